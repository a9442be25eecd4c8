import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { stem } from '../match/stem.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { tokenFrom } from '../segment/tree.ts'
import type { Span } from '../text/span.ts'

/** How much it says that two passages name the same entity, figure or date, in nats, as the weights of words are. */
export const WEIGHTS = { person: 3.5, entity: 1, figure: 5, smallFigure: 2, day: 2.5, year: 4 } as const
/** Figures up to this one are too common to say much. */
const SMALL_FIGURE = 12
/** Rarer words say no more than this: one rare word alone does not make two passages alike. */
const MOST_WEIGHT = 5.5

/** What turning the words of one report into terms needs. */
export interface TermScene {
  readonly analysis: Analysis
  /** For each entity of the report, the joined one. */
  readonly joint: readonly number[]
  readonly language: Language
  readonly vocabulary: Vocabulary
  /** Of each token the mention, the quantity and the time that start with it, or -1. */
  readonly mentionAt: Int32Array
  readonly quantityAt: Int32Array
  readonly timeAt: Int32Array
  /** The term of each token's word, looked up once: `UNSEEN` until then, -1 for none. */
  readonly seen: Int32Array
}

const UNSEEN = -2

/** Indexes the findings of one report; `joint` maps its entities to those of the story. */
export function openTerms(
  analysis: Analysis,
  joint: readonly number[],
  language: Language,
  vocabulary: Vocabulary,
): TermScene {
  const { start } = analysis.tokens
  const heads = analysis.mentions.map(({ name, head }) => name ?? head)
  return {
    analysis,
    joint,
    language,
    vocabulary,
    mentionAt: indexStarts(analysis, heads),
    quantityAt: indexStarts(analysis, analysis.quantities),
    timeAt: indexStarts(analysis, analysis.times),
    seen: new Int32Array(start.length).fill(UNSEEN),
  }
}

// Of each token the first of the spans that start where it starts.
function indexStarts(analysis: Analysis, spans: readonly Span[]): Int32Array {
  const { start } = analysis.tokens
  const at = new Int32Array(start.length).fill(-1)
  for (let i = spans.length - 1; i >= 0; i--) {
    const token = tokenFrom(analysis, spans[i]!.start)
    if (start[token] === spans[i]!.start) at[token] = i
  }
  return at
}

/** The terms of some tokens, each as often as it stands there. */
export interface Terms {
  readonly all: number[]
  readonly plain: number[]
  readonly words: number[]
  readonly quantities: number[]
  readonly times: number[]
}

/** The terms of some tokens, in their order. */
export function collectTerms(scene: TermScene, tokens: readonly number[]): Terms {
  const terms: Terms = { all: [], plain: [], words: [], quantities: [], times: [] }
  const { start } = scene.analysis.tokens
  let named = { end: -1, spelled: false }
  for (const token of tokens) {
    const at = start[token]!
    if (addFigure(scene, token, terms) || addTime(scene, token, terms)) continue
    named = addEntity(scene, token, terms) ?? named
    if (at >= named.end) addWord(scene, token, terms, true)
    else if (named.spelled) addWord(scene, token, terms, false)
  }
  return terms
}

function addFigure({ analysis, quantityAt, vocabulary }: TermScene, token: number, terms: Terms): boolean {
  const index = quantityAt[token]!
  if (index < 0) return false
  const quantity = analysis.quantities[index]!
  terms.quantities.push(index)
  if (quantity.value === null || quantity.kind === 'ordinal') return true
  const weight = quantity.value > SMALL_FIGURE ? WEIGHTS.figure : WEIGHTS.smallFigure
  terms.all.push(vocabulary.intern(`q:${quantity.value}`, weight))
  return true
}

