import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { makeUnion } from '../match/union.ts'
import { type Copy, findCopied } from './families/copied.ts'
import { findOverlaps, type Overlap } from './families/overlap.ts'
import { findOwnerships } from './families/publishers.ts'
import { isRelease } from './families/release.ts'
import { type BodyWords, makeWordNumbers, readBody } from './families/words.ts'
import type { Place } from './place.ts'
import type { Heeded } from './rulings.ts'

/**
 * What ties two reports: one text reprinted, a press release, passages of one text; one outlet or one publisher.
 * A shared passage that makes little of either report ties no more than the sentences in it.
 */
export type KinshipReason =
  | 'reprint'
  | 'same press release'
  | 'shared passages'
  | 'shared passage'
  | 'same outlet'
  | 'same publisher'
  | 'decided by hand'

/** What ties two reports, and by which words. */
export interface Kinship {
  /** The earlier in the order of the reports first. */
  readonly reports: readonly [number, number]
  readonly reason: KinshipReason
  /** Which of the two credit one agency; null where none does, or not the same. */
  readonly agency: 'both' | 'one' | null
  /** Words that stand in both. */
  readonly words: number
  /** The shared passages in the first report and in the second, the longest first. */
  readonly passages: readonly (readonly [Place, Place])[]
}

/** Reports by shared origin. */
export interface Families {
  /** Group number of each report, from 0, by first member. */
  readonly group: readonly number[]
  readonly count: number
  readonly kinships: readonly Kinship[]
  /** For each report, its sentences that stand in another report too. */
  readonly copied: readonly (readonly Copy[])[]
}

/** Share of the shorter report's words from which on the one is a reprint of the other. */
const REPRINT_SHARE = 0.75
/** Share beyond chance from which on shared passages are a sign of shared origin: one paragraph in fifteen. */
const FAMILY_SHARE = 0.06

/** Puts reports with a sign of shared origin into one group; near-linear in the number of words. */
export function findFamilies(
  analyses: readonly Analysis[],
  language: Language,
  rulings: readonly Heeded[] = [],
): Families {
  const { shared, isApart } = readRulings(rulings)
  const numbers = makeWordNumbers()
  const bodies = analyses.map(analysis => readBody(analysis, numbers))
  const overlaps = findOverlaps(bodies).filter(({ here, there }) => !isApart(here, there))
  const kinships = [
    ...overlaps.flatMap(overlap => describeOverlap(overlap, analyses, bodies)),
    ...findOwnerships(
      analyses.map(({ report }) => report),
      language.publishing,
    )
      .filter(({ reports: [a, b] }) => !isApart(a, b))
      .map(each => ({ ...each, ...BARE })),
    ...shared.map(reports => ({ reports, reason: 'decided by hand' as const, ...BARE })),
  ]
  const union = makeUnion(analyses.length)
  for (const { reports, reason } of kinships) if (reason !== 'shared passage') union.join(...reports)
  const groups = union.groups()
  const group = new Array<number>(analyses.length)
  for (const [number, members] of groups.entries()) for (const member of members) group[member] = number
  return {
    group,
    count: groups.length,
    kinships,
    copied: findCopied(
      bodies,
      overlaps.filter(({ copied }) => copied),
    ),
  }
}

/** What is known of a kinship that no words show. */
const BARE = { agency: null, words: 0, passages: [] }

interface Ruled {
  readonly shared: readonly (readonly [number, number])[]
  isApart(a: number, b: number): boolean
}

// Of two decisions about one pair of reports the later counts.
function readRulings(rulings: readonly Heeded[]): Ruled {
  const pairs = new Map<string, { readonly pair: readonly [number, number]; readonly shared: boolean }>()
  for (const { ruling, places } of rulings) {
    if (ruling.kind !== 'family') continue
    const [a, b] = places.map(({ report }) => report).sort((x, y) => x - y)
    pairs.set(`${a} ${b}`, { pair: [a!, b!], shared: ruling.shared })
  }
  return {
    shared: [...pairs.values()].flatMap(({ pair, shared }) => (shared ? [pair] : [])),
    isApart: (a, b) => pairs.get(`${Math.min(a, b)} ${Math.max(a, b)}`)?.shared === false,
  }
}

function describeOverlap(
  overlap: Overlap,
  analyses: readonly Analysis[],
  bodies: readonly BodyWords[],
): Kinship[] {
  const { here, there, telling, words, quoted } = overlap
  const reason = reasonOf(overlap, analyses, bodies)
  if (reason === null) return []
  const place = (report: number, from: number, length: number): Place => ({
    report,
    start: bodies[report]!.starts[from]!,
    end: bodies[report]!.ends[from + length - 1]!,
  })
  return [
    {
      reports: [there, here],
      reason,
      agency: agencyOf(analyses[here]!, analyses[there]!),
      words: reason === 'same press release' ? quoted : words,
      passages: telling.map(run => [
        place(there, run.there, run.thereLength),
        place(here, run.here, run.hereLength),
      ]),
    },
  ]
}

function reasonOf(
  overlap: Overlap,
  analyses: readonly Analysis[],
  bodies: readonly BodyWords[],
): KinshipReason | null {
  const { copied, share, surplus } = overlap
  if (copied && share >= REPRINT_SHARE) return 'reprint'
  if (isRelease(overlap, analyses, bodies)) return 'same press release'
  if (!copied) return null
  return surplus >= FAMILY_SHARE ? 'shared passages' : 'shared passage'
}

function agencyOf({ report: a }: Analysis, { report: b }: Analysis): Kinship['agency'] {
  if (a.wire && b.wire) return a.wire.value === b.wire.value ? 'both' : null
  return a.wire || b.wire ? 'one' : null
}
