export interface TimeWords {
  readonly tag?: string
}
