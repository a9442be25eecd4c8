/** Words of a page with where they stand, in points from the lower left corner; `size` is that of the type. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** Runs that stand beside each other without a gap that could part columns: a line of a column, or a piece of one. */
export interface Line extends Run {
  readonly page: number
}

/** Lines of several columns that stand beside each other, from left to right. */
export type Row = readonly Line[]

/** A gap that is wider than this many times the type's size may part two columns. */
const GUTTER = 0.9
/** Words are never so far apart, in sizes of the type, even where lines are spaced out to one width. */
export const WORDS_APART = 1.6
/** A gap wider than this many times the type's size is a blank. */
const BLANK = 0.15
/** Runs whose bases differ by less than this many times the type's size stand in one row: figures and marks are set higher. */
const SLOPE = 0.4

/** Lines of one column are never nearer to each other, in sizes of the type: what is stands in a column of its own. */
const LEADING = 0.8

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
  return rows.map(row => joinRuns(row, page)).reduce(joinBeside, [])
}

/** Joins a row to the one above where its lines stand beside those: columns whose lines are not at one height. */
function joinBeside(rows: Row[], row: Row): Row[] {
  const above = rows.at(-1)
  if (above && isBeside(above, row))
    rows[rows.length - 1] = [...above, ...row].toSorted((a, b) => a.left - b.left)
  else rows.push(row)
  return rows
}

function isBeside(above: Row, row: Row): boolean {
  return row.every(line =>
    above.every(
      ({ left, right, base, size }) =>
        base - line.base < LEADING * Math.min(size, line.size) && (right < line.left || left > line.right),
    ),
  )
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

/** The lines of a row that is in one column: those that are apart as words may be are one. */
export function joinPieces(row: Row): Row {
  const lines: Line[] = []
  for (const line of row) {
    const last = lines.at(-1)
    const gap = last ? line.left - last.right : 0
    if (!last || gap > WORDS_APART * Math.max(line.size, last.size)) lines.push(line)
    else lines[lines.length - 1] = joinLine(last, line, gap)
  }
  return lines
}

function joinLine(line: Line, run: Run, gap: number): Line {
  // Bold type is made by some by printing twice.
  if (run.text === line.text && Math.abs(run.left - line.left) < line.size * BLANK) return line
  if (isFootnoteSign(line, run)) return { ...line, right: Math.max(line.right, run.right) }
  const blank = gap > BLANK * run.size && !/\s$/.test(line.text) && !/^\s/.test(run.text)
  return {
    ...line,
    text: `${line.text}${blank ? ' ' : ''}${run.text}`,
    right: Math.max(line.right, run.right),
    size: Math.max(line.size, run.size),
  }
}

/** Smaller type than this share of a line's, raised by this share of its size, is raised type. */
const RAISED_SIZE = 0.8
const RAISED_BASE = 0.15

/** A raised figure behind a stop is the sign of a footnote: "187.¹" is not 187.1. Behind a letter it may be that of a unit. */
function isFootnoteSign(line: Line, run: Run): boolean {
  const raised = run.size < RAISED_SIZE * line.size && run.base - line.base > RAISED_BASE * line.size
  return raised && /^\[?\d{1,3}\]?$/.test(run.text.trim()) && /[.,;:!?)”"’]$/.test(line.text.slice(-9))
}
