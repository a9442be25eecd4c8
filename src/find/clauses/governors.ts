import type { StatementWords } from '../../language/statements.ts'
import { compareSpans, type Span } from '../../text/span.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  headOf,
  rangeOf,
  relationOf,
  spanOf,
  TREE_DEPTH,
  tagOf,
  wordOf,
} from '../statements/grammar.ts'
import type { Statement } from '../statements.ts'
import type { Governor } from './clause.ts'
import { auxiliariesOf, isInfinitive, isPredicate, subjectOf } from './predicates.ts'

/** What is known of a report when its clauses are judged. */
export interface Scene {
  readonly grammar: Grammar
  readonly statements: readonly Statement[]
  readonly words: StatementWords
  /** For each token, the innermost statement whose content holds it, or null. */
  readonly holding: readonly (number | null)[]
  /** For each token, the statement whose cue holds it, or null. */
  readonly cueing: readonly (number | null)[]
}

/** Everything without which a clause may not be shown, in order. */
export function findGovernors(scene: Scene, token: number): readonly Governor[] {
  const found = [
    ...attributionsOf(scene, token),
    ...negationsOf(scene, token),
    ...hedgesOf(scene, token),
    ...hedgesAbove(scene, token),
    ...conditionsOf(scene, token),
    ...quantifiersOf(scene, token),
    ...questionsOf(scene, token),
    ...sharedSubject(scene, token),
  ]
  return dropTwice(found.sort(compareSpans))
}

function dropTwice(governors: readonly Governor[]): readonly Governor[] {
  return governors.filter((one, at) => {
    const last = governors[at - 1]
    return !last || last.kind !== one.kind || last.start !== one.start || last.end !== one.end
  })
}

function mark(kind: Governor['kind'], span: Span): Governor {
  return { kind, start: span.start, end: span.end }
}

/** Source and cue of every statement around a clause, of the one whose cue it is, and of those inside it. */
function attributionsOf(scene: Scene, token: number): readonly Governor[] {
  const found: Governor[] = []
  const own = scene.cueing[token] ?? null
  if (own !== null) found.push(...attribute(scene.statements[own]))
  for (let at = scene.grammar.left[token] ?? token; at <= (scene.grammar.right[token] ?? token); at++) {
    const inner = scene.cueing[at] ?? null
    // “men accused of theft are held”: the crop “men of theft” must not be possible.
    if (inner !== null && scene.cueing[at - 1] !== inner && inner !== own)
      found.push(...attribute(scene.statements[inner]))
  }
  let index = scene.holding[token] ?? null
  for (let step = 0; step < TREE_DEPTH && index !== null; step++) {
    const statement: Statement | undefined = scene.statements[index]
    found.push(...attribute(statement))
    index = statement?.inside ?? null
  }
  return found
}

function attribute(statement: Statement | undefined): readonly Governor[] {
  if (!statement) return []
  return [
    ...statement.source.map(span => mark('source', span)),
    ...statement.cue.map(span => mark('cue', span)),
  ]
}

// “said that it did not open”, “told them not to swim”: neither the saying nor the telling is negated.
function isOfAnother(grammar: Grammar, token: number, place: number): boolean {
  const relation = relationOf(grammar, place)
  if (relation === 'xcomp') return childOf(grammar, token, 'obj', 'iobj') !== undefined
  return relation === 'ccomp' && isPredicate(grammar, place)
}

const COMPARATIVE = 'RBR'

/** “did not open”, “no ship left”, “had no court order”, and the negation of what the clause depends on. */
function negationsOf(scene: Scene, token: number): readonly Governor[] {
  const { grammar, words } = scene
  const dependents = childrenOf(grammar, token, 'nsubj', 'nsubj:pass', 'obj', 'obl', 'xcomp', 'ccomp')
  const places = [
    token,
    ...dependents.filter(place => !isOfAnother(grammar, token, place)),
    // “could no longer swim”
    ...childrenOf(grammar, token, 'advmod').filter(place => grammar.tokens.penn[place] === COMPARATIVE),
  ]
  // whatever part of a noun phrase the tree hangs its article on
  const parts = places.flatMap(place => childrenOf(grammar, place, 'compound', 'amod'))
  const children = [
    ...places.flatMap(place => childrenOf(grammar, place)),
    ...parts.flatMap(part => childrenOf(grammar, part, 'det')),
  ]
  return (
    children
      .filter(child => words.negations.includes(wordOf(grammar, child)))
      // “sailed without passengers”: it did sail.
      .filter(child => relationOf(grammar, child) !== 'case')
      .map(child => mark('negation', spanOf(grammar, { first: child, last: child })))
  )
}

/** “reportedly”, “may”, “suspected members”. */
function hedgesOf(scene: Scene, token: number): readonly Governor[] {
  const { grammar, words } = scene
  const found: Governor[] = []
  // “added that it was likely”: the adding is not.
  const own = childrenOf(grammar, token).filter(child => !CLAUSES.has(relationOf(grammar, child)))
  for (const child of [...own, ...nounsOf(grammar, token)]) {
    const word = wordOf(grammar, child)
    const span = spanOf(grammar, { first: child, last: child })
    if (words.doubts.includes(word)) found.push(mark('hedge', span))
    if (words.suspicions.includes(word) && tagOf(grammar, child) !== 'VERB') found.push(mark('hedge', span))
  }
  for (const auxiliary of auxiliariesOf(grammar, token)) {
    const word = wordOf(grammar, auxiliary)
    if (words.modals.includes(word) || words.futures.includes(word))
      found.push(mark('modal', spanOf(grammar, { first: auxiliary, last: auxiliary })))
  }
  return found
}

