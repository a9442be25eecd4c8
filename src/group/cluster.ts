/** Something to be put together: a report, or a story that stays whole. */
export interface Knot {
  /** How many reports it holds. */
  readonly size: number
  /** Sum of the likenesses of its reports with each other. */
  readonly within: number
  /** Whether it waits until all others are put together: somebody took it out of a story. */
  readonly late: boolean
}

/** What is held against what: `between(a, b)` is the sum of the likenesses of all reports of one knot with all of the other. */
export interface Likenesses {
  readonly knots: readonly Knot[]
  between(a: number, b: number): number
  /** Whether somebody decided that two knots belong together, or apart; null where nobody decided anything. */
  readonly decided: ((a: number, b: number) => 'together' | 'apart' | null) | null
}

/** Likeness from which on reports are of one story. */
const JOIN = 0.15
/**
 * How much more a story whose reports are very like each other asks of another (local scaling, Zelnik-Manor and Perona
 * 2004): two reports of one match share much, but a match and the return match share nearly as much.
 */
const SCALING = 1.3
/** Mean likeness of the reports of a story above which it asks for more, and how many pairs it takes to show it. */
const USUAL = 0.25
const USUAL_PAIRS = 6

/** Puts knots together, the likest first, as long as they are like enough (average link); gives the sets of indexes. */
export function cluster(likenesses: Likenesses): number[][] {
  const sets = openSets(likenesses)
  joinLikest(sets)
  if (sets.waits.includes(1)) {
    sets.waits.fill(0)
    for (const at of sets.open) findNearest(sets, at)
    joinLikest(sets)
  }
  for (let pair = decidedPair(sets); pair !== null; pair = decidedPair(sets)) joinSets(sets, pair)
  return sets.open.map(at => sets.knots[at]!.sort((a, b) => a - b))
}

/** Sets of knots, as columns by the index of a knot of theirs; what is between two sets stands at `a * count + b`. */
interface Sets {
  readonly count: number
  /** Indexes of the sets that are left, ascending. */
  open: number[]
  readonly knots: number[][]
  readonly size: Float64Array
  readonly within: Float64Array
  readonly scale: Float64Array
  readonly waits: Uint8Array
  /** Sums of likenesses. */
  readonly between: Float64Array
  /** 1 for together, 2 for apart; null where nobody decided anything. */
  readonly decided: Uint8Array | null
  /** The set that each is likest to, and how like; -1 where there is none. */
  readonly nearest: Int32Array
  readonly likeness: Float64Array
}

const TOGETHER = 1
const APART = 2

function openSets({ knots, between, decided }: Likenesses): Sets {
  const count = knots.length
  const sets: Sets = {
    count,
    open: [...knots.keys()],
    knots: knots.map((_, at) => [at]),
    size: Float64Array.from(knots, ({ size }) => size),
    within: Float64Array.from(knots, ({ within }) => within),
    scale: Float64Array.from(knots, ({ size, within }) => scaleOf(size, within)),
    waits: Uint8Array.from(knots, ({ late }) => (late ? 1 : 0)),
    between: new Float64Array(count * count),
    decided: decided && new Uint8Array(count * count),
    nearest: new Int32Array(count),
    likeness: new Float64Array(count),
  }
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) {
      sets.between[a * count + b] = sets.between[b * count + a] = between(a, b)
      if (sets.decided && decided) {
        const bond = decided(a, b)
        const code = bond === 'together' ? TOGETHER : bond === 'apart' ? APART : 0
        sets.decided[a * count + b] = sets.decided[b * count + a] = code
      }
    }
  for (const at of sets.open) findNearest(sets, at)
  return sets
}

function scaleOf(size: number, within: number): number {
  const mean = (within + USUAL * USUAL_PAIRS) / ((size * (size - 1)) / 2 + USUAL_PAIRS)
  return mean <= USUAL ? 1 : (USUAL / mean) ** (SCALING / 2)
}

function likenessOf({ count, waits, decided, between, size, scale }: Sets, a: number, b: number): number {
  const at = a * count + b
  if (waits[a] || waits[b] || decided?.[at] === APART) return 0
  return (between[at]! / (size[a]! * size[b]!)) * scale[a]! * scale[b]!
}

function findNearest(sets: Sets, at: number): void {
  let [nearest, most] = [-1, 0]
  for (const other of sets.open) {
    if (other === at) continue
    const likeness = likenessOf(sets, at, other)
    if (likeness > most) [nearest, most] = [other, likeness]
  }
  sets.nearest[at] = nearest
  sets.likeness[at] = most
}

function joinLikest(sets: Sets): void {
  for (;;) {
    let best = -1
    let most = 0
    for (const at of sets.open) {
      if (sets.likeness[at]! >= JOIN && sets.likeness[at]! > most) [best, most] = [at, sets.likeness[at]!]
    }
    if (best < 0) return
    joinSets(sets, [best, sets.nearest[best]!])
  }
}

// Last, so that each side has drawn what is like it.
function decidedPair({ count, open, decided }: Sets): readonly [number, number] | null {
  if (decided === null) return null
  for (const a of open)
    for (const b of open) if (a !== b && decided[a * count + b] === TOGETHER) return [a, b]
  return null
}

function joinSets(sets: Sets, [into, from]: readonly [number, number]): void {
  const { count, size, within, between, nearest } = sets
  sets.open = sets.open.filter(at => at !== from)
  within[into]! += within[from]! + between[into * count + from]!
  size[into]! += size[from]!
  sets.scale[into] = scaleOf(size[into]!, within[into]!)
  sets.knots[into]!.push(...sets.knots[from]!)
  for (const at of sets.open) if (at !== into) joinBetween(sets, [into, from], at)
  for (const at of sets.open) {
    if (at === into || nearest[at] === from || nearest[at] === into) findNearest(sets, at)
    else lookAt(sets, at, into)
  }
}

function joinBetween(
  { count, between, decided }: Sets,
  [into, from]: readonly [number, number],
  at: number,
): void {
  const sum = between[into * count + at]! + between[from * count + at]!
  between[into * count + at] = between[at * count + into] = sum
  if (decided === null) return
  // Who stands apart from one stands apart from all that are together with it.
  const both = Math.max(decided[into * count + at]!, decided[from * count + at]!)
  decided[into * count + at] = decided[at * count + into] = both
}

function lookAt(sets: Sets, at: number, into: number): void {
  const likeness = likenessOf(sets, at, into)
  if (likeness <= sets.likeness[at]!) return
  sets.nearest[at] = into
  sets.likeness[at] = likeness
}
