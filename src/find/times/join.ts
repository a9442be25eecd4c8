import type { TimeWords } from '../../language/times.ts'
import { calendarDay, dayNumber, formatDay, intervalOf } from '../../text/edtf.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { formatClock, formatInstant, halfOf } from './clock.ts'
import type { Reading } from './reading.ts'

/** How a word before a time opens or closes its interval. */
export type Relation = TimeWords['relations'][string]

/** A reading with the atoms `first` to `last` (exclusive) that it was read from. */
export interface Placed {
  readonly first: number
  readonly last: number
  readonly reading: Reading
}

const NOON = 12 * 60

/** More words than this between a date and its time of day do not belong to either. */
const JOINT_LENGTH = 3

/**
 * Dates what is said inside quotation marks by the day of saying: “We leave tomorrow,” she said on Tuesday.
 * Without a single such day in the sentence, "today" and "tomorrow" of a quotation are not known.
 */
export function dateSpoken(found: readonly Placed[], quoted: readonly boolean[]): readonly Placed[] {
  const days = found.filter(({ reading }, i) => !quoted[i] && reading.reference?.precision === 'day')
  const said = days.length === 1 ? days[0]!.reading.reference!.day : null
  return found.map((placed, i) => {
    const { spoken } = placed.reading
    if (spoken === undefined || !quoted[i]) return placed
    return { ...placed, reading: moveSpoken(placed.reading, spoken, said) }
  })
}

function moveSpoken(reading: Reading, spoken: number, said: number | null): Reading {
  const tail = /T[\s\S]*$/.exec(reading.value)?.[0] ?? ''
  const { type } = reading
  if (said === null) return { type, value: `XXXX-XX-XX${tail}`, edtf: null, from: null, forward: spoken > 0 }
  const day = formatDay(said + spoken)
  return {
    type,
    value: `${day}${tail}`,
    edtf: day,
    from: 'text',
    reference: { day: said + spoken, precision: 'day' },
  }
}

/** Lets the end of a range follow its beginning: "from November to April" ends in the year after. */
export function orderRanges(words: TimeWords, atoms: Atoms, found: readonly Placed[]): readonly Placed[] {
  return found.map((placed, i) => {
    const before = found[i - 1]
    const linked = before !== undefined && before.last === placed.first - 1
    if (!linked || !isRange(words, atoms, before, placed)) return placed
    return { ...placed, reading: nextYear(before.reading, placed.reading) }
  })
}

function isRange(words: TimeWords, atoms: Atoms, before: Placed, placed: Placed): boolean {
  const link = atoms.word[placed.first - 1] ?? ''
  const lead = atoms.word[before.first - 1] ?? ''
  return words.rangeWords.includes(link) || words.betweenWords.includes(lead)
}

function nextYear(before: Reading, reading: Reading): Reading {
  const from = before.reference
  const to = reading.reference
  if (!from || !to || reading.from !== 'anchor' || to.day >= from.day) return reading
  const { year, month, day } = calendarDay(to.day)
  if (to.precision === 'day' && reading.edtf?.length === 10) {
    const moved = dayNumber(year + 1, month, day)
    const text = formatDay(moved)
    return { ...reading, value: text, edtf: text, reference: { day: moved, precision: 'day' } }
  }
  if (to.precision !== 'month' || reading.edtf !== reading.value) return reading
  const moved = dayNumber(year + 1, month, 1)
  const text = formatDay(moved).slice(0, 7)
  return { ...reading, value: text, edtf: text, reference: { day: moved, precision: 'month' } }
}

/** "As of 6 p.m." is said of the day of publication. */
export function dateAsOf(words: TimeWords, reading: Reading, anchor: number | null): Reading {
  if (!reading.clock || reading.edtf || anchor === null) return reading
  const day = formatDay(anchor)
  return { ...addClock(words, dayOnly(anchor, day), reading), from: 'anchor' }
}

function dayOnly(day: number, text: string): Reading {
  return { type: 'DATE', value: text, edtf: text, from: 'anchor', reference: { day, precision: 'day' } }
}

/** Gives times of day the date that stands beside them: "on Tuesday at 7 p.m." is one time. */
export function joinClocks(words: TimeWords, atoms: Atoms, found: readonly Placed[]): readonly Placed[] {
  const joined: Placed[] = []
  for (const next of found) {
    const before = joined.at(-1)
    const both = before && areJoined(words, atoms, before, next) ? joinPair(words, before, next) : null
    if (both) joined[joined.length - 1] = both
    else joined.push(next)
  }
  return joined.map(placed => dateAlone(words, placed, joined))
}

