import type { StatementWords } from '../../language/statements.ts'
import type { Span } from '../../text/span.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  hasSubject,
  headOf,
  isFiniteTag,
  isGerund,
  isPassive,
  lemmaOf,
  relationOf,
  TREE_DEPTH,
  tagOf,
  wordOf,
} from './grammar.ts'
import { topOfPhrase } from './phrase.ts'

/** The words that stand for the speaker, and the word that names them: "who" and "Silva". */
export interface Subject {
  readonly printed: number
  readonly named: number
}

/** Whose words they are, as far as the sentence says. */
export interface Source {
  /** The whole phrase as printed; empty where none is. */
  readonly spans: readonly Span[]
  /** Head words of the phrases that name the speaker; several when the sentence leaves it open. */
  readonly heads: readonly number[]
}

/** Nobody is named. */
export const NO_SOURCE: Source = { spans: [], heads: [] }

/** Pronouns that can only be subjects. */
export const PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i'])

/** The subjects of a verb, its own or those it shares; several where the sentence leaves it open. */
export function findSubjects(
  grammar: Grammar,
  verb: number,
  words: StatementWords,
  depth: number,
): readonly Subject[] {
  if (depth > TREE_DEPTH) return []
  const subjects = childrenOf(grammar, verb, 'nsubj', 'nsubj:pass').filter(child => !grammar.timed[child])
  // “In one post Friday, Silva said”: of two subjects the one beside the verb is right.
  // “tells the paper”: only some verbs stand before their subject.
  const behind = words.inverting.includes(lemmaOf(grammar, verb)) ? subjects[0] : undefined
  const before = subjects.filter(child => child < verb)
  // “Okafor, head of the union, has said”: a comma before the verb closes an apposition, and the first is right.
  const own = (wordOf(grammar, firstOfVerb(grammar, verb) - 1) === ',' ? before[0] : before.at(-1)) ?? behind
  if (own !== undefined) return followRelative(grammar, verb, own)
  if (childOf(grammar, verb, 'expl', 'csubj') !== undefined) return []
  const head = headOf(grammar, verb)
  if (head < 0) return []
  switch (relationOf(grammar, verb)) {
    case 'conj':
      return subjectOfConjunct(grammar, verb, head, words, depth)
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

/**
 * “Silva said that the cranes were lost and promised to replace them” — cranes promise nothing, so it is Silva;
 * “Silva said that Brandt lied and promised to leave” — it may be either.
 */
function subjectOfConjunct(
  grammar: Grammar,
  verb: number,
  head: number,
  words: StatementWords,
  depth: number,
): readonly Subject[] {
  // “from the U.S. Kell threatened” — a name right before the verb: the sentence was not split where it ends.
  const coordinated = relationOf(grammar, verb) === 'conj'
  if (coordinated && /^(?:PROPN|NOUN|NUM)$/.test(tagOf(grammar, verb - 1)) && !grammar.timed[verb - 1]) {
    const phrase = topOfPhrase(grammar, verb - 1)
    return [{ printed: phrase, named: phrase }]
  }
  // “has not tried to support that, and called them B” — a finite verb goes on with a finite verb.
  if (coordinated && goesOnFinite(grammar, verb, head)) {
    const finite = finiteAbove(grammar, head)
    if (finite >= 0) return subjectOfConjunct(grammar, verb, finite, words, depth + 1)
  }
  // “She said that A, though nobody has shown it, and called them B” — after the aside she goes on.
  const above = headOf(grammar, head)
  const aside = childrenOf(grammar, head, 'mark').some(mark => ASIDES.has(wordOf(grammar, mark)))
  const comma =
    wordOf(grammar, (grammar.left[verb] ?? verb) - 1) === ',' ||
    wordOf(grammar, grammar.left[verb] ?? verb) === ','
  if (aside && comma && above >= 0 && above < head)
    return subjectOfConjunct(grammar, verb, above, words, depth + 1)
  const inner = findSubjects(grammar, head, words, depth + 1)
  if (relationOf(grammar, head) !== 'ccomp' || headOf(grammar, head) > head) return inner
  const outer = findSubjects(grammar, headOf(grammar, head), words, depth + 1)
  const [first] = inner
  const person = first !== undefined && /^(?:PROPN|PRON)$/.test(tagOf(grammar, first.named))
  if (!person) return outer.length > 0 ? outer : inner
  return [...outer, ...inner].filter(
    (one, at, all) => all.findIndex(other => other.named === one.named) === at,
  )
}

function goesOnFinite(grammar: Grammar, verb: number, head: number): boolean {
  if (!isInfinitive(grammar, head)) return false
  // a net may take the past for a participle; “to be held and questioned” has one
  return isFiniteTag(grammar, verb) || (grammar.tokens.penn[verb] === 'VBN' && !isPassive(grammar, head))
}

function isInfinitive(grammar: Grammar, verb: number): boolean {
  return childrenOf(grammar, verb, 'mark').some(mark => wordOf(grammar, mark) === 'to')
}

/** The nearest verb above that is no infinitive; -1 where there is none. */
function finiteAbove(grammar: Grammar, verb: number): number {
  let above = headOf(grammar, verb)
  for (let step = 0; step < TREE_DEPTH && above >= 0; step++) {
    if (/^(?:VERB|AUX)$/.test(tagOf(grammar, above)) && !isInfinitive(grammar, above)) return above
    above = headOf(grammar, above)
  }
  return -1
}

const ASIDES = new Set(['though', 'although', 'while', 'whereas', 'because', 'since'])

function firstOfVerb(grammar: Grammar, verb: number): number {
  const joined = childrenOf(grammar, verb, 'aux', 'aux:pass', 'advmod').filter(child => child < verb)
  return Math.min(verb, ...joined)
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
      return antecedents(grammar, subject, agreeing(grammar, verb, headOf(grammar, clause)))
    }
    if (relation !== 'conj') break
    clause = headOf(grammar, clause)
  }
  if (word !== 'who') return []
  const before = wordOf(grammar, subject - 1) === ',' ? subject - 2 : subject - 1
  const named = /^(?:NOUN|PROPN)$/.test(tagOf(grammar, before)) ? topOfPhrase(grammar, before) : -1
  return named >= 0 ? [{ printed: subject, named }] : []
}

