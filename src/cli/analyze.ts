import { setFlagsFromString } from 'node:v8'
import { analyze } from '../analyze.ts'
import type { Analysis } from '../find/analysis.ts'
import { loadLanguage } from '../load/language.ts'
import type { Report } from '../read/report.ts'
import { toConllu } from '../segment/conllu.ts'
import { CSV_HEAD, renderStatements } from './analysis/csv.ts'
import { drawAnalysis } from './analysis/text.ts'
import { type EachOptions, printEach } from './each.ts'
import { warnOf } from './input.ts'
import { describePage } from './terminal.ts'

/** The formats of `analyze`, the default first. */
export type AnalyzeFormat = 'text' | 'ndjson' | 'csv' | 'conllu'

/** One report after another needs no room for all: new objects are looked through every 8 MB, which takes no longer. */
function collectOften(): void {
  setFlagsFromString('--max-semi-space-size=8')
}

/** Prints what is found in each report. */
export async function runAnalyze(
  files: readonly string[],
  options: EachOptions & { readonly format: AnalyzeFormat },
): Promise<void> {
  collectOften()
  const language = loadLanguage()
  const { width } = describePage(options.output)
  const print = (analysis: Analysis) => {
    switch (options.format) {
      case 'text':
        return drawAnalysis(analysis, width)
      case 'ndjson':
        return `${JSON.stringify(analysis)}\n`
      case 'csv':
        return renderStatements(analysis)
      case 'conllu':
        return toConllu(analysis)
    }
  }
  const head = options.format === 'csv' ? CSV_HEAD : ''
  const analyzeReport = (report: Report) => {
    const analysis = analyze(report, language)
    warnOf(report.file, analysis.notes)
    return print(analysis)
  }
  await printEach(files, options, analyzeReport, head)
}
