import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { Claim } from './claims.ts'
import type { Difference } from './differences/difference.ts'
import type { JointEntity } from './entities.ts'
import type { Families } from './families.ts'
import type { Naming } from './namings.ts'
import type { Passage } from './passages.ts'
import type { Point } from './points.ts'
import type { JointStatement } from './sayings.ts'
import type { Tension } from './tensions.ts'

/** Analyses of one story with what they come to side by side. Numbers that name reports are indexes into `analyses`. */
export interface Comparison {
  readonly analyses: readonly Analysis[]
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly families: Families
  readonly entities: readonly JointEntity[]
  readonly passages: readonly Passage[]
  readonly points: readonly Point[]
  readonly statements: readonly JointStatement[]
  readonly claims: readonly Claim[]
  readonly differences: readonly Difference[]
  readonly tensions: readonly Tension[]
  readonly namings: readonly Naming[]
}
