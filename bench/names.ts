// Names of people, organisations and places against gold annotations: EWT dev by span and kind, GUM news by head and kind.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { findMentions } from '../src/find/mentions.ts'
import { findQuotations } from '../src/find/quotations.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/load/language.ts'
import { segment } from '../src/segment/segment.ts'
import { findData, type GoldDocument, readTreebank, reportOf } from '../train/treebank.ts'

type Kind = 'person' | 'organisation' | 'place'

interface GoldName {
  readonly start: number
  readonly end: number
  readonly kind: Kind
}

interface Score {
  gold: number
  found: number
  right: number
}

/** Measures names and prints a table; `--show` lists the differences. */
export function main(show = argv.includes('--show')): void {
  const data = findData()
  const language = loadLanguage()
  const ewt = readTreebank(join(data, 'syntax/ewt-dev'))
  const gold = readNames(join(data, 'names/en_ewt-ud-dev.iob2'))
  const total = emptyScores()
  for (const doc of ewt) {
    const sentences = gold.get(doc.name.replace('.xml.conllu', ''))
    if (sentences) scoreDocument(doc, sentences, language, total, show)
  }
  report('EWT dev, names by span and kind', total)
  measureHeads(join(data, 'syntax/gum'), language, show)
  for (const genre of ['news', 'bio']) measureJoins(join(data, 'syntax/gum'), language, genre, show)
  measureSpeed(ewt, language)
}

function emptyScores(): Record<string, Score> {
  return Object.fromEntries(
    ['person', 'organisation', 'place', 'all', 'span only'].map(kind => [
      kind,
      { gold: 0, found: 0, right: 0 },
    ]),
  )
}

const KINDS: Readonly<Record<string, Kind>> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** Sentence numbers of a document with the tags of their words. */
type Sentences = Map<number, string[]>

function readNames(path: string): Map<string, Sentences> {
  const documents = new Map<string, Sentences>()
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const id = /# sent_id = (.*)-(\d+)/.exec(block)
    if (!id) continue
    const sentences: Sentences = documents.get(id[1]!) ?? new Map()
    documents.set(id[1]!, sentences)
    const rows = block.split('\n').filter(line => line !== '' && !line.startsWith('#'))
    sentences.set(
      Number(id[2]) - 1,
      rows.map(row => row.split('\t')[2]!),
    )
  }
  return documents
}

function goldOf(doc: GoldDocument, sentences: Sentences): GoldName[] {
  const names: GoldName[] = []
  for (const [index, tags] of sentences) {
    const tokens = doc.sentences[index]
    if (!tokens || tokens.length !== tags.length) continue
    for (let i = 0; i < tags.length; i++) {
      if (!tags[i]!.startsWith('B-')) continue
      let end = i + 1
      while (tags[end]?.startsWith('I-')) end++
      const kind = KINDS[tags[i]!.slice(2)]
      if (kind) names.push({ start: tokens[i]!.start, end: tokens[end - 1]!.end, kind })
    }
  }
  return names
}

function findNames(doc: GoldDocument, language: Language, whole = false): GoldName[] {
  const segmented = segment(reportOf(doc), language)
  const { mentions } = findMentions(segmented, language, findQuotations(segmented))
  return mentions.flatMap(({ name, kind, start, end }) =>
    name ? [{ ...(whole ? { start, end } : name), kind: kind as Kind }] : [],
  )
}

function scoreDocument(
  doc: GoldDocument,
  sentences: Sentences,
  language: Language,
  total: Record<string, Score>,
  show: boolean,
): void {
  const inside = [...sentences.keys()].flatMap(index => {
    const tokens = doc.sentences[index]
    return tokens ? [{ start: tokens[0]!.start, end: tokens.at(-1)!.end }] : []
  })
  const gold = goldOf(doc, sentences)
  const all = findNames(doc, language).filter(one =>
    inside.some(span => span.start <= one.start && one.end <= span.end),
  )
  const found = all.filter(
    one =>
      !all.some(
        other =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  )
  compare(doc, gold, found, total, show)
}

function compare(
  doc: GoldDocument,
  gold: readonly GoldName[],
  found: readonly GoldName[],
  total: Record<string, Score>,
  show: boolean,
): void {
  const key = (one: GoldName) => `${one.start}-${one.end}-${one.kind}`
  const wanted = new Set(gold.map(key))
  const spans = new Set(gold.map(one => `${one.start}-${one.end}`))
  const got = new Set(found.map(key))
  for (const one of gold) {
    for (const kind of [one.kind, 'all', 'span only']) total[kind]!.gold++
    if (show && !got.has(key(one))) stdout.write(`MISS ${one.kind} ${context(doc, one)}\n`)
  }
  for (const one of found) {
    if (!(one.kind in total)) continue
    for (const kind of [one.kind, 'all', 'span only']) total[kind]!.found++
    if (spans.has(`${one.start}-${one.end}`)) total['span only']!.right++
    if (wanted.has(key(one))) for (const kind of [one.kind, 'all']) total[kind]!.right++
    else if (show) stdout.write(`FALSE ${one.kind} ${context(doc, one)}\n`)
  }
}

function context({ text }: GoldDocument, { start, end }: GoldName): string {
  const around = `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 25)}`
  return around.replaceAll('\n', ' ')
}

function report(title: string, total: Record<string, Score>): void {
  stdout.write(`${title}\n`)
  for (const [kind, { gold, found, right }] of Object.entries(total)) {
    const line = [
      `P ${percent(right, found)}`,
      `R ${percent(right, gold)}`,
      `F ${percent(2 * right, gold + found)}`,
    ]
    stdout.write(`  ${kind.padEnd(13)}${line.join('  ')}  (${right}/${found}/${gold})\n`)
  }
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1)
}

