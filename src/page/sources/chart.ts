import { scaleUtc } from 'd3-scale'
import type { SaidLine } from '../../archive/archive.ts'
import { MONTHS } from '../words.ts'

/** Statements of one outlet on one day. */
export interface Dot {
  /** In hundredths of the width. */
  readonly x: number
  /** Radius in pixels; its area grows with the count. */
  readonly r: number
  readonly count: number
  readonly day: string
}

/** A row of the chart: an outlet, or `null` for one that is not known. */
export interface ChartRow {
  readonly outlet: string | null
  readonly count: number
  readonly dots: readonly Dot[]
}

export interface Chart {
  /** The first and the last day. */
  readonly first: string
  readonly last: string
  readonly rows: readonly ChartRow[]
  readonly ticks: readonly { readonly x: number; readonly words: string }[]
  /** Outlets that have no row of their own, and their statements. */
  readonly others: { readonly outlets: number; readonly count: number }
  /** Statements of reports without a day. */
  readonly dateless: number
}

/** Outlets that have a row, those with most statements first. */
const ROWS_MAX = 10
/** Dates under the line; more would touch each other on a phone. */
const TICKS = 3
/** Least and largest radius of a dot. */
const RADIUS = 4
const RADIUS_MAX = 11
const DAY_MS = 86_400_000

/** Sets statements on a line of days, a row an outlet; null where fewer than two days are known. */
export function makeChart(lines: readonly SaidLine[]): Chart | null {
  const dated = lines.filter(line => dayOf(line) !== null)
  const days = [...new Set(dated.map(line => dayOf(line)!))].sort()
  if (days.length < 2) return null
  // Half a day on each side keeps the outermost dots inside.
  const scale = scaleUtc(
    [new Date(Date.parse(days[0]!) - DAY_MS / 2), new Date(Date.parse(days.at(-1)!) + DAY_MS / 2)],
    [2, 98],
  )
  const groups = [...groupBy(dated, line => line.outlet ?? '')].sort(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  )
  const most = Math.max(...groups.flatMap(([, some]) => countDays(some).map(([, count]) => count)))
  const place = (day: string) => round(scale(new Date(day)))
  return {
    first: days[0]!,
    last: days.at(-1)!,
    rows: groups.slice(0, ROWS_MAX).map(([outlet, some]) => ({
      outlet: outlet === '' ? null : outlet,
      count: some.length,
      dots: countDays(some).map(([day, count]) => ({ x: place(day), r: radius(count, most), count, day })),
    })),
    // Between two days there is nothing to name.
    ticks: scale
      .ticks(TICKS)
      .filter(tick => tick.getTime() % DAY_MS === 0)
      .map(tick => ({ x: round(scale(tick)), words: tickWords(tick, days) })),
    others: {
      outlets: Math.max(0, groups.length - ROWS_MAX),
      count: groups.slice(ROWS_MAX).reduce((sum, [, some]) => sum + some.length, 0),
    },
    dateless: lines.length - dated.length,
  }
}

/** The day of a statement: that of saying where it is one day, or else that on which the report was published. */
function dayOf({ edtf, published }: SaidLine): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/
  const found = day.exec(edtf ?? '')?.[0] ?? day.exec(published ?? '')?.[0] ?? null
  return found !== null && !Number.isNaN(Date.parse(found)) ? found : null
}

function countDays(lines: readonly SaidLine[]): readonly (readonly [string, number])[] {
  return [...groupBy(lines, line => dayOf(line)!)]
    .map(([day, some]) => [day, some.length] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

function radius(count: number, most: number): number {
  if (most <= 1) return RADIUS + 1
  return round(Math.max(RADIUS, RADIUS_MAX * Math.sqrt(count / most)))
}

// Where all lies in one year, the year stands once, in the text above the chart.
function tickWords(tick: Date, days: readonly string[]): string {
  const month = MONTHS[tick.getUTCMonth()] ?? ''
  const year = tick.getUTCFullYear()
  if (days[0]!.slice(0, 4) === days.at(-1)!.slice(0, 4)) return `${tick.getUTCDate()} ${month}`
  return `${month} ${year}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
