import { existsSync, rmSync } from 'node:fs'
import { Kysely } from 'kysely'
import { ArchiveError } from '../archive.ts'
import { sqliteDialect } from '../sqlite/dialect.ts'
import { openDatabase } from '../sqlite/open.ts'
import { keepChanges } from '../store/commit.ts'
import { readHead } from '../store/log.ts'
import { readSize } from '../store/size.ts'
import type { Store, Tables } from '../store/tables.ts'
import { hashManifest } from './bag.ts'
import { mergeExport } from './merge.ts'
import { openExport, type Told } from './reading.ts'
import { restoreExport } from './restore.ts'

export interface ImportOptions {
  /** Who imports, and when (UTC), for the log. */
  readonly by: string
  readonly time: string
  /** Told what is being read, for a line of progress. */
  readonly progress?: (words: string) => void
}

/** What was imported. */
export interface Imported {
  /** Whether the archive was empty and is now the one that was exported, its log included. */
  readonly restored: boolean
  /** Reports and versions that are there now and were not before. */
  readonly reports: number
  readonly versions: number
}

/**
 * Reads an export into an archive, all of it or nothing. An empty archive becomes the very archive that was exported; into
 * one that holds something, what is missing is added, and its log tells of it.
 */
export async function importArchive(path: string, folder: string, options: ImportOptions): Promise<Imported> {
  const told = await openExport(folder, 'was not imported')
  if (told.redacted)
    throw new ArchiveError(
      folder,
      'failed',
      'was not imported (names were replaced in it: it can be read and verified, but it is no archive).',
    )
  const fresh = !existsSync(path)
  const open = await openDatabase(path)
  const writing = new Kysely<Tables>({ dialect: sqliteDialect(open) })
  let done = false
  try {
    const imported = await writing
      .transaction()
      .execute(store => importInto(store, folder, { ...options, told, where: path }))
    done = true
    return imported
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError(folder, 'failed', `was not imported (${(error as Error).message}).`, {
      cause: error,
    })
  } finally {
    await writing.destroy()
    if (fresh && !done) for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
  }
}

async function importInto(
  store: Store,
  folder: string,
  {
    told,
    where,
    by,
    time,
    progress = () => {},
  }: ImportOptions & { readonly told: Told; readonly where: string },
): Promise<Imported> {
  const before = await readSize(store)
  const empty = (await readHead(store)).number === 0 && before.reports === 0
  const restored = empty && told.complete
  if (restored) await restoreExport(store, folder, progress)
  else {
    await mergeExport(store, folder, { by, time, where, progress })
    const about = `bag ${hashManifest(folder)}`
    await keepChanges(store, [{ kind: 'told', action: 'imported', about }], { by, time, where })
  }
  const after = await readSize(store)
  return { restored, reports: after.reports - before.reports, versions: after.versions - before.versions }
}
