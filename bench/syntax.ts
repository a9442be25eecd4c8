import { join } from 'node:path'
import { cpuUsage, stdout } from 'node:process'
import type { Language } from '../src/language/language.ts'
import { loadModel } from '../src/load/model.ts'
import type { Part, Report } from '../src/read/report.ts'
import { segment } from '../src/segment/segment.ts'
import type { Segmented } from '../src/segment/segmented.ts'
import { findData, type GoldDocument, readTreebank } from '../train/treebank.ts'

/** What gold and found hold, and what they share. */
interface Count {
  gold: number
  found: number
  same: number
}

/** The measures of CoNLL 2018, over words that are aligned by their place in the text. */
const MEASURES = ['sentences', 'tokens', 'universal tags', 'Penn tags', 'lemmas', 'UAS', 'LAS'] as const
type Scores = Record<(typeof MEASURES)[number], Count>

/** Measures sentences, tokens, tags, lemmas and trees on EWT dev and on the news of GUM, from plain paragraphs. */
export function main(): void {
  const data = findData()
  const { model } = loadModel()
  const language = { model } as unknown as Language
  const sets = {
    'EWT dev': readTreebank(join(data, 'syntax/ewt-dev')),
    'GUM news': readTreebank(join(data, 'syntax/gum'), name => name.startsWith('GUM_news')),
  }
  for (const [name, documents] of Object.entries(sets)) {
    const scores = openScores()
    for (const document of documents) scoreDocument(document, segment(reportOf(document), language), scores)
    print(name, scores)
  }
  const reports = Object.values(sets).flat().map(reportOf)
  const before = cpuUsage()
  const tokens = reports.reduce((sum, report) => sum + segment(report, language).tokens.start.length, 0)
  const { user, system } = cpuUsage(before)
  stdout.write(`speed: ${Math.round(tokens / ((user + system) / 1e6))} tokens a second of processor time\n`)
}

function openScores(): Scores {
  return Object.fromEntries(MEASURES.map(name => [name, { gold: 0, found: 0, same: 0 }])) as Scores
}

/** A document as a report with a part for each of its paragraphs. */
function reportOf(document: GoldDocument): Report {
  const parts = document.paragraphs.map((first, i): Part => {
    const last = (document.paragraphs[i + 1] ?? document.sentences.length) - 1
    const start = document.sentences[first]![0]!.start
    return { kind: 'paragraph', start, end: document.sentences[last]!.at(-1)!.end }
  })
  return { text: document.text, parts } as unknown as Report
}

/** A word as the measures compare it. */
interface Word {
  readonly tag: string
  readonly penn: string
  readonly lemma: string
  /** Place of the head, or `root`. */
  readonly head: string
  readonly relation: string
}

function scoreDocument(document: GoldDocument, found: Segmented, scores: Scores): void {
  const gold = goldWords(document)
  const words = foundWords(found)
  countShared(
    scores.sentences,
    document.sentences.map(sentence => `${sentence[0]!.start}-${sentence.at(-1)!.end}`),
    new Set(found.sentences.map(({ start, end }) => `${start}-${end}`)),
  )
  countWords(scores.tokens, gold, words, () => true)
  countWords(scores['universal tags'], gold, words, (a, b) => a.tag === b.tag)
  countWords(scores['Penn tags'], gold, words, (a, b) => a.penn === b.penn)
  countWords(scores.lemmas, gold, words, (a, b) => a.lemma === b.lemma)
  countWords(scores.UAS, gold, words, (a, b) => a.head === b.head)
  countWords(scores.LAS, gold, words, (a, b) => a.head === b.head && a.relation === b.relation)
}

function countShared(count: Count, gold: readonly string[], found: ReadonlySet<string>): void {
  count.gold += gold.length
  count.found += found.size
  count.same += gold.filter(place => found.has(place)).length
}

function countWords(
  count: Count,
  gold: ReadonlyMap<string, Word>,
  found: ReadonlyMap<string, Word>,
  same: (a: Word, b: Word) => boolean,
): void {
  count.gold += gold.size
  count.found += found.size
  for (const [place, word] of gold) {
    const other = found.get(place)
    if (other && same(word, other)) count.same++
  }
}

function goldWords(document: GoldDocument): Map<string, Word> {
  const words = new Map<string, Word>()
  for (const sentence of document.sentences) {
    const placeOf = (i: number) => (i < 0 ? 'root' : `${sentence[i]!.start}-${sentence[i]!.end}`)
    for (const [i, token] of sentence.entries()) {
      const relation = token.relation.split(':')[0]!
      words.set(placeOf(i), { ...token, head: placeOf(token.head), relation })
    }
  }
  return words
}

function foundWords({ tokens }: Segmented): Map<string, Word> {
  const placeOf = (i: number) => (i < 0 ? 'root' : `${tokens.start[i]}-${tokens.end[i]}`)
  return new Map(
    tokens.start.map((_, i) => [
      placeOf(i),
      {
        tag: tokens.tag[i]!,
        penn: tokens.penn[i]!,
        lemma: tokens.lemma[i]!,
        head: placeOf(tokens.head[i]!),
        relation: tokens.relation[i]!.split(':')[0]!,
      },
    ]),
  )
}

function print(name: string, scores: Scores): void {
  const cells = MEASURES.map(measure => {
    const { gold, found, same } = scores[measure]
    return `${measure} ${((200 * same) / (gold + found)).toFixed(1)}`
  })
  stdout.write(`${name}: ${cells.join(' · ')}\n`)
}
