import { hashText, shortenHash } from '../text/hash.ts'
import { type Drawn, drawLot, type Sample, type SampleOptions, type Unit } from './sample.ts'
import { bareCell, formatCells, type Sampling, type Table } from './table.ts'

/** A row of a table as it was read back: column → cell. */
export type Cells = Readonly<Record<string, string>>

/** A table that can be drawn from. */
export type Sampled = Table & { readonly sampling: Sampling }

/** Columns that a coder fills in. */
const CODED = ['verdict', 'remarks']
/** Columns of a sheet that hold evidence and draw, in order; each is under the seal. */
const SEALED = [
  'row',
  'rows',
  'table',
  'id',
  'kind',
  'question',
  'where_1',
  'before_1',
  'words_1',
  'after_1',
  'found_1',
  'where_2',
  'before_2',
  'words_2',
  'after_2',
  'found_2',
  'stratum',
  'stratum_size',
  'draw',
] as const

type Sealed = Readonly<Record<(typeof SEALED)[number], string>>

/** The columns of a sheet: what is judged, two to be filled in, then the draw and the seal. */
const SHEET_COLUMNS: readonly string[] = [
  ...SEALED.slice(0, SEALED.indexOf('stratum')),
  ...CODED,
  ...SEALED.slice(SEALED.indexOf('stratum')),
  'seal',
]

