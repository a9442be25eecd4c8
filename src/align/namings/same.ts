import type { Language } from '../../language/language.ts'
import type { Passage } from '../passages.ts'
import type { Point } from '../points.ts'
import { joinAppositions } from './appositions.ts'
import { isEqual, isExact } from './count.ts'
import type { Deed } from './deed.ts'
import { isOf } from './deeds.ts'
import { type Group, rootOf } from './group.ts'
import type { Guard } from './guard.ts'
import type { Reading } from './reading.ts'

/** What joining groups looks at. */
export interface Scene {
  readonly groups: readonly Group[]
  readonly readings: readonly Reading[]
  readonly passages: readonly Passage[]
  readonly points: readonly Point[]
  readonly language: Language
}

/**
 * Joins groups of people that two signs together show to be the same, the surest first.
 * What only looks alike, by one word or one number, stays apart.
 */
export function joinSame(given: Scene, guard: Guard): void {
  joinAppositions(given.groups, given.readings, guard)
  const scene = { ...given, groups: shareHeads(given.groups, guard) }
  joinByKeys(scene, guard, group => siteKeys(scene, group))
  joinNamesakes(scene, guard)
  joinByKeys(scene, guard, group => headKeys(group))
  joinByKeys(scene, guard, group => actKeys(scene, group))
  joinAligned(scene, guard)
}

// "The families, whom the government calls squatters": from here on they are known by both nouns.
function shareHeads(groups: readonly Group[], guard: Guard): Group[] {
  const heads = groups.map(group => new Set(group.heads))
  for (const [index, group] of groups.entries()) {
    for (const head of group.heads) heads[guard.find(index)]!.add(head)
  }
  return groups.map((group, index) => ({ ...group, heads: heads[guard.find(index)]! }))
}

// "their families", "12 other men", "no migrants": others than those who are spoken of, or nobody
function isOpen({ owner, quoted, others }: Group): boolean {
  return owner === null && !quoted && !others
}

/** Groups kept apart under one key; a key that more share tells nothing. */
const MOST_APART = 6

// Each group is held against those that have the key, and opens it anew where all are others.
function joinByKeys(
  { groups, language }: Scene,
  guard: Guard,
  keysOf: (group: Group) => readonly string[],
): void {
  const byKey = new Map<string, number[]>()
  const join = (a: number, b: number) => mayShareCount(groups[a]!, groups[b]!, language) && guard.join(a, b)
  for (const [index, group] of groups.entries()) {
    for (const key of isOpen(group) ? keysOf(group) : []) {
      const known = byKey.get(key)
      if (!known) byKey.set(key, [index])
      else if (!known.some(other => join(other, index)) && known.length < MOST_APART) known.push(index)
    }
  }
}

// Who lives in one place and who is thrown out of it; who storms it.
function siteKeys({ readings, language }: Scene, { report, actor, sites, deeds, nouns }: Group): string[] {
  const { trades, parts } = language.namings
  if (actor || [...nouns].some(noun => trades.has(noun) || parts.has(noun))) return []
  const storms = deeds.filter(
    deed => deed.role === 'agent' && isOf(deed, language.namings.assault, readings[report]!),
  )
  return [
    ...[...sites].map(site => `site ${site}`),
    ...storms.flatMap(({ site }) => (site === null ? [] : [`storm ${site}`])),
  ]
}

// In one report: "the deportees" after "the deportation of Danes", "the occupiers" after "an occupation by families".
function joinNamesakes({ groups, readings, language }: Scene, guard: Guard): void {
  const rootsOf = (lemma: string) => rootOf(lemma.toLowerCase(), language.compare.endings)
  const byDeed = new Map<string, number>()
  for (const [index, { report, deeds, actor, quoted }] of groups.entries()) {
    if (actor || quoted) continue
    for (const { role, token } of deeds) {
      const key = `${report} ${role} ${rootsOf(readings[report]!.analysis.tokens.lemma[token]!)}`
      if (!byDeed.has(key)) byDeed.set(key, index)
    }
  }
  for (const [index, { report, nouns, definite, count, part, quoted }] of groups.entries()) {
    if (!definite || count !== null || part || quoted) continue
    for (const noun of nouns) {
      const doer = byDeed.get(`${report} ${noun.endsWith('ee') ? 'patient' : 'agent'} ${rootsOf(noun)}`)
      if (doer !== undefined) guard.join(doer, index)
    }
  }
}

