import { MONTHS, WORDS } from '../words.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** From so many days on, a date says more than a count. */
const NEAR_DAYS = 7

/** `4–6 Mar 2026`, `28 Feb – 2 Mar 2026`: what both days have in common stands once. */
export function stretchWords(first: string | null, last: string | null): string {
  const [from, to] = [plainDay(first ?? last ?? ''), plainDay(last ?? first ?? '')]
  if (from === to) return from
  const [day, month, year] = from.split(' ')
  if (to.endsWith(` ${month} ${year}`)) return `${day}–${to}`
  return to.endsWith(` ${year}`) ? `${day} ${month} – ${to}` : `${from} – ${to}`
}

/** `4 Mar 2026` of a date as ISO 8601 has it; what is not such a date stays as it is. */
export function plainDay(date: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  const month = MONTHS[Number(found?.[2]) - 1]
  return found && month ? `${Number(found[3])} ${month} ${found[1]}` : date
}

/** `4 Mar 2026, 14:05 UTC` of `2026-03-04T14:05:09Z`. */
export function exactTime(time: string): string {
  const clock = /T(\d{2}:\d{2})/.exec(time)?.[1]
  const zone = time.endsWith('Z') ? ' UTC' : (/[+-]\d{2}:?\d{2}$/.exec(time)?.[0] ?? '')
  return clock
    ? `${plainDay(time)}, ${clock}${zone.startsWith(' ') ? zone : ` ${zone}`}`.trim()
    : plainDay(time)
}

/** `5 min ago` of a time that was so long ago at `now`, milliseconds since 1970. */
export function agoWords(time: string, now: number): string {
  const passed = now - Date.parse(time)
  if (Number.isNaN(passed) || passed < -MINUTE_MS) return exactTime(time)
  if (passed < MINUTE_MS) return WORDS['just now']
  if (passed < HOUR_MS) return `${Math.floor(passed / MINUTE_MS)} ${WORDS['minutes ago']}`
  if (passed < DAY_MS) return `${Math.floor(passed / HOUR_MS)} ${WORDS['hours ago']}`
  if (passed < 2 * DAY_MS) return WORDS.yesterday
  if (passed < NEAR_DAYS * DAY_MS) return `${Math.floor(passed / DAY_MS)} ${WORDS['days ago']}`
  return plainDay(time)
}
