import type { Language } from '../../language/language.ts'
import type { Union } from '../../match/union.ts'
import type { Described, Draft } from './draft.ts'

/**
 * Joins what is only described to the one name that it fits: "a disused ferry terminal" is the East Ferry Terminal,
 * "the interior minister" she who bears that title. A bare "the terminal" must be the only one of the story.
 */
export function joinDescriptions(drafts: readonly Draft[], union: Union, language: Language): void {
  const byHead = indexHeads(drafts)
  const byTitle = indexTitles(drafts)
  for (const [index, draft] of drafts.entries()) {
    if (draft.named || draft.kind === 'group') continue
    const found =
      draft.kind === 'person'
        ? findHolder(draft, byTitle, union)
        : findNamed(draft, byHead, drafts, union, language)
    if (found !== null) union.join(index, found)
  }
  joinBare(drafts, union, language)
}

// "the ministry", "the court": the same where the story has one at most of which more is said.
function joinBare(drafts: readonly Draft[], union: Union, { namings }: Language): void {
  const fuller: Index = new Map()
  const bare: Index = new Map()
  for (const [index, { named, kind, described }] of drafts.entries()) {
    if (kind === 'person' || kind === 'group') continue
    const bareAlone = !named && described.every(({ words, head }) => words === head)
    for (const { head, words, definite } of described) {
      if (bareAlone && definite && !namings.vague.has(head)) file(bare, head, index)
      if (!bareAlone && words.endsWith(head)) file(fuller, head, index)
    }
  }
  for (const [head, indexes] of bare) {
    const all = [...indexes, ...(fuller.get(head) ?? [])]
    const known = new Set([...(fuller.get(head) ?? [])].map(index => union.find(index)))
    if (known.size > 1 || [...(fuller.get(head) ?? [])].some(index => isNew(drafts[index]!))) continue
    for (const index of all) union.join(all[0]!, index)
  }
}

// "a coalition government", "a recent measure" is new, and not "the government" of another report
function isNew({ kind, named, described }: Draft): boolean {
  return kind !== 'place' && !named && described.every(({ fresh }) => fresh)
}

type Index = Map<string, Set<number>>

function indexHeads(drafts: readonly Draft[]): Index {
  const byHead: Index = new Map()
  for (const [index, { named, kind, keys }] of drafts.entries()) {
    if (!named || kind === 'person' || kind === 'group') continue
    for (const key of keys) if (key.includes(' ')) file(byHead, key.slice(key.lastIndexOf(' ') + 1), index)
  }
  return byHead
}

function indexTitles(drafts: readonly Draft[]): Index {
  const byTitle: Index = new Map()
  for (const [index, { named, kind, titles }] of drafts.entries()) {
    if (named && kind === 'person') for (const title of titles) file(byTitle, title, index)
  }
  return byTitle
}

function file(index: Index, key: string, draft: number): void {
  const known = index.get(key)
  if (known) known.add(draft)
  else index.set(key, new Set([draft]))
}

function sole(found: Iterable<number>, union: Union): number | null {
  const roots = new Set([...found].map(index => union.find(index)))
  return roots.size === 1 ? [...roots][0]! : null
}

// "the chief engineer" says too little where two people bear the title
function findHolder(draft: Draft, byTitle: Index, union: Union): number | null {
  for (const { words, definite } of draft.described) {
    const found = definite && words.includes(' ') ? sole(byTitle.get(words) ?? [], union) : null
    if (found !== null) return found
  }
  return null
}

function findNamed(
  draft: Draft,
  byHead: Index,
  drafts: readonly Draft[],
  union: Union,
  { names, namings }: Language,
): number | null {
  for (const each of draft.described) {
    if (!names.sites.has(each.head) || (each.nouns.length === 0 && !isBare(each, namings))) continue
    const fitting = [...(byHead.get(each.head) ?? [])].filter(index => holdsNouns(drafts[index]!, each))
    const found = sole(fitting, union)
    if (found !== null) return found
  }
  return null
}

// "the regional hospital" may be another than Orro Hospital, and a story has more cities than Orro City
function isBare({ definite, told, head }: Described, { vague }: Language['namings']): boolean {
  return definite && !told && !vague.has(head)
}

function holdsNouns({ keys }: Draft, { nouns }: Described): boolean {
  return [...keys].some(key => nouns.every(noun => key.split(' ').includes(noun)))
}
