import type { Evidence } from '../brief/brief.ts'

/** A source in a list: the same name is not known to be the same person until a user joins them. */
export interface SourceLine {
  readonly name: string
  readonly kind: 'office-holder' | 'organisation'
  readonly statements: number
  readonly stories: number
  readonly outlets: number
  readonly first: string | null
  readonly last: string | null
}

/** A statement of a source, in the words of one report. */
export interface SaidLine {
  readonly evidence: Pick<Evidence, 'report' | 'version' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>
  readonly name: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly url: string | null
  readonly published: string | null
  readonly edtf: string | null
  readonly kind: 'direct' | 'indirect' | 'mixed'
  readonly story: string | null
}

/** A form that an outlet uses for something named. */
export interface NamingLine {
  readonly outlet: string | null
  readonly form: string
  readonly own: number
  readonly quoted: number
  readonly reports: number
  /** The first place. */
  readonly evidence: SaidLine['evidence']
}
