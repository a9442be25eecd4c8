import type { CueGroup, Frame } from '../../language/statements.ts'
import type { Cue } from './cues.ts'
import { closeContent } from './ends.ts'
import { gapOf } from './gap.ts'
import { cutApposition, trimGloss } from './gloss.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  hasFinite,
  headOf,
  isFiniteTag,
  lemmaOf,
  type Range,
  rangeOf,
  relationOf,
  spanOf,
  tagOf,
  tokenAfter,
  wordOf,
} from './grammar.ts'
import { readPassive } from './passive.ts'
import { casesOf, chargeOf, chargePrepositions } from './phrase.ts'
import { type Content, findGerund, isToInfinitive, markOf, plain } from './pieces.ts'
import type { Source } from './subjects.ts'
import {
  endBeforeContrast,
  endBeforeMain,
  extendRight,
  fillLeft,
  guessClause,
  openLeft,
  readInsertion,
  startsMain,
  untilComma,
} from './surface.ts'

/** Finds the content of a cue among its dependents, or above it when the cue is inserted. */
export function findContent(
  grammar: Grammar,
  cue: Cue,
  source: Source,
  claims: readonly string[],
): Content | null {
  const content = readDenied(grammar, cue, source, claims) ?? readContent(grammar, cue, source)
  return content && closeContent(grammar, cue, claims, content)
}

/** “said | that goods were kept there |, a charge the residents denied” — what they deny stands before the comma. */
function readDenied(grammar: Grammar, cue: Cue, source: Source, claims: readonly string[]): Content | null {
  const [span] = source.spans
  const group = cue.groups.find(one => one.frames.includes('noun'))
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  if (!span || !group || !sentence) return null
  const noun = tokenAfter(grammar, span.start) - 1
  const opens = claims.includes(lemmaOf(grammar, noun)) && /^an?$/.test(wordOf(grammar, noun - 1))
  if (!opens || wordOf(grammar, noun - 2) !== ',' || noun - 3 < sentence.first) return null
  let first = noun - 3
  while (first > sentence.first && wordOf(grammar, first) !== 'that') first--
  return plain(grammar, group, [{ first, last: noun - 3 }])
}

function readContent(grammar: Grammar, cue: Cue, source: Source): Content | null {
  for (const group of cue.groups) {
    const content = cue.passive ? readPassive(grammar, cue, group) : readActive(grammar, cue, group, source)
    if (content) return moveMarks(grammar, cue, content)
  }
  const group = cue.groups.find(one => one.frames[0] === 'quotation' && one.frames.includes('clause'))
  if (!group || cue.passive) return null
  const guess = guessClause(grammar, cue, source, group.told === true)
  return (
    guess &&
    plain(
      grammar,
      group,
      guess.map(range => cutApposition(grammar, range)),
    )
  )
}

const MARKS = new Set(['as', 'of', 'for', 'about', 'on', 'upon'])

/** “refers to as the worst” — prepositions right behind the verb belong to the cue; “threatened to leave” has none. */
function moveMarks(grammar: Grammar, cue: Cue, content: Content): Content {
  const at = content.spans.findIndex(span => span.start >= cue.span.end)
  const span = content.spans[at]
  if (!span || content.preposition) return content
  const first = tokenAfter(grammar, cue.span.end)
  let token = tokenAfter(grammar, span.start)
  if (token !== first) return content
  while (
    MARKS.has(wordOf(grammar, token)) &&
    grammar.tokens.penn[token] !== 'TO' &&
    tagOf(grammar, token) !== 'PART'
  )
    token++
  if (wordOf(grammar, first) === 'to' && content.group.frames.includes('as'))
    token = first + (wordOf(grammar, first + 1) === 'as' ? 2 : 1)
  const start = grammar.tokens.start[token] ?? span.start
  if (token === first || start >= span.end) return content
  const spans = content.spans.with(at, { start, end: span.end })
  return { ...content, spans, preposition: spanOf(grammar, { first, last: token - 1 }) }
}

