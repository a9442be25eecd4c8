// Reprints made of real texts, whose families and copied sentences are known; and the families of real events, printed to be read.

import type { Kinship } from '../src/align/families.ts'
import { findFamilies } from '../src/align/families.ts'
import type { Place } from '../src/align/place.ts'
import { analyze } from '../src/analyze.ts'
import type { Analysis } from '../src/find/analysis.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/load/language.ts'
import { read } from '../src/read/read.ts'
import { type Planted, plantReports, type Way } from './families/plant.ts'
import { type Article, readClusters, readTriples } from './news/articles.ts'

/** Prints how many planted reprints are found, then every family of the real events. */
export async function main([what = 'all']: readonly string[]): Promise<number> {
  const folder = process.env.CROSSREAD_DATA ?? '../shared/data'
  const triples = readTriples(`${folder}/basil/articles`)
  const clusters = readClusters(`${folder}/news-cluster`)
  if (triples.length === 0 || clusters.length === 0) {
    console.error(`There is no ${folder}/basil or ${folder}/news-cluster: set CROSSREAD_DATA.`)
    return 2
  }
  const language = loadLanguage()
  if (what !== 'real') await scorePlanted(triples, language)
  if (what !== 'planted') await printReal([...clusters, ...triples], language)
  return 0
}

/** Counts of one way of making a report. */
interface Tally {
  reports: number
  kin: number
  /** Reports of which some sign is shown, a family or a single passage. */
  shown: number
  /** Sentences that are copied, that are marked so, and both. */
  copied: number
  marked: number
  right: number
  sentences: number
}

async function scorePlanted(articles: readonly Article[], language: Language): Promise<void> {
  const tallies = new Map<Way, Tally>()
  for (const event of Map.groupBy(articles, article => article.event).values()) {
    for (const [index, article] of event.entries()) {
      const [other, third] = [event[(index + 1) % event.length]!, event[(index + 2) % event.length]!]
      const first = await analyzeText(article.paragraphs, 'First Outlet', language)
      for (const planted of plantReports(article.paragraphs, other.paragraphs, third.paragraphs))
        await count(tallies, first, planted, language)
    }
  }
  console.log(
    'way                                  reports  of one family     sign shown        copied sentences: precision  recall',
  )
  for (const [way, tally] of tallies) console.log(describe(way, tally))
}

async function count(
  tallies: Map<Way, Tally>,
  first: Analysis,
  planted: Planted,
  language: Language,
): Promise<void> {
  const tally = tallies.get(planted.way) ?? {
    reports: 0,
    kin: 0,
    shown: 0,
    copied: 0,
    marked: 0,
    right: 0,
    sentences: 0,
  }
  tallies.set(planted.way, tally)
  const second = await analyzeText(
    planted.paragraphs.map(({ text }) => text),
    'Second Outlet',
    language,
  )
  const { count: groups, copied, kinships } = findFamilies([first, second], language)
  tally.reports++
  if (groups === 1) tally.kin++
  if (kinships.length > 0) tally.shown++
  const marked = new Set(copied[1]!.map(({ sentence }) => sentence))
  let end = 0
  const ends = planted.paragraphs.map(({ text }) => (end += text.length + 2))
  for (const [index, { start }] of second.sentences.entries()) {
    const isCopied = planted.paragraphs[ends.findIndex(each => start < each)]!.copied
    tally.sentences++
    if (isCopied) tally.copied++
    if (marked.has(index)) tally.marked++
    if (isCopied && marked.has(index)) tally.right++
  }
}

async function analyzeText(
  paragraphs: readonly string[],
  outlet: string,
  language: Language,
): Promise<Analysis> {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'))
  const { reports } = await read(
    bytes,
    { file: `${outlet}.txt`, outlet, published: '2026-02-10' },
    language.reading,
  )
  return analyze(reports[0]!, language)
}

function describe(way: Way, { reports, kin, shown, copied, marked, right, sentences }: Tally): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
  const family = `${kin} (${share(kin, reports)})`
  const found = `${share(right, marked)} of ${marked}`
  return `${way.padEnd(37)}${String(reports).padStart(7)}  ${family.padEnd(17)} ${`${shown} (${share(shown, reports)})`.padEnd(17)} ${found.padEnd(20)} ${share(right, copied)} of ${copied} (${sentences} in all)`
}

async function printReal(articles: readonly Article[], language: Language): Promise<void> {
  const counts = new Map<string, number>()
  for (const [event, members] of Map.groupBy(articles, article => article.event)) {
    const analyses: Analysis[] = []
    for (const member of members) analyses.push(await analyzeArticle(member, language))
    const { kinships, count: groups } = findFamilies(analyses, language)
    if (kinships.length > 0) console.log(`\n== ${event}: ${members.length} reports, ${groups} groups`)
    for (const kinship of kinships) {
      counts.set(kinship.reason, (counts.get(kinship.reason) ?? 0) + 1)
      console.log(draw(kinship, analyses))
    }
  }
  console.log(`\n${[...counts].map(([reason, number]) => `${reason} ${number}`).join(', ')}`)
}

async function analyzeArticle(article: Article, language: Language): Promise<Analysis> {
  const { outlet, url, headline, published } = article
  const about = { file: 'article.txt', outlet, url, headline, ...(published ? { published } : {}) }
  const bytes = new TextEncoder().encode(article.paragraphs.join('\n\n'))
  const { reports } = await read(bytes, about, language.reading)
  return analyze(reports[0]!, language)
}

/** Passages of a kinship that are printed, and code units of each. */
const SHOWN = 3
const MOST_SHOWN = 240

function draw({ reports, reason, agency, words, passages }: Kinship, analyses: readonly Analysis[]): string {
  const names = reports.map(report => analyses[report]!.report.outlet?.value ?? '–').join(' | ')
  const text = ({ report, start, end }: Place) =>
    analyses[report]!.report.text.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, MOST_SHOWN)
  const credit = agency === null ? '' : ` (agency credited by ${agency})`
  const lines = passages.slice(0, SHOWN).map(([a, b]) => `   «${text(a)}»\n   «${text(b)}»`)
  return [`${reason}${credit}: ${names}, ${words} words`, ...lines].join('\n')
}
