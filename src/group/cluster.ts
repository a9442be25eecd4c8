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
  /** Whether somebody decided that two knots belong together, or apart; null where nobody did. */
  decided(a: number, b: number): 'together' | 'apart' | null
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
  for (const late of [false, true]) {
    for (let pair = likestPair(sets); pair !== null; pair = likestPair(sets)) joinSets(sets, pair)
    if (!late) for (const set of sets) if (set) set.waits = false
    for (const set of sets) if (set) findNearest(set, sets)
  }
  for (let pair = decidedPair(sets); pair !== null; pair = decidedPair(sets)) joinSets(sets, pair)
  return sets.filter(set => set !== null).map(({ knots }) => knots.sort((a, b) => a - b))
}

// Last, so that each side has drawn what is like it.
function decidedPair(sets: Sets): readonly [number, number] | null {
  for (const [at, set] of sets.entries()) {
    const other = set?.decided.findIndex((decided, index) => decided === 'together' && sets[index]) ?? -1
    if (other >= 0 && other !== at) return [at, other]
  }
  return null
}

interface Bundle {
  readonly knots: number[]
  size: number
  within: number
  scale: number
  waits: boolean
  /** Sum of likenesses with each other set, by index. */
  readonly between: number[]
  readonly decided: ('together' | 'apart' | null)[]
  /** The set that it is likest to, and how like; -1 where there is none. */
  nearest: number
  likeness: number
}

type Sets = (Bundle | null)[]

function openSets({ knots, between, decided }: Likenesses): Sets {
  const sets = knots.map(({ size, within, late }, at): Bundle => {
    const scale = scaleOf(size, within)
    return {
      knots: [at],
      size,
      within,
      scale,
      waits: late,
      between: [],
      decided: [],
      nearest: -1,
      likeness: 0,
    }
  })
  for (const [a, one] of sets.entries()) {
    one.between[a] = 0
    one.decided[a] = null
    for (let b = 0; b < a; b++) {
      const other = sets[b]!
      one.between[b] = other.between[a] = between(a, b)
      one.decided[b] = other.decided[a] = decided(a, b)
    }
  }
  for (const set of sets) findNearest(set, sets)
  return sets
}

function scaleOf(size: number, within: number): number {
  const mean = (within + USUAL * USUAL_PAIRS) / ((size * (size - 1)) / 2 + USUAL_PAIRS)
  return (USUAL / Math.max(mean, USUAL)) ** (SCALING / 2)
}

function likenessOf(a: Bundle, at: number, b: Bundle): number {
  if (a.waits || b.waits) return 0
  const decided = a.decided[at]
  if (decided === 'apart') return 0
  return (a.between[at]! / (a.size * b.size)) * a.scale * b.scale
}

function findNearest(set: Bundle, sets: Sets): void {
  set.nearest = -1
  set.likeness = 0
  for (const [at, other] of sets.entries()) {
    if (other === null || other === set) continue
    const likeness = likenessOf(set, at, other)
    if (likeness > set.likeness) [set.nearest, set.likeness] = [at, likeness]
  }
}

function likestPair(sets: Sets): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  let most = 0
  for (const [at, set] of sets.entries()) {
    if (set !== null && set.likeness >= JOIN && set.likeness > most) {
      most = set.likeness
      best = [at, set.nearest]
    }
  }
  return best
}

function joinSets(sets: Sets, [into, from]: readonly [number, number]): void {
  const set = sets[into]!
  const gone = sets[from]!
  sets[from] = null
  set.within += gone.within + set.between[from]!
  set.size += gone.size
  set.scale = scaleOf(set.size, set.within)
  set.knots.push(...gone.knots)
  for (const [at, other] of sets.entries()) {
    if (other === null || at === into) continue
    set.between[at]! += gone.between[at]!
    other.between[into] = set.between[at]!
    // Who stands apart from one stands apart from all that are together with it.
    const decided = [set.decided[at], gone.decided[at]]
    const both = decided.includes('apart') ? 'apart' : decided.includes('together') ? 'together' : null
    set.decided[at] = both
    other.decided[into] = both
  }
  for (const other of sets) {
    if (other && (other === set || other.nearest === from || other.nearest === into)) findNearest(other, sets)
  }
  for (const other of sets) if (other && other !== set) lookAt(other, into, set)
}

function lookAt(other: Bundle, at: number, set: Bundle): void {
  const likeness = likenessOf(other, at, set)
  if (likeness > other.likeness) [other.nearest, other.likeness] = [at, likeness]
}
