import { createHash } from 'node:crypto'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from './failure.ts'
import { type Output, openOutput } from './output.ts'

/** A file of a folder, when it is whole. */
export interface Written {
  readonly name: string
  readonly rows: number
  readonly sha256: string
}

/** A folder of tables that are written side by side; either all of them take their names or none. */
export interface TablesFolder {
  /** Adds lines to a table. */
  write(name: string, lines: string, rows?: number): Promise<void>
  /** What was written so far. */
  list(): Promise<readonly Written[]>
  close(): Promise<void>
  abandon(): Promise<void>
}

export interface FolderOptions {
  readonly force: boolean
  /** Whether each file begins with a byte-order mark. */
  readonly bom: boolean
}

/** Code units of a table that are gathered before they are written. */
const BUFFER = 1 << 16

/** Opens a folder for the files named; refuses one that holds any of them, unless it is forced. */
export async function openFolder(
  folder: string,
  names: readonly string[],
  { force, bom }: FolderOptions,
): Promise<TablesFolder> {
  for (const name of names) {
    if (!force && (await isThere(join(folder, name))))
      throw new CommandError(2, `${folder}: holds ${name} already; name another folder, or add --force.`)
  }
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(1, `${folder}: could not be made (${error.code ?? error}).`, { cause: error })
  })
  const files = new Map<string, TableFile>()
  for (const name of names) files.set(name, await openTable(join(folder, name), bom && name.endsWith('.csv')))
  const all = (act: (file: TableFile) => Promise<void>) =>
    [...files.values()].reduce((before, file) => before.then(() => act(file)), Promise.resolve())
  return {
    write: (name, lines, rows = 1) => files.get(name)!.write(lines, rows),
    list: async () => {
      await all(file => file.flush())
      return [...files].map(([name, file]) => ({ name, ...file.describe() }))
    },
    close: async () => {
      await all(file => file.flush())
      await all(file => file.output.close())
    },
    abandon: () => all(file => file.output.abandon()),
  }
}

interface TableFile {
  readonly output: Output
  write(lines: string, rows: number): Promise<void>
  flush(): Promise<void>
  describe(): { readonly rows: number; readonly sha256: string }
}

async function openTable(path: string, bom: boolean): Promise<TableFile> {
  const output = await openOutput(path)
  const hash = createHash('sha256')
  let waiting = bom ? '\ufeff' : ''
  let count = 0
  const flush = async () => {
    const lines = waiting
    waiting = ''
    hash.update(lines)
    await output.write(lines)
  }
  return {
    output,
    flush,
    write: async (lines, rows) => {
      waiting += lines
      count += rows
      if (waiting.length > BUFFER) await flush()
    },
    describe: () => ({ rows: count, sha256: hash.copy().digest('hex') }),
  }
}

/** Whether there is a file of that name. */
export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
