import type { Note } from '../text/note.ts'
import type { Span } from '../text/span.ts'

/** A piece of metadata: its value, whether the source states it or it is implied, and where it was found. */
export interface Datum {
  readonly value: string
  readonly how: 'stated' | 'implied'
  /** Where it was found: `option`, `manifest`, `json-ld`, `open-graph`, `meta`, `time`, `byline`, `dateline`, `credit`,
   * `syndication`, `notice`, `embed`, `address`, `text`, `headline`, or `report:<id>` for another report. */
  readonly from: string
  /** The place in the report's text, where it stands there. */
  readonly span?: Span
}

/** The kinds of parts. */
export type PartKind =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'list'
  | 'caption'
  | 'embed'
  | 'credit'
  | 'notice'
  | 'promotion'

/** A stretch of a report's text with one function; parts are in order, do not overlap, and cover all but white space. */
export interface Part extends Span {
  readonly kind: PartKind
  /** Embeds: who posted, under which handle, when (EDTF), and the short link, as far as the words say. */
  readonly author?: Span
  readonly handle?: Span
  readonly posted?: Datum
  readonly link?: Span
  /** Notices: what they announce. */
  readonly notice?: 'correction' | 'clarification' | 'update'
}

/** What was received, before reading. */
export interface Received {
  readonly sha256: string
  readonly mediaType: string
  readonly encoding: string
  readonly bytes: number
}

/** One article of one outlet as read: unchanging text, its parts, its metadata. */
export interface Report {
  /** The name that the report was given under: a path relative to where it was named, or `-`. */
  readonly file: string
  /** Hash of the canonical address or, where there is none, of outlet and text; 16 hexadecimal digits. */
  readonly id: string
  /** SHA-256 of the text, hexadecimal. */
  readonly version: string
  readonly text: string
  readonly parts: readonly Part[]
  readonly headline: Datum | null
  readonly outlet: Datum | null
  readonly publisher: Datum | null
  /** Where this copy was captured, when that is not the outlet. */
  readonly carrier: Datum | null
  /** The agency or press release that the report credits. */
  readonly wire: Datum | null
  /** Where the dateline says that it was written. */
  readonly place?: Datum
  readonly url: Datum | null
  readonly authors: readonly Datum[]
  /** EDTF; a date, or a date and time, with its offset where the zone is stated. */
  readonly published: Datum | null
  readonly modified: Datum | null
  /** BCP 47 primary subtag, such as `en`. */
  readonly language: Datum | null
  /** Other columns of the manifest. */
  readonly labels: Readonly<Record<string, string>>
  /** Whether the text is known to be whole. */
  readonly extent: 'whole' | 'partial' | 'unknown'
  readonly received: Received
  /** Version of the reader that made the text from the bytes. */
  readonly reader: string
  readonly notes: readonly Note[]
}

/** What the caller knows about the bytes; it goes before what the bytes say of themselves. */
export interface About {
  readonly file: string
  readonly outlet?: string
  readonly url?: string
  readonly published?: string
  readonly modified?: string
  readonly headline?: string
  readonly language?: string
  readonly labels?: Readonly<Record<string, string>>
  /** Whether these values come from options or from a manifest. */
  readonly from?: 'option' | 'manifest'
}

/** What reading gives: a feed or an archive holds many reports, a broken file none. */
export interface ReadResult {
  readonly reports: readonly Report[]
  readonly notes: readonly Note[]
}
