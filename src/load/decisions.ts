import { LoadError, loadFile } from './files.ts'

/** A row of a table of decisions: what was decided, and of which two reports, as somebody named them. */
export interface DecisionRow {
  readonly kind: 'merge' | 'split'
  readonly report: string
  readonly other: string
  /** Number of the line that the row ends in, from 1. */
  readonly line: number
}

/** The rows of a table of decisions that can be used, and why each other one cannot. */
export interface DecisionTable {
  readonly rows: readonly DecisionRow[]
  readonly faults: readonly string[]
}

/** Loads a CSV table of decisions, with the columns decision, report and other. Fails with a `LoadError` where it is none. */
export async function loadDecisions(path: string): Promise<DecisionTable> {
  const loaded = await loadFile(path)
  if ('error' in loaded) throw loaded.error
  const { parse } = await import('csv-parse/sync')
  const text = Buffer.from(loaded.bytes).toString('utf8')
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }
    return readRows(parse(text, options) as unknown as readonly Row[], path)
  } catch (error) {
    if (error instanceof LoadError) throw error
    throw new LoadError(path, 'is no table of decisions', (error as Error).message, error)
  }
}

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function readRows([head, ...rest]: readonly Row[], path: string): DecisionTable {
  const columns = head?.record.map(name => name.toLowerCase()) ?? []
  const missing = ['decision', 'report', 'other'].find(name => !columns.includes(name))
  if (missing) throw new LoadError(path, 'is no table of decisions', `it has no column "${missing}"`)
  const rows: DecisionRow[] = []
  const faults: string[] = []
  for (const { record, info } of rest) {
    const [kind = '', report = '', other = ''] = ['decision', 'report', 'other'].map(
      name => record[columns.indexOf(name)] ?? '',
    )
    if (kind !== 'merge' && kind !== 'split')
      faults.push(`${path}, line ${info.lines}: the decision "${kind}" is neither merge nor split.`)
    else if (report === '' || other === '')
      faults.push(`${path}, line ${info.lines}: a decision names two reports.`)
    else rows.push({ kind, report, other, line: info.lines })
  }
  return { rows, faults }
}
