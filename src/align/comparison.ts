import type { Compared, Difference } from './differences/difference.ts'
import type { Naming } from './namings.ts'
import type { Heeded } from './rulings.ts'
import type { Tension } from './tensions.ts'

/** Analyses of one story with what they come to side by side. Numbers that name reports are indexes into `analyses`. */
export interface Comparison extends Compared {
  /** What was decided by hand about these reports. */
  readonly rulings: readonly Heeded[]
  readonly differences: readonly Difference[]
  readonly tensions: readonly Tension[]
  readonly namings: readonly Naming[]
}
