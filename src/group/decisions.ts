/** A decision of a person about two reports, which are named by id; `split` takes `report` out of the story of `other`. */
export interface Decision {
  readonly kind: 'merge' | 'split'
  readonly report: string
  readonly other: string
}

/** Decisions, ready to be looked up. */
export interface Decided {
  /** Reports about which something was decided together with this one. */
  partners(report: string): readonly string[]
  /** What was decided between these reports, in the order in which it was. */
  about(reports: readonly string[]): readonly Decision[]
}

/** Makes decisions ready to be looked up; of two about one pair of reports the later one counts. */
export function openDecisions(decisions: readonly Decision[]): Decided {
  const byPair = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = [decision.report, decision.other].sort().join(' ')
    byPair.delete(key)
    byPair.set(key, decision)
  }
  const last = [...byPair.values()].filter(({ report, other }) => report !== other)
  const partners = new Map<string, string[]>()
  const add = (from: string, to: string) => partners.set(from, [...(partners.get(from) ?? []), to])
  for (const { report, other } of last) {
    add(report, other)
    add(other, report)
  }
  return {
    partners: report => partners.get(report) ?? [],
    about: reports => {
      const known = new Set(reports)
      return last.filter(({ report, other }) => known.has(report) && known.has(other))
    },
  }
}
