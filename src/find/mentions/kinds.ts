import type { Stretch } from './draft.ts'
import type { EntityKind } from './mention.ts'
import { isHead, isPossessive, nounLemma } from './phrases.ts'
import { type Piece, textOf } from './pieces.ts'
import { hasAge, kindBefore, type Role, roleAfter, roleAt, roleBefore } from './roles.ts'
import type { View } from './view.ts'

/** A name or office whose kind is not decided yet. */
type Unplaced = Pick<Placed, 'piece' | 'before' | 'after'>

/** A name or office with the roles that stand beside it. */
export interface Placed {
  readonly piece: Piece
  readonly before: Role | null
  readonly after: Role | null
  readonly kind: EntityKind
  /** Only a guess that it is a person. */
  readonly weak: boolean
  /** How much speaks for the kind. */
  readonly strength: number
}

type Votes = {
  person: number
  organisation: number
  place: number
  law: number
  event: number
  work: number
  group: number
}

/** Decides what each name names, from all places where the report uses it. */
export function placeNames(view: View, pieces: readonly Piece[]): Placed[] {
  const placed = pieces.map(piece => ({
    piece,
    before: piece.form === 'name' && !piece.title ? roleBefore(view, piece.name) : null,
    after: piece.form === 'name' ? roleAfter(view, piece.name) : null,
  }))
  const votes = new Map<string, Votes>()
  for (const one of placed) if (one.piece.form === 'name') castVotes(view, one, votes)
  shareSurnames(votes)
  shareFirms(view, votes)
  shareRows(view, placed, votes)
  return dropCommon(
    view,
    placed.filter(one => !isUnbacked(view, one, votes)),
  ).map(one => ({
    ...one,
    kind: one.piece.form === 'office' ? 'person' : decide(view, one.piece, votes),
    weak: isWeak(view, one.piece, votes),
    strength: one.piece.form === 'office' ? 0 : strength(votes.get(keyOf(view, one.piece))!),
  }))
}

/** A capital for which nothing speaks, neither tagger nor list nor place, is emphasis more often than a name. */
function isUnbacked(view: View, { piece }: Unplaced, votes: ReadonlyMap<string, Votes>): boolean {
  if (piece.form === 'office' || piece.kind) return false
  const { tag } = view.segmented.tokens
  for (let i = piece.name.first; i < piece.name.last; i++) if (tag[i] === 'PROPN') return false
  return strength(votes.get(keyOf(view, piece))!) < STANDS
}

/** Drops capitals on common words, unless the report has them in a name elsewhere: Vale, President Vale. */
function dropCommon<T extends Unplaced>(view: View, placed: readonly T[]): T[] {
  const common = placed.map(one => isCommonWord(view, one))
  const backed = new Set<string>()
  for (const [index, { piece }] of placed.entries()) {
    if (!common[index]) for (let i = piece.name.first; i < piece.name.last; i++) backed.add(view.word[i]!)
  }
  return placed.filter(({ piece }, index) => !common[index] || backed.has(view.word[piece.name.last - 1]!))
}

/** “Saturday Night”, “the Match”: capitals on common words, without a title, a role or a head, name nobody. */
function isCommonWord(view: View, { piece, before, after }: Unplaced): boolean {
  if (piece.form === 'office' || piece.kind || before || after || hasAge(view, piece.name)) return false
  // plan X, chapter VII
  if (piece.last - piece.first === 1 && /^(?:.|[IVX]+)$/u.test(view.word[piece.first]!)) return true
  const { tokens } = view.segmented
  for (let i = piece.name.first; i < piece.name.last; i++) {
    if (/[.@/]\w{2}/.test(view.word[i]!)) return true
    const word = view.word[i]!
    if (tokens.tag[i] === 'PROPN' || view.words.given.has(word) || view.rarity.of(view.lower[i]!) > COMMON)
      return false
    if (view.shape[i] === 'initial' || (view.shape[i] === 'capitals' && word.length < 4)) return false
  }
  return true
}

/** Inverse document frequency below which a word is an everyday one. */
const COMMON = 5

