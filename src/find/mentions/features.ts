import type { NameWords } from '../../language/names.ts'
import { hashWord, mix } from '../../segment/features.ts'
import { classOfWord } from '../../segment/lexicon.ts'
import type { Chunk, HashedFeatures } from '../labelling/net.ts'
import type { Placed } from './kinds.ts'
import type { View } from './view.ts'

/** Tokens between two names that are labelled with them, and beside names. */
const [BETWEEN, BESIDE] = [2, 1]

/** Cuts out of each sentence the stretches that hold words which may be of a name, with what stands beside. */
export function cutWindows(view: View): Chunk[] {
  const windows: [number, number][] = []
  for (const { first, last } of view.segmented.sentences) {
    let open: [number, number] = [first, first]
    for (let i = first; i < last; i++) {
      if (!mayName(view, i)) continue
      const from = Math.max(first, i - BESIDE)
      if (open[1] === first || from > open[1] + BETWEEN) {
        open = [from, from]
        windows.push(open)
      }
      open[1] = Math.min(last, i + 1 + BESIDE)
    }
  }
  return windows
}

function mayName(view: View, i: number): boolean {
  const own = view.shape[i]
  if (own === 'capital' || own === 'capitals' || own === 'initial') return true
  const tag = view.segmented.tokens.tag[i]!
  return tag === 'PROPN' || (own === 'small' && NOMINAL.has(tag) && isCasual(view, view.sentence[i]!))
}

/** What names without capitals are tagged. */
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'X'])

/** A sentence that begins with a small letter, as in posts and mail, may leave capitals out in names too. */
function isCasual({ segmented: { sentences }, shape }: View, sentence: number): boolean {
  return shape[sentences[sentence]!.first] === 'small'
}

/** Kinds of features; each has a seed of its own. */
const KINDS = [
  'word',
  'exact',
  'last4',
  'last3',
  'last2',
  'first3',
  'shape',
  'penn',
  'relation',
  'lists',
  'before',
  'after',
  'before2',
  'after2',
  'listsBefore',
  'listsAfter',
  'ruled',
  'seen',
  'headWord',
  'headRelation',
  'opener',
  'closer',
  'rarity',
  'shapeBefore',
  'shapeAfter',
  'role',
  'class',
  'classBefore',
  'classAfter',
  'listsOfCapital',
  'strength',
] as const
const SEEDS = Object.fromEntries(
  KINDS.map((kind, i) => [kind, mix(mix(0x2545f491, i + 1), 0x1b873593)]),
) as Record<(typeof KINDS)[number], number>

/** What is seen of a word wherever it stands. */
interface Form {
  readonly word: number
  readonly exact: number
  readonly last4: number
  readonly last3: number
  readonly last2: number
  readonly first3: number
  readonly shape: number
  readonly lists: number
  /** The lists that would hold it, had it a capital. */
  readonly listsOfCapital: number
  readonly rarity: number
  /** The distributional class of the word. */
  readonly class: number
}

/** Hashes what the net of names sees of the tokens in windows; other tokens have no features. */
export function hashNames(view: View, windows: readonly Chunk[], placed: readonly Placed[]): HashedFeatures {
  const size = view.word.length
  const tokens = windows.reduce((sum, [first, last]) => sum + last - first, 0)
  const offsets = new Int32Array(size + 1)
  const hashes = new Int32Array(tokens * FEATURES)
  const look = makeLook(view)
  const marks = markRuled(view, placed)
  let [at, filled] = [0, 0]
  for (const [first, last] of windows) {
    offsets.fill(filled, at + 1, first + 1)
    for (let i = first; i < last; i++) {
      hashToken(look, marks, i, hashes, filled)
      filled += FEATURES
      offsets[i + 1] = filled
    }
    at = last
  }
  offsets.fill(filled, at + 1)
  return { offsets, hashes }
}

/** A report with what is seen of its words and tags, each looked at once. */
interface Look {
  readonly view: View
  readonly formAt: (i: number) => Form
  /** The hash of a tag or a relation. */
  readonly hashOf: (tag: string) => number
}

