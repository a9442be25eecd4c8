import { hashWord, mix } from '../../segment/features.ts'
import type { Segmented } from '../../segment/segmented.ts'
import type { Vectors } from '../../segment/syntax.ts'
import { tokensIn } from '../../segment/tree.ts'
import type { HashedFeatures } from '../labelling/net.ts'
import type { Mention } from '../mentions.ts'
import type { Quotation } from '../quotations.ts'
import { type Phrases, ROLES } from './phrases.ts'

/** What is known of a report before its attributions are labelled. */
export interface Sight {
  readonly segmented: Segmented
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Quotation[]
  /** What the net of syntax made of each token. */
  readonly vectors: Vectors
  /** What the rules found. */
  readonly ruled: readonly Phrases[]
}

/** The first so many features of a token are of its own word; the words of a corpus teach the less the rarer they are. */
export const WORD_FEATURES = 2

/** Kinds of features; each has a seed of its own. */
const KINDS = [
  ...[
    'word',
    'lemma',
    'last3',
    'last2',
    'first3',
    'shape',
    'penn',
    'tag',
    'relation',
    'depth',
    'edge',
    'opens',
  ],
  ...[
    'ruled',
    'mention',
    'before',
    'after',
    'headLemma',
    'headPenn',
    'headRelation',
    'way',
    'aboveLemma',
    'child',
  ],
] as const
type Kind = (typeof KINDS)[number]
const SEEDS = Object.fromEntries(
  KINDS.map((kind, i) => [kind, mix(mix(0x3c6ef372, i + 1), 0x1b873593)]),
) as Record<Kind, number>

/** Hashes what the net sees of each token: its word and neighbours, its place in tree and quotation, what names and rules say. */
export function hashSight(sight: Sight): HashedFeatures {
  const { tokens } = sight.segmented
  const size = tokens.start.length
  const columns = readColumns(sight)
  const children = listChildren(tokens.head)
  const offsets = new Int32Array(size + 1)
  const hashes: number[] = []
  for (let i = 0; i < size; i++) {
    hashOwn(columns, i, hashes)
    hashPlace(columns, tokens.head, i, hashes)
    for (const relation of new Set(children[i]!.map(child => columns.relation[child]!)))
      hashes.push(mix(SEEDS.child, relation))
    offsets[i + 1] = hashes.length
  }
  return { offsets, hashes: Int32Array.from(hashes) }
}

/** What is seen of a word by itself: its hash, and those of features of its letters. */
interface Form {
  readonly word: number
  readonly last3: number
  readonly last2: number
  readonly first3: number
  readonly shape: number
}

function describeForm(text: string): Form {
  return {
    word: hashWord(text),
    last3: mix(SEEDS.last3, hashWord(text.slice(-3))),
    last2: mix(SEEDS.last2, hashWord(text.slice(-2))),
    first3: mix(SEEDS.first3, hashWord(text.slice(0, 3))),
    shape: mix(SEEDS.shape, shapeOf(text)),
  }
}

