import type { EntityKind } from './mention.ts'

/** A stretch of tokens, the last exclusive. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** A mention in the making, over tokens; steps fill in its entity. */
export interface Draft extends Stretch {
  kind: EntityKind
  readonly form: 'name' | 'description' | 'pronoun'
  /** Token index of the head. */
  readonly head: number
  readonly name?: Stretch
  /** Titles and roles, the one that is shown first. */
  readonly titles: Stretch[]
  /** Lower-case lemma of the head noun of a description; of a name, empty. */
  readonly lemma: string
  /** What precedes the head: places as their names, other words as lower-case lemmas. */
  readonly modifiers: readonly string[]
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'bare'
  readonly plural: boolean
  /** Only a guess that it names a person. */
  readonly weak?: boolean
  /** Index of the chain it belongs to; -1 where open. */
  chain: number
}
