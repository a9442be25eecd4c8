import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../src/analyze.ts'
import { type Phrases, ROLES, type Role } from '../src/find/attributions/phrases.ts'
import type { Statement } from '../src/find/statements.ts'
import { loadLanguage } from '../src/load/language.ts'
import { overlapsSpan, type Span } from '../src/text/span.ts'
import { readPolnear } from '../train/polnear.ts'

// Statements against PolNeAR's development half: exact and overlapping F1 of source, cue and content, the mean Jaccard
// of best matches, and how often the source is right where the cue is. --errors N [KIND] prints errors.

/** The annotators count the reporter's own words at the end of a content to it. */
function withGloss(statement: Statement): Statement {
  const content = [...statement.content]
  for (const { end } of statement.gloss) content.push({ start: content.pop()!.start, end })
  return { ...statement, content }
}

interface Tally {
  exact: number
  predicted: number
  gold: number
  predictedNear: number
  goldNear: number
  /** The sum over the annotators' phrases of the Jaccard index with the one that is most like it, in characters. */
  jaccard: number
}

/** Measures and prints; 2 where the data is missing. */
export function main(): number {
  const folder = join(process.env.CROSSREAD_DATA ?? '../shared/data', 'polnear', 'dev')
  if (!existsSync(folder)) {
    console.error(`bench/statements: no data in ${folder}`)
    return 2
  }
  const language = loadLanguage()
  const tallies = { source: tally(), cue: tally(), content: tally() }
  const singles = { source: tally(), cue: tally(), content: tally() }
  const resolved = { named: 0, all: 0 }
  const sources = { right: 0, wrong: 0, missing: 0, extra: 0, none: 0 }
  const errors = readErrors()
  for (const { report, annotations } of readPolnear(folder)) {
    // The annotators marked no attribution inside the content of another.
    const outer = analyze(report, language)
      .statements.filter(({ inside }) => inside === null)
      .map(withGloss)
    const share = 1 / annotations.length
    resolved.all += outer.length
    resolved.named += outer.filter(({ speaker }) => 'name' in speaker).length
    for (const gold of annotations) {
      for (const kind of ROLES) {
        count(tallies[kind], spansOf(outer, kind), spansOf(gold, kind), share)
        count(singles[kind], singlesOf(outer, kind), singlesOf(gold, kind), share)
      }
      judgeSources(outer, gold, report.text, sources, errors)
    }
  }
  print('whole phrases', tallies)
  print('single fragments', singles)
  printSources(sources)
  console.log(`speakers that are named or described: ${percent(resolved.named / resolved.all)}`)
  return 0
}

function tally(): Tally {
  return { exact: 0, predicted: 0, gold: 0, predictedNear: 0, goldNear: 0, jaccard: 0 }
}

function spansOf(all: readonly Phrases[], kind: Role): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, readonly Span[]>()
  for (const one of all) {
    const sorted = [...one[kind]].sort((a, b) => a.start - b.start)
    if (sorted.length > 0) spans.set(key(sorted), sorted)
  }
  return spans
}

/** Each fragment for itself, as published systems count. */
function singlesOf(all: readonly Phrases[], kind: Role): ReadonlyMap<string, readonly Span[]> {
  return new Map(all.flatMap(one => one[kind].map(span => [key([span]), [span]] as const)))
}

function count(
  into: Tally,
  predicted: ReadonlyMap<string, readonly Span[]>,
  gold: ReadonlyMap<string, readonly Span[]>,
  share: number,
): void {
  into.predicted += predicted.size * share
  into.gold += gold.size * share
  for (const key of predicted.keys()) if (gold.has(key)) into.exact += share
  for (const spans of predicted.values()) if (touchesAny(spans, gold)) into.predictedNear += share
  for (const spans of gold.values()) {
    if (touchesAny(spans, predicted)) into.goldNear += share
    let best = 0
    for (const other of predicted.values()) best = Math.max(best, jaccardOf(spans, other))
    into.jaccard += best * share
  }
}

function jaccardOf(spans: readonly Span[], others: readonly Span[]): number {
  let both = 0
  for (const a of spans)
    for (const b of others) both += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  const size = (list: readonly Span[]) => list.reduce((sum, { start, end }) => sum + end - start, 0)
  return both / (size(spans) + size(others) - both)
}

