import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { type Bag, makeBag } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { childrenOf, indexTree, sentenceOf, subtreeTokens, type Tree } from '../segment/tree.ts'
import { type Interval, intervalOf } from '../text/edtf.ts'
import { assignTokens, type Cores } from './cores.ts'
import { headOf, relationOf } from './subject.ts'
import { collectTerms, openTerms, type TermScene, termOf, wordTerm } from './terms.ts'

/** What happens or holds, at the word that says so: a verb, a noun of an event, an adjective with "be". */
export interface Act {
  readonly report: number
  /** Its word, in the report's tokens. */
  readonly token: number
  readonly sentence: number
  /** Its lemma in small letters. */
  readonly lemma: string
  /** Term of its lemma and of what it derives from; -1 where that says too little. */
  readonly term: number
  /** How rare its lemma is in news. */
  readonly rarity: number
  readonly isNoun: boolean
  /** Who does it. */
  readonly agents: Role
  /** Whom or what it is done to; of a noun, all that stands with it. */
  readonly patients: Role
  /** Terms of its clause; of a noun, of its phrase. */
  readonly around: Bag
  /** Terms of its whole sentence. */
  readonly said: Bag
  readonly times: readonly When[]
  readonly figures: readonly Figure[]
  readonly isNegated: boolean
  readonly isAhead: boolean
}

/** Terms of those who take part in an act in one way; none where that is not said. */
export interface Role {
  readonly bag: Bag
  /** Those of its terms that stand for what has a name. */
  readonly names: readonly number[]
  /** Terms of the countries that its words are of: "a British climber". */
  readonly origins: readonly number[]
}

/** A time as acts are compared by it. */
export interface When {
  /** TIMEX3 value. */
  readonly value: string
  readonly interval: Interval | null
}

/** A figure as acts are compared by it; a measure in the unit of the SI. */
export interface Figure {
  readonly low: number
  readonly high: number
  /** Its unit, else what is counted. */
  readonly unit: string | null
}

/** What finding the acts of one report needs. */
export interface ActScene extends TermScene, Cores {
  readonly report: number
  readonly tree: Tree
  /** Terms of each sentence, made when they are asked for. */
  readonly sentenceBag: (sentence: number) => Bag
}

/** Gets a report ready for its acts; `joint` maps its entities to those of the story. */
export function openActs(
  analysis: Analysis,
  report: number,
  joint: readonly number[],
  language: Language,
  vocabulary: Vocabulary,
): ActScene {
  const terms = openTerms(analysis, joint, language, vocabulary)
  const bags = new Array<Bag | undefined>(analysis.sentences.length)
  const sentenceBag = (sentence: number) => {
    bags[sentence] ??= makeBag(collectTerms(terms, tokensOf(analysis, sentence)).all, vocabulary.weight)
    return bags[sentence]
  }
  return { ...terms, ...assignTokens(analysis), report, tree: indexTree(analysis.tokens), sentenceBag }
}

function tokensOf({ sentences }: Analysis, sentence: number): number[] {
  const { first, last } = sentences[sentence]!
  return Array.from({ length: last - first }, (_, i) => first + i)
}

/** The act that a token says. */
export function makeAct(scene: ActScene, token: number): Act {
  const { analysis, vocabulary, language } = scene
  const { tag, lemma } = analysis.tokens
  const sentence = sentenceOf(analysis, token)
  const isNoun = tag[token] === 'NOUN' || tag[token] === 'PROPN'
  const clause = scene.owner[token]!
  const roles = isNoun ? rolesOfNoun(scene, token) : rolesOfVerb(scene, token)
  const core = clause < 0 ? [token] : scene.cores[clause]!
  const near = isNoun
    ? [...phraseOf(scene, token), ...roles.agents]
    : [...core, ...roles.agents, ...roles.patients]
  const found = collectTerms(scene, [...new Set(near)])
  const around = isNoun ? collectTerms(scene, core) : found
  const word = lemma[token]!.toLowerCase()
  return {
    report: scene.report,
    token,
    sentence,
    lemma: word,
    term: termOf(scene, token) ?? -1,
    rarity: language.rarity.of(word),
    isNoun,
    agents: makeRole(scene, roles.agents),
    patients: makeRole(scene, roles.patients),
    around: makeBag(found.all, vocabulary.weight),
    said: scene.sentenceBag(sentence),
    times: around.times.map(index => whenOf(scene, index)),
    figures: found.quantities.flatMap(index => figureOf(scene, index)),
    ...moodOf(scene, clause),
  }
}

