import { canonicalAddress, isAddress } from '../../read/address.ts'
import type { Report } from '../../read/report.ts'
import { makeVerdict, type Verdict } from './verdict.ts'

/** A report as the brief lists it. */
export interface Listed {
  readonly path: string
  readonly report: string
  readonly version: string
  readonly file: string
  readonly sha256: string | null
  /** Whether it is an earlier version of a report that is listed beside it. */
  readonly earlier: boolean
  /** Where it was found, as it was asked for or as it says of itself; null where nothing tells. */
  readonly address: string | null
  readonly words: number | null
}

/** The reports that a brief lists, beside those at hand. */
export interface Shelf {
  readonly listed: readonly Listed[]
  readonly ids: ReadonlySet<string>
  /** The report at hand for each `id version` that the brief lists; null where there is none. */
  readonly held: ReadonlyMap<string, Report | null>
  readonly reports: readonly Report[]
}

/** Puts the reports at hand beside those that the brief lists. */
export function fillShelf(brief: unknown, reports: readonly Report[]): Shelf {
  const listed = [...listReports(brief), ...listEarlier(brief)]
  const find = makeFinder(listed, reports)
  return {
    listed,
    ids: new Set(listed.map(({ report }) => report)),
    held: new Map(listed.map(entry => [keyOf(entry), find(entry)])),
    reports,
  }
}

/** The name of a report and version on the shelf. */
export function keyOf({
  report,
  version,
}: {
  readonly report?: unknown
  readonly version?: unknown
}): string {
  return `${report} ${version}`
}

/** Whether each report that the brief lists is at hand and is the one that was read. */
export function checkReports({ listed, held, reports }: Shelf): readonly Verdict[] {
  return listed.map(entry => checkReport(entry, held.get(keyOf(entry)) ?? null, reports))
}

function checkReport(entry: Listed, report: Report | null, reports: readonly Report[]): Verdict {
  const { path } = entry
  if (!report) return makeVerdict(path, 'report missing')
  if (report.version !== entry.version) {
    return makeVerdict(path, report.received.sha256 === entry.sha256 ? 'moved report' : 'report changed')
  }
  if (!entry.earlier && !isNamed(report, entry.file)) {
    const named = reports.find(other => isNamed(other, entry.file))
    return makeVerdict(path, named ? 'report changed' : 'name differs')
  }
  return makeVerdict(path, report.id === entry.report ? 'report' : 'identity unknown')
}

/** A report is known by its id, else by its text, else by its file name: a changed text may have changed the id. */
function makeFinder(listed: readonly Listed[], reports: readonly Report[]) {
  const versions = new Set(listed.map(({ version }) => version))
  const exact = new Map(
    reports.map(report => [keyOf({ report: report.id, version: report.version }), report]),
  )
  const byId = new Map(reports.map(report => [report.id, report]))
  const byVersion = new Map(reports.map(report => [report.version, report]))
  const unlisted = reports.filter(report => !versions.has(report.version))
  const byFile = new Map(unlisted.map(report => [baseOf(report.file), report]))
  return (entry: Listed): Report | null =>
    exact.get(keyOf(entry)) ??
    byVersion.get(entry.version) ??
    (entry.earlier ? null : (byId.get(entry.report) ?? byFile.get(baseOf(entry.file)) ?? null))
}

/** A report that was fetched goes by its address too, wherever it is read from. */
function isNamed({ file, capture }: Report, name: string): boolean {
  if (sameName(file, name)) return true
  const address = capture && canonicalAddress(name)
  return [capture?.asked, capture?.reached].some(each => each && canonicalAddress(each) === address)
}

/** Standard input has no name of its own; a file that holds several reports numbers them anew when it changes. */
function sameName(file: string, other: string): boolean {
  return isInput(file) || isInput(other) || dropNumber(baseOf(file)) === dropNumber(baseOf(other))
}

function isInput(file: string): boolean {
  return dropNumber(file) === '-'
}

// feed.xml#3
function dropNumber(file: string): string {
  return file.replace(/#\d+$/, '')
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}

/** The reports that a brief lists, in its order, those set apart last. */
export function listReports(brief: unknown): readonly Listed[] {
  const listed: Listed[] = []
  const add = (entries: unknown, path: string) => {
    for (const [index, entry] of asList(entries).entries()) {
      const { report, version, file, received, url, words } = asFields(entry)
      if (typeof report !== 'string' || typeof version !== 'string') continue
      const { sha256 } = asFields(received)
      // https://harbour.example/feed.xml#3 is one of several reports that stand at one address.
      const own = typeof file === 'string' && dropNumber(file) === file ? file : null
      const address = [own, asFields(url).value].find(each => typeof each === 'string' && isAddress(each))
      listed.push({
        path: `${path}/${index}`,
        report,
        version,
        file: typeof file === 'string' ? file : '',
        earlier: false,
        sha256: typeof sha256 === 'string' ? sha256 : null,
        address: (address as string | undefined) ?? null,
        words: typeof words === 'number' ? words : null,
      })
    }
  }
  const { stories, apart } = asFields(brief)
  for (const [index, story] of asList(stories).entries()) {
    add(asFields(story).reports, `/stories/${index}/reports`)
  }
  add(apart, '/apart')
  return listed
}

// What an earlier version was read from is not known by the name of a file that holds a later one.
function listEarlier(brief: unknown): readonly Listed[] {
  return asList(asFields(brief).stories).flatMap((story, at) =>
    asList(asFields(story).reports).flatMap((entry, index) => {
      const { report, earlier } = asFields(entry)
      return asList(earlier).flatMap((each, number): readonly Listed[] => {
        const { version } = asFields(each)
        if (typeof report !== 'string' || typeof version !== 'string') return []
        const path = `/stories/${at}/reports/${index}/earlier/${number}`
        return [{ path, report, version, file: '', earlier: true, sha256: null, address: null, words: null }]
      })
    }),
  )
}

/** The names of the files that a brief lists. */
export function listFiles(brief: unknown): readonly string[] {
  return listReports(brief).map(({ file }) => file)
}

/** The fields of an object; none of anything else. */
export function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

/** The items of an array; none of anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
