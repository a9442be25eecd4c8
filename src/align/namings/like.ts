import type { JointEntities } from '../entities.ts'
import type { Group } from './group.ts'

/** Look-alikes named for one entry; a sign that more share tells nothing. */
const MOST_LOOK_ALIKES = 8

/** For each set of joint entities, the others that share a noun, a nationality or a surname and may be taken for it. */
export function findLookAlikes(
  sets: readonly (readonly number[])[],
  groups: readonly Group[],
  { entities }: JointEntities,
  telling: readonly boolean[],
): number[][] {
  const setOf = new Map(sets.flatMap((set, index) => set.map(id => [id, index] as const)))
  const signs = sets.map(() => new Set<string>())
  for (const { joint, heads, origins, actor, owner, quoted } of groups) {
    if (actor || quoted || owner !== null) continue
    for (const sign of [...heads, ...origins]) signs[setOf.get(joint)!]!.add(sign)
  }
  for (const { id, kind, name } of entities) {
    if (kind === 'person' && /^\p{Lu}/u.test(name)) {
      signs[setOf.get(id)!]!.add(`surname ${name.slice(name.lastIndexOf(' ') + 1)}`)
    }
  }
  return link(signs, telling)
}

// A set that is not shown for itself is shown beside one that is.
function link(signs: readonly ReadonlySet<string>[], telling: readonly boolean[]): number[][] {
  const bySign = new Map<string, number[]>()
  for (const [index, set] of signs.entries()) {
    for (const sign of set) {
      const known = bySign.get(sign)
      if (known) known.push(index)
      else bySign.set(sign, [index])
    }
  }
  const linked = signs.map(() => new Set<number>())
  for (const sets of bySign.values()) {
    const centres = sets.filter(index => telling[index]).slice(0, MOST_LOOK_ALIKES)
    for (const centre of centres) {
      for (const other of sets.slice(0, MOST_LOOK_ALIKES + 1)) {
        if (other === centre) continue
        linked[centre]!.add(other)
        linked[other]!.add(centre)
      }
    }
  }
  return linked.map(set => [...set].sort((a, b) => a - b))
}
