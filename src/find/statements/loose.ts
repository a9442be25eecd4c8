import type { Part } from '../../read/report.ts'
import { compareSpans, type Span } from '../../text/span.ts'
import type { Quotation } from '../quotations.ts'
import { type Draft, draftUncued } from './draft.ts'
import {
  childOf,
  type Grammar,
  headOf,
  lemmaOf,
  relationOf,
  tagOf,
  tokenAfter,
  tokenBefore,
  trimRange,
  wordOf,
} from './grammar.ts'
import { spanPhrase } from './phrase.ts'
import { holderAt, lastMark } from './quoted.ts'
import type { Reading } from './reading.ts'
import { canSpeak, mentionOf, REASONS } from './speaker.ts'
import { isQuoted } from './verbs.ts'

/**
 * Gives each quotation that no cue has claimed to whom the words around it name, or to nobody.
 * What goes on where a direct statement stopped becomes a part of it.
 */
export function addLoose(
  reading: Reading,
  parts: readonly Part[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const reach = new Cover(drafts.flatMap(draft => draft.content).sort(compareSpans))
  const order = drafts.map((_, index) => index).sort((a, b) => endOf(drafts[a]) - endOf(drafts[b]))
  const out = [...drafts]
  let at = 0
  let part = 0
  let recent = -1
  for (const quotation of quotations) {
    if (quotation.depth > 0 || !quotation.closed || reach.holds(quotation)) continue
    while (at < order.length && endOf(drafts[order[at] ?? 0]) <= quotation.start) {
      const next = order[at++] ?? 0
      if (endOf(out[next]) >= endOf(out[recent])) recent = next
    }
    while ((parts[part]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) part++
    const before = leading(reading, out, recent)
    const draft = placeQuotation(reading, parts, part, quotation, out[before] ?? null)
    if (draft === 'continues') out[before] = extendDraft(out[before], quotation)
    else if (draft) recent = out.push(draft) - 1
  }
  return out
}

/** “A,” said a man, who said he had left. “B.” — of two statements in one sentence the quoted one goes on. */
function leading(reading: Reading, drafts: readonly Draft[], recent: number): number {
  const sentence = reading.grammar.sentenceOf[drafts[recent]?.token ?? -1]
  if (sentence === undefined || isDirect(reading, drafts[recent])) return recent
  for (let at = recent - 1; at >= Math.max(0, recent - NEIGHBOURS); at--) {
    const same = reading.grammar.sentenceOf[drafts[at]?.token ?? -1] === sentence
    if (same && isDirect(reading, drafts[at])) return at
  }
  return recent
}

/** A sentence has no more statements than this. */
const NEIGHBOURS = 6

function isDirect(reading: Reading, draft: Draft | undefined): boolean {
  const last = draft?.content.at(-1)
  return last !== undefined && isQuotation(reading, last)
}

function extendDraft(draft: Draft | undefined, quotation: Quotation): Draft {
  const more = { start: quotation.start, end: quotation.end }
  return draft ? { ...draft, content: [...draft.content, more] } : makeDraft(quotation, [], [])
}

/** Tells whether a span lies in one of many; asked in ascending order. */
class Cover {
  readonly spans: readonly Span[]
  at = 0
  end = -1
  constructor(spans: readonly Span[]) {
    this.spans = spans
  }
  holds(span: Span): boolean {
    while ((this.spans[this.at]?.start ?? Number.POSITIVE_INFINITY) <= span.start) {
      this.end = Math.max(this.end, this.spans[this.at++]?.end ?? -1)
    }
    return this.end > span.start
  }
}

function endOf(draft: Draft | undefined): number {
  let end = 0
  for (const list of [draft?.source, draft?.cue, draft?.content])
    for (const span of list ?? []) end = Math.max(end, span.end)
  return end
}

function placeQuotation(
  reading: Reading,
  parts: readonly Part[],
  part: number,
  quotation: Quotation,
  before: Draft | null,
): Draft | 'continues' | null {
  const here = parts[part]
  if (!here || here.kind === 'embed' || here.kind === 'credit' || here.kind === 'promotion') return null
  return (
    afterColon(reading, here, quotation) ??
    beforeDash(reading, here, quotation) ??
    beforeName(reading, quotation) ??
    continueQuotation(reading, here, parts[part - 1], quotation, before) ??
    afterNaming(reading, here, quotation) ??
    unattributed(reading, here, quotation)
  )
}

function makeDraft(
  quotation: Quotation,
  source: readonly Span[],
  heads: readonly number[],
  reason?: string,
): Draft {
  const content = [{ start: quotation.start, end: quotation.end }]
  const draft = draftUncued(source, heads, content)
  return reason ? { ...draft, reason } : draft
}

/** Silva at a press conference: “We leave.” */
function afterColon(reading: Reading, part: Part, quotation: Quotation): Draft | null {
  const { grammar } = reading
  const last = tokenBefore(grammar, quotation.start)
  if (wordOf(grammar, last) !== ':') return null
  // “She declared: ¶ “We leave.”” — the paragraph before ends with the colon, and this one begins with the mark.
  const opensPart = grammar.text.slice(part.start, quotation.start).trim() === ''
  if ((grammar.tokens.start[last] ?? 0) < part.start && !opensPart) return null
  const sentence = grammar.sentences[grammar.sentenceOf[last] ?? 0]
  if (!sentence) return null
  const author = authorAt(reading, last)
  if (author !== null) return makeDraft(quotation, spanSource(reading, author, last), [author])
  const verb = mainVerb(grammar, sentence.first, last)
  const subject = verb === null ? firstName(reading, sentence.first, last) : childOf(grammar, verb, 'nsubj')
  if (subject === undefined || subject === null || !canSpeak(grammar, reading.names, subject)) return null
  const draft = makeDraft(quotation, spanSource(reading, subject, last), [subject])
  if (verb === null) return draft
  // “The fox leaves,” by Tomas Brandt: “…” — a verb inside marks leads to no words outside.
  if (isQuoted(reading, grammar.tokens.start[verb] ?? 0)) return null
  const end = last - verb > LEAD_TOKENS ? verb : last - 1
  const cue = { start: grammar.tokens.start[verb] ?? 0, end: grammar.tokens.end[end] ?? 0 }
  return { ...draft, cue: [cue], lemma: lemmaOf(grammar, verb), token: verb }
}

/** “The fox leaves,” by Tomas Brandt: “…” — the name right before the colon wrote it, whatever verb stands farther off. */
function authorAt(reading: Reading, colon: number): number | null {
  const mention = mentionOf(reading.names, colon - 1)
  if (mention?.kind !== 'person' || !mention.name) return null
  return wordOf(reading.grammar, tokenAfter(reading.grammar, mention.start) - 1) === 'by' ? colon - 1 : null
}

/** “Silva spoke on the radio: “…”” — farther from its colon only the verb is the cue. */
const LEAD_TOKENS = 20

function mainVerb(grammar: Grammar, first: number, last: number): number | null {
  let only: number | null = null
  for (let token = first; token < last; token++) {
    if (tagOf(grammar, token) !== 'VERB' || MODIFIERS.has(relationOf(grammar, token))) continue
    if (relationOf(grammar, token) === 'root') return token
    const head = headOf(grammar, token)
    if (only === null && (head < first || head >= last)) only = token
  }
  return only
}

const MODIFIERS = new Set(['acl', 'acl:relcl', 'amod', 'advcl'])

/** The name that a line without a verb begins with. */
function firstName(reading: Reading, first: number, last: number): number | null {
  const { grammar, names } = reading
  for (let token = first; token < last; token++) {
    const mention = mentionOf(names, token)
    if (!mention) continue
    // “Later that month on CNN: “…”” — the speaker’s name opens the line.
    if (mention.start > (grammar.tokens.start[first] ?? 0) + 4) return null
    if (mention.kind !== 'person' && mention.kind !== 'organisation' && mention.kind !== 'group') return null
    const head = tokenAfter(grammar, mention.head.start)
    return head < last ? head : token
  }
  return null
}

function spanSource(reading: Reading, subject: number, limit: number): readonly Span[] {
  const mention = mentionOf(reading.names, subject)
  const [phrase] = spanPhrase(reading.grammar, subject, limit)
  if (!mention) return phrase ? [phrase] : []
  return [{ start: Math.min(mention.start, phrase?.start ?? mention.start), end: mention.end }]
}

/** “We leave,” Silva said. “All of us.” — what follows at once is hers too. */
function continueQuotation(
  reading: Reading,
  part: Part,
  previous: Part | undefined,
  quotation: Quotation,
  before: Draft | null,
): Draft | 'continues' | null {
  if (endsOpen(reading, quotation)) return null
  if (before?.heads.length !== 1 || before.manner === 'no evidence' || before.negated) return null
  const end = endOf(before)
  const opensPart = reading.grammar.text.slice(part.start, quotation.start).trim() === ''
  const sameTurn =
    end > part.start
      ? followsAt(reading, end, quotation)
      : opensPart && isTurn(reading, part, previous, before, quotation)
  if (!sameTurn) return null
  const last = before.content.at(-1)
  const direct = end > part.start && last !== undefined && isQuotation(reading, last)
  return direct ? 'continues' : makeDraft(quotation, before.source, before.heads)
}

function isQuotation(reading: Reading, span: Span): boolean {
  const holder = holderAt(reading.map.levels[0] ?? [], span.start)
  return holder !== null && holder.start === span.start && holder.end === span.end
}

/** “We leave,” — a comma at the end says that the speaker is named after it, not before. */
function endsOpen(reading: Reading, quotation: Quotation): boolean {
  return lastMark(reading.grammar.text, quotation) === ','
}

/** “We leave.” — Mara Silva */
function beforeDash(reading: Reading, part: Part, quotation: Quotation): Draft | null {
  const { grammar, names } = reading
  const line = grammar.text.slice(quotation.end, part.end).split('\n')[0] ?? ''
  const match = /^\s*[-–—―]+\s*(?=\p{Lu})/u.exec(line)
  if (!match || line.length > DASH_LINE) return null
  const first = tokenAfter(grammar, quotation.end + match[0].length)
  const mention = mentionOf(names, first)
  if (
    tagOf(grammar, first) !== 'PROPN' ||
    (mention && mention.kind !== 'person' && mention.kind !== 'organisation')
  )
    return null
  const end = mention?.end ?? quotation.end + line.trimEnd().replace(/[.,]$/, '').length
  return makeDraft(quotation, [{ start: grammar.tokens.start[first] ?? 0, end }], [first])
}

/** A line with the speaker's name after a dash is no longer than this. */
const DASH_LINE = 100

/** “We leave,” Silva told the crowd — the tree missed it, but a name and a verb follow the comma. */
function beforeName(reading: Reading, quotation: Quotation): Draft | null {
  const { grammar, words } = reading
  const first = tokenAfter(grammar, quotation.end)
  const inner = lastMark(grammar.text, quotation)
  if (!/[,?!…—–]/.test(inner) || isBreak(grammar, quotation.end, first)) return null
  const relative = /^(?:who|whose|which)$/
  let inside = false
  for (let token = first; token < first + NAME_REACH; token++) {
    if (grammar.sentenceOf[token] !== grammar.sentenceOf[first]) return null
    const penn = grammar.tokens.penn[token] ?? ''
    if (wordOf(grammar, token) === ',') inside = relative.test(wordOf(grammar, token + 1))
    const finite = /^(?:VBD|VBZ|VBP)$/.test(penn)
    if (inside || !(finite || endsClause(grammar, token))) continue
    const stems = stemsOf(wordOf(grammar, token), finite ? lemmaOf(grammar, token) : null)
    const speech = words.verbs.find(
      group => group.frames.includes('quotation') && group.lemmas.some(lemma => stems.includes(lemma)),
    )
    if (speech && (finite || token > first)) return draftName(reading, quotation, first, token, speech.manner)
    if (finite) return null
  }
  return null
}

/** Whether a full stop or a quotation follows: “…,” he adds. */
function endsClause(grammar: Grammar, token: number): boolean {
  return /^[.“"]/.test(wordOf(grammar, token + 1)) && tagOf(grammar, token) === 'NOUN'
}

/** What a form may come from: “adds” from “add”, whatever the tagger took it for. */
function stemsOf(word: string, lemma: string | null): readonly string[] {
  return lemma === null ? [word.replace(/s$/, ''), word.replace(/ed$/, ''), word.replace(/d$/, '')] : [lemma]
}

/** How many words a name between quotation and verb may have. */
const NAME_REACH = 35

function isBreak(grammar: Grammar, end: number, token: number): boolean {
  return grammar.text.slice(end, grammar.tokens.start[token] ?? end).includes('\n')
}

function draftName(
  reading: Reading,
  quotation: Quotation,
  first: number,
  verb: number,
  manner: Draft['manner'],
): Draft | null {
  const { grammar } = reading
  // “said Silva”: the name follows; “Silva said”, “Silva, who runs it, said”: it stands before.
  const head = verb > first ? first : verb + 1
  if (!/^(?:PROPN|PRON|DET|NOUN)$/.test(tagOf(grammar, head)) || grammar.timed[head]) return null
  const mention = mentionOf(reading.names, head)
  const named = mention ? tokenAfter(grammar, mention.head.start) : head
  const before = trimRange(grammar, { first, last: verb - 1 })
  const own = mention?.end ?? grammar.tokens.end[head] ?? 0
  const end = verb > first ? (grammar.tokens.end[before?.last ?? head] ?? own) : own
  const source = { start: grammar.tokens.start[head] ?? 0, end }
  const cue = { start: grammar.tokens.start[verb] ?? 0, end: grammar.tokens.end[verb] ?? 0 }
  return {
    ...makeDraft(quotation, [source], [named]),
    cue: [cue],
    lemma: lemmaOf(grammar, verb),
    manner,
    token: verb,
  }
}

/** Whether the quotation opens the sentence after the one that a statement ends in. */
function followsAt(reading: Reading, end: number, quotation: Quotation): boolean {
  const { grammar } = reading
  const sentence = grammar.sentences[grammar.sentenceOf[tokenBefore(grammar, end)] ?? 0]
  const next = tokenAfter(grammar, quotation.start)
  const own = grammar.sentences[grammar.sentenceOf[next] ?? 0]
  if (!sentence || !own || own.first !== next) return false
  return sentence.last === own.first || end >= own.start
}

/** A paragraph that is a quotation from end to end goes on where the last one stopped. */
function isTurn(
  reading: Reading,
  part: Part,
  previous: Part | undefined,
  before: Draft,
  quotation: Quotation,
): boolean {
  const last = before.content.at(-1)
  if (!last || !previous || previous.kind !== part.kind || before.manner === 'ask') return false
  const whole = reading.grammar.text.slice(quotation.end, part.end).trim().length < 2
  return whole && last.start >= previous.start && isQuoted(reading, last.start)
}

/** Silva was in tears. “They are gone.” — one person is the subject of the sentence before. */
function afterNaming(reading: Reading, part: Part, quotation: Quotation): Draft | null {
  const { grammar, names } = reading
  const first = tokenAfter(grammar, quotation.start)
  const own = grammar.sentenceOf[first] ?? 0
  const sentence = grammar.sentences[own - 1]
  if (!sentence || grammar.sentences[own]?.first !== first || sentence.start < part.start) return null
  if (endsOpen(reading, quotation)) return null
  if (!isSpeech(reading, quotation) || isQuoted(reading, sentence.start)) return null
  const people = new Set<number>()
  let subject: number | null = null
  for (let token = sentence.first; token < sentence.last; token++) {
    const mention = mentionOf(names, token)
    if (mention?.kind !== 'person') continue
    people.add(mention.entity ?? -1 - token)
    if (relationOf(grammar, token) === 'nsubj' && relationOf(grammar, headOf(grammar, token)) === 'root')
      subject = token
  }
  if (subject === null || people.size !== 1) return null
  return makeDraft(quotation, spanPhrase(grammar, subject, headOf(grammar, subject)), [subject])
}

/** Words that are spoken, and no title, nickname or scare quotation. */
function unattributed(reading: Reading, part: Part, quotation: Quotation): Draft | null {
  if (part.kind === 'headline' || part.kind === 'heading' || !isSpeech(reading, quotation)) return null
  const { grammar } = reading
  const first = tokenAfter(grammar, quotation.start)
  const sentence = grammar.sentences[grammar.sentenceOf[first] ?? 0]
  if (!sentence || sentence.first !== first) return null
  return makeDraft(quotation, [], [], REASONS.alone)
}

/** Whether a quotation has a verb and is no mere name. */
function isSpeech(reading: Reading, quotation: Quotation): boolean {
  const { grammar } = reading
  const first = tokenAfter(grammar, quotation.start)
  const last = tokenBefore(grammar, quotation.end)
  if (last - first < SPEECH_TOKENS) return false
  for (let token = first; token <= last; token++) {
    if (tagOf(grammar, token) === 'VERB' || tagOf(grammar, token) === 'AUX') return true
  }
  return false
}

/** Shorter quotations without a cue are titles and scare quotations. */
const SPEECH_TOKENS = 4
