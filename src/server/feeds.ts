import type { Archive, Notice, SaidLine, StoryLine } from '../archive/archive.ts'
import type { Hit } from '../archive/query.ts'
import { LABELS } from '../brief/labels.ts'
import type { AtomEntry } from './atom.ts'

// What each kind of feed says of its entries: headlines and exact words of reports, each with its outlet.

/** A story as an entry: its headlines side by side. */
export function storyEntry({ id, headline, changed, headlines }: StoryLine, site: string): AtomEntry {
  return {
    about: `story ${id}`,
    title: headline ?? LABELS['headline not known'],
    updated: changed,
    link: `${site}/stories/${id}`,
    authors: [...new Set(headlines.flatMap(({ outlet }) => outlet ?? []))],
    content: headlines.map(each => `${nameOutlet(each)}: ${each.headline}`).join('\n'),
  }
}

/** A report that a search found as an entry: the passages that were found. */
export function hitEntry(hit: Hit, site: string): AtomEntry {
  return {
    about: `report ${hit.report} ${hit.version}`,
    title: hit.headline ?? LABELS['headline not known'],
    updated: hit.seen,
    link: `${site}/reports/${hit.report}`,
    authors: hit.outlet === null ? [] : [hit.outlet],
    content: hit.passages.map(({ exact }) => exact).join('\n'),
  }
}

/** A notice as an entry: what happened, in exact words. */
export function noticeEntry(
  { number, time, kind, story, report, evidence }: Notice,
  site: string,
  names: ReadonlyMap<string, Pick<SaidLine, 'outlet' | 'headline'>>,
): AtomEntry {
  const named = names.get(report)
  return {
    about: `notice ${number} ${time} ${report}`,
    title: `${kind}: ${named?.headline ?? LABELS['headline not known']}`,
    updated: time,
    link: story === null ? `${site}/reports/${report}` : `${site}/stories/${story}`,
    authors: named?.outlet == null ? [] : [named.outlet],
    content: evidence.map(({ role, exact }) => `${role}: ${exact}`).join('\n'),
  }
}

/** Outlet and headline of the reports of notices. */
export async function nameReports(
  archive: Pick<Archive, 'lookUp'>,
  notices: readonly Notice[],
): Promise<ReadonlyMap<string, Pick<SaidLine, 'outlet' | 'headline'>>> {
  if (notices.length === 0) return new Map()
  return (await archive.lookUp({ reports: notices.map(({ report }) => report) })).reports
}

function nameOutlet({ outlet }: { readonly outlet: string | null }): string {
  return outlet ?? LABELS['outlet not known']
}
