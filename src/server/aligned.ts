import type { Entry, Section, Story } from '../brief/brief.ts'
import type { Part, Report } from '../read/report.ts'
import type { Span } from '../text/span.ts'

/** Reports side by side, with the passages that are tied. */
export interface Aligned {
  readonly reports: readonly AlignedReport[]
  readonly ties: readonly Tie[]
}

export interface AlignedReport {
  readonly report: string
  readonly version: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly url: string | null
  readonly published: string | null
  readonly text: string
  readonly parts: readonly Part[]
}

/** Passages that belong together, at least two reports of them, in the order of the brief. */
export interface Tie {
  readonly kind: 'point' | 'statement' | 'difference'
  /** The rank of its line in its section of the brief. */
  readonly number: number
  readonly places: readonly TiedPlace[]
}

/** A passage in a report; offsets in its text. */
export interface TiedPlace extends Span {
  readonly report: string
}

/** The sections whose lines set passages of several reports against each other, and what each calls a tie. */
const TYING = [
  ['different', 'difference'],
  ['several', 'point'],
  ['said', 'statement'],
] as const satisfies readonly (readonly [Section, Tie['kind']])[]

/** Ties passages of reports as the lines of a brief of them do. */
export function alignReports(story: Story | undefined, reports: readonly Report[]): Aligned {
  const texts = new Map(reports.map(report => [report.id, report]))
  const ties = TYING.flatMap(([section, kind]) =>
    (story?.[section] ?? []).flatMap(entry => tieOf(kind, entry, texts) ?? []),
  )
  return { reports: reports.map(describeReport), ties }
}

function tieOf(kind: Tie['kind'], entry: Entry, texts: ReadonlyMap<string, Report>): Tie | null {
  const places = new Map<string, TiedPlace>()
  for (const { report, version, start, end } of entry.evidence) {
    // A brief of other versions has other offsets.
    if (texts.get(report)?.version !== version) continue
    places.set(`${report} ${start} ${end}`, { report, start, end })
  }
  const tied = [...places.values()]
  if (new Set(tied.map(({ report }) => report)).size < 2) return null
  return { kind, number: entry.rank, places: tied }
}

function describeReport({
  id,
  version,
  outlet,
  headline,
  url,
  published,
  text,
  parts,
}: Report): AlignedReport {
  return {
    report: id,
    version,
    outlet: outlet?.value ?? null,
    headline: headline?.value ?? null,
    url: url?.value ?? null,
    published: published?.value ?? null,
    text,
    parts,
  }
}
