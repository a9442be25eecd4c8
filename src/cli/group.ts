import { analyze } from '../analyze.ts'
import type { Decision } from '../group/decisions.ts'
import { tellStories } from '../group/group.ts'
import { type Profile, profileReport } from '../group/profile.ts'
import type { DecisionRow } from '../load/decisions.ts'
import { loadLanguage } from '../load/language.ts'
import { CommandError, NothingRead, reportFailure } from './failure.ts'
import { type InputOptions, readInput, warnOf } from './input.ts'
import { withOutput } from './output.ts'
import { startProgress } from './progress.ts'
import { drawStories } from './stories.ts'
import { describePage } from './terminal.ts'

/** The formats of `group`, the default first. */
export type GroupFormat = 'text' | 'json'

export interface GroupOptions extends InputOptions {
  readonly format: GroupFormat
  readonly output?: string
  /** A CSV table of what somebody decided otherwise. */
  readonly decisions?: string
}

/** Prints the stories to which the reports belong. */
export async function runGroup(files: readonly string[], options: GroupOptions): Promise<void> {
  const rows = options.decisions === undefined ? [] : await readDecisions(options.decisions)
  const progress = startProgress()
  const language = loadLanguage()
  await withOutput(options.output, async output => {
    const profiles: Profile[] = []
    for await (const report of readInput(files, options)) {
      progress.step(`${profiles.length + 1} read: ${report.file}`)
      const analysis = analyze(report, language)
      warnOf(report.file, analysis.notes)
      profiles.push(profileReport(analysis, language))
    }
    if (profiles.length === 0) throw new NothingRead()
    progress.step(`${profiles.length} reports: grouping`)
    const decisions = resolveDecisions(rows, profiles, options.decisions ?? '')
    const stories = tellStories(profiles, language, decisions)
    const json = () => `${JSON.stringify(stories, null, 2)}\n`
    await output.write(
      options.format === 'json' ? json() : drawStories(stories, describePage(options.output)),
    )
    progress.end()
  })
}

/** Reads a table of decisions; a row that cannot be used is named on standard error. */
export async function readDecisions(path: string): Promise<readonly DecisionRow[]> {
  const { loadDecisions } = await import('../load/decisions.ts')
  try {
    const { rows, faults } = await loadDecisions(path)
    for (const fault of faults) failRow(fault)
    return rows
  } catch (error) {
    throw new CommandError(1, (error as Error).message, { cause: error })
  }
}

function failRow(line: string): void {
  reportFailure(line)
  process.exitCode = 1
}

/** Finds the reports that decisions name: by file, by id, or by the id of the story that it opened, which is the beginning of its own. */
export function resolveDecisions(
  rows: readonly DecisionRow[],
  profiles: readonly Profile[],
  path: string,
): readonly Decision[] {
  const known = new Map<string, string>()
  for (const { file, report } of profiles) {
    for (const name of [report, report.slice(0, STORY_DIGITS), file]) known.set(name, report)
  }
  return rows.flatMap(({ kind, report, other, line }) => {
    const missing = [report, other].find(name => !known.has(name))
    if (missing !== undefined) {
      failRow(`${path}, line ${line}: "${missing}" is none of the reports.`)
      return []
    }
    return { kind, report: known.get(report)!, other: known.get(other)! }
  })
}

/** Hexadecimal digits of a story's id. */
const STORY_DIGITS = 16
