import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Phrases } from '../src/find/attributions/phrases.ts'
import type { Part, Report } from '../src/read/report.ts'
import type { Span } from '../src/text/span.ts'

/** A report of PolNeAR with what each of its annotators marked. */
export interface Annotated {
  readonly report: Report
  readonly annotations: readonly (readonly Phrases[])[]
}

/** Reads a half of PolNeAR, `train` or `dev`, in the order of its names; `take` chooses by place. */
export function* readPolnear(
  folder: string,
  take: (index: number) => boolean = () => true,
): Generator<Annotated> {
  const files = readdirSync(join(folder, 'attributions')).sort()
  for (const [index, name] of readdirSync(join(folder, 'text')).sort().entries()) {
    if (!take(index)) continue
    const text = readFileSync(join(folder, 'text', name), 'utf8').replace(/^\uFEFF/, '')
    const published = /_(\d{4}-\d\d-\d\d)_/.exec(name)?.[1] ?? null
    const own = files.filter(file => file.startsWith(name.replace(/\.txt$/, '_')))
    const annotations = own.map(file =>
      readAttributions(readFileSync(join(folder, 'attributions', file), 'utf8'), text),
    )
    yield { report: makeReport(text, published), annotations }
  }
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
    file: 'polnear.txt',
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
    reader: 'polnear',
    notes: [],
  }
}

/** Reads brat standoff; its offsets count code points. */
function readAttributions(standoff: string, text: string): readonly Phrases[] {
  const units = codePoints(text)
  const spans = new Map<string, readonly Span[]>()
  const attributions: Phrases[] = []
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
): Phrases {
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