function readActive(grammar: Grammar, cue: Cue, group: CueGroup, source: Source): Content | null {
  const takes = (frame: Frame) => group.frames.includes(frame)
  const clause = takes('clause')
    ? (readClause(grammar, cue, group.told === true, source) ?? readInserted(grammar, cue))
    : null
  if (clause) return plain(grammar, group, clause)
  if (takes('infinitive')) {
    const infinitive = readInfinitive(grammar, cue, false)
    if (infinitive) return plain(grammar, group, infinitive)
  }
  // “called Brandt to congratulate him” is a call by telephone; “called on Brandt to resign” is none.
  const calls = cue.lemma === 'call' && !opensCall(grammar, cue.token + 1)
  if (takes('object infinitive') && !calls) {
    const infinitive = readInfinitive(grammar, cue, true)
    if (infinitive) return plain(grammar, group, infinitive)
  }
  const predicate = takes('as') || takes('name') ? readPredicate(grammar, cue, takes('name')) : null
  if (predicate) return plain(grammar, group, predicate)
  const phrase = calls ? null : readPrepositional(grammar, cue, group)
  if (phrase) return phrase
  const gerund = takes('gerund') ? findGerund(grammar, cue.token) : undefined
  if (gerund !== undefined) return plain(grammar, group, [rangeOf(grammar, gerund)])
  const object = takes('noun') ? readObject(grammar, cue, group.manner) : null
  const open = object && takes('clause') ? openClause(grammar, cue, object, source) : null
  if (open) return plain(grammar, group, open)
  return object ? plain(grammar, group, object) : null
}

/** “said that the port is closed” — the whole clause; in a relative clause with the word that it is about. */
function readClause(grammar: Grammar, cue: Cue, told: boolean, source: Source): readonly Range[] | null {
  const clauses = childrenOf(grammar, cue.token, 'ccomp').filter(
    child =>
      !isToInfinitive(grammar, child) &&
      !isInsideSource(grammar, child, source) &&
      !isAdverbial(grammar, child),
  )
  // “Asked whether she would, she said she would not” — of two, the one behind the verb.
  const clause = clauses.find(child => child > cue.token) ?? clauses[0]
  if (clause === undefined) return null
  const filled = fillLeft(grammar, startAtThat(grammar, clause), cue, told)
  // “As outlets have reported, the families deny it” — behind the comma stands the main clause.
  if (startsMain(grammar, filled, cue)) return null
  const whole = trimGloss(grammar, extendRight(grammar, filled, cue), clause)
  const range = cutApposition(grammar, endBeforeContrast(grammar, endBeforeMain(grammar, whole, cue)))
  // “found a way through the law” — no clause, whatever the tree says.
  if (!hasFinite(grammar, range.first, range.last) && !(SURE.has(cue.lemma) && hasVerb(grammar, range)))
    return null
  const inserted = range.first > cue.token ? readInsertion(grammar, cue, source) : null
  const opened = openLeft(grammar, endBeforeCue(grammar, range, clause, cue), cue, source)
  // “The port, Silva said on Monday on the radio, “is closed”” — when and where is not what.
  const behind = inserted && inserted.after > opened.first && inserted.after <= opened.last
  const around = splitAround(grammar, behind ? { ...opened, first: inserted.after } : opened, cue)
  return [...(inserted ? [inserted.before] : gapOf(grammar, cue, range)), ...around]
}

/** Verbs that never take a plain noun: “said an eviction required consent”, where the tagger sees a participle. */
const SURE = new Set(['say', 'insist', 'argue', 'allege', 'think', 'believe'])

function hasVerb(grammar: Grammar, range: Range): boolean {
  for (let token = range.first; token <= range.last; token++)
    if (tagOf(grammar, token) === 'VERB') return true
  return false
}

