import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { analyze } from '../../src/analyze.ts'
import type { Archive, ArchivedReport, ArchivedStory, ArchivedVersion } from '../../src/archive/archive.ts'
import { compare } from '../../src/compare.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import type { Serving, Told } from '../../src/server/serving.ts'
import { ROOT } from '../house/sources.ts'

const TIME = '2026-03-04T14:05:09Z'
const language = loadLanguage()

/** What a server serves from memory: the bundled examples, a story each. */
export async function serveExamples(names: readonly string[] = ['bridge', 'leak']): Promise<Serving> {
  const stories = new Map<string, { told: Told; story: ArchivedStory }>()
  for (const name of names) {
    const analyses = await analyzeFolder(name)
    const told = { brief: compare(analyses, language), reports: analyses.map(({ report }) => report) }
    const id = told.brief.stories[0]!.id
    stories.set(id, { told, story: describe(id, told) })
  }
  const reports = [...stories.values()].flatMap(({ told }) => told.reports)
  const members = [...stories.values()].flatMap(({ story }) => story.members)
  const empty = { entries: [], next: null }
  const archive = {
    where: 'memory',
    head: async () => ({ number: 0, hash: '0'.repeat(64) }),
    close: async () => {},
    commit: async () => ({ number: 0, hash: '0'.repeat(64) }),
    report: async (id: string) => members.find(({ report }) => report.startsWith(id))?.state ?? null,
    versions: async (id: string) => reports.filter(report => report.id === id).map(versionOf),
    readVersion: async (version: string) => reports.find(report => report.version === version) ?? null,
    checks: async () => empty,
    captures: async () => [],
    bytes: async () => null,
    outlets: async () => [],
    stories: async () => ({ entries: [...stories.values()].map(({ story }) => lineOf(story)), next: null }),
    story: async (id: string) =>
      [...stories.values()].find(({ story }) => story.id.startsWith(id))?.story ?? null,
    storyReports: async (id: string) => stories.get(id)?.told.reports ?? [],
    search: async () => empty,
    firstWith: async () => [],
    sources: async () => empty,
    saidBy: async () => empty,
    namings: async () => [],
    rulings: async () => [],
    feeds: async () => [],
    follows: async () => [],
    notices: async () => empty,
    savedSearches: async () => [],
    log: async function* () {},
    size: async () => ({
      reports: reports.length,
      versions: reports.length,
      stories: stories.size,
      bytes: 0,
    }),
  } as unknown as Archive
  return {
    archive,
    language,
    tell: async id => stories.get(id)?.told ?? null,
    parse: words => ({
      words: words.split(/\s+/),
      phrases: [],
      without: [],
      outlet: [],
      by: [],
      saidBy: [],
      names: [],
      from: null,
      until: null,
      in: null,
      faults: [],
    }),
    clock: () => TIME,
    by: 'desk',
  }
}

async function analyzeFolder(name: string): Promise<readonly Analysis[]> {
  const folder = `${ROOT}/examples/${name}`
  const files = readdirSync(folder).filter(file => /\.(?:txt|html)$/.test(file))
  const found: Analysis[] = []
  for (const file of files.sort()) {
    const { reports } = await read(await readFile(`${folder}/${file}`), { file })
    found.push(...reports.map(report => analyze(report, language)))
  }
  return found
}

function describe(id: string, { reports }: Told): ArchivedStory {
  return {
    id,
    headline: reports[0]!.headline?.value ?? null,
    reports: reports.length,
    outlets: reports.flatMap(({ outlet }) => outlet?.value ?? []),
    groups: null,
    first: '2026-03-03',
    last: '2026-03-04',
    changed: TIME,
    looked: null,
    fresh: reports.length,
    headlines: reports
      .slice(0, 6)
      .flatMap(({ id, outlet, headline }) =>
        headline ? [{ report: id, outlet: outlet?.value ?? null, headline: headline.value }] : [],
      ),
    was: [],
    members: reports.map(report => ({
      report: report.id,
      why: { how: 'alike', names: [], words: [], days: [] },
      also: [],
      state: stateOf(report, id),
    })),
  }
}

function lineOf({ was: _was, members: _members, ...line }: ArchivedStory) {
  return line
}

function stateOf(report: Told['reports'][number], story: string): ArchivedReport {
  return {
    id: report.id,
    outlet: report.outlet?.value ?? null,
    publisher: null,
    url: report.url?.value ?? null,
    headline: report.headline?.value ?? null,
    authors: report.authors.map(({ value }) => value),
    published: report.published?.value ?? null,
    seen: TIME,
    checked: TIME,
    changed: TIME,
    latest: report.version,
    versions: 1,
    gone: null,
    story,
  }
}

function versionOf(report: Told['reports'][number]): ArchivedVersion {
  return {
    report: report.id,
    version: report.version,
    headline: report.headline?.value ?? null,
    published: report.published?.value ?? null,
    modified: null,
    seen: TIME,
    last: TIME,
    words: 100,
    bytes: report.received.sha256,
    deleted: false,
  }
}
