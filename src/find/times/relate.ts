import type { TimeWords } from '../../language/times.ts'
import { DAY_MS, formatDay, intervalOf } from '../../text/edtf.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import type { Placed } from './join.ts'
import type { Reading } from './reading.ts'

/** How a word before a time opens or closes its interval. */
export type Relation = TimeWords['relations'][string]

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
  const at = placed.related ?? placed.first
  const word = atoms.word[at - 1] ?? ''
  const phrase = `${atoms.word[at - 2] ?? ''} ${word}`
  const longPhrase = `${atoms.word[at - 3] ?? ''} ${phrase}`
  // "from May to October 2020" has both its ends.
  const closed = placed.reading.value.includes('/')
  const closes = before?.last === at - 1 && words.rangeWords.includes(word)
  const led = [longPhrase, phrase, word].map(lead => lookUp(words.relations, lead))
  const relation = closes ? 'until' : led.find(one => one !== undefined)
  // "from Monday to Friday", "from Monday the bus will run", but "votes from Tuesday night"
  const opens =
    words.rangeWords.includes(atoms.word[placed.last] ?? '') ||
    liesAhead(placed.reading, edtf, undefined, anchor)
  if (relation === 'from' && (closed || !opens)) return { edtf }
  // "after Tuesday's attack" is said of the attack.
  const owns = words.possessive.includes(atoms.word[placed.last] ?? '') && !atoms.spaced[placed.last]
  if (!relation || (owns && (relation === 'after' || relation === 'before'))) return { edtf }
  return { relation, edtf: edtf && relateEdtf(edtf, relation, isCut(placed.reading)) }
}

// "Before the end of the year" and "after Monday night" say nothing of the day at the edge.
function isCut({ value, edtf }: Reading): boolean {
  return value.includes('T') || (value !== edtf && /^\d{3,4}(-\d\d)?$/.test(value))
}

function relateEdtf(edtf: string, relation: Relation, cut: boolean): string {
  const [from, to = from] = edtf.split('/')
  switch (relation) {
    case 'since':
    case 'from':
      return `${from}/..`
    case 'after':
      return `${cut ? to : beside(to!, 1)}/..`
    case 'by':
    case 'until':
      return `../${to}`
    case 'before':
      return `../${cut ? lastOf(edtf) : beside(from!, -1)}`
    case 'as of':
      return edtf
  }
}

function lastOf(edtf: string): string {
  return edtf.split('/').at(-1)!
}

// What lies before or after a day, month or year does not hold it; an hour, a season and the like stay as they are.
function beside(edtf: string, step: 1 | -1): string {
  const interval = /^-?\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(edtf) ? intervalOf(edtf) : null
  if (!interval) return edtf
  const day = step > 0 ? interval.end / DAY_MS : interval.start / DAY_MS - 1
  const next = formatDay(day).slice(0, edtf.length)
  // After 9999 comes no year of four digits.
  return intervalOf(next)?.start === day * DAY_MS || step < 0 ? next : edtf
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
  const end = (anchor + 1) * DAY_MS
  if (relation === 'by' || relation === 'until') return interval.end > end
  return interval.start >= end && relation !== 'after'
}
