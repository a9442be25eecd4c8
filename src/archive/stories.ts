import type { Why } from '../group/explain.ts'
import type { ArchivedReport } from './reports.ts'

/** A story as grouping left it. */
export interface PlacedStory {
  readonly id: string
  /** Ids of stories that it took in or was part of. */
  readonly was: readonly string[]
  readonly headline: string | null
  /** First and last day of its reports. */
  readonly first: string | null
  readonly last: string | null
  readonly members: readonly PlacedReport[]
}

/** A report in a story; one whose `why` is `part` is at home in another story, and a guest in this one. */
export interface PlacedReport {
  readonly report: string
  readonly why: Why
  /** For a round-up: other stories to which it belongs as well, by a report of each. */
  readonly also: readonly string[]
}

export interface StoriesAsked {
  /** Stories that changed after this time. */
  readonly since?: string
  /** Stories with at least so many reports; 1 by default. */
  readonly least?: number
  /** Words that a headline of it has. */
  readonly words?: string
}

/** A story in a list. */
export interface StoryLine {
  readonly id: string
  readonly headline: string | null
  readonly reports: number
  readonly outlets: readonly string[]
  /** Groups without a sign of shared origin, from the last brief; null where none was made since it changed. */
  readonly groups: number | null
  readonly first: string | null
  readonly last: string | null
  /** When a report or a version last came. */
  readonly changed: string
  /** When somebody last looked at it, and how many reports and versions came since; all of them where nobody has. */
  readonly looked: string | null
  readonly fresh: number
  /** Headlines of its reports side by side, one an outlet, at most six. */
  readonly headlines: readonly {
    readonly report: string
    readonly outlet: string | null
    readonly headline: string
  }[]
}

export interface ArchivedStory extends StoryLine {
  readonly was: readonly string[]
  readonly members: readonly (PlacedReport & { readonly state: ArchivedReport })[]
}

/** Days, inclusive; null is open. */
export interface DayRange {
  readonly from: string | null
  readonly until: string | null
}

/** Something made of a story, such as its brief. */
export interface Made {
  readonly bytes: Uint8Array
  /** Groups without a sign of shared origin, where it tells of the story as it is now; null where it tells of another moment. */
  readonly groups: number | null
}
