import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ArchiveError } from '../archive.ts'
import { nameTemporary } from '../temporary.ts'
import { tellFailure } from './failure.ts'
import { openDatabase } from './open.ts'

/** Writes a copy of an archive, as it is at one moment, into a file that is whole or not there; others may go on writing to the archive. */
export async function backUp(
  path: string,
  target: string,
  { force = false }: { readonly force?: boolean } = {},
): Promise<void> {
  const there = existsSync(target)
  if (there && realpathSync(target) === realpathSync(path))
    throw new ArchiveError(target, 'failed', 'was not written (it is the archive itself).')
  if (there && !force)
    throw new ArchiveError(target, 'failed', 'was not written (it is there already; --force writes over it).')
  const open = await openDatabase(path, { create: false })
  const temporary = nameTemporary(target)
  try {
    if (there) settleLog(target)
    open.database.prepare('vacuum into ?').run(temporary)
    settle(temporary)
    renameSync(temporary, target)
    settle(dirname(resolve(target)))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw tellFailure(target, 'was not written', error)
  } finally {
    open.database.close()
  }
}

/** A log that was left beside an archive would be read into the copy that takes its place: it is read into the archive first. */
function settleLog(target: string): void {
  const log = `${target}-wal`
  if (!existsSync(log)) return
  const database = new DatabaseSync(target)
  try {
    database.exec('pragma wal_checkpoint(truncate)')
  } finally {
    database.close()
  }
  if (existsSync(log))
    throw new ArchiveError(target, 'busy', 'was not written (another program works with it).')
}

// A name that is given before the words are on the disk may stand over nothing after a power cut.
function settle(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
