import type { Analysis } from '../../find/analysis.ts'
import type { Statement } from '../../find/statements.ts'
import type { Language } from '../../language/language.ts'
import { type Bag, makeBag, overlapBags } from '../../match/overlap.ts'
import type { Vocabulary } from '../../match/vocabulary.ts'
import { tokensIn } from '../../segment/tree.ts'
import { findSpanAt, spansFrom } from '../../text/span.ts'
import { wordTerm } from '../terms.ts'

/** What a statement speaks of, beside who is named in it. */
export interface Matter {
  /** Its words without names and without those that say only that something is alleged. */
  readonly bag: Bag
  /** Lemmas of what is said to happen or hold: of "obstructed justice" "obstruct", of "had ties to a gang" "tie". */
  readonly heads: readonly string[]
  /** The terms of those. */
  readonly headTerms: readonly number[]
  /** Joined entities of the people in it. */
  readonly people: readonly number[]
  /** Joined entities of what else is named in it. */
  readonly names: readonly number[]
}

/** What matters are made from; `joint` maps the entities of each report to those of the story. */
export interface MatterContext {
  readonly analyses: readonly Analysis[]
  readonly joint: readonly (readonly number[])[]
  readonly language: Language
  readonly vocabulary: Vocabulary
}

/** Reads what a statement of a report speaks of. */
export function makeMatter(context: MatterContext, report: number, statement: Statement): Matter {
  const analysis = context.analyses[report]!
  const tokens = contentTokens(analysis, statement)
  const words = tokens.filter(token => isWord(context, analysis, token))
  const terms = words.flatMap(
    token => wordTerm(lemmaOf(analysis, token), context.language, context.vocabulary) ?? [],
  )
  const heads = findHeads(context, analysis, tokens)
  return {
    bag: makeBag(terms, context.vocabulary.weight),
    heads,
    headTerms: heads.flatMap(head => wordTerm(head, context.language, context.vocabulary) ?? []),
    ...findNamed(analysis, context.joint[report]!, statement),
  }
}

function contentTokens(analysis: Analysis, { content }: Statement): number[] {
  return content.flatMap(span => {
    const { first, last } = tokensIn(analysis, span)
    return Array.from({ length: last - first }, (_, i) => first + i)
  })
}

const WORDS = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

function isWord({ language }: MatterContext, analysis: Analysis, token: number): boolean {
  if (!WORDS.has(analysis.tokens.tag[token]!) || language.compare.charges.has(lemmaOf(analysis, token)))
    return false
  const { mentions, tokens } = analysis
  const mention = mentions[findSpanAt(mentions, tokens.start[token]!)]
  return mention?.form !== 'name' || !mention.name || mention.name.end <= tokens.start[token]!
}

function lemmaOf({ tokens: { lemma } }: Analysis, token: number): string {
  return lemma[token]!.toLowerCase()
}

/** Relations of what a light word leaves to say: "had ties", "took part", "was involved in". */
const FILLS = new Set(['obj', 'xcomp', 'ccomp', 'obl', 'nmod', 'acl', 'conj'])
/** Relations of words that head nothing. */
const SMALL = new Set(['mark', 'case', 'punct', 'det', 'advmod', 'aux', 'cop', 'cc', 'nsubj', 'nsubj:pass'])
/** Steps from a light word to what it leaves to say. */
const MOST_STEPS = 2

function findHeads(context: MatterContext, analysis: Analysis, tokens: readonly number[]): string[] {
  const { head, relation } = analysis.tokens
  const inside = new Set(tokens)
  let level = tokens.filter(token => !inside.has(head[token]!) && !SMALL.has(relation[token]!))
  const heads: number[] = []
  for (let step = 0; step <= MOST_STEPS && level.length > 0; step++) {
    const [plain, light] = [level.filter(isPlain), level.filter(token => !isPlain(token))]
    heads.push(...plain)
    level = tokens.filter(
      token =>
        (light.includes(head[token]!) && FILLS.has(relation[token]!)) ||
        (plain.includes(head[token]!) && relation[token] === 'conj'),
    )
  }
  return [...new Set(heads.map(token => lemmaOf(analysis, token)))]

  function isPlain(token: number): boolean {
    const { compare } = context.language
    const lemma = lemmaOf(analysis, token)
    return isWord(context, analysis, token) && !compare.light.has(lemma)
  }
}

function findNamed(
  analysis: Analysis,
  joint: readonly number[],
  { content }: Statement,
): Pick<Matter, 'people' | 'names'> {
  const { mentions, entities } = analysis
  const known = content
    .flatMap(span => spansFrom(mentions, span))
    .flatMap(({ entity, form }) =>
      entity === null ? [] : { kind: entities[entity]!.kind, form, of: joint[entity]! },
    )
  const people = known.filter(({ kind }) => kind === 'person')
  const names = known.filter(({ kind, form }) => kind !== 'person' && form === 'name')
  return { people: [...new Set(people.map(({ of }) => of))], names: [...new Set(names.map(({ of }) => of))] }
}

/** Least weight, in nats, of what two matters have in common, names apart: one rare word. */
const LEAST_WEIGHT = 4
/** Two matters with this cosine are one. */
const ALIKE = 0.5
/** From this likeness on, two matters are surely one. */
export const SURELY = 0.6
/** With one act or state, from this one on. */
const ALIKE_HEADS = 0.3

/** Least weight where one person stands in both. */
const LEAST_WITH_PERSON = 2

/** How alike two matters are, 0 to 1; 0 where they are not one. Names that they share say little: all of a story share them. */
export function likenMatters({ language, vocabulary }: MatterContext, a: Matter, b: Matter): number {
  const samePerson = share(a.people, b.people)
  // "accused Lind of fraud" and "accused Ndaye of fraud" are two matters.
  if (a.people.length > 0 && b.people.length > 0 && !samePerson) return 0
  const { weight, cosine, shared } = overlapBags(a.bag, b.bag, vocabulary.weight)
  const sameHead = shareHead(a, b, language)
  // "members of the Ridge", "that the men are members of the Ridge": the name is what is said of them.
  if (sameHead && share(a.names, b.names) && cosine >= ALIKE_HEADS) return Math.max(cosine, SURELY)
  if (weight < (samePerson ? LEAST_WITH_PERSON : LEAST_WEIGHT)) return 0
  if (cosine >= ALIKE && (samePerson || !isBeside(a, b, shared))) return cosine
  return sameHead && cosine >= ALIKE_HEADS ? ALIKE : 0
}

// "allegedly a fighter of the League", "that fighters of the League had been released": what one is about is beside the
// matter of the other.
function isBeside({ headTerms: a }: Matter, { headTerms: b }: Matter, shared: readonly number[]): boolean {
  const [only, ...others] = shared
  return only !== undefined && others.length === 0 && a.includes(only) !== b.includes(only)
}

function share(a: readonly number[], b: readonly number[]): boolean {
  return a.some(each => b.includes(each))
}

function shareHead({ heads }: Matter, { heads: others }: Matter, { related }: Language): boolean {
  return heads.some(head =>
    others.some(other => head === other || related.isSynonym(head, other) || related.isDerived(head, other)),
  )
}
