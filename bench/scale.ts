import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { analyze } from '../src/analyze.ts'
import { renderJson } from '../src/brief/render/json.ts'
import { compare } from '../src/compare.ts'
import { loadLanguage } from '../src/load/language.ts'
import { read } from '../src/read/read.ts'
import type { Report } from '../src/read/report.ts'
import { synthesiseReports } from './speed/synthesis.ts'

const SIZES = [100, 250, 500, 1000, 2000]
const EVENT = 'bridge'

/** What one size took. */
interface Taken {
  readonly reports: number
  readonly analyzeMs: number
  readonly compareMs: number
  /** Processor time of comparing, of all threads; steadier than the clock beside other work. */
  readonly processorMs: number
  readonly renderMs: number
  readonly megabytes: number
}

/** Prints time and memory for more and more reports of one event, each size in a process of its own; or for one size. */
export async function main([first, size]: readonly string[]): Promise<void> {
  if (first === 'take') return console.log(JSON.stringify(await takeSize(Number(size))))
  const sizes = first === '--reports' ? [Number(size)] : SIZES
  console.log(
    'reports         analyze         compare       processor          render          memory   (growth from the line above)',
  )
  let last: Taken | null = null
  for (const each of sizes) {
    const taken = runSize(each)
    console.log(describe(taken, last))
    last = taken
  }
}

function runSize(size: number): Taken {
  const bench = fileURLToPath(new URL('bench.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [bench, 'scale', 'take', String(size)])
  if (status !== 0) throw new Error(`${size} reports: ${stderr}`)
  return JSON.parse(stdout.toString()) as Taken
}

async function takeSize(size: number): Promise<Taken> {
  const language = loadLanguage()
  const reports: Report[] = []
  for (const [index, text] of (await synthesiseReports(EVENT, size)).entries()) {
    const about = { file: `${index}.txt`, published: '2026-02-10' }
    reports.push(...(await read(new TextEncoder().encode(text), about)).reports)
  }
  const start = performance.now()
  const analyses = reports.map(report => analyze(report, language))
  const analyzed = performance.now()
  const before = process.cpuUsage()
  const brief = compare(analyses, language)
  const compared = performance.now()
  const { user, system } = process.cpuUsage(before)
  renderJson(brief)
  return {
    reports: reports.length,
    analyzeMs: Math.round(analyzed - start),
    compareMs: Math.round(compared - analyzed),
    processorMs: Math.round((user + system) / 1000),
    renderMs: Math.round(performance.now() - compared),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function describe(taken: Taken, last: Taken | null): string {
  const grow = (key: keyof Taken) => (last && last[key] > 0 ? ` ×${(taken[key] / last[key]).toFixed(1)}` : '')
  const cell = (key: keyof Taken, unit: string) => `${taken[key]} ${unit}${grow(key)}`.padStart(15)
  return `${String(taken.reports).padStart(7)}${cell('analyzeMs', 'ms')}${cell('compareMs', 'ms')}${cell('processorMs', 'ms')}${cell('renderMs', 'ms')}${cell('megabytes', 'MB')}`
}
