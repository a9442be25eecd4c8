/** What sort of number it is. */
export type QuantityKind = 'cardinal' | 'money' | 'percent' | 'measure' | 'age' | 'ordinal' | 'score'

/** An amount with its unit or currency: it takes the atoms `first` to `last` (exclusive). */
export interface Measured {
  readonly first: number
  readonly last: number
  readonly kind: QuantityKind
  readonly unit: string | null
  /** What the sign multiplies the amount by: "30 MUSD". */
  readonly scale?: number
}
