import type { SpeakerKind } from '../brief/brief.ts'
import type { EntityKind } from '../find/mentions.ts'
import type { Manner } from '../find/statements.ts'
import type { Span } from '../text/span.ts'

/** What an archive keeps of an analysis, so that it can be searched: spans into the text of the version. */
export interface Findings {
  /** Direct words, with their quotation marks. */
  readonly quotations: readonly Span[]
  readonly statements: readonly FoundStatement[]
  readonly names: readonly FoundName[]
}

/** A statement: the span that covers source, cue and content, and what it is searched by. */
export interface FoundStatement extends Span {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** The speaker's name as this report prints it at its fullest; null where it is not known. */
  readonly speaker: string | null
  readonly speakerKind: SpeakerKind
  readonly kind: 'direct' | 'indirect' | 'mixed'
  readonly manner: Manner
  /** EDTF of the time of saying; null where it is not given. */
  readonly edtf: string | null
}

/** What a report names, with every form that it uses. */
export interface FoundName {
  /** The fullest form. */
  readonly name: string
  readonly kind: EntityKind
  readonly forms: readonly {
    readonly form: string
    /** Times in the report's own voice, and inside quotation marks. */
    readonly own: number
    readonly quoted: number
    /** Where it stands first. */
    readonly first: Span
  }[]
}
