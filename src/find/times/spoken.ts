import { formatDay } from '../../text/edtf.ts'
import type { Placed } from './join.ts'
import type { Reading } from './reading.ts'

/** The one day that a sentence gives outside quotation marks: that of saying; null where there is none or several. */
export function dayOfSaying(found: readonly Placed[], quoted: readonly boolean[]): number | null {
  const days = found.filter(({ reading }, i) => !quoted[i] && reading.reference?.precision === 'day')
  return days.length === 1 ? days[0]!.reading.reference!.day : null
}

/**
 * Dates what is said inside quotation marks by the day of saying: “We leave tomorrow,” she said on Tuesday.
 * Without such a day "today" and "tomorrow" of a quotation are not known.
 */
export function dateSpoken(
  found: readonly Placed[],
  quoted: readonly boolean[],
  said: number | null,
): readonly Placed[] {
  return found.map((placed, i) => {
    if (placed.reading.spoken === undefined || !quoted[i]) return placed
    return { ...placed, reading: moveSpoken(placed.reading, said) }
  })
}

/** A reading counted from the day of saying; not known without one. */
export function moveSpoken({ type, value, spoken = 0 }: Reading, said: number | null): Reading {
  const tail = /T[\s\S]*$/.exec(value)?.[0] ?? ''
  const forward = spoken > 0
  if (said === null) return { type, value: `XXXX-XX-XX${tail}`, edtf: null, from: null, forward, spoken }
  const day = formatDay(said + spoken)
  return {
    type,
    value: `${day}${tail}`,
    edtf: day,
    from: 'text',
    against: formatDay(said),
    why: 'saying',
    reference: { day: said + spoken, precision: 'day' },
  }
}
