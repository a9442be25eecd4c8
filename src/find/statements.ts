import type { Language } from '../language/language.ts'
import type { Channel, Manner } from '../language/statements.ts'
import type { Segmented } from '../segment/segmented.ts'
import type { Vectors } from '../segment/syntax.ts'
import { compareSpans, containsSpan, coverSpans, findFirstFrom, type Span, sliceSpan } from '../text/span.ts'
import type { Sight } from './attributions/features.ts'
import { findAttributions } from './attributions/labels.ts'
import type { Entity, Mention } from './mentions.ts'
import type { Quotation } from './quotations.ts'
import { namePronouns } from './statements/antecedent.ts'
import { type ChannelPatterns, compileChannels, findChannel, findTimeOf } from './statements/channels.ts'
import { type Cue, findCues } from './statements/cues.ts'
import type { Draft } from './statements/draft.ts'
import { draftEmbeds } from './statements/embeds.ts'
import { draftEvidence, nameClaims } from './statements/evidence.ts'
import { type Grammar, readGrammar, tagOf, tokenAfter, tokenBefore } from './statements/grammar.ts'
import { addLoose } from './statements/loose.ts'
import { mergeDrafts } from './statements/merge.ts'
import { draftPhrases } from './statements/phrases.ts'
import { claimQuotations, depthAt, holdsQuotation, mapQuotations } from './statements/quoted.ts'
import type { Reading } from './statements/reading.ts'
import { checkSource } from './statements/sound.ts'
import { findSource } from './statements/source.ts'
import { indexNames, resolveSpeaker, type Speaker, widenToName } from './statements/speaker.ts'
import { NO_SOURCE, type Source } from './statements/subjects.ts'
import { draftTurns } from './statements/turns.ts'
import { draftVerb } from './statements/verbs.ts'
import type { Time } from './times.ts'

export type { Channel, Manner } from '../language/statements.ts'
export type { Speaker } from './statements/speaker.ts'

/** Something a source says, thinks or wants. `start` and `end` cover source, cue and content. */
export interface Statement extends Span {
  /** The fragments of the whole source phrase; empty where none is printed. */
  readonly source: readonly Span[]
  /** The words that mark the attribution; empty for "Name: words" and unattributed quotations. */
  readonly cue: readonly Span[]
  /** The fragments of the content; quotation marks belong to it. */
  readonly content: readonly Span[]
  /** What follows the content in the same phrase and may be the reporter's own: an apposition, an aside. */
  readonly gloss: readonly Span[]
  /** Index of the statement that encloses this one, or null. */
  readonly inside: number | null
  readonly speaker: Speaker
  readonly kind: 'direct' | 'indirect' | 'mixed'
  readonly manner: Manner
  /** Lemma of the cue's head, such as `say`; null where there is no cue. */
  readonly lemma: string | null
  readonly channel: Channel | null
  readonly channelSpan?: Span
  /** Index into the report's times: when it was said; null where not given. */
  readonly time: number | null
  /** "did not say": the saying itself is negated. */
  readonly negated: boolean
}

/** What is found before statements are. */
export interface Found {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly times: readonly Time[]
  readonly quotations: readonly Quotation[]
  readonly vectors: Vectors
}

/** Finds who says what in a report: propose cues and quotations, connect them, then name the speakers. */
export function findStatements(segmented: Segmented, found: Found, language: Language): readonly Statement[] {
  const { reading, drafts: ruled } = draftByRule(segmented, found, language)
  const drafts = addAttributions(segmented, found, language, { reading, drafts: ruled })
  const patterns = compileChannels(language.statements)
  const statements = drafts.map(draft => finish(reading, draft, found, patterns))
  const nested = nestStatements(statements.sort(compareStatements))
  const { grammar, names } = reading
  return nameOneself(grammar, namePronouns(grammar.text, names, segmented.report.parts, nested))
}

/** What the rules found, mended by the model where the language has one. */
function addAttributions(
  segmented: Segmented,
  found: Found,
  { attributing }: Language,
  { reading, drafts }: Ruled,
): readonly Draft[] {
  if (!attributing) return drafts
  const attributions = findAttributions(sightOf(segmented, found, drafts), attributing)
  return mergeDrafts(reading, drafts, attributions).filter(draft => !isAside(segmented, reading, draft))
}

