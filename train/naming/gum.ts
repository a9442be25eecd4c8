import { readFileSync } from 'node:fs'
import type { NameWords } from '../../src/language/names.ts'
import type { GoldDocument, GoldToken } from '../treebank.ts'
import { type GoldKind, type GoldName, outermost } from './gold.ts'

/** A noun phrase of GUM that stands for something. */
export interface GumEntity {
  /** GUM's kind: person, organization, place, event, object, abstract … */
  readonly kind: string
  /** The chain of all that stands for the same. */
  readonly chain: string
  /** Tokens of the document. */
  readonly first: number
  readonly last: number
  /** The token whose head lies outside the phrase. */
  readonly head: number
}

/** A document of GUM as one row of tokens. */
export interface GumDocument {
  readonly tokens: readonly GoldToken[]
  readonly entities: readonly GumEntity[]
}

/** Reads the phrases of a document, the inner before the outer. */
export function readGum(path: string, doc: GoldDocument): GumDocument {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => /^\d+\t/.test(line))
    .map(line => line.split('\t'))
  const tokens = doc.sentences.flat()
  const sentenceStart = doc.sentences.flatMap((sentence, s) =>
    sentence.map(() => doc.sentences.slice(0, s).reduce((sum, { length }) => sum + length, 0)),
  )
  const open: { chain: string; kind: string; at: number }[] = []
  const entities: GumEntity[] = []
  for (const [i, row] of rows.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(row[9]!)?.[1] ?? ''
    for (const [piece, chain = '', kind = ''] of entity.matchAll(/\((\d+)-([a-z]+)-[^()]*\)?|\d+\)/g)) {
      if (piece.startsWith('(')) open.push({ chain, kind, at: i })
      if (!piece.endsWith(')')) continue
      const closing = piece.startsWith('(') ? chain : piece.slice(0, -1)
      const at = open.findLastIndex(one => one.chain === closing)
      if (at < 0) continue
      const [opened] = open.splice(at, 1)
      const span = { first: opened!.at, last: i + 1 }
      const head = headOf(tokens, sentenceStart, span.first, span.last)
      if (head >= 0) entities.push({ kind: opened!.kind, chain: closing, ...span, head })
    }
  }
  return { tokens, entities }
}

function headOf(
  tokens: readonly GoldToken[],
  starts: readonly number[],
  first: number,
  last: number,
): number {
  for (let i = first; i < last; i++) {
    const head = tokens[i]!.head < 0 ? -1 : starts[i]! + tokens[i]!.head
    if (head < first || head >= last) return i
  }
  return -1
}

const KINDS: Readonly<Record<string, GoldKind>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  event: 'event',
  object: 'other',
  abstract: 'other',
  substance: 'other',
  animal: 'other',
  plant: 'other',
}

/**
 * The bare names of phrases that a proper noun heads, and of people whose name follows a common noun ("captain Mara
 * Silva"), without titles, articles and what follows; the outermost. Offices and peoples are no names.
 */
export function namesOf(doc: GoldDocument, { tokens, entities }: GumDocument, words: NameWords): GoldName[] {
  const named = entities.flatMap(entity => {
    const head = nameHead(tokens, entity)
    return head >= 0 && KINDS[entity.kind] ? [{ ...entity, head }] : []
  })
  return outermost(
    named.flatMap(entity => {
      const kind = KINDS[entity.kind]!
      const within = named.filter(
        other => other !== entity && entity.first <= other.first && other.last <= entity.last,
      )
      const span = trim(doc.text, tokens, entity, kind === 'person' ? within : [], words)
      return span ? { start: tokens[span[0]]!.start, end: tokens[span[1] - 1]!.end, kind } : []
    }),
  )
}

/** The proper noun that heads a phrase, or stands flat beside the common noun that heads a person; −1 for none. */
function nameHead(tokens: readonly GoldToken[], { kind, first, last, head }: GumEntity): number {
  if (tokens[head]!.tag === 'PROPN') return head
  if (kind !== 'person') return -1
  for (let i = head + 1; i < last && i > first; i++)
    if (tokens[i]!.tag === 'PROPN' && tokens[i]!.relation === 'flat') return i
  return -1
}

const SMALL =
  /^(?:of|and|for|the|de|la|las|los|del|der|den|van|von|bin|al|el|du|di|da|dos|y|e|&|-|–|['’.]|['’]s?)$/

function trim(
  text: string,
  tokens: readonly GoldToken[],
  { kind, first, last, head }: GumEntity,
  within: readonly GumEntity[],
  words: NameWords,
): [number, number] | null {
  const word = (i: number) => text.slice(tokens[i]!.start, tokens[i]!.end)
  const inner = (i: number) =>
    within.some(other => other.first <= i && i < other.last && !(other.first <= head && head < other.last))
  const fits = (i: number) => i >= first && i < last && /^[\p{Lu}\d]/u.test(word(i)) && !inner(i)
  const links = (i: number) => i > first && i < last - 1 && SMALL.test(word(i)) && !inner(i)
  let [from, to] = [head, head + 1]
  for (let i = head + 1; fits(i) || (links(i) && (fits(i + 1) || (links(i + 1) && fits(i + 2)))); i++)
    if (fits(i)) to = i + 1
  for (let i = head - 1; fits(i) || (links(i) && (fits(i - 1) || (links(i - 1) && fits(i - 2)))); i--)
    if (fits(i)) from = i
  while (from < to - 1 && /^(?:the|a|an)$/i.test(word(from))) from++
  if (kind === 'person') {
    const isOffice = (i: number) =>
      words.titles.has(word(i).toLowerCase()) || words.roles.has(word(i).toLowerCase())
    if (isOffice(from) && (to === from + 1 || !/^\p{Lu}/u.test(word(from + 1)))) return null
    for (let i = to - 2; i >= from; i--) {
      if (!isOffice(i)) continue
      from = i + 1
      break
    }
    if (to === from + 1 && (isOffice(from) || words.nationals.has(word(from)))) return null
  }
  return /\p{L}|\d/u.test(word(from)) ? [from, to] : null
}
