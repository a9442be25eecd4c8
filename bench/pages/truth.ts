import type { Report } from '../../src/read/report.ts'

/** What stands in a page: the words of its report, block by block, and what it says of itself. */
export interface Truth {
  readonly title: string
  readonly authors: readonly string[]
  /** ISO date, or date and time with `T` or a space; with an offset where the zone is known. */
  readonly published: string | null
  /** Blocks before the story that only some layouts show: a standfirst, key points. */
  readonly summary: readonly string[]
  readonly body: readonly string[]
}

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
