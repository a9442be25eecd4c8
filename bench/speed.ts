import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { analyze } from '../src/analyze.ts'
import { renderText } from '../src/brief/render/text.ts'
import { compare } from '../src/compare.ts'
import { loadLanguage } from '../src/load/language.ts'
import { read } from '../src/read/read.ts'
import type { Report } from '../src/read/report.ts'
import { listTexts, synthesiseReports } from './speed/synthesis.ts'

const COMMAND = fileURLToPath(new URL('../dist/cli/crossread.js', import.meta.url))
const EVENT = 'bridge'
const STARTS = 15
const REPORTS = 200

/** Prints how long two reports take from a cold start, and 200 reports of 800 words in one process. */
export async function main(): Promise<void> {
  const two = (await listTexts(EVENT)).slice(0, 2)
  console.log(`empty start: ${timeStart(['--eval', '0'])} ms`)
  console.log(`brief of two reports: ${timeStart([COMMAND, 'brief', ...two])} ms`)
  console.log(`brief of two reports as HTML: ${timeStart([COMMAND, 'brief', '--format', 'html', ...two])} ms`)
  await timeMany()
}

/** The median of some starts after one that fills the compile cache. */
function timeStart(args: readonly string[]): number {
  const times = Array.from({ length: STARTS + 1 }, () => {
    const began = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args)
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
    return performance.now() - began
  })
  return Math.round(times.slice(1).sort((a, b) => a - b)[STARTS >> 1] ?? 0)
}

async function timeMany(): Promise<void> {
  const texts = await synthesiseReports(EVENT, REPORTS)
  const watch = startWatch()
  const language = loadLanguage()
  watch('load')
  const reports: Report[] = []
  for (const [index, text] of texts.entries()) {
    const about = { file: `${index}.txt`, published: '2026-02-10' }
    reports.push(...(await read(new TextEncoder().encode(text), about)).reports)
  }
  watch('read')
  const analyses = reports.map(report => analyze(report, language))
  watch('analyze')
  const brief = compare(analyses, language)
  watch('compare')
  const { length } = renderText(brief, { full: false, color: false, width: 80 })
  watch('render')
  const used = process.cpuUsage()
  console.log(`${reports.length} reports, ${length} characters of brief`)
  console.log(`processor time of the whole process: ${Math.round((used.user + used.system) / 1000)} ms`)
}

function startWatch(): (stage: string) => void {
  let last = performance.now()
  return stage => {
    const now = performance.now()
    console.log(`${stage}: ${Math.round(now - last)} ms`)
    last = now
  }
}
