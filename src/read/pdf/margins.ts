import type { Line, Row } from './rows.ts'

/** Running heads and feet stand in this share of a page, at its top or bottom. */
const MARGIN = 0.12
/** They stand at the same height on each page, up to so many points. */
const JITTER = 4
/** A line is a running one when at least this share of the pages has it, and two at least. */
const SHARE = 0.4

/** Type of one size differs by less, in points. */
const SAME_SIZE = 0.1

/** A page's rows with its height in points. */
export interface Sheet {
  readonly rows: readonly Row[]
  readonly height: number
  /** Words that are set aslant or upright, such as stamps over a page. */
  readonly slanted: readonly string[]
}

/** The sheets without what is printed on most of them, at top or bottom: names, dates, numbers of pages; and those lines. */
export function dropMargins(sheets: readonly Sheet[]): {
  readonly sheets: readonly Sheet[]
  readonly dropped: readonly Line[]
} {
  const counts = new Map<string, number>()
  for (const sheet of sheets) {
    for (const key of new Set(keysOf(sheet))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, Math.ceil(sheets.length * SHARE))
  const dropped: Line[] = []
  const printed = sheets.length === 1 ? findPrinted(sheets[0]!) : []
  const isRunning = (line: Line, height: number) =>
    printed.includes(line) || neighbours(line, height).some(key => (counts.get(key) ?? 0) >= least)
  const kept = sheets.map(({ rows, height, slanted }) => ({
    height,
    slanted,
    rows: rows.flatMap(row => {
      const running = row.filter(line => isInMargin(line, height) && isRunning(line, height))
      dropped.push(...running)
      const rest = row.filter(line => !running.includes(line))
      return rest.length > 0 ? [rest] : []
    }),
  }))
  return { sheets: kept, dropped }
}

// 3/4/26, 7:40 AM  Ferry runs aground
// https://harbour.example/a  1/1
/** What a browser prints at the edges of a page that is the only one, so that nothing repeats: the count gives it away. */
function findPrinted({ rows, height }: Sheet): readonly Line[] {
  const edges = [...(rows[0] ?? []), ...(rows.length > 1 ? rows.at(-1)! : [])]
  const near = edges.filter(line => isInMargin(line, height))
  const count = near.find(({ text }) => text === '1/1')
  return count ? near.filter(({ size }) => Math.abs(size - count.size) < SAME_SIZE) : []
}

function keysOf({ rows, height }: Sheet): readonly string[] {
  return rows.flatMap(row => row.filter(line => isInMargin(line, height)).map(line => keyOf(line, 0)))
}

function isInMargin({ base }: Line, height: number): boolean {
  return base < height * MARGIN || base > height * (1 - MARGIN)
}

// Page 3 of 12 is the same line as Page 4 of 12.
function keyOf({ text, base }: Line, shift: number): string {
  return `${Math.round(base / JITTER) + shift} ${text.replace(/\d+/g, '#')}`
}

function neighbours(line: Line, height: number): readonly string[] {
  return isInMargin(line, height) ? [-1, 0, 1].map(shift => keyOf(line, shift)) : []
}
