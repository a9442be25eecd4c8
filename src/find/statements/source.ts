import type { StatementWords } from '../../language/statements.ts'
import type { Span } from '../../text/span.ts'
import type { Cue } from './cues.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  hasSubject,
  headOf,
  isGerund,
  isPassive,
  lemmaOf,
  relationOf,
  spanOf,
  TREE_DEPTH,
  tagOf,
  trimRange,
  wordOf,
} from './grammar.ts'

/** Whose words they are, as far as the sentence says. */
export interface Source {
  /** The whole phrase as printed; empty where none is. */
  readonly spans: readonly Span[]
  /** Head words of the phrases that name the speaker; several when the sentence leaves it open. */
  readonly heads: readonly number[]
}

/** Nobody is named. */
export const NO_SOURCE: Source = { spans: [], heads: [] }

/** The source of a verb: its subject, or in the passive its agent. */
export function findSource(grammar: Grammar, cue: Cue, words: StatementWords): Source {
  const verb = cue.control ?? cue.token
  if (cue.passive) return findAgent(grammar, verb)
  const beside = findBeside(grammar, cue)
  const heads = beside ? [beside] : findSubjects(grammar, verb, words, 0)
  const [first] = heads
  if (first === undefined) return NO_SOURCE
  if (heads.length > 1) return { spans: [], heads: heads.map(head => head.named) }
  return { spans: spanPhrase(grammar, first.printed, cue.token), heads: [first.named] }
}

/** The words that stand for the speaker, and the word that names them: "who" and "Silva". */
interface Subject {
  readonly printed: number
  readonly named: number
}

/**
 * “The test, North Korea said, was its biggest” — whatever the tree says, the phrase between comma and verb speaks;
 * so does a pronoun right before the verb: “The difference now, he told me, is”.
 */
function findBeside(grammar: Grammar, cue: Cue): Subject | null {
  const verb = cue.control ?? cue.token
  const first = firstOfCue(grammar, cue)
  const before = first - 1
  if (before < 0 || grammar.sentenceOf[before] !== grammar.sentenceOf[verb]) return null
  if (PRONOUNS.has(wordOf(grammar, before))) return { printed: before, named: before }
  const own = childrenOf(grammar, verb, 'nsubj').findLast(child => child < verb)
  if (own === undefined || (grammar.right[own] ?? own) >= before || tagOf(grammar, before) !== 'PROPN')
    return null
  const head = topOfPhrase(grammar, before)
  return wordOf(grammar, (grammar.left[head] ?? head) - 1) === ',' ? { printed: head, named: head } : null
}

const PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i'])

function firstOfCue(grammar: Grammar, cue: Cue): number {
  let token = cue.control ?? cue.token
  while (token > 0 && (grammar.tokens.start[token - 1] ?? 0) >= cue.span.start) token--
  return token
}

/** The head of the name that a token ends. */
function topOfPhrase(grammar: Grammar, token: number): number {
  let at = token
  for (let step = 0; step < TREE_DEPTH; step++) {
    const head = headOf(grammar, at)
    if (head < 0 || (grammar.right[head] ?? head) !== token || tagOf(grammar, head) === 'VERB') return at
    at = head
  }
  return at
}

function findAgent(grammar: Grammar, verb: number): Source {
  const agent =
    childOf(grammar, verb, 'obl:agent') ??
    childrenOf(grammar, verb, 'obl').find(child => casesOf(grammar, child).includes('by'))
  if (agent === undefined) return NO_SOURCE
  return { spans: spanPhrase(grammar, agent, verb), heads: [agent] }
}

/** The prepositions of a phrase, in lower case. */
export function casesOf(grammar: Grammar, token: number): readonly string[] {
  return childrenOf(grammar, token, 'case').map(child => wordOf(grammar, child))
}

function findSubjects(
  grammar: Grammar,
  verb: number,
  words: StatementWords,
  depth: number,
): readonly Subject[] {
  if (depth > TREE_DEPTH) return []
  const subjects = childrenOf(grammar, verb, 'nsubj', 'nsubj:pass')
  // “In one post Friday, Silva said”: of two subjects the one beside the verb is right.
  const own = subjects.findLast(child => child < verb) ?? subjects[0]
  if (own !== undefined) return followRelative(grammar, verb, own)
  if (childOf(grammar, verb, 'expl', 'csubj') !== undefined) return []
  const head = headOf(grammar, verb)
  if (head < 0) return []
  switch (relationOf(grammar, verb)) {
    case 'conj':
      return findSubjects(grammar, head, words, depth + 1)
    case 'xcomp':
      return subjectOfComplement(grammar, head, words, depth)
    case 'acl':
      return isGerund(grammar, verb) ? subjectOfModifier(grammar, verb, head, words, depth) : []
    case 'advcl':
      return isGerund(grammar, verb) && !isMarked(grammar, verb)
        ? subjectOfParticiple(grammar, verb, head, words, depth)
        : []
    default:
      return []
  }
}

function isMarked(grammar: Grammar, verb: number): boolean {
  return (
    childOf(grammar, verb, 'mark') !== undefined &&
    !['while', 'when', 'before', 'after', 'in', 'by', 'without'].includes(
      wordOf(grammar, childOf(grammar, verb, 'mark') ?? verb),
    )
  )
}

