import type { AsideKind } from '../language/markup.ts'
import type { Note } from '../text/note.ts'
import type { Span } from '../text/span.ts'

/** A piece of metadata: its value, whether the source states it or it is implied, and where it was found. */
export interface Datum {
  readonly value: string
  readonly how: 'stated' | 'implied'
  /** Where it was found: `option`, `manifest`, `json-ld`, `open-graph`, `meta`, `microdata`, `time`, `title`, `byline`, `dateline`, `credit`,
   * `syndication`, `notice`, `embed`, `address`, `text`, `headline`, `feed`, `mail`, `document` (its properties), `front-matter`,
   * `capture` (where it was captured), or `report:<id>` for another report. */
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
  | 'table'
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
  /** Captions: the address of the image, where the page tells it. */
  readonly image?: string
  /** Captions: who made the image, as far as the words say. */
  readonly credit?: Span
}

/** An entry of a live blog: the parts that lie in it, with its time where the page tells it. */
export interface Entry extends Span {
  readonly time: Datum | null
}

/** What was set aside for one reason: how many pieces, and their words. */
export interface Aside {
  readonly kind: AsideKind
  readonly pieces: number
  readonly words: number
}

/**
 * Where the text of a page's report stands in the page: runs of the text, in order, and the ranges of the decoded page's
 * code units that they were read from. A run is copied as it stands, or is white space or an entity that the page writes otherwise.
 */
export interface SourceMap {
  /** Ranges in the text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Ranges in the page. */
  readonly froms: readonly number[]
  readonly tos: readonly number[]
}

/** How the bytes of a report were come by, when they were fetched or come from a web archive. */
export interface Capture {
  /** The address that was asked for, and the one that answered. */
  readonly asked: string
  readonly reached: string
  /** Each redirect on the way: its status and where it led. */
  readonly redirects: readonly { readonly status: number; readonly address: string }[]
  readonly status: number
  /** Headers that matter, in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** When it was answered, UTC: `2026-03-04T14:05:09Z`. */
  readonly time: string
  /** When the bytes themselves were received, where the answer (304) only says that they are still the same. */
  readonly kept?: string
  readonly method: 'GET'
  /** Program and version that captured it, as far as is known. */
  readonly tool: string
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
  /** The name that the report was given under: a path relative to where it was named, or `-`; of a file that holds several,
   * with the number of the item or record, as in `feed.xml#3`. */
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
  /** The outlet's section, such as "World", in its own words. */
  readonly section?: Datum
  /** Whether all can be read without paying: `free` or `closed`. */
  readonly access?: Datum
  /** Other columns of the manifest. */
  readonly labels: Readonly<Record<string, string>>
  /** Whether the text is known to be whole. */
  readonly extent: 'whole' | 'partial' | 'unknown'
  readonly received: Received
  /** How the bytes were come by, when they were not a plain file. */
  readonly capture?: Capture
  /** What a page shows beside its report, by kind. */
  readonly aside?: readonly Aside[]
  /** The entries of a live blog, in the order of the text. */
  readonly entries?: readonly Entry[]
  /** Where the text stands in the page that it was read from. */
  readonly source?: SourceMap
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
  /** The media type and the character set that came with the bytes (an HTTP header, a mail's part), such as `text/html` and `utf-8`. */
  readonly mediaType?: string
  readonly charset?: string
  readonly capture?: Capture
}

/** What reading gives: a feed or an archive holds many reports, a broken file none. */
export interface ReadResult {
  readonly reports: readonly Report[]
  readonly notes: readonly Note[]
}
