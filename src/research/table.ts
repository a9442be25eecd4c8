import { csvCell } from '../brief/render/csv.ts'

/** What a cell holds; null is an empty cell. */
export type Cell = string | number | boolean | null

/** A column with everything that a reader of the table has to know of it. */
export interface Column<Item = never> {
  readonly name: string
  readonly type: 'id' | 'words' | 'text' | 'number' | 'time' | 'yes or no' | 'one of'
  /** The values of a column that has a closed list. */
  readonly values?: readonly string[]
  readonly meaning: string
  /** How it is found. */
  readonly how: string
  /** What it is not, and must not be taken for. */
  readonly not: string
  /** The cell of one row. */
  of(item: Item): Cell
}

/** How rows of a table are drawn and judged by hand. */
export interface Sampling {
  /** The column that names what is judged: all its rows stand together. */
  readonly unit: string
  /** Where two rows of a unit are judged as a pair: the column in which they differ. */
  readonly pair?: string
  /** The column by which scores are told apart; none where there are no kinds. */
  readonly kind?: string
  /** The column that holds the words to judge; `words` by default, with `before` and `after` beside them. */
  readonly words?: string
  /** Columns that hold what was found, beside the words. */
  readonly found: readonly string[]
  readonly question: string
}

/** A table: what a row is, and its columns. */
export interface Table<Item = never> {
  readonly name: string
  /** What one row is. */
  readonly row: string
  readonly columns: readonly Column<Item>[]
  readonly sampling?: Sampling
}

/** The first line of a table. */
export function formatHead({ columns }: Pick<Table, 'columns'>): string {
  return formatCells(columns.map(({ name }) => name))
}

/** One line of a table. */
export function formatRow<Item>({ columns }: Table<Item>, item: Item): string {
  return formatCells(columns.map(column => column.of(item)))
}

/** A line of CSV (RFC 4180), its cells made harmless for spreadsheets. */
export function formatCells(cells: readonly Cell[]): string {
  return `${cells.map(cell => csvCell(typeof cell === 'boolean' ? answer(cell) : (cell ?? ''))).join(',')}\r\n`
}

function answer(yes: boolean): string {
  return yes ? 'yes' : 'no'
}

/** What a cell held before it was made harmless. */
export function bareCell(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
