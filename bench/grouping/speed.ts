import { readFile } from 'node:fs/promises'
import { analyze } from '../../src/analyze.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { openDesk } from '../../src/group/desk.ts'
import { placeReport } from '../../src/group/place.ts'
import { profileReport } from '../../src/group/profile.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import { hashText } from '../../src/text/hash.ts'
import { listTexts, makeChance } from '../speed/synthesis.ts'

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000]
/** Reports that are timed at each size. */
const TIMED = 500
/** Reports of one event, on average, and days in which so many reports come. */
const PER_EVENT = 8
const PER_DAY = 2_000
const EXAMPLES = ['bridge', 'leak', 'minutes', 'terminal']
const BAR_PER_MS = 10

/** Places more and more reports of invented events, and draws how long one takes beside so many others. */
export async function printSpeed(language: Language = loadLanguage()): Promise<void> {
  const models = await readModels(language)
  const desk = openDesk()
  console.log('\nreports in the window: processor time of one more, from its analysis')
  let placed = 0
  for (const size of SIZES) {
    for (; placed < size - TIMED; placed++)
      placeReport(desk, profileReport(makeReport(models, placed), language))
    const analyses = Array.from({ length: TIMED }, (_, i) => makeReport(models, placed + i))
    const start = process.cpuUsage()
    for (const analysis of analyses) placeReport(desk, profileReport(analysis, language))
    const { user, system } = process.cpuUsage(start)
    placed += TIMED
    drawSpeed(size, (user + system) / 1000 / TIMED, desk.stories.size)
  }
}

function drawSpeed(size: number, ms: number, stories: number): void {
  const bar = '█'.repeat(Math.max(1, Math.round(ms * BAR_PER_MS))).padEnd(30)
  const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
  const rate = `${Math.round(1000 / ms)} a second`.padStart(14)
  console.log(
    `${String(size).padStart(7)} ${bar} ${ms.toFixed(2)} ms ${rate}  ${megabytes} MB, ${stories} stories`,
  )
}

async function readModels(language: Language): Promise<readonly Analysis[]> {
  const files = (await Promise.all(EXAMPLES.map(listTexts))).flat()
  const models: Analysis[] = []
  for (const file of files) {
    const { reports } = await read(await readFile(file), { file })
    models.push(...reports.map(report => analyze(report, language)))
  }
  return models
}

// Reports of one event have its names and things in common; the common words are those of all reports.
function makeReport(models: readonly Analysis[], index: number): Analysis {
  const chance = makeChance(index + 1)
  const newest = Math.floor(index / PER_EVENT)
  const event = Math.max(0, newest - chance(200))
  const model = models[chance(models.length)]!
  const { report, tokens } = model
  const id = hashText(`report ${index}`)
  const day = new Date(Date.UTC(2026, 0, 1) + Math.floor(index / PER_DAY) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const lemma = tokens.lemma.map((word, i) => {
    const isName = tokens.tag[i] === 'PROPN'
    if (!isName && !(tokens.tag[i] === 'NOUN' && word.length > 5)) return word
    return chance(5) === 0 ? word : `${isName ? 'n' : 't'}${event}x${word.length * 3 + (i % 3)}`
  })
  return {
    ...model,
    report: {
      ...report,
      id,
      version: id,
      file: `${index}.txt`,
      published: { value: day, how: 'stated', from: 'option' },
    },
    tokens: { ...tokens, lemma },
  }
}
