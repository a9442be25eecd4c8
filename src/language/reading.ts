export interface ReadingWords {
  readonly tag?: string
}
