import type { Analysis } from '../find/analysis.ts'
import type { Speaker, Statement } from '../find/statements.ts'
import type { Language } from '../language/language.ts'
import { type Bag, makeBag, overlapBags } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { tokensIn } from '../segment/tree.ts'
import { overlapsAny, spansFrom } from '../text/span.ts'
import { wordTerm } from './terms.ts'
import {
  type Alignment,
  alignWords,
  collectWords,
  type Keys,
  nameVariants,
  openKeys,
  type Variant,
  type Word,
} from './wording.ts'

/** One print of a statement. */
export interface Saying {
  readonly report: number
  /** Index of the statement in the report's analysis. */
  readonly statement: number
  /** The joined entity of its speaker; null where that is described only, or not known. */
  readonly speaker: number | null
  readonly words: readonly Word[]
  readonly bag: Bag
  /** Whether it stands inside another statement. */
  readonly nested: boolean
}

/** One statement, however many reports print it. */
export interface JointStatement {
  readonly id: number
  readonly sayings: readonly Saying[]
  readonly variants: readonly (Variant | 'other cue' | 'other speaker')[]
}

/** Words in a shingle by which prints of one quotation find each other. */
const SHINGLE = 4
/** Share of the shorter print's words that must be the same. */
const SAME_WORDS = 0.7
/** Fewest words of a quotation that can be recognised without its speaker. */
export const LEAST_WORDS = 6
/** Likeness of two indirect prints of one speaker. */
const SAME_CONTENT = 0.62

interface Draft {
  readonly sayings: Saying[]
  readonly variants: Set<Variant | 'other cue' | 'other speaker'>
  /** The speakers that prints name, each name once: its words by speaker and name. */
  readonly names: Map<string, { readonly speaker: number | null; readonly words: readonly string[] }>
}

/** Joins the prints of each statement: quotations by their words, indirect speech by speaker and content. */
export function joinStatements(
  analyses: readonly Analysis[],
  joint: readonly (readonly number[])[],
  language: Language,
  vocabulary: Vocabulary,
): JointStatement[] {
  const keys = openKeys(language.compare)
  const book: Book = { drafts: [], byShingle: new Map(), bySpeaker: new Map() }
  for (const [report, analysis] of analyses.entries()) {
    for (const [index, statement] of analysis.statements.entries()) {
      // Whom one supports or meets is not what one says.
      if (statement.manner === 'stance') continue
      const saying = makeSaying(analysis, report, index, joint[report]!, { language, vocabulary, keys })
      placeSaying(book, saying, statement, analyses, vocabulary)
    }
  }
  return book.drafts.map(({ sayings, variants }, id) => ({ id, sayings, variants: [...variants].sort() }))
}

interface Book {
  readonly drafts: Draft[]
  readonly byShingle: Map<string, number>
  readonly bySpeaker: Map<number, number[]>
}

interface SayingScene {
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly keys: Keys
}

function makeSaying(
  analysis: Analysis,
  report: number,
  index: number,
  joint: readonly number[],
  { language, vocabulary, keys }: SayingScene,
): Saying {
  const statement = analysis.statements[index]!
  const terms: number[] = []
  for (const span of statement.content) {
    const { first, last } = tokensIn(analysis, span)
    for (let token = first; token < last; token++) {
      const term = wordTerm(analysis.tokens.lemma[token]!.toLowerCase(), language, vocabulary)
      if (term !== null && CONTENT.has(analysis.tokens.tag[token]!)) terms.push(term)
    }
  }
  return {
    report,
    statement: index,
    speaker: jointSpeaker(statement.speaker, joint),
    words: collectWords(analysis, statement.content, keys, isWhole(analysis, statement)),
    bag: makeBag(terms, vocabulary.weight),
    nested: statement.inside !== null,
  }
}

// A post or a block quotation has no marks: all of it is somebody's words.
function isWhole({ quotations }: Analysis, { kind, content }: Statement): boolean {
  return kind === 'direct' && !content.some(span => overlapsAny(quotations, span))
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'ADV', 'NUM'])

function jointSpeaker(speaker: Speaker, joint: readonly number[]): number | null {
  return speaker.kind === 'resolved' ? (joint[speaker.entity] ?? null) : null
}

function placeSaying(
  book: Book,
  saying: Saying,
  statement: Statement,
  analyses: readonly Analysis[],
  vocabulary: Vocabulary,
): void {
  const at = findPrint(book, saying) ?? findSame(book, saying, statement, analyses, vocabulary)
  const place = at ?? book.drafts.push({ sayings: [], variants: new Set(), names: new Map() }) - 1
  const draft = book.drafts[place]!
  if (draft.sayings.length > 0) compareSayings(draft, saying, analyses)
  draft.sayings.push(saying)
  rememberName(draft, saying, analyses)
  for (const shingle of shinglesOf(saying.words))
    if (!book.byShingle.has(shingle)) book.byShingle.set(shingle, place)
  if (saying.speaker !== null) rememberSpeaker(book, saying.speaker, place)
}

function rememberSpeaker(book: Book, speaker: number, place: number): void {
  const places = book.bySpeaker.get(speaker)
  if (!places) book.bySpeaker.set(speaker, [place])
  else if (!places.includes(place)) places.push(place)
}

