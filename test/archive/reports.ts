import type { Change, NewCapture, NewVersion, PlacedReport, PlacedStory } from '../../src/archive/archive.ts'
import { read } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'
import { hashText } from '../../src/text/hash.ts'

/** An invented report as it is given: what it says, whose it is, and where and when it was seen. */
export interface Given {
  readonly text: string
  readonly outlet?: string
  readonly url?: string
  readonly headline?: string
  readonly published?: string
  readonly seen?: string
}

/** What came of it. */
export interface Prepared {
  readonly report: Report
  readonly capture: NewCapture
  readonly version: NewVersion
  /** What a commit of it holds. */
  readonly changes: readonly Change[]
}

/** A moment of the day on which these tests play. */
export const at = (clock: string) => `2026-03-04T${clock}:00Z`

/** Reads an invented report and makes what an archive is given of it. */
export async function prepare(given: Given): Promise<Prepared> {
  const { text, url, outlet = 'Harbour Post', headline, published = '2026-03-04', seen = at('10:00') } = given
  const bytes = new TextEncoder().encode(text)
  const name = url ?? `${hashText(text).slice(0, 8)}.txt`
  const about = { file: name, outlet, published, ...(url ? { url } : {}), ...(headline ? { headline } : {}) }
  const report = (await read(bytes, about)).reports[0]!
  const capture: NewCapture = {
    sha256: hashText(bytes),
    bytes,
    mediaType: 'text/plain',
    name,
    time: seen,
    method: url ? 'fetch' : 'file',
    collector: 'Ada',
    tool: 'crossread 0',
    capture: url ? captureOf(url, seen) : null,
  }
  const version = { report, profile: profileOf(report), findings: NO_FINDINGS, seen }
  return {
    report,
    capture,
    version,
    changes: [
      { kind: 'capture', capture },
      { kind: 'version', version },
    ],
  }
}

const NO_FINDINGS = { sentences: [], quotations: [], statements: [], names: [] }

function captureOf(url: string, time: string): NonNullable<NewCapture['capture']> {
  const rest = { status: 200, headers: {}, time, method: 'GET', tool: 'crossread 0' } as const
  return { asked: url, reached: url, redirects: [], ...rest }
}

// Nothing is analysed here: an archive keeps what it is given.
function profileOf({ id, version, file, outlet, headline, published, text }: Report): NewVersion['profile'] {
  const day = published ? Math.floor(Date.parse(published.value) / 86_400_000) : null
  return {
    report: id,
    version,
    file,
    outlet: outlet?.value ?? null,
    headline: headline?.value ?? null,
    title: null,
    published: published?.value ?? null,
    day,
    terms: [...new Set(text.toLowerCase().match(/[a-z]+/g))],
    weights: [],
    names: {},
    words: {},
    days: [],
    passages: [],
  }
}

/** A report in a story for no told reason. */
export function member(report: string, how: PlacedReport['why']['how'] = 'alike'): PlacedReport {
  return { report, why: { how, names: [], words: [], days: [] }, also: [] }
}

/** A story of these reports. */
export function storyOf(
  id: string,
  reports: readonly string[],
  more: Partial<PlacedStory> = {},
): PlacedStory {
  const members = reports.map(report => member(report))
  return { id, was: [], headline: null, first: null, last: null, members, ...more }
}

/** A commit that places stories. */
export function place(stories: readonly PlacedStory[], gone: readonly string[] = []): Change {
  return { kind: 'stories', stories, gone }
}
