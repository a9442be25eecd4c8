import type { Lexicon } from './en/lexicon.ts'
import type { Model } from './model.ts'

/** What the stages need to know of a language: word lists and, where there is one, the trained model of its syntax. */
export interface Language {
  /** BCP 47 primary subtag. */
  readonly tag: string
  readonly lexicon: Lexicon
  readonly model: Model
}
