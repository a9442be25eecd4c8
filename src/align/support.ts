import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { readBase } from './support/base.ts'
import type { Gap } from './support/gap.ts'
import { findGaps } from './support/gaps.ts'
import { matchSentence } from './support/match.ts'
import { readWords } from './support/words.ts'

/** A sentence of a short text, held against the longer ones of the same story. */
export interface Held {
  readonly report: number
  readonly sentence: number
  /** Reports that it was held against. */
  readonly against: readonly number[]
  /** What it says that none of them does; none where all of it has support there. */
  readonly gaps: readonly Gap[]
}

/** A text is short from this many times fewer words on than another, if it has at most so many. */
const [FEWER, SHORT] = [3, 120]
/** Longest texts that a short one is held against; the rest would hardly say more. */
const LONGEST = 3
/** Share of the weight of a sentence's words that must stand in the longer texts: else they speak of something else. */
const LEAST_COVER = 0.34

/**
 * Holds each short text (a summary, a news flash) against the longest of the story, sentence by sentence: what of it
 * has no support there, and what stands there in its place.
 */
export function holdShorts(analyses: readonly Analysis[], language: Language): Held[] {
  const lengths = analyses.map(({ tokens }) => tokens.start.length)
  const longest = [...lengths.keys()].sort((a, b) => lengths[b]! - lengths[a]! || a - b).slice(0, LONGEST)
  const least = lengths[longest[0] ?? 0] ?? 0
  const shorts = [...lengths.keys()].filter(at => lengths[at]! <= SHORT && lengths[at]! * FEWER <= least)
  if (shorts.length === 0) return []
  const long = longest.filter(at => !shorts.includes(at))
  const base = readBase(analyses, long, language)
  return shorts.flatMap(report =>
    readWords(analyses[report]!, report, language).flatMap((words, sentence): Held[] => {
      const match = words.length === 0 ? null : matchSentence(words, base, { analyses, language })
      if (!match || match.cover < LEAST_COVER) return []
      return [{ report, sentence, against: base.reports, gaps: findGaps(match) }]
    }),
  )
}
