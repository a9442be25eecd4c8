import type { Comparison } from '../../src/align/comparison.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { tokenFrom } from '../../src/segment/tree.ts'
import { type Span, spansFrom } from '../../src/text/span.ts'
import type { GoldMention } from './read.ts'

/** For each annotated phrase the key of what it is joined to; null stands alone. */
export interface Clustering {
  /** What we join; a phrase that no mention of ours has keeps the lemma of its head. */
  readonly names: readonly (string | null)[]
  /** The lemma of the head alone. */
  readonly lemma: readonly (string | null)[]
  /** What we join, and the lemma, of the phrases that a mention of ours has; the others stand alone. */
  readonly ownNames: readonly (string | null)[]
  readonly ownLemma: readonly (string | null)[]
}

/** Looks up what annotated phrases are joined to. */
export function keyMentions(comparison: Comparison, mentions: readonly GoldMention[]): Clustering {
  const { analyses } = comparison
  const keys = keyOwn(comparison)
  const lemma = mentions.map(mention => headLemma(analyses[mention.report]!, mention))
  const ownNames = mentions.map(mention => findKey(analyses, keys, mention))
  return {
    names: ownNames.map((key, index) => key ?? lemma[index]!),
    lemma,
    ownNames,
    ownLemma: ownNames.map((key, index) => (key === null ? null : lemma[index]!)),
  }
}

/** What each of our mentions is joined to, by report and mention. */
type Keys = readonly (readonly (string | null)[])[]

function keyOwn({ analyses, entities, namings }: Comparison): Keys {
  const keys = analyses.map(({ mentions }) => new Array<string | null>(mentions.length).fill(null))
  for (const { id, members } of entities) {
    for (const { report, entity } of members) {
      for (const mention of analyses[report]!.entities[entity]!.mentions)
        keys[report]![mention] = `entity ${id}`
    }
  }
  const naming = new Map<string, string>()
  for (const [index, { reports, kind }] of namings.entries()) {
    for (const { report, forms } of kind === 'act' ? [] : reports) {
      for (const place of forms.flatMap(({ places }) => places)) {
        for (const mention of spansFrom(analyses[report]!.mentions, place)) {
          if (mention.end !== place.end) continue
          const key = keys[report]![analyses[report]!.mentions.indexOf(mention)]
          if (key != null) naming.set(key, `naming ${index}`)
        }
      }
    }
  }
  return keys.map(row => row.map(key => (key === null ? null : (naming.get(key) ?? key))))
}

// Our mention whose head, or one word of whose name, is the head of the phrase; else the one whose title it is.
function findKey(analyses: readonly Analysis[], keys: Keys, gold: GoldMention): string | null {
  const analysis = analyses[gold.report]!
  const at = analysis.tokens.start[headOf(analysis, gold)]!
  const holds = (span: Span | undefined) => span !== undefined && span.start <= at && at < span.end
  const { mentions } = analysis
  const index = mentions.findIndex(({ head, name }) => holds(head) || holds(name))
  const titled = index < 0 ? mentions.findIndex(({ title }) => holds(title)) : index
  return titled < 0 ? null : keys[gold.report]![titled]!
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

function headLemma(analysis: Analysis, gold: GoldMention): string {
  return analysis.tokens.lemma[headOf(analysis, gold)]!.toLowerCase()
}
