import type { Analysis } from '../find/analysis.ts'
import type { Manner, Statement } from '../find/statements.ts'
import type { Language } from '../language/language.ts'
import { type Bag, overlapBags } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { JointStatement, Saying } from './sayings.ts'
import { wordTerm } from './terms.ts'

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
/** From this share on, two claims that one statement speaks of are one. */
const SURELY_SAME = 0.6
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
  /** What "it" or "the claim" takes up, with what it says; null where the voice says itself what it speaks of. */
  readonly taken: Taken | null
  /** Whether it says only that something is denied: "denied any wrongdoing". */
  readonly empty: boolean
}

/** A statement that an answer takes up: "Solano said that goods were stored there. The committee denied that." */
interface Taken {
  readonly saying: Saying
  readonly role: Role
}

interface Draft {
  voices: ClaimVoice[]
  readonly known: Set<Saying>
  bags: Bag[]
  /** The claim that this one turned out to be. */
  into: number | null
}

interface Context {
  readonly analyses: readonly Analysis[]
  readonly language: Language
  readonly vocabulary: Vocabulary
  /** Terms of the words that say only that something is alleged. */
  readonly charges: ReadonlySet<number>
  /** For each report, its statements' prints by index. */
  readonly sayings: readonly ReadonlyMap<number, Saying>[]
}

/** Gathers what is contested: statements that allege, deny or miss evidence, by what they speak of. */
export function findClaims(
  analyses: readonly Analysis[],
  statements: readonly JointStatement[],
  language: Language,
  vocabulary: Vocabulary,
): Claim[] {
  const context = makeContext(analyses, statements, language, vocabulary)
  const drafts: Draft[] = []
  const byTerm = new Map<number, number[]>()
  for (const voice of collectVoices(context)) {
    const found = voice.empty ? findOwn(voice, drafts) : findDraft(voice, drafts, byTerm, vocabulary)
    const at = found ?? drafts.push({ voices: [], known: new Set(), bags: [], into: null }) - 1
    const draft = drafts[at]!
    if (voice.taken) addVoice(draft, voice.taken)
    addVoice(draft, voice)
    draft.bags.push(voice.bag)
    if (!voice.empty) for (const term of voice.bag.terms) rememberDraft(byTerm, term, at)
  }
  addRepeats(context, drafts, byTerm)
  return drafts
    .map(({ voices }) => ({ voices: voices.sort(compareVoices) }))
    .filter(({ voices }) => isContested(analyses, voices, language))
    .map(({ voices }, id) => ({ id, voices: voices.map(({ role, saying }) => ({ role, saying })) }))
}

function makeContext(
  analyses: readonly Analysis[],
  statements: readonly JointStatement[],
  language: Language,
  vocabulary: Vocabulary,
): Context {
  const sayings = analyses.map(() => new Map<number, Saying>())
  for (const joint of statements)
    for (const saying of joint.sayings) sayings[saying.report]!.set(saying.statement, saying)
  const charges = [...language.compare.charges].flatMap(word => wordTerm(word, language, vocabulary) ?? [])
  return { analyses, language, vocabulary, charges: new Set(charges), sayings }
}

function compareVoices({ saying: a }: ClaimVoice, { saying: b }: ClaimVoice): number {
  return a.report - b.report || a.statement - b.statement
}

function addVoice({ voices, known }: Draft, { role, saying }: ClaimVoice): void {
  if (known.has(saying)) return
  known.add(saying)
  voices.push({ role, saying })
}

// Who alleges it in one report ("Solano said … The committee denied that") does so in another that only lets them say it.
function addRepeats(
  context: Context,
  drafts: readonly Draft[],
  byTerm: ReadonlyMap<number, readonly number[]>,
): void {
  const alleging = drafts.map(
    ({ voices }) =>
      new Set(voices.filter(({ role }) => role === 'alleged').map(({ saying }) => saying.speaker)),
  )
  for (const [report, { statements }] of context.analyses.entries()) {
    for (const [index, statement] of statements.entries()) {
      const saying = context.sayings[report]!.get(index)
      if (!saying || saying.speaker === null || !isPlain(statement, context.language)) continue
      const near = new Set(
        saying.bag.terms.flatMap(term => byTerm.get(term) ?? []).map(at => findRoot(drafts, at)),
      )
      for (const at of near) {
        if (!alleging[at]!.has(saying.speaker)) continue
        if (coverDraft(drafts[at]!, saying.bag, context.vocabulary) >= SURELY_SAME)
          addVoice(drafts[at]!, { role: 'alleged', saying })
      }
    }
  }
}

function isPlain(statement: Statement, language: Language): boolean {
  return statement.kind !== 'direct' && !statement.negated && roleOf(statement, language) === null
}

// A protest alone is no claim, nor is what people are thought to be.
function isContested(
  analyses: readonly Analysis[],
  voices: readonly ClaimVoice[],
  { compare }: Language,
): boolean {
  return voices.some(({ role, saying }) => {
    const { lemma } = analyses[saying.report]!.statements[saying.statement]!
    return role !== 'disputed' && (role !== 'reported without source' || compare.hearsay.has(lemma ?? ''))
  })
}

function collectVoices(context: Context): Voice[] {
  const { analyses, language } = context
  const voices: Voice[] = []
  for (const [report, analysis] of analyses.entries()) {
    for (const [index, statement] of analysis.statements.entries()) {
      const role = roleOf(statement, language)
      const saying = context.sayings[report]!.get(index)
      if (role && saying) voices.push(makeVoice(context, role, saying, statement))
    }
  }
  return voices
}