// In one report the same noun is the same people, but where a number or an adjective tells them apart.
function headKeys(group: Group): string[] {
  const { report, actor, count, part, heads, modifiers, origins, of, generic } = group
  if (actor || generic || count !== null || part || modifiers.size > 0 || (origins.size > 0 && of.size > 0))
    return []
  return [...heads].map(head => `${report} ${head}`)
}

// Who they are (nationality, noun, number) and what they do, suffer or are: two signs.
function actKeys(scene: Scene, group: Group): string[] {
  const names = [
    ...[...group.origins].map(origin => `o ${origin}`),
    ...(group.part || isAny(group) ? [] : [...group.heads].map(head => `h ${head}`)),
  ]
  const who = [...(group.actor ? [] : names), ...countSigns(group)]
  const what = [
    ...(group.actor ? [] : [...group.modifiers].map(modifier => `m ${modifier}`)),
    ...group.deeds.flatMap(deed => deedKeys(scene, group, deed)),
  ]
  return who.flatMap((sign, index) => [...what, ...who.slice(index + 1)].map(other => `${sign} ${other}`))
}

// "Four Danish dockers" are not "Danish dockers" who may be any
function isCountedAlone({ count }: Group, other: Group): boolean {
  return count !== null && count.most <= SMALL_COUNT && other.count === null && !other.definite
}

// "fans", "women": nobody in particular
function isAny({ definite, headed, count, modifiers, origins, of }: Group): boolean {
  return !definite && !headed && count === null && modifiers.size + origins.size + of.size === 0
}

function countSigns({ count }: Group): string[] {
  return count !== null && isExact(count) && count.least > 1 ? [`n ${count.least}`] : []
}

/** Numbers up to this one count many things of a story: two pilots, two passengers. */
const SMALL_COUNT = 12
/** Likeness from which two nouns may be of one people: "hostage", "captive". */
const AKIN = 0.6

// "Two pilots died" and "two passengers died" are not one; "three hostages" and "three captives" may be.
function mayShareCount(a: Group, b: Group, { related }: Language): boolean {
  if (a.count === null || b.count === null) return !isCountedAlone(a, b) && !isCountedAlone(b, a)
  if (a.count.least > SMALL_COUNT) return true
  if (a.heads.size === 0 || b.heads.size === 0) return [...a.origins].some(origin => b.origins.has(origin))
  const areAkin = (x: string, y: string) =>
    x === y || related.isSynonym(x, y) || related.isKind(x, y) || related.isKind(y, x)
  return [...a.nouns].some(x => [...b.nouns].some(y => areAkin(x, y) || related.likeness(x, y) >= AKIN))
}

// "nicked" is "arrested"; a verb that says little ("be", "take") is no sign.
function deedKeys({ readings, language }: Scene, { report, actor }: Group, deed: Deed): string[] {
  const reading = readings[report]!
  const lemma = reading.analysis.tokens.lemma[deed.token]!.toLowerCase()
  if (language.compare.light.has(lemma)) return []
  const acts = language.namings.acts.flatMap((words, index) =>
    isOf(deed, words, reading) ? [`a${index}`] : [],
  )
  const root = rootOf(language.compare.synonyms.get(lemma) ?? lemma, language.compare.endings)
  const place = deed.site === null || actor ? [] : [`at ${deed.site}`]
  return [...[root, ...acts].map(act => `${deed.role} ${act}`), ...place]
}

