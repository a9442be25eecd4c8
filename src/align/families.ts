import type { Analysis } from '../find/analysis.ts'
import { makeUnion } from '../match/union.ts'
import { findSpanAt } from '../text/span.ts'
import type { Place } from './place.ts'

/** Words in a shingle: long enough that two newsrooms do not write it by chance. */
const SHINGLE = 8
/** Shared words, outside quotations, from which on two texts show a shared origin. */
const LEAST_WORDS = 40
/** Of these, shared with one report: a copy may stand on pieces of several copies before it. */
const LEAST_RUN = 16
/** Share of the shorter text's own words from which on that is a sign; a stock paragraph of background is not. */
const LEAST_SHARE = 0.12

/** Why two reports are in one family. */
export interface Kinship {
  readonly reports: readonly [number, number]
  readonly reason: 'shared passages' | 'same publisher' | 'same outlet'
  /** Words that stand in both, outside quotations. */
  readonly words: number
  /** The longest shared passages, in the second report and in the first. */
  readonly passages: readonly (readonly [Place, Place])[]
}

/** Reports by shared origin. */
export interface Families {
  /** Group number of each report, from 0, by first member. */
  readonly group: readonly number[]
  readonly count: number
  readonly kinships: readonly Kinship[]
}

/** Puts reports with a sign of shared origin into one group; linear in the number of words. */
export function findFamilies(analyses: readonly Analysis[]): Families {
  const kinships = [...findKinships(analyses), ...findPublishers(analyses)]
  const union = makeUnion(analyses.length)
  for (const { reports } of kinships) union.join(reports[0], reports[1])
  const groups = union.groups()
  const group = new Array<number>(analyses.length)
  for (const [number, members] of groups.entries()) for (const member of members) group[member] = number
  return { group, count: groups.length, kinships }
}

interface Words {
  /** Hash of each own word in order; a break between sentences that do not touch is -1. */
  readonly hashes: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

interface First {
  readonly report: number
  readonly at: number
}

// Each shingle is compared with the first report that has it, so the work is linear and copies of copies still meet.
function findKinships(analyses: readonly Analysis[]): Kinship[] {
  const firsts = new Map<number, First>()
  const kinships: Kinship[] = []
  const all = analyses.map(collectWords)
  const sizes = all.map(({ hashes }) => hashes.filter(hash => hash >= 0).length)
  for (const [report, words] of all.entries()) {
    const runs = [...collectRuns(words, firsts, report).values()]
    const shared = runs.reduce((sum, run) => sum + run.words, 0)
    for (const run of runs) {
      const shorter = Math.min(sizes[report]!, sizes[run.report]!)
      if (shared < LEAST_WORDS || shared < shorter * LEAST_SHARE || run.words < LEAST_RUN) continue
      kinships.push(describeKinship(run, report, words, all[run.report]!))
    }
  }
  return kinships
}

interface Run {
  readonly report: number
  words: number
  /** First word here, first word there, number of words. */
  readonly stretches: [number, number, number][]
}

function collectRuns(words: Words, firsts: Map<number, First>, report: number): Map<number, Run> {
  const runs = new Map<number, Run>()
  let counted = 0
  for (let at = 0; at + SHINGLE <= words.hashes.length; at++) {
    const hash = hashShingle(words.hashes, at)
    if (hash === null) continue
    const first = firsts.get(hash)
    if (!first) firsts.set(hash, { report, at })
    else if (first.report !== report) {
      counted = extendRun(runs, first, at, counted)
    }
  }
  return runs
}

function extendRun(runs: Map<number, Run>, first: First, at: number, counted: number): number {
  const run = runs.get(first.report) ?? { report: first.report, words: 0, stretches: [] }
  runs.set(first.report, run)
  const from = Math.max(at, counted)
  run.words += at + SHINGLE - from
  const last = run.stretches.at(-1)
  if (last && at <= last[0] + last[2] && first.at - last[1] === at - last[0]) {
    last[2] = at + SHINGLE - last[0]
  } else run.stretches.push([at, first.at, SHINGLE])
  return at + SHINGLE
}

const SHOWN_PASSAGES = 3

function describeKinship(run: Run, report: number, here: Words, there: Words): Kinship {
  const longest = [...run.stretches].sort((a, b) => b[2] - a[2] || a[0] - b[0]).slice(0, SHOWN_PASSAGES)
  const place = (words: Words, at: number, from: number, count: number): Place => ({
    report: at,
    start: words.starts[from]!,
    end: words.ends[from + count - 1]!,
  })
  return {
    reports: [run.report, report],
    reason: 'shared passages',
    words: run.words,
    passages: longest.map(([at, from, count]) => [
      place(there, run.report, from, count),
      place(here, report, at, count),
    ]),
  }
}

function hashShingle(hashes: readonly number[], at: number): number | null {
  let hash = 17
  for (let i = at; i < at + SHINGLE; i++) {
    if (hashes[i]! < 0) return null
    hash = (Math.imul(hash, 31) + hashes[i]!) | 0
  }
  return hash
}

const OWN = new Set(['paragraph', 'list'])
const WORD = /[\p{L}\p{N}]/u

// Quotations are left out: two reporters at one press conference print the same quotation.
function collectWords(analysis: Analysis): Words {
  const words = { hashes: [] as number[], starts: [] as number[], ends: [] as number[] }
  const { text, parts } = analysis.report
  for (const sentence of analysis.sentences) {
    if (!OWN.has(parts[sentence.part]?.kind ?? '')) continue
    for (let token = sentence.first; token < sentence.last; token++) {
      const start = analysis.tokens.start[token]!
      const word = text.slice(start, analysis.tokens.end[token]!)
      if (!WORD.test(word)) continue
      words.hashes.push(findSpanAt(analysis.quotations, start) >= 0 ? -1 : hashWord(word.toLowerCase()))
      words.starts.push(start)
      words.ends.push(analysis.tokens.end[token]!)
    }
  }
  return words
}

function hashWord(word: string): number {
  let hash = 2166136261
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619)
  return hash >>> 1
}

function findPublishers(analyses: readonly Analysis[]): Kinship[] {
  const firsts = new Map<string, number>()
  const kinships: Kinship[] = []
  for (const [
    report,
    {
      report: { publisher, outlet },
    },
  ] of analyses.entries()) {
    const keys = [
      publisher && (['same publisher', `p ${publisher.value.toLowerCase()}`] as const),
      outlet && (['same outlet', `o ${outlet.value.toLowerCase()}`] as const),
    ]
    for (const key of keys) {
      if (!key) continue
      const first = firsts.get(key[1])
      if (first === undefined) firsts.set(key[1], report)
      else kinships.push({ reports: [first, report], reason: key[0], words: 0, passages: [] })
    }
  }
  return kinships
}
