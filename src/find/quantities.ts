import type { Span } from '../text/span.ts'

/** A number of something. */
export interface Quantity extends Span {
  readonly kind: 'cardinal' | 'money' | 'percent' | 'measure' | 'age' | 'ordinal' | 'score'
  /** The value, or the lower bound of a range; null where the words give no number ("many"). */
  readonly value: number | null
  /** Upper bound of a range: "30 to 40", "dozens" (24 to 99), "hundreds" (200 to 999). */
  readonly upper?: number
  /** Unit or currency (`USD`, `%`, `km`), else the counted noun's lemma; null where unknown. */
  readonly unit: string | null
  readonly approximator:
    | 'about'
    | 'up to'
    | 'at least'
    | 'more than'
    | 'less than'
    | 'nearly'
    | 'vague'
    | null
  /** The phrase that says what is counted, without the number: "Venezuelans", "inmates". */
  readonly counted: Span | null
  /** Lower-case lemma of the head of what is counted. */
  readonly head: string | null
  /** "some of the 30": the number is of a whole of which only a part is meant. */
  readonly partOf?: boolean
  readonly change?: 'up' | 'down'
  /** Inside quotation marks. */
  readonly quoted: boolean
}
