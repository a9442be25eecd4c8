import type { TimeWords } from '../../language/times.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { datePassage, isHour, type Placed } from './join.ts'
import type { Reference, Tense } from './reading.ts'

/** The days that a report has told so far, on one of which an hour without a day may rest. */
export interface Story {
  /** The days near publication, each once, at most two: two are as good as many. */
  readonly near: readonly number[]
  /** The day told last, with the part of the report and the sentence that told it. */
  readonly last: { readonly day: number; readonly part: number; readonly sentence: number } | null
  /** The part of the report that named a month or year last. */
  readonly background: number | null
}

/** What is known before the first sentence. */
export const NO_STORY: Story = { near: [], last: null, background: null }

/** A day at most so many days from publication belongs to what a report tells; others are background. */
const NEAR_DAYS = 7

/** Where a sentence stands. */
export interface At {
  readonly part: number
  readonly sentence: number
  /** Day number of the anchor. */
  readonly anchor: number | null
}

/** Adds the days, months and years that a sentence tells. */
export function tellTimes(story: Story, told: readonly Reference[], { part, sentence, anchor }: At): Story {
  if (told.length === 0) return story
  const days = told.flatMap(({ day, precision }) => (precision === 'day' ? day : []))
  const background = days.length < told.length ? part : story.background
  if (days.length === 0) return { ...story, background }
  const near = new Set(story.near)
  for (const day of days) if (anchor === null || Math.abs(day - anchor) <= NEAR_DAYS) near.add(day)
  return { near: [...near].slice(0, 2), last: { day: days.at(-1)!, part, sentence }, background }
}

/**
 * Dates the hours of a sentence that names no day by the day that was told before, where the clause tells the past:
 * the one day of the report so far, or the day of the sentence right before. With several days it stays not known.
 */
export function dateHours(
  words: TimeWords,
  atoms: Atoms,
  found: readonly Placed[],
  day: number | null,
  tense: (placed: Placed) => Tense,
): readonly Placed[] {
  if (day === null || isHabit(words, atoms)) return found
  return found.map(placed => {
    const waits =
      placed.reading.clock !== undefined && isHour(placed.reading) && !isAsOf(words, atoms, placed)
    return waits && tense(placed) === 'past' ? datePassage(words, placed, day) : placed
  })
}

/** The day on which an hour of the sentence at hand would rest; null where there is none or more than one. */
export function dayOfStory({ near, last, background }: Story, { part, sentence }: At): number | null {
  if (!last) return null
  if (last.part === part && last.sentence === sentence - 1) return last.day
  // A day of long ago, or a year told in this very paragraph, may be meant as well.
  return near.length === 1 && last.day === near[0] && background !== part ? last.day : null
}

// "As of 6 p.m." is said of the day of publication.
function isAsOf(words: TimeWords, atoms: Atoms, { first }: Placed): boolean {
  return lookUp(words.relations, `${atoms.word[first - 2]} ${atoms.word[first - 1]}`) === 'as of'
}

// "Buses usually ran until 6 p.m.", "the gate opened at 7 a.m. every day"
function isHabit(words: TimeWords, atoms: Atoms): boolean {
  return atoms.word.some(word => words.habits.includes(word))
}
