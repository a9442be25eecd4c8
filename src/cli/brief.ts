import { analyze } from '../analyze.ts'
import type { Brief } from '../brief/brief.ts'
import { compare } from '../compare.ts'
import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { loadLanguage } from '../load/language.ts'
import type { Report } from '../read/report.ts'
import { NothingRead } from './failure.ts'
import { type InputOptions, readInput, warnOf } from './input.ts'
import { withOutput } from './output.ts'
import { type Progress, startProgress } from './progress.ts'
import { describePage } from './terminal.ts'

/** The formats of `brief`, the default first. */
export type BriefFormat = 'text' | 'markdown' | 'html' | 'json' | 'csv' | 'annotations'

/** The options of a command that prints a brief. */
export interface BriefOptions extends InputOptions {
  readonly format: BriefFormat
  readonly output?: string
  /** Everything, instead of what is read in three minutes. */
  readonly full?: boolean
}

/** Prints the brief of all reports that could be read. */
export async function runBrief(files: readonly string[], options: BriefOptions): Promise<void> {
  const progress = startProgress()
  const language = loadLanguage()
  await withOutput(options.output, async output => {
    const analyses = await analyzeAll(files, options, language, progress)
    if (analyses.length === 0) throw new NothingRead()
    progress.step(`${analyses.length} reports: comparing`)
    const brief = compare(analyses, language)
    const reports = analyses.map(({ report }) => report)
    await output.write(await renderBrief(brief, reports, options))
    progress.end()
  })
}

async function analyzeAll(
  files: readonly string[],
  options: BriefOptions,
  language: Language,
  progress: Progress,
): Promise<readonly Analysis[]> {
  const analyses: Analysis[] = []
  for await (const report of readInput(files, options)) {
    progress.step(`${analyses.length + 1} read: ${report.file}`)
    const analysis = analyze(report, language)
    warnOf(report.file, analysis.notes)
    analyses.push(analysis)
  }
  return analyses
}

/** A brief in the format that is asked for. */
export async function renderBrief(
  brief: Brief,
  reports: readonly Report[],
  options: Pick<BriefOptions, 'format' | 'full' | 'output'>,
): Promise<string> {
  const full = options.full ?? false
  switch (options.format) {
    case 'text': {
      const { renderText } = await import('../brief/render/text.ts')
      return renderText(brief, { full, ...describePage(options.output) })
    }
    case 'markdown': {
      const { renderMarkdown } = await import('../brief/render/markdown.ts')
      return renderMarkdown(brief, { full })
    }
    case 'html': {
      const { renderHtml } = await import('../brief/render/html.ts')
      return renderHtml(brief, reports, { full })
    }
    case 'json': {
      const { renderJson } = await import('../brief/render/json.ts')
      return renderJson(brief)
    }
    case 'csv': {
      const { renderCsv } = await import('../brief/render/csv.ts')
      return renderCsv(brief)
    }
    case 'annotations': {
      const { renderAnnotations } = await import('../brief/render/annotations.ts')
      return renderAnnotations(brief, reports)
    }
  }
}
