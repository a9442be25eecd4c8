import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { makeUnion } from '../../src/match/union.ts'
import type { About } from '../../src/read/report.ts'

/** A report of a set, with the event that people put it under. */
export interface Labelled {
  readonly about: About
  readonly text: string
  readonly event: string
}

/** The sets in which people grouped reports by event. */
export const SETS = {
  'ECB+': readEcb,
  'news-cluster': readClusters,
  BASIL: readTriples,
} as const

/** Where the data lie. */
export function dataFolder(): string {
  return process.env.CROSSREAD_DATA ?? '../shared/data'
}

function listFiles(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter(file => file.endsWith(ending)).sort()
}

/** ECB+ (Cybulska and Vossen 2014): each topic has two events, one of the files `ecb` and one of the files `ecbplus`. */
function readEcb(): Labelled[] {
  const folder = `${dataFolder()}/ecbplus`
  return listFiles(folder, '.xml').map(file => {
    const [, topic, part] = /(\d+)_\d+(ecb(?:plus)?)\.xml$/.exec(file)!
    return { ...readTokens(file, readFileSync(`${folder}/${file}`, 'utf8')), event: `${topic} ${part}` }
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

// A file of the second event opens with its address as a sentence of its own.
function readTokens(file: string, xml: string): Omit<Labelled, 'event'> {
  const sentences: string[][] = []
  for (const [, sentence, token] of xml.matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)<\/token>/g)) {
    const word = token!.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    const words = sentences[Number(sentence)] ?? []
    words.push(word)
    sentences[Number(sentence)] = words
  }
  const [head = [], ...rest] = sentences.filter(Boolean)
  const address = /^https?$/.test(head[0] ?? '') ? head.join('') : null
  const lines = address === null ? [head, ...rest] : rest
  const about = address === null ? { file } : { file, url: address }
  return { about, text: lines.map(joinWords).join('\n\n') }
}

// The second event's files part "8:44" and "well-known" as if each sign were a word.
function joinWords(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/`` ?/g, '“')
    .replace(/ ?''/g, '”')
    .replace(/(\d) ([.:/]) (?=\d)/g, '$1$2')
    .replace(/(\w) - (?=[a-z0-9])/g, '$1-')
    .replace(/ ’ (?=(?:s|t|re|ve|ll|d|m)\b)/g, '’')
    .replace(/ ([,.;:!?)%]|n't\b|'(?:s|re|ve|ll|d|m)?\b)/g, '$1')
    .replace(/([($]) /g, '$1')
}

/** Articles of many outlets on the events of a news search. */
function readClusters(): Labelled[] {
  const folder = `${dataFolder()}/news-cluster`
  return listFiles(folder, '.json').map(file => {
    const article = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
    const published = article.date_publish?.slice(0, 10)
    const about = { file, url: article.url, headline: article.title, ...(published ? { published } : {}) }
    return { about, text: article.text, event: article.newsCluster.Event }
  })
}

/** BASIL (Fan et al. 2019): three outlets on each event. */
function readTriples(): Labelled[] {
  const folder = `${dataFolder()}/basil/articles`
  return listFiles(folder, '.json').map(file => {
    const article = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
    const { title, url, date, source } = article
    const paragraphs = article['body-paragraphs'].map((sentences: string[]) => sentences.join(' '))
    const about = { file, url, outlet: source, headline: title, ...(date ? { published: date } : {}) }
    return { about, text: [title, ...paragraphs].join('\n\n'), event: article['triplet-uuid'] }
  })
}

/** Items of feeds; those of one address, and those that a person joined, are one story's duplicates. */
export function readFeeds(): Labelled[] {
  const folder = `${dataFolder()}/feed-duplicates`
  if (!existsSync(folder)) return []
  const items = listFiles(`${folder}/scraped_news`, '.json').map(file => ({
    file,
    ...JSON.parse(readFileSync(`${folder}/scraped_news/${file}`, 'utf8')),
  }))
  const truth = JSON.parse(readFileSync(`${folder}/ground_truth/dedup_ground_truth_meta.json`, 'utf8'))
  const eventOf = joinItems(items, truth.manual_merge_rules)
  return items.map((item, index) => ({
    about: {
      file: item.file,
      url: item.canonical_url,
      headline: item.title,
      published: item.published_at.slice(0, 10),
    },
    text: [item.title, item.body_text ?? ''].join('\n\n'),
    event: String(eventOf(index)),
  }))
}

interface FeedItem {
  readonly file: string
  readonly canonical_url: string
}

// Items of one address are one, as are those that the makers of the set joined by hand.
function joinItems(items: readonly FeedItem[], rules: readonly { readonly files: readonly string[] }[]) {
  const union = makeUnion(items.length)
  const first = new Map<string, number>()
  for (const [index, { canonical_url }] of items.entries()) {
    const address = canonical_url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/?(?:#.*)?$/g, '')
    const known = first.get(address)
    if (known === undefined) first.set(address, index)
    else union.join(known, index)
  }
  const at = new Map(items.map(({ file }, index) => [file, index]))
  for (const { files } of rules) {
    const [head, ...rest] = files.flatMap(file => at.get(file.replace(/^.*scraped_news\//, '')) ?? [])
    for (const index of rest) union.join(head!, index)
  }
  return union.find
}
