/** Sets that grow together (union-find with path halving); the lowest member stands for its set. */
export interface Union {
  find(member: number): number
  join(a: number, b: number): void
  /** All sets with their members in ascending order, by lowest member. */
  groups(): number[][]
}

/** `size` sets of one member each. */
export function makeUnion(size: number): Union {
  const parent = Array.from({ length: size }, (_, member) => member)
  function find(member: number): number {
    let at = member
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  return {
    find,
    join(a, b) {
      const [low, high] = [find(a), find(b)].sort((x, y) => x - y) as [number, number]
      parent[high] = low
    },
    groups() {
      const sets = new Map<number, number[]>()
      for (let member = 0; member < size; member++) {
        const root = find(member)
        const set = sets.get(root)
        if (set) set.push(member)
        else sets.set(root, [member])
      }
      return [...sets.values()]
    },
  }
}
