import { ROOT } from '../src/neural/arcs.ts'
import { type Columns, describeTokens } from '../src/segment/features.ts'
import type { TokenSpans } from '../src/segment/tokens.ts'
import type { GoldDocument } from './treebank.ts'

/** A treebank as columns: one text, report-wide tokens, gold indexes. */
export interface Corpus {
  readonly text: string
  readonly tokens: TokenSpans
  readonly columns: Columns
  readonly tags: Int32Array
  /** Head in the sentence, or `ROOT`. */
  readonly heads: Int32Array
  readonly relations: Int32Array
  /** First and last (exclusive) token of each sentence. */
  readonly sentences: readonly (readonly [number, number])[]
  /** Index of each sentence's document. */
  readonly documents: readonly number[]
}

/** The names of the classes, in their order. */
export interface Inventory {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

const KEPT = new Set(['nsubj:pass', 'aux:pass', 'obl:agent', 'acl:relcl'])

/** The relation as Crossread knows it: without its subtype, but for four. */
export function plainRelation(relation: string): string {
  return KEPT.has(relation) ? relation : relation.split(':')[0]!
}

/** Collects the classes of a treebank: tag pairs that stand there ten times, and all relations, the root first. */
export function takeInventory(documents: readonly GoldDocument[]): Inventory {
  const tags = new Map<string, number>()
  const relations = new Set<string>()
  for (const token of documents.flatMap(document => document.sentences.flat())) {
    const tag = `${token.tag} ${token.penn}`
    tags.set(tag, (tags.get(tag) ?? 0) + 1)
    relations.add(plainRelation(token.relation))
  }
  relations.delete('root')
  return {
    tags: [...tags]
      .filter(([, count]) => count >= 10)
      .map(([tag]) => tag)
      .sort(),
    relations: ['root', ...[...relations].sort()],
  }
}

/** Lays documents out as columns. */
export function layCorpus(documents: readonly GoldDocument[], inventory: Inventory): Corpus {
  const all = documents.flatMap(document => document.sentences)
  const gold = all.flat()
  const tagIndex = new Map(inventory.tags.map((tag, i) => [tag, i]))
  const relationIndex = new Map(inventory.relations.map((relation, i) => [relation, i]))
  const tokens: TokenSpans = { start: [], end: [] }
  const heads = new Int32Array(gold.length)
  let offset = 0
  for (const document of documents) {
    for (const sentence of document.sentences) {
      for (const token of sentence) {
        heads[tokens.start.length] = token.head < 0 ? ROOT : token.head
        tokens.start.push(token.start + offset)
        tokens.end.push(token.end + offset)
      }
    }
    offset += document.text.length + 1
  }
  const text = documents.map(document => document.text).join('\n')
  return {
    text,
    tokens,
    columns: describeTokens(text, tokens),
    tags: Int32Array.from(
      gold,
      token => tagIndex.get(`${token.tag} ${token.penn}`) ?? fallbackTag(token.tag, inventory),
    ),
    heads,
    relations: Int32Array.from(gold, token => relationIndex.get(plainRelation(token.relation)) ?? 0),
    sentences: boundsOf(all.map(sentence => sentence.length)),
    documents: documents.flatMap((document, i) => document.sentences.map(() => i)),
  }
}

/** A rare pair counts as the first pair with its universal tag. */
function fallbackTag(tag: string, inventory: Inventory): number {
  return Math.max(
    0,
    inventory.tags.findIndex(pair => pair.startsWith(`${tag} `)),
  )
}

function boundsOf(sizes: readonly number[]): [number, number][] {
  let at = 0
  return sizes.map(size => {
    at += size
    return [at - size, at]
  })
}
