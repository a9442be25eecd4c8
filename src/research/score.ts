import { type Agreement, agree, type Share, type Trial, weighShare } from './intervals.ts'
import type { CodedRow, Sheet } from './sheet.ts'

/** Verdicts over some rows of a sheet. */
export interface Verdicts {
  /** The kind of the rows; null for all. */
  readonly kind: string | null
  readonly rows: number
  readonly right: number
  readonly wrong: number
  readonly unsure: number
  readonly uncoded: number
  /** Right among right and wrong; null where there is neither. */
  readonly precision: Share | null
  /** Right among all that were coded, so that unsure counts as wrong. */
  readonly least: Share | null
}

/** What the sheets come to. */
export interface Score {
  readonly schema: 'crossread.score/1'
  readonly table: string
  readonly draw: string
  readonly sheets: readonly {
    readonly file: string
    readonly all: Verdicts
    readonly kinds: readonly Verdicts[]
  }[]
  /** Of two sheets: how far they agree, and where they do not. */
  readonly agreement: Agreement | null
  readonly disagreements: readonly { readonly id: string; readonly verdicts: readonly [string, string] }[]
}

/** A sheet under the name of its file. */
export type Named = Sheet & { readonly file: string }

/** Adds up one sheet, or two of one draw. */
export function scoreSheets(sheets: readonly Named[]): Score {
  const [first, second] = sheets
  const pairs = second ? pairRows(first!, second) : []
  return {
    schema: 'crossread.score/1',
    table: first!.table,
    draw: first!.draw,
    sheets: sheets.map(({ file, rows }) => ({
      file,
      all: countVerdicts(null, rows, rows),
      kinds: [...Map.groupBy(rows, ({ kind }) => kind)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, some]) => countVerdicts(kind, some, rows)),
    })),
    agreement: agree(pairs.map(({ verdicts }) => verdicts)),
    disagreements: pairs.filter(({ verdicts: [a, b] }) => a !== b),
  }
}

function pairRows(first: Named, second: Named): Score['disagreements'] {
  const other = new Map(second.rows.map(({ id, verdict }) => [id, verdict]))
  return first.rows.flatMap(({ id, verdict }) => {
    const theirs = other.get(id)
    return verdict && theirs ? [{ id, verdicts: [verdict, theirs] as const }] : []
  })
}

function countVerdicts(kind: string | null, rows: readonly CodedRow[], all: readonly CodedRow[]): Verdicts {
  const count = (verdict: CodedRow['verdict']) => rows.filter(row => row.verdict === verdict).length
  const coded = rows.filter(({ verdict }) => verdict !== null)
  return {
    kind,
    rows: rows.length,
    right: count('right'),
    wrong: count('wrong'),
    unsure: count('unsure'),
    uncoded: count(null),
    precision: weighShare(
      weigh(
        coded.filter(({ verdict }) => verdict !== 'unsure'),
        all,
      ),
    ),
    least: weighShare(weigh(coded, all)),
  }
}

// Each row stands for as many of its stratum as there are rows drawn from it.
function weigh(rows: readonly CodedRow[], all: readonly CodedRow[]): Trial[] {
  const drawn = new Map<string, number>()
  for (const { stratum } of all) drawn.set(stratum, (drawn.get(stratum) ?? 0) + 1)
  return rows.map(({ verdict, stratum, stratumSize }) => ({
    hit: verdict === 'right',
    weight: stratumSize / drawn.get(stratum)!,
  }))
}
