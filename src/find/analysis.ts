import type { Segmented } from '../segment/segmented.ts'
import type { Clause } from './clauses.ts'
import type { Entity, Mention } from './mentions.ts'
import type { Quantity } from './quantities.ts'
import type { Quotation } from './quotations.ts'
import type { Statement } from './statements.ts'
import type { Time } from './times.ts'

/** Everything that is found in one report. */
export interface Analysis extends Segmented {
  readonly schema: 'crossread.analysis/1'
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  readonly statements: readonly Statement[]
  readonly clauses: readonly Clause[]
}
