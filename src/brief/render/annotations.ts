import type { Report } from '../../read/report.ts'
import { hashText } from '../../text/hash.ts'
import type { Span } from '../../text/span.ts'
import type { Brief, Entry, Evidence, Quote, ReportEntry, Section, Story } from '../brief.ts'
import { isWebAddress } from '../citation.ts'
import { LABELS, type Label } from '../labels.ts'

/**
 * Sets a brief as a collection of annotations (W3C Web Annotation Data Model, 2017), one for each passage of each line:
 * its targets are the words on the outlet's page, by the words themselves, and in the text that was read, by place too.
 * Places count code points, as the model says; they are left out for reports whose text is not given.
 */
export function renderAnnotations(brief: Brief, reports: readonly Report[]): string {
  const points = new Map(reports.map(report => [`${report.id} ${report.version}`, openPoints(report.text)]))
  const items = brief.stories.flatMap(story => annotateStory(story, { digest: brief.digest, points }))
  const id = nameOf(brief.digest)
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: LABELS.brief,
    total: items.length,
    first: { id: nameOf(brief.digest, 'page'), type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

/** What the annotations of a brief are made with: its digest, and the places of its reports, by id and version, in code points. */
interface Source {
  readonly digest: string
  readonly points: ReadonlyMap<string, (span: Span) => Span>
}

function annotateStory(story: Story, source: Source): readonly object[] {
  const { id, summary, ...sections } = story
  const entries = new Map(story.reports.map(entry => [entry.report, entry]))
  const lines: (readonly [Section, Omit<Entry, 'decided'>])[] = [['summary', summary]]
  for (const [section, list] of Object.entries(sections))
    for (const entry of list) lines.push([section as Section, entry])
  return lines.flatMap(([section, entry]) =>
    entry.evidence.map((evidence, index) => ({
      id: nameOf(source.digest, id, section, entry.rank, index),
      type: 'Annotation',
      motivation: 'classifying',
      body: [LABELS[`section ${section}`], ...labelsOf(entry), LABELS[evidence.standing]].map(value => ({
        type: 'TextualBody',
        purpose: 'classifying',
        format: 'text/plain',
        language: 'en',
        value,
      })),
      // What the words stand under belongs to them.
      target: [evidence, ...evidence.beside].flatMap(words =>
        targetsOf(words, entries.get(evidence.report), source),
      ),
    })),
  )
}

function labelsOf(entry: Omit<Entry, 'decided'> & { readonly kind?: unknown }): readonly string[] {
  const { kind } = entry
  return typeof kind === 'string' && Object.hasOwn(LABELS, kind) ? [LABELS[kind as Label]] : []
}

function targetsOf(words: Evidence | Quote, report: ReportEntry | undefined, { points }: Source): object[] {
  const context = 'prefix' in words ? { prefix: words.prefix, suffix: words.suffix } : {}
  const quote = { type: 'TextQuoteSelector', exact: words.exact, ...context }
  const place = points.get(`${words.report} ${words.version}`)
  const position = place ? [{ type: 'TextPositionSelector', ...place(words) }] : []
  const url = report?.url?.value
  const page = url !== undefined && isWebAddress(url) ? [{ source: url, selector: quote }] : []
  return [...page, { source: nameText(words.version), selector: [...position, quote] }]
}

/** Gives spans of a text in code points; the text is counted once. */
function openPoints(text: string): (span: Span) => Span {
  const points = new Int32Array(text.length + 1)
  for (let at = 0, count = 0; at < text.length; count++) {
    const width = text.codePointAt(at)! > 0xffff ? 2 : 1
    points.fill(count, at, at + width)
    at += width
    points[at] = count + 1
  }
  return ({ start, end }) => ({ start: points[start]!, end: points[end]! })
}

/** The name of a text by its SHA-256 (RFC 6920). */
function nameText(version: string): string {
  return `ni:///sha-256;${Buffer.from(version, 'hex').toString('base64url')}`
}

/** A name that is the same for the same brief, story and line: a UUID made of a hash (RFC 9562, version 8). */
function nameOf(...parts: readonly (string | number)[]): string {
  const hash = hashText(parts.join(' '))
  const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