/** “persuaded him to say” — the object speaks; “hoped to say” — the subject does. */
function subjectOfComplement(
  grammar: Grammar,
  head: number,
  words: StatementWords,
  depth: number,
): readonly Subject[] {
  const object = childOf(grammar, head, 'obj')
  if (object !== undefined) return [{ printed: object, named: object }]
  return words.control[lemmaOf(grammar, head)] ? findSubjects(grammar, head, words, depth + 1) : []
}

/** “Silva, who runs it, said”, “the mayor who said” — the pronoun is printed, the word before it is meant. */
function followRelative(grammar: Grammar, verb: number, subject: number): readonly Subject[] {
  const word = wordOf(grammar, subject)
  if (word !== 'who' && word !== 'which' && word !== 'that') return [{ printed: subject, named: subject }]
  let clause = verb
  for (let step = 0; step < TREE_DEPTH && clause >= 0; step++) {
    const relation = relationOf(grammar, clause)
    if (relation === 'acl:relcl' || (relation === 'acl' && headOf(grammar, clause) < subject)) {
      return [{ printed: subject, named: headOf(grammar, clause) }]
    }
    if (relation !== 'conj') return []
    clause = headOf(grammar, clause)
  }
  return []
}

/**
 * “Noor visited the camp where the army has sent dozens, accusing them” — the army: the object “them” is in its clause.
 * “Noor visited the camp where dozens are held, saying” — Noor: dozens are held and hold nobody.
 */
function subjectOfParticiple(
  grammar: Grammar,
  verb: number,
  head: number,
  words: StatementWords,
  depth: number,
): readonly Subject[] {
  const outer = findSubjects(grammar, mainOf(grammar, verb, head), words, depth + 1)
  const relative = relativeBefore(grammar, verb, head)
  if (relative === null) return outer
  const inner = findSubjects(grammar, relative, words, depth + 1)
  const object = childOf(grammar, verb, 'obj')
  if (inner.length === 0 || isPassive(grammar, relative)) return outer
  if (
    object !== undefined &&
    tagOf(grammar, object) === 'PRON' &&
    childOf(grammar, relative, 'obj') !== undefined
  )
    return inner
  return [...outer, ...inner].filter(
    (one, at, all) => all.findIndex(other => other.named === one.named) === at,
  )
}

/**
 * “They begged her to bring it back, arguing that it worked” — a participle after a comma leaves the infinitive;
 * “Silva said he did not believe it, arguing that” — and the clause that she says of herself.
 */
function mainOf(grammar: Grammar, verb: number, head: number): number {
  if (
    wordOf(grammar, (grammar.left[verb] ?? verb) - 1) !== ',' &&
    wordOf(grammar, grammar.left[verb] ?? verb) !== ','
  )
    return head
  let clause = head
  for (let step = 0; step < TREE_DEPTH; step++) {
    const above = headOf(grammar, clause)
    const relation = relationOf(grammar, clause)
    const subject = childOf(grammar, clause, 'nsubj')
    const ofOneself = relation === 'ccomp' && subject !== undefined && PRONOUNS.has(wordOf(grammar, subject))
    if (above < 0 || tagOf(grammar, above) !== 'VERB' || above > verb) return clause
    if (relation !== 'xcomp' && !ofOneself && !(relation === 'advcl' && subject === undefined)) return clause
    clause = above
  }
  return clause
}

/** An active relative clause that ends just before the participle, below the clause that it is attached to. */
function relativeBefore(grammar: Grammar, verb: number, head: number): number | null {
  if (head > verb) return null
  for (let token = verb - 1; token > head; token--) {
    if (relationOf(grammar, token) !== 'acl:relcl' || !hasSubject(grammar, token)) continue
    const end = grammar.right[token] ?? token
    return end < verb && verb - end <= 2 ? token : null
  }
  return null
}

/** “a letter accusing them” — the letter; “She met the men, accusing them” — a comma, so it is not the men. */
function subjectOfModifier(
  grammar: Grammar,
  verb: number,
  head: number,
  words: StatementWords,
  depth: number,
): readonly Subject[] {
  const relation = relationOf(grammar, head)
  const loose = wordOf(grammar, verb - 1) === ',' && relation !== 'nsubj' && relation !== 'nsubj:pass'
  if (!loose) return [{ printed: head, named: head }]
  let clause = headOf(grammar, head)
  for (let step = 0; step < TREE_DEPTH && clause >= 0; step++) {
    if (tagOf(grammar, clause) === 'VERB') return subjectOfParticiple(grammar, verb, clause, words, depth)
    clause = headOf(grammar, clause)
  }
  return []
}

/** The whole phrase around a head word, without what stands beyond the cue. */
export function spanPhrase(grammar: Grammar, token: number, cue: number): readonly Span[] {
  let first = grammar.left[token] ?? token
  let last = grammar.right[token] ?? token
  for (const child of childrenOf(grammar, token, 'case', 'cc', 'punct', 'mark', 'advmod')) {
    if (child !== first || child >= token) continue
    if (tagOf(grammar, child) !== 'ADV') first = child + 1
  }
  if (cue > token && last >= cue) last = cue - 1
  if (cue < token && first <= cue) first = cue + 1
  const range = trimRange(grammar, { first, last })
  return range && range.first <= token && token <= range.last
    ? [spanOf(grammar, range)]
    : [spanOf(grammar, { first: token, last: token })]
}