function addTime({ analysis, timeAt, vocabulary }: TermScene, token: number, terms: Terms): boolean {
  const index = timeAt[token]!
  if (index < 0) return false
  const time = analysis.times[index]!
  terms.times.push(index)
  if (time.edtf === null) return true
  const day = time.edtf
    .replace(/^\.\.\//, '')
    .slice(0, 10)
    .split('/', 1)[0]!
  terms.all.push(vocabulary.intern(`t:${day}`, day.length === 4 ? WEIGHTS.year : WEIGHTS.day))
  return true
}

// Returns where the name ends. A person is one term; the words of other names are spelled out, since "the Ternel
// River" and "the river", "the East Ferry Terminal" and "the terminal" have them in common.
function addEntity(scene: TermScene, token: number, terms: Terms): { end: number; spelled: boolean } | null {
  const { analysis, joint, vocabulary, mentionAt } = scene
  const index = mentionAt[token]!
  if (index < 0) return null
  const mention = analysis.mentions[index]!
  if (mention.entity === null || mention.form === 'description') return null
  const { kind } = analysis.entities[mention.entity]!
  if (kind === 'group' && mention.form === 'name') return null
  const { end } = mention.name ?? mention.head
  const isPerson = kind === 'person'
  const term = vocabulary.intern(`e:${joint[mention.entity]}`, isPerson ? WEIGHTS.person : WEIGHTS.entity)
  terms.all.push(term)
  terms.plain.push(term)
  if (mention.form === 'pronoun' && !isPerson) addNameWords(scene, mention.entity, terms)
  return { end, spelled: !isPerson && mention.form === 'name' }
}

// "It was built by …": the bridge that "it" stands for has the words of its name.
function addNameWords({ analysis, language, vocabulary }: TermScene, entity: number, terms: Terms): void {
  for (const word of analysis.entities[entity]!.name.toLowerCase().split(/[^\p{L}]+/u)) {
    const term = word === '' ? null : wordTerm(word, language, vocabulary)
    if (term === null) continue
    terms.all.push(term)
    terms.plain.push(term)
  }
}

function addWord(scene: TermScene, token: number, terms: Terms, isWord: boolean): void {
  if (scene.seen[token] === UNSEEN)
    scene.seen[token] = termOf(scene, token) ?? personalTerm(scene, token) ?? -1
  const term = scene.seen[token]!
  if (term < 0) return
  if (isWord) terms.words.push(term)
  terms.all.push(term)
  terms.plain.push(term)
}

/** Weight of an unresolved personal pronoun: it says only that a person is meant. */
const PERSONAL_WEIGHT = 0.1

// "An account he opened": somebody opened it, so it is not the bridge that opened.
function personalTerm({ analysis, language, vocabulary }: TermScene, token: number): number | null {
  const lemma = analysis.tokens.lemma[token]!.toLowerCase()
  return language.compare.personal.has(lemma) ? vocabulary.intern(`p:${lemma}`, PERSONAL_WEIGHT) : null
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'ADV'])

/** The term of a token by its lemma; null where that says too little. */
export function termOf({ analysis, language, vocabulary }: TermScene, token: number): number | null {
  const { tag, lemma } = analysis.tokens
  if (!CONTENT.has(tag[token]!)) return null
  return wordTerm(lemma[token]!.toLowerCase(), language, vocabulary)
}

/** The term of a lower-case lemma: its synonym's stem, weighted by rarity; null where it says too little. */
export function wordTerm(lemma: string, language: Language, vocabulary: Vocabulary): number | null {
  const known = vocabulary.words.get(lemma)
  if (known !== undefined) return known
  const term = internWord(lemma, language, vocabulary)
  vocabulary.words.set(lemma, term)
  return term
}

function internWord(lemma: string, { compare, rarity }: Language, vocabulary: Vocabulary): number | null {
  if (compare.light.has(lemma)) return null
  const common = compare.demonyms.get(lemma) ?? compare.synonyms.get(lemma) ?? lemma
  const weight = Math.min(MOST_WEIGHT, rarity.of(common))
  const key = stem(common, compare.endings)
  return vocabulary.intern(compare.synonyms.get(key) ?? key, weight)
}
