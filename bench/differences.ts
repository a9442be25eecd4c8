// Differences between many reports of one event in real news, printed to be read: each is worth a look, or it is not.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { align } from '../src/align/align.ts'
import type { Comparison } from '../src/align/comparison.ts'
import type { Difference } from '../src/align/differences/difference.ts'
import type { Place } from '../src/align/place.ts'
import { analyze } from '../src/analyze.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/load/language.ts'
import { read } from '../src/read/read.ts'
import type { Report } from '../src/read/report.ts'

/** Most reports of one event that are read. */
const MOST_REPORTS = 12
/** Fewest reports of an event. */
const LEAST_REPORTS = 4

interface Article {
  readonly title: string
  readonly text: string
  readonly date_publish: string | null
  readonly source_domain: string
  readonly url: string
  readonly newsCluster: { readonly Event: string }
}

/** Prints the differences of each event whose name holds the given word, by default of all with at least four reports. */
export async function main([word = '']: readonly string[]): Promise<number> {
  const folder = `${process.env.CROSSREAD_DATA ?? '../shared/data'}/news-cluster`
  if (!existsSync(folder)) {
    console.error(`There is no ${folder}: set CROSSREAD_DATA.`)
    return 2
  }
  const language = loadLanguage()
  const counts = new Map<string, number>()
  for (const [event, articles] of readEvents(folder)) {
    if (!event.includes(word)) continue
    const comparison = await compareArticles(articles, language)
    console.log(`\n== ${event}: ${comparison.analyses.length} reports`)
    for (const difference of comparison.differences) {
      console.log(drawDifference(comparison, difference))
      counts.set(difference.kind, (counts.get(difference.kind) ?? 0) + 1)
    }
  }
  console.log(`\n${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}`)
  return 0
}

function readEvents(folder: string): Map<string, Article[]> {
  const events = new Map<string, Article[]>()
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue
    const article = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Article
    const event = article.newsCluster.Event
    events.set(event, [...(events.get(event) ?? []), article])
  }
  return new Map([...events].filter(([, articles]) => articles.length >= LEAST_REPORTS))
}

async function compareArticles(articles: readonly Article[], language: Language): Promise<Comparison> {
  const reports: Report[] = []
  for (const [index, article] of articles.slice(0, MOST_REPORTS).entries()) {
    const published = article.date_publish?.slice(0, 10)
    const about = {
      file: `${index}.txt`,
      outlet: article.source_domain,
      url: article.url,
      headline: article.title,
      ...(published ? { published } : {}),
    }
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
