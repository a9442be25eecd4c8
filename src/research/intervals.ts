/** A share with the interval that holds it in 95 of 100 samples. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054

/** A share with Wilson's score interval (Wilson 1927); `trials` may be an effective number. */
function wilson(share: number, trials: number): Share {
  const z2 = Z * Z
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials)
  const half =
    (Z / (1 + z2 / trials)) * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** One judged thing: whether it is a hit, and for how many of the population it stands. */
export interface Trial {
  readonly hit: boolean
  readonly weight: number
}

/**
 * The share of hits in a population of which each stratum was drawn by itself. Wilson's interval is taken for the
 * effective number of trials (Kish 1965), which is smaller than their number where the weights differ.
 */
export function weighShare(trials: readonly Trial[]): Share | null {
  const sum = (of: (trial: Trial) => number) => trials.reduce((all, trial) => all + of(trial), 0)
  const weight = sum(each => each.weight)
  if (weight === 0) return null
  const share = sum(each => (each.hit ? each.weight : 0)) / weight
  return wilson(share, weight ** 2 / sum(each => each.weight ** 2))
}

/** How far two coders agree, beside how far they would by chance. */
export interface Agreement {
  /** Rows that both have coded. */
  readonly rows: number
  readonly observed: number
  /** Cohen's kappa (Cohen 1960), or null where both used one and the same verdict throughout, which leaves it undefined. */
  readonly kappa: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Cohen's kappa with its large-sample interval (Cohen 1960, formula 7); null without pairs. */
export function agree(pairs: readonly (readonly [string, string])[]): Agreement | null {
  const rows = pairs.length
  if (rows === 0) return null
  const observed = pairs.filter(([a, b]) => a === b).length / rows
  const kinds = [...new Set(pairs.flat())]
  const part = (side: 0 | 1, kind: string) => pairs.filter(pair => pair[side] === kind).length / rows
  const chance = kinds.reduce((sum, kind) => sum + part(0, kind) * part(1, kind), 0)
  if (chance === 1) return { rows, observed, kappa: null, low: null, high: null }
  const kappa = (observed - chance) / (1 - chance)
  const error = Math.sqrt((observed * (1 - observed)) / rows) / (1 - chance)
  return { rows, observed, kappa, low: Math.max(-1, kappa - Z * error), high: Math.min(1, kappa + Z * error) }
}
