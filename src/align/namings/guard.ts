import type { Union } from '../../match/union.ts'
import { type Count, meetCounts } from './count.ts'
import type { Group } from './group.ts'

/** Joins groups of people, unless something that is known of two says that they are others. */
export interface Guard {
  /** Joins two groups by their indexes if nothing speaks against it; tells whether they are one now. */
  join(a: number, b: number): boolean
  /** The lowest index of those that are the same. */
  find(group: number): number
}

/** What is known of those that are one so far. */
interface Known {
  readonly origins: Set<string>
  /** How many they are, as far as all that is known allows. */
  count: Count
  readonly sites: Set<number>
  readonly owners: Set<string>
  readonly of: Set<string>
  readonly members: Set<number>
  /** Groups that a clause names beside one of these: "police removed the families". */
  readonly others: Set<number>
  readonly actor: boolean
}

/** Makes a guard over groups; `others` lists for each the groups that stand beside it in a clause. */
export function makeGuard(
  groups: readonly Group[],
  others: readonly ReadonlySet<number>[],
  union: Union,
): Guard {
  const known = groups.map((group, index): Known => describe(group, index, others[index]!))
  return {
    find: group => union.find(group),
    join(a, b) {
      const [x, y] = [union.find(a), union.find(b)]
      if (x === y) return true
      if (!agree(known[x]!, known[y]!)) return false
      union.join(x, y)
      known[union.find(x)] = merge(known[x]!, known[y]!)
      return true
    },
  }
}

const ANY: Count = { least: 0, most: Number.POSITIVE_INFINITY }

function describe(group: Group, index: number, others: ReadonlySet<number>): Known {
  return {
    origins: new Set(group.origins),
    count: group.count ?? ANY,
    sites: new Set(group.sites),
    owners: new Set(group.owner === null ? [] : [`${group.report} ${group.owner}`]),
    of: new Set(group.of),
    members: new Set([index]),
    others: new Set(others),
    actor: group.actor,
  }
}

// Another nationality, number, place or owner, an office on one side only: others, though they look alike.
function agree(a: Known, b: Known): boolean {
  return (
    a.actor === b.actor &&
    meets(a.origins, b.origins) &&
    meetCounts(a.count, b.count) !== null &&
    meets(a.sites, b.sites) &&
    (meets(a.of, b.of) || shares(a.sites, b.sites)) &&
    a.owners.size === 0 &&
    b.owners.size === 0 &&
    !shares(a.others, b.members) &&
    !shares(b.others, a.members)
  )
}

function meets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === 0 || b.size === 0 || shares(a, b)
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  for (const each of few) if (many.has(each)) return true
  return false
}

function merge(a: Known, b: Known): Known {
  const [many, few] = a.members.size >= b.members.size ? [a, b] : [b, a]
  for (const key of ['origins', 'sites', 'owners', 'of', 'members', 'others'] as const) {
    for (const each of few[key]) (many[key] as Set<unknown>).add(each)
  }
  many.count = meetCounts(a.count, b.count) ?? many.count
  return many
}
