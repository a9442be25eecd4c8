import type { Span } from '../../text/span.ts'

/** Something that a clause stands under, and without which it may not be shown. */
export interface Governor extends Span {
  readonly kind:
    | 'source'
    | 'cue'
    | 'negation'
    | 'hedge'
    | 'modal'
    | 'condition'
    | 'quantifier'
    | 'question'
    | 'antecedent'
}

/** How a report puts a clause forward. */
export type Standing =
  | 'own voice'
  | 'attributed'
  | 'alleged'
  | 'denied'
  | 'no evidence'
  | 'not verified'
  | 'hearsay'
  | 'conditional'
  | 'planned'

/** A predicate with its dependents: the smallest unit that is compared. */
export interface Clause extends Span {
  /** Index of its sentence. */
  readonly sentence: number
  /** Token index of its predicate. */
  readonly predicate: number
  readonly standing: Standing
  readonly governors: readonly Governor[]
  /** Index of the innermost statement whose content holds it, or null. */
  readonly statement: number | null
}
