import type { Archive, Head } from '../archive/archive.ts'
import { type Desk, dropStory, layStories, openDesk } from '../group/desk.ts'
import { formatDay } from '../text/edtf.ts'

/** A desk with the stories of some days, as they were kept. */
export interface OpenDesk {
  readonly desk: Desk
  /** What was done in the archive up to this is on the desk. */
  head: Head
  /** First and last day that it covers, counted from 1970-01-01. */
  from: number
  until: number
}

/** First and last day, counted from 1970-01-01. */
export interface Days {
  readonly from: number
  readonly until: number
}

/** Days before and after a report whose stories are looked at: what is further off is seldom one event. */
export const NEAR_DAYS = 14
/** Days that a desk covers at most; the older ones are taken from it. */
export const MOST_DAYS = 90

/** What changes stories or reports: a desk that was loaded before it is loaded again. */
const MOVING: ReadonlySet<string> = new Set([
  'version',
  'grouped',
  'merged',
  'split',
  'ruled',
  'undone',
  'deleted',
  'imported',
])

/**
 * Days that have to be covered for reports of these days. One whose day is not known is held against what it came with,
 * and `today` stands for all where none is known.
 */
export function daysFor(days: readonly (number | null)[], today: number): Days {
  const known = days.filter(day => day !== null)
  const meant = known.length > 0 ? known : [today]
  return {
    from: meant.reduce((least, day) => Math.min(least, day)) - NEAR_DAYS,
    until: meant.reduce((most, day) => Math.max(most, day)) + NEAR_DAYS,
  }
}

/** The desk with all that the archive has of these days: the one at hand where it still holds, else a new one. */
export async function coverDays(archive: Archive, open: OpenDesk | null, days: Days): Promise<OpenDesk> {
  const head = await archive.head()
  const holds = open !== null && (await isStill(archive, open.head, head))
  const apart = open !== null && (days.from > open.until + 1 || days.until < open.from - 1)
  if (!holds || apart) return openDays(archive, head, days)
  open.head = head
  await growDays(archive, open, days)
  shrinkDays(open, days)
  return open
}

async function openDays(archive: Archive, head: Head, { from, until }: Days): Promise<OpenDesk> {
  const desk = openDesk(await archive.kept({ from: formatDay(from), until: formatDay(until) }))
  return { desk, head, from, until }
}

/** Entries of the log that are looked through; after more the desk is loaded again. */
const MOST_ENTRIES = 200

/** Whether nothing was done since that a desk would have to know. */
async function isStill(archive: Archive, before: Head, now: Head): Promise<boolean> {
  if (before.hash === now.hash) return true
  if (now.number < before.number || now.number - before.number > MOST_ENTRIES) return false
  for await (const { action } of archive.log(before.number + 1)) if (MOVING.has(action)) return false
  return true
}

async function growDays(archive: Archive, open: OpenDesk, { from, until }: Days): Promise<void> {
  if (from < open.from) {
    layStories(open.desk, await archive.kept({ from: formatDay(from), until: formatDay(open.from - 1) }))
    open.from = from
  }
  if (until > open.until) {
    layStories(open.desk, await archive.kept({ from: formatDay(open.until + 1), until: formatDay(until) }))
    open.until = until
  }
}

// Days that nobody has asked for lately make room.
function shrinkDays(open: OpenDesk, { from, until }: Days): void {
  if (open.until - open.from <= MOST_DAYS) return
  open.from = Math.max(open.from, from - NEAR_DAYS)
  open.until = Math.min(open.until, until + NEAR_DAYS)
  for (const { id, first, last } of [...open.desk.stories.values()])
    if ((last !== null && last < open.from) || (first !== null && first > open.until))
      dropStory(open.desk, id)
}
