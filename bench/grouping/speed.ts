import type { Analysis } from '../../src/find/analysis.ts'
import { type Desk, openDesk } from '../../src/group/desk.ts'
import { placeReport } from '../../src/group/place.ts'
import { profileReport } from '../../src/group/profile.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { scoreMembers } from '../clusters.ts'
import { openStream, rateWords, readModels } from './synthesis.ts'

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000]
/** Reports that are timed at each size, at most half of them. */
const TIMED = 2_000
const BAR_PER_MS = 15

/** Places more and more reports of invented events, and draws how long one takes beside so many others; B³ says whether the events are still found. */
export async function printSpeed(loaded: Language = loadLanguage(), most = SIZES.at(-1)!): Promise<void> {
  const draw = openStream(await readModels(loaded))
  const language = rateWords(loaded)
  const desk = openDesk()
  const events: number[] = []
  const take = () => {
    const { analysis, event } = draw(events.length)
    events.push(event)
    return analysis
  }
  console.log('\nreports in the window: processor time of one more, from its analysis (its profile alone)')
  for (const size of SIZES.filter(each => each <= most)) {
    const timed = Math.min(TIMED, size / 2)
    while (events.length < size - timed) placeReport(desk, profileReport(take(), language))
    const analyses = Array.from({ length: timed }, take)
    drawSpeed(size, timeReports(desk, analyses, language), rateDesk(desk, events))
  }
}

/** Milliseconds of processor time for one report. */
interface Times {
  readonly profile: number
  readonly all: number
}

function timeReports(desk: Desk, analyses: readonly Analysis[], language: Language): Times {
  const start = process.cpuUsage()
  const since = () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000 / analyses.length
  }
  const profiles = analyses.map(analysis => profileReport(analysis, language))
  const profile = since()
  for (const each of profiles) placeReport(desk, each)
  return { profile, all: since() }
}

function rateDesk({ stories }: Desk, events: readonly number[]): string {
  const found = [...stories.values()].map(({ members }) => members)
  const gold = Map.groupBy(events.keys(), index => events[index]!)
  const { f1 } = scoreMembers([...gold.values()], found)
  return `B³ ${f1.toFixed(3)}, ${found.length} stories`
}

function drawSpeed(size: number, { profile, all }: Times, rate: string): void {
  const bar = '█'.repeat(Math.max(1, Math.round(all * BAR_PER_MS))).padEnd(24)
  const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
  const each = `${all.toFixed(2)} ms (${profile.toFixed(2)})`
  const speed = `${Math.round(1000 / all)} a second`.padStart(14)
  console.log(`${String(size).padStart(7)} ${bar} ${each} ${speed}  ${megabytes} MB, ${rate}`)
}