function isWeak(view: View, piece: Piece, votes: ReadonlyMap<string, Votes>): boolean {
  if (piece.form === 'office' || piece.sure || piece.title) return false
  if (votes.get(keyOf(view, piece))!.person >= MADE) return false
  // “Mathematical Exercises” and “Best Actress” are none, “Ngũgĩ Wanjala” is one
  const last = view.lower[piece.name.last - 1]!
  const stem = last.slice(0, -1)
  const plural =
    last.endsWith(view.words.endings.plural) &&
    view.rarity.of(stem) < RARE &&
    !view.words.given.has(capital(stem))
  return countWords(view, piece.name) === 1 || plural || view.words.roles.has(last)
}

/** Inverse document frequency of words that few texts have. */
const RARE = 7

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function decide(view: View, piece: Piece, votes: ReadonlyMap<string, Votes>): EntityKind {
  if (piece.sure && piece.kind) return piece.kind
  const own = votes.get(keyOf(view, piece))!
  let best: EntityKind = 'organisation'
  for (const kind of ['person', 'place', 'event', 'law'] as const) if (own[kind] > own[best]) best = kind
  return best
}

function keyOf(view: View, piece: Piece): string {
  const text = textOf(view, piece.name)
  // BRADNO and Bradno are one name, and so decided together
  const loud = text.length > 2 && view.shape[piece.name.first] === 'capitals'
  return loud ? text.toLowerCase().split(' ').map(capital).join(' ') : text
}

function votesFor(votes: Map<string, Votes>, key: string): Votes {
  let own = votes.get(key)
  if (!own) {
    own = { person: 0, organisation: 0, place: 0, law: 0, event: 0, work: 0, group: 0 }
    votes.set(key, own)
  }
  return own
}

/** Weights, in the order of trust: what is said beside the name, how the name is made, where it stands. */
export const BESIDE = 4
const MADE = 2
const STANDS = 1

function castVotes(view: View, { piece, before, after }: Unplaced, votes: Map<string, Votes>): void {
  const own = votesFor(votes, keyOf(view, piece))
  if (piece.kind) own[piece.kind] += piece.sure ? 2 * BESIDE : STANDS / 2
  if (before) own[before.kind] += BESIDE
  if (after) own[after.kind] += BESIDE
  const beside = kindBefore(view, piece.name)
  if (beside) own[beside] += BESIDE
  if (isByline(view, piece.name) || isSpeaker(view, piece.name)) own.person += BESIDE
  if (isDateline(view, piece.name)) own.place += BESIDE
  if (hasAge(view, piece.name)) own.person += BESIDE
  if (isOutlet(view, piece.name)) own.organisation += 2 * BESIDE
  voteByMake(view, piece, own)
  voteByPlace(view, piece, own)
}

/** Whether a name is the report's own outlet, by its metadata. */
function isOutlet(view: View, name: Stretch): boolean {
  const { outlet } = view.segmented.report
  if (outlet === null) return false
  const [article = '', ...rest] = outlet.value.split(' ')
  const bare = view.words.definite.has(article.toLowerCase()) ? rest.join(' ') : outlet.value
  return bare === textOf(view, name)
}

/** MARA SILVA: The port stays open. — a name in capitals before a colon speaks. */
function isSpeaker({ shape, word, segmented, sentence }: View, name: Stretch): boolean {
  if (word[name.last] !== ':' || name.last - name.first < 2) return false
  for (let i = name.first; i < name.last; i++) if (shape[i] !== 'capitals') return false
  return name.first === segmented.sentences[sentence[name.first]!]!.first
}

/** By Mara Silva and Omar Tarifi: a line that opens with "by", or a credit. */
function isByline(view: View, name: Stretch): boolean {
  const { sentences, report } = view.segmented
  const sentence = sentences[view.sentence[name.first]!]!
  let at = name.first - 1
  while (
    at > sentence.first &&
    at > name.first - 12 &&
    (view.shape[at] !== 'small' || view.lower[at] === view.words.joints.and)
  )
    at--
  if (at < sentence.first || view.lower[at] !== view.words.joints.by) return false
  return at === sentence.first || report.parts[sentence.part]?.kind === 'credit'
}