/** The verb that says what is done where a predicate only plans it: "is scheduled to visit". */
export function verbOfAct({ analysis, language, owner }: ActScene, predicate: number): number {
  const { head, relation, lemma, tag } = analysis.tokens
  const word = lemma[predicate]!.toLowerCase()
  if (!language.compare.plan.has(word) && !language.compare.light.has(word)) return predicate
  for (let token = predicate + 1; token < Math.min(head.length, predicate + ACT_REACH); token++) {
    if (head[token] !== predicate || !INNER.has(relation[token]!) || tag[token] !== 'VERB') continue
    // "said it had captured them" has two clauses, each with an act of its own.
    return owner[token] === owner[predicate] ? token : predicate
  }
  return predicate
}

const INNER = new Set(['xcomp', 'ccomp', 'advcl'])
/** Tokens after a verb of planning within which its act stands. */
const ACT_REACH = 8

/** The noun that says what is done where the verb says too little: "made an arrest", "the trial began"; else the verb. */
export function nounOfAct({ analysis, tree, language }: ActScene, verb: number): number {
  const { tag, lemma } = analysis.tokens
  const { light, happens } = language.compare
  const word = lemma[verb]!.toLowerCase()
  const wanted = happens.has(word) ? 'nsubj' : light.has(word) ? 'obj' : null
  if (wanted === null || (tag[verb] !== 'VERB' && tag[verb] !== 'AUX')) return verb
  const noun = childrenOf(tree, verb).find(
    child => tag[child] === 'NOUN' && relationOf(analysis, child) === wanted,
  )
  return noun !== undefined && !light.has(lemma[noun]!.toLowerCase()) ? noun : verb
}

const NOBODY: Role = { bag: { terms: [], total: 0 }, names: [], origins: [] }

function makeRole(scene: ActScene, heads: readonly number[]): Role {
  if (heads.length === 0) return NOBODY
  const { vocabulary, language, analysis } = scene
  const tokens = heads.flatMap(head => phraseOf(scene, head))
  const { plain } = collectTerms(scene, tokens)
  const bag = makeBag(plain, vocabulary.weight)
  const origins = tokens.flatMap(token => {
    const country = language.compare.demonyms.get(analysis.tokens.lemma[token]!.toLowerCase())
    return country === undefined ? [] : [wordTerm(country, language, vocabulary) ?? -1]
  })
  // "his wife, Sandra Jackson": he is not who takes part.
  const own = tokens.filter(token => analysis.tokens.tag[token] !== 'PRON' || heads.includes(token))
  const terms = own.length === tokens.length ? plain : collectTerms(scene, own).plain
  const names = terms.filter(term => vocabulary.name(term).startsWith('e:'))
  return { bag, names, origins }
}

function moodOf({ analysis }: ActScene, clause: number): { isNegated: boolean; isAhead: boolean } {
  if (clause < 0) return { isNegated: false, isAhead: false }
  const { governors, standing } = analysis.clauses[clause]!
  return {
    isNegated: governors.some(({ kind }) => kind === 'negation'),
    isAhead: standing === 'planned' || standing === 'conditional',
  }
}

interface Roles {
  readonly agents: readonly number[]
  readonly patients: readonly number[]
}

const CLAUSAL = new Set([
  'acl:relcl',
  'acl',
  'advcl',
  'ccomp',
  'xcomp',
  'parataxis',
  'conj',
  'cc',
  'punct',
  'mark',
])

