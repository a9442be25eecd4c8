import type { Note } from '../text/note.ts'
import type { Claim } from './claims.ts'
import type { Aside, Entry, Part, SourceMap } from './report.ts'

/** What a format's reader makes of decoded text: the report's text, its parts, and what the format itself states of it. */
export interface Draft {
  readonly text: string
  readonly parts: readonly Part[]
  readonly claims: readonly Claim[]
  /** What is taken only where nothing else tells it, such as the properties of a document or the sender of a mail. */
  readonly fallback?: readonly Claim[]
  readonly mediaType: string
  /** Whether the format shows that the article is complete. */
  readonly complete: boolean
  /** The most that can be known of the extent: a summary is `partial`, what may be one `unknown`. */
  readonly atMost?: 'partial' | 'unknown'
  readonly notes: readonly Note[]
  /** Of pages: what was set aside, the entries of a live blog, and where the text stands in the page. */
  readonly aside?: readonly Aside[]
  readonly entries?: readonly Entry[]
  readonly source?: SourceMap
}
