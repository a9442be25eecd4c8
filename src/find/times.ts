import type { Language } from '../language/language.ts'
import type { Segmented, Sentence, Tag } from '../segment/segmented.ts'
import { dayNumber } from '../text/edtf.ts'
import { findSpanAt, type Span } from '../text/span.ts'
import { type Atoms, splitAtoms } from './atoms.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { countFrom } from './times/counted.ts'
import { compileGrammar, type Grammar } from './times/grammar.ts'
import { isTime } from './times/guard.ts'
import { dateAsOf, joinClocks, type Placed } from './times/join.ts'
import { makeReading } from './times/make.ts'
import { matchAt } from './times/match.ts'
import { orderRanges } from './times/ranges.ts'
import type { Component, Place, Reading, Reference, Subject, Tense, TimeType, Why } from './times/reading.ts'
import { liesAhead, relate } from './times/relate.ts'
import { dateSpoken, dayOfSaying, moveSpoken } from './times/spoken.ts'
import { type At, dateHours, dayOfStory, NO_STORY, type Story, tellTimes } from './times/story.ts'
import { readTense } from './times/tense.ts'
import { statedIn, whyOf } from './times/why.ts'

/** What a time was resolved against. */
export interface Anchor {
  readonly kind: 'published' | 'dateline' | 'embed' | 'report' | 'text'
  /** EDTF. */
  readonly edtf: string
}

/** A time expression and the interval it stands for. */
export interface Time extends Span {
  /** As in TIMEX3. */
  readonly type: TimeType
  /** TIMEX3 value, such as `2025-03-26`, `2025-03`, `P3D`, `PAST_REF`, `XXXX-WXX-3`. */
  readonly value: string
  /** EDTF (ISO 8601-2) interval or date; null where the words do not allow one. */
  readonly edtf: string | null
  /** Whether all components are in the words, some come from the anchor, or nothing could be resolved. */
  readonly how: 'stated' | 'implied' | 'unknown'
  readonly anchor: Anchor | null
  /** Why it was resolved so; null where all is in the words or nothing could be resolved. */
  readonly why: Why | null
  /** Where some components are implied: those that the words state. */
  readonly stated?: readonly Component[]
  /** Whether it lies after the anchor by tense or wording ("is scheduled", "next"). */
  readonly forward: boolean
  /** "since", "by", "until", "after", "before", where such a word governs it; the interval of `edtf` heeds it. */
  readonly relation?: 'since' | 'by' | 'until' | 'after' | 'before' | 'from' | 'as of'
  /** Inside quotation marks. */
  readonly quoted: boolean
}

/** The words that finding times needs. */
export type TimeLanguage = Pick<Language, 'times' | 'quantities'>

/**
 * Finds the time expressions of a report, in order, resolved against `anchor` (a day, or a day and time).
 * Without an anchor only what the words state themselves is dated.
 */
export function findTimes(
  segmented: Segmented,
  language: TimeLanguage,
  anchor: Anchor | null,
  quotations: readonly Quotation[] = findQuotations(segmented),
): readonly Time[] {
  const scan: Scan = {
    grammar: grammarOf(language),
    tags: segmented.tokens.tag,
    anchor,
    anchorDay: anchor && dayOf(anchor.edtf),
    reference: null,
    subject: null,
    period: null,
    story: NO_STORY,
    quotations: quotations.filter(quotation => quotation.depth === 0),
    quotation: 0,
    titled: false,
    apart: false,
    found: [],
    said: [],
    pending: [],
  }
  for (let i = 0; i < segmented.sentences.length; i++) scanSentence(scan, segmented, i)
  settleSpoken(scan, segmented.sentences)
  return scan.found
}

