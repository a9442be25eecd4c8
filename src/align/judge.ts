import type { Language } from '../language/language.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { openTrees } from '../neural/trees.ts'
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
  const ask = openTrees(sameness, { after: FIRST, below: PLAIN_NO })
  const signs = new Float64Array(SIGNS.length)
  return (a, b) => {
    describePair(a, b, scene, signs)
    return ask(signs)
  }
}

/** Trees after which those that plainly say no are asked no further, and what they must have said by then. */
const FIRST = 20
const PLAIN_NO = -3
