import type { Word } from './words.ts'

/** What a longer text lacks, or says otherwise. */
export type GapKind = 'name' | 'place' | 'figure' | 'opposite' | 'other word' | 'polarity'

/** Words of a short text that a longer one does not have, with what it has in their place, if anything. */
export interface Gap {
  readonly kind: GapKind
  readonly words: readonly Word[]
  readonly rival: readonly Word[] | null
}
