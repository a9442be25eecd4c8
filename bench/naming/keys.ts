import type { Comparison } from '../../src/align/comparison.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { tokenFrom } from '../../src/segment/tree.ts'
import { type Span, spansFrom } from '../../src/text/span.ts'
import { groupWords } from './akin.ts'
import { countKeys, rankKeys } from './count.ts'
import type { GoldMention } from './read.ts'

/** For each annotated phrase the key of what it is joined to; null stands alone. */
export interface Clustering {
  /** What we join; a phrase that we join with nothing goes with what the lemma of its head mostly stands for. */
  readonly names: Keys
  /** The same, where words near in meaning stand for one. */
  readonly akin: Keys
  /** What we join; a phrase that no mention of ours has keeps the lemma of its head. */
  readonly found: Keys
  /** The lemma of the head alone, and the same with words near in meaning as one. */
  readonly lemma: Keys
  readonly akinLemma: Keys
  /** What we join, and the lemma, of the phrases that a mention of ours has; the others stand alone. */
  readonly ownNames: Keys
  readonly ownLemma: Keys
}

type Keys = readonly (string | null)[]

/** Looks up what annotated phrases are joined to. */
export function keyMentions(comparison: Comparison, mentions: readonly GoldMention[]): Clustering {
  const { analyses } = comparison
  const own = keyOwn(comparison)
  const heads = mentions.map(mention => headOf(analyses[mention.report]!, mention))
  const lemma = mentions.map(({ report }, index) => lemmaOf(analyses[report]!, heads[index]!))
  const ownNames = mentions.map(({ report }, index) =>
    findKey(analyses[report]!, own[report]!, heads[index]!),
  )
  const groups = groupLemmas(comparison, mentions, heads)
  const akinLemma = lemma.map(word => groups.get(word) ?? word)
  const sizes = countKeys(own.flatMap(({ mentions: keys }) => keys))
  const usual = findUsual(comparison, own, sizes)
  const isJoined = (key: string | null): key is string => key !== null && (sizes.get(key) ?? 2) > 1
  return {
    names: ownNames.map((key, index) => (isJoined(key) ? key : (usual.get(lemma[index]!) ?? lemma[index]!))),
    akin: ownNames.map((key, index) =>
      isJoined(key) ? key : (usual.get(lemma[index]!) ?? usual.get(akinLemma[index]!) ?? akinLemma[index]!),
    ),
    found: ownNames.map((key, index) => key ?? lemma[index]!),
    lemma,
    akinLemma,
    ownNames,
    ownLemma: ownNames.map((key, index) => (key === null ? null : lemma[index]!)),
  }
}

/** What is joined in one report: by mention, and by the end of a phrase for a thing without a name. */
interface Own {
  readonly mentions: (string | null)[]
  readonly things: Map<number, string>
}

function keyOwn({ analyses, entities, namings }: Comparison): Own[] {
  const own = analyses.map(({ mentions }): Own => ({ mentions: mentions.map(() => null), things: new Map() }))
  for (const { id, members } of entities) {
    for (const { report, entity } of members) {
      for (const mention of analyses[report]!.entities[entity]!.mentions)
        own[report]!.mentions[mention] = `entity ${id}`
    }
  }
  const naming = new Map<string, string>()
  for (const [index, { reports, kind }] of namings.entries()) {
    for (const { report, forms } of kind === 'act' ? [] : reports) {
      for (const place of forms.flatMap(({ places }) => places)) {
        if (kind === 'thing') own[report]!.things.set(place.end, `naming ${index}`)
        else nameMentions(analyses[report]!, own[report]!, place, key => naming.set(key, `naming ${index}`))
      }
    }
  }
  return own.map(({ mentions, things }) => ({
    things,
    mentions: mentions.map(key => (key === null ? null : (naming.get(key) ?? key))),
  }))
}

function nameMentions({ mentions }: Analysis, own: Own, place: Span, name: (key: string) => unknown): void {
  for (const mention of spansFrom(mentions, place)) {
    const key = mention.end === place.end ? own.mentions[mentions.indexOf(mention)] : null
    if (key != null) name(key)
  }
}

// A thing of ours with that head; our mention whose head, or one word of whose name, it is; else the one whose title it is.
function findKey(analysis: Analysis, own: Own, head: number): string | null {
  const { tokens, mentions } = analysis
  const thing = own.things.get(tokens.end[head]!)
  if (thing !== undefined) return thing
  const at = tokens.start[head]!
  const holds = (span: Span | undefined) => span !== undefined && span.start <= at && at < span.end
  const index = mentions.findIndex(mention => holds(mention.head) || holds(mention.name))
  const titled = index < 0 ? mentions.findIndex(({ title }) => holds(title)) : index
  return titled < 0 ? null : own.mentions[titled]!
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'PRON'])

/** The token of a phrase whose head lies outside it; a word of content where there is one. */
function headOf(analysis: Analysis, { start, end }: GoldMention): number {
  const { tokens } = analysis
  const first = tokenFrom(analysis, start)
  let last = first
  while (last < tokens.start.length && tokens.start[last]! < end) last++
  const tops: number[] = []
  for (let token = first; token < last; token++) {
    const head = tokens.head[token]!
    if (head < first || head >= last) tops.push(token)
  }
  return tops.find(token => CONTENT.has(tokens.tag[token]!)) ?? tops[0] ?? Math.max(first, last - 1)
}

function lemmaOf({ tokens }: Analysis, token: number): string {
  return tokens.lemma[token]!.toLowerCase()
}

// Names are near to names of all kinds, so that only other words are grouped.
function groupLemmas(
  { analyses, language }: Comparison,
  mentions: readonly GoldMention[],
  heads: readonly number[],
): Map<string, string> {
  const words = mentions.flatMap(({ report }, index) => {
    const { tokens } = analyses[report]!
    const head = heads[index]!
    return tokens.tag[head] === 'PROPN' ? [] : [tokens.lemma[head]!.toLowerCase()]
  })
  return groupWords(rankKeys(countKeys(words)), language.related)
}

/** For the head lemmas of our mentions, what most of them are joined to. */
function findUsual(
  { analyses }: Comparison,
  own: readonly Own[],
  sizes: ReadonlyMap<string, number>,
): Map<string, string> {
  const byLemma = new Map<string, string[]>()
  for (const [report, { mentions, things }] of own.entries()) {
    const analysis = analyses[report]!
    const add = (token: number, key: string | null | undefined) => {
      if (key == null || (sizes.get(key) ?? 2) < 2) return
      const lemma = lemmaOf(analysis, token)
      byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), key])
    }
    for (const [index, key] of mentions.entries())
      add(tokenFrom(analysis, analysis.mentions[index]!.head.start), key)
    for (const [end, key] of things) add(tokenFrom(analysis, end - 1), key)
  }
  return new Map([...byLemma].map(([lemma, keys]) => [lemma, rankKeys(countKeys(keys))[0]!]))
}
