import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { ArchiveError } from '../archive.ts'
import { BUSY_MS, type OpenDatabase } from './dialect.ts'
import { isBusy, tellFailure } from './failure.ts'
import { faultOf, migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'

/** Name of an archive that lies in memory and is gone when it is closed. */
export const MEMORY = ':memory:'
/** Longest wait of a question while another program puts the file in order: it holds up the whole program, and is hardly ever needed. */
const STATEMENT_MS = 5_000
/** Memory for pages of the file. */
const CACHE_KIB = 64 * 1024
const RETRY_MS = 10

/** How a file is opened: whether it is made where there is none, and whether a commit waits for the disk; both by default. */
interface Opening {
  readonly create?: boolean
  readonly settle?: boolean
}

/** Opens an archive's file in the newest form, or makes it where there is none. */
export async function openDatabase(
  where: string,
  { create = true, settle = true }: Opening = {},
): Promise<OpenDatabase> {
  if (!create && where !== MEMORY && !existsSync(where))
    throw new ArchiveError(where, 'missing', 'there is no such archive.')
  let database: DatabaseSync | null = null
  try {
    // Whoever writes waits for its turn without holding up the rest of the program.
    database = new DatabaseSync(where, { timeout: 0 })
    await retryBusy(() => prepare(database!, where))
    if (!settle) database.exec('pragma synchronous = off')
    return { database, where }
  } catch (error) {
    database?.close()
    throw tellFailure(where, 'was not opened', error)
  }
}

/** Opens a file a second time, to read what was committed last while something is written. */
export function openReading({ where }: OpenDatabase): OpenDatabase {
  try {
    const database = new DatabaseSync(where, { timeout: STATEMENT_MS })
    database.exec(`pragma query_only = 1; ${SETTINGS}`)
    return { database, where }
  } catch (error) {
    throw tellFailure(where, 'was not opened', error)
  }
}

// `synchronous = full`: the file system has written a commit before it is acknowledged, so that a power cut loses none.
// `secure_delete`: what was deleted is overwritten, and not only taken out of the lists.
const SETTINGS = `
  pragma synchronous = full;
  pragma secure_delete = on;
  pragma foreign_keys = on;
  pragma cache_size = -${CACHE_KIB};
  pragma temp_store = memory`

function prepare(database: DatabaseSync, where: string): void {
  const fault = faultOf(database, MIGRATIONS)
  if (fault) throw new ArchiveError(where, fault.reason, `was not opened (${fault.why}).`)
  if (where !== MEMORY) database.exec('pragma journal_mode = wal')
  database.exec(SETTINGS)
  migrate(database, MIGRATIONS)
}

// Two programs may make one archive at the same moment.
async function retryBusy(work: () => void): Promise<void> {
  const until = performance.now() + BUSY_MS
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
    }
    await wait(RETRY_MS)
  }
}