/** What a report looks like to the model of attributions. */
export function seeReport(segmented: Segmented, found: Found, language: Language): Sight {
  return sightOf(segmented, found, draftByRule(segmented, found, language).drafts)
}

function sightOf(
  segmented: Segmented,
  { mentions, quotations, vectors }: Found,
  drafts: readonly Draft[],
): Sight {
  return { segmented, mentions, quotations, vectors, ruled: outermost(drafts) }
}

/** What the rules find. */
interface Ruled {
  readonly reading: Reading
  readonly drafts: readonly Draft[]
}

function draftByRule(segmented: Segmented, found: Found, language: Language): Ruled {
  const grammar = readGrammar(segmented, found.times, namesIn(found.mentions))
  const names = indexNames(grammar, found.mentions, found.entities)
  const map = mapQuotations(found.quotations.filter(quotation => quotation.closed))
  const reading: Reading = { grammar, names, map, words: language.statements }
  const proposed = [...draftCues(reading), ...draftPhrases(reading), ...draftEvidence(reading)]
  const drafts = nameClaims(
    reading,
    proposed
      .filter(draft => !isMusing(reading, draft) && !isAside(segmented, reading, draft))
      .flatMap(draft => checkSource(reading, draft)),
  )
  const embeds = draftEmbeds(reading, segmented.report)
  const turns = draftTurns(reading, segmented.report.parts)
  const attributed = [...dropTwice(drafts), ...embeds, ...turns]
  return { reading, drafts: addLoose(reading, segmented.report.parts, found.quotations, attributed) }
}

/** The drafts that do not stand in what another reports, in the order of the text. */
function outermost(drafts: readonly Draft[]): readonly Draft[] {
  const contents = drafts.flatMap(draft => draft.content).sort(compareSpans)
  let reach = -1
  const edges = contents.map(span => (reach = Math.max(reach, span.end)))
  const holder = (place: number) => (edges[findFirstFrom(contents, place) - 1] ?? -1) > place
  const placeOf = ({ cue, content }: Draft) => (cue[0] ?? content[0])?.start ?? 0
  return drafts
    .filter(draft => draft.cue.length === 0 || !holder(placeOf(draft)))
    .sort((a, b) => placeOf(a) - placeOf(b))
}

/** The proper names of a report and the head words of what it describes, in order. */
function namesIn(mentions: readonly Mention[]): readonly Span[] {
  const spans = mentions.flatMap(
    mention => mention.name ?? (mention.form === 'description' ? mention.head : []),
  )
  return spans.sort(compareSpans)
}

function draftCues(reading: Reading): readonly Draft[] {
  const sites = findCues(reading.grammar, reading.words).map(cue => ({
    cue,
    source: sourceOf(reading, cue),
  }))
  const claims = claimQuotations(reading.grammar, sites, reading.map)
  const drafts = sites.flatMap(site => draftVerb(reading, site, claims.get(site.cue.token) ?? []) ?? [])
  // “refused to say whether” is one statement, not two.
  const said = new Set(drafts.map(draft => draft.token))
  const controls = new Set(sites.flatMap(({ cue }) => (said.has(cue.token) ? (cue.control ?? []) : [])))
  return drafts.filter(draft => !controls.has(draft.token))
}

/** Notices, credits and promotion speak of the report, not of the event. */
const ASIDE = new Set(['notice', 'credit', 'promotion'])
function isAside(segmented: Segmented, reading: Reading, draft: Draft): boolean {
  const { sentences, sentenceOf } = reading.grammar
  const start = (draft.cue[0] ?? draft.content[0])?.start ?? 0
  const token = draft.token < 0 ? tokenAfter(reading.grammar, start) : draft.token
  const sentence = sentences[sentenceOf[token] ?? 0]
  const kind = segmented.report.parts[sentence?.part ?? -1]?.kind ?? ''
  // “Minister wants names” — a heading that has room for no clause says what the text below it says in full.
  if (
    TITLES.has(kind) &&
    draft.manner === 'think' &&
    !draft.content.some(span => hasVerb(reading.grammar, span))
  )
    return true
  return ASIDE.has(kind)
}

const TITLES = new Set(['heading', 'headline'])

function hasVerb(grammar: Grammar, span: Span): boolean {
  for (let token = tokenAfter(grammar, span.start); token <= tokenBefore(grammar, span.end); token++)
    if (tagOf(grammar, token) === 'VERB' || tagOf(grammar, token) === 'AUX') return true
  return false
}