/** PORT SANNA, Denmark (Agency) — : names before the dash of a dateline, outside its brackets. */
function isDateline(view: View, name: Stretch): boolean {
  const { first, last } = view.segmented.sentences[view.sentence[name.first]!]!
  if (name.first > first + 5 || view.shape[first] !== 'capitals') return false
  for (let i = first; i < Math.min(last, first + 16); i++) {
    if (/^[—–]$/.test(view.word[i]!)) return i >= name.last && view.word[name.first - 1] !== '('
    if (view.shape[i] === 'small') return false
  }
  return false
}

function countWords({ word }: View, { first, last }: Stretch): number {
  let count = 0
  for (let i = first; i < last; i++) if (word[i] !== '-') count++
  return count
}

function voteByMake(view: View, { name }: Piece, own: Votes): void {
  const { words, shape, word } = view
  const size = countWords(view, name)
  const first = word[name.first]!
  if (words.given.has(first)) own.person += size > 1 ? 2 * MADE : MADE
  if (size > 1 && words.placeFronts.has(first)) own.place += MADE
  if (words.surnames.has(word[name.last - 1]!)) own.person += size > 1 ? MADE : STANDS
  if (size === 1 && words.toponyms.has(first)) own.place += STANDS
  if (size === 1 && words.brands.has(first)) own.organisation += STANDS
  if (size > 1 && words.corporate.has(view.lower[name.last - 1]!)) own.organisation += 2 * MADE
  const loud = shape[name.first] === 'capitals' && first.length <= 6
  if (loud && size === 1) own.organisation += MADE
  const initial = size > 1 && (shape[name.first] === 'initial' || shape[name.first + 1] === 'initial')
  if (initial) own.person += MADE
  for (let i = name.first; i < name.last; i++) {
    const head = word[i]!
    if (words.organisationHeads.has(head)) own.organisation += i + 1 === name.last ? MADE : STANDS
    else if (words.placeHeads.has(head)) own.place += STANDS
    else if (size > 1 && i > name.first && shape[i] === 'capitals') own.organisation += MADE
    if (head === '&' || words.adjectives.has(head) || words.creeds.has(head)) own.organisation += STANDS
  }
  const pair = size > 1 && size < 4 && (size === 2 || own.organisation + own.place === 0)
  if (pair) own.person += STANDS
}

function voteByPlace(view: View, { name }: Piece, own: Votes): void {
  const { words, lower, segmented, shape } = view
  const { tag, relation, head, lemma } = segmented.tokens
  const before = lower[name.first - 1] ?? ''
  const article = words.definite.has(before) && view.sentence[name.first - 1] === view.sentence[name.first]
  if (article && isHead(view, name.last - 1)) own.organisation += 2 * STANDS
  const single = name.last - name.first === 1
  if (words.locatives.has(before) && tag[name.first - 1] === 'ADP')
    own.place += single || before === words.joints.inside ? MADE : STANDS
  // mayor of Tessel, the town of Tessel
  if (before === words.joints.of && words.placeHolders.has(nounLemma(view, name.first - 2)))
    own.place += BESIDE
  // Tessel, Denmark
  if (view.word[name.last] === ',' && words.places.has(view.word[name.last + 1] ?? '')) own.place += MADE
  const verb = head[name.last - 1] ?? -1
  const role = relation[name.first] === 'conj' ? relation[verb] : relation[name.first]
  const subject = relation[name.last - 1] === 'nsubj' || role === 'nsubj'
  const governor = relation[name.first] === 'nsubj' ? head[name.first]! : verb
  if (subject && governor >= 0 && words.mindVerbs.has(lemma[governor] ?? '')) own.person += STANDS
  // TFU called a strike
  if (subject && single && shape[name.first] === 'capitals') own.organisation += MADE
  // a bare word that does something is a person more often than anything else
  if (
    subject &&
    single &&
    !article &&
    shape[name.first] === 'capital' &&
    !/\p{Lu}/u.test(view.word[name.first]!.slice(1))
  )
    own.person += 0.5
  const next = name.last
  if (words.belongings.has(lower[next] ?? '')) own.organisation += MADE
  if (isPossessive(view, next) && words.stateNouns.has(lower[next + 1] ?? '')) own.place += MADE
  if (words.namesakes.has(lower[next] ?? '')) own.person += MADE
  if (lower[next] === words.joints.inside && words.places.has(view.word[next + 1] ?? '')) own.place += STANDS
  const borne = words.bearers.has(lower[next] ?? '') ? roleAt(view, next)?.kind : undefined
  if (borne === 'organisation' || borne === 'place') own[borne] += MADE
  if (isPossessive(view, next) && words.personal.has(lower[next + 1] ?? '')) own.person += STANDS
  if (words.joints.staffLinks.has(before) && isStaff(view, name.first - 2)) own.organisation += MADE
  // Lawrence, KS
  if (view.word[name.first - 1] === ',' && words.postal.has(view.word[name.first]!)) own.place += 2 * MADE
}

