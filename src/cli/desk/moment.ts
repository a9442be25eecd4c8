import { DAY_MS, intervalOf } from '../../text/edtf.ts'
import { CommandError } from '../failure.ts'

/** Lengths of time that can be said in short, in milliseconds. */
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: DAY_MS, w: 7 * DAY_MS }

/**
 * Reads a moment as a person says it, `2026-03-04`, `2026-03-04T14:05+01:00` or `3h` (so long ago), and gives it as archives
 * have it; a day stands for its `start` or `end`.
 */
export function readMoment(option: string, said: string, side: 'start' | 'end', now = Date.now()): string {
  const [, length, unit] = /^(\d{1,5})\s?([mhdw])$/.exec(said) ?? []
  if (length && unit) return formatMoment(now - Number(length) * UNITS[unit]!)
  const interval = /^\d{4}-\d\d-\d\d/.test(said) ? intervalOf(said) : null
  if (!interval)
    throw new CommandError(
      2,
      `${option} ${JSON.stringify(said)} is no time: say 2026-03-04, 2026-03-04T14:05Z, or 3h or 2d for so long ago.`,
    )
  const isDay = interval.end - interval.start >= DAY_MS
  return formatMoment(side === 'end' && isDay ? interval.end - 1000 : interval.start)
}

function formatMoment(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** Reads a whole number of at least one. */
export function readNumber(option: string, said: string): number {
  if (!/^[1-9]\d{0,6}$/.test(said))
    throw new CommandError(2, `${option} ${JSON.stringify(said)} is no number from 1 on.`)
  return Number(said)
}
