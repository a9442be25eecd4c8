export interface Model {
  readonly tag?: string
}
