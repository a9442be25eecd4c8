import type { StatementWords } from '../../language/statements.ts'
import type { Sentence } from '../../segment/segmented.ts'
import type { Span } from '../../text/span.ts'
import type { Cue } from './cues.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  hasFinite,
  hasSubject,
  headOf,
  isGerund,
  isPassive,
  lemmaOf,
  relationOf,
  spanOf,
  TREE_DEPTH,
  tagOf,
  tokenAfter,
  tokenBefore,
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
  if (cue.passive) return findAgent(grammar, verb, chargePrepositions(cue))
  const inverted = findInverted(grammar, cue)
  if (inverted) return inverted
  const gerund = findGerundSource(grammar, cue, words)
  if (gerund) return gerund
  const beside = findBeside(grammar, cue)
  const heads = beside ? [beside] : findSubjects(grammar, verb, words, 0)
  const [first] = heads
  if (first === undefined) return findNeighbour(grammar, cue)
  if (heads.length > 1) return { spans: [], heads: heads.map(head => head.named) }
  const spans = spanPhrase(grammar, first.printed, cue.token)
  return { spans: spans.map(span => widenSource(grammar, span, first.printed, cue)), heads: [first.named] }
}

/**
 * “with the ministry stating that” — the ministry;
 * “Noor recorded a statement warning” — Noor, who recorded it.
 */
function findGerundSource(grammar: Grammar, cue: Cue, words: StatementWords): Source | null {
  if (!wordOf(grammar, cue.token).endsWith('ing') || cue.control !== null) return null
  const last = cue.token - 1
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || last <= sentence.first) return null
  let first = last
  while (first > sentence.first && isNameToken(grammar, first - 1)) first--
  if (tagOf(grammar, first - 1) === 'DET') first--
  if (wordOf(grammar, first - 1) === 'with' && /^(?:NOUN|PROPN)$/.test(tagOf(grammar, last))) {
    return { spans: [spanOf(grammar, { first, last })], heads: [last] }
  }
  return words.messages.includes(lemmaOf(grammar, last)) ? findIssuer(grammar, first, sentence, words) : null
}

/** Who issued the message whose phrase begins with a token. */
function findIssuer(
  grammar: Grammar,
  first: number,
  sentence: Sentence,
  words: StatementWords,
): Source | null {
  const verb = first - 1
  if (
    verb <= sentence.first ||
    !words.issue.includes(lemmaOf(grammar, verb)) ||
    tagOf(grammar, verb) !== 'VERB'
  )
    return null
  const subjects = isPassive(grammar, verb) ? [] : findSubjects(grammar, verb, words, 0)
  const [subject] = subjects
  if (subject && subjects.length === 1)
    return { spans: spanPhrase(grammar, subject.printed, verb), heads: [subject.named] }
  const start = startOfName(grammar, verb - 1, sentence.first)
  return start < verb
    ? { spans: [spanOf(grammar, { first: start, last: verb - 1 })], heads: [verb - 1] }
    : null
}

/** “Noor posted on Friday” — where the tree gives no subject, the phrase that ends right before a finite verb. */
function findNeighbour(grammar: Grammar, cue: Cue): Source {
  const first = firstOfCue(grammar, cue)
  const last = wordOf(grammar, first - 1) === ',' ? first - 2 : first - 1
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || last < sentence.first || !hasFinite(grammar, first, cue.token)) return NO_SOURCE
  if (grammar.timed[last]) return NO_SOURCE
  const opening = startOfTurn(grammar, sentence.first, last)
  const start = last === first - 1 ? startOfName(grammar, last, opening) : opening
  // “Manuel Flores, head of the party, has said” — with a comma before the verb, only a name that opens the sentence.
  const opens = last < first - 1 ? nameAt(grammar, start, last) : last
  if (opens === null || start > last) return NO_SOURCE
  return { spans: [spanOf(grammar, { first: start, last })], heads: [opens] }
}

