import type { Span } from '../../text/span.ts'

export type EntityKind = 'person' | 'organisation' | 'place' | 'group' | 'law' | 'event' | 'work'

/** A span that names something: the whole phrase, with the parts of it that matter. */
export interface Mention extends Span {
  readonly kind: EntityKind
  readonly form: 'name' | 'description' | 'pronoun'
  /** The head word of the phrase. */
  readonly head: Span
  /** The proper name inside the phrase, without titles and appositions. */
  readonly name?: Span
  /** A title or role before or after the name: "Homeland Security Secretary". */
  readonly title?: Span
  /** The age that stands behind a person's name: the "51" of "Mara Silva, 51,". */
  readonly age?: Span
  /** Index into the report's entities; null where it fits more than one or none. */
  readonly entity: number | null
  /** Whether it stands inside quotation marks or in an embedded post. */
  readonly quoted: boolean
}

/** What is named inside one report. */
export interface Entity {
  readonly id: number
  readonly kind: EntityKind
  /** The longest proper name, else the first description, as printed. */
  readonly name: string
  /** Short forms and acronyms that stand for it, as printed. */
  readonly aliases: readonly string[]
  /** Indexes of its mentions, in order. */
  readonly mentions: readonly number[]
  /** `she`, `he`, `they` or `it` where the text itself shows it. */
  readonly pronoun?: 'she' | 'he' | 'they' | 'it'
}