/** “the leaders of the strike, who call” — leaders call, the strike calls. */
function agreeing(grammar: Grammar, verb: number, noun: number): number {
  const above = headOf(grammar, noun)
  if (relationOf(grammar, noun) !== 'nmod' || above < 0) return noun
  const { penn } = grammar.tokens
  const [wanted, other] = penn[verb] === 'VBP' ? ['NNS', 'NN'] : penn[verb] === 'VBZ' ? ['NN', 'NNS'] : []
  return penn[noun] === other && penn[above] === wanted ? above : noun
}

/**
 * “films shown by Kell, a friend who called himself” — across a comma the nearest noun fits as well,
 * and who is meant stays open.
 */
function antecedents(grammar: Grammar, pronoun: number, named: number): readonly Subject[] {
  // “Mara Silva, a friend who called herself” — the friend is Silva.
  const above = headOf(grammar, named)
  if (relationOf(grammar, named) === 'appos' && above >= 0 && tagOf(grammar, above) === 'PROPN')
    return [{ printed: pronoun, named: above }]
  const last = wordOf(grammar, pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1
  let crossed = false
  for (let token = named + 1; token < last; token++) crossed ||= wordOf(grammar, token) === ','
  const near = topOfPhrase(grammar, last)
  const found = [{ printed: pronoun, named }]
  return crossed && near > named ? [...found, { printed: pronoun, named: near }] : found
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
  // “footage of Mara Silva asking” — a name right before the participle, without a comma
  const before = verb - 1
  if ((grammar.nameOf[before] ?? -1) >= 0 && childOf(grammar, verb, 'mark') === undefined) {
    const name = topOfPhrase(grammar, before)
    return [{ printed: name, named: name }]
  }
  const main = mainOf(grammar, verb, head)
  // “Silva said that Brandt had left, adding that” — both may add something.
  if (isReported(grammar, main, verb)) return subjectOfConjunct(grammar, verb, main, words, depth)
  const outer = findSubjects(grammar, main, words, depth + 1)
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

/** Whether a clause is what another verb before it reports, and a comma parts the participle from it. */
function isReported(grammar: Grammar, clause: number, verb: number): boolean {
  const opening = grammar.left[verb] ?? verb
  const comma = wordOf(grammar, opening - 1) === ',' || wordOf(grammar, opening) === ','
  const above = headOf(grammar, clause)
  return comma && relationOf(grammar, clause) === 'ccomp' && above >= 0 && above < clause
}

/**
 * “They asked her to keep the lock open, saying that it held” — a participle after a comma leaves the infinitive;
 * “Silva said he did not believe it, arguing that” — and the clause that she says of herself.
 */
function mainOf(grammar: Grammar, verb: number, head: number): number {
  const opening = grammar.left[verb] ?? verb
  const comma = wordOf(grammar, opening - 1) === ',' || wordOf(grammar, opening) === ','
  // “pressed them to stop by threatening” — who presses threatens
  if (!comma && childOf(grammar, verb, 'mark') === undefined) return head
  let clause = head
  for (let step = 0; step < TREE_DEPTH; step++) {
    const relation = relationOf(grammar, clause)
    const subject = childOf(grammar, clause, 'nsubj')
    // “programs that let them stay, acknowledging” — programs acknowledge nothing.
    const relative =
      relation === 'acl:relcl' && subject !== undefined && /^(?:that|which)$/.test(wordOf(grammar, subject))
    const above = relative ? verbAbove(grammar, clause) : headOf(grammar, clause)
    if (relative && above >= 0) {
      clause = above
      continue
    }
    const ofOneself = relation === 'ccomp' && subject !== undefined && PRONOUNS.has(wordOf(grammar, subject))
    if (above < 0 || tagOf(grammar, above) !== 'VERB' || above > verb) return clause
    if (relation !== 'xcomp' && !ofOneself && !(relation === 'advcl' && subject === undefined)) return clause
    clause = above
  }
  return clause
}

/** The nearest verb above a clause; -1 where there is none. */
function verbAbove(grammar: Grammar, clause: number): number {
  let token = headOf(grammar, clause)
  for (let step = 0; step < TREE_DEPTH && token >= 0 && tagOf(grammar, token) !== 'VERB'; step++)
    token = headOf(grammar, token)
  return token
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
  const subject = relation === 'nsubj' || relation === 'nsubj:pass'
  const loose = /^[,—–]$/.test(wordOf(grammar, verb - 1)) && !subject
  const message = words.messages.includes(lemmaOf(grammar, head))
  if (message && !subject) {
    const issuer = issuerOf(grammar, head, words, depth)
    if (issuer.length > 0) return issuer
  }
  // “a letter accusing them”, “people saying”; no other noun says anything: “tweets attempting”, “a hearing saying”.
  const speaks = message || subject || tagOf(grammar, head) === 'PROPN' || grammar.tokens.penn[head] === 'NNS'
  if (!loose && speaks) return [{ printed: head, named: head }]
  let clause = headOf(grammar, head)
  for (let step = 0; step < TREE_DEPTH && clause >= 0; step++) {
    if (tagOf(grammar, clause) === 'VERB') return subjectOfParticiple(grammar, verb, clause, words, depth)
    clause = headOf(grammar, clause)
  }
  return []
}

/** “issued a statement saying” — who issued it speaks. */
function issuerOf(grammar: Grammar, noun: number, words: StatementWords, depth: number): readonly Subject[] {
  const verb = headOf(grammar, noun)
  if (verb < 0 || relationOf(grammar, noun) !== 'obj' || !words.issue.includes(lemmaOf(grammar, verb)))
    return []
  return isPassive(grammar, verb) ? [] : findSubjects(grammar, verb, words, depth + 1)
}
