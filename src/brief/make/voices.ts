import type { Comparison } from '../../align/comparison.ts'
import type { Passage } from '../../align/passages.ts'
import type { JointStatement } from '../../align/sayings.ts'
import { makeUnion } from '../../match/union.ts'

/** How many stand behind what several passages say. */
export interface Voices {
  /** Groups without a sign of shared origin; a sentence that is copied counts with the one that it is a copy of. */
  readonly groups: number
  /** Those of them that say it in their own voice. */
  readonly own: number
  /** Distinct sources that the others name; one where they name none, since unnamed ones may be the same. */
  readonly sources: number
}

/** Gives the voices behind passages: five reports that quote one minister are five groups and one source. */
export function makeVoices(comparison: Comparison): (passages: readonly Passage[]) => Voices {
  const statementOf = new Map<string, JointStatement>()
  for (const statement of comparison.statements)
    for (const saying of statement.sayings) statementOf.set(`${saying.report} ${saying.statement}`, statement)
  return passages => {
    const groupOf = joinCopies(comparison, passages)
    const own = passages.filter(passage => passage.own)
    const attributed = passages.filter(passage => !passage.own)
    const named = new Set(attributed.flatMap(passage => nameSource(comparison, passage, statementOf) ?? []))
    return {
      groups: new Set(passages.map(groupOf)).size,
      own: new Set(own.map(groupOf)).size,
      sources: Math.max(named.size, Math.min(attributed.length, 1)),
    }
  }
}

// The groups of the passages, joined where one passage is a copy of another outside its group.
function joinCopies({ families }: Comparison, passages: readonly Passage[]): (passage: Passage) => number {
  const union = makeUnion(families.count)
  const said = new Map(passages.map(({ report, sentence }) => [`${report} ${sentence}`, report]))
  for (const { report, sentence } of passages) {
    const copy = families.copied[report]!.find(each => each.sentence === sentence)
    const original = copy && said.get(`${copy.report} ${copy.other}`)
    if (original !== undefined) union.join(families.group[report]!, families.group[original]!)
  }
  return ({ report }) => union.find(families.group[report]!)
}

// Whoever one of the prints of a statement names is its source in all of them.
function nameSource(
  { analyses }: Comparison,
  { report, clause }: Passage,
  statementOf: ReadonlyMap<string, JointStatement>,
): string | null {
  const index = analyses[report]!.clauses[clause]!.statement
  if (index === null) return null
  const statement = statementOf.get(`${report} ${index}`)
  const known = statement?.sayings.find(({ speaker }) => speaker !== null)
  if (known) return `entity ${known.speaker}`
  const { speaker } = analyses[report]!.statements[index]!
  return speaker.kind === 'resolved' ? `name ${speaker.name.toLowerCase()}` : null
}