const GUM_KINDS: Readonly<Record<string, Kind>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
}

/** GUM marks whole noun phrases; a name is right when its kind fits and it holds the head of the phrase. */
function measureHeads(folder: string, language: Language, show: boolean): void {
  const total = emptyScores()
  delete total['span only']
  for (const doc of readTreebank(folder, name => name.startsWith('GUM_news'))) {
    const gold = readEntities(join(folder, doc.name), doc)
    const found = findNames(doc, language, true)
    for (const one of gold) {
      const holders = found.filter(other => other.start <= one.start && one.end <= other.end)
      const hit = holders.find(other => other.kind === one.kind) ?? holders[0]
      for (const kind of [one.kind, 'all']) {
        total[kind]!.gold++
        if (hit?.kind === one.kind) total[kind]!.right++
      }
      if (show && hit?.kind !== one.kind)
        stdout.write(`GUM ${one.kind} not ${hit?.kind ?? 'found'} ${context(doc, one)}\n`)
    }
    for (const one of found) {
      if (!(one.kind in total)) continue
      for (const kind of [one.kind, 'all']) total[kind]!.found++
      const known = gold.some(other => one.start <= other.start && other.end <= one.end)
      if (show && !known) stdout.write(`GUM FALSE ${one.kind} ${context(doc, one)}\n`)
    }
  }
  report('GUM news, proper-noun phrases by head and kind', total)
}

/** Heads of entities whose head is a proper noun, as one-word spans. */
function readEntities(path: string, doc: GoldDocument): GoldName[] {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => /^\d+\t/.test(line))
    .map(line => line.split('\t'))
  const tokens = doc.sentences.flatMap(sentence => sentence.map((token, i) => ({ ...token, first: i === 0 })))
  const open: { id: string; kind: string; at: number }[] = []
  const names = new Map<number, GoldName>()
  for (const [i, row] of rows.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(row[9]!)?.[1] ?? ''
    for (const [piece, id, kind] of entity.matchAll(/\((\d+)-([a-z]+)-[^()]*\)?|\d+\)/g)) {
      if (piece.startsWith('(')) open.push({ id: id!, kind: kind!, at: i })
      if (!piece.endsWith(')')) continue
      const closing = piece.startsWith('(') ? id! : piece.slice(0, -1)
      const at = open.findLastIndex(one => one.id === closing)
      if (at < 0) continue
      const [{ kind: name, at: first }] = open.splice(at, 1) as [{ id: string; kind: string; at: number }]
      const head = headOf(tokens, rows, first, i)
      if (head >= 0 && GUM_KINDS[name] && tokens[head]) {
        names.set(head, { start: tokens[head]!.start, end: tokens[head]!.end, kind: GUM_KINDS[name]! })
      }
    }
  }
  return [...names.values()]
}

/** The token of a span whose head lies outside it, if it is a proper noun; else -1. */
function headOf(
  tokens: readonly { head: number }[],
  rows: readonly string[][],
  first: number,
  last: number,
): number {
  let sentence = first
  while (sentence > 0 && Number(rows[sentence]![0]) !== 1) sentence--
  for (let i = first; i <= last; i++) {
    const head = tokens[i]!.head < 0 ? -1 : sentence + tokens[i]!.head
    if (head < first || head > last) return rows[i]![3] === 'PROPN' ? i : -1
  }
  return -1
}

