import type { Archive, LogEntry } from '../archive/archive.ts'
import { type Happening, tellEntries } from './happenings.ts'

/** Sees what happens in the archive, whoever does it, and tells it on. */
export interface Lookout {
  /** Tells each happening from now on; gives a function that ends it. */
  listen(listener: (happening: Happening) => void): () => void
  /** What happened after an entry of the log; of very much, the latest. */
  since(number: number): Promise<readonly Happening[]>
  /** Tells something that the archive does not know of, such as how far work has come. */
  tell(happening: Happening): void
  /** Looks at once, since something was done. */
  look(): Promise<void>
  close(): Promise<void>
}

export interface LookoutOptions {
  readonly archive: Archive
  /** Is told why it could not look. */
  readonly fail: (error: unknown) => void
  /** How often it looks; a second by default. */
  readonly pollMs?: number
}

const POLL_MS = 1000
/** Entries of the log that are told of what happened before. */
const MOST_SINCE = 500

/** Opens a lookout from what the archive is now. */
export async function openLookout(options: LookoutOptions): Promise<Lookout> {
  const { archive, fail, pollMs = POLL_MS } = options
  const listeners = new Set<(happening: Happening) => void>()
  const state = { head: (await archive.head()).number, notice: await lastNotice(archive) }
  let looking: Promise<void> | null = null

  const tell = (happening: Happening) => {
    for (const listener of [...listeners]) listener(happening)
  }
  const lookOnce = async () => {
    const { number } = await archive.head()
    if (number !== state.head) {
      const entries = await readEntries(archive, Math.max(state.head + 1, number - MOST_SINCE + 1))
      state.head = entries.at(-1)?.number ?? number
      for (const happening of await tellEntries(archive, entries)) tell(happening)
    }
    for (const happening of await noticesAfter(archive, state)) tell(happening)
  }
  const look = () => {
    looking ??= lookOnce()
      .catch(fail)
      .finally(() => {
        looking = null
      })
    return looking
  }
  const timer = setInterval(look, pollMs)
  timer.unref()

  return {
    tell,
    look,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async since(number) {
      const head = await archive.head()
      const from = Math.max(number + 1, head.number - MOST_SINCE + 1)
      return from > head.number ? [] : tellEntries(archive, await readEntries(archive, from))
    },
    async close() {
      clearInterval(timer)
      await looking
      listeners.clear()
    },
  }
}

async function readEntries(archive: Archive, from: number): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = []
  for await (const entry of archive.log(from)) {
    entries.push(entry)
    if (entries.length >= MOST_SINCE) break
  }
  return entries
}

/** Notices that are told at a time. */
const MOST_NOTICES = 20

async function lastNotice(archive: Archive): Promise<number> {
  const { entries } = await archive.notices({ unread: false }, { after: null, limit: 1 })
  return entries[0]?.number ?? 0
}

// Notices are not in the log.
async function noticesAfter(archive: Archive, state: { notice: number }): Promise<readonly Happening[]> {
  if ((await lastNotice(archive)) <= state.notice) return []
  const { entries } = await archive.notices({ unread: false }, { after: null, limit: MOST_NOTICES })
  const news = entries.filter(({ number }) => number > state.notice).reverse()
  state.notice = news.at(-1)?.number ?? state.notice
  return news.map(({ number, time, kind, follow, story, report }) => ({
    kind: 'notice' as const,
    number: null,
    data: { number, time, kind, follow, story, report },
  }))
}
