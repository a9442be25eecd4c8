import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../src/read/read.ts'
import type { Report } from '../src/read/report.ts'
import type { Span } from '../src/text/span.ts'

/** A mention of an event as its annotators marked it. */
export interface EventMention extends Span {
  /** Number of its sentence in the file. */
  readonly sentence: number
  /** What all mentions of one event share; a mention that stands alone has a chain of its own. */
  readonly chain: string
}

/** A document of ECB+ (Cybulska and Vossen 2014) as a report, with the mentions of events in its validated sentences. */
export interface EcbDocument {
  readonly topic: string
  /** The event that its report is about: each topic has two. */
  readonly subtopic: string
  readonly report: Report
  /** Spans of its validated sentences. */
  readonly validated: readonly Span[]
  readonly mentions: readonly EventMention[]
}

/** Topics kept for measuring, as in Cybulska and Vossen 2015; the other open ones are learned from. */
export const DEV_TOPICS: ReadonlySet<string> = new Set(['2', '5', '12', '18', '21', '23', '34', '35'])

/** Reads the documents of the topics that `keep` takes, in the order of their numbers and names. */
export async function readEcbPlus(folder: string, keep: (topic: string) => boolean): Promise<EcbDocument[]> {
  const validated = readValidated(join(folder, 'sentences.csv'))
  const topics = readdirSync(folder).filter(name => /^\d+$/.test(name) && keep(name))
  const documents: EcbDocument[] = []
  for (const topic of topics.sort((a, b) => Number(a) - Number(b))) {
    for (const name of readdirSync(join(folder, topic)).sort()) {
      const source = readFileSync(join(folder, topic, name), 'utf8')
      documents.push(await readDocument(source, topic, name.replace(/^\d+_|\.xml$/g, ''), validated))
    }
  }
  return documents
}

/** Topic, file and number of each sentence whose annotation was checked. */
function readValidated(file: string): ReadonlySet<string> {
  return new Set(readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1))
}

interface Word extends Span {
  readonly sentence: number
}

const TOKEN = /<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g

async function readDocument(
  source: string,
  topic: string,
  file: string,
  validated: ReadonlySet<string>,
): Promise<EcbDocument> {
  const id = `${topic}_${file}`
  const { text, url, words, sentences } = readText(source, file.endsWith('plus'))
  const about = { file: id, ...(url === null ? {} : { url }) }
  const [report] = (await read(new TextEncoder().encode(text), about)).reports
  const isValidated = (sentence: number) => validated.has(`${topic},${file},${sentence}`)
  return {
    topic,
    subtopic: `${topic}${file.replace(/^\d+/, '')}`,
    report: { ...report!, id },
    validated: [...sentences].filter(([number]) => isValidated(number)).map(([, span]) => span),
    mentions: readMentions(source, words, id).filter(({ sentence }) => isValidated(sentence)),
  }
}

interface Read {
  readonly text: string
  readonly url: string | null
  readonly words: ReadonlyMap<string, Word>
  readonly sentences: ReadonlyMap<number, Span>
}

// The first line of a later document is its address.
function readText(source: string, hasAddress: boolean): Read {
  const words = new Map<string, Word>()
  const sentences = new Map<number, Span>()
  let text = ''
  let url = ''
  for (const [, id, number, raw] of source.matchAll(TOKEN)) {
    const sentence = Number(number)
    const word = unescapeXml(raw!)
    if (hasAddress && sentence === 0) {
      url += word
      continue
    }
    if (!sentences.has(sentence) && text !== '') text += endsParagraph(text) ? '\n\n' : ' '
    else if (sentences.has(sentence) && isSpaced(text, word)) text += ' '
    const start = text.length
    text += word
    words.set(id!, { start, end: text.length, sentence })
    sentences.set(sentence, { start: sentences.get(sentence)?.start ?? start, end: text.length })
  }
  return { text, url: URL.canParse(url) ? url : null, words, sentences }
}

// A headline or a date has no stop, and what follows is another paragraph.
function endsParagraph(text: string): boolean {
  return !/[.!?][”"’']*$/.test(text)
}

const CLOSING = /^(?:[-,.;:?!%)\]’”'"/]|n't|['’](?:s|re|ve|ll|d|m))$/i

// "14 . 1", "co - host": the later documents part figures and words with a hyphen.
function isSpaced(text: string, word: string): boolean {
  if (CLOSING.test(word)) return false
  if (/[’']$/.test(text) && /^(?:s|t|re|ve|ll|d|m)$/.test(word)) return false
  return !(/[-/([$“]$/.test(text) || (/\d[.,:]$/.test(text) && /^\d/.test(word)))
}

function unescapeXml(raw: string): string {
  const plain = raw
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
  return plain.replace(/^``$/, '“').replace(/^''$/, '”')
}

const MENTION = /<((?:NEG_)?ACTION_[A-Z_]+) m_id="(\d+)"[^>]*>([\s\S]*?)<\/\1>/g
const ANCHOR = /<token_anchor t_id="(\d+)"/g
const CHAIN = /<(CROSS_DOC_COREF|INTRA_DOC_COREF) r_id="(\d+)"(?: note="([^"]*)")?[^>]*>([\s\S]*?)<\/\1>/g
const SOURCE = /<source m_id="(\d+)"/g

function readMentions(source: string, words: ReadonlyMap<string, Word>, document: string): EventMention[] {
  const chains = new Map<string, string>()
  for (const [, kind, relation, note, body] of source.matchAll(CHAIN)) {
    const chain = kind === 'CROSS_DOC_COREF' && note ? note : `${document} ${relation}`
    for (const [, mention] of body!.matchAll(SOURCE)) chains.set(mention!, chain)
  }
  const mentions: EventMention[] = []
  for (const [, , id, body] of source.matchAll(MENTION)) {
    const anchors = [...body!.matchAll(ANCHOR)].flatMap(([, token]) => words.get(token!) ?? [])
    const [first] = anchors
    if (!first) continue
    const end = anchors.at(-1)!.end
    mentions.push({
      start: first.start,
      end,
      sentence: first.sentence,
      chain: chains.get(id!) ?? `${document} ${id}`,
    })
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end)
}
