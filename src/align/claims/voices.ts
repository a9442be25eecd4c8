import type { Manner, Statement } from '../../find/statements.ts'
import { tokensIn } from '../../segment/tree.ts'
import { overlapsSpan, spansFrom } from '../../text/span.ts'
import type { JointStatement, Saying } from '../sayings.ts'
import { type Matter, type MatterContext, makeMatter } from './matter.ts'

export type Role =
  | 'alleged'
  | 'denied'
  | 'disputed'
  | 'no evidence'
  | 'not verified'
  | 'reported without source'

/** What one print of a statement does to a claim. */
export interface ClaimVoice {
  readonly role: Role
  readonly saying: Saying
}

/** A voice with what it speaks of. */
export interface Voice extends ClaimVoice {
  readonly matter: Matter
  /** What "it" or "the claim" takes up, with what it says; null where the voice says itself what it speaks of. */
  readonly taken: ClaimVoice | null
  /** Whether it says only that something is denied: "denied any wrongdoing". */
  readonly empty: boolean
}

/** What voices are gathered from. */
export interface VoiceContext extends MatterContext {
  /** For each report, its statements' prints by index. */
  readonly sayings: readonly ReadonlyMap<number, Saying>[]
}

/** Indexes the prints of statements by report and statement. */
export function indexSayings(
  reports: number,
  statements: readonly JointStatement[],
): VoiceContext['sayings'] {
  const sayings = Array.from({ length: reports }, () => new Map<number, Saying>())
  for (const joint of statements)
    for (const saying of joint.sayings) sayings[saying.report]!.set(saying.statement, saying)
  return sayings
}

/** Gathers the statements that allege, deny or miss evidence, in the order of the reports. */
export function collectVoices(context: VoiceContext): Voice[] {
  return context.analyses.flatMap(({ statements }, report) =>
    statements.flatMap((statement, index) => {
      const saying = context.sayings[report]!.get(index)
      const role = saying ? roleOf(context, saying) : null
      return saying && role ? [makeVoice(context, { role, saying }, statement)] : []
    }),
  )
}

const ROLES: Partial<Record<Manner, Role>> = {
  accuse: 'alleged',
  claim: 'alleged',
  deny: 'denied',
  'no evidence': 'no evidence',
}

/** What a print of a statement does to a claim; null where it does nothing. */
export function roleOf(context: VoiceContext, { report, statement: index }: Saying): Role | null {
  const statement = context.analyses[report]!.statements[index]!
  const { manner, lemma, kind, source, negated } = statement
  const { compare } = context.language
  if (kind === 'direct') return null
  if (compare.suspect.has(lemma ?? '')) return 'alleged'
  if (manner === 'report' && source.length === 0)
    return compare.hearsay.has(lemma ?? '') ? 'reported without source' : null
  // “No one can deny its strength”, “did not deny that”: nobody denies anything.
  if (manner === 'deny' && (negated || isTurnedDown(context, report, statement))) return null
  if (manner === 'deny' && compare.dispute.has(lemma ?? '')) return 'disputed'
  return ROLES[manner] ?? null
}

// “rejected the claims”, “rejects that it knew”, but “rejected the offer”.
function isTurnedDown(context: VoiceContext, report: number, { lemma, content }: Statement): boolean {
  const { turnDown, charges } = context.language.compare
  const analysis = context.analyses[report]!
  const { tokens } = analysis
  if (!turnDown.has(lemma ?? '')) return false
  return !content.some(span => {
    const { first, last } = tokensIn(analysis, span)
    const inside = (token: number) => first <= token && token < last
    const roots = Array.from({ length: last - first }, (_, i) => first + i).filter(
      token => !inside(tokens.head[token]!),
    )
    return roots.some(
      token => tokens.relation[token] === 'ccomp' || charges.has(tokens.lemma[token]!.toLowerCase()),
    )
  })
}

const ANSWERS = new Set<Role>(['denied', 'disputed', 'no evidence'])

function makeVoice(context: VoiceContext, { role, saying }: ClaimVoice, statement: Statement): Voice {
  const matter = makeMatter(context, saying.report, statement)
  const answer = ANSWERS.has(role)
  const empty = answer && tellsNothing(context, matter) && pointsBack(context, saying.report, statement)
  const taken = empty ? findTaken(context, saying) : answer ? findAnswered(context, saying) : null
  return {
    role,
    saying,
    matter: taken ? matterOf(context, taken.saying) : matter,
    taken,
    empty: empty && taken === null,
  }
}

/** Weight, in nats, under which words say nothing of their own. */
const LEAST_TELLING = 4

