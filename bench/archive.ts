// How fast an archive takes in reports and answers, how much it takes up, and whether it survives being killed.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openArchive } from '../src/archive/sqlite.ts'
import { loadLanguage } from '../src/load/language.ts'
import { type Answers, askArchive } from './archive/asking.ts'
import { type Filled, fillArchive } from './archive/filling.ts'
import { LARGE_EVENT, LEAST_WORDS } from './archive/invented.ts'
import { killWhileAdding } from './archive/kill.ts'

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000]
const KILLS = 200
const KILLED_REPORTS = 5_000

/** Prints figures for each size up to the one asked for, in one archive that grows; `--kill` kills programs that add reports. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reports: { type: 'string', default: '10000' },
      archive: { type: 'string' },
      kill: { type: 'boolean', default: false },
      take: { type: 'string' },
    },
  })
  if (values.take !== undefined) return takeSize(values.archive!, Number(values.take))
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'))
  const path = values.archive ?? join(folder, 'bench.db')
  try {
    return values.kill ? await printKills(path) : printGrowth(path, Number(values.reports))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What one size came to. */
interface Taken {
  readonly filled: Filled
  readonly answers: Answers
  readonly bytesPerReport: number
  readonly megabytes: number
}

function printGrowth(path: string, most: number): number {
  console.log(
    `Reports of at least ${LEAST_WORDS} words, ${LARGE_EVENT} of the first event and 5 of each other; each size in a process of its own.`,
  )
  console.log(
    'reports  added/s  processor ms  commit ms  search median  95 %  worst  processor median  95 %  story of 50 kept  anew  list of stories  bytes/report  memory MB',
  )
  const taken = SIZES.filter(each => each <= most).map(size => {
    const figures = spawnSize(path, size)
    console.log(describe(size, figures))
    return { size, ...figures }
  })
  for (const [name, figureOf] of GROWING) {
    console.log(`\n${name}, and how often that of the first size`)
    drawGrowth(taken.map(each => [each.size, figureOf(each)]))
  }
  return 0
}

function spawnSize(path: string, size: number): Taken {
  const bench = fileURLToPath(new URL('bench.ts', import.meta.url))
  const args = [bench, 'archive', '--archive', path, '--take', String(size)]
  const { stdout, stderr, status } = spawnSync(process.execPath, args)
  if (status !== 0) throw new Error(`${size} reports: ${stderr}`)
  return JSON.parse(stdout.toString()) as Taken
}

const GROWING: readonly (readonly [string, (taken: Taken) => number])[] = [
  ['added a second', ({ filled }) => filled.perSecond],
  ['processor time of adding a report, ms', ({ filled }) => filled.processorMs],
  ['search, median, ms', ({ answers }) => answers.medianMs],
  ['search, 95 %, ms', ({ answers }) => answers.highMs],
  ['a kept story of 50 reports, ms', ({ answers }) => answers.keptMs],
  ['bytes a report', ({ bytesPerReport }) => bytesPerReport],
]
/** Signs of the longest bar. */
const BAR = 50

function drawGrowth(figures: readonly (readonly [number, number])[]): void {
  const most = Math.max(...figures.map(([, figure]) => figure))
  const first = figures[0]?.[1] ?? 0
  for (const [size, figure] of figures) {
    const bar = '█'.repeat(Math.round((BAR * figure) / (most || 1)))
    console.log(`${String(size).padStart(7)} ${bar} ${figure} ×${(figure / (first || 1)).toFixed(2)}`)
  }
}

function describe(size: number, { filled, answers, bytesPerReport, megabytes }: Taken): string {
  const cells = [
    [size, 7],
    [filled.perSecond, 9],
    [filled.processorMs, 14],
    [filled.commitMs, 11],
    [answers.medianMs, 15],
    [answers.highMs, 6],
    [answers.worstMs, 7],
    [answers.processorMedianMs, 18],
    [answers.processorHighMs, 6],
    [answers.keptMs, 18],
    [answers.anewMs, 6],
    [answers.listMs, 17],
    [bytesPerReport, 14],
    [megabytes, 11],
  ] as const
  return cells.map(([value, width]) => String(value).padStart(width)).join('')
}

async function takeSize(path: string, size: number): Promise<number> {
  const archive = await openArchive(path)
  const language = loadLanguage()
  const filled = await fillArchive(archive, language, size)
  const answers = await askArchive(archive, language, size)
  await archive.close()
  const taken: Taken = {
    filled,
    answers,
    bytesPerReport: Math.round((await stat(path)).size / size),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  console.log(JSON.stringify(taken))
  return 0
}

async function printKills(path: string): Promise<number> {
  const progress = (kills: number, reports: number) => {
    if (kills % 20 === 0) console.log(`${kills} kills, ${reports} reports`)
  }
  const { reports, early, faults } = await killWhileAdding({
    path,
    reports: KILLED_REPORTS,
    kills: KILLS,
    progress,
  })
  console.log(
    `${KILLS} kills while ${reports} reports were added, ${early} of them before the first report of a start: ${faults.length} faults`,
  )
  for (const fault of faults) console.log(fault)
  return faults.length > 0 ? 1 : 0
}
