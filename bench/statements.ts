import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../src/analyze.ts'
import type { Analysis } from '../src/find/analysis.ts'
import type { Statement } from '../src/find/statements.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/load/language.ts'
import type { Part, Report } from '../src/read/report.ts'
import { overlapsSpan, type Span } from '../src/text/span.ts'

// Statements against PolNeAR's development half: exact and overlapping F1 of source, cue and content, and
// how often the source is right where the cue is. --errors N [KIND] prints errors; --train takes a part of the
// training half, whose errors nobody has read.

const KINDS = ['source', 'cue', 'content'] as const
type Kind = (typeof KINDS)[number]

/** One attribution: the fragments of each phrase. */
type Attribution = Readonly<Record<Kind, readonly Span[]>>

interface Tally {
  exact: number
  predicted: number
  gold: number
  predictedNear: number
  goldNear: number
}

/** Measures and prints; 2 where the data is missing. */
export function main(): number {
  const folder = join(
    process.env.CROSSREAD_DATA ?? '../shared/data',
    'polnear',
    process.argv.includes('--train') ? 'train' : 'dev',
  )
  if (!existsSync(folder)) {
    console.error(`bench/statements: no data in ${folder}`)
    return 2
  }
  const language = loadLanguage()
  const tallies = { source: tally(), cue: tally(), content: tally() }
  const sources = { right: 0, wrong: 0, missing: 0, extra: 0, none: 0 }
  const errors = readErrors()
  for (const [index, name] of readdirSync(join(folder, 'text')).sort().entries()) {
    if (process.argv.includes('--train') && index % TRAIN_STEP !== 0) continue
    const { text, analysis } = analyzeFile(join(folder, 'text', name), language)
    // The annotators marked no attribution inside the content of another.
    const outer = analysis.statements.filter(statement => statement.inside === null)
    const annotators = readdirSync(join(folder, 'attributions')).filter(file =>
      file.startsWith(name.replace(/\.txt$/, '_')),
    )
    for (const file of annotators) {
      const gold = readAttributions(readFileSync(join(folder, 'attributions', file), 'utf8'), text)
      const share = 1 / annotators.length
      for (const kind of KINDS) count(tallies[kind], spansOf(outer, kind), spansOf(gold, kind), share)
      judgeSources(outer, gold, text, sources, errors)
    }
  }
  print(tallies, sources)
  return 0
}

/** Every eighth report of the training half is enough to see whether the rules only fit the other. */
const TRAIN_STEP = 8

function tally(): Tally {
  return { exact: 0, predicted: 0, gold: 0, predictedNear: 0, goldNear: 0 }
}

function analyzeFile(path: string, language: Language): { text: string; analysis: Analysis } {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const published = /_(\d{4}-\d\d-\d\d)_/.exec(path)?.[1] ?? null
  return { text, analysis: analyze(makeReport(text, published), language) }
}

function makeReport(text: string, published: string | null): Report {
  const parts: Part[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() !== '')
      parts.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length })
  }
  const none = {
    headline: null,
    outlet: null,
    publisher: null,
    carrier: null,
    wire: null,
    url: null,
    modified: null,
  }
  return {
    ...none,
    file: 'bench.txt',
    id: '0'.repeat(16),
    version: '0'.repeat(64),
    text,
    parts,
    authors: [],
    published: published ? { value: published, how: 'stated', from: 'option' } : null,
    language: { value: 'en', how: 'stated', from: 'option' },
    labels: {},
    extent: 'whole',
    received: { sha256: '0'.repeat(64), mediaType: 'text/plain', encoding: 'utf-8', bytes: text.length },
    reader: 'bench',
    notes: [],
  }
}

/** Reads brat standoff; its offsets count code points. */
function readAttributions(standoff: string, text: string): readonly Attribution[] {
  const units = codePoints(text)
  const spans = new Map<string, readonly Span[]>()
  const attributions: Attribution[] = []
  for (const line of standoff.split('\n')) {
    const [id = '', body = ''] = line.split('\t')
    const [type = '', ...rest] = body.split(' ')
    if (id.startsWith('T')) spans.set(id, readSpans(rest.join(' '), units))
    if (id.startsWith('E') && type.startsWith('Attribution')) attributions.push(readEvent(rest, spans, text))
  }
  return attributions
}

function readSpans(places: string, units: readonly number[]): readonly Span[] {
  return places.split(';').map(place => {
    const [start = 0, end = 0] = place.split(' ').map(Number)
    return { start: units[start] ?? 0, end: units[end] ?? 0 }
  })
}

function readEvent(
  roles: readonly string[],
  spans: ReadonlyMap<string, readonly Span[]>,
  text: string,
): Attribution {
  const of = (kind: string) =>
    roles.filter(role => role.startsWith(kind)).flatMap(role => spans.get(role.split(':')[1] ?? '') ?? [])
  return { source: of('Source'), cue: of('Cue'), content: joinTouching(of('Content'), text) }
}

/** Some annotators mark a quotation sentence by sentence: fragments with nothing but blanks between are one. */
function joinTouching(spans: readonly Span[], text: string): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, span.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}

/** For each code point the place of its first UTF-16 unit. */
function codePoints(text: string): readonly number[] {
  const units: number[] = []
  let at = 0
  for (const point of text) {
    units.push(at)
    at += point.length
  }
  units.push(at)
  return units
}

function spansOf(all: readonly Attribution[], kind: Kind): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, readonly Span[]>()
  for (const one of all) {
    const sorted = [...one[kind]].sort((a, b) => a.start - b.start)
    if (sorted.length > 0) spans.set(key(sorted), sorted)
  }
  return spans
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
  for (const spans of gold.values()) if (touchesAny(spans, predicted)) into.goldNear += share
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
  gold: readonly Attribution[],
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
  add(kind: string, text: string, found: Attribution | null, gold: Attribution | null): void
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
            `  ${name.padEnd(6)}${KINDS.map(part => `${part}: ${one[part].map(span => text.slice(span.start, span.end)).join(' | ')}`).join('\n        ')}`,
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

function print(tallies: Readonly<Record<Kind, Tally>>, sources: Sources): void {
  console.log('kind      exact P   R     F1    overlap P  R     F1    predicted  gold')
  for (const kind of KINDS) {
    const { exact, predicted, gold, predictedNear, goldNear } = tallies[kind]
    const a = [exact / predicted, exact / gold]
    const b = [predictedNear / predicted, goldNear / gold]
    console.log(
      `${kind.padEnd(9)} ${figures(a)}   ${figures(b)}   ${Math.round(predicted)}  ${Math.round(gold)}`,
    )
  }
  const { right, wrong, missing, extra, none } = sources
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
