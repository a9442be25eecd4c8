import type { VersionChange } from '../align/versions.ts'
import type { Archive, ArchivedReport, ArchivedVersion } from '../archive/archive.ts'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
import { type Span, sliceSpan } from '../text/span.ts'
import { WatchError } from './failure.ts'
import { tellChanges } from './noticing.ts'

/** A change between two versions in exact words. */
export interface ToldChange extends VersionChange {
  /** The sentence before and after; null where it is not there. */
  readonly removed: string | null
  readonly added: string | null
}

/** A version with what changed from the one before. */
export interface ToldVersion {
  readonly version: ArchivedVersion
  /** Null for the first one, and where a page had gone or its text was deleted. */
  readonly changes: readonly ToldChange[] | null
}

/** The versions of a report, the oldest first. */
export interface History {
  readonly report: ArchivedReport
  readonly versions: readonly ToldVersion[]
}

/** Tells what changed in a report, version by version; rejects with a `WatchError` where there is no such report. */
export async function tellHistory(archive: Archive, language: Language, name: string): Promise<History> {
  const report = await archive.report(name)
  if (!report) throw new WatchError(name, 'missing', 'the archive has no such report.')
  const versions: ToldVersion[] = []
  let before: Report | null = null
  for (const version of await archive.versions(report.id)) {
    const text = await archive.readVersion(version.version, report.id)
    versions.push({ version, changes: before && text ? describeChanges(before, text, language) : null })
    before = text ?? before
  }
  return { report, versions }
}

function describeChanges(before: Report, after: Report, language: Language): readonly ToldChange[] {
  const words = ({ text }: Report, span: Span | null) => (span === null ? null : sliceSpan(text, span))
  return tellChanges(before, after, language).map(change => ({
    ...change,
    removed: words(before, change.before),
    added: words(after, change.after),
  }))
}