function areJoined(words: TimeWords, atoms: Atoms, before: Placed, next: Placed): boolean {
  if (next.first - before.last > JOINT_LENGTH) return false
  for (let i = before.last; i < next.first; i++) if (!words.joints.includes(atoms.word[i]!)) return false
  return true
}

function joinPair(words: TimeWords, a: Placed, b: Placed): Placed | null {
  const [date, clock] = a.reading.clock ? [b, a] : [a, b]
  if (!clock.reading.clock || date.reading.clock || !isDayReading(date.reading)) return null
  return { first: a.first, last: b.last, reading: addClock(words, date.reading, clock.reading) }
}

function isDayReading(reading: Reading): boolean {
  if (reading.type !== 'DATE' && partOf(reading) === null) return false
  return reading.reference?.precision === 'day' || /^(XXXX-WXX-\d|XXXX-..-..|XXXX-XX-XX)$/.test(reading.value)
}

// "2025-03-26TMO": the part of the day that a value ends with.
function partOf(reading: Reading): string | null {
  return /T([A-Z]{2})$/.exec(reading.value)?.[1] ?? null
}

function addClock(words: TimeWords, date: Reading, { clock }: Reading): Reading {
  // "7.40 this evening"
  const late = halfOf(partOf(date)) === 'pm' && clock!.minutes < NOON
  const minutes = clock!.minutes + (late ? NOON : 0)
  const value = `${date.value.replace(/T[A-Z]{2}$/, '')}T${formatClock(minutes)}`
  const edtf = date.reference
    ? formatInstant(date.reference.day, { minutes, zone: clock!.zone }, words)
    : null
  return { ...date, type: 'TIME', value, edtf }
}

// "On Tuesday the dam broke at 4 a.m.": the one day of the sentence is that of the hour.
function dateAlone(words: TimeWords, placed: Placed, all: readonly Placed[]): Placed {
  if (!placed.reading.clock || placed.reading.edtf) return placed
  const days = all.filter(({ reading }) => reading.reference?.precision === 'day')
  const day = days[0]?.reading
  if (days.length !== 1 || !day || day.type !== 'DATE' || day.value.includes('/')) return placed
  const from = day.from === 'words' ? 'text' : day.from
  return { ...placed, reading: { ...addClock(words, day, placed.reading), from } }
}

/** The word before an expression that opens or closes its interval, and that interval. */
export function relate(
  words: TimeWords,
  atoms: Atoms,
  placed: Placed,
  before: Placed | undefined,
  anchor: number | null,
): { readonly relation?: Relation; readonly edtf: string | null } {
  const { edtf, type } = placed.reading
  if (type === 'DURATION' || type === 'SET') return { edtf }
  const word = atoms.word[placed.first - 1] ?? ''
  const phrase = `${atoms.word[placed.first - 2] ?? ''} ${word}`
  const closes = before?.last === placed.first - 1 && words.rangeWords.includes(word)
  const relation = closes ? 'until' : (lookUp(words.relations, phrase) ?? lookUp(words.relations, word))
  // "from Monday to Friday", "from Monday the bus will run", but "votes from Tuesday night"
  const opens =
    words.rangeWords.includes(atoms.word[placed.last] ?? '') ||
    liesAhead(placed.reading, edtf, undefined, anchor)
  if (relation === 'from' && !opens) return { edtf }
  if (!relation) return { edtf }
  return { relation, edtf: edtf && relateEdtf(edtf, relation) }
}

function relateEdtf(edtf: string, relation: Relation): string {
  const [from, to = from] = edtf.split('/')
  switch (relation) {
    case 'since':
    case 'from':
      return `${from}/..`
    case 'after':
      return `${to}/..`
    case 'by':
    case 'until':
      return `../${to}`
    case 'before':
      return `../${from}`
    case 'as of':
      return edtf
  }
}

/** Whether a time lies after the anchor, or by its words or tense ahead of it. */
export function liesAhead(
  reading: Reading,
  edtf: string | null,
  relation: Relation | undefined,
  anchor: number | null,
): boolean {
  if (reading.forward !== undefined) return reading.forward
  const interval = edtf === null ? null : intervalOf(edtf)
  if (!interval || anchor === null) return false
  const { year, month, day } = calendarDay(anchor)
  const end = dayNumber(year, month, day + 1) * 86_400_000
  if (relation === 'by' || relation === 'until') return interval.end > end
  return interval.start >= end && relation !== 'after'
}
