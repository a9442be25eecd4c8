import type { Report } from '../../src/read/report.ts'

/** What a reader makes of a page. */
export interface Reading {
  readonly title: string
  readonly authors: readonly string[]
  readonly published: string | null
  readonly body: readonly string[]
  /** Of our reader: its parts, those of the body and the others. */
  readonly parts?: readonly Labelled[]
  readonly report?: Report | undefined
}

/** A block of text with its kind. */
export interface Labelled {
  readonly kind: string
  readonly text: string
}
