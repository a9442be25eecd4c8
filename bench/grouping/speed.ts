import { openDesk } from '../../src/group/desk.ts'
import { placeReport } from '../../src/group/place.ts'
import { profileReport } from '../../src/group/profile.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { scoreMembers } from '../clusters.ts'
import { openStream, rateWords, readModels } from './synthesis.ts'

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000]
/** Reports that are timed at each size. */
const TIMED = 500
const BAR_PER_MS = 20

/** Places more and more reports of invented events, and draws how long one takes beside so many others. */
export async function printSpeed(loaded: Language = loadLanguage(), most = SIZES.at(-1)!): Promise<void> {
  const draw = openStream(await readModels(loaded))
  const language = rateWords(loaded)
  const desk = openDesk()
  const events: number[] = []
  console.log('\nreports in the window: processor time of one more, from its analysis (of which its profile)')
  for (const size of SIZES.filter(size => size <= most)) {
    while (events.length < size - TIMED) {
      const { analysis, event } = draw(events.length)
      events.push(event)
      placeReport(desk, profileReport(analysis, language))
    }
    const drawn = Array.from({ length: TIMED }, (_, i) => draw(events.length + i))
    const start = process.cpuUsage()
    const profiles = drawn.map(({ analysis }) => profileReport(analysis, language))
    const between = process.cpuUsage(start)
    for (const profile of profiles) placeReport(desk, profile)
    const all = process.cpuUsage(start)
    events.push(...drawn.map(({ event }) => event))
    const [own, ms] = [between, all].map(({ user, system }) => (user + system) / 1000 / TIMED)
    drawSpeed(size, ms!, own!)
    const found = [...desk.stories.values()].map(({ members }) => members)
    const { f1 } = scoreMembers([...Map.groupBy(events.keys(), at => events[at]!).values()], found)
    console.log(
      `        B³ ${f1.toFixed(3)}, ${found.length} stories, longest ${Math.max(...found.map(each => each.length))}`,
    )
  }
}

function drawSpeed(size: number, ms: number, profile: number): void {
  const bar = '█'.repeat(Math.max(1, Math.round(ms * BAR_PER_MS))).padEnd(30)
  const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
  const rate = `${Math.round(1000 / ms)} a second`.padStart(14)
  console.log(
    `${String(size).padStart(7)} ${bar} ${ms.toFixed(2)} ms (${profile.toFixed(2)}) ${rate}  ${megabytes} MB`,
  )
}