function touchesAny(spans: readonly Span[], others: ReadonlyMap<string, readonly Span[]>): boolean {
  for (const other of others.values()) if (touches(spans, other)) return true
  return false
}

function touches(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.some(span => others.some(other => overlapsSpan(span, other)))
}

function key(spans: readonly Span[]): string {
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .map(span => `${span.start}-${span.end}`)
    .join(' ')
}

interface Sources {
  right: number
  wrong: number
  missing: number
  extra: number
  none: number
}

/** Where a cue is found: is its source the annotator's? */
function judgeSources(
  statements: readonly Statement[],
  gold: readonly Phrases[],
  text: string,
  into: Sources,
  errors: Errors,
): void {
  for (const statement of statements) {
    const match =
      gold.find(one => touches(one.cue, statement.cue)) ??
      gold.find(one => touches(one.content, statement.content) && statement.cue.length === 0)
    if (!match) {
      into.none++
      errors.add('no such attribution', text, statement, null)
    } else if (match.source.length === 0) into.extra++
    else if (statement.source.length === 0) {
      into.missing++
      errors.add('source missing', text, statement, match)
    } else if (touches(match.source, statement.source)) {
      into.right++
      if (key(match.source) !== key(statement.source)) errors.add('source cut', text, statement, match)
    } else {
      into.wrong++
      errors.add('source wrong', text, statement, match)
    }
    if (match && key(match.content) !== key(statement.content))
      errors.add('content cut', text, statement, match)
    if (match && !touches(match.content, statement.content))
      errors.add('content elsewhere', text, statement, match)
  }
  for (const one of gold) {
    if (!statements.some(statement => touches(one.cue, statement.cue)))
      errors.add('not found', text, null, one)
  }
}

interface Errors {
  add(kind: string, text: string, found: Phrases | null, gold: Phrases | null): void
}

function readErrors(): Errors {
  const at = process.argv.indexOf('--errors')
  const limit = at < 0 ? 0 : Number(process.argv[at + 1] ?? 20)
  const only = process.argv[at + 2]
  const seen = new Map<string, number>()
  return {
    add(kind, text, found, gold) {
      const times = (seen.get(kind) ?? 0) + 1
      seen.set(kind, times)
      if (times % ERROR_STEP !== 0 || times > limit * ERROR_STEP || (only && !kind.includes(only))) return
      console.log(`\n${kind}`)
      for (const [name, one] of [
        ['found', found],
        ['gold', gold],
      ] as const) {
        if (one)
          console.log(
            `  ${name.padEnd(6)}${ROLES.map(part => `${part}: ${one[part].map(span => text.slice(span.start, span.end)).join(' | ')}`).join('\n        ')}`,
          )
      }
      const place = (found ?? gold)?.cue[0] ?? (found ?? gold)?.content[0]
      if (place)
        console.log(
          `  …${text.slice(Math.max(0, place.start - 160), place.end + 160).replaceAll('\n', ' ¶ ')}…`,
        )
    },
  }
}

/** Every third error is printed, so that they come from many reports. */
const ERROR_STEP = 3

function print(unit: string, tallies: Readonly<Record<Role, Tally>>): void {
  console.log(`\n${unit}`)
  console.log('kind      exact P   R     F1    overlap P  R     F1    Jaccard  predicted  gold')
  for (const kind of ROLES) {
    const { exact, predicted, gold, predictedNear, goldNear, jaccard } = tallies[kind]
    const a = [exact / predicted, exact / gold]
    const b = [predictedNear / predicted, goldNear / gold]
    console.log(
      `${kind.padEnd(9)} ${figures(a)}   ${figures(b)}   ${percent(jaccard / gold)}    ${Math.round(predicted)}  ${Math.round(gold)}`,
    )
  }
}

function printSources({ right, wrong, missing, extra, none }: Sources): void {
  console.log(
    `source where the cue is right: ${percent(right / (right + wrong))} of ${right + wrong} that have one; ${missing} without; ${extra} where the annotator has none; ${none} statements without a gold attribution`,
  )
}

function figures([precision = 0, recall = 0]: readonly number[]): string {
  return [precision, recall, (2 * precision * recall) / (precision + recall)].map(percent).join('  ')
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(5)
}

if (import.meta.main) process.exitCode = main()
