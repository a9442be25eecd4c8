import { ArchiveError } from '../../archive/archive.ts'
import { backUp } from '../../archive/sqlite/backup.ts'
import { CommandError } from '../failure.ts'
import { type ArchiveOptions, nameArchive } from './open.ts'

export interface BackupOptions extends ArchiveOptions {
  readonly force?: boolean
}

/** Copies an archive into a file. */
export async function runBackup(file: string, options: BackupOptions): Promise<void> {
  const path = nameArchive(options)
  try {
    await backUp(path, file, { force: options.force ?? false })
    process.stdout.write(`${file}: a whole copy of ${path}\n`)
  } catch (error) {
    if (error instanceof ArchiveError) throw new CommandError(1, error.message, { cause: error })
    throw error
  }
}
