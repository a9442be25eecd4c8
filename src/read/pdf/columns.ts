import { joinPieces, type Line, type Row, WORDS_APART } from './rows.ts'

/** A stretch between columns in which nothing stands, in points. */
interface Gutter {
  readonly from: number
  readonly to: number
}

/** A gutter is at least this wide, in points. */
const NARROWEST = 6
/** Cells of a table have no more words on average. */
const CELL_WORDS = 3.5
/** One column of two has at least this many lines: fewer are a line such as that of name and date. */
const FEWEST_ROWS = 3
/** So many rows at least hold lines of both columns, which need not begin or end at one height. */
const FEWEST_BESIDE = 2
/**
 * And so many where the gutter is no wider than the blanks of a line that is spaced out to its column's width, and few words
 * stand on either side: such a line is spaced out everywhere.
 */
const FEWEST_NARROW = 3

/** Lines that follow each other in one column; a table's are its rows. */
export interface Column {
  readonly kind: 'text' | 'table'
  readonly lines: readonly Line[]
}

/** The columns of a page in the order in which they are read: rows over all of them part one set of columns from the next. */
export function findColumns(rows: readonly Row[]): readonly Column[] {
  const columns: Column[] = []
  for (let at = 0; at < rows.length; ) {
    const end = findBand(rows, at)
    columns.push(...splitBand(rows.slice(at, end)))
    at = end
  }
  return joinColumns(columns)
}

/** Where the rows that share a gutter with the row at `start` end; rows without one go together. */
function findBand(rows: readonly Row[], start: number): number {
  let gutter = widestGutter(rows[start]!) ?? gutterBelow(rows, start)
  let at = start + 1
  if (!gutter) {
    while (at < rows.length && !opensBand(rows, at)) at++
    return at
  }
  for (; at < rows.length; at++) {
    const left: Gutter | null = narrow(gutter, rows[at]!)
    if (!left) break
    gutter = left
  }
  return at
}

/** Whether enough rows from here on stand side by side; a line above its neighbour column belongs to the band that follows. */
function opensBand(rows: readonly Row[], at: number): boolean {
  const gutter = widestGutter(rows[at]!) ?? gutterBelow(rows, at)
  return gutter !== null && findSplit(rows.slice(at, at + 2 * FEWEST_ROWS)) !== null
}

/** The gutter of the next row where this one stands wholly to its right: a column that begins above its left neighbour. */
function gutterBelow(rows: readonly Row[], at: number): Gutter | null {
  const gutter = at + 1 < rows.length ? widestGutter(rows[at + 1]!) : null
  return gutter && rows[at]!.every(({ left }) => left > gutter.from) ? narrow(gutter, rows[at]!) : null
}

function widestGutter(row: Row): Gutter | null {
  let widest: Gutter | null = null
  for (const [i, line] of row.slice(1).entries()) {
    const gap = { from: row[i]!.right, to: line.left }
    if (gap.to - gap.from >= NARROWEST && (!widest || gap.to - gap.from > widest.to - widest.from))
      widest = gap
  }
  return widest
}

/** What is left of a gutter beside the lines of one more row; null where they close it. */
function narrow(gutter: Gutter, row: Row): Gutter | null {
  let { from, to } = gutter
  for (const { left, right } of row) {
    if (left >= to || right <= from) continue
    if (left <= from && right >= to) return null
    // A line that reaches into the gutter from one side makes it narrower.
    if (right < (from + to) / 2 || left <= from) from = Math.max(from, right)
    else to = Math.min(to, left)
  }
  return to - from >= NARROWEST ? { from, to } : null
}

function findSplit(rows: readonly Row[]): Gutter | null {
  let gutter: Gutter | null = null
  for (const row of rows) {
    const own: Gutter | null = gutter ? narrow(gutter, row) : widestGutter(row)
    if (gutter && !own) return null
    gutter = own ?? gutter
  }
  return gutter
}

function splitBand(rows: readonly Row[]): readonly Column[] {
  const gutter = findSplit(rows)
  if (!gutter) return [{ kind: 'text', lines: rows.flatMap(joinPieces) }]
  const side = (keep: (line: Line) => boolean) =>
    rows.map(row => row.filter(keep)).filter(row => row.length > 0)
  const middle = (gutter.from + gutter.to) / 2
  const halves = [side(({ left }) => left < middle), side(({ left }) => left >= middle)]
  if (!areColumns(rows, halves, gutter)) return [{ kind: 'text', lines: rows.flatMap(joinPieces) }]
  if (isTable(rows)) return [{ kind: 'table', lines: rows.map(row => joinCells(row)) }]
  return halves.flatMap(half => (half.length === 0 ? [] : splitBand(half)))
}

function areColumns(
  rows: readonly Row[],
  halves: readonly (readonly Row[])[],
  { from, to }: Gutter,
): boolean {
  const beside = rows.filter(row => row.length > 1)
  const size = Math.max(...beside.flatMap(row => row.map(line => line.size)))
  const sure = to - from > WORDS_APART * size || !isTable(beside)
  const least = sure ? FEWEST_BESIDE : FEWEST_NARROW
  return beside.length >= least && halves.some(half => half.length >= FEWEST_ROWS)
}

function isTable(rows: readonly Row[]): boolean {
  const cells = rows.flat()
  const words = cells.reduce((sum, { text }) => sum + text.split(' ').length, 0)
  return words / cells.length <= CELL_WORDS
}

function joinCells(row: Row): Line {
  const last = row.at(-1)!
  return { ...row[0]!, text: row.map(({ text }) => text).join(' | '), right: last.right }
}

/** Texts that stand below each other over the same width are one column. */
function joinColumns(columns: readonly Column[]): readonly Column[] {
  const joined: Column[] = []
  for (const column of columns) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && column.kind === 'text' && follows(last.lines.at(-1)!, column.lines[0]!))
      joined[joined.length - 1] = { kind: 'text', lines: [...last.lines, ...column.lines] }
    else joined.push(column)
  }
  return joined
}

function follows(line: Line, next: Line): boolean {
  return line.page === next.page && next.base < line.base && Math.abs(line.left - next.left) < line.size
}
