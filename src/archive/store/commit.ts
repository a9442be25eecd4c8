import { ArchiveError, type Change, type CommitOptions, type Head } from '../archive.ts'
import { keepCapture } from './captures.ts'
import { deleteReport } from './deletion.ts'
import { dropFeed, keepFeed } from './feeds.ts'
import { dropFollow, dropSearch, keepFollow, keepSearch } from './follows.ts'
import { type LogWriter, openLog } from './log.ts'
import { keepLook } from './looks.ts'
import { keepStories } from './membership.ts'
import { keepNotice, markLooked, markRead } from './notices.ts'
import { keepRuling, undoRuling } from './rulings.ts'
import type { Store } from './tables.ts'
import { keepVersion } from './versions.ts'

/** Keeps changes in the transaction in which it is called. */
export async function keepChanges(
  store: Store,
  changes: readonly Change[],
  options: CommitOptions & { readonly where: string },
): Promise<Head> {
  const log = await openLog(store, options)
  const { head } = options
  if (head && head.hash !== log.head().hash)
    throw new ArchiveError(
      options.where,
      'moved',
      `was not written to (somebody else has since: entry ${log.head().number} of its log is the last, and what was to be written rests on ${head.number}).`,
    )
  for (const change of changes) await keepChange(store, log, { change, options })
  return log.head()
}

interface Keeping {
  readonly change: Change
  readonly options: CommitOptions
}

async function keepChange(store: Store, log: LogWriter, { change, options }: Keeping): Promise<unknown> {
  switch (change.kind) {
    case 'capture':
      return keepCapture(store, log, change.capture)
    case 'version':
      return keepVersion(store, log, change.version)
    case 'check':
      return keepLook(store, log, change.check)
    case 'stories':
      return keepStories(store, log, { stories: change.stories, gone: change.gone, time: options.time })
    case 'rule':
      return keepRuling(store, log, { ...options, ruling: change.ruling })
    case 'undo':
      return undoRuling(store, log, change.number)
    case 'feed':
      return keepFeed(store, log, change.feed)
    case 'drop-feed':
      return dropFeed(store, log, change.address)
    case 'follow':
      return keepFollow(store, log, change.follow)
    case 'unfollow':
      return dropFollow(store, log, change.id)
    case 'notice':
      return keepNotice(store, change.notice)
    case 'read':
      return markRead(store, change.notices)
    case 'look':
      return markLooked(store, change.story, change.time)
    case 'save-search':
      return keepSearch(store, change.search)
    case 'drop-search':
      return dropSearch(store, change.id)
    case 'delete':
      return deleteReport(store, log, change.report)
    case 'told':
      return log.add(change.action, { about: change.about })
  }
}
