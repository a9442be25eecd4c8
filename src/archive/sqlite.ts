import { Kysely } from 'kysely'
import type { Archive } from './archive.ts'
import { guardArchive } from './guard.ts'
import { openSearch } from './search/search.ts'
import { sqliteDialect } from './sqlite/dialect.ts'
import { MEMORY, openDatabase, openReading } from './sqlite/open.ts'
import { listCaptures, readBytes } from './store/captures.ts'
import { keepChanges } from './store/commit.ts'
import { listFeeds } from './store/feeds.ts'
import { listFollows, listSearches } from './store/follows.ts'
import { readKept } from './store/kept.ts'
import { readHead, readLog } from './store/log.ts'
import { listLooks } from './store/looks.ts'
import { keepMade, readMade } from './store/made.ts'
import { listNotices } from './store/notices.ts'
import { listOutlets, lookUp, readReport } from './store/reports.ts'
import { listRulings } from './store/rulings.ts'
import { readSize } from './store/size.ts'
import { listStories, readStory, readStoryReports } from './store/stories.ts'
import type { Store, Tables } from './store/tables.ts'
import { listVersions, readVersion } from './store/versions.ts'

/** How an archive is opened. */
export interface OpenOptions {
  /** Whether it is made where there is none; true by default. */
  readonly create?: boolean
  /** Whether a commit waits until the disk has it; true by default. Without it a power cut may take what was acknowledged, and a killed program not. */
  readonly settle?: boolean
}

/** Opens the archive in a file of SQLite, or one in memory (`:memory:`); rejects with `ArchiveError`. */
export async function openArchive(path: string, options: OpenOptions = {}): Promise<Archive> {
  const open = await openDatabase(path, options)
  // What is read does not wait for what is written.
  const second = path === MEMORY ? open : openReading(open)
  const writing = new Kysely<Tables>({ dialect: sqliteDialect(open) })
  const reading = second === open ? writing : new Kysely<Tables>({ dialect: sqliteDialect(second) })
  return guardArchive({
    where: path,
    ...readFrom(reading),
    ...openSearch(reading),
    commit: (changes, options) =>
      writing.transaction().execute(store => keepChanges(store, changes, { ...options, where: path })),
    keepMade: (key, story, made) =>
      writing.transaction().execute(store => keepMade(store, { key, story, ...made })),
    close: async () => {
      await Promise.all([reading.destroy(), writing.destroy()])
      // A connection that was never asked is not the driver's to close.
      for (const { database } of [second, open]) if (database.isOpen) database.close()
    },
  })
}

type Reading = Omit<
  Archive,
  'where' | 'commit' | 'keepMade' | 'close' | 'search' | 'firstWith' | 'sources' | 'saidBy' | 'namings'
>

function readFrom(store: Store): Reading {
  return {
    head: () => readHead(store),
    lookUp: asked => lookUp(store, asked),
    report: name => readReport(store, name),
    versions: report => listVersions(store, report),
    readVersion: (version, report) => readVersion(store, version, report),
    checks: (report, page) => listLooks(store, report, page),
    captures: report => listCaptures(store, report),
    bytes: sha256 => readBytes(store, sha256),
    outlets: () => listOutlets(store),
    stories: (asked, page) => listStories(store, asked, page),
    story: id => readStory(store, id),
    storyReports: (id, asOf) => readStoryReports(store, id, asOf),
    kept: days => readKept(store, days),
    made: key => readMade(store, key),
    rulings: () => listRulings(store),
    feeds: () => listFeeds(store),
    follows: () => listFollows(store),
    notices: (asked, page) => listNotices(store, asked, page),
    savedSearches: () => listSearches(store),
    log: from => readLog(store, from),
    size: () => readSize(store),
  }
}
