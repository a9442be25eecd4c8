import type { Stretch } from './draft.ts'
import { BESIDE, type Placed } from './kinds.ts'
import { LABELLED, type Labelling } from './labels.ts'
import type { EntityKind } from './mention.ts'
import { type Piece, splitRun, textOf } from './pieces.ts'
import { roleAfter, roleBefore } from './roles.ts'
import type { View } from './view.ts'

type Weights = Float64Array

/** What may be a name: rules took it for one, or the net did, or both. */
interface Proposal {
  readonly piece: Piece
  /** What rules say of it. */
  readonly ruled: Placed | null
  /** What speaks for each kind here, in the order of the labels. */
  readonly own: Weights
  readonly text: string
}

/** A proposal with what speaks for each kind here and wherever else the report has the name. */
interface Candidate extends Proposal {
  readonly weights: Weights
  readonly best: number
}

/**
 * What a kind counts that rules are sure of or that a role beside the name shows, one that they find for a name of
 * several words or of one; a guess counts by its strength alone.
 */
const [SURE, LONG, FOUND] = [2, 1.2, 0.7]

/** What the strength of a kind that rules find counts, and the most that rules count. */
const [STRENGTH, MOST] = [0.2, 4]

/** So much must speak for a name of one word; for a longer one more than nothing is enough. */
const ENOUGH = 1

/** How much all places of a name count in each of them. */
const SHARED = 0.8

/** A name stands for at most so many when they speak for a kind together. */
const CROWD = 2

/** How much what speaks for a fuller name counts for its short form. */
const KIN = 0.5

/** Joins the names that rules found with those that the net labels; of names that overlap the better one stays. Offices stay as they are. */
export function decideNames(view: View, placed: readonly Placed[], labelling: Labelling): Placed[] {
  const offices = placed.filter(({ piece }) => piece.form === 'office')
  const taken = new Set<number>()
  for (const { piece } of offices) for (let i = piece.first; i < piece.last; i++) taken.add(i)
  const inside = placed.filter(({ piece }) => piece.form === 'name' && overlaps(piece.name, taken))
  const candidates = weighAll(propose(view, placed, labelling))
  const kept: Placed[] = []
  for (const one of candidates.filter(one => one.best > (sizeOf(one) === 1 ? ENOUGH : 0)).sort(byWeight)) {
    if (overlaps(one.piece.name, taken)) continue
    for (let i = one.piece.name.first; i < one.piece.name.last; i++) taken.add(i)
    kept.push(settle(view, one))
  }
  return [...kept, ...offices, ...inside].sort(
    (a, b) => a.piece.first - b.piece.first || b.piece.last - a.piece.last,
  )
}

/** The more words speak for a name, the better it is. */
function byWeight(a: Candidate, b: Candidate): number {
  return (
    b.best * sizeOf(b) - a.best * sizeOf(a) ||
    sizeOf(b) - sizeOf(a) ||
    a.piece.name.first - b.piece.name.first
  )
}

function sizeOf({ piece: { name } }: Candidate): number {
  return name.last - name.first
}

function overlaps({ first, last }: Stretch, taken: ReadonlySet<number>): boolean {
  for (let i = first; i < last; i++) if (taken.has(i)) return true
  return false
}

/** What rules found, and what the net labels, each once. */
function propose(view: View, placed: readonly Placed[], { names, weigh }: Labelling): Proposal[] {
  const ruled = new Map<string, Placed>()
  for (const one of placed) if (one.piece.form === 'name') ruled.set(spot(one.piece.name), one)
  const pieces = new Map([...ruled].map(([at, { piece }]) => [at, piece]))
  for (const name of names) {
    const piece = pieceOf(view, name)
    if (piece && !pieces.has(spot(piece.name))) pieces.set(spot(piece.name), piece)
  }
  return [...pieces].map(([at, piece]) => {
    const by = ruled.get(at) ?? null
    const own = weigh(piece.name)
    if (by) own[labelOf(by.kind)]! += trustOf(by)
    return { piece, ruled: by, own, text: textOf(view, piece.name) }
  })
}

