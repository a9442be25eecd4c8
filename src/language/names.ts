export interface NameWords {
  readonly tag?: string
}