// "She gave no evidence for the claim", "He denied it": what is meant was said just before.
function tellsNothing({ vocabulary }: VoiceContext, { bag }: Matter): boolean {
  return bag.terms.reduce((sum, term) => sum + vocabulary.weight(term), 0) < LEAST_TELLING
}

// “that Arrieta had seen the minutes” says something, with few words beside the name.
function isBare(context: VoiceContext, matter: Matter): boolean {
  return matter.people.length + matter.names.length === 0 && tellsNothing(context, matter)
}

// “No evidence for the claim”, “for it”, or none of anything; “no proof of identity” points nowhere.
function pointsBack({ analyses, language }: VoiceContext, report: number, { content }: Statement): boolean {
  const analysis = analyses[report]!
  return content.every(span => {
    const { first, last } = tokensIn(analysis, span)
    const { lemma, tag } = analysis.tokens
    const words = lemma.slice(first, last).map(each => each.toLowerCase())
    return words.some((word, i) => tag[first + i] === 'PRON' || language.compare.charges.has(word))
  })
}

/** The matter of a print of a statement. */
export function matterOf(context: VoiceContext, { report, statement }: Saying): Matter {
  return makeMatter(context, report, context.analyses[report]!.statements[statement]!)
}

/** Code units before an answer within which its claim stands. */
const BEFORE = 500
/** Manners of what can be denied: one who asks, plans or promises says nothing that is so or not. */
const SAYS = new Set<Manner>(['say', 'report', 'confirm', 'claim', 'accuse', 'argue', 'show', 'think'])

// The last thing that somebody else says before it, and that says something. "The allegations" are what is alleged, and
// "any wrongdoing" only what the one who denies it is accused of.
function findTaken(context: VoiceContext, saying: Saying): ClaimVoice | null {
  const { report, statement: at } = saying
  const { statements } = context.analyses[report]!
  const answer = statements[at]!
  const { faults, accusations } = context.language.compare
  const atLarge = speaksOf(context, report, answer, faults)
  const accused = atLarge || speaksOf(context, report, answer, accusations)
  for (let index = at - 1; index >= 0; index--) {
    const before = statements[index]!
    if (before.start < answer.start - BEFORE) return null
    const other = context.sayings[report]!.get(index)
    if (!other || !SAYS.has(before.manner) || answer.inside === index || before.end > answer.start) continue
    if (saying.speaker !== null && other.speaker === saying.speaker) continue
    if (isBare(context, matterOf(context, other))) continue
    const role = roleOf(context, other)
    if (accused && role !== 'alleged') continue
    if (!atLarge || concerns(context, before, saying)) return { saying: other, role: role ?? 'alleged' }
  }
  return null
}

function speaksOf(
  { analyses }: VoiceContext,
  report: number,
  { content }: Statement,
  words: ReadonlySet<string>,
): boolean {
  const analysis = analyses[report]!
  return content.some(span => {
    const { first, last } = tokensIn(analysis, span)
    return analysis.tokens.lemma.slice(first, last).some(lemma => words.has(lemma.toLowerCase()))
  })
}

// "accused Lind of fraud. Lind denied any wrongdoing."
function concerns(
  { analyses, joint }: VoiceContext,
  before: Statement,
  { report, speaker }: Saying,
): boolean {
  if (speaker === null) return false
  return before.content
    .flatMap(span => spansFrom(analyses[report]!.mentions, span))
    .some(({ entity }) => entity !== null && joint[report]![entity] === speaker)
}

/** Statements before an answer among which its claim stands. */
const NEIGHBOURS = 4

// An answer whose content is what another has said just before: "He said … She denied that."
function findAnswered(context: VoiceContext, { report, statement }: Saying): ClaimVoice | null {
  const { statements } = context.analyses[report]!
  const { content, inside, cue } = statements[statement]!
  const [first] = content
  // Where the answer's own cue stands inside, the one before it tells of the answer: “Lind said there was no evidence of”.
  const tells = (before: Statement) =>
    before.content.some(span => cue.some(({ start }) => span.start <= start && start < span.end))
  for (let index = statement - 1; first && index >= Math.max(0, statement - NEIGHBOURS); index--) {
    const before = statements[index]!
    const saying = context.sayings[report]!.get(index)
    if (!saying || before.inside !== null || inside === index || !SAYS.has(before.manner) || tells(before))
      continue
    if (before.content.some(span => overlapsSpan(span, first)))
      return { saying, role: roleOf(context, saying) ?? 'alleged' }
  }
  return null
}
