import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { decodeBytes } from '../read/decode.ts'
import type { Cells } from '../research/sheet.ts'
import type { TablesIndex } from '../research/tables.ts'
import { LoadError, loadFile } from './files.ts'

/** Loads what a folder of tables says of itself; fails with a `LoadError` where it is none. */
export async function loadIndex(folder: string): Promise<TablesIndex> {
  const loaded = await loadFile(`${folder}/tables.json`)
  if ('error' in loaded) throw new LoadError(folder, 'is no folder of tables', 'it has no tables.json')
  try {
    const told = JSON.parse(Buffer.from(loaded.bytes).toString('utf8')) as TablesIndex
    if (told.schema === 'crossread.tables/1') return told
  } catch {
    // said below
  }
  throw new LoadError(folder, 'is no folder of tables', 'its tables.json is not one of crossread tables')
}

/** Loads the rows of a table, one after another; fails with a `LoadError` after the last where its bytes are not those that were written. */
export async function* loadTable(folder: string, name: string, sha256: string): AsyncGenerator<Cells> {
  const { parse } = await import('csv-parse')
  const file = `${folder}/${name}.csv`
  const hash = createHash('sha256')
  const parser = parse({ columns: true, bom: true })
  const source = Readable.from(readChunks(file, hash))
  source.on('error', error => parser.destroy(error))
  for await (const row of source.pipe(parser)) yield row as Cells
  if (hash.digest('hex') !== sha256)
    throw new LoadError(file, 'is not as it was written', 'what is drawn from it would not be what was found')
}

async function* readChunks(file: string, hash: Hash): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk)
      yield chunk
    }
  } catch (cause) {
    throw new LoadError(file, 'could not be read', (cause as NodeJS.ErrnoException).code ?? 'unknown', cause)
  }
}

/** Separators that spreadsheets write. */
const SEPARATORS = [',', ';', '\t'] as const

/** Loads a sheet as a spreadsheet saved it, with commas, semicolons or tabs; fails with a `LoadError` where it is no table. */
export async function loadSheet(file: string): Promise<readonly Cells[]> {
  const loaded = await loadFile(file)
  if ('error' in loaded) throw loaded.error
  const { text } = decodeBytes(loaded.bytes)
  if (text === null) throw new LoadError(file, 'is no sheet', 'it holds no text: save it as CSV in UTF-8')
  const { parse } = await import('csv-parse/sync')
  const head = text.slice(0, text.indexOf('\n'))
  const delimiter = SEPARATORS.toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!
  try {
    return parse(text, {
      columns: true,
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as Cells[]
  } catch (cause) {
    throw new LoadError(file, 'is no sheet', (cause as Error).message, cause)
  }
}
