import type { StatementWords } from '../../language/statements.ts'
import type { Grammar } from './grammar.ts'
import type { QuotationMap } from './quoted.ts'
import type { Names } from './speaker.ts'

/** What is known of a report when its verbs are read. */
export interface Reading {
  readonly grammar: Grammar
  readonly names: Names
  readonly map: QuotationMap
  readonly words: StatementWords
}
