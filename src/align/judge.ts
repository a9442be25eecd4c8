import type { Language } from '../language/language.ts'
import type { Trees } from '../language/trees.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { Act } from './acts.ts'
import { describePair, openPairs, SIGNS } from './likeness.ts'

/** Says how surely two acts are of one event: the logarithm of the odds. The order of the acts does not matter. */
export type Judge = (a: Act, b: Act) => number

/** Opens the judging of acts whose terms are in the vocabulary. */
export function openJudge(
  { related, sameness }: Pick<Language, 'related' | 'sameness'>,
  vocabulary: Vocabulary,
): Judge {
  const scene = openPairs(vocabulary, related)
  const ask = openTrees(sameness)
  const signs = new Float64Array(SIGNS.length)
  return (a, b) => {
    describePair(a, b, scene, signs)
    return ask(signs)
  }
}

/** Trees after which those that plainly say no are asked no further, and what they must have said by then. */
const FIRST = 20
const PLAIN_NO = -3

// Lays trees of one depth out for asking: what they say of a row of signs.
function openTrees({ bias, trees }: Trees): (signs: Float64Array) => number {
  const inner = trees[0]?.sign.length ?? 0
  const signs = trees.flatMap(tree => tree.sign)
  const sign = Uint8Array.from(signs, by => Math.max(0, by))
  // A node that asks for no sign sends all to its left.
  const threshold = Float64Array.from(
    trees.flatMap(tree => tree.threshold),
    (least, node) => (signs[node]! < 0 ? Number.POSITIVE_INFINITY : least),
  )
  const leaf = Float64Array.from(trees.flatMap(tree => tree.leaf))
  return row => {
    let sum = bias
    for (let tree = 0; tree < trees.length; tree++) {
      const base = tree * inner
      let node = 0
      while (node < inner) {
        const at = base + node
        // Without a branch, which would be guessed wrong half the time.
        node = 2 * node + 1 + Number(row[sign[at]!]! >= threshold[at]!)
      }
      sum += leaf[tree * (inner + 1) + node - inner]!
      if (tree === FIRST && sum < PLAIN_NO) return sum
    }
    return sum
  }
}
