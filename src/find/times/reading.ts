import type { QuantityWords } from '../../language/quantities.ts'
import type { TimeWords } from '../../language/times.ts'
import { intervalOf } from '../../text/edtf.ts'
import type { Atoms } from '../atoms.ts'
import type { Match } from './match.ts'

/** As in TIMEX3. */
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** How fine a date is. */
export type Precision = 'day' | 'month' | 'year'

/** A date that the text has given before, on which "the following day" rests. */
export interface Reference {
  readonly day: number
  readonly precision: Precision
}

/** A quarter, month or year that a passage is about, by one of its days. */
export interface Subject {
  readonly unit: 'Q' | 'M' | 'Y'
  readonly day: number
}

/** Why an expression was resolved as it was. */
export type Why =
  /** Counted from the anchor by its own words: "last week", "two days ago", "tomorrow". */
  | 'counted'
  /** The nearest that fits the tense or a word such as "by". */
  | 'tense'
  /** The nearest; no tense speaks. */
  | 'nearest'
  /** A time of the text taken up again: "that day", "the quarter". */
  | 'same'
  /** As long as the period that it is compared with: "up from a year earlier". */
  | 'compared'
  /** An hour of the one day that its sentence names. */
  | 'sentence'
  /** An hour of the day told before. */
  | 'passage'
  /** The year, the day or the half of the day of the other end of a range. */
  | 'range'
  /** Said inside quotation marks on the day of saying. */
  | 'saying'
  /** "As of 6 p.m.": the day of publication. */
  | 'as of'

/** What the words of an expression may state themselves. */
export type Component = 'year' | 'month' | 'day' | 'weekday' | 'hour'

/** What an expression comes to, before relation and quotation are known. */
export interface Reading {
  readonly type: TimeType
  readonly value: string
  readonly edtf: string | null
  /** Where the components that are not in the words come from; null where they could not be had. */
  readonly from: 'words' | 'anchor' | 'text' | null
  /** EDTF of the time in the text that it rests on, where `from` says so. */
  readonly against?: string
  readonly why?: Why
  /** Which components the words state themselves. */
  readonly stated?: readonly Component[]
  /** What later expressions may rest on. */
  readonly reference?: Reference
  /** The period that later comparisons keep: "the third quarter"; null where it ends that of before. */
  readonly subject?: Subject | null
  /** Set by the words alone: "next", "tomorrow". */
  readonly forward?: boolean
  /** Days from the day on which it was said: "tomorrow" inside quotation marks is not counted from publication. */
  readonly spoken?: number
  /** A time of day that waits for its date: hours and minutes, and its zone. */
  readonly clock?: {
    readonly minutes: number
    readonly seconds: number | null
    readonly zone: string | null
    /** Whether the words say which half of the day. */
    readonly told: boolean
  }
  /** A part of a day that waits for its date: "in the morning". */
  readonly part?: boolean
}

/** Which way a clause looks; the present only by its verb: "the court meets on Tuesday". */
export type Tense = 'past' | 'present' | 'future' | null

/** What is known at the place of an expression. */
export interface Place {
  readonly words: TimeWords
  readonly quantities: QuantityWords
  readonly atoms: Atoms
  readonly match: Match
  /** Day number of the anchor. */
  readonly anchor: number | null
  /** Whether the report was written on the day of the anchor; another report's day may be one beside it. */
  readonly sameDay: boolean
  readonly reference: Reference | null
  /** The quarter that the passage is about, or the month or year that the sentence gave. */
  readonly subject: Subject | null
  /** Reads the tense of the clause when asked. */
  readonly tense: () => Tense
}

/** A captured number. */
export function numberOf(place: Place, name: string): number | null {
  const value = place.match.captures[name]
  return typeof value === 'number' ? value : null
}

/** A captured word's value. */
export function textOf(place: Place, name: string): string | null {
  const value = place.match.captures[name]
  return typeof value === 'string' ? value : null
}

/** A reading that says only that a time is meant. */
export function unresolved(type: TimeType, value: string): Reading {
  return { type, value, edtf: null, from: null }
}

/** A reading counted from another time, with what that rests on. */
export function restOn(reading: Reading, { from, against }: Pick<Reading, 'from' | 'against'>): Reading {
  return against === undefined ? { ...reading, from } : { ...reading, from, against }
}

/** A reading whose time EDTF can write; one beyond its years of four digits is only past or to come: "100,000 years ago". */
export function knowable(reading: Reading): Reading {
  const { type, value, edtf, forward = !edtf?.startsWith('-') } = reading
  if (edtf === null || intervalOf(edtf) !== null) return reading
  if (type === 'DURATION' || type === 'SET') return { ...unresolved(type, value), forward }
  return { ...unresolved('DATE', forward ? 'FUTURE_REF' : 'PAST_REF'), forward }
}
