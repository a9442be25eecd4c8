// Differences between many reports of one event in real news, printed to be read: each is worth a look, or it is not.
import { align } from '../../src/align/align.ts'
import type { Comparison } from '../../src/align/comparison.ts'
import type { Difference } from '../../src/align/differences/difference.ts'
import type { Place } from '../../src/align/place.ts'
import { analyze } from '../../src/analyze.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'
import { openDice, shuffle } from '../../train/dice.ts'
import { type Article, readClusters, readTriples } from '../news/articles.ts'

/** Most reports of one event that are read. */
const MOST_REPORTS = 20
/** Fewest reports of an event. */
const LEAST_REPORTS = 2
/** Differences that are drawn to be read, and the seed of the draw. */
const [DRAWN, SEED] = [60, 5]

interface Found {
  readonly event: string
  readonly kind: string
  readonly text: string
}

/** Prints the differences of each event, of both sets, whose name holds the given word; false where there is no data. */
export async function printEvents(folder: string, word: string): Promise<boolean> {
  const articles = readAll(folder)
  const found = await findDifferences(articles, word)
  for (const { event, text } of found) console.log(`${event}\n${text}\n`)
  printCounts(found)
  return articles.length > 0
}

/** Prints differences of the events of both sets, drawn with a fixed seed; false where there is no data. */
export async function drawEvents(folder: string): Promise<boolean> {
  const articles = readAll(folder)
  const found = await findDifferences(articles, '')
  const drawn = shuffle(found, openDice(SEED)).slice(0, DRAWN)
  for (const [index, { event, text }] of drawn.entries()) console.log(`${index + 1}. ${event}\n${text}\n`)
  console.log(`${drawn.length} drawn of ${found.length}, seed ${SEED}`)
  printCounts(found)
  return articles.length > 0
}

function readAll(folder: string): Article[] {
  return [...readClusters(`${folder}/news-cluster`), ...readTriples(`${folder}/basil/articles`)]
}

function printCounts(found: readonly Found[]): void {
  const byKind = [...Map.groupBy(found, ({ kind }) => kind)]
  console.log(byKind.map(([kind, list]) => `${kind} ${list.length}`).join(', '))
}

async function findDifferences(articles: readonly Article[], word: string): Promise<Found[]> {
  const language = loadLanguage()
  const found: Found[] = []
  for (const [event, members] of Map.groupBy(articles, article => article.event)) {
    if (!event.includes(word) || members.length < LEAST_REPORTS) continue
    const comparison = await compareArticles(members, language)
    for (const difference of comparison.differences)
      found.push({ event, kind: difference.kind, text: drawDifference(comparison, difference) })
  }
  return found
}

async function compareArticles(articles: readonly Article[], language: Language): Promise<Comparison> {
  const reports: Report[] = []
  for (const [index, article] of articles.slice(0, MOST_REPORTS).entries()) {
    const { outlet, url, headline, published } = article
    const about = { file: `${index}.txt`, outlet, url, headline, ...(published ? { published } : {}) }
    reports.push(...(await read(new TextEncoder().encode(article.text), about)).reports)
  }
  const key = ({ published, id }: Report) => `${published?.value ?? '9999'} ${id}`
  const sorted = reports.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return align(
    sorted.map(report => analyze(report, language)),
    language,
  )
}

function drawDifference(comparison: Comparison, { kind, update, insideFamily, sides }: Difference): string {
  const marks = `${update ? ' (update)' : ''}${insideFamily ? ' [family]' : ''}`
  const lines = sides.map(({ places, value, asOf }) => {
    const of = `${value === null ? '' : ` ${value}`}${asOf === null ? '' : ` as of ${asOf}`}`
    const drawn = places.slice(0, 2).map(place => drawPlace(comparison, place))
    return `   |${of} ${drawn.join(' + ')}${places.length > 2 ? ` + ${places.length - 2} more` : ''}`
  })
  return [`${kind}${marks}`, ...lines].join('\n')
}

function drawPlace({ analyses }: Comparison, { report, start, end }: Place): string {
  const { sentences, report: of } = analyses[report]!
  const touched = sentences.filter(sentence => sentence.start < end && sentence.end > start)
  const from = touched[0]?.start ?? start
  const to = touched.at(-1)?.end ?? end
  const text = `${of.text.slice(from, start)}«${of.text.slice(start, end)}»${of.text.slice(end, to)}`
  return `${report}: ${text.replaceAll(/\s+/g, ' ')}`
}