function makeLook(view: View): Look {
  const forms = new Map<string, Form>()
  const tags = new Map<string, number>()
  return {
    view,
    formAt: i => remember(forms, view.word[i]!, word => describe(view, word)),
    hashOf: tag => remember(tags, tag, hashWord),
  }
}

function remember<Value>(known: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  const old = known.get(key)
  if (old !== undefined) return old
  const made = make(key)
  known.set(key, made)
  return made
}

interface Marks {
  readonly ruled: Int32Array
  readonly strength: Int32Array
  readonly role: Int32Array
  readonly opener: Int32Array
  readonly closer: Int32Array
}

/** More strength than this is not told apart. */
const STRONGEST = 12

const RULED = ['person', 'organisation', 'place', 'group', 'law', 'event', 'work'] as const

function markRuled(view: View, placed: readonly Placed[]): Marks {
  const column = () => new Int32Array(view.word.length)
  const marks = { ruled: column(), strength: column(), role: column(), opener: column(), closer: column() }
  for (const { piece, before, after, kind, weak, strength } of placed) {
    const { name } = piece
    const place = RULED.indexOf(kind) * 4 + (piece.sure ? 2 : 0) + (weak ? 1 : 0)
    for (let i = name.first; i < name.last; i++) {
      if (piece.form === 'office') {
        marks.ruled[i] = 3
        continue
      }
      marks.ruled[i] = 4 * (place + 1) + (i === name.first ? 1 : 2)
      marks.strength[i] = 1 + Math.min(STRONGEST, Math.round(strength))
      marks.opener[i] = name.first + 1
      marks.closer[i] = name.last
      const role = before ?? after
      marks.role[i] = role ? RULED.indexOf(role.kind) * 2 + (before ? 1 : 0) + 1 : piece.title ? 100 : 0
    }
    if (piece.title) for (let i = piece.title.first; i < piece.title.last; i++) marks.ruled[i] ||= 1
  }
  return marks
}

function hashToken(
  { view, formAt, hashOf }: Look,
  marks: Marks,
  i: number,
  out: Int32Array,
  from: number,
): void {
  let at = from
  const add = (hash: number) => {
    out[at++] = hash
  }
  const { tokens, sentences } = view.segmented
  const { first, last } = sentences[view.sentence[i]!]!
  const own = formAt(i)
  const [before, after] = [i > first ? formAt(i - 1) : EDGE, i + 1 < last ? formAt(i + 1) : EDGE]
  const sentence = view.sentence[i]!
  const situation = view.titled[sentence] ? 3 : isCasual(view, sentence) ? 2 : view.opening[i] ? 1 : 0
  const lower = view.lower[i]!
  const seen = (view.seenSmall.has(lower) ? 1 : 0) + (view.seenName.has(view.word[i]!) ? 2 : 0)
  const head = tokens.head[i]!
  const runs = marks.opener[i]! > 0 && marks.opener[i] !== marks.closer[i]
  add(mix(SEEDS.word, own.word))
  add(mix(SEEDS.exact, own.exact))
  add(mix(SEEDS.last4, own.last4))
  add(mix(SEEDS.last3, own.last3))
  add(mix(SEEDS.last2, own.last2))
  add(mix(SEEDS.first3, own.first3))
  add(mix(SEEDS.before, before.word))
  add(mix(SEEDS.after, after.word))
  add(mix(SEEDS.before2, i - 2 >= first ? formAt(i - 2).word : 1))
  add(mix(SEEDS.after2, i + 2 < last ? formAt(i + 2).word : 1))
  add(mix(SEEDS.headWord, head >= 0 ? formAt(head).word : 1))
  add(mix(SEEDS.opener, runs ? formAt(marks.opener[i]! - 1).word : 1))
  add(mix(SEEDS.closer, runs ? formAt(marks.closer[i]! - 1).word : 1))
  add(mix(SEEDS.shape, own.shape * 4 + situation))
  add(mix(SEEDS.class, own.class))
  add(mix(SEEDS.classBefore, before.class))
  add(mix(SEEDS.classAfter, after.class))
  add(mix(SEEDS.lists, own.lists))
  add(mix(SEEDS.listsOfCapital, own.listsOfCapital))
  add(mix(SEEDS.listsBefore, before.lists))
  add(mix(SEEDS.listsAfter, after.lists))
  add(mix(SEEDS.shapeBefore, before.shape * 4 + (view.glued[i] ? 1 : 0)))
  add(mix(SEEDS.shapeAfter, after.shape * 4 + (view.glued[i + 1] ? 1 : 0)))
  add(mix(SEEDS.ruled, marks.ruled[i]!))
  add(mix(SEEDS.strength, marks.strength[i]! * 8 + (marks.ruled[i]! >> 4)))
  add(mix(SEEDS.role, marks.role[i]!))
  add(mix(SEEDS.seen, seen * 4 + situation))
  add(mix(SEEDS.rarity, own.rarity * 2 + (seen & 1)))
  add(mix(SEEDS.penn, hashOf(tokens.penn[i]!)))
  add(mix(SEEDS.relation, hashOf(tokens.relation[i]!)))
  add(mix(SEEDS.headRelation, head >= 0 ? hashOf(tokens.relation[head]!) + (head < i ? 1 : 0) : 1))
}

