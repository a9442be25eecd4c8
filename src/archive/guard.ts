import { type Archive, ArchiveError } from './archive.ts'

/** The same archive, whose methods reject with nothing but `ArchiveError`, and which is closed once and for all. */
export function guardArchive(archive: Archive): Archive {
  const { where, log, close } = archive
  let closed = false
  const refuseClosed = () => {
    if (closed) throw new ArchiveError(where, 'failed', 'could not be used (it was closed).')
  }
  const guard =
    (method: Method): Method =>
    async (...values) => {
      refuseClosed()
      return method(...values).catch(error => Promise.reject(tell(where, error)))
    }
  const guarded = Object.entries(archive).map(([name, member]) => [
    name,
    typeof member === 'function' ? guard(member) : member,
  ])
  return {
    ...Object.fromEntries(guarded),
    async *log(from) {
      refuseClosed()
      yield* tellFailures(where, log(from))
    },
    close: async () => {
      if (closed) return
      closed = true
      await close()
    },
  }
}

type Method = (...values: readonly unknown[]) => Promise<unknown>

async function* tellFailures<Entry>(where: string, entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  try {
    yield* entries
  } catch (error) {
    throw tell(where, error)
  }
}

function tell(where: string, cause: unknown): ArchiveError {
  if (cause instanceof ArchiveError) return cause
  const why = cause instanceof Error ? cause.message : String(cause)
  return new ArchiveError(where, 'failed', `could not be used (${why}).`, { cause })
}
