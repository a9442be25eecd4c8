import type { Brief, Evidence, ReportEntry } from '../../src/brief/brief.ts'
import { digestReports } from '../../src/brief/digest.ts'
import type { Report } from '../../src/read/report.ts'
import { hashText, shortenHash } from '../../src/text/hash.ts'
import { describeSpan } from '../../src/text/selector.ts'
import type { Span } from '../../src/text/span.ts'

/** A report of plain text as reading would give it, without the reading. */
export function makeReport(file: string, outlet: string, text: string): Report {
  const version = hashText(text)
  return {
    file,
    id: shortenHash(hashText(`${outlet}\n${text}`)),
    version,
    text,
    parts: [{ kind: 'paragraph', start: 0, end: text.length }],
    headline: null,
    outlet: { value: outlet, how: 'stated', from: 'byline' },
    publisher: null,
    carrier: null,
    wire: null,
    url: null,
    authors: [],
    published: null,
    modified: null,
    language: { value: 'en', how: 'implied', from: 'text' },
    labels: {},
    extent: 'whole',
    received: {
      sha256: hashText(`bytes of ${text}`),
      mediaType: 'text/plain',
      encoding: 'utf-8',
      bytes: text.length,
    },
    reader: '1',
    notes: [],
  }
}

/** The span of the first place where the words stand. */
export function spanOf(report: Report, words: string): Span {
  const start = report.text.indexOf(words)
  if (start < 0) throw new Error(`not in the report: ${words}`)
  return { start, end: start + words.length }
}

export function makeEvidence(report: Report, words: string, more: Partial<Evidence> = {}): Evidence {
  const span = spanOf(report, words)
  return {
    report: report.id,
    version: report.version,
    ...span,
    ...describeSpan(report.text, span),
    focus: [],
    standing: 'own voice',
    governors: [],
    beside: [],
    ...more,
  }
}

function makeEntry(report: Report, rank: number): ReportEntry {
  const { id, version, file, outlet, carrier, headline, url, authors, published, modified, wire } = report
  return {
    rank,
    shown: true,
    evidence: [],
    report: id,
    version,
    file,
    outlet,
    carrier,
    headline,
    url,
    authors,
    published,
    modified,
    wire,
    language: report.language,
    labels: report.labels,
    extent: report.extent,
    words: report.text.split(' ').length,
    received: report.received,
    reader: report.reader,
    group: rank,
    shared: [],
    originUnknown: false,
    sentences: 3,
    copied: [],
    setAside: [],
    notes: [],
  }
}

export const COURIER = makeReport(
  'courier.txt',
  'Bradno Courier',
  'The ferry sank on Monday. Officials claim that the crew were drunk. “We saw no life jackets,” said Mara Silva, who was aboard.',
)
export const HERALD = makeReport(
  'herald.txt',
  'Kelm Herald',
  'A ferry went down on Monday. The owner denies that anyone had been drinking. Some of the 40 passengers are missing.',
)
export const REPORTS: readonly Report[] = [COURIER, HERALD]

const CLAIM = 'Officials claim that the crew were drunk.'
const QUOTATION = '“We saw no life jackets,” said Mara Silva'

/** A small brief of both reports, as a good one is. */
export function makeBrief(): Brief {
  return {
    schema: 'crossread.brief/1',
    program: { name: 'crossread', version: '0.1.0', models: { en: 'syntax@1' }, options: { full: false } },
    digest: digestReports(REPORTS),
    stories: [
      {
        id: shortenHash(hashText('story')),
        summary: {
          rank: 1,
          shown: true,
          reports: 2,
          outlets: 2,
          groups: 2,
          notEstablished: [{ label: 'publication date', count: 2 }],
          day: null,
          evidence: [],
        },
        overview: [
          {
            rank: 1,
            shown: true,
            slot: 'event',
            evidence: [makeEvidence(COURIER, 'The ferry sank on Monday.')],
          },
        ],
        check: [],
        different: [],
        alleged: [
          {
            rank: 1,
            shown: true,
            evidence: [
              makeEvidence(COURIER, CLAIM, {
                standing: 'alleged',
                focus: [spanOf(COURIER, 'the crew were drunk')],
                governors: [
                  { ...spanOf(COURIER, 'Officials'), kind: 'source' },
                  { ...spanOf(COURIER, 'claim'), kind: 'cue' },
                ],
              }),
              makeEvidence(HERALD, 'anyone had been drinking', {
                standing: 'denied',
                governors: [{ ...spanOf(HERALD, 'denies'), kind: 'cue' }],
                beside: [makeQuote(HERALD, 'The owner denies')],
              }),
            ],
            roles: [
              { role: 'alleged', source: makeQuote(COURIER, 'Officials') },
              { role: 'denied', source: makeQuote(HERALD, 'The owner') },
            ],
          },
        ],
        several: [],
        said: [
          {
            rank: 1,
            shown: true,
            evidence: [makeEvidence(COURIER, QUOTATION, { standing: 'attributed' })],
            speaker: 'Mara Silva',
            named: makeQuote(COURIER, 'Mara Silva'),
            speakerKind: 'named person',
            reason: null,
            kind: 'direct',
            manner: 'say',
            channel: null,
            reports: 1,
            groups: 1,
            edtf: null,
            spans: [
              {
                source: [spanOf(COURIER, 'Mara Silva')],
                cue: [spanOf(COURIER, 'said')],
                content: [spanOf(COURIER, '“We saw no life jackets,”')],
              },
            ],
            variants: [],
          },
        ],
        basis: [],
        inside: [],
        only: [],
        timeline: [
          {
            rank: 1,
            shown: true,
            evidence: [makeEvidence(HERALD, 'A ferry went down on Monday.')],
            edtf: '2026-03-02',
            how: 'implied',
            anchor: 'publication date',
            background: false,
          },
        ],
        next: [],
        names: [],
        changed: [],
        decided: [],
        reports: REPORTS.map((report, index) => makeEntry(report, index + 1)),
      },
    ],
    apart: [],
  }
}

function makeQuote(report: Report, words: string) {
  return { report: report.id, version: report.version, ...spanOf(report, words), exact: words }
}
