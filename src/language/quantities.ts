export interface QuantityWords {
  readonly tag?: string
}