/** director of Orro-Vane, engineer at Vantor: who works has an employer. */
function isStaff(view: View, i: number): boolean {
  const lemma = nounLemma(view, i)
  return (
    i >= 0 &&
    view.words.roles.has(lemma) &&
    !view.words.placeHolders.has(lemma) &&
    !view.words.gendered.has(lemma)
  )
}

/** Silva, Okafor and Vos: names in one row are of one kind, where nothing else shows it. */
function shareRows(view: View, placed: readonly Unplaced[], votes: Map<string, Votes>): void {
  const closed = markRows(view, placed)
  for (let i = 1; i < placed.length; i++) {
    const a = placed[i - 1]!.piece
    const b = placed[i]!.piece
    if (a.form === 'office' || b.form === 'office' || !closed[i]) continue
    const left = votes.get(keyOf(view, a))!
    const right = votes.get(keyOf(view, b))!
    if (strength(left) >= ROW && strength(right) < ROW) right[strongest(left)] += ROW
    else if (strength(right) >= BESIDE && strength(left) < MADE && isLast(view, b))
      left[strongest(right)] += ROW
  }
}

/**
 * Whether each name and the one before it stand in one row, which has an "and" before its last member:
 * “the governor of Tessel, Mara Silva,” is none.
 */
function markRows(view: View, placed: readonly Unplaced[]): boolean[] {
  const closed = new Array<boolean>(placed.length).fill(false)
  for (let i = placed.length - 1; i > 0; i--) {
    const [a, b] = [placed[i - 1]!.piece, placed[i]!.piece]
    closed[i] = inRow(view, a.name.last, b.first) && (isLast(view, b) || closed[i + 1] === true)
  }
  return closed
}

function isLast({ lower, words }: View, { first }: Stretch): boolean {
  return lower[first - 1] === words.joints.and
}

/** More than where a name stands, less than how it is made. */
const ROW = 1.5

function strength(votes: Votes): number {
  return Math.max(votes.person, votes.organisation, votes.place, votes.event, votes.law)
}

function strongest(votes: Votes): 'person' | 'organisation' | 'place' {
  if (votes.person >= votes.organisation) return votes.person >= votes.place ? 'person' : 'place'
  return votes.organisation >= votes.place ? 'organisation' : 'place'
}

/** Only a comma, "and" or both stand between. */
function inRow({ word, lower, words }: View, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false
  for (let i = from; i < to; i++) if (word[i] !== ',' && lower[i] !== words.joints.and) return false
  return true
}

/** “Orro” alone is a firm where the report knows "Orro Cold Storage". */
function shareFirms({ words }: View, votes: ReadonlyMap<string, Votes>): void {
  for (const [key, own] of votes) {
    const [first = '', ...rest] = key.split(' ')
    const firm = rest.length > 0 && rest.every(word => words.corporate.has(word.toLowerCase()))
    const short = firm && own.organisation > own.person ? votes.get(first) : undefined
    if (short) short.organisation += BESIDE
  }
}

/** “Silva” alone is what “Mara Silva” is, where the report knows only persons of that name. */
function shareSurnames(votes: Map<string, Votes>): void {
  const surnames = new Map<string, number>()
  for (const [key, own] of votes) {
    const words = key.split(' ')
    if (words.length < 2) continue
    const person = own.person > Math.max(own.organisation, own.place, own.event, own.law)
    for (const word of new Set([words[0]!, words.at(-1)!]))
      surnames.set(word, (surnames.get(word) ?? 0) + (person ? BESIDE : 0))
  }
  for (const [key, own] of votes) if (!key.includes(' ')) own.person += surnames.get(key) ?? 0
}