// The words of a phrase without the clauses that hang from it.
function phraseOf({ analysis, tree }: ActScene, token: number): readonly number[] {
  return subtreeTokens(tree, token, child => !CLAUSAL.has(analysis.tokens.relation[child]!))
}

function rolesOfVerb(scene: ActScene, token: number): Roles {
  const { analysis, tree } = scene
  const agents: number[] = []
  const patients: number[] = []
  for (const child of childrenOf(tree, token)) {
    const relation = relationOf(analysis, child)
    if (relation === 'nsubj' || relation === 'obl:agent') agents.push(child)
    else if (relation === 'obj' || relation === 'iobj' || relation === 'nsubj:pass') patients.push(child)
  }
  const lent = agents.length > 0 && !isRelative(scene, agents) ? null : lentSubject(scene, token)
  if (lent !== null && !patients.includes(lent)) {
    const side = isPassive(scene, token) ? patients : agents
    if (side === agents || patients.length === 0) side.push(lent)
  }
  // "an account he opened"
  const above = headOf(analysis, token)
  if (lent === null && patients.length === 0 && analysis.tokens.relation[token] === 'acl:relcl')
    patients.push(above)
  return { agents, patients }
}

function isRelative({ analysis }: ActScene, tokens: readonly number[]): boolean {
  return tokens.every(
    token => analysis.tokens.tag[token] === 'PRON' && analysis.tokens.penn[token]!.startsWith('W'),
  )
}

function isPassive({ analysis, tree }: ActScene, token: number): boolean {
  const { relation, penn } = analysis.tokens
  if (childrenOf(tree, token).some(child => relation[child] === 'aux:pass')) return true
  return relation[token] === 'acl' && penn[token] === 'VBN'
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/** Steps up to the subject that a verb shares with the one it hangs from. */
const MOST_STEPS = 3

// "the man who fled", "the car found there", "he fled and hid".
function lentSubject(scene: ActScene, token: number): number | null {
  const { analysis, tree } = scene
  const { relation, tag, penn } = analysis.tokens
  // "It rained when part of the bridge fell": a finite clause has a subject of its own, though the tree may lose it.
  if (relation[token] === 'advcl' && FINITE.has(penn[token]!)) return null
  let at = token
  for (let step = 0; step < MOST_STEPS; step++) {
    const above = headOf(analysis, at)
    if (above < 0) return null
    if (relation[at]!.startsWith('acl')) return tag[above] === 'VERB' ? null : above
    if (relation[at] !== 'conj' && relation[at] !== 'xcomp' && relation[at] !== 'advcl') return null
    const subject = childrenOf(tree, above).find(child => relationOf(analysis, child).startsWith('nsubj'))
    if (subject !== undefined) return subject
    at = above
  }
  return null
}

const WITH_NOUN = new Set(['nmod', 'compound', 'amod', 'obl'])

// "his arrest", "the crash of the plane", "made an arrest": what stands with the noun, and who bears the light verb.
function rolesOfNoun(scene: ActScene, token: number): Roles {
  const { analysis, tree, language } = scene
  const { relation, tag, lemma } = analysis.tokens
  const patients = childrenOf(tree, token).filter(child => WITH_NOUN.has(relation[child]!))
  const above = headOf(analysis, token)
  if (above < 0 || tag[above] !== 'VERB' || relation[token] !== 'obj') return { agents: [], patients }
  if (!language.compare.light.has(lemma[above]!.toLowerCase())) return { agents: [], patients }
  return { agents: rolesOfVerb(scene, above).agents, patients }
}

function whenOf({ analysis }: ActScene, index: number): When {
  const { value, edtf } = analysis.times[index]!
  return { value, interval: edtf === null ? null : intervalOf(edtf) }
}

function figureOf({ analysis }: ActScene, index: number): Figure[] {
  const { value, upper, unit, si, kind } = analysis.quantities[index]!
  if (value === null || kind === 'ordinal') return []
  const scale = si && value !== 0 ? si.value / value : 1
  return [{ low: value * scale, high: (upper ?? value) * scale, unit: si?.unit ?? unit }]
}
