import { userInfo } from 'node:os'
import { type Archive, ArchiveError } from '../../archive/archive.ts'
import { CommandError } from '../failure.ts'

/** What all commands take that have to do with an archive. */
export interface ArchiveOptions {
  /** Its file; by default that of the environment's `CROSSREAD_ARCHIVE`, or `crossread.db` in the working folder. */
  readonly archive?: string
}

const FILE = 'crossread.db'
/** Says where the archive lies when no option does. */
const VARIABLE = 'CROSSREAD_ARCHIVE'

/** The file of the archive that is meant. */
export function nameArchive({ archive }: ArchiveOptions): string {
  return archive ?? (process.env[VARIABLE] || FILE)
}

/** Opens the archive that the options name; one that is not there is made where `create` says so, and else a failure. */
async function openNamedArchive(
  options: ArchiveOptions,
  { create = false }: { readonly create?: boolean } = {},
): Promise<Archive> {
  const { openArchive } = await import('../../archive/sqlite.ts')
  return openArchive(nameArchive(options), { create }).catch(error => Promise.reject(failOpening(error)))
}

function failOpening(error: unknown): unknown {
  if (!(error instanceof ArchiveError)) return error
  const advice = error.reason === 'missing' ? ' "crossread add" makes one.' : ''
  return new CommandError(1, `${error.message}${advice}`, { cause: error })
}

/** Opens an archive, works with it and closes it, whatever happens; what fails outside is told in one line. */
export async function withArchive<Value>(
  options: ArchiveOptions & { readonly create?: boolean },
  work: (archive: Archive) => Promise<Value>,
): Promise<Value> {
  const archive = await openNamedArchive(options, { create: options.create ?? false })
  try {
    return await work(archive)
  } catch (error) {
    if (error instanceof ArchiveError) throw new CommandError(1, error.message, { cause: error })
    throw error
  } finally {
    await archive.close()
  }
}

/** Who works at the command line: the name of the account. */
export function nameUser(): string {
  try {
    return userInfo().username
  } catch {
    // An account without a name, as in a container.
    return 'unknown'
  }
}

/** Now, as archives write it: UTC, whole seconds. */
export function tellTime(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`
}
