export interface StatementWords {
  readonly tag?: string
}
