import assert from 'node:assert/strict'
import type { Archive, Change, CommitOptions, Head, LogEntry } from '../../../src/archive/archive.ts'

/** A law that holds for every archive, in words, and how it is seen. */
export interface Case {
  readonly law: string
  /** `open` opens the same archive once more, as another program would. */
  readonly holds: (archive: Archive, open: () => Promise<Archive>) => Promise<void>
}

/** A page of a list that holds all of it. */
export const ALL = { after: null, limit: 200 } as const

/** Commits as somebody at a moment. */
export function commit(
  archive: Archive,
  changes: readonly Change[],
  options: Partial<CommitOptions> = {},
): Promise<Head> {
  return archive.commit(changes, { by: 'Ada', time: '2026-03-04T12:00:00Z', ...options })
}

/** The log from an entry on. */
export async function readLog(archive: Archive, from = 1): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = []
  for await (const entry of archive.log(from)) entries.push(entry)
  return entries
}

/** What the log says was done, in order. */
export async function actions(archive: Archive): Promise<readonly string[]> {
  return (await readLog(archive)).map(({ action }) => action)
}

/** Commits the same once more and sees that nothing has changed. */
export async function commitsOnce(archive: Archive, changes: readonly Change[]): Promise<void> {
  await commit(archive, changes)
  const before = await tellAll(archive)
  await commit(archive, changes, { time: '2026-03-04T13:00:00Z' })
  assert.deepEqual(await tellAll(archive), before)
}

async function tellAll(archive: Archive): Promise<unknown> {
  const { entries } = await archive.stories({}, ALL)
  return {
    head: await archive.head(),
    stories: entries,
    size: { ...(await archive.size()), bytes: 0 },
    rulings: await archive.rulings(),
    feeds: await archive.feeds(),
    follows: await archive.follows(),
    notices: await archive.notices({ unread: false }, ALL),
    searches: await archive.savedSearches(),
  }
}
