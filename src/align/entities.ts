import type { Analysis } from '../find/analysis.ts'
import type { Entity, EntityKind } from '../find/mentions.ts'
import type { CompareWords } from '../language/compare.ts'

/** One entity over all reports of a story. */
export interface JointEntity {
  readonly id: number
  readonly kind: EntityKind
  /** The name that most reports use, as printed; the first in order where several are used equally. */
  readonly name: string
  /** For each report that names it, the index of its entity there. */
  readonly members: readonly { readonly report: number; readonly entity: number }[]
}

/** Joined entities and, for each report and each of its entities, the joined one. */
export interface JointEntities {
  readonly entities: readonly JointEntity[]
  readonly joint: readonly (readonly number[])[]
}

/**
 * Joins entities of several reports by name: the same full name, one name a part of the other where only one fits,
 * an acronym, the same description word for word. What fits two stays apart.
 */
export function joinEntities(analyses: readonly Analysis[], words: CompareWords): JointEntities {
  const book: Book = { byKey: new Map(), byLast: new Map(), entities: [] }
  const joint = analyses.map((analysis, report) =>
    analysis.entities.map(entity => placeEntity(book, report, entity, words)),
  )
  return { entities: book.entities.map(finishEntity), joint }
}

interface Draft {
  readonly id: number
  readonly kind: EntityKind
  readonly names: Map<string, number>
  readonly members: { report: number; entity: number }[]
}

interface Book {
  readonly byKey: Map<string, Draft>
  /** Last word of a person's name → those who bear it. */
  readonly byLast: Map<string, Draft[]>
  readonly entities: Draft[]
}

function placeEntity(book: Book, report: number, entity: Entity, words: CompareWords): number {
  const keys = [entity.name, ...entity.aliases].map(name => keyName(name, entity.kind, words))
  const found = findDraft(book, keys, entity) ?? addDraft(book, entity.kind)
  for (const key of keys) if (isOwnKey(key, entity) && !book.byKey.has(key)) book.byKey.set(key, found)
  if (entity.kind === 'person') addLast(book, keys[0]!, found)
  found.names.set(entity.name, (found.names.get(entity.name) ?? 0) + 1)
  found.members.push({ report, entity: entity.id })
  return found.id
}

function findDraft(book: Book, keys: readonly string[], entity: Entity): Draft | null {
  for (const key of keys) {
    const same = isOwnKey(key, entity) ? book.byKey.get(key) : undefined
    if (same && agree(same.kind, entity.kind)) return same
  }
  return entity.kind === 'person' ? findByLast(book, keys[0]!) : null
}

// "Silva" alone is a key only until somebody else bears it; a lone surname is looked up by its last word instead.
function isOwnKey(key: string, entity: Entity): boolean {
  return entity.kind !== 'person' || key.includes(' ')
}

function findByLast(book: Book, key: string): Draft | null {
  const bearers = book.byLast.get(lastWord(key)) ?? []
  const fitting = bearers.filter(bearer => [...bearer.names.keys()].some(name => fitsName(name, key)))
  return fitting.length === 1 ? fitting[0]! : null
}

// "Silva" fits "Mara Silva"; "Mara Silva" fits "Mara J. Silva"; "Rui Silva" does not.
function fitsName(known: string, key: string): boolean {
  const a = known.toLowerCase().split(' ')
  const b = key.split(' ')
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return shorter.every(word => longer.includes(word)) && a.at(-1) === b.at(-1)
}

function addDraft(book: Book, kind: EntityKind): Draft {
  const draft: Draft = { id: book.entities.length, kind, names: new Map(), members: [] }
  book.entities.push(draft)
  return draft
}

function addLast(book: Book, key: string, draft: Draft): void {
  const last = lastWord(key)
  const bearers = book.byLast.get(last)
  if (!bearers) book.byLast.set(last, [draft])
  else if (!bearers.includes(draft)) bearers.push(draft)
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1)
}

const PROPER = new Set<EntityKind>(['person', 'organisation', 'place', 'law', 'event', 'work'])

function agree(a: EntityKind, b: EntityKind): boolean {
  return a === b || (PROPER.has(a) && PROPER.has(b) && a !== 'person' && b !== 'person')
}

const ARTICLE = /^(?:the|a|an) /
const POSSESSIVE = /['’‘]s\b/g

/** A name as it is compared: lower case, without article and possessive, demonyms as their place. */
export function keyName(name: string, kind: EntityKind, words: CompareWords): string {
  const plain = name.toLowerCase().replace(POSSESSIVE, '').replace(ARTICLE, '').replace(/\s+/g, ' ')
  return kind === 'place' ? (words.demonyms.get(plain) ?? plain) : plain
}

function finishEntity(draft: Draft): JointEntity {
  const [name] = [...draft.names].sort((a, b) => b[1] - a[1])[0]!
  return { id: draft.id, kind: draft.kind, name, members: draft.members }
}
