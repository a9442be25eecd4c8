import { stdout } from 'node:process'
import { findMentions } from '../../src/find/mentions.ts'
import { findQuotations } from '../../src/find/quotations.ts'
import type { Language } from '../../src/language/language.ts'
import type { Report } from '../../src/read/report.ts'
import { segment } from '../../src/segment/segment.ts'
import type { Span } from '../../src/text/span.ts'

/** The kinds that are counted. */
export const KINDS = ['person', 'organisation', 'place'] as const
export type Kind = (typeof KINDS)[number]

/** A name, or the phrase that a name heads. */
export interface Name extends Span {
  readonly kind: Kind
}

interface Score {
  gold: number
  found: number
  right: number
}

/** Scores by line of the table that is printed. */
export type Scores = Map<string, Score>

/** Adds to a line of a table. */
export function count(
  scores: Scores,
  line: string,
  { gold = 0, found = 0, right = 0 }: Partial<Score>,
): void {
  const score = scores.get(line) ?? { gold: 0, found: 0, right: 0 }
  scores.set(line, {
    gold: score.gold + gold,
    found: score.found + found,
    right: score.right + right,
  })
}

/** Prints precision, recall and F1 of each line. */
export function printScores(title: string, scores: Scores): void {
  stdout.write(`${title}\n`)
  for (const [line, { gold, found, right }] of scores) {
    const shares = [
      `P ${percent(right, found)}`,
      `R ${percent(right, gold)}`,
      `F ${percent(2 * right, gold + found)}`,
    ]
    stdout.write(`  ${line.padEnd(13)}${shares.join('  ')}  (${right}/${found}/${gold})\n`)
  }
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1)
}

/** The names of a report that stand inside no other, of the kinds that are counted. */
export function findNames(report: Report, language: Language): Name[] {
  const segmented = segment(report, language)
  const { mentions } = findMentions(segmented, language, findQuotations(segmented))
  return outermost(mentions.flatMap(({ name, kind }) => (name && isKind(kind) ? [{ ...name, kind }] : [])))
}

export function isKind(kind: string): kind is Kind {
  return (KINDS as readonly string[]).includes(kind)
}

/** Names that stand inside no longer one. */
export function outermost<T extends Span>(names: readonly T[]): T[] {
  return names.filter(
    one =>
      !names.some(
        other =>
          other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
      ),
  )
}

/** Holds names against gold ones: right is what has the same span and kind, or for the last line the same span. */
export function compareNames(
  text: string,
  gold: readonly Name[],
  found: readonly Name[],
  scores: Scores,
  show: boolean,
): void {
  const key = (one: Name) => `${one.start}-${one.end}-${one.kind}`
  const [wanted, got] = [new Set(gold.map(key)), new Set(found.map(key))]
  const spans = new Set(gold.map(one => `${one.start}-${one.end}`))
  for (const line of [...KINDS, 'all', 'span only']) count(scores, line, {})
  for (const one of gold) {
    for (const line of [one.kind, 'all', 'span only']) count(scores, line, { gold: 1 })
    if (show && !got.has(key(one))) stdout.write(`MISS ${one.kind} ${context(text, one)}\n`)
  }
  for (const one of found) {
    const right = Number(wanted.has(key(one)))
    for (const line of [one.kind, 'all']) count(scores, line, { found: 1, right })
    count(scores, 'span only', { found: 1, right: Number(spans.has(`${one.start}-${one.end}`)) })
    if (show && !right) stdout.write(`FALSE ${one.kind} ${context(text, one)}\n`)
  }
}

/** A span with what stands around it, on one line. */
export function context(text: string, { start, end }: Span): string {
  const around = `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 25)}`
  return around.replaceAll('\n', ' ')
}
