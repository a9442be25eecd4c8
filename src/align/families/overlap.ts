import { type Candidate, findCandidates } from '../../match/kin.ts'
import { findRuns, indexPlaces, type Places, type Run } from '../../match/runs.ts'
import type { BodyWords } from './words.ts'

/** What two reports have in common word for word; `there` is the earlier report in the order of the reports. */
export interface Overlap {
  readonly here: number
  readonly there: number
  /** All stretches, in the order of the later report. */
  readonly runs: readonly Run[]
  /** Those that no two newsrooms write by chance, the longest first; where there are none, those of quotations. */
  readonly telling: readonly Run[]
  /** Words of these stretches outside quotations. */
  readonly words: number
  /** The same as a share of the shorter report's words outside quotations. */
  readonly share: number
  /** Words beyond chance, as a share of the same. */
  readonly surplus: number
  /** Shared words of quotations in stretches of some length. */
  readonly quoted: number
  /** Whether the words beyond chance are enough for a sign of shared origin. */
  readonly copied: boolean
}

/**
 * Words, names aside, that two newsrooms have in a row by chance: in 45 events of many outlets, pairs of reports that
 * do not copy share rows of up to ten words, most of them names and titles.
 */
export const CHANCE = 6
/** Words beyond chance from which on a text is copied: one long sentence, or two shorter ones. */
const LEAST_SURPLUS = 12
/** Shared words in shingles below which no two reports are held against each other. */
const LEAST_SHARED = 10
/** Reports before it that a report is held against: those with which it shares most. */
const MOST_CANDIDATES = 6
/** Shared words of quotations below which a quotation is no sign of one written source. */
const LEAST_QUOTED = 60

/** Finds which reports have text in common, each with those before it; near-linear in the words of all. */
export function findOverlaps(bodies: readonly BodyWords[]): Overlap[] {
  const places = new Map<number, Places>()
  const placesOf = (report: number) => {
    const known = places.get(report) ?? indexPlaces(bodies[report]!.words)
    places.set(report, known)
    return known
  }
  const candidates = findCandidates(bodies.map(({ words }) => words))
  return candidates.flatMap((found, here) =>
    chooseCandidates(found).flatMap(({ text: there }) => {
      const overlap = measureOverlap(bodies, here, there, placesOf(there))
      return overlap ? [overlap] : []
    }),
  )
}

function chooseCandidates(found: readonly Candidate[]): readonly Candidate[] {
  return found.filter(({ words }) => words >= LEAST_SHARED).slice(0, MOST_CANDIDATES)
}

function measureOverlap(
  bodies: readonly BodyWords[],
  here: number,
  there: number,
  places: Places,
): Overlap | null {
  const [a, b] = [bodies[here]!, bodies[there]!]
  const counted = findRuns(a.words, b.words, places).map(run => ({ run, ...countRun(a, b, run) }))
  const telling = counted.filter(({ surplus }) => surplus > 0)
  const surplus = telling.reduce((sum, each) => sum + each.surplus, 0)
  const quoting = counted.filter(each => each.quoted > CHANCE)
  const quoted = quoting.reduce((sum, each) => sum + each.quoted, 0)
  const copied = surplus >= LEAST_SURPLUS
  if (!copied && quoted < LEAST_QUOTED) return null
  const size = Math.max(1, Math.min(a.size, b.size))
  const words = telling.reduce((sum, { own }) => sum + own, 0)
  return {
    here,
    there,
    runs: counted.map(({ run }) => run),
    telling: (copied ? telling : quoting)
      .map(({ run }) => run)
      .sort((x, y) => y.hereLength - x.hereLength || x.here - y.here),
    words,
    share: words / size,
    surplus: surplus / size,
    quoted,
    copied,
  }
}

/** Words of a stretch: those outside quotations, those of them beyond chance, those inside quotations. */
interface Counted {
  readonly own: number
  readonly surplus: number
  readonly quoted: number
}

// What stands in quotation marks in one of the two is a quotation, whoever left the marks out.
function countRun(a: BodyWords, b: BodyWords, { here, hereLength, there, thereLength }: Run): Counted {
  let own = 0
  let telling = 0
  let quoted = 0
  const length = Math.min(hereLength, thereLength)
  for (let i = 0; i < length; i++) {
    if (a.quoted[here + i] || b.quoted[there + i]) quoted++
    else {
      own++
      if (!a.named[here + i]) telling++
    }
  }
  return { own, surplus: Math.max(0, telling - CHANCE), quoted }
}
