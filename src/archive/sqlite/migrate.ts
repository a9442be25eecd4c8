import type { DatabaseSync } from 'node:sqlite'
import type { ArchiveError } from '../archive.ts'
import type { Migration } from './migration.ts'

/** `CROS`: by this number in its header a file says that it is an archive. */
const APPLICATION = 0x43_52_4f_53

/** Why a file is not to be touched: it is another program's, or that of a newer version of this one; null where it is an archive or empty. */
export function faultOf(
  database: DatabaseSync,
  steps: readonly Migration[],
): { readonly reason: ArchiveError['reason']; readonly why: string } | null {
  const { form, empty, application } = readState(database)
  if (application !== APPLICATION && !(empty && form === 0 && application === 0))
    return { reason: 'broken', why: 'this file is no archive' }
  if (form <= steps.length) return null
  const why = `it was written by a newer version of the program: its form is ${form}, and this version knows ${steps.length}`
  return { reason: 'future', why }
}

/** Brings a database to the newest form, each step whole or not at all. */
export function migrate(database: DatabaseSync, steps: readonly Migration[]): void {
  for (let form = readState(database).form; form < steps.length; form++) takeStep(database, steps, form)
}

// Another program may have taken the step meanwhile.
function takeStep(database: DatabaseSync, steps: readonly Migration[], form: number): void {
  database.exec('begin immediate')
  try {
    if (readState(database).form === form) {
      for (const statement of steps[form]!.statements) database.exec(statement)
      database.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${form + 1}`)
    }
    database.exec('commit')
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

interface State {
  readonly application: number
  /** Steps that were taken. */
  readonly form: number
  readonly empty: boolean
}

function readState(database: DatabaseSync): State {
  const numberOf = (sql: string) => Number(Object.values(database.prepare(sql).get()!)[0])
  return {
    application: numberOf('pragma application_id'),
    form: numberOf('pragma user_version'),
    empty: numberOf('select count(*) from sqlite_master') === 0,
  }
}
