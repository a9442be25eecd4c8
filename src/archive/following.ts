import type { SaidLine } from './sources.ts'

/** A feed with its state. */
export interface FeedLine {
  readonly address: string
  readonly title: string | null
  readonly added: string
  /** The folder or group in which a list has it. */
  readonly folder: string | null
  /** Last look and what it gave, in words; null before the first. */
  readonly checked: string | null
  readonly outcome: 'same' | 'new' | 'moved' | 'gone' | 'refused' | 'failed' | null
  readonly reason: string | null
  /** When it may be asked again. */
  readonly due: string
  /** Looks in a row that failed. */
  readonly failures: number
  /** For a conditional request. */
  readonly etag: string | null
  readonly modified: string | null
  /** Its interval, as what it has done so far suggests. */
  readonly intervalS: number
  /** Items that were seen, by their id or address, the latest thousand. */
  readonly items: readonly string[]
}

/** What is followed: the page of a report, a story, or a search. */
export interface Follow {
  readonly id: string
  readonly what: 'address' | 'story' | 'search'
  /** Address, id of the story, or the words of the search. */
  readonly about: string
  readonly added: string
  /** For an address: when it may be asked again, and its interval. For a search: what it has found up to. */
  readonly due: string
  readonly intervalS: number
  readonly failures: number
}

/** Something that happened in what is followed, with its evidence. */
export interface Notice {
  readonly number: number
  readonly time: string
  readonly read: boolean
  readonly follow: string
  readonly kind:
    | 'new report'
    | 'figure changed'
    | 'sentence left'
    | 'sentence altered'
    | 'sentence added'
    | 'page gone'
    | 'first appearance'
    | 'found'
  readonly story: string | null
  readonly report: string
  /** Exact words: of what came, or before and after. */
  readonly evidence: readonly (SaidLine['evidence'] & {
    readonly role: 'new' | 'before' | 'after' | 'gone'
  })[]
}

export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly added: string
}