/** How much is given on what rules say. */
function trustOf({ piece, weak, strength }: Placed): number {
  const found = piece.name.last - piece.name.first > 1 ? LONG : FOUND
  const trust = piece.sure || strength >= BESIDE ? SURE : weak ? 0 : found
  return Math.min(MOST, trust + STRENGTH * strength)
}

/** A name that the net labels, without its title; null where it is a word for people of one kind, or an office. */
function pieceOf(view: View, { first, last }: Stretch): Piece | null {
  const name = { first, last }
  if (isPeople(view, name)) return null
  const [split] = splitRun(view, name)
  if (split?.form === 'office') return null
  if (split?.title && split.last === last) return split
  return { ...name, form: 'name', name, title: null, kind: null, sure: false }
}

function isPeople({ words, word }: View, { first, last }: Stretch): boolean {
  const own = word[first]!
  return last - first === 1 && (words.adjectives.has(own) || words.nationals.has(own))
}

function weighAll(proposals: readonly Proposal[]): Candidate[] {
  // BRADNO and Bradno are one name
  const keys = proposals.map(({ text }) => text.toLowerCase())
  const pools = new Map<string, Pool>()
  for (const [i, { own }] of proposals.entries()) addTo(pools, keys[i]!, own)
  const kin = new Map<string, Pool>()
  for (const text of new Set(proposals.map(({ text }) => text))) {
    const { sum, count } = pools.get(text.toLowerCase())!
    const mean = sum.map(each => each / count)
    for (const short of shortForms(text)) addTo(kin, short, mean)
  }
  return proposals.map((one, i) => {
    const { sum, count } = pools.get(keys[i]!)!
    const crowd = Math.min(CROWD, Math.sqrt(count)) / count
    const fuller = kin.get(keys[i]!)
    const weights = one.own.map((own, k) => {
      const shared = (1 - SHARED) * own + SHARED * crowd * sum[k]!
      return fuller ? shared + (KIN * fuller.sum[k]!) / fuller.count : shared
    })
    return { ...one, weights, best: Math.max(...weights) }
  })
}

interface Pool {
  readonly sum: Weights
  readonly count: number
}

function addTo(pools: Map<string, Pool>, key: string, own: Weights): void {
  const pool = pools.get(key) ?? { sum: new Float64Array(own.length), count: 0 }
  pools.set(key, { sum: pool.sum.map((sum, k) => sum + own[k]!), count: pool.count + 1 })
}

/** What a name of several words may be called for short, in small letters: its first word, its last, its initials. */
function shortForms(name: string): ReadonlySet<string> {
  const words = name.split(/[\s-]+/).filter(Boolean)
  if (words.length < 2) return new Set()
  const initials = words.filter(word => /^\p{Lu}/u.test(word)).map(word => word[0]!)
  return new Set([words[0]!, words.at(-1)!, initials.join('')].map(form => form.toLowerCase()))
}

function spot({ first, last }: Stretch): string {
  return `${first}-${last}`
}

/** Laws, works and what else rules know have no label of their own. */
function labelOf(kind: EntityKind): number {
  const label = (LABELLED as readonly string[]).indexOf(kind)
  return label < 0 ? LABELLED.indexOf('other') : label
}

/** What speaks so much for a person that it is no mere guess. */
const CERTAIN = 4

function settle(view: View, { piece, ruled, weights, best }: Candidate): Placed {
  const label = LABELLED[weights.indexOf(Math.max(...weights))]!
  const kind = label === 'other' ? otherKind(ruled) : label
  const guess = kind === 'person' && best < CERTAIN
  if (ruled) return { ...ruled, kind, weak: ruled.weak && guess }
  const beside = {
    before: piece.title ? null : roleBefore(view, piece.name),
    after: roleAfter(view, piece.name),
  }
  return { piece, ...beside, kind, weak: guess, strength: best }
}

function otherKind(ruled: Placed | null): EntityKind {
  return ruled && labelOf(ruled.kind) === LABELLED.indexOf('other') ? ruled.kind : 'work'
}