/** What a coder may write under `verdict`. */
export const VERDICTS = ['right', 'wrong', 'unsure'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Gathers rows that are judged together, which stand together in a table; a unit that holds no pair where one is judged is left out. */
export async function* gatherUnits(
  rows: AsyncIterable<Cells>,
  { sampling: { unit, pair } }: Sampled,
  by: string | null,
): AsyncGenerator<Unit<Cells>> {
  let gathered: Cells[] = []
  const close = (): Unit<Cells>[] => {
    const [first] = gathered
    if (!first) return []
    if (pair !== undefined && new Set(gathered.map(row => row[pair])).size < 2) return []
    return [{ id: first[unit] ?? '', stratum: by === null ? '' : (first[by] ?? ''), rows: gathered }]
  }
  for await (const row of rows) {
    if (gathered.length > 0 && gathered[0]![unit] !== row[unit]) {
      yield* close()
      gathered = []
    }
    gathered.push(row)
  }
  yield* close()
}

export interface SheetOptions extends SampleOptions {
  /** The column whose values were drawn from each by itself, or null. */
  readonly by: string | null
  /** Digest of the reports behind the tables. */
  readonly digest: string
}

/** A sheet to be filled in by hand: CSV, a row a unit. */
export function* formatSheet(
  table: Sampled,
  { population, drawn }: Sample<Cells>,
  { seed, size, by, digest }: SheetOptions,
): Generator<string> {
  const each = by === null ? '' : ` of each ${by}`
  const draw = `drawn ${drawn.length} of ${population} (${size}${each} asked), seed “${seed}”, reports ${shortenHash(digest)}`
  yield formatCells(SHEET_COLUMNS)
  for (const [index, unit] of drawn.entries()) {
    const [first, second] = choosePair(unit, table.sampling, seed)
    const sealed: Sealed = {
      row: `${index + 1}`,
      rows: `${drawn.length}`,
      table: table.name,
      id: unit.id,
      kind: table.sampling.kind === undefined ? '' : (first[table.sampling.kind] ?? ''),
      question: `${table.sampling.question} ${VERDICTS.join(', ')}`,
      ...describe(first, table.sampling, 1),
      ...describe(second, table.sampling, 2),
      stratum: unit.stratum,
      stratum_size: `${unit.stratumSize}`,
      draw,
    }
    yield formatCells(
      SHEET_COLUMNS.map(column =>
        column === 'seal' ? seal(sealed) : (sealed[column as keyof Sealed] ?? ''),
      ),
    )
  }
}

// Two rows by lot that differ in the column by which pairs are made.
function choosePair(
  { id, rows }: Drawn<Cells>,
  { pair }: Sampling,
  seed: string,
): readonly [Cells, Cells | null] {
  if (pair === undefined) return [rows[0]!, null]
  const lots = rows.map((row, index) => ({ row, index, lot: drawLot(seed, `${id} ${index}`) }))
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const first = lots[0]!
  const second = lots.find(({ row }) => row[pair] !== first.row[pair])!
  return first.index < second.index ? [first.row, second.row] : [second.row, first.row]
}

type Described<N extends 1 | 2> = Readonly<
  Record<`${'where' | 'before' | 'words' | 'after' | 'found'}_${N}`, string>
>

function describe<N extends 1 | 2>(
  row: Cells | null,
  { words = 'words', found }: Sampling,
  n: N,
): Described<N> {
  const whole = words === 'words'
  const where = [row?.outlet, row?.published, row?.report].filter(cell => cell).join(', ')
  const told = found.filter(column => row?.[column]).map(column => `${column}: ${row?.[column]}`)
  return {
    [`where_${n}`]: where,
    [`before_${n}`]: whole ? (row?.before ?? '') : '',
    [`words_${n}`]: row?.[words] ?? '',
    [`after_${n}`]: whole ? (row?.after ?? '') : '',
    [`found_${n}`]: told.join('\n'),
  } as Described<N>
}

/** What a spreadsheet may change without changing words: white space, and the apostrophe before a formula. */
function seal(row: Cells): string {
  const words = SEALED.map(column =>
    bareCell(row[column] ?? '')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return `x${shortenHash(hashText(words.join('\n')))}`
}

/** A row as a coder filled it in; null where there is no verdict. */
export interface CodedRow {
  readonly id: string
  readonly kind: string
  readonly stratum: string
  readonly stratumSize: number
  readonly verdict: Verdict | null
}

/** A sheet that was filled in, or why it cannot be scored. */
export interface Sheet {
  readonly table: string
  readonly draw: string
  readonly rows: readonly CodedRow[]
  readonly faults: readonly string[]
}

/** Reads a sheet back; what is not as it was drawn is a fault, and so is a verdict that is none. */
export function readSheet(rows: readonly Cells[]): Sheet {
  const [first] = rows
  const missing = SHEET_COLUMNS.filter(column => first && !(column in first))
  if (!first || missing.length > 0) {
    const why = first ? `there is no column ${missing.join(', ')}` : 'there is no row'
    return { table: '', draw: '', rows: [], faults: [`is no sheet of crossread sample: ${why}.`] }
  }
  const coded = rows.map(readRow)
  return {
    table: first.table ?? '',
    draw: first.draw ?? '',
    rows: coded.flatMap(({ row }) => row ?? []),
    faults: [...coded.flatMap(({ fault }) => fault ?? []), ...checkWhole(rows)],
  }
}

function readRow(cells: Cells): { readonly row?: CodedRow; readonly fault?: string } {
  const { row = '', id = '', kind = '', stratum = '' } = cells
  if (seal(cells) !== cells.seal?.trim())
    return { fault: `row ${row} (${id}): its evidence is not as it was drawn.` }
  const verdict = (cells.verdict ?? '').trim().toLowerCase()
  const known = VERDICTS.find(each => each === verdict) ?? null
  if (verdict !== '' && known === null)
    return { fault: `row ${row} (${id}): the verdict “${verdict}” is none of ${VERDICTS.join(', ')}.` }
  return { row: { id, kind, stratum, stratumSize: Number(cells.stratum_size), verdict: known } }
}

// A row that was left out would be a row that was not judged.
function checkWhole(rows: readonly Cells[]): readonly string[] {
  const [first] = rows
  const numbers = new Set(rows.map(({ row }) => row))
  const wanted = Number(first?.rows)
  const faults: string[] = []
  if (rows.some(({ draw }) => draw !== first?.draw)) faults.push('holds rows of several draws.')
  if (numbers.size < rows.length) faults.push(`${rows.length - numbers.size} rows stand in it twice.`)
  if (numbers.size < wanted)
    faults.push(`${wanted - numbers.size} of the ${wanted} rows that were drawn are missing.`)
  return faults
}
