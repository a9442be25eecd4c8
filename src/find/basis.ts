import type { BasisWords } from '../language/basis.ts'
import type { Sentence } from '../segment/segmented.ts'
import { childrenOf, indexTree, type Tree } from '../segment/tree.ts'
import { findSpanAt, type Span } from '../text/span.ts'
import type { Analysis } from './analysis.ts'

/** How a report says that it knows, as far as its own sentences tell. */
export type Ground =
  | 'limits of access'
  | 'scene'
  | 'pictures'
  | 'video supplied'
  | 'document'
  | 'other outlet'

/** A sentence that shows on what a report rests. */
export interface Basis {
  readonly kind: Ground
  readonly sentence: number
}

/** Finds the sentences in which a report shows on what it rests, in the order of the text. */
export function findBasis(analysis: Analysis, words: BasisWords): Basis[] {
  const reading: Reading = { analysis, words, tree: indexTree(analysis.tokens) }
  return analysis.sentences.flatMap((sentence, index) => {
    const telling = tellingTokens(reading, sentence)
    if (telling.length === 0) return []
    return GROUNDS.filter(([, stands]) => telling.some(token => stands(reading, token))).map(([kind]) => ({
      kind,
      sentence: index,
    }))
  })
}

interface Reading {
  readonly analysis: Analysis
  readonly words: BasisWords
  readonly tree: Tree
}

const GROUNDS: readonly (readonly [Ground, (reading: Reading, token: number) => boolean])[] = [
  ['limits of access', isKeptOut],
  ['scene', isThere],
  ['pictures', isPictured],
  ['video supplied', isSupplied],
  ['document', isDocumented],
  ['other outlet', isReported],
]

// The few words of a sentence that may say on what it rests.
function tellingTokens(reading: Reading, { first, last }: Sentence): number[] {
  const { reporters, press, pictures, videos, documents, outlets } = reading.words
  const lists = [reporters, press, pictures, videos, documents, outlets]
  const telling: number[] = []
  for (let token = first; token < last; token++) {
    const lemma = reading.analysis.tokens.lemma[token]!.toLowerCase()
    if (lists.some(list => list.has(lemma)) && isOwn(reading, token)) telling.push(token)
  }
  return telling
}

// What stands between quotation marks is how somebody else knows.
function isOwn({ analysis: { quotations, tokens } }: Reading, token: number): boolean {
  return findSpanAt(quotations, tokens.start[token]!) < 0
}

// “Reporters had no opportunities to ask questions”, “Journalists were barred from the court”
function isKeptOut(reading: Reading, token: number): boolean {
  const { words } = reading
  if (!is(reading, token, words.reporters) && !is(reading, token, words.press)) return false
  const kept = verbOf(reading, token, KEPT)
  if (kept !== null && is(reading, kept, words.keep)) return true
  // “did not allow reporters in”
  if (kept !== null && is(reading, kept, words.access) && isNegated(reading, kept)) return true
  const verb = verbOf(reading, token, SUBJECTS)
  if (verb === null) return false
  const said = [verb, ...twoBelow(reading, verb)]
  return said.some(at => is(reading, at, words.no)) && said.some(at => is(reading, at, words.access))
}

// “A reporter at the scene saw two bodies”, “two bodies seen by a reporter”, “Reporters were led through the cells”
function isThere(reading: Reading, token: number): boolean {
  const { words } = reading
  if (!is(reading, token, words.reporters)) return false
  const verb = verbOf(reading, token, SUBJECTS)
  if (verb !== null && !isNegated(reading, verb)) {
    if (is(reading, verb, words.perceive) || is(reading, verb, words.present)) return true
    if (childrenOf(reading.tree, token).some(child => is(reading, child, words.there))) return true
  }
  const agent = verbOf(reading, token, AGENTS)
  return agent !== null && is(reading, agent, words.perceive)
}

// “Photographs showed crowded cells”, “in a photograph taken on Monday”
function isPictured(reading: Reading, token: number): boolean {
  const { words } = reading
  const video = is(reading, token, words.videos)
  if (!video && !is(reading, token, words.pictures)) return false
  const verb = verbOf(reading, token, SUBJECTS)
  if (verb !== null && is(reading, verb, words.show)) return !video || !isSupplied(reading, token)
  return !video && isMade(reading, token, [words.supply, words.obtain])
}

