import type { Report } from '../../read/report.ts'
import type { Findings } from '../findings.ts'
import type { Store } from '../store/tables.ts'

/** A version that was kept just now, with the number of its row and that of its report. */
export interface Entry {
  readonly number: number
  readonly reportNumber: number
  readonly report: Report
  readonly findings: Findings
  readonly seen: string
}

/** Enters a new version where it is searched; called in the transaction that keeps it. */
export async function enterVersion(_store: Store, _entry: Entry): Promise<void> {}

/** Takes versions, by the numbers of their rows, from where they are searched: their words are to be forgotten. */
export async function removeVersions(_store: Store, _numbers: readonly number[]): Promise<void> {}

/** What of the search does not agree with the versions that are kept, in words; nothing where all is well. */
export async function checkEntries(_store: Store): Promise<readonly string[]> {
  return []
}
