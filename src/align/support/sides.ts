import type { Gap } from './gap.ts'
import type { Match } from './match.ts'
import { isOpposite } from './related.ts'
import type { Word } from './words.ts'

/** Words behind a preposition among which the same thing must stand. */
const REACH = 3

/** Opposite prepositions between the same words: "waited inside the port", "waited outside the port". */
export function findOtherSides({ words, likest, base, here, language }: Match): Gap[] {
  const there = base.sentences[likest[0] ?? -1] ?? []
  return words.flatMap((word, at): Gap[] => {
    if (word.tag !== 'ADP') return []
    const index = there.findIndex(
      (other, i) =>
        other.tag === 'ADP' &&
        !here.has(other.key) &&
        isOpposite(word, other, language) &&
        words[at - 1]?.key === there[i - 1]?.key &&
        shareThing(words.slice(at + 1, at + 1 + REACH), there.slice(i + 1, i + 1 + REACH)),
    )
    return index < 0 ? [] : [{ kind: 'opposite', words: [word], rival: [there[index]!] }]
  })
}

function shareThing(a: readonly Word[], b: readonly Word[]): boolean {
  return a.some(({ telling, key }) => telling && b.some(other => other.key === key))
}