/** The first token after the last closing mark before a name: “We leave,” | Silva, a docker, said. */
function startOfTurn(grammar: Grammar, first: number, last: number): number {
  for (let token = last; token > first; token--)
    if (/^(?:”|"|''|»)$/.test(wordOf(grammar, token))) return token + 1
  return first
}

/** “…,” said Mara Silva, who runs it — a verb right behind a comma or a mark, and a name behind it. */
function findInverted(grammar: Grammar, cue: Cue): Source | null {
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  const first = firstOfCue(grammar, cue)
  if (!sentence || first <= sentence.first || first !== cue.token || cue.control !== null) return null
  if (tagOf(grammar, first - 1) !== 'PUNCT' || !hasFinite(grammar, first, cue.token)) return null
  const last = endOfName(grammar, cue.token + 1, sentence.last)
  if (last === null) return null
  const next = wordOf(grammar, last + 1)
  const linked = TITLE_LINKS.has(next)
  if (last + 1 < sentence.last && !grammar.timed[last + 1] && !linked && !/^[,.;]$/.test(next)) return null
  // “said the hospital’s director, Imelda Carrow”
  const name =
    next === ',' && tagOf(grammar, last + 2) === 'PROPN' && !hasFinite(grammar, last + 2, sentence.last - 1)
  const title = name || (next === ',' && /^(?:who|an?|the)$/.test(wordOf(grammar, last + 2)))
  let end = last
  if (title) end = trimRange(grammar, { first: last, last: sentence.last - 1 })?.last ?? last
  // “said Silva of the civil protection service” — up to the next mark.
  if (linked)
    while (end + 1 < sentence.last && !grammar.timed[end + 1] && tagOf(grammar, end + 1) !== 'PUNCT') end++
  return { spans: [spanOf(grammar, { first: cue.token + 1, last: end })], heads: [name ? last + 2 : last] }
}

/** The last token of a short phrase that opens with a name, an article or a plural; null where none does. */
function endOfName(grammar: Grammar, first: number, limit: number): number | null {
  const opens = /^(?:PROPN|DET)$/.test(tagOf(grammar, first)) || grammar.tokens.penn[first] === 'NNS'
  if (!opens || grammar.timed[first]) return null
  let last = first
  while (last + 1 < limit && !grammar.timed[last + 1] && isNameToken(grammar, last + 1)) last++
  return /^(?:PROPN|NOUN)$/.test(tagOf(grammar, last)) ? last : null
}

/** “Marchetti-Obi” is three tokens of one name. */
function isNameToken(grammar: Grammar, token: number): boolean {
  return (
    /^(?:PROPN|NOUN|ADJ)$/.test(tagOf(grammar, token)) ||
    (wordOf(grammar, token) === '-' && grammar.tokens.end[token - 1] === grammar.tokens.start[token])
  )
}

/** The first word of the phrase that a token ends; past the token where it is no phrase or not alone. */
function startOfName(grammar: Grammar, last: number, limit: number): number {
  if (!/^(?:PROPN|NOUN)$/.test(tagOf(grammar, last))) return last + 1
  let first = last
  while (first > limit && /^(?:PROPN|NOUN|ADJ|NUM)$/.test(tagOf(grammar, first - 1))) first--
  if (first > limit && tagOf(grammar, first - 1) === 'DET') first--
  const outside = first > limit ? tagOf(grammar, first - 1) : 'PUNCT'
  return outside === 'PUNCT' || outside === 'SCONJ' ? first : last + 1
}

/** The last word of a name at the start of a sentence that a comma ends; null where there is none. */
function nameAt(grammar: Grammar, first: number, last: number): number | null {
  let token = first
  while (token <= last && tagOf(grammar, token) === 'PROPN') token++
  return token > first && wordOf(grammar, token) === ',' ? token - 1 : null
}

/**
 * “families, lawyers and advocates deny” — a list that the tree cut at its comma is whole again;
 * “said Rebecca Hanson, an assistant professor at the university” — so is a title after the name.
 */
function widenSource(grammar: Grammar, span: Span, printed: number, cue: Cue): Span {
  const first = tokenAfter(grammar, span.start)
  const listed = childOf(grammar, printed, 'conj') !== undefined && wordOf(grammar, first - 1) === ','
  const alone =
    tagOf(grammar, first - 2) === 'NOUN' &&
    (wordOf(grammar, first - 3) === ',' || grammar.sentenceOf[first - 3] !== grammar.sentenceOf[first])
  if (listed && alone && span.start < cue.span.start) {
    return { start: grammar.tokens.start[first - 2] ?? span.start, end: span.end }
  }
  const joined = span.start < cue.span.start ? widenList(grammar, widenLeft(grammar, first)) : first
  if (joined < first) return { start: grammar.tokens.start[joined] ?? span.start, end: span.end }
  return span.start > cue.span.start ? widenTitle(grammar, widenRelative(grammar, span), cue) : span
}

/** “Presidential candidates | Hillary Clinton said”, “Park Geun- | hye said” — a title or half a name before it. */
function widenLeft(grammar: Grammar, first: number): number {
  const sentence = grammar.sentences[grammar.sentenceOf[first] ?? 0]
  const start = sentence?.first ?? first
  if (tagOf(grammar, first) === 'PRON' || tagOf(grammar, first) === 'DET') return first
  let at = first
  while (at > start && !grammar.timed[at - 1] && isNameToken(grammar, at - 1)) at--
  if (at > start && at < first && tagOf(grammar, at - 1) === 'DET') at--
  const outside = at > start ? tagOf(grammar, at - 1) : 'PUNCT'
  return /^(?:PUNCT|SCONJ|CCONJ)$/.test(outside) ? at : first
}

/**
 * “The minister, his chief of staff and | the union denied” — whoever stands before the “and” denies too.
 * Gives the first token of the list, or the same token where there is none.
 */
function widenList(grammar: Grammar, first: number): number {
  if (wordOf(grammar, first - 1) !== 'and') return first
  const sentence = grammar.sentences[grammar.sentenceOf[first] ?? 0]
  const start = sentence?.first ?? first
  let at = first
  while (at > start && LISTED.test(tagOf(grammar, at - 1)) && LIST_MARK.test(wordOf(grammar, at - 1))) at--
  if (at > start && tagOf(grammar, at - 1) !== 'PUNCT' && tagOf(grammar, at - 1) !== 'SCONJ') return first
  // “In Ander, the minister and the union denied” — where it was is no part of the list.
  if (/^(?:ADP|ADV|SCONJ)$/.test(tagOf(grammar, at))) {
    while (at < first && wordOf(grammar, at) !== ',') at++
    at++
  }
  while (at < first && /^(?:PUNCT|CCONJ|ADV)$/.test(tagOf(grammar, at))) at++
  // “And he said” is no list.
  return at < first - 1 ? at : first
}

const LISTED = /^(?:DET|ADJ|NOUN|PROPN|PRON|PART|ADP|NUM|PUNCT|CCONJ|ADV)$/
const LIST_MARK = /^(?:[\p{L}\p{N}’'.-]+|,)$/u

/** “said a man who asked not | to be named” — the relative clause ends where a mark does. */
function widenRelative(grammar: Grammar, span: Span): Span {
  let token = tokenBefore(grammar, span.end)
  const sentence = grammar.sentences[grammar.sentenceOf[token] ?? 0]
  if (!sentence || !/\bwho\b/.test(grammar.text.slice(span.start, span.end))) return span
  while (token + 1 < sentence.last && tagOf(grammar, token + 1) !== 'PUNCT') token++
  return { start: span.start, end: grammar.tokens.end[token] ?? span.end }
}

const TITLE_LINKS = new Set(['at', 'of', 'for', 'with', 'in', 'and'])
function widenTitle(grammar: Grammar, span: Span, cue: Cue): Span {
  const last = tokenBefore(grammar, span.end)
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!sentence || !grammar.text.slice(span.start, span.end).includes(',')) return span
  let token = last + 1
  if (!TITLE_LINKS.has(wordOf(grammar, token)) && wordOf(grammar, token) !== ',') return span
  while (token < sentence.last && tagOf(grammar, token) !== 'VERB' && tagOf(grammar, token) !== 'PUNCT')
    token++
  const relative = wordOf(grammar, token) === ',' && wordOf(grammar, token + 1) === 'who'
  const end = relative ? sentence.last - 1 : token - 1
  const trimmed = trimRange(grammar, { first: last, last: end })
  return trimmed ? { start: span.start, end: grammar.tokens.end[trimmed.last] ?? span.end } : span
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

function findAgent(grammar: Grammar, verb: number, prepositions: readonly string[]): Source {
  const agent =
    childOf(grammar, verb, 'obl:agent') ??
    childrenOf(grammar, verb, 'obl').find(child => casesOf(grammar, child).includes('by'))
  if (agent === undefined) return NO_SOURCE
  const charge = chargeOf(grammar, verb, agent, prepositions)
  const [span] = spanPhrase(grammar, agent, verb)
  const end = charge === null ? undefined : grammar.tokens.end[(grammar.left[charge] ?? charge) - 1]
  return { spans: span ? [{ start: span.start, end: end ?? span.end }] : [], heads: [agent] }
}

/** Prepositions that only a charge takes: “accused of”, “suspected of”. */
export function chargePrepositions(cue: Cue): readonly string[] {
  return cue.groups.flatMap(group => (group.manner === 'accuse' ? (group.prepositions ?? []) : []))
}

/** “accused by the ministry of theft” — theft is what they are accused of, not what the ministry is for. */
export function chargeOf(
  grammar: Grammar,
  verb: number,
  noun: number,
  prepositions: readonly string[],
): number | null {
  const own = childrenOf(grammar, verb, 'obl', 'advcl').some(child =>
    casesOf(grammar, child).some(word => prepositions.includes(word)),
  )
  if (own || prepositions.length === 0) return null
  const phrases = childrenOf(grammar, noun, 'nmod', 'acl')
  return (
    phrases.find(
      child => child > noun && casesOf(grammar, child).some(word => prepositions.includes(word)),
    ) ?? null
  )
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
  const subjects = childrenOf(grammar, verb, 'nsubj', 'nsubj:pass').filter(child => !grammar.timed[child])
  // “In one post Friday, Silva said”: of two subjects the one beside the verb is right.
  const own = subjects.findLast(child => child < verb) ?? subjects[0]
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
  // “from the U.S. Trump threatened” — a name right before the verb: the sentence was not split where it ends.
  if (tagOf(grammar, verb - 1) === 'PROPN') return [{ printed: verb - 1, named: verb - 1 }]
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
    if (relation !== 'conj') break
    clause = headOf(grammar, clause)
  }
  if (word !== 'who') return []
  const before = wordOf(grammar, subject - 1) === ',' ? subject - 2 : subject - 1
  const named = /^(?:NOUN|PROPN)$/.test(tagOf(grammar, before)) ? topOfPhrase(grammar, before) : -1
  return named >= 0 ? [{ printed: subject, named }] : []
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

/** The whole phrase around a head word, without what stands beyond the cue. */
export function spanPhrase(grammar: Grammar, token: number, cue: number): readonly Span[] {
  let first = grammar.left[token] ?? token
  let last = grammar.right[token] ?? token
  for (const child of childrenOf(grammar, token, 'case', 'cc', 'punct', 'mark', 'advmod')) {
    if (child !== first || child >= token) continue
    if (/^(?:ADP|SCONJ|CCONJ|PUNCT|PART)$/.test(tagOf(grammar, child))) first = child + 1
  }
  if (cue > token && last >= cue) last = cue - 1
  // “… before dark, | fire chief Tak said” — no phrase has a comma before its head.
  for (let at = token - 1; at > first; at--) if (wordOf(grammar, at) === ',') first = at + 1
  if (cue < token && first <= cue) first = cue + 1
  const range = trimRange(grammar, { first, last })
  return range && range.first <= token && token <= range.last
    ? [spanOf(grammar, range)]
    : [spanOf(grammar, { first: token, last: token })]
}
