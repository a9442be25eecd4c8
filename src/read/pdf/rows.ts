/** Words of a page with where they stand, in points from the lower left corner; `size` is that of the type. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** Runs that stand beside each other without a gap: a line of a column. */
export interface Line extends Run {
  readonly page: number
}

/** Lines of several columns that stand beside each other, from left to right. */
export type Row = readonly Line[]

/** A gap that is wider than this many times the type's size parts two columns; words are never so far apart. */
const GUTTER = 1.6
/** A gap wider than this many times the type's size is a blank. */
const BLANK = 0.15
/** Runs whose bases differ by less than this many times the type's size stand in one row: figures and marks are set higher. */
const SLOPE = 0.4

/** The rows of a page from top to bottom. */
export function findRows(runs: readonly Run[], page: number): readonly Row[] {
  const sorted = runs
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.base - a.base || a.left - b.left)
  const rows: Run[][] = []
  for (const run of sorted) {
    const row = rows.at(-1)
    const near = row && Math.abs(row[0]!.base - run.base) < SLOPE * Math.max(row[0]!.size, run.size)
    if (near) row.push(run)
    else rows.push([run])
  }
  return rows.map(row => joinRuns(row, page))
}

function joinRuns(runs: readonly Run[], page: number): Row {
  const lines: Line[] = []
  for (const run of runs.toSorted((a, b) => a.left - b.left)) {
    const last = lines.at(-1)
    const gap = last ? run.left - last.right : 0
    if (!last || gap > GUTTER * Math.max(run.size, last.size)) lines.push({ ...run, page })
    else lines[lines.length - 1] = joinLine(last, run, gap)
  }
  return lines.map(line => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
}

function joinLine(line: Line, run: Run, gap: number): Line {
  // Bold type is made by some by printing twice.
  if (run.text === line.text && Math.abs(run.left - line.left) < line.size * BLANK) return line
  const blank = gap > BLANK * run.size && !/\s$/.test(line.text) && !/^\s/.test(run.text)
  return {
    ...line,
    text: `${line.text}${blank ? ' ' : ''}${run.text}`,
    right: Math.max(line.right, run.right),
    size: Math.max(line.size, run.size),
  }
}
