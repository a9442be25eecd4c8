/** How often each key stands in a list; null is none. */
export function countKeys(keys: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Keys by how often they stand, the most frequent first; equals by first appearance. */
export function rankKeys(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key)
}
