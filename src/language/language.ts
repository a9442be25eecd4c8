import type { Trees } from '../neural/trees.ts'
import type { AttributionModel } from './attributing.ts'
import type { BasisWords } from './basis.ts'
import type { CompareWords } from './compare.ts'
import type { NameModel } from './labelling.ts'
import type { Model } from './model.ts'
import type { NameWords } from './names.ts'
import type { NamingWords } from './namings.ts'
import type { Publishing } from './publishing.ts'
import type { QuantityWords } from './quantities.ts'
import type { Rarity } from './rarity.ts'
import type { ReadingWords } from './reading.ts'
import type { Related } from './related.ts'
import type { StatementWords } from './statements.ts'
import type { TimeWords } from './times.ts'

/** What the stages need to know of a language: word lists, fixed tables of how rare words are and how they are related, and trained models of its syntax, of what names name and of who says what. */
export interface Language {
  /** BCP 47 primary subtag. */
  readonly tag: string
  /** Version of its word lists and models; it changes whenever one of them does. */
  readonly version: string
  readonly reading: ReadingWords
  readonly times: TimeWords
  readonly quantities: QuantityWords
  readonly names: NameWords
  readonly statements: StatementWords
  readonly basis: BasisWords
  readonly compare: CompareWords
  readonly namings: NamingWords
  readonly publishing: Publishing
  readonly rarity: Rarity
  readonly related: Related
  /** How surely two acts are of one event, by what they have in common and what sets them apart. */
  readonly sameness: Trees
  readonly model: Model
  /** A trained model of who says what; null where a language has none, and its rules alone decide. */
  readonly attributing: AttributionModel | null
  /** Null where no model labels names; then rules alone find them. */
  readonly naming: NameModel | null
}
