/** A decision of a person about two reports, which are named by id; `split` takes `report` out of the story of `other`. */
export interface Decision {
  readonly kind: 'merge' | 'split'
  readonly report: string
  readonly other: string
}

/** Decisions, ready to be looked up. */
export interface Decided {
  /** Whether nothing was decided at all. */
  readonly none: boolean
  /** What was decided about a report. */
  about(report: string): readonly Decision[]
  /** What was decided between these reports, in the order in which it was. */
  between(reports: Iterable<string>): readonly Decision[]
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
  const order = new Map(last.map((decision, index) => [decision, index]))
  const byReport = new Map<string, Decision[]>()
  const add = (report: string, decision: Decision) =>
    byReport.set(report, [...(byReport.get(report) ?? []), decision])
  for (const decision of last) {
    add(decision.report, decision)
    add(decision.other, decision)
  }
  const about = (report: string) => byReport.get(report) ?? []
  return {
    none: last.length === 0,
    about,
    between: reports => {
      const known = new Set(reports)
      const found = new Set([...known].flatMap(about))
      const both = [...found].filter(({ report, other }) => known.has(report) && known.has(other))
      return both.sort((a, b) => order.get(a)! - order.get(b)!)
    },
  }
}

/** The other report of a decision about one. */
export function partnerOf({ report, other }: Decision, one: string): string {
  return report === one ? other : report
}
