import type { Profile } from '../group/profile.ts'
import type { Capture, Report } from '../read/report.ts'
import type { Findings } from './findings.ts'

/** A report, whatever its version. */
export interface ArchivedReport {
  readonly id: string
  readonly outlet: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  /** When it was first seen, when its address was last looked at, when its text last changed. */
  readonly seen: string
  readonly checked: string
  readonly changed: string
  /** Id of the latest version that has a text, and how many versions there are; a page that went away is one as well. */
  readonly latest: string
  readonly versions: number
  /** When it was found to have gone from its address; null while it is there. */
  readonly gone: string | null
  /** The story in which it is; null where it is in none. */
  readonly story: string | null
}

/** A state of a report at its address. */
export interface ArchivedVersion {
  readonly report: string
  /** SHA-256 of the text; `gone` where the page had gone away. */
  readonly version: string
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  /** First and last time that it was seen. */
  readonly seen: string
  readonly last: string
  readonly words: number
  /** SHA-256 of the bytes that it was read from; null for one that had gone. */
  readonly bytes: string | null
  readonly deleted: boolean
}

export interface NewCapture {
  /** SHA-256 of the bytes, which are kept once however often they came. */
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Name of the file or address under which they were given. */
  readonly name: string
  /** When they were received. */
  readonly time: string
  /** How: fetched, or given as a file. */
  readonly method: 'fetch' | 'file' | 'paste' | 'import'
  /** Who collected them. */
  readonly collector: string
  /** Program and version. */
  readonly tool: string
  /** What the fetch tells: address, redirects, status, headers. */
  readonly capture: Capture | null
}

export interface ArchivedCapture extends Omit<NewCapture, 'bytes'> {
  readonly size: number
}

/** A version to be kept, with what is found in it. */
export interface NewVersion {
  readonly report: Report
  readonly profile: Profile
  readonly findings: Findings
  /** When it was seen. */
  readonly seen: string
}

/** A look at an address: the same as before, changed, gone (404, 410), refused (by robots.txt, 401, 403, 451), or failed. */
export interface Check {
  readonly report: string
  readonly address: string
  readonly time: string
  readonly outcome: 'first' | 'same' | 'changed' | 'gone' | 'refused' | 'failed'
  /** HTTP status; null where there was none. */
  readonly status: number | null
  /** The version that was seen; null where none was. */
  readonly version: string | null
  /** Why it was refused or failed. */
  readonly reason: string | null
}

export interface OutletLine {
  readonly outlet: string
  readonly publisher: string | null
  readonly reports: number
  readonly last: string | null
}
