import type { Union } from '../../match/union.ts'
import type { Draft } from './draft.ts'
import { isPart } from './keys.ts'

/** Joins people by name: "Silva" and "Mara J. Silva" are Mara Silva where nobody else of the story can be meant. */
export function joinPersons(drafts: readonly Draft[], union: Union): void {
  const names = drafts.map(draft => (draft.kind === 'person' && draft.named ? longest(draft) : null))
  const byWord = indexWords(names)
  const order = [...names.keys()].filter(index => names[index] !== null)
  // fuller names first, so that "Silva" meets one Mara Silva and not also her middle initial
  order.sort((a, b) => names[b]!.length - names[a]!.length || a - b)
  for (const index of order) {
    const fitting = (byWord.get(names[index]!.at(-1)!) ?? []).filter(
      other => other !== index && fits(names[index]!, names[other]!),
    )
    const found = chooseBearer(drafts, drafts[index]!, fitting, union)
    if (found !== null && areSeparate(drafts[index]!, drafts[found]!)) union.join(index, found)
  }
  joinLone(
    names,
    drafts,
    index => (byWord.get(names[index]![0]!) ?? []).some(other => fits(names[index]!, names[other]!)),
    union,
  )
}

type Index = ReadonlyMap<string, readonly number[]>

// "Silva" where Mara Silva and Rui Silva are known: he who is "he", or who alone bears the title; else nobody.
function chooseBearer(
  drafts: readonly Draft[],
  draft: Draft,
  fitting: readonly number[],
  union: Union,
): number | null {
  const telling = [
    () => true,
    ({ pronouns }: Draft) => agree(pronouns, draft.pronouns),
    ({ titles }: Draft) => [...titles].some(title => title.length > 3 && draft.titles.has(title)),
  ]
  let left = fitting
  for (const fits of telling) {
    const kept = left.filter(index => fits(drafts[index]!))
    if (new Set(kept.map(index => union.find(index))).size === 1) return kept[0]!
    if (kept.length > 0) left = kept
  }
  return null
}

function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some(each => b.has(each))
}

type Names = readonly (readonly string[] | null)[]

function longest({ keys }: Draft): string[] {
  const names = [...keys].map(key =>
    key
      .replace(/,? i[iv]i?$/, '')
      .replace(',', '')
      .split(' '),
  )
  return names.reduce((a, b) => (b.length > a.length ? b : a))
}

// Filed under every word but the first: "Sheinbaum" and "Pardo" are found, "Claudia" is not.
function indexWords(names: Names): Index {
  const byWord = new Map<string, number[]>()
  for (const [index, words] of names.entries()) {
    for (const word of new Set(words?.slice(1))) {
      const known = byWord.get(word)
      if (known) known.push(index)
      else byWord.set(word, [index])
    }
  }
  return byWord
}

// Father and son: "Rui Silva" is not Rui Silva Jr.
const SUFFIX = /^(?:jr|sr|junior|senior)\.?$/

// "Silva" fits "Mara Silva", "M. Silva" and "Mara Silva" fit "Mara J. Silva"; "Rui Silva" does not.
function fits(short: readonly string[], long: readonly string[]): boolean {
  if (SUFFIX.test(short.at(-1)!) !== SUFFIX.test(long.at(-1)!)) return false
  if (short.length === 1) return long.length > 1 && long.slice(1).includes(short[0]!)
  if (short.length === long.length) return isInitial(short, long)
  return short.length < long.length && short[0] === long[0] && isPart(short, long)
}

function isInitial(short: readonly string[], long: readonly string[]): boolean {
  const first = short[0]!.replace('.', '')
  return (
    first.length === 1 &&
    long[0]!.length > 2 &&
    long[0]!.startsWith(first) &&
    short.slice(1).every((word, i) => word === long[i + 1])
  )
}

// Two that one report tells apart are two.
function areSeparate(a: Draft, b: Draft): boolean {
  const [few, many] = a.reports.size <= b.reports.size ? [a, b] : [b, a]
  for (const report of few.reports) if (many.reports.has(report)) return false
  return true
}

// Where no report has the full name, the surname alone is one person; "Mr Silva" and "Mrs Silva" are two.
function joinLone(
  names: Names,
  drafts: readonly Draft[],
  isBorne: (index: number) => boolean,
  union: Union,
): void {
  const lone = new Map<string, number[]>()
  for (const [index, words] of names.entries()) {
    if (words?.length !== 1 || isBorne(index)) continue
    const known = lone.get(words[0]!)
    if (known) known.push(index)
    else lone.set(words[0]!, [index])
  }
  for (const indexes of lone.values()) {
    const called = new Set(indexes.flatMap(index => [...drafts[index]!.pronouns]))
    if (called.size < 2) for (const index of indexes) union.join(indexes[0]!, index)
  }
}
