import type { Archive } from '../archive/archive.ts'
import type { Query } from '../archive/query.ts'
import type { Brief } from '../brief/brief.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
import type { Intake } from '../watch/intake.ts'
import type { Lookout } from './lookout.ts'

/** What the routes work with. */
export interface Serving {
  readonly archive: Archive
  readonly language: Language
  /** Takes in reports and decisions. */
  readonly intake: Pick<Intake, 'add' | 'rule' | 'undo'>
  readonly fetcher: Pick<Fetcher, 'fetchPage'>
  readonly lookout: Lookout
  /** The brief of a story, as now or as of a moment; rejects with `WatchError` where there is no such story, or nothing of it at that moment. */
  readonly tell: (story: string, asOf: string | null) => Promise<Told>
  /** Understands the words of a search. */
  readonly parse: (words: string) => Query
  /** Now, in milliseconds since 1970. */
  readonly now: () => number
  /** Who changes things by way of the server, as the log tells it. */
  readonly by: string
}

/** A brief with the reports of which it is. */
export interface Told {
  readonly brief: Brief
  readonly reports: readonly Report[]
  /** Versions of them that were there before, of which the brief tells what changed. */
  readonly earlier: readonly Report[]
}
