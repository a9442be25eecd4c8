import type { Comparison } from '../../align/comparison.ts'
import type { Passage } from '../../align/passages.ts'

/** The words of a sentence and of the one behind it, as terms. */
interface Window {
  readonly report: number
  readonly terms: ReadonlySet<number>
}

/** Where the terms of all reports stand. */
export interface Echoes {
  /** Whether one of the reports that `asked` admits may say what the terms say, in whatever words. */
  mayHave(terms: readonly number[], asked: (report: number) => boolean): boolean
}

/** Share of the terms' weight that stands together in a report before it may say the same. */
const LEAST_COVER = 0.45
/** Rarest terms by which windows are looked up, and windows remembered for each term. */
const PROBES = 5
const MOST_WINDOWS = 400

/**
 * Indexes all sentences by their terms. What is aligned is known to be in a report; what is not aligned may still be
 * there in other words, and "not found" is said only where hardly anything of it stands together.
 */
export function makeEchoes({ passages, vocabulary }: Comparison): Echoes {
  const isFixed = (term: number) => isFigure(vocabulary.name(term))
  const windows = collectWindows(passages)
  const held = collectFixed(passages, isFixed)
  const byTerm = new Map<number, number[]>()
  for (const [index, { terms }] of windows.entries()) {
    for (const term of terms) {
      const known = byTerm.get(term)
      if (!known) byTerm.set(term, [index])
      else if (known.length < MOST_WINDOWS) known.push(index)
    }
  }
  return {
    mayHave(terms, asked) {
      const weigh = (list: readonly number[]) => list.reduce((sum, term) => sum + vocabulary.weight(term), 0)
      const least = weigh(terms) * LEAST_COVER
      const probes = [...terms].sort((a, b) => vocabulary.weight(b) - vocabulary.weight(a)).slice(0, PROBES)
      const fixed = terms.filter(isFixed)
      const near = new Set(probes.flatMap(term => byTerm.get(term) ?? []))
      for (const index of near) {
        const window = windows[index]!
        if (!asked(window.report) || fixed.some(term => !held.get(window.report)!.has(term))) continue
        if (weigh(terms.filter(term => window.terms.has(term))) >= least) return true
      }
      return false
    },
  }
}

/** Figures up to this one are told in many ways: "two men", "the pair". */
const SMALL_FIGURE = 12

// A figure or a date: a report that has it nowhere does not say the same.
function isFigure(name: string): boolean {
  return name.startsWith('t:') || (name.startsWith('q:') && Number(name.slice(2)) > SMALL_FIGURE)
}

function collectFixed(
  passages: readonly Passage[],
  isFixed: (term: number) => boolean,
): Map<number, Set<number>> {
  const held = new Map<number, Set<number>>()
  for (const { report, bag } of passages) {
    const known = held.get(report) ?? new Set()
    held.set(report, known)
    for (const term of bag.terms) if (isFixed(term)) known.add(term)
  }
  return held
}

// Passages come in the order of reports and sentences.
function collectWindows(passages: readonly Passage[]): Window[] {
  const sentences: { readonly report: number; readonly sentence: number; readonly terms: Set<number> }[] = []
  for (const { report, sentence, bag } of passages) {
    const last = sentences.at(-1)
    if (last?.report === report && last.sentence === sentence)
      for (const term of bag.terms) last.terms.add(term)
    else sentences.push({ report, sentence, terms: new Set(bag.terms) })
  }
  return sentences.map(({ report, sentence, terms }, index) => {
    const next = sentences[index + 1]
    const joined = next?.report === report && next.sentence === sentence + 1
    return { report, terms: joined ? new Set([...terms, ...next.terms]) : terms }
  })
}