function makeVoice(context: Context, role: Role, saying: Saying, { start }: Statement): Voice {
  const answer = ANSWERS.has(role)
  const empty = answer && tellsNothing(context, saying.bag)
  const taken = empty ? findTaken(context, saying, start) : answer ? findAnswered(context, saying) : null
  return { role, saying, start, bag: taken?.saying.bag ?? saying.bag, taken, empty: empty && taken === null }
}

function roleOf(statement: Statement, { compare }: Language): Role | null {
  if (statement.kind === 'direct') return null
  if (compare.suspect.has(statement.lemma ?? '')) return 'alleged'
  if (statement.manner === 'report' && statement.source.length === 0) return 'reported without source'
  return ROLES[statement.manner] ?? null
}

const ANSWERS = new Set<Role>(['denied', 'no evidence', 'disputed'])

// "She gave no evidence for the claim", "He denied it": what is meant was said just before.
function tellsNothing({ vocabulary, charges }: Context, { terms }: Bag): boolean {
  const telling = terms.filter(term => !charges.has(term))
  return telling.reduce((sum, term) => sum + vocabulary.weight(term), 0) < LEAST_WEIGHT
}

/** Code units before an answer within which its claim stands. */
const BEFORE = 500

// The last thing that somebody else says before it, and that says something.
function findTaken(context: Context, { report, statement, speaker }: Saying, start: number): Taken | null {
  const { statements } = context.analyses[report]!
  for (let index = statement - 1; index >= 0; index--) {
    const before = statements[index]!
    if (before.start < start - BEFORE) return null
    const saying = context.sayings[report]!.get(index)
    const same = speaker !== null && saying?.speaker === speaker
    if (!saying || same || before.end > start || tellsNothing(context, saying.bag)) continue
    return { saying, role: roleOf(before, context.language) ?? 'alleged' }
  }
  return null
}

// An answer whose content is what another has said just before: "He said … She denied that."
function findAnswered(context: Context, { report, statement }: Saying): Taken | null {
  const { statements } = context.analyses[report]!
  const [content] = statements[statement]!.content
  for (let index = statement - 1; content && index >= Math.max(0, statement - NEIGHBOURS); index--) {
    const before = statements[index]!
    const saying = context.sayings[report]!.get(index)
    const same = before.content.some(({ start, end }) => start < content.end && content.start < end)
    if (saying && same && before.inside === null)
      return { saying, role: roleOf(before, context.language) ?? 'alleged' }
  }
  return null
}

/** Statements before an answer among which its claim stands. */
const NEIGHBOURS = 4

// "denied any wrongdoing": of all that is denied so, only what the same source denies is one.
function findOwn({ saying }: Voice, drafts: readonly Draft[]): number | null {
  if (saying.speaker === null) return null
  const at = drafts.findIndex(({ voices }) =>
    voices.some(voice => voice.role === 'denied' && voice.saying.speaker === saying.speaker),
  )
  return at < 0 ? null : at
}

/** Claims remembered for each term, newest first. */
const REMEMBERED = 32
/** Contents of a claim that a new one is held against. */
const EXEMPLARS = 6

// The likest claim; another that it says all of turns out to be the same: "members of the Ridge gang" joins "ties to the
// gang" and "members of the Ridge".
function findDraft(
  { bag }: Voice,
  drafts: readonly Draft[],
  byTerm: ReadonlyMap<number, readonly number[]>,
  vocabulary: Vocabulary,
): number | null {
  const candidates = new Set(
    bag.terms.flatMap(term => byTerm.get(term) ?? []).map(at => findRoot(drafts, at)),
  )
  const scored = [...candidates]
    .map(at => ({ at, cover: coverDraft(drafts[at]!, bag, vocabulary) }))
    .filter(({ cover }) => cover > SAME_CLAIM)
    .sort((a, b) => b.cover - a.cover || a.at - b.at)
  const [best, ...others] = scored
  if (!best) return null
  for (const { at, cover } of others) if (cover >= SURELY_SAME) mergeDrafts(drafts, at, best.at)
  return best.at
}

function findRoot(drafts: readonly Draft[], at: number): number {
  let root = at
  while (drafts[root]!.into !== null) root = drafts[root]!.into!
  return root
}

function coverDraft({ bags }: Draft, bag: Bag, { weight }: Vocabulary): number {
  let best = 0
  for (const known of bags.slice(0, EXEMPLARS)) {
    const overlap = overlapBags(known, bag, weight)
    if (overlap.weight >= LEAST_WEIGHT) best = Math.max(best, overlap.cover)
  }
  return best
}

function mergeDrafts(drafts: readonly Draft[], from: number, into: number): void {
  const [one, other] = [drafts[from]!, drafts[into]!]
  for (const voice of one.voices) addVoice(other, voice)
  other.bags.push(...one.bags)
  one.voices = []
  one.bags = []
  one.into = into
}

function rememberDraft(byTerm: Map<number, number[]>, term: number, at: number): void {
  const known = byTerm.get(term)
  if (!known) byTerm.set(term, [at])
  else if (!known.includes(at)) {
    known.unshift(at)
    if (known.length > REMEMBERED) known.pop()
  }
}
