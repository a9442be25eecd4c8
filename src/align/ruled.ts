import type { Analysis } from '../find/analysis.ts'
import { overlapsSpan } from '../text/span.ts'
import type { Agreement } from './agreement.ts'
import type { Difference } from './differences/difference.ts'
import type { Passage } from './passages.ts'
import type { Place } from './place.ts'
import type { Point } from './points.ts'
import type { Heeded } from './rulings.ts'
import type { JointStatement } from './sayings.ts'

interface Match {
  readonly same: boolean
  readonly one: Place
  readonly other: Place
}

function listMatches(rulings: readonly Heeded[]): readonly Match[] {
  return rulings.flatMap(({ ruling, heeded, places: [one, other] }) =>
    ruling.kind === 'match' && heeded && one && other ? [{ same: ruling.same, one, other }] : [],
  )
}

function touches(place: Place, words: Place): boolean {
  return place.report === words.report && overlapsSpan(place, words)
}

/** Points as they are by hand: passages that are said to be one stand in one, those that are not stand apart. */
export function rulePoints(
  points: readonly Point[],
  passages: readonly Passage[],
  rulings: readonly Heeded[],
): readonly Point[] {
  const matches = listMatches(rulings)
  if (matches.length === 0) return points
  let sets: (readonly number[])[] = points.map(point => point.passages)
  for (const { same, one, other } of matches) {
    const near = (words: Place) => passages.filter(passage => touches(passage, words)).map(({ id }) => id)
    sets = same
      ? joinSets(sets, chooseMember(sets, near(one)), chooseMember(sets, near(other)))
      : partSets(sets, new Set(near(one)), new Set(near(other)))
  }
  const reportsOf = (set: readonly number[]) => new Set(set.map(id => passages[id]!.report)).size
  return sets.filter(set => reportsOf(set) > 1).map((set, id) => ({ id, passages: set }))
}

// Of several passages in the words the one that is aligned already, else the first.
function chooseMember(sets: readonly (readonly number[])[], members: readonly number[]): number | null {
  return members.find(id => sets.some(set => set.includes(id))) ?? members[0] ?? null
}

function joinSets(
  sets: readonly (readonly number[])[],
  one: number | null,
  other: number | null,
): (readonly number[])[] {
  if (one === null || other === null) return [...sets]
  const isIn = (set: readonly number[]) => set.includes(one) || set.includes(other)
  const joined = new Set([one, other, ...sets.filter(isIn).flat()])
  const at = sets.findIndex(isIn)
  const rest = sets.filter(set => !isIn(set))
  const whole = [...joined].sort((a, b) => a - b)
  return at < 0 ? [...rest, whole] : rest.toSpliced(at, 0, whole)
}

// What is not the same leaves the set of the words that are named first.
function partSets(
  sets: readonly (readonly number[])[],
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
): (readonly number[])[] {
  return sets.flatMap(set => {
    if (!set.some(id => one.has(id)) || !set.some(id => other.has(id) && !one.has(id))) return [set]
    const leaves = (id: number) => other.has(id) && !one.has(id)
    return [set.filter(id => !leaves(id)), set.filter(leaves)]
  })
}

/** Whether two passages say the same, as it was decided by hand, else as it is found. */
export function ruleAgreement(agree: Agreement, rulings: readonly Heeded[]): Agreement {
  const matches = listMatches(rulings)
  if (matches.length === 0) return agree
  return (a, b) => {
    const isOf = ({ one, other }: Match) =>
      (touches(a, one) && touches(b, other)) || (touches(a, other) && touches(b, one))
    const ruled = matches.findLast(isOf)
    return ruled ? (ruled.same ? 'same' : 'apart') : agree(a, b)
  }
}

/** Statements as they are by hand: prints that are said to be one are one, those that are not are two. */
export function ruleStatements(
  statements: readonly JointStatement[],
  analyses: readonly Analysis[],
  rulings: readonly Heeded[],
): readonly JointStatement[] {
  let ruled = [...statements]
  for (const { same, one, other } of listMatches(rulings)) {
    const isPrint = (words: Place) => (saying: JointStatement['sayings'][0]) =>
      touches({ report: saying.report, ...analyses[saying.report]!.statements[saying.statement]! }, words)
    ruled = same
      ? joinStatementsOf(ruled, isPrint(one), isPrint(other))
      : ruled.flatMap(statement => partStatement(statement, isPrint(one), isPrint(other)))
  }
  return ruled.map((statement, id) => ({ ...statement, id }))
}

type IsPrint = (saying: JointStatement['sayings'][0]) => boolean

function partStatement(statement: JointStatement, isOne: IsPrint, isOther: IsPrint): JointStatement[] {
  const leaving = statement.sayings.filter(saying => isOther(saying) && !isOne(saying))
  if (leaving.length === 0 || !statement.sayings.some(isOne)) return [statement]
  // How the prints vary was found over all of them, and is not known of the two parts.
  const part = (sayings: JointStatement['sayings']) => ({
    ...statement,
    sayings,
    variants: sayings.length > 1 ? statement.variants : [],
  })
  return [part(statement.sayings.filter(saying => !leaving.includes(saying))), part(leaving)]
}

function joinStatementsOf(
  statements: readonly JointStatement[],
  isOne: IsPrint,
  isOther: IsPrint,
): JointStatement[] {
  const one = statements.find(({ sayings }) => sayings.some(isOne))
  const other = statements.find(({ sayings }) => sayings.some(isOther))
  if (!one || !other || one === other) return [...statements]
  const joined = {
    ...one,
    sayings: [...one.sayings, ...other.sayings].sort(
      (a, b) => a.report - b.report || a.statement - b.statement,
    ),
    variants: [...new Set([...one.variants, ...other.variants])].sort(),
  }
  return statements.flatMap(statement =>
    statement === one ? [joined] : statement === other ? [] : [statement],
  )
}

/** Leaves out differences between words that were said not to be of one thing. */
export function ruleDifferences(
  differences: readonly Difference[],
  rulings: readonly Heeded[],
): readonly Difference[] {
  const apart = listMatches(rulings).filter(({ same }) => !same)
  const has = ({ places }: Difference['sides'][0], words: Place) =>
    places.some(place => touches(place, words))
  const isApart = ({ sides }: Difference) =>
    apart.some(({ one, other }) =>
      sides.some((side, at) => has(side, one) && sides.some((next, to) => to !== at && has(next, other))),
    )
  return apart.length === 0 ? differences : differences.filter(difference => !isApart(difference))
}