const CLAUSES = new Set(['ccomp', 'advcl', 'csubj', 'parataxis', 'conj'])

/** “is likely to be slow”: what is said to be likely. */
function hedgesAbove({ grammar, words }: Scene, token: number): readonly Governor[] {
  const head = headOf(grammar, token)
  if (head < 0 || relationOf(grammar, token) !== 'xcomp' || !isInfinitive(grammar, token)) return []
  if (!words.doubts.includes(wordOf(grammar, head))) return []
  return [mark('hedge', spanOf(grammar, { first: head, last: head }))]
}

/** Modifiers of the nouns that a predicate takes. */
function nounsOf(grammar: Grammar, token: number): readonly number[] {
  const nouns = childrenOf(grammar, token, 'nsubj', 'nsubj:pass', 'obj', 'obl', 'obl:agent')
  return nouns.flatMap(noun => [...childrenOf(grammar, noun, 'amod', 'advmod', 'det')])
}

/** “if the river rises”: the condition under a clause, or the word that makes the clause one. */
function conditionsOf(scene: Scene, token: number): readonly Governor[] {
  const { grammar, words } = scene
  const found: Governor[] = []
  // “asked whether it was safe” puts no condition on the asking.
  for (const clause of childrenOf(grammar, token, 'advcl', 'parataxis')) {
    if (opensCondition(grammar, words, clause))
      found.push(mark('condition', spanOf(grammar, rangeOf(grammar, clause))))
  }
  const own = childrenOf(grammar, token, 'mark').find(child =>
    words.conditions.includes(wordOf(grammar, child)),
  )
  if (own !== undefined) found.push(mark('condition', spanOf(grammar, { first: own, last: own })))
  return found
}

function opensCondition(grammar: Grammar, words: StatementWords, clause: number): boolean {
  const marks = childrenOf(grammar, clause, 'mark').map(child => wordOf(grammar, child))
  return marks.some(word => words.conditions.includes(word) && !words.alternatives.includes(word))
}

/** “some of the 30”, “many of the men”: without it a part becomes the whole. */
function quantifiersOf(scene: Scene, token: number): readonly Governor[] {
  const { grammar, words } = scene
  const subject = subjectOf(grammar, token)
  const nouns = [...(subject === null ? [] : [subject]), ...childrenOf(grammar, token, 'obj')]
  return nouns.flatMap(noun => {
    const parts = [noun, ...childrenOf(grammar, noun, 'det', 'amod', 'nummod', 'nmod')]
    return parts
      .filter(part => words.quantifiers.includes(wordOf(grammar, part)))
      .map(part => mark('quantifier', spanOf(grammar, { first: part, last: part })))
  })
}

/** A question asserts nothing. */
function questionsOf(scene: Scene, token: number): readonly Governor[] {
  const { grammar } = scene
  const sentence = grammar.sentences[grammar.sentenceOf[token] ?? 0]
  if (!sentence) return []
  for (let at = sentence.last - 1; at >= Math.max(sentence.first, sentence.last - 3); at--) {
    if (wordOf(grammar, at) === '?') return [mark('question', spanOf(grammar, { first: at, last: at }))]
  }
  return []
}

/** “was arrested and freed” — “freed” needs the subject of “arrested”. */
function sharedSubject(scene: Scene, token: number): readonly Governor[] {
  const { grammar } = scene
  if (relationOf(grammar, token) !== 'conj' || childOf(grammar, token, 'nsubj', 'nsubj:pass') !== undefined)
    return []
  const subject = subjectOf(grammar, headOf(grammar, token))
  return subject === null ? [] : [mark('antecedent', spanOf(grammar, rangeOf(grammar, subject)))]
}

/** Where each statement holds tokens and cues; inner statements go before outer ones. */
export function placeStatements(
  grammar: Grammar,
  statements: readonly Statement[],
): Pick<Scene, 'holding' | 'cueing'> {
  const size = grammar.tokens.start.length
  const holding = new Array<number | null>(size).fill(null)
  const cueing = new Array<number | null>(size).fill(null)
  const order = statements
    .map((_, index) => index)
    .sort((a, b) => depthOf(statements, a) - depthOf(statements, b) || a - b)
  for (const index of order) {
    // What somebody supports is not said by that one.
    if (statements[index]?.manner === 'stance') continue
    for (const span of statements[index]?.content ?? []) fill(grammar, holding, span, index)
    for (const span of statements[index]?.cue ?? []) fill(grammar, cueing, span, index)
  }
  return { holding, cueing }
}

function depthOf(statements: readonly Statement[], index: number): number {
  let depth = 0
  let at = statements[index]?.inside ?? null
  while (at !== null && depth < TREE_DEPTH) {
    depth++
    at = statements[at]?.inside ?? null
  }
  return depth
}

function fill(grammar: Grammar, into: (number | null)[], span: Span, index: number): void {
  const { start } = grammar.tokens
  let low = 0
  let high = start.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((start[middle] ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  for (let token = low; (start[token] ?? Number.POSITIVE_INFINITY) < span.end; token++) into[token] = index
}