/** What is seen of each token, as integers. */
interface Columns {
  readonly forms: readonly Form[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly word: Int32Array
  readonly lemma: Int32Array
  readonly penn: Int32Array
  readonly tag: Int32Array
  readonly relation: Int32Array
  /** How many quotations stand around it, and 1 where one opens plus 2 where one closes. */
  readonly depth: Uint8Array
  readonly edge: Uint8Array
  /** 1 where a sentence begins, 2 where a part does. */
  readonly opens: Uint8Array
  /** 0, or the place of the role twice, plus 1 at its first token and 2 behind. */
  readonly ruled: Uint8Array
  readonly mention: Int32Array
}

function readColumns({ segmented, mentions, quotations, ruled }: Sight): Columns {
  const { tokens, report, sentences } = segmented
  const { start, end } = tokens
  const size = start.length
  const known = new Map<string, number>()
  const hash = (text: string) => {
    const old = known.get(text)
    if (old !== undefined) return old
    const made = hashWord(text)
    known.set(text, made)
    return made
  }
  const hashAll = (list: readonly string[]) => Int32Array.from(list, hash)
  const seen = new Map<string, Form>()
  const forms = start.map((from, i) => {
    const text = report.text.slice(from, end[i])
    const form = seen.get(text) ?? describeForm(text)
    seen.set(text, form)
    return form
  })
  const columns: Columns = {
    start,
    end,
    forms,
    word: Int32Array.from(forms, ({ word }) => word),
    lemma: hashAll(tokens.lemma),
    penn: hashAll(tokens.penn),
    tag: hashAll(tokens.tag),
    relation: hashAll(tokens.relation),
    depth: new Uint8Array(size),
    edge: new Uint8Array(size),
    opens: new Uint8Array(size),
    ruled: new Uint8Array(size),
    mention: new Int32Array(size),
  }
  for (const [s, { first, part }] of sentences.entries()) {
    if (first < size) columns.opens[first] = part === sentences[s - 1]?.part ? 1 : 2
  }
  for (const quotation of quotations)
    if (quotation.closed) markQuotation(columns, tokensIn(segmented, quotation))
  for (const phrases of ruled) markRuled(columns, segmented, phrases)
  for (const mention of mentions) markMention(columns, tokensIn(segmented, mention), mention, hash)
  return columns
}

/** Tokens from the first up to and without the last. */
type Range = ReturnType<typeof tokensIn>

function markQuotation({ depth, edge }: Columns, { first, last }: Range): void {
  for (let i = first; i < last; i++) depth[i]!++
  if (first >= last) return
  edge[first]! |= 1
  edge[last - 1]! |= 2
}

function markRuled(columns: Columns, segmented: Segmented, phrases: Phrases): void {
  for (const [place, role] of ROLES.entries()) {
    for (const span of phrases[role]) {
      const { first, last } = tokensIn(segmented, span)
      for (let i = first; i < last; i++) columns.ruled[i] = 2 * place + (i === first ? 1 : 2)
    }
  }
}

function markMention(
  columns: Columns,
  { first, last }: Range,
  { kind, form }: Mention,
  hash: (text: string) => number,
): void {
  for (let i = first; i < last; i++) {
    if (columns.mention[i] === 0 || form !== 'pronoun')
      columns.mention[i] = hash(`${i === first ? 'B' : 'I'}${kind}/${form}`)
  }
}

function listChildren(heads: readonly number[]): readonly (readonly number[])[] {
  const children: number[][] = heads.map(() => [])
  for (const [i, head] of heads.entries()) if (head >= 0) children[head]!.push(i)
  return children
}

/** Stand for what is before the first token, behind the last, and above a root. */
const [BEFORE, AFTER, ABOVE] = [1, 2, 3]

function hashOwn(columns: Columns, i: number, out: number[]): void {
  const { word, lemma } = columns
  const form = columns.forms[i]!
  out.push(
    mix(SEEDS.word, word[i]!),
    mix(SEEDS.lemma, lemma[i]!),
    form.last3,
    form.last2,
    form.first3,
    form.shape,
    mix(SEEDS.penn, columns.penn[i]!),
    mix(SEEDS.tag, columns.tag[i]!),
    mix(SEEDS.relation, columns.relation[i]!),
    mix(SEEDS.depth, Math.min(columns.depth[i]!, 2)),
    mix(SEEDS.edge, columns.edge[i]!),
    mix(SEEDS.opens, columns.opens[i]!),
    mix(SEEDS.ruled, columns.ruled[i]!),
    mix(SEEDS.before, word[i - 1] ?? BEFORE),
    mix(SEEDS.after, word[i + 1] ?? AFTER),
  )
  if (columns.mention[i] !== 0) out.push(mix(SEEDS.mention, columns.mention[i]!))
}

function hashPlace(columns: Columns, heads: readonly number[], i: number, out: number[]): void {
  const head = heads[i]!
  if (head < 0) {
    out.push(mix(SEEDS.headLemma, ABOVE))
    return
  }
  const above = heads[head]!
  const distance = Math.min(6, 32 - Math.clz32(Math.abs(head - i)))
  out.push(
    mix(SEEDS.headLemma, columns.lemma[head]!),
    mix(SEEDS.headPenn, columns.penn[head]!),
    mix(SEEDS.headRelation, columns.relation[head]!),
    mix(SEEDS.way, head > i ? distance : -distance),
    mix(SEEDS.aboveLemma, above < 0 ? ABOVE : columns.lemma[above]!),
  )
}

/** Whether a word is a number, begins with a capital, is all capitals, has digits, has a hyphen; else its first sign. */
function shapeOf(word: string): number {
  const first = word[0] ?? ''
  const letter = first.toLowerCase() !== first.toUpperCase()
  const opening = !letter
    ? /\d/.test(first)
      ? 3
      : first.charCodeAt(0) + 8
    : first === first.toLowerCase()
      ? 1
      : 2
  const high = word.length > 1 && letter && word === word.toUpperCase() ? 1 : 0
  return (((opening * 2 + high) * 2 + +/\d/.test(word)) * 2 + +word.includes('-')) | 0
}