function shinglesOf(words: readonly Word[]): string[] {
  const shingles: string[] = []
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const run = words.slice(i, i + SHINGLE)
    if (run.some(word => word.marked)) shingles.push(run.map(word => word.key).join(' '))
  }
  return shingles
}

function findPrint(book: Book, saying: Saying): number | null {
  if (saying.words.length < LEAST_WORDS) return null
  const seen = new Set<number>()
  for (const shingle of shinglesOf(saying.words)) {
    const place = book.byShingle.get(shingle)
    if (place === undefined || seen.has(place)) continue
    seen.add(place)
    const like = findLikest(book.drafts[place]!, saying)
    // “The president said that he is determined,” she said: what he said is inside, and not what she said.
    if (book.drafts[place]!.sayings[0]!.nested !== saying.nested) continue
    if (like && like.alignment.cover >= SAME_WORDS && isTelling(like.print, saying)) return place
  }
  return null
}

// Two people may call somebody “the worst of the worst”: a few words between marks do not say whose they are.
function isTelling(a: Saying, b: Saying): boolean {
  if (a.speaker !== null && a.speaker === b.speaker) return true
  return [a, b].some(({ words }) => words.filter(({ marked }) => marked).length >= LEAST_WORDS)
}

/** Prints of a statement that a new one is held against. */
const EXEMPLARS = 4

// The print that has most words in common; those of a few words prove nothing.
function findLikest(
  { sayings }: Draft,
  { words }: Saying,
): { readonly print: Saying; readonly alignment: Alignment } | null {
  let best: { readonly print: Saying; readonly alignment: Alignment } | null = null
  for (const print of sayings.slice(0, EXEMPLARS)) {
    if (print.words.length < LEAST_WORDS) continue
    const alignment = alignWords(print.words, words)
    if (!best || alignment.cover > best.alignment.cover) best = { print, alignment }
  }
  return best
}

/** Statements of one speaker that a new one is held against, newest first. */
const REMEMBERED = 24

// Indirect prints join only over reports: two things that one report lets somebody say are two statements.
function findSame(
  book: Book,
  saying: Saying,
  statement: Statement,
  analyses: readonly Analysis[],
  vocabulary: Vocabulary,
): number | null {
  if (saying.speaker === null || saying.bag.terms.length < 2) return null
  for (const place of (book.bySpeaker.get(saying.speaker) ?? []).slice(-REMEMBERED)) {
    const first = book.drafts[place]!.sayings[0]!
    const other = analyses[first.report]!.statements[first.statement]!
    if (first.report === saying.report || first.speaker !== saying.speaker) continue
    if (other.manner !== statement.manner || other.negated !== statement.negated) continue
    if (overlapBags(first.bag, saying.bag, vocabulary.weight).cosine >= SAME_CONTENT) return place
  }
  return null
}

function compareSayings(draft: Draft, saying: Saying, analyses: readonly Analysis[]): void {
  const first = draft.sayings[0]!
  const like = findLikest(draft, saying)
  const isMarked = ({ words }: Saying) => words.some(({ marked }) => marked)
  if (like && like.alignment.cover >= SAME_WORDS && (isMarked(like.print) || isMarked(saying))) {
    const { print, alignment } = like
    for (const variant of nameVariants(print.words, saying.words, alignment)) draft.variants.add(variant)
  }
  const a = analyses[first.report]!.statements[first.statement]!
  const b = analyses[saying.report]!.statements[saying.statement]!
  if (a.lemma !== null && b.lemma !== null && a.lemma !== b.lemma) draft.variants.add('other cue')
  if (hasOtherSpeaker(draft, saying, analyses)) draft.variants.add('other speaker')
}

// Two reports that each print the name of another person beside the quotation; a pronoun proves nothing.
function hasOtherSpeaker({ names }: Draft, saying: Saying, analyses: readonly Analysis[]): boolean {
  if (!isNamed(analyses, saying)) return false
  const own = nameWords(analyses, saying)
  for (const { speaker, words } of names.values()) {
    // "Mallam Garba Shehu", "Garba Shehu"
    if (speaker !== saying.speaker && !words.some(word => own.includes(word))) return true
  }
  return false
}

// Many prints name few speakers, so that a new print is held against each name once.
function rememberName({ names }: Draft, saying: Saying, analyses: readonly Analysis[]): void {
  if (!isNamed(analyses, saying)) return
  const words = nameWords(analyses, saying)
  names.set(`${saying.speaker} ${words.join(' ')}`, { speaker: saying.speaker, words })
}

function nameWords(analyses: readonly Analysis[], { report, statement }: Saying): string[] {
  const { speaker } = analyses[report]!.statements[statement]!
  return speaker.kind === 'resolved' ? speaker.name.toLowerCase().split(/[^\p{L}]+/u) : []
}

/** Whether the report prints the speaker's name as the source of the statement. */
export function isNamed(analyses: readonly Analysis[], { report, statement, speaker }: Saying): boolean {
  const { mentions, entities, quotations, statements } = analyses[report]!
  const { source, speaker: who } = statements[statement]!
  // “Silva says that she is sorry,” said Lind: Silva's name stands in Lind's words.
  if (source.some(span => overlapsAny(quotations, span))) return false
  if (speaker === null || who.kind !== 'resolved' || entities[who.entity]!.kind !== 'person') return false
  return source.some(span =>
    spansFrom(mentions, span).some(({ form, entity }) => form === 'name' && entity === who.entity),
  )
}