// Aligned passages in which one act is done by or to both: the same, where one of them is only called people.
function joinAligned(scene: Scene, guard: Guard): void {
  const { groups, passages, points, readings } = scene
  const byToken = indexDeeds(groups)
  for (const point of points) {
    const slots = new Map<string, number>()
    for (const index of point.passages) {
      const { report, clause } = passages[index]!
      const predicate = readings[report]!.analysis.clauses[clause]!.predicate
      for (const { group, deed } of byToken.get(`${report} ${predicate}`) ?? []) {
        for (const key of deedKeys(scene, groups[group]!, deed)) fillSlot(groups, slots, key, group, guard)
      }
    }
  }
}

function fillSlot(
  groups: readonly Group[],
  slots: Map<string, number>,
  key: string,
  at: number,
  guard: Guard,
): void {
  const known = slots.get(key)
  if (!isOpen(groups[at]!)) return
  if (known === undefined) slots.set(key, at)
  else if (areLike(groups[known]!, groups[at]!)) guard.join(known, at)
}

// Where only people are named, a number on one side alone may count others too: "12 people died", "a family died".
function areLike(a: Group, b: Group): boolean {
  const shared = [...a.heads].some(head => b.heads.has(head))
  if (shared || a.actor || b.actor || (isAny(a) && isAny(b))) return shared
  return (a.heads.size === 0 || b.heads.size === 0) && (a.count === null) === (b.count === null)
}

function indexDeeds(
  groups: readonly Group[],
): Map<string, { readonly group: number; readonly deed: Deed }[]> {
  const byToken = new Map<string, { readonly group: number; readonly deed: Deed }[]>()
  for (const [group, { report, deeds }] of groups.entries()) {
    for (const deed of deeds) {
      const known = byToken.get(`${report} ${deed.token}`)
      if (known) known.push({ group, deed })
      else byToken.set(`${report} ${deed.token}`, [{ group, deed }])
    }
  }
  return byToken
}

/** For each group, those that a clause sets against it: "police removed the families", "families and lawyers". */
export function findOthers({ groups, readings }: Pick<Scene, 'groups' | 'readings'>): Set<number>[] {
  const others = groups.map(() => new Set<number>())
  const set = (a: number, b: number) => {
    others[a]!.add(b)
    others[b]!.add(a)
  }
  for (const list of indexDeeds(groups).values()) {
    const does = list.filter(({ deed }) => deed.role === 'agent').map(({ group }) => group)
    const suffers = list.filter(({ deed }) => deed.role === 'patient').map(({ group }) => group)
    // who seems to do and to suffer it was read wrongly
    const doers = does.filter(group => !suffers.includes(group)).slice(0, MOST_APART)
    for (const doer of doers) for (const group of suffers.slice(0, MOST_APART)) set(doer, group)
  }
  for (const [a, b] of [...findPairs(groups, readings), ...findCounted(groups)]) set(a, b)
  return others
}

// "Four civilians died … some 30 civilians had died in June": one noun that one report counts twice
function findCounted(groups: readonly Group[]): [number, number][] {
  const byHead = new Map<string, number[]>()
  const pairs: [number, number][] = []
  for (const [index, { report, heads, count }] of groups.entries()) {
    for (const head of count === null ? [] : heads) {
      const known = byHead.get(`${report} ${head}`) ?? []
      byHead.set(`${report} ${head}`, known)
      for (const other of known) if (!isEqual(groups[other]!.count!, count!)) pairs.push([other, index])
      if (known.length < MOST_APART) known.push(index)
    }
  }
  return pairs
}

function findPairs(groups: readonly Group[], readings: readonly Reading[]): [number, number][] {
  const byEntity = new Map(groups.map(({ report, entity }, index) => [`${report} ${entity}`, index]))
  return readings.flatMap(({ analysis: { mentions, tokens }, report, heads }) => {
    const byHead = new Map(heads.map((head, mention) => [head, mentions[mention]!.entity]))
    return heads.flatMap((head, mention): [number, number][] => {
      const above = tokens.relation[head] === 'conj' ? byHead.get(tokens.head[head]!) : undefined
      const a = byEntity.get(`${report} ${mentions[mention]!.entity}`)
      const b = byEntity.get(`${report} ${above}`)
      return a === undefined || b === undefined || a === b ? [] : [[a, b]]
    })
  })
}
