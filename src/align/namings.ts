import type { Analysis } from '../find/analysis.ts'
import type { EntityKind } from '../find/mentions.ts'
import type { Language } from '../language/language.ts'
import { makeUnion } from '../match/union.ts'
import type { JointEntities } from './entities.ts'
import { nameActs } from './namings/acts.ts'
import { countForms, hasSmall, isTelling, type ReportForms } from './namings/forms.ts'
import { describeGroup, type Group } from './namings/group.ts'
import { makeGuard } from './namings/guard.ts'
import { findLookAlikes } from './namings/like.ts'
import { nameMatters, spotMatters } from './namings/matters.ts'
import { joinPolice } from './namings/police.ts'
import { readReport } from './namings/reading.ts'
import { findOthers, joinSame, type Scene } from './namings/same.ts'
import { joinThings } from './namings/things.ts'
import type { Passage } from './passages.ts'
import type { Point } from './points.ts'

/** What each report calls one entity. */
export interface Naming {
  readonly name: string
  readonly kind: EntityKind | 'act' | 'thing'
  readonly reports: readonly ReportForms[]
  /** Indexes of namings that look like this one but are not known to be the same. */
  readonly lookAlike: readonly number[]
}

/** Lays the names side by side that each report gives the same people, places, groups and acts. */
export function findNamings(
  analyses: readonly Analysis[],
  joined: JointEntities,
  passages: readonly Passage[],
  points: readonly Point[],
  language: Language,
): Naming[] {
  const readings = analyses.map((analysis, report) => readReport(analysis, report, joined, language))
  const groups = collectGroups(joined, readings)
  const scene: Scene = { groups, readings, passages, points, language }
  const sets = joinGroups(scene, joined)
  const matters = nameMatters(readings, language)
  const acts = nameActs(joined, readings, findPatients(sets, groups))
  return [
    ...nameSets(sets, groups, joined, { readings, isTaken: spotMatters(matters) }),
    ...acts.map(act => ({ ...act, name: commonForm(act.reports, act.name), lookAlike: [] })),
    ...matters.map(matter => ({ ...matter, lookAlike: [] })),
  ]
}

type Draft = Omit<Naming, 'lookAlike'>

// What is told at all, and what looks like it.
function nameSets(
  sets: readonly (readonly number[])[],
  groups: readonly Group[],
  joined: JointEntities,
  { readings, isTaken }: Pick<Scene, 'readings'> & { readonly isTaken: (naming: Draft) => boolean },
): Naming[] {
  const places = placeMentions(joined, readings)
  const draft = (index: number) => describeNaming(sets[index]!, joined, readings, places)
  const drafts = sets.map((set, index) => (inSeveral(set, joined) ? draft(index) : null))
  const telling = drafts.map(each => each !== null && isTelling(each))
  const alike = findLookAlikes(sets, groups, joined, telling)
  const kept = sets.flatMap((_, index) => {
    if (!telling[index] && alike[index]!.length === 0) return []
    drafts[index] ??= draft(index)
    return drafts[index].reports.length > 0 && !isTaken(drafts[index]) ? [index] : []
  })
  const place = new Map(kept.map((index, at) => [index, at]))
  return kept.map(index => ({
    ...drafts[index]!,
    lookAlike: alike[index]!.flatMap(other => place.get(other) ?? []).sort((a, b) => a - b),
  }))
}

function inSeveral(set: readonly number[], { entities }: JointEntities): boolean {
  const reports = new Set(set.flatMap(id => entities[id]!.members.map(({ report }) => report)))
  return reports.size > 1
}

// To clear the terminal and to evict those who live there is one act.
function findPatients(
  sets: readonly (readonly number[])[],
  groups: readonly Group[],
): (joint: number) => number {
  const setOf = new Map(sets.flatMap((set, index) => set.map(id => [id, index] as const)))
  const siteOf = new Map<number, number>()
  for (const { joint, sites } of groups) {
    for (const site of sites) siteOf.set(setOf.get(joint)!, setOf.get(site)!)
  }
  return joint => siteOf.get(setOf.get(joint)!) ?? setOf.get(joint)!
}

function collectGroups(joined: JointEntities, readings: Scene['readings']): Group[] {
  return readings.flatMap(reading =>
    reading.analysis.entities.flatMap(({ id, kind }) => {
      const group = kind === 'group' ? describeGroup(reading, id, joined.joint[reading.report]![id]!) : null
      return group ? [group] : []
    }),
  )
}

// Sets of joint entities that are the same.
function joinGroups(scene: Scene, joined: JointEntities): number[][] {
  const { groups } = scene
  const guard = makeGuard(groups, findOthers(scene), makeUnion(groups.length))
  joinSame(scene, guard)
  const union = makeUnion(joined.entities.length)
  for (const [index, { joint }] of groups.entries()) union.join(groups[guard.find(index)]!.joint, joint)
  joinPolice(joined, scene.readings, union)
  joinThings(joined, scene.readings, union)
  return union.groups()
}

/** Mentions of one joint entity in one report. */
interface Place {
  readonly report: number
  readonly mentions: number[]
}

function placeMentions({ entities }: JointEntities, readings: Scene['readings']): Place[][] {
  const places: Place[][] = entities.map(() => [])
  for (const { report, jointOf } of readings) {
    for (const [mention, id] of jointOf.entries()) {
      const last = places[id]?.at(-1)
      if (last?.report === report) last.mentions.push(mention)
      else places[id]?.push({ report, mentions: [mention] })
    }
  }
  return places
}

function describeNaming(
  set: readonly number[],
  joined: JointEntities,
  readings: Scene['readings'],
  places: readonly (readonly Place[])[],
): Draft {
  const byReport = new Map<number, number[]>()
  for (const id of set) {
    for (const { report, mentions } of places[id] ?? []) {
      byReport.set(report, [...(byReport.get(report) ?? []), ...mentions])
    }
  }
  const reports = [...byReport]
    .sort(([a], [b]) => a - b)
    .map(([report, mentions]) => ({ report, forms: countForms(readings[report]!, mentions) }))
    .filter(({ forms }) => forms.length > 0)
  // of "this prison" and "the Orro Centre" that which more reports have
  const { kind, name } = set
    .map(id => joined.entities[id]!)
    .reduce((a, b) => (b.members.length > a.members.length ? b : a))
  return { name: kind === 'group' ? commonForm(reports, name) : lowerCapitals(name, reports), kind, reports }
}

// "SANT OREL" is Sant Orel where a report has it so; "OPEC" stays.
function lowerCapitals(name: string, reports: Naming['reports']): string {
  if (hasSmall(name)) return name
  const prints = reports.flatMap(({ forms }) => forms.map(({ form }) => form))
  return prints.find(print => hasSmall(print) && print.toUpperCase() === name) ?? name
}

// The name that most reports give them; of several the first.
function commonForm(reports: Naming['reports'], name: string): string {
  const counts = new Map<string, { form: string; count: number }>()
  for (const { forms } of reports) {
    for (const { form, key, quoted } of forms) {
      const known = counts.get(key)
      if (known) known.count++
      else if (!quoted) counts.set(key, { form, count: 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.form ?? name
}
