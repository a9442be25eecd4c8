import type { Analysis } from '../find/analysis.ts'
import type { Manner, Statement } from '../find/statements.ts'
import { type Bag, makeBag, overlapBags } from '../match/overlap.ts'
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
  vocabulary: Vocabulary,
): Claim[] {
  const drafts: Draft[] = []
  const byTerm = new Map<number, number[]>()
  for (const voice of collectVoices(analyses, statements, vocabulary)) {
    const at = findDraft(voice, drafts, byTerm, vocabulary) ?? drafts.push({ voices: [], bags: [] }) - 1
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
  vocabulary: Vocabulary,
): Voice[] {
  const voices: Voice[] = []
  for (const { sayings } of statements) {
    for (const saying of sayings) {
      const analysis = analyses[saying.report]!
      const statement = analysis.statements[saying.statement]!
      const role = roleOf(statement)
      if (role)
        voices.push({ role, saying, bag: contentBag(analysis, statement, saying, sayings, vocabulary) })
    }
  }
  return voices.sort((a, b) => a.saying.report - b.saying.report || a.saying.statement - b.saying.statement)
}

function roleOf(statement: Statement): Role | null {
  if (statement.kind === 'direct') return null
  if (statement.manner === 'report' && statement.source.length === 0) return 'reported without source'
  return ROLES[statement.manner] ?? null
}

// "has not provided evidence to support that claim": what the claim is stands before it in the same sentence.
function contentBag(
  analysis: Analysis,
  statement: Statement,
  saying: Saying,
  _sayings: readonly Saying[],
  vocabulary: Vocabulary,
): Bag {
  if (statement.manner !== 'no evidence') return saying.bag
  const own = makeBag(saying.bag.terms, vocabulary.weight)
  return own.total >= LEAST_WEIGHT || analysis.statements.length === 0 ? own : saying.bag
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