const MUSING = new Set(['think', 'plan', 'show', 'praise', 'criticise', 'call'])
/** “I think we can do it,” Silva said — inside her words, what “I”, “you” or “we” think or say is no other statement. */
function isMusing(reading: Reading, draft: Draft): boolean {
  const [cue] = draft.cue
  if (!cue || depthAt(reading.map, cue.start) === 0) return false
  const [source] = draft.source
  const self = source && /^(?:i|we|you)$/i.test(sliceSpan(reading.grammar.text, source))
  return self || draft.source.length === 0 || MUSING.has(draft.manner)
}

/** A source stands inside the same quotation marks as its cue, or both outside. */
function sourceOf(reading: Reading, cue: Cue): Source {
  const source = findSource(reading.grammar, cue, reading.words)
  const depth = depthAt(reading.map, cue.span.start)
  const apart = (span: Span) =>
    depthAt(reading.map, span.start) !== depth || depthAt(reading.map, span.end - 1) !== depth
  return source.spans.some(apart) ? NO_SOURCE : source
}

/** One statement a cue token; the first finder wins. */
function dropTwice(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<number>()
  return drafts.filter(draft => {
    if (draft.token < 0) return true
    if (seen.has(draft.token)) return false
    seen.add(draft.token)
    return true
  })
}

function finish(reading: Reading, draft: Draft, found: Found, patterns: ChannelPatterns): Statement {
  const { grammar, names } = reading
  const channel = findChannel(grammar, draft, patterns)
  const { cue, content, manner, lemma, negated } = draft
  const source = draft.source.map(span => widenToName(grammar, names, span, draft))
  const gloss = draft.gloss ?? []
  const statement: Statement = {
    ...coverSpans([...source, ...cue, ...content, ...gloss]),
    source,
    cue,
    content,
    gloss,
    inside: null,
    speaker: resolveSpeaker(grammar, names, draft.heads, source, draft.reason),
    kind: kindOf(reading, draft),
    manner,
    lemma,
    channel: draft.channel ?? channel?.channel ?? null,
    time: findTimeOf(grammar, draft, found.times),
    negated,
  }
  return channel && !draft.channel ? { ...statement, channelSpan: channel.span } : statement
}

/** Direct when all of it stands between marks, mixed when a part does. */
function kindOf(reading: Reading, draft: Draft): Statement['kind'] {
  if (draft.channel === 'post' && draft.token < 0) return 'direct'
  const depth = draft.cue[0] ? depthAt(reading.map, draft.cue[0].start) : 0
  const quoted = (place: number) => depthAt(reading.map, place) > depth
  const inside = draft.content.filter(span => quoted(span.start) && quoted(span.end - 1))
  if (draft.content.length > 0 && inside.length === draft.content.length) return 'direct'
  const level = reading.map.levels[depth] ?? []
  return draft.content.some(span => holdsQuotation(level, span)) ? 'mixed' : 'indirect'
}

function compareStatements(a: Statement, b: Statement): number {
  return a.start - b.start || b.end - a.end || (a.cue[0]?.start ?? -1) - (b.cue[0]?.start ?? -1)
}

/** Fills `inside`: the innermost other statement whose content holds all of one. */
function nestStatements(statements: readonly Statement[]): readonly Statement[] {
  const open: number[] = []
  return statements.map((statement, index) => {
    while (open.length > 0 && (statements[open[open.length - 1] ?? 0]?.end ?? 0) <= statement.start)
      open.pop()
    const inside = open.findLast(other => holds(statements[other], statement)) ?? null
    open.push(index)
    return inside === null ? statement : { ...statement, inside }
  })
}

/** “I never said that,” Silva said — “I” is whoever is quoted. */
function nameOneself(grammar: Grammar, statements: readonly Statement[]): readonly Statement[] {
  const named: Statement[] = []
  for (const statement of statements) {
    const outer = statement.inside === null ? undefined : named[statement.inside]
    const [source] = statement.source
    const own =
      source && outer && statement.speaker.kind === 'unknown' && /^i$/i.test(sliceSpan(grammar.text, source))
    named.push(own ? { ...statement, speaker: outer.speaker } : statement)
  }
  return named
}

function holds(outer: Statement | undefined, inner: Statement): boolean {
  const place = inner.cue[0] ?? inner.content[0]
  return outer !== undefined && place !== undefined && outer.content.some(span => containsSpan(span, place))
}
