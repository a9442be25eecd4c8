import type { StatementWords } from '../../language/statements.ts'
import type { Sentence } from '../../segment/segmented.ts'
import type { Span } from '../../text/span.ts'
import {
  closeGap,
  findAcrossRelative,
  findAfterComma,
  findApposed,
  findBeside,
  isOutvoiced,
  splitPhrases,
} from './beside.ts'
import type { Cue } from './cues.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  hasFinite,
  isFiniteTag,
  isPassive,
  lemmaOf,
  spanOf,
  tagOf,
  tokenBefore,
  trimRange,
  wordOf,
} from './grammar.ts'
import {
  casesOf,
  chargeOf,
  chargePrepositions,
  firstOfCue,
  isNameToken,
  namedIn,
  spanPhrase,
  startOfName,
} from './phrase.ts'
import { findSubjects, NO_SOURCE, type Source, type Subject } from './subjects.ts'
import { TITLE_LINKS, widenSource } from './widen.ts'

/** The source of a verb: its subject, or in the passive its agent. */
export function findSource(grammar: Grammar, cue: Cue, words: StatementWords): Source {
  const verb = cue.control ?? cue.token
  if (cue.passive) return findAgent(grammar, verb, chargePrepositions(cue))
  const inverted = words.inverting.includes(cue.lemma) ? findInverted(grammar, cue) : null
  if (inverted) return inverted
  const gerund = findGerundSource(grammar, cue, words)
  if (gerund) return gerund
  const closed = findBeforeRelative(grammar, cue)
  if (closed) return closed
  const placed = findAfterComma(grammar, cue) ?? findApposed(grammar, cue) ?? findAcrossRelative(grammar, cue)
  if (placed) return placed
  const beside = findBeside(grammar, cue)
  const heads = beside ? [beside] : findSubjects(grammar, verb, words, 0)
  const [first] = heads
  if (first === undefined) return findNeighbour(grammar, cue)
  if (heads.length > 1) return { spans: [], heads: heads.map(head => head.named) }
  const spans = closeApposition(grammar, cue, first, spanPhrase(grammar, first.printed, cue.token))
  if (
    spans.some(span =>
      /^(?:according|particularly|in|on|at|for|from|with|like|as|of)\s/i.test(
        grammar.text.slice(span.start, span.start + 13),
      ),
    )
  )
    return NO_SOURCE
  if (isOutvoiced(grammar, cue, spans)) return NO_SOURCE
  const widened = closeGap(grammar, cue, spans).map(span =>
    splitPhrases(grammar, widenSource(grammar, span, first.printed, cue)),
  )
  const [phrase] = widened
  const named = phrase && first.printed === first.named ? namedIn(grammar, phrase, first.named) : first.named
  // “a charge | the committee” — where the phrase was split, its last word speaks, not the one before it
  const split = phrase && first.printed === first.named && (grammar.tokens.start[named] ?? 0) < phrase.start
  return { spans: widened, heads: [split ? tokenBefore(grammar, phrase.end) : named] }
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
  const after = startAfterWith(grammar, last, sentence)
  if (after !== null)
    return { spans: [spanOf(grammar, { first: after, last })], heads: [headFrom(grammar, after, last)] }
  const first = startOfNoun(grammar, last)
  // “sent out a message | to supporters | saying”
  const behind = wordOf(grammar, first - 1) === 'to' ? first - 2 : last
  if (!words.messages.includes(lemmaOf(grammar, behind))) return null
  return findIssuer(grammar, behind === last ? first : startOfNoun(grammar, behind), sentence, words)
}

/** The first token of the noun phrase that a token ends, its article counted. */
function startOfNoun(grammar: Grammar, last: number): number {
  let first = last
  while (isNameToken(grammar, first - 1)) first--
  return tagOf(grammar, first - 1) === 'DET' ? first - 1 : first
}

/** “with | the crew of the old ferry | saying” — the first token behind “with”, when only a phrase follows. */
function startAfterWith(grammar: Grammar, last: number, sentence: Sentence): number | null {
  if (!/^(?:NOUN|PROPN|NUM)$/.test(tagOf(grammar, last))) return null
  for (let token = last; token > Math.max(sentence.first, last - WITH_TOKENS); token--) {
    if (wordOf(grammar, token) === 'with') return token + 1
    if (/^(?:VERB|AUX|PUNCT|SCONJ)$/.test(tagOf(grammar, token))) return null
  }
  return null
}

const WITH_TOKENS = 15

/** The head word of a phrase: the last nominal before its first preposition. */
function headFrom(grammar: Grammar, first: number, last: number): number {
  let token = first
  while (token < last && tagOf(grammar, token + 1) !== 'ADP') token++
  return token
}