/** So many features a token has. */
const FEATURES = 31

/** The first so many features of a token are words and parts of words: what is learned by heart. */
export const LEXICAL_FEATURES = 13

const EDGE: Form = {
  word: 1,
  exact: 1,
  last4: 1,
  last3: 1,
  last2: 1,
  first3: 1,
  shape: 63,
  lists: 0,
  listsOfCapital: 0,
  rarity: 0,
  class: 255,
}

function describe({ words, rarity, lexicon }: View, word: string): Form {
  const lower = word.toLowerCase()
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1)
  return {
    word: hashWord(lower),
    exact: hashText(word),
    last4: hashText(lower.slice(-4)),
    last3: hashText(lower.slice(-3)),
    last2: hashText(lower.slice(-2)),
    first3: hashText(lower.slice(0, 3)),
    shape: shapeOf(word),
    lists: listsOf(words, word, lower),
    listsOfCapital: word === lower ? listsOf(words, capital, lower) : 0,
    class: classOfWord(hashWord(word), lexicon),
    rarity: Math.min(15, Math.floor(rarity.of(lower) * 1.5)),
  }
}

/** A hash of a short text with its capitals (FNV-1a). */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Bits for a capital at the beginning, another inside, small letters, digits, a hyphen, a stop; 0 for none of these. */
function shapeOf(word: string): number {
  const inner = word.slice(1)
  const first = word[0] ?? ''
  const opens = first !== first.toLowerCase()
  return (
    +opens +
    2 * +(inner !== inner.toLowerCase()) +
    4 * +(word !== word.toUpperCase()) +
    8 * +/\d/.test(word) +
    16 * +word.includes('-') +
    32 * +(word.includes('.') && word.length > 1)
  )
}

/** Bits for the lists of the language that hold a word. */
function listsOf(words: NameWords, word: string, lower: string): number {
  return [
    words.places.has(word),
    words.toponyms.has(word),
    words.given.has(word),
    words.titles.has(lower),
    words.roles.has(lower),
    words.organisationHeads.has(word),
    words.placeHeads.has(word),
    words.knownOrganisations.has(word),
    words.adjectives.has(word) || words.nationals.has(word),
    words.corporate.has(lower),
    words.notNames.has(lower),
    words.particles.has(word),
    words.eventHeads.has(word) || words.lawHeads.has(word),
    words.frontOrganisations.has(word),
    words.openers.has(lower),
    words.organisations.has(lower),
    words.locatives.has(lower),
    words.suffixes.has(lower),
    words.surnames.has(word),
    words.brands.has(word),
  ].reduce((bits, holds, i) => bits | (holds ? 1 << i : 0), 0)
}