/** “said, without giving evidence” — how, not what. */
function isAdverbial(grammar: Grammar, clause: number): boolean {
  return childrenOf(grammar, clause, 'mark').some(mark =>
    /^(?:without|by|after|before|while)$/.test(wordOf(grammar, mark)),
  )
}

/** “said, without giving evidence, | that it was safe” — what stands before “that” is the reporter’s. */
function startAtThat(grammar: Grammar, clause: number): Range {
  const range = rangeOf(grammar, clause)
  const that = childrenOf(grammar, clause, 'mark').find(mark => wordOf(grammar, mark) === 'that')
  return that !== undefined && wordOf(grammar, that - 1) === ',' ? { first: that, last: range.last } : range
}

/** “that the cranes were lost | and promised …” — another thing that the same source says. */
function endBeforeCue(grammar: Grammar, range: Range, clause: number, cue: Cue): Range {
  if (cue.token > range.first) return range
  for (const child of childrenOf(grammar, clause, 'conj')) {
    const bare = childOf(grammar, child, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass') === undefined
    const same = grammar.tokens.penn[child] === grammar.tokens.penn[cue.token]
    const finite = same || childOf(grammar, child, 'xcomp', 'ccomp') !== undefined
    const first = grammar.left[child] ?? child
    if (
      bare &&
      finite &&
      tagOf(grammar, child) === 'VERB' &&
      cue.table.has(lemmaOf(grammar, child)) &&
      first > range.first
    ) {
      return { first: range.first, last: first - 1 }
    }
  }
  return range
}

/** “…, said Silva, who runs it” — what stands in the phrase of the speaker is no content. */
function isInsideSource(grammar: Grammar, clause: number, source: Source): boolean {
  const place = grammar.tokens.start[clause] ?? 0
  return source.spans.some(span => span.start <= place && place < span.end)
}

/** “The port, she said, is closed” — the cue stands under the verb of what it reports. */
function readInserted(grammar: Grammar, cue: Cue): readonly Range[] | null {
  if (relationOf(grammar, cue.token) !== 'parataxis') return null
  const host = headOf(grammar, cue.token)
  if (host < 0) return null
  const own = rangeOf(grammar, cue.token)
  const after = (grammar.right[host] ?? host) > own.last + 1
  // “Silva left the port; he said …” is no insertion: the cue must end the sentence or stand between commas.
  if (host > cue.token && !after) return null
  return splitAround(grammar, rangeOf(grammar, host), cue)
}

/** The parts of a range before and after the cue's own clause. */
function splitAround(grammar: Grammar, range: Range, cue: Cue): readonly Range[] {
  const own = rangeOf(grammar, cue.token)
  const inside = own.first >= range.first && own.last <= range.last
  if (!inside || range.first > cue.token || range.last < cue.token) return [range]
  const before = { first: range.first, last: own.first - 1 }
  const after = { first: own.last + 1, last: range.last }
  return [before, after].filter(part => part.first <= part.last)
}

/** “threatened to close”; with an object of its own: “urged them to leave”. */
function readInfinitive(grammar: Grammar, cue: Cue, withObject: boolean): readonly Range[] | null {
  const clause = childrenOf(grammar, cue.token, 'xcomp', 'ccomp', 'advcl').find(
    child => child > cue.token && isToInfinitive(grammar, child),
  )
  if (clause === undefined) return withObject ? null : guessInfinitive(grammar, cue)
  const range = trimGloss(grammar, extendRight(grammar, rangeOf(grammar, clause), cue), clause)
  const object = childrenOf(grammar, cue.token, 'obj', 'iobj', 'obl').find(
    child => child > cue.token && child < range.first,
  )
  if (!withObject) return object === undefined ? [range] : null
  if (object === undefined) return null
  return [{ first: grammar.left[object] ?? object, last: range.last }]
}

/** “declined to comment” — “to” right behind the verb, and a word that may be a verb. */
function guessInfinitive(grammar: Grammar, cue: Cue): readonly Range[] | null {
  const to = cue.token + 1
  if (wordOf(grammar, to) !== 'to' || !/^(?:VERB|NOUN|AUX)$/.test(tagOf(grammar, to + 1))) return null
  if (!/^(?:VB|NN)$/.test(grammar.tokens.penn[to + 1] ?? '')) return null
  return [extendRight(grammar, { first: to, last: to + 1 }, cue)]
}

/** “described it as a trap”, “called prisoners cowards”, “cited tattoos as proof”. */
function readPredicate(grammar: Grammar, cue: Cue, bare: boolean): readonly Range[] | null {
  const as = childrenOf(grammar, cue.token, 'obl', 'xcomp', 'advcl', 'obj').find(
    child => child > cue.token && (casesOf(grammar, child).includes('as') || isMarkedAs(grammar, child)),
  )
  const objects = childrenOf(grammar, cue.token, 'obj', 'iobj', 'xcomp', 'ccomp').filter(
    child => child > cue.token,
  )
  const to =
    as === undefined
      ? undefined
      : childrenOf(grammar, cue.token, 'obl').find(child => child > cue.token && child < as)
  const first = objects[0] ?? to
  const last = as ?? (bare ? objects.at(-1) : undefined)
  if (last === undefined) return null
  const whole = { first: grammar.left[first ?? last] ?? last, last: grammar.right[last] ?? last }
  const range = trimGloss(grammar, extendRight(grammar, whole, cue), last)
  const start =
    first !== undefined && first < last ? (grammar.left[first] ?? first) : (grammar.left[last] ?? last)
  if (as === undefined && isNameOnly(grammar, cue.token + 1, range.last)) return null
  if (!bare && first === undefined && relationOf(grammar, cue.token) !== 'acl:relcl') return null
  return [...gapOf(grammar, cue, { first: start, last: range.last }), { first: start, last: range.last }]
}

/** “called on Brandt”, “called Friday for” — but “called on Friday” */
function opensCall(grammar: Grammar, first: number): boolean {
  let token = first
  if (grammar.timed[token + 1] && wordOf(grammar, token) === 'on') token++
  while (grammar.timed[token]) token++
  return /^(?:on|upon|for|out)$/.test(wordOf(grammar, token))
}

/** “a group called Black Harbour | is …”, “Silva called Brandt” — a name alone is what it is called, or whom she rang. */
function isNameOnly(grammar: Grammar, first: number, last: number): boolean {
  let token = first
  while (token <= last && isInName(grammar, token)) token++
  return token > first && (token > last || isFiniteTag(grammar, token) || wordOf(grammar, token) === 'to')
}

function isInName(grammar: Grammar, token: number): boolean {
  return tagOf(grammar, token) === 'PROPN' || (grammar.nameOf[token] ?? -1) >= 0
}

function isMarkedAs(grammar: Grammar, token: number): boolean {
  return childrenOf(grammar, token, 'mark').some(mark => wordOf(grammar, mark) === 'as')
}

/** “warned of floods” — floods; “accused them of theft” — them of theft: who is accused belongs to it. */
function readPrepositional(grammar: Grammar, cue: Cue, group: CueGroup): Content | null {
  const phrase = childrenOf(grammar, cue.token, 'obl', 'advcl', 'obj').find(
    child => child > cue.token && markOf(grammar, child, group.prepositions ?? []) !== null,
  )
  if (phrase === undefined) return readCharge(grammar, cue, group)
  const mark = markOf(grammar, phrase, group.prepositions ?? []) ?? phrase
  const range = trimGloss(grammar, extendRight(grammar, rangeOf(grammar, phrase), cue), phrase)
  const object = childrenOf(grammar, cue.token, 'obj').find(child => child > cue.token && child < mark)
  if (object !== undefined) {
    return plain(grammar, group, [{ first: grammar.left[object] ?? object, last: range.last }])
  }
  const gap = gapOf(grammar, cue, range)
  if (gap.length > 0) return plain(grammar, group, [...gap, range])
  const content = plain(grammar, group, [{ first: mark + 1, last: range.last }])
  return (
    content && {
      ...content,
      preposition: mark === cue.token + 1 ? spanOf(grammar, { first: mark, last: mark }) : null,
    }
  )
}

/** “accused the owners of fraud” — where the tree hangs “of fraud” on the owners. */
function readCharge(grammar: Grammar, cue: Cue, group: CueGroup): Content | null {
  // “accused Prime Minister Silva of having known” — a net takes a name behind the verb for its subject.
  const object = childrenOf(grammar, cue.token, 'obj', 'nsubj').find(child => child > cue.token)
  if (object === undefined) return null
  const charge = chargeOf(grammar, cue.token, object, chargePrepositions(cue))
  if (charge === null) return readFarCharge(grammar, cue, group, object)
  return plain(grammar, group, [
    trimGloss(grammar, extendRight(grammar, rangeOf(grammar, object), cue), object),
  ])
}

/** “accused the owner at a meeting of the council of having skipped checks” */
function readFarCharge(grammar: Grammar, cue: Cue, group: CueGroup, object: number): Content | null {
  if (chargePrepositions(cue).length === 0) return null
  // “accused the contractor, Velin-Okoro, of skipping checks”: commas do not end it, another finite verb does.
  const end = Math.min(grammar.sentences[grammar.sentenceOf[object] ?? 0]?.last ?? 0, object + CHARGE_TOKENS)
  for (let token = object + 1; token + 1 < end && !isFiniteTag(grammar, token); token++) {
    const charge = wordOf(grammar, token) === 'of' && grammar.tokens.penn[token + 1] === 'VBG'
    if (!charge) continue
    const about = { first: grammar.left[object] ?? object, last: endOfName(grammar, object) }
    return plain(grammar, group, [about, extendRight(grammar, { first: token, last: token + 1 }, cue)])
  }
  return null
}

/** “Prime Minister | Sefton Arrieta” — a name that the tree cut is whole. */
function endOfName(grammar: Grammar, token: number): number {
  let last = token
  while (tagOf(grammar, last) === 'PROPN' && tagOf(grammar, last + 1) === 'PROPN') last++
  return last
}

/** How far from the accused the charge may stand. */
const CHARGE_TOKENS = 30

/** “denied any ties” — the object; “the ties that she denied” — the word that the clause is about. */
function readObject(grammar: Grammar, cue: Cue, manner: CueGroup['manner']): readonly Range[] | null {
  const object = childrenOf(grammar, cue.token, 'obj').find(child => child > cue.token)
  if (object === undefined) return null
  // “denied that” — what “that” is, the sentence before says.
  if (tagOf(grammar, object) === 'PRON')
    return POINTING.has(manner) && POINTERS.has(wordOf(grammar, object)) ? [rangeOf(grammar, object)] : null
  return [trimGloss(grammar, extendRight(grammar, rangeOf(grammar, object), cue), object)]
}

/** “deny many of the men | had any ties” — a finite verb right behind the object makes it a clause. */
function openClause(
  grammar: Grammar,
  cue: Cue,
  object: readonly Range[],
  source: Source,
): readonly Range[] | null {
  const [range] = object
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  const [span] = source.spans
  const relative = span && /^(?:who|which|that)$/i.test(grammar.text.slice(span.start, span.end))
  if (!range || !sentence || relative || object.length > 1 || range.last + 1 >= sentence.last) return null
  if (relationOf(grammar, cue.token) === 'acl:relcl' || !isFiniteTag(grammar, range.last + 1)) return null
  return [untilComma(grammar, range.first, sentence.last - 1)]
}

/** Who denies or confirms “it” answers; who wants or describes it has said nothing that stands there. */
const POINTING = new Set<CueGroup['manner']>(['deny', 'confirm', 'promise'])

const POINTERS = new Set(['that', 'this', 'it'])
