import { join } from 'node:path'
import { argv } from 'node:process'
import { findMentions } from '../../src/find/mentions.ts'
import { findQuotations } from '../../src/find/quotations.ts'
import type { Language } from '../../src/language/language.ts'
import { segment } from '../../src/segment/segment.ts'
import type { Span } from '../../src/text/span.ts'
import { type GumDocument, namesOf, readGum } from '../../train/naming/gum.ts'
import { type GoldDocument, readTreebank, reportOf } from '../../train/treebank.ts'
import {
  compareNames,
  context,
  count,
  findNames,
  isKind,
  KINDS,
  type Kind,
  type Name,
  outermost,
  printScores,
  type Scores,
} from './score.ts'

/** GUM's kinds of what is counted. */
export const GUM_KINDS: Readonly<Record<string, Kind>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
}

/** A phrase with the token that heads it. */
interface Phrase extends Name {
  readonly head: Span
}

/** Outermost phrases of GUM news that a proper noun heads: by whole phrase, by bare name, and by head. */
export function measureGum(data: string, language: Language, show: boolean): void {
  const folder = join(data, 'syntax/gum')
  const [phrases, names, heads]: [Scores, Scores, Scores] = [new Map(), new Map(), new Map()]
  for (const doc of readTreebank(folder, name => name.startsWith('GUM_news'))) {
    const gum = readGum(join(folder, doc.name), doc)
    const gold = phrasesOf(doc, gum)
    const whole = findPhrases(doc, language)
    compareNames(doc.text, gold, whole, phrases, argv.includes('--phrases'))
    const bare = namesOf(doc, gum, language.names).flatMap(({ kind, ...span }) =>
      kind === 'event' || kind === 'other' ? [] : { ...span, kind },
    )
    compareNames(doc.text, bare, findNames(reportOf(doc), language), names, show)
    compareHeads(doc.text, gold, whole, heads, show)
  }
  printScores('GUM news, phrases that a proper noun heads, by whole phrase and kind', phrases)
  printScores('GUM news, the bare names of these phrases by span and kind', names)
  printScores('GUM news, these phrases by head and kind', heads)
}

/** The phrases that a proper noun heads; GUM counts peoples as people. */
function findPhrases(doc: GoldDocument, language: Language): Name[] {
  const segmented = segment(reportOf(doc), language)
  const { mentions } = findMentions(segmented, language, findQuotations(segmented))
  const { start, tag } = segmented.tokens
  const heads = new Map(start.map((at, i) => [at, tag[i]]))
  return outermost(
    mentions.flatMap(({ kind, name, head, start, end }) => {
      const counted = kind === 'group' ? 'person' : kind
      if (!isKind(counted) || (!name && heads.get(head.start) !== 'PROPN')) return []
      return [trimEdges(doc.text, { start, end, kind: counted })]
    }),
  )
}

function phrasesOf(doc: GoldDocument, { tokens, entities }: GumDocument): Phrase[] {
  return outermost(
    entities.flatMap(({ kind, first, last, head }) => {
      const known = GUM_KINDS[kind]
      if (!known || tokens[head]!.tag !== 'PROPN') return []
      const span = { start: tokens[first]!.start, end: tokens[last - 1]!.end }
      const { start, end } = tokens[head]!
      return { ...trimEdges(doc.text, { ...span, kind: known }), head: { start, end } }
    }),
  )
}

/** Without an article before and the mark of the possessive behind. */
function trimEdges<T extends Span>(text: string, phrase: T): T {
  const own = text.slice(phrase.start, phrase.end)
  const before = /^(?:the|a|an) (?=.)/i.exec(own)?.[0].length ?? 0
  const behind = /(?<=.)\s?['’]s?$/.exec(own)?.[0].length ?? 0
  return { ...phrase, start: phrase.start + before, end: phrase.end - behind }
}

/** A name is right when its kind fits and it holds the head of the phrase. */
function compareHeads(
  text: string,
  gold: readonly Phrase[],
  found: readonly Name[],
  scores: Scores,
  show: boolean,
): void {
  for (const line of [...KINDS, 'all']) count(scores, line, {})
  for (const one of gold) {
    const holders = found.filter(other => other.start <= one.head.start && one.head.end <= other.end)
    const hit = holders.find(other => other.kind === one.kind) ?? holders[0]
    const right = Number(hit?.kind === one.kind)
    for (const line of [one.kind, 'all']) count(scores, line, { gold: 1, right })
    if (show && !right) console.log(`HEAD ${one.kind} not ${hit?.kind ?? 'found'} ${context(text, one)}`)
  }
  for (const one of found) for (const line of [one.kind, 'all']) count(scores, line, { found: 1 })
}
