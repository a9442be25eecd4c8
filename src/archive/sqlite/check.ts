import { Kysely, sql } from 'kysely'
import { hashText } from '../../text/hash.ts'
import { checkEntries } from '../search/entries.ts'
import { readLog } from '../store/log.ts'
import { unpackBytes, unpackValue } from '../store/pack.ts'
import type { Store, Tables } from '../store/tables.ts'
import { verifyLog } from '../verify.ts'
import { AGREEMENTS } from './agreement.ts'
import { sqliteDialect } from './dialect.ts'
import { tellFailure } from './failure.ts'
import { openDatabase, openReading } from './open.ts'

/** How a check is made. */
export interface CheckOptions {
  /** Told what is being looked at, for a line of progress. */
  readonly progress?: (words: string) => void
}

/** Rows that are read at a time. */
const ROWS_READ = 200
/** Faults of one kind that are told; a file that is damaged may have millions. */
const MOST_TOLD = 20

/** Looks at everything in an archive's file and gives what is wrong with it, a sentence each; nothing where it is whole. */
export async function* checkArchive(path: string, { progress = () => {} }: CheckOptions = {}) {
  const open = await openDatabase(path, { create: false })
  const reading = openReading(open)
  const store = new Kysely<Tables>({ dialect: sqliteDialect(reading) })
  try {
    // All of it as it is at one moment, whatever others write meanwhile.
    reading.database.exec('begin')
    for (const [words, look] of LOOKS) {
      progress(words)
      yield* look(store)
    }
  } catch (error) {
    // A damaged file may not be read further.
    yield tellFailure(path, 'could not be looked at further', error).message
  } finally {
    await store.destroy()
    open.database.close()
  }
}

type Faults = AsyncGenerator<string>

const LOOKS: readonly (readonly [string, (store: Store) => Faults])[] = [
  ['the file', checkFile],
  ['the log', checkLog],
  ['what the tables say of each other', checkAgreement],
  ['bytes', checkBytes],
  ['texts', checkTexts],
  ['the search', checkSearch],
]

async function* checkFile(store: Store): Faults {
  const { rows } = await sql<{ readonly integrity_check: string }>`pragma integrity_check(20)`.execute(store)
  for (const { integrity_check: told } of rows) if (told !== 'ok') yield `the file: ${told}`
  const keys = await sql<{
    readonly table: string
    readonly rowid: number
  }>`pragma foreign_key_check`.execute(store)
  for (const { table, rowid } of keys.rows.slice(0, MOST_TOLD))
    yield `the file: row ${rowid} of table ${table} names what is not there`
}

async function* checkLog(store: Store): Faults {
  const { fault } = await verifyLog(readLog(store, 1))
  if (fault) yield `the log: entry ${fault.number} does not hold: ${fault.reason}`
}

async function* checkAgreement(store: Store): Faults {
  for (const { sql: query, fault } of AGREEMENTS) {
    const { rows } = await sql
      .raw<{ readonly name: string; readonly other?: string }>(`${query} limit ${MOST_TOLD}`)
      .execute(store)
    for (const { name, other } of rows) yield fault.replace('NAME', name).replace('OTHER', other ?? '')
  }
}

async function* checkBytes(store: Store): Faults {
  for (let after = 0; ; ) {
    const some = store.selectFrom('bytes').selectAll().where('number', '>', after)
    const rows = await some.orderBy('number').limit(ROWS_READ).execute()
    for (const { sha256, size, packed } of rows) {
      if (packed === null) continue
      const fault = faultOf(() => {
        const bytes = unpackBytes(packed)
        return bytes.length === size && hashText(bytes) === sha256
      })
      if (fault) yield `bytes ${sha256}: ${fault}`
    }
    if (rows.length < ROWS_READ) return
    after = rows.at(-1)!.number
  }
}

async function* checkTexts(store: Store): Faults {
  for (let after = 0; ; ) {
    const rows = await store
      .selectFrom('content')
      .innerJoin('version', 'version.number', 'content.version')
      .innerJoin('report', 'report.number', 'version.report')
      .select([
        'version.number',
        'version.version',
        'report.id',
        'content.report as packed',
        'content.profile',
      ])
      .where('version.number', '>', after)
      .orderBy('version.number')
      .limit(ROWS_READ)
      .execute()
    for (const row of rows) {
      const fault = faultOf(() => isTextOf(row))
      if (fault) yield `version ${row.version} of report ${row.id}: ${fault}`
    }
    if (rows.length < ROWS_READ) return
    after = rows.at(-1)!.number
  }
}

interface TextRow {
  readonly version: string
  readonly id: string
  readonly packed: Uint8Array
  readonly profile: Uint8Array
}

function isTextOf({ version, id, packed, profile }: TextRow): boolean {
  const report = unpackValue<{ readonly id: string; readonly text: string }>(packed)
  const known = unpackValue<{ readonly report: string; readonly version: string }>(profile)
  return (
    report.id === id && hashText(report.text) === version && known.report === id && known.version === version
  )
}

function faultOf(holds: () => boolean): string | null {
  try {
    return holds() ? null : 'what is kept has not the hash by which it is known'
  } catch {
    return 'what is kept cannot be unpacked'
  }
}

async function* checkSearch(store: Store): Faults {
  yield* await checkEntries(store)
}
