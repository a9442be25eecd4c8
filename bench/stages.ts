import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { anchorReport } from '../src/analyze.ts'
import { findClauses } from '../src/find/clauses.ts'
import { findMentions } from '../src/find/mentions.ts'
import { findQuantities } from '../src/find/quantities.ts'
import { findQuotations } from '../src/find/quotations.ts'
import { findStatements } from '../src/find/statements.ts'
import { findTimes } from '../src/find/times.ts'
import { loadLanguage } from '../src/load/language.ts'
import type { Report } from '../src/read/report.ts'
import { segment } from '../src/segment/segment.ts'
import { readPolnear } from '../train/polnear.ts'

// How many words a second are analysed, with the models loaded and the code warm, and what share each stage takes:
// the best of some rounds over the reports of PolNeAR's development half.

const ROUNDS = 6

/** Measures and prints; 2 where the data is missing. */
export function main(): number {
  const folder = join(process.env.CROSSREAD_DATA ?? '../shared/data', 'polnear', 'dev')
  if (!existsSync(folder)) {
    console.error(`bench/stages: no data in ${folder}`)
    return 2
  }
  const language = loadLanguage()
  const reports = [...readPolnear(folder)].map(({ report }) => report)
  const rounds = Array.from({ length: ROUNDS }, () => timeStages(reports, language))
  const best = rounds.reduce((a, b) => (sumOf(b) < sumOf(a) ? b : a))
  const words = reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const total = sumOf(best)
  console.log(`${Math.round((1000 * words) / total)} words a second, ${words} words`)
  for (const [stage, ms] of best) {
    const micros = ((1000 * ms) / words).toFixed(2).padStart(6)
    console.log(`${stage.padEnd(12)}${((100 * ms) / total).toFixed(1).padStart(6)} %${micros} µs a word`)
  }
  const three = ['times', 'quantities', 'mentions'].reduce((sum, stage) => sum + best.get(stage)!, 0)
  console.log(`times, quantities and mentions together: ${Math.round((1000 * words) / three)} words a second`)
  return 0
}

function sumOf(stages: ReadonlyMap<string, number>): number {
  return [...stages.values()].reduce((sum, ms) => sum + ms, 0)
}

/** Milliseconds of each stage over all reports. */
function timeStages(
  reports: readonly Report[],
  language: ReturnType<typeof loadLanguage>,
): Map<string, number> {
  const spent = new Map<string, number>()
  const time = <Result>(stage: string, run: () => Result): Result => {
    const began = performance.now()
    const result = run()
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - began)
    return result
  }
  for (const report of reports) {
    const seen = time('segment', () => segment(report, language))
    const { vectors, ...segmented } = seen
    const quotations = time('quotations', () => findQuotations(segmented))
    const times = time('times', () => findTimes(segmented, language, anchorReport(report), quotations))
    time('quantities', () => findQuantities(segmented, language, times, quotations))
    const { mentions, entities } = time('mentions', () => findMentions(seen, language, quotations))
    const found = { mentions, entities, times, quotations, vectors }
    const statements = time('statements', () => findStatements(segmented, found, language))
    time('clauses', () => findClauses(segmented, statements, language))
  }
  return spent
}

if (import.meta.main) process.exitCode = main()
