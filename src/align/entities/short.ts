import type { EntityKind } from '../../find/mentions.ts'
import type { Language } from '../../language/language.ts'
import type { Union } from '../../match/union.ts'
import type { Draft } from './draft.ts'
import { isPart } from './keys.ts'

/** Joins organisations and places by short names: "East Terminal" is the East Ferry Terminal, "OPA" the Orro Port Authority. */
export function joinShortNames(drafts: readonly Draft[], union: Union, { names: words }: Language): void {
  // "Sant Orel" is no short name of the University of Sant Orel, nor "Orro Hospital" of New Orro Hospital.
  const telling = new Set([...words.directions, ...words.joints.telling].map(word => word.toLowerCase()))
  const initialsOf = (name: readonly string[]) => makeInitials(name, words.joints.withoutInitial)
  const names = collectNames(drafts)
  const byLast = indexNames(names, words => words.at(-1)!)
  const byInitials = indexNames(names, initialsOf)
  const known = new Set(
    names.map(({ draft, words }) => `${draft} ${words.length > 1 ? initialsOf(words) : ''}`),
  )
  for (const name of names) {
    const { words, draft } = name
    const longer =
      words.length > 1
        ? (byLast.get(words.at(-1)!) ?? []).filter(other => isShorter(name, other, telling))
        : // of "the Orro Port Authority (OPA)" the letters are known
          known.has(`${draft} ${words[0]}`)
          ? []
          : (byInitials.get(words[0]!) ?? [])
    // a name that is short for one of its own is short for no other
    const fitting = new Set(longer.map(other => union.find(other.draft)))
    if (fitting.size === 1) for (const other of fitting) union.join(draft, other)
  }
  joinDirections(names, drafts, union, words)
}

// "The North" is North Tessel, where the story has no other country of the north.
function joinDirections(
  names: readonly Name[],
  drafts: readonly Draft[],
  union: Union,
  { directions, places }: Language['names'],
): void {
  const small = new Set([...directions].map(word => word.toLowerCase()))
  const byFirst = new Map<string, Set<number>>()
  for (const { words, draft } of names) {
    const isCountry = [...drafts[draft]!.names.keys()].some(name => places.get(name)?.country === true)
    if (words.length < 2 || !isCountry || !small.has(words[0]!)) continue
    byFirst.set(words[0]!, (byFirst.get(words[0]!) ?? new Set<number>()).add(union.find(draft)))
  }
  for (const { words, draft } of names) {
    const found = words.length === 1 ? byFirst.get(words[0]!) : undefined
    if (found?.size === 1) for (const other of found) union.join(other, draft)
  }
}

interface Name {
  readonly draft: number
  readonly kind: EntityKind
  readonly words: readonly string[]
}

function collectNames(drafts: readonly Draft[]): Name[] {
  return drafts.flatMap(({ kind, named, keys }, draft) =>
    named && kind !== 'person' && kind !== 'group'
      ? [...keys].map(key => ({ draft, kind, words: key.split(' ') }))
      : [],
  )
}

function indexNames(
  names: readonly Name[],
  keyOf: (words: readonly string[]) => string | null,
): Map<string, Name[]> {
  const index = new Map<string, Name[]>()
  for (const name of names) {
    const key = name.words.length > 1 ? keyOf(name.words) : null
    if (key === null) continue
    const known = index.get(key)
    if (known) known.push(name)
    else index.set(key, [name])
  }
  return index
}

/** Letters below which an acronym may be many things: "EU" is known by itself, "CU" is not. */
const LEAST_INITIALS = 3

// "Terror Confinement Centre" → "tcc"
function makeInitials(words: readonly string[], without: ReadonlySet<string>): string | null {
  const initials = words
    .filter(word => !without.has(word))
    .map(word => word[0]!)
    .join('')
  return initials.length >= LEAST_INITIALS ? initials : null
}

function isShorter(short: Name, long: Name, telling: ReadonlySet<string>): boolean {
  if (short.words.length >= long.words.length || short.kind !== long.kind) return false
  const left = long.words.filter(word => !short.words.includes(word))
  return isPart(short.words, long.words) && !left.some(word => telling.has(word))
}