interface Scan {
  readonly grammar: Grammar
  readonly tags: readonly Tag[]
  readonly anchor: Anchor | null
  readonly anchorDay: number | null
  readonly quotations: readonly Span[]
  readonly found: Time[]
  /** The day of saying that each sentence gives. */
  readonly said: (number | null)[]
  /** Times of quotations whose day of saying their own sentence does not give. */
  readonly pending: Pending[]
  reference: Reference | null
  /** The quarter that the passage is about, and the month or year that the sentence gave. */
  subject: Subject | null
  period: Subject | null
  story: Story
  quotation: number
  /** Whether the sentence stands in a headline, heading or caption. */
  titled: boolean
  /** Whether it stands in a part that tells nothing: a credit, a notice, a post. */
  apart: boolean
}

interface Pending {
  readonly index: number
  readonly reading: Reading
  readonly quotation: Span
}

// Compiling is the same for the same words; a language is loaded once.
const grammars = new WeakMap<object, Grammar>()

function grammarOf(language: TimeLanguage): Grammar {
  const known = grammars.get(language.times)
  if (known) return known
  const made = compileGrammar(language.times, language.quantities)
  grammars.set(language.times, made)
  return made
}

function dayOf(edtf: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(edtf)
  return parts && dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function scanSentence(scan: Scan, segmented: Segmented, index: number): void {
  const sentence = segmented.sentences[index]!
  while ((scan.quotations[scan.quotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start)
    scan.quotation++
  const kind = segmented.report.parts[sentence.part]?.kind
  scan.titled = kind === 'headline' || kind === 'heading' || kind === 'caption'
  scan.apart = kind === 'credit' || kind === 'notice' || kind === 'embed' || kind === 'promotion'
  const { words, quantities } = scan.grammar
  const atoms = splitAtoms(segmented, sentence, quantities.months)
  const placed: Placed[] = []
  const at: At = { part: sentence.part, sentence: index, anchor: scan.anchorDay }
  scan.period = null
  for (let i = 0; i < atoms.word.length; ) {
    const next = readAt(scan, atoms, i)
    if (next && 'reading' in next) placed.push(next)
    i = next ? next.last : i + 1
  }
  const quoted = placed.map(({ first }) => isQuoted(scan, atoms.start[first]!))
  const said = dayOfSaying(placed, quoted)
  scan.said.push(said)
  const spoken = dateSpoken(placed, quoted, said)
  const ordered = orderRanges(words, atoms, spoken)
  const joined = joinClocks(words, atoms, countFrom(words, atoms, ordered))
  const dated = scan.apart ? joined : dateByStory(scan, atoms, joined, at)
  dated.forEach((one, i) => {
    scan.found.push(toTime(scan, atoms, one, dated[i - 1]))
  })
}

// Hours without a day take the one that was told before; then the days of this sentence are told too.
function dateByStory(scan: Scan, atoms: Atoms, found: readonly Placed[], at: At): readonly Placed[] {
  const { words } = scan.grammar
  const told = found.flatMap(({ reading: { reference } }) => reference ?? [])
  scan.story = tellTimes(
    scan.story,
    told.filter(({ precision }) => precision !== 'day'),
    at,
  )
  const days = told.filter(({ precision }) => precision === 'day')
  const day = days.length > 0 ? null : dayOfStory(scan.story, at)
  scan.story = tellTimes(scan.story, days, at)
  return dateHours(words, atoms, found, day, ({ first, last }) => {
    if (isQuoted(scan, atoms.start[first]!)) return null
    return tenseIn(scan, readTense(words, atoms, scan.tags, first, last))
  })
}

// The longest match that reads well; a match that is known to be no time hides what stands inside it.
function readAt(scan: Scan, atoms: Atoms, at: number): Placed | { readonly last: number } | null {
  const { words, quantities } = scan.grammar
  for (const match of matchAt(scan.grammar, atoms, at)) {
    if (match.rule.make === 'none') return { last: match.last }
    if (!isTime(scan.grammar, atoms, scan.tags, match)) continue
    const place: Place = {
      words,
      quantities,
      atoms,
      match,
      anchor: scan.anchorDay,
      sameDay: scan.anchor?.kind !== 'report',
      reference: scan.reference,
      subject: scan.subject ?? scan.period,
      tense: () => tenseIn(scan, readTense(words, atoms, scan.tags, match.first, match.last)),
    }
    const reading = makeReading(place)
    if (!reading) continue
    if (isTold(scan, atoms, match.first, reading)) remember(scan, reading)
    return { first: match.first, last: match.last, reading: explain(place, reading) }
  }
  return null
}

function explain(place: Place, reading: Reading): Reading {
  const why = whyOf(place, reading)
  const stated = statedIn(place.match.rule.make, place.match.captures)
  return { ...reading, ...(why ? { why } : {}), ...(stated.length > 0 ? { stated } : {}) }
}

function remember(scan: Scan, { reference, subject }: Reading): void {
  if (subject !== undefined) scan.subject = subject
  if (!reference) return
  scan.reference = reference
  if (reference.precision !== 'day')
    scan.period = { unit: reference.precision === 'month' ? 'M' : 'Y', day: reference.day }
}

// What later words rest on is told in the text: no stamp, post or byline, and no “tomorrow” of somebody quoted.
function isTold(scan: Scan, atoms: Atoms, first: number, reading: Reading): boolean {
  return !scan.apart && (reading.spoken === undefined || !isQuoted(scan, atoms.start[first]!))
}

// "Storm hits coast Tuesday": headlines and captions tell the past in the present.
function tenseIn(scan: Scan, tense: Tense): Tense {
  return scan.titled && tense === 'present' ? 'past' : tense
}

function toTime(scan: Scan, atoms: Atoms, placed: Placed, before: Placed | undefined): Time {
  const { words } = scan.grammar
  const { relation, edtf: related } = relate(words, atoms, placed, before, scan.anchorDay)
  const reading = relation === 'as of' ? dateAsOf(words, placed.reading, scan.anchorDay) : placed.reading
  const edtf = relation === 'as of' ? reading.edtf : related
  const start = atoms.start[placed.first]!
  const quotation = quotationAt(scan, start)
  if (quotation && reading.spoken !== undefined && reading.from === null)
    scan.pending.push({ index: scan.found.length, reading, quotation })
  return {
    start,
    end: atoms.end[placed.last - 1]!,
    type: reading.type,
    value: reading.value,
    edtf,
    how: isImplied(reading) ? 'implied' : reading.from === null ? 'unknown' : 'stated',
    anchor: anchorOf(scan, reading),
    why: isImplied(reading) ? (reading.why ?? null) : null,
    ...(reading.stated?.length && isImplied(reading) ? { stated: reading.stated } : {}),
    forward: liesAhead(reading, edtf, relation, scan.anchorDay),
    ...(relation ? { relation } : {}),
    quoted: quotation !== null,
  }
}

function isImplied({ from }: Reading): boolean {
  return from === 'anchor' || from === 'text'
}

function anchorOf(scan: Scan, { from, against }: Reading): Anchor | null {
  if (from === 'anchor') return scan.anchor
  return from === 'text' && against !== undefined ? { kind: 'text', edtf: against } : null
}

// “We leave tomorrow. The bridge is shut,” she said on Tuesday: the sentence in which the quotation ends tells the day.
function settleSpoken(scan: Scan, sentences: readonly Sentence[]): void {
  for (const { index, reading, quotation } of scan.pending) {
    const time = scan.found[index]!
    const said = scan.said[findSpanAt(sentences, quotation.end - 1)] ?? null
    const { value, edtf, against, why = null } = moveSpoken(reading, said)
    if (against === undefined || time.relation) continue
    scan.found[index] = { ...time, value, edtf, how: 'implied', anchor: { kind: 'text', edtf: against }, why }
  }
}

// Sentences and quotations are both in order, so quotations that end before a sentence are passed once.
function quotationAt(scan: Scan, start: number): Span | null {
  for (let at = scan.quotation; at < scan.quotations.length; at++) {
    const quotation = scan.quotations[at]!
    if (quotation.start > start) return null
    if (quotation.end > start) return quotation
  }
  return null
}

function isQuoted(scan: Scan, start: number): boolean {
  return quotationAt(scan, start) !== null
}
