import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { isBusy, tellFailure } from './failure.ts'

/** A database of SQLite that is open, and its name for messages. */
export interface OpenDatabase {
  readonly database: DatabaseSync
  readonly where: string
}

/** Longest wait for another program to end what it writes. */
export const BUSY_MS = 15_000
/** Between two tries to begin writing. */
const RETRY_MS = 5
/** What was tried, for messages. */
const READ = 'could not be read'
const WRITTEN = 'could not be written to'
/** Statements that are kept prepared. */
const MOST_PREPARED = 400

/** The dialect by which kysely speaks to a database of `node:sqlite`: one connection, one transaction after another. */
export function sqliteDialect(open: OpenDatabase): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => makeDriver(open),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function makeDriver(open: OpenDatabase): Driver {
  const connection = makeConnection(open)
  const turns = openTurns()
  const run = (sql: string, tried: string) => attempt(open, tried, () => open.database.exec(sql))
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turns.take()
      return connection
    },
    releaseConnection: async () => turns.give(),
    beginTransaction: async (_, { accessMode }) => {
      if (accessMode === 'read only') run('begin', READ)
      else await beginWriting(open)
    },
    commitTransaction: async () => run('commit', WRITTEN),
    // A failure may have ended the transaction already.
    rollbackTransaction: async () => {
      if (open.database.isTransaction) run('rollback', WRITTEN)
    },
    destroy: async () => {
      if (open.database.isOpen) open.database.close()
    },
  }
}

/** Waits without holding up the rest of the program until others have ended what they write. */
async function beginWriting({ database, where }: OpenDatabase): Promise<void> {
  const until = performance.now() + BUSY_MS
  for (;;) {
    try {
      return database.exec('begin immediate')
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw tellFailure(where, WRITTEN, error)
    }
    await wait(RETRY_MS)
  }
}

interface Turns {
  take(): Promise<void>
  give(): void
}

// One connection is one transaction at a time: whoever comes meanwhile waits for its turn.
function openTurns(): Turns {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    take: () => {
      if (taken) return new Promise(resolve => waiting.push(resolve))
      taken = true
      return Promise.resolve()
    },
    give: () => {
      const next = waiting.shift()
      if (next) next()
      else taken = false
    },
  }
}

interface Prepared {
  readonly statement: StatementSync
  readonly reads: boolean
}

function makeConnection(open: OpenDatabase): DatabaseConnection {
  const prepared = new Map<string, Prepared>()
  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = open.database.prepare(sql)
    const made = { statement, reads: statement.columns().length > 0 }
    if (prepared.size === MOST_PREPARED) prepared.delete(prepared.keys().next().value!)
    prepared.set(sql, made)
    return made
  }
  const ask = <Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> => {
    const { statement, reads } = attempt(open, READ, () => prepare(sql))
    const values = parameters as readonly SQLInputValue[]
    if (reads) return { rows: attempt(open, READ, () => statement.all(...values)) as Row[] }
    const { changes, lastInsertRowid } = attempt(open, WRITTEN, () => statement.run(...values))
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }
  return {
    executeQuery: async query => ask(query),
    // biome-ignore lint/correctness/useYield: nothing is streamed; long lists are read page by page.
    streamQuery: async function* () {
      throw new Error('an archive reads long lists page by page')
    },
  }
}

function attempt<Value>({ where }: OpenDatabase, tried: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw tellFailure(where, tried, error)
  }
}
