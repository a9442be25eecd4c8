import { intervalOf } from '../../text/edtf.ts'

/*
 * A search gives the newest reports first and reads no more of them than it shows. So the index of words is kept in the
 * order of publication: the place of an entry is the minute from which its report may be published, times 64, and the next
 * that is free. Of entries of one minute those that came later stand after those that came before.
 */

/** Places that a minute has before those of the next one are taken. */
const PLACES = 64
const MINUTE_MS = 60_000
/** Minutes from the year 1600 to 1970: no report is older. */
const MINUTES_BEFORE_1970 = 194_599_440
const MOST_MINUTES = 2 ** 30
/** Half a day and more: what the zones of the earth differ by. A stamp that lies further ahead of the first sight is wrong. */
const ZONES_MS = 14 * 3_600_000

/** When a report may have appeared: as published, or at the first sight where that is not known or lies before it. */
export function momentOf(published: string | null, seen: string): number {
  const sight = Date.parse(seen)
  const start = published === null ? Number.NaN : (intervalOf(published)?.start ?? Number.NaN)
  return Number.isFinite(start) && start <= sight + ZONES_MS ? start : sight
}

/** The first place of a moment. */
export function placeOf(moment: number): number {
  const minute = Math.floor(moment / MINUTE_MS) + MINUTES_BEFORE_1970
  return Math.max(0, Math.min(MOST_MINUTES, minute)) * PLACES
}

/** Places between which all lie that may have appeared on these days, whatever the zone that their stamps are told in. */
export function placesOf(
  from: string | null,
  until: string | null,
): { readonly least: number; readonly most: number } {
  const start = from === null ? null : intervalOf(from)
  const end = until === null ? null : intervalOf(until)
  return {
    least: start ? placeOf(start.start - ZONES_MS) : 0,
    most: end ? placeOf(end.end + ZONES_MS) : Number.MAX_SAFE_INTEGER,
  }
}

/** The day of publication as it is stated, or that of the first sight: `YYYY-MM-DD`. */
export function dayOf(published: string | null, seen: string): string {
  const stated = published !== null && momentOf(published, seen) !== Date.parse(seen) ? published : seen
  return (
    /^\d{4}-\d\d-\d\d/.exec(stated)?.[0] ?? new Date(momentOf(published, seen)).toISOString().slice(0, 10)
  )
}
