import type { Span } from '../text/span.ts'

/** What a time was resolved against. */
export interface Anchor {
  readonly kind: 'published' | 'dateline' | 'embed' | 'report' | 'text'
  /** EDTF. */
  readonly edtf: string
}

/** A time expression and the interval it stands for. */
export interface Time extends Span {
  /** As in TIMEX3. */
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value, such as `2025-03-26`, `2025-03`, `P3D`, `PAST_REF`, `XXXX-WXX-3`. */
  readonly value: string
  /** EDTF (ISO 8601-2) interval or date; null where the words do not allow one. */
  readonly edtf: string | null
  /** Whether all components are in the words, some come from the anchor, or nothing could be resolved. */
  readonly how: 'stated' | 'implied' | 'unknown'
  readonly anchor: Anchor | null
  /** Whether it lies after the anchor by tense or wording ("is scheduled", "next"). */
  readonly forward: boolean
  /** "since", "by", "until", "after", "before", where such a word governs it; the interval of `edtf` heeds it. */
  readonly relation?: 'since' | 'by' | 'until' | 'after' | 'before' | 'from' | 'as of'
  /** Inside quotation marks. */
  readonly quoted: boolean
}
