import { align } from '../align/align.ts'
import { analyze } from '../analyze.ts'
import { digestReports } from '../brief/digest.ts'
import { anchorStory, compareReports } from '../compare.ts'
import type { Analysis } from '../find/analysis.ts'
import { type Stories, tellStories } from '../group/group.ts'
import { type Profile, profileReport } from '../group/profile.ts'
import type { GroupedStory } from '../group/stories.ts'
import type { Language } from '../language/language.ts'
import { loadLanguage } from '../load/language.ts'
import type { Report } from '../read/report.ts'
import { CODEBOOK, codebookRows } from '../research/codebook.ts'
import { formatHead, formatRow, type Table } from '../research/table.ts'
import { UNREAD } from '../research/tables/labels.ts'
import { isAnalysed } from '../research/tables/reports.ts'
import { type Line, TABLES, type TablesIndex, tableReport, tableStory } from '../research/tables.ts'
import { keyReport, keyStory, type Told } from '../research/told.ts'
import { type Counts, countReport, countStory, countUnread, TOTALS, totalRows } from '../research/totals.ts'
import { VERSION } from '../version.ts'
import { NothingRead } from './failure.ts'
import { openFolder, type TablesFolder } from './folder.ts'
import { readDecisions, resolveDecisions } from './group.ts'
import { type Failure, type InputOptions, readInput, warnOf } from './input.ts'
import { type Progress, startProgress } from './progress.ts'

export interface TablesOptions extends InputOptions {
  readonly output: string
  /** A CSV table of what somebody decided otherwise about the stories. */
  readonly decisions?: string
  readonly force?: boolean
  readonly bom?: boolean
}

const INDEX = 'tables.json'

/** Writes tables of all reports that could be read, with a codebook, into a folder. */
export async function runTables(files: readonly string[], options: TablesOptions): Promise<void> {
  const names = [...TABLES.map(({ name }) => `${name}.csv`), INDEX]
  const { force = false, bom = false } = options
  const rows = options.decisions === undefined ? [] : await readDecisions(options.decisions)
  const folder = await openFolder(options.output, names, { force, bom })
  const progress = startProgress()
  try {
    for (const table of TABLES) await folder.write(`${table.name}.csv`, formatHead(table), 0)
    const language = loadLanguage()
    const input = await readAll(files, options, language, progress)
    if (input.reports.length === 0) throw new NothingRead()
    progress.step(`${input.reports.length} reports: grouping`)
    const decisions = resolveDecisions(rows, input.profiles, options.decisions ?? '')
    const { stories } = tellStories(input.profiles, language, decisions)
    await writeAll(folder, { ...input, stories }, language, progress)
    progress.end()
    await folder.close()
  } catch (error) {
    await folder.abandon()
    throw error
  }
}

interface Input {
  /** All reports, each once, in their order. */
  readonly reports: readonly Report[]
  /** What grouping needs of those that can be analysed; what was found in them is found again when their story is told. */
  readonly profiles: readonly Profile[]
  readonly failures: readonly Failure[]
}

async function readAll(
  files: readonly string[],
  options: InputOptions,
  language: Language,
  progress: Progress,
): Promise<Input> {
  const failures: Failure[] = []
  const reports = new Map<string, Report>()
  const profiles: Profile[] = []
  for await (const report of readInput(files, options, failures)) {
    progress.step(`${reports.size + 1} read: ${report.file}`)
    const same = reports.get(keyReport(report))
    if (same) {
      failures.push({ file: report.file, reason: `is the same report as ${same.file}` })
      continue
    }
    reports.set(keyReport(report), report)
    const analysis = analyze(report, language)
    warnOf(report.file, analysis.notes)
    if (isAnalysed(analysis)) profiles.push(profileReport(analysis, language))
  }
  return { reports: [...reports.values()].sort(compareReports), profiles, failures }
}

async function writeAll(
  folder: TablesFolder,
  { reports: all, stories, failures }: Input & Pick<Stories, 'stories'>,
  language: Language,
  progress: Progress,
): Promise<void> {
  let counts: Counts = countUnread({}, failures.length)
  const told = new Set<Report>()
  const tell = async (analysis: Analysis) => {
    counts = countReport(counts, analysis)
    await writeLines(folder, tableReport(analysis))
  }
  const byKey = new Map(all.map(report => [keyReport(report), report]))
  for (const [at, grouped] of stories.entries()) {
    progress.step(`${at + 1} of ${stories.length} stories`)
    const story = tellStory(grouped, byKey, language)
    const reports = story.comparison.analyses.map(({ report }) => report)
    const isNew = (report: number) => !told.has(reports[report]!)
    counts = countStory(counts, story)
    await writeLines(folder, tableStory(story, isNew))
    for (const [report, analysis] of story.comparison.analyses.entries())
      if (isNew(report)) await tell(analysis)
    for (const report of reports) told.add(report)
  }
  for (const report of all) if (!told.has(report)) await tell(analyze(report, language))
  for (const failure of failures) await writeRow(folder, UNREAD, failure)
  for (const total of totalRows(counts)) await writeRow(folder, TOTALS, total)
  for (const coded of codebookRows(TABLES)) await writeRow(folder, CODEBOOK, coded)
  await writeIndex(folder, digestReports(all), language)
}

function tellStory(
  { id, headline, reports }: GroupedStory,
  byKey: ReadonlyMap<string, Report>,
  language: Language,
): Told {
  const members = reports.map(({ report: address, version, why }) => ({
    report: byKey.get(keyReport({ id: address, version }))!,
    why,
  }))
  members.sort((a, b) => compareReports(a.report, b.report))
  const analyses = anchorStory(
    members.map(({ report }) => analyze(report, language)),
    language,
  )
  const why = members.map(member => member.why)
  return { id: keyStory(id), headline, comparison: align(analyses, language), why }
}

async function writeLines(folder: TablesFolder, lines: Iterable<Line>): Promise<void> {
  for (const { table, line } of lines) await folder.write(`${table}.csv`, line)
}

async function writeRow<Item>(folder: TablesFolder, table: Table<Item>, item: Item): Promise<void> {
  await folder.write(`${table.name}.csv`, formatRow(table, item))
}

// What the tables were made of and by; no clock, so that the same reports give the same bytes.
async function writeIndex(folder: TablesFolder, digest: string, language: Language): Promise<void> {
  const written = await folder.list()
  const index: TablesIndex = {
    schema: 'crossread.tables/1',
    program: { name: 'crossread', version: VERSION, models: { [language.tag]: language.version } },
    digest,
    tables: written
      .filter(({ name }) => name !== INDEX)
      .map(({ name, rows, sha256 }) => ({ name: name.replace(/\.csv$/, ''), rows, sha256 })),
  }
  await folder.write(INDEX, `${JSON.stringify(index, null, 2)}\n`)
}