/** Who issued the message whose phrase begins with a token. */
function findIssuer(
  grammar: Grammar,
  first: number,
  sentence: Sentence,
  words: StatementWords,
): Source | null {
  // “sent | out | a message”
  const verb = tagOf(grammar, first - 1) === 'VERB' ? first - 1 : first - 2
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

/**
 * “The campaign, which was run from Ander, said” — a comma before the verb closes the relative clause,
 * and the phrase before it speaks, whatever name the clause ends with.
 */
function findBeforeRelative(grammar: Grammar, cue: Cue): Source | null {
  const first = firstOfCue(grammar, cue)
  const sentence = grammar.sentences[grammar.sentenceOf[cue.token] ?? 0]
  const past = grammar.tokens.penn[cue.token] === 'VBN' || hasFinite(grammar, first, cue.token)
  if (!sentence || wordOf(grammar, first - 1) !== ',' || !past) return null
  let relative = first - 2
  while (relative > sentence.first && !/^(?:who|whose|which|whom)$/.test(wordOf(grammar, relative))) {
    if (/^[”"“:;()]$/.test(wordOf(grammar, relative))) return null
    relative--
  }
  const last = relative - 2
  if (last < sentence.first || wordOf(grammar, relative - 1) !== ',' || !hasFinite(grammar, relative, first))
    return null
  const start = startOfName(grammar, last, sentence.first)
  if (start > last) return null
  return { spans: [spanOf(grammar, { first: start, last: first - 2 })], heads: [last] }
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
  // “Silva’s aide, Tomas Brandt, said the union …” — nothing has been said before the comma.
  const quoted = /^(?:”|"|''|»|’)$/.test(wordOf(grammar, first - 1))
  const last = endOfName(grammar, cue.token + 1, sentence.last)
  if (last === null) return null
  // “Any reading of it, said Milan Korda, an expert, would …” — but a name between commas is inserted.
  const inserted = wordOf(grammar, last + 1) === ',' && !hasComma(grammar, sentence.first, first - 2)
  if (!quoted && !inserted && !hasFinite(grammar, sentence.first, first - 1)) return null
  const next = wordOf(grammar, last + 1)
  // “said one pilot who gave no name”
  const linked = TITLE_LINKS.has(next) || next === 'who'
  if (last + 1 < sentence.last && !grammar.timed[last + 1] && !linked && !/^[,.;]$/.test(next)) return null
  // “said the hospital’s director, Imelda Carrow”
  const name =
    next === ',' && tagOf(grammar, last + 2) === 'PROPN' && !hasFinite(grammar, last + 2, sentence.last - 1)
  const title = name || (next === ',' && /^(?:who|an?|the)$/.test(wordOf(grammar, last + 2)))
  let end = last
  if (title)
    end =
      trimRange(grammar, { first: last, last: endOfTitle(grammar, last + 2, sentence, inserted) })?.last ??
      last
  // “said Silva of the civil protection service” — up to the next mark.
  if (linked)
    while (end + 1 < sentence.last && !grammar.timed[end + 1] && tagOf(grammar, end + 1) !== 'PUNCT') end++
  return { spans: [spanOf(grammar, { first: cue.token + 1, last: end })], heads: [name ? last + 2 : last] }
}

/** “said Korda, | an expert on ports |, would” — an insertion ends at its comma, else the sentence ends it. */
function endOfTitle(grammar: Grammar, first: number, sentence: Sentence, inserted: boolean): number {
  let token = first
  while (inserted && token < sentence.last && wordOf(grammar, token) !== ',') token++
  const goesOn = inserted && token < sentence.last && isFiniteTag(grammar, token + 1)
  return goesOn ? token - 1 : sentence.last - 1
}

function hasComma(grammar: Grammar, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (wordOf(grammar, token) === ',') return true
  return false
}

/** The last token of a short phrase that opens with a name, an article or a plural; null where none does. */
function endOfName(grammar: Grammar, first: number, limit: number): number | null {
  const opens = /^(?:PROPN|DET|NUM)$/.test(tagOf(grammar, first)) || grammar.tokens.penn[first] === 'NNS'
  if (!opens || grammar.timed[first]) return null
  let last = first
  while (last + 1 < limit && !grammar.timed[last + 1] && isNameToken(grammar, last + 1)) last++
  return /^(?:PROPN|NOUN)$/.test(tagOf(grammar, last)) ? last : null
}

/** The last word of a name at the start of a sentence that a comma ends; null where there is none. */
function nameAt(grammar: Grammar, first: number, last: number): number | null {
  let token = first
  while (token <= last && tagOf(grammar, token) === 'PROPN') token++
  return token > first && wordOf(grammar, token) === ',' ? token - 1 : null
}

/** “Okafor, | head of the union,| has said” — up to the comma before the verb. */
function closeApposition(
  grammar: Grammar,
  cue: Cue,
  subject: Subject,
  spans: readonly Span[],
): readonly Span[] {
  const last = firstOfCue(grammar, cue) - 2
  const [span] = spans
  const end = grammar.tokens.end[last] ?? 0
  const opened = span && wordOf(grammar, tokenBefore(grammar, span.end) + 1) === ','
  if (
    !opened ||
    subject.printed > last ||
    wordOf(grammar, last + 1) !== ',' ||
    hasFinite(grammar, subject.printed, last)
  )
    return spans
  return [{ start: span.start, end: Math.max(span.end, end) }]
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
