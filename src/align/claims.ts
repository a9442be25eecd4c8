import type { Analysis } from '../find/analysis.ts'
import type { Manner, Statement } from '../find/statements.ts'
import type { Language } from '../language/language.ts'
import { type Bag, overlapBags } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { JointStatement, Saying } from './sayings.ts'

export type Role =
  | 'alleged'
  | 'denied'
  | 'no evidence'
  | 'not verified'
  | 'disputed'
  | 'reported without source'

/** What one print of a statement does to a claim. */
export interface ClaimVoice {
  readonly role: Role
  readonly saying: Saying
}

/** Something that is alleged, denied or said to lack evidence, with all who do so. */
export interface Claim {
  readonly id: number
  readonly voices: readonly ClaimVoice[]
}

/** Share of the shorter content's weight that two statements of one claim have in common. */
const SAME_CLAIM = 0.45
/** Least shared weight, in nats: one rare word. */
const LEAST_WEIGHT = 4

const ROLES: Partial<Record<Manner, Role>> = {
  accuse: 'alleged',
  claim: 'alleged',
  deny: 'denied',
  'no evidence': 'no evidence',
  argue: 'disputed',
}

interface Voice extends ClaimVoice {
  readonly start: number
  readonly bag: Bag
}

interface Draft {
  readonly voices: Voice[]
  readonly bags: Bag[]
}

/** Gathers what is contested: statements that allege, deny or miss evidence, by what they speak of. */
export function findClaims(
  analyses: readonly Analysis[],
  statements: readonly JointStatement[],
  language: Language,
  vocabulary: Vocabulary,
): Claim[] {
  const drafts: Draft[] = []
  const byTerm = new Map<number, number[]>()
  for (const voice of collectVoices(analyses, statements, language)) {
    const referred = answersBack(voice, vocabulary) ? findBefore(voice, drafts) : null
    const at =
      referred ?? findDraft(voice, drafts, byTerm, vocabulary) ?? drafts.push({ voices: [], bags: [] }) - 1
    drafts[at]!.voices.push(voice)
    drafts[at]!.bags.push(voice.bag)
    for (const term of voice.bag.terms) rememberDraft(byTerm, term, at)
  }
  return drafts
    .filter(({ voices }) => voices.some(({ role }) => role !== 'disputed'))
    .map(({ voices }, id) => ({ id, voices: voices.map(({ role, saying }) => ({ role, saying })) }))
}

function collectVoices(
  analyses: readonly Analysis[],
  statements: readonly JointStatement[],
  language: Language,
): Voice[] {
  const voices: Voice[] = []
  for (const { sayings } of statements) {
    for (const saying of sayings) {
      const statement = analyses[saying.report]!.statements[saying.statement]!
      const role = roleOf(statement, language)
      if (role) voices.push({ role, saying, start: statement.start, bag: saying.bag })
    }
  }
  return voices.sort((a, b) => a.saying.report - b.saying.report || a.saying.statement - b.saying.statement)
}

function roleOf(statement: Statement, { compare }: Language): Role | null {
  if (statement.kind === 'direct') return null
  if (compare.suspect.has(statement.lemma ?? '')) return 'alleged'
  if (statement.manner === 'report' && statement.source.length === 0) return 'reported without source'
  return ROLES[statement.manner] ?? null
}

const ANSWERS = new Set<Role>(['denied', 'no evidence', 'disputed'])

// "She gave no evidence for the claim", "He denied it": what is meant was said just before.
function answersBack({ role, bag }: Voice, vocabulary: Vocabulary): boolean {
  if (!ANSWERS.has(role)) return false
  const telling = bag.terms.filter(term => !CLAIM_WORDS.has(vocabulary.name(term)))
  return telling.reduce((sum, term) => sum + vocabulary.weight(term), 0) < LEAST_WEIGHT
}

const CLAIM_WORDS = new Set([
  'claim',
  'allegation',
  'alleg',
  'accus',
  'charge',
  'support',
  'evidenc',
  'proof',
])
/** Code units before an answer within which its claim stands. */
const BEFORE = 500

function findBefore({ saying, start }: Voice, drafts: readonly Draft[]): number | null {
  let best: number | null = null
  let nearest = start - BEFORE
  for (const [at, { voices }] of drafts.entries()) {
    for (const voice of voices) {
      const before = voice.role === 'alleged' && voice.saying.report === saying.report && voice.start < start
      if (before && voice.start >= nearest) [best, nearest] = [at, voice.start]
    }
  }
  return best
}

/** Claims remembered for each term, newest first. */
const REMEMBERED = 32

function findDraft(
  voice: Voice,
  drafts: readonly Draft[],
  byTerm: ReadonlyMap<number, readonly number[]>,
  vocabulary: Vocabulary,
): number | null {
  let best: number | null = null
  let bestCover = SAME_CLAIM
  const candidates = new Set(voice.bag.terms.flatMap(term => byTerm.get(term) ?? []))
  for (const at of [...candidates].sort((a, b) => a - b)) {
    for (const bag of drafts[at]!.bags.slice(0, 6)) {
      const overlap = overlapBags(bag, voice.bag, vocabulary.weight)
      if (overlap.weight >= LEAST_WEIGHT && overlap.cover > bestCover) [best, bestCover] = [at, overlap.cover]
    }
  }
  return best
}

function rememberDraft(byTerm: Map<number, number[]>, term: number, at: number): void {
  const known = byTerm.get(term)
  if (!known) byTerm.set(term, [at])
  else if (!known.includes(at)) {
    known.unshift(at)
    if (known.length > REMEMBERED) known.pop()
  }
}
