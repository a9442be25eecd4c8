import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ArchiveError } from '../archive.ts'
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
  const temporary = join(dirname(resolve(target)), `.${basename(target)}.${process.pid}.tmp`)
  try {
    rmSync(temporary, { force: true })
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

// A name that is given before the words are on the disk may stand over nothing after a power cut.
function settle(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