/** Pronouns and descriptions that were joined: is what they were joined to the same entity in GUM's chains? */
function measureJoins(folder: string, language: Language, genre: string, show: boolean): void {
  const scores = new Map<string, Score>()
  for (const doc of readTreebank(folder, name => name.startsWith(`GUM_${genre}`))) {
    const chains = readChains(join(folder, doc.name), doc)
    const segmented = segment(reportOf(doc), language)
    const { mentions, entities } = findMentions(segmented, language, findQuotations(segmented))
    const goldOfHead = (head: { start: number; end: number }) => chains.get(head.start)
    for (const [index, mention] of mentions.entries()) {
      const gold = goldOfHead(mention.head)
      if (gold === undefined || mention.quoted) continue
      const word = doc.text.slice(mention.head.start, mention.head.end).toLowerCase()
      const kind = mention.form === 'pronoun' ? (PRONOUN_KINDS[word] ?? 'other') : mention.form
      const first = mention.entity === null ? index : entities[mention.entity]!.mentions[0]!
      const before =
        mention.entity === null ? [] : entities[mention.entity]!.mentions.filter(one => one < index)
      const known = before.flatMap(one =>
        mentions[one]!.form === 'pronoun' ? [] : (goldOfHead(mentions[one]!.head) ?? []),
      )
      const score = scores.get(kind) ?? { gold: 0, found: 0, right: 0 }
      scores.set(kind, score)
      if (gold.size > 0 && [...gold].some(id => id.seenBefore < mention.start)) score.gold++
      if (mention.form !== 'pronoun' && (first === index || known.length === 0)) continue
      if (mention.entity === null || known.length === 0) continue
      score.found++
      const right = known.some(ids => [...ids].some(one => [...gold].some(other => other.id === one.id)))
      if (right) score.right++
      else if (show)
        stdout.write(
          `JOIN ${kind} → ${entities[mention.entity]!.name}: ${context(doc, { ...mention, kind: 'person' })}\n`,
        )
    }
  }
  report(`GUM ${genre}, joined to something earlier, and rightly`, Object.fromEntries(scores))
}

const PRONOUN_KINDS: Readonly<Record<string, string>> = {
  she: 'she, he',
  her: 'she, he',
  hers: 'she, he',
  herself: 'she, he',
  he: 'she, he',
  him: 'she, he',
  his: 'she, he',
  himself: 'she, he',
  they: 'they',
  them: 'they',
  their: 'they',
  themselves: 'they',
  it: 'it',
  its: 'it',
  itself: 'it',
}

interface GoldChain {
  readonly id: string
  /** Offset of the first mention of the chain. */
  readonly seenBefore: number
}

/** By offset of a head token: the chains of the mentions that it heads. */
function readChains(path: string, doc: GoldDocument): Map<number, Set<GoldChain>> {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => /^\d+\t/.test(line))
    .map(line => line.split('\t'))
  const tokens = doc.sentences.flat()
  const open: { id: string; at: number }[] = []
  const firsts = new Map<string, GoldChain>()
  const chains = new Map<number, Set<GoldChain>>()
  for (const [i, row] of rows.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(row[9]!)?.[1] ?? ''
    for (const [piece, id] of entity.matchAll(/\((\d+)-[^()]*\)?|\d+\)/g)) {
      if (piece.startsWith('(')) {
        open.push({ id: id!, at: i })
        if (!firsts.has(id!)) firsts.set(id!, { id: id!, seenBefore: tokens[i]!.start })
      }
      if (!piece.endsWith(')')) continue
      const closing = piece.startsWith('(') ? id! : piece.slice(0, -1)
      const at = open.findLastIndex(one => one.id === closing)
      if (at < 0) continue
      const [{ at: first }] = open.splice(at, 1) as [{ id: string; at: number }]
      for (const head of headsOf(tokens, rows, first, i)) {
        const set = chains.get(tokens[head]!.start) ?? new Set()
        set.add(firsts.get(closing)!)
        chains.set(tokens[head]!.start, set)
      }
    }
  }
  return chains
}

/** The head of a span and the words of its name. */
function headsOf(
  tokens: readonly { head: number }[],
  rows: readonly string[][],
  first: number,
  last: number,
): number[] {
  let sentence = first
  while (sentence > 0 && Number(rows[sentence]![0]) !== 1) sentence--
  for (let i = first; i <= last; i++) {
    const head = tokens[i]!.head < 0 ? -1 : sentence + tokens[i]!.head
    if (head >= first && head <= last) continue
    const flat = []
    for (let j = i + 1; j <= last; j++)
      if (/^flat/.test(rows[j]![7]!) && sentence + tokens[j]!.head === i) flat.push(j)
    return [i, ...flat]
  }
  return []
}

function measureSpeed(docs: readonly GoldDocument[], language: Language): void {
  const segmented = docs.map(doc => segment(reportOf(doc), language))
  const quotations = segmented.map(one => findQuotations(one))
  let words = 0
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    words = 0
    const begun = performance.now()
    for (const [i, one] of segmented.entries()) {
      findMentions(one, language, quotations[i]!)
      words += one.tokens.start.length
    }
    best = Math.min(best, performance.now() - begun)
  }
  stdout.write(`\nfindMentions: ${Math.round((1000 * words) / best)} tokens a second\n`)
}

if (import.meta.main) main()
