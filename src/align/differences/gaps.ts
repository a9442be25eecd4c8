import { coverSpans } from '../../text/span.ts'
import type { Place } from '../place.ts'
import type { Gap } from '../support/gap.ts'
import type { Word } from '../support/words.ts'
import type { Held } from '../support.ts'
import { type Bare, sideOf } from './difference.ts'

/** What a short text says otherwise than a longer one, word against word; what that lacks altogether is no difference. */
export function compareGaps({ gaps }: Held): Bare[] {
  return gaps.flatMap(({ kind, words, rival }) =>
    rival ? [{ kind, update: false, sides: [sideOf([placeOf(words)]), sideOf([placeOf(rival)])] }] : [],
  )
}

/** What of a held sentence the longer texts do not have at all. */
export function lackingOf({ gaps }: Held): readonly Gap[] {
  return gaps.filter(({ rival }) => rival === null)
}

/** The stretch of a report from the first to the last of its words. */
export function placeOf(words: readonly Word[]): Place {
  return { report: words[0]!.report, ...coverSpans(words) }
}