// “A video released by the ministry showed them in chains”, “The ministry released a video”
function isSupplied(reading: Reading, token: number): boolean {
  const { words } = reading
  if (!is(reading, token, words.videos)) return false
  const verb = verbOf(reading, token, GIVEN)
  return (verb !== null && is(reading, verb, words.supply)) || isMade(reading, token, [words.supply])
}

// “according to court records”, “The filing shows”, “an internal memo seen by the Courier”
function isDocumented(reading: Reading, token: number): boolean {
  const { analysis, words } = reading
  if (!is(reading, token, words.documents)) return false
  const verb = verbOf(reading, token, SUBJECTS)
  if (verb !== null && is(reading, verb, words.show)) return true
  const above = analysis.tokens.head[token]!
  if (above >= 0 && relationIn(reading, token, UNDER) && is(reading, above, words.according)) return true
  if (childrenOf(reading.tree, token).some(child => is(reading, child, words.according))) return true
  const leaked = childrenOf(reading.tree, token).some(child => is(reading, child, words.leaked))
  return isMade(reading, token, [words.obtain]) || (leaked && verb !== null)
}

// “The Courier and other outlets have reported that”, “according to the newspaper Kelm Post”, “the news agency said”
function isReported(reading: Reading, token: number): boolean {
  const { analysis, words } = reading
  if (!is(reading, token, words.outlets)) return false
  if (
    is(reading, token, words.agencies) &&
    !childrenOf(reading.tree, token).some(child => is(reading, child, words.news))
  )
    return false
  const { tokens, statements } = analysis
  const above = tokens.head[token]!
  // “newspaper Kelm Post”, but “newspaper writers”
  const names = above >= 0 && relationIn(reading, token, NAMED) && tokens.tag[above] === 'PROPN'
  const top = names ? above : token
  return statements.some(
    ({ source, manner }) =>
      (manner === 'report' || manner === 'say') && source.some(phrase => isHead(reading, top, phrase)),
  )
}

// “the paper’s editor” is no paper: what a phrase hangs from stands outside it.
function isHead({ analysis: { tokens } }: Reading, token: number, phrase: Span): boolean {
  const within = (at: number) =>
    at >= 0 && phrase.start <= tokens.start[at]! && tokens.start[at]! < phrase.end
  return within(token) && (!within(tokens.head[token]!) || tokens.relation[token] === 'conj')
}

/** Relations of "newspaper" in "the newspaper Kelm Post". */
const NAMED = new Set(['compound', 'appos', 'flat'])
const SUBJECTS = new Set(['nsubj', 'nsubj:pass'])
const GIVEN = new Set(['nsubj:pass', 'obj'])
const KEPT = new Set(['nsubj:pass', 'obj'])
const AGENTS = new Set(['obl:agent', 'obl'])
const UNDER = new Set(['obl', 'nmod', 'pobj', 'obj'])

function is({ analysis }: Reading, token: number, list: ReadonlySet<string>): boolean {
  const lemma = analysis.tokens.lemma[token]!.toLowerCase()
  return list.has(lemma)
}

/** The verb of which a noun, or the first of the nouns it is joined to, is one of these. */
function verbOf(
  { analysis: { tokens } }: Reading,
  noun: number,
  relations: ReadonlySet<string>,
): number | null {
  const first = tokens.relation[noun] === 'conj' && tokens.head[noun]! >= 0 ? tokens.head[noun]! : noun
  const verb = tokens.head[first]!
  return verb >= 0 && relations.has(tokens.relation[first]!) ? verb : null
}

function relationIn({ analysis }: Reading, token: number, relations: ReadonlySet<string>): boolean {
  return relations.has(analysis.tokens.relation[token]!)
}

// “a video released by the ministry”, “a letter that the Courier has seen”
function isMade(reading: Reading, noun: number, lists: readonly ReadonlySet<string>[]): boolean {
  return childrenOf(reading.tree, noun).some(
    child =>
      reading.analysis.tokens.relation[child]!.startsWith('acl') &&
      lists.some(list => is(reading, child, list)),
  )
}

function isNegated(reading: Reading, verb: number): boolean {
  return childrenOf(reading.tree, verb).some(child => is(reading, child, reading.words.no))
}

// The children of a verb and theirs: “had | opportunities | no”.
function twoBelow({ tree }: Reading, verb: number): number[] {
  const children = childrenOf(tree, verb)
  return [...children, ...children.flatMap(child => childrenOf(tree, child))]
}
