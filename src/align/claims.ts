import { likenMatters, type Matter, type MatterContext, SURELY } from './claims/matter.ts'
import {
  type ClaimVoice,
  collectVoices,
  indexSayings,
  matterOf,
  roleOf,
  type Voice,
  type VoiceContext,
} from './claims/voices.ts'
import type { JointStatement, Saying } from './sayings.ts'

/** Something that is alleged, denied or said to lack evidence, with all who do so. */
export interface Claim {
  readonly id: number
  readonly voices: readonly ClaimVoice[]
}

interface Draft {
  voices: ClaimVoice[]
  readonly known: Set<Saying>
  matters: Matter[]
  /** The claim that this one turned out to be. */
  into: number | null
}

interface Book {
  readonly context: VoiceContext
  readonly drafts: Draft[]
  readonly byTerm: Map<number, number[]>
}

/** Gathers what is contested: statements that allege, deny or miss evidence, by what they speak of. */
export function findClaims(context: MatterContext, statements: readonly JointStatement[]): Claim[] {
  const sayings = indexSayings(context.analyses.length, statements)
  const book: Book = { context: { ...context, sayings }, drafts: [], byTerm: new Map() }
  for (const voice of collectVoices(book.context)) placeVoice(book, voice)
  addRepeats(book)
  return book.drafts
    .map(({ voices }) => voices.sort(compareVoices))
    .filter(voices => voices.length > 0)
    .map((voices, id) => ({ id, voices }))
}

function compareVoices({ saying: a }: ClaimVoice, { saying: b }: ClaimVoice): number {
  return a.report - b.report || a.statement - b.statement
}

function placeVoice(book: Book, voice: Voice): void {
  const { drafts } = book
  const found = voice.empty ? findOwn(voice, drafts) : findDraft(book, voice.matter)
  const at = found ?? drafts.push({ voices: [], known: new Set(), matters: [], into: null }) - 1
  const draft = drafts[at]!
  if (voice.taken) addVoice(draft, voice.taken)
  addVoice(draft, voice)
  if (voice.empty) return
  draft.matters.push(voice.matter)
  for (const term of voice.matter.bag.terms) rememberDraft(book.byTerm, term, at)
}

function addVoice({ voices, known }: Draft, { role, saying }: ClaimVoice): void {
  if (known.has(saying)) return
  known.add(saying)
  voices.push({ role, saying })
}

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

// The likest claim; another that it is surely like turns out to be the same: "members of the Ridge gang" joins "ties to
// the gang" and "members of the Ridge".
function findDraft(book: Book, matter: Matter): number | null {
  const { drafts } = book
  const [best, ...others] = listNear(book, matter)
    .map(at => ({ at, likeness: likenDraft(book, drafts[at]!, matter) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
  if (!best) return null
  for (const { at, likeness } of others) if (likeness >= SURELY) mergeDrafts(drafts, at, best.at)
  return best.at
}

function listNear({ drafts, byTerm }: Book, { bag }: Matter): number[] {
  return [...new Set(bag.terms.flatMap(term => byTerm.get(term) ?? []).map(at => findRoot(drafts, at)))]
}

function findRoot(drafts: readonly Draft[], at: number): number {
  let root = at
  while (drafts[root]!.into !== null) root = drafts[root]!.into!
  return root
}

function likenDraft({ context }: Book, { matters }: Draft, matter: Matter): number {
  return Math.max(0, ...matters.slice(0, EXEMPLARS).map(known => likenMatters(context, known, matter)))
}

function mergeDrafts(drafts: readonly Draft[], from: number, into: number): void {
  const [one, other] = [drafts[from]!, drafts[into]!]
  for (const voice of one.voices) addVoice(other, voice)
  other.matters.push(...one.matters)
  one.voices = []
  one.matters = []
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

// Who alleges it in one report ("Solano said … The committee denied that") does so in another that only lets them say it.
function addRepeats(book: Book): void {
  const { context, drafts } = book
  const alleging = drafts.map(
    ({ voices }) =>
      new Set(voices.filter(({ role }) => role === 'alleged').map(({ saying }) => saying.speaker)),
  )
  for (const saying of context.sayings.flatMap(ofReport => [...ofReport.values()])) {
    if (saying.speaker === null || !isPlain(context, saying)) continue
    const matter = matterOf(context, saying)
    for (const at of listNear(book, matter)) {
      if (!alleging[at]!.has(saying.speaker)) continue
      if (likenDraft(book, drafts[at]!, matter) > 0) addVoice(drafts[at]!, { role: 'alleged', saying })
    }
  }
}

function isPlain(context: VoiceContext, saying: Saying): boolean {
  const { kind, negated } = context.analyses[saying.report]!.statements[saying.statement]!
  return kind !== 'direct' && !negated && roleOf(context, saying) === null
}
