import type { Note } from '../text/note.ts'
import type { Claim } from './claims.ts'
import type { Part } from './report.ts'

/** What a format's reader makes of decoded text: the report's text, its parts, and what the format itself states of it. */
export interface Draft {
  readonly text: string
  readonly parts: readonly Part[]
  readonly claims: readonly Claim[]
  readonly mediaType: string
  /** Whether the format shows that the article is complete. */
  readonly complete: boolean
  readonly notes: readonly Note[]
}
