import { overlapBags } from '../../match/overlap.ts'
import type { Passage } from '../passages.ts'
import { type Bare, type Compared, sameAct, sideOf } from './difference.ts'

/** Likeness from which on a missing "not" is worth a look. */
const SAME_BUT_NOT = 0.55

/** One says it, another says that it is not so. */
export function comparePolarity({ vocabulary }: Compared, passages: readonly Passage[]): Bare[] {
  const no = passages.filter(({ negated, hedged }) => negated && !hedged)
  const yes = passages.filter(({ negated, hedged }) => !negated && !hedged)
  for (const a of no) {
    const b = yes.find(
      other =>
        other.report !== a.report &&
        sameAct(a, other) &&
        overlapBags(a.bag, other.bag, vocabulary.weight).cosine >= SAME_BUT_NOT,
    )
    if (b) return [{ kind: 'polarity', update: false, sides: [sideOf([a]), sideOf([b])] }]
  }
  return []
}
