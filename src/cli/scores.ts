import type { Agreement, Share } from '../research/intervals.ts'
import type { Score, Verdicts } from '../research/score.ts'

const COLUMNS = [
  '',
  'rows',
  'right',
  'wrong',
  'unsure',
  'uncoded',
  'precision',
  '95 % interval',
  'unsure as wrong',
]
/** Rows that are named where two coders disagree. */
const MOST_NAMED = 50

/** Sets a score as text. */
export function renderScore({ table, draw, sheets, agreement, disagreements }: Score): string {
  const parts = sheets.map(({ file, all, kinds }) => {
    const rows = [all, ...(kinds.length > 1 ? kinds : [])]
    return [file, ...alignColumns([COLUMNS, ...rows.map(describeRow)])].join('\n')
  })
  const told = sheets.length > 1 ? [describeAgreement(agreement, disagreements)] : []
  return `${[`${table}: ${draw}`, ...parts, ...told].join('\n\n')}\n`
}

function describeRow({ kind, rows, right, wrong, unsure, uncoded, precision, least }: Verdicts): string[] {
  const counts = [rows, right, wrong, unsure, uncoded].map(String)
  return [kind ?? 'all', ...counts, percent(precision?.share), interval(precision), percent(least?.share)]
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(100 * share).toFixed(1)} %`
}

function interval(share: Share | null): string {
  return share ? `${(100 * share.low).toFixed(1)}–${(100 * share.high).toFixed(1)}` : '–'
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  return rows.map(row =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  )
}

function describeAgreement(agreement: Agreement | null, disagreements: Score['disagreements']): string {
  if (!agreement) return 'agreement: no row has a verdict in both sheets.'
  const { rows, observed, kappa, low, high } = agreement
  const chance =
    kappa === null
      ? 'Cohen’s kappa is not defined: both used one verdict throughout'
      : `Cohen’s kappa ${kappa.toFixed(2)} (95 % interval ${low!.toFixed(2)} to ${high!.toFixed(2)})`
  const named = disagreements
    .slice(0, MOST_NAMED)
    .map(({ id, verdicts }) => `  ${id}: ${verdicts.join(', ')}`)
  const more = disagreements.length > MOST_NAMED ? [`  + ${disagreements.length - MOST_NAMED} more`] : []
  return [
    `agreement: ${(100 * observed).toFixed(1)} % of ${rows} rows that both coded; ${chance}.`,
    ...named,
    ...more,
  ].join('\n')
}
