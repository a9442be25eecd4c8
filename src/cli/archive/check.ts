import { ArchiveError } from '../../archive/archive.ts'
import { checkArchive } from '../../archive/sqlite/check.ts'
import { CommandError } from '../failure.ts'
import { startProgress } from '../progress.ts'
import { type ArchiveOptions, nameArchive } from './open.ts'

/** Prints what is wrong with an archive, a line each; the exit code is 1 where anything is. */
export async function runCheck(options: ArchiveOptions): Promise<void> {
  const path = nameArchive(options)
  const progress = startProgress()
  let faults = 0
  try {
    for await (const fault of checkArchive(path, { progress: words => progress.step(`${path}: ${words}`) })) {
      progress.end()
      process.stdout.write(`${fault}\n`)
      faults++
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw new CommandError(1, error.message, { cause: error })
    throw error
  } finally {
    progress.end()
  }
  process.stdout.write(faults === 0 ? `${path}: whole\n` : `${path}: faults: ${faults}\n`)
  if (faults > 0) process.exitCode = 1
}
