import { loadIndex, loadTable } from '../load/tables.ts'
import { drawSample } from '../research/sample.ts'
import { formatSheet, gatherUnits, type Sampled } from '../research/sheet.ts'
import { TABLES } from '../research/tables.ts'
import { CommandError, reportFailure } from './failure.ts'
import { isThere } from './folder.ts'
import { withOutput } from './output.ts'

export interface SampleOptions {
  /** The table. */
  readonly of: string
  readonly size: string
  readonly seed: string
  readonly by?: string
  readonly output?: string
  readonly force?: boolean
  readonly bom?: boolean
}

/** Draws a sample of a table and prints a sheet to be filled in by hand. */
export async function runSample(folder: string, options: SampleOptions): Promise<void> {
  const table = TABLES.find(
    (each): each is Sampled => each.name === options.of && each.sampling !== undefined,
  )!
  const size = readSize(options.size)
  const { seed, by = null, output: file } = options
  checkColumn(table, by)
  if (file !== undefined && options.force !== true && (await isThere(file)))
    throw new CommandError(
      2,
      `${file}: is there already, and may hold verdicts; name another file, or add --force.`,
    )
  const told = await outside(loadIndex(folder))
  const entry = told.tables.find(({ name }) => name === table.name)
  if (!entry) throw new CommandError(1, `${folder}: its tables.json knows no table "${table.name}".`)
  const rows = loadTable(folder, table.name, entry.sha256)
  const sample = await outside(drawSample(gatherUnits(rows, table, by), { size, seed }))
  if (sample.population === 0)
    throw new CommandError(1, `${folder}: there is nothing to draw from in ${table.name}.csv.`)
  await withOutput(file, async output => {
    if (options.bom === true) await output.write('\ufeff')
    for (const line of formatSheet(table, sample, { size, seed, by, digest: told.digest }))
      await output.write(line)
  })
  reportFailure(
    `drew ${sample.drawn.length} of ${sample.population} from ${table.name} with the seed "${seed}".`,
  )
}

function readSize(value: string): number {
  const size = Number(value)
  if (Number.isSafeInteger(size) && size > 0) return size
  throw new CommandError(2, `--size "${value}" is no number from 1.`)
}

function checkColumn({ name, columns }: Sampled, by: string | null): void {
  if (by === null || columns.some(column => column.name === by)) return
  const known = columns.filter(({ type }) => type === 'one of' || type === 'yes or no' || type === 'text')
  throw new CommandError(
    2,
    `--by "${by}" is no column of ${name}; one of: ${known.map(column => column.name).join(', ')}.`,
  )
}

/** A failure to load ends the command. */
export async function outside<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch(error => {
    throw new CommandError(1, (error as Error).message, { cause: error })
  })
}
