import type { Analysis } from '../find/analysis.ts'
import type { Compared, Difference } from './differences/difference.ts'
import type { Naming } from './namings.ts'
import type { Heeded } from './rulings.ts'
import type { Tension } from './tensions.ts'

/** A version of a report before the one that is compared: when it was first seen, and when the one after it was; UTC. */
export interface Earlier {
  readonly analysis: Analysis
  readonly seen: string
  readonly until: string
}

/** Analyses of one story with what they come to side by side. Numbers that name reports are indexes into `analyses`. */
export interface Comparison extends Compared {
  /** What was decided by hand about these reports. */
  readonly rulings: readonly Heeded[]
  readonly differences: readonly Difference[]
  readonly tensions: readonly Tension[]
  readonly namings: readonly Naming[]
}
