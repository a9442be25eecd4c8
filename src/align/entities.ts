import type { Analysis } from '../find/analysis.ts'
import type { EntityKind } from '../find/mentions.ts'
import type { Language } from '../language/language.ts'
import { makeUnion } from '../match/union.ts'
import { joinDescriptions } from './entities/described.ts'
import { type Draft, draftEntities } from './entities/draft.ts'
import { joinPersons } from './entities/persons.ts'
import { joinShortNames } from './entities/short.ts'

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
 * an acronym, the same description word for word, a description that fits only one name. What fits two stays apart,
 * and groups of people are joined by more than their name: see `findNamings`.
 */
export function joinEntities(analyses: readonly Analysis[], language: Language): JointEntities {
  const drafts = draftEntities(analyses, language)
  const union = makeUnion(drafts.length)
  joinPersons(drafts, union)
  joinShortNames(drafts, union, language)
  joinDescriptions(drafts, union, language)
  return finish(analyses, drafts, union.groups())
}

function finish(
  analyses: readonly Analysis[],
  drafts: readonly Draft[],
  groups: readonly (readonly number[])[],
): JointEntities {
  const joint = analyses.map(({ entities }) => new Array<number>(entities.length).fill(-1))
  const entities = groups.map((group, id) => {
    const members = group.flatMap(index => drafts[index]!.members)
    members.sort((a, b) => a.report - b.report || a.entity - b.entity)
    for (const { report, entity } of members) joint[report]![entity] = id
    return { id, kind: chooseKind(drafts, group), name: chooseName(drafts, group), members }
  })
  return { entities, joint }
}

// "the ferry terminal" joined to the East Ferry Terminal: the name decides what it is.
function chooseKind(drafts: readonly Draft[], group: readonly number[]): EntityKind {
  return drafts[group.find(index => drafts[index]!.named) ?? group[0]!]!.kind
}

function chooseName(drafts: readonly Draft[], group: readonly number[]): string {
  const named = group.some(index => drafts[index]!.named)
  const counts = new Map<string, number>()
  for (const index of group) {
    const draft = drafts[index]!
    if (named && !draft.named) continue
    for (const [name, count] of draft.names) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}
