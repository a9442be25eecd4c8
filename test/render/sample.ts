import { createHash } from 'node:crypto'
import type { Brief, Entry, Evidence, Quote, ReportEntry, Story } from '../../src/brief/brief.ts'
import type { Datum, Part, Report } from '../../src/read/report.ts'
import type { Span } from '../../src/text/span.ts'
import { TEXTS } from './texts.ts'

type Key = keyof typeof TEXTS

const OUTLETS: Record<Key, string> = {
  post: 'The Calder Post',
  north: 'Northway',
  radio: 'Harbour Radio',
  meridian: 'Daily Meridian',
}
const PUBLISHED: Record<Key, string | null> = {
  post: '2024-05-14T11:05:00+01:00',
  north: '2024-05-15',
  radio: null,
  meridian: '2024-05-15',
}

/** The reports of the sample, in the order of their publication. */
export const sampleReports: readonly Report[] = (Object.keys(TEXTS) as Key[]).map(makeReport)

/** A brief of the sample reports, made by hand, with something in each section. */
export const sampleBrief: Brief = {
  schema: 'crossread.brief/1',
  program: { name: 'crossread', version: '0.1.0', models: { 'en-syntax': '1' }, options: { full: false } },
  digest: 'd'.repeat(64),
  stories: [makeStory()],
  apart: [
    {
      report: 'e'.repeat(16),
      version: 'f'.repeat(64),
      file: 'lighthouse.txt',
      outlet: stated('Skerrow Gazette'),
      headline: stated('Lighthouse keeper retires after 40 years'),
      reason: 'another event',
    },
  ],
}

function makeStory(): Story {
  return {
    id: 's1',
    summary: {
      rank: 1,
      shown: true,
      reports: 4,
      outlets: 4,
      groups: 3,
      notEstablished: [
        { label: 'publication date', count: 1 },
        { label: 'whole text', count: 1 },
      ],
      day: { edtf: '2024-05-14', how: 'implied', from: 'embed' },
      evidence: [
        quoteEvidence('radio', 'Skerrow Lines @skerrowlines · May 14, 2024', { focus: ['May 14, 2024'] }),
      ],
    },
    overview: ranked([
      { slot: 'event', evidence: [post(/A passenger ferry.*said\./)] },
      { slot: 'claim', evidence: [post(/The Dock Workers.*January\./, { standing: 'alleged' })] },
      { slot: 'answer', evidence: [post(/Skerrow Lines denied.*missed\./, { standing: 'denied' })] },
      { slot: 'same day', evidence: [radio(/Police did not.*pier\./)] },
      {
        slot: 'next step',
        evidence: [meridian(/Sailings will.*Friday\./, { standing: 'planned', focus: ['Friday'] })],
      },
    ]),
    check: ranked([
      {
        kind: 'figures differ',
        opens: { section: 'different', rank: 1 },
        evidence: [
          post(/A passenger ferry.*said\./, { focus: ['at least nine'] }),
          north(/Twelve people.*evening\./, { focus: ['Twelve'] }),
          meridian(/Twelve people.*said\./, { focus: ['Twelve'] }),
        ],
      },
      {
        kind: 'hedged against flat',
        opens: { section: 'different', rank: 2 },
        evidence: [
          north(/The operator reportedly.*year\./, { standing: 'hearsay', focus: ['reportedly'] }),
          post(/The Dock Workers.*January\./, { standing: 'alleged' }),
        ],
      },
      {
        kind: 'allegation without evidence',
        opens: { section: 'alleged', rank: 1 },
        evidence: [
          post(/It did not offer.*claim\./, {
            standing: 'no evidence',
            beside: [quote('post', /The Dock Workers.*January\./)],
          }),
        ],
      },
      {
        kind: 'variants of a quotation',
        opens: { section: 'said', rank: 1 },
        evidence: [post(/“He told us.*she said\./, { focus: ['twice'] }), north(/"He told us.*conference\./)],
      },
      { kind: 'corrected', opens: { section: 'changed', rank: 1 }, evidence: [post(/Correction:.*47\./)] },
      {
        shown: false,
        kind: 'one source behind many',
        opens: null,
        evidence: [meridian(/The vessel.*people\./)],
      },
    ]),
    different: ranked([
      {
        kind: 'figure',
        update: true,
        insideFamily: false,
        sides: [
          { evidence: [0], value: '9', asOf: '2024-05-14' },
          { evidence: [1, 2], value: '12', asOf: '2024-05-15' },
        ],
        evidence: [
          post(/A passenger ferry.*said\./, { focus: ['at least nine people'] }),
          north(/Twelve people.*evening\./, { focus: ['Twelve people'] }),
          meridian(/Twelve people.*said\./, { focus: ['Twelve people'] }),
        ],
      },
      {
        kind: 'certainty',
        update: false,
        insideFamily: false,
        sides: [
          { evidence: [0], value: null, asOf: null },
          { evidence: [1], value: null, asOf: null },
        ],
        evidence: [
          north(/The operator reportedly.*year\./, { standing: 'hearsay', focus: ['reportedly'] }),
          post(/The Dock Workers.*January\./, { standing: 'alleged', focus: ['accused'] }),
        ],
      },
      {
        kind: 'wording',
        update: false,
        insideFamily: false,
        sides: [
          { evidence: [0], value: null, asOf: null },
          { evidence: [1], value: null, asOf: null },
        ],
        evidence: [
          post(/“Every check.*reporters\./, { focus: ['and signed'] }),
          north(/The company rejected.*done\."/, { standing: 'denied' }),
        ],
      },
    ]),
    alleged: ranked([
      {
        roles: [
          { role: 'alleged', source: quote('post', /The Dock Workers’ Union/) },
          { role: 'no evidence', source: null },
          { role: 'denied', source: quote('post', /Skerrow Lines(?= denied)/) },
          { role: 'denied', source: quote('north', /The company/) },
        ],
        evidence: [
          post(/The Dock Workers.*January\./, { standing: 'alleged' }),
          radio(/Skerrow Lines has not.*none\./, { standing: 'no evidence' }),
          post(/Skerrow Lines denied.*missed\./, { standing: 'denied' }),
          north(/The company rejected.*done\."/, { standing: 'denied' }),
        ],
      },
    ]),
    several: ranked([
      {
        groups: 3,
        outlets: 4,
        own: 1,
        sources: 2,
        background: false,
        evidence: [
          north(/Twelve people.*evening\./),
          radio(/Passengers have.*board\./),
          post(/A passenger ferry.*said\./),
          meridian(/Twelve people.*said\./),
        ],
      },
      {
        groups: 2,
        outlets: 3,
        own: 2,
        sources: 0,
        background: true,
        evidence: [
          north(/The vessel can.*people\./, { focus: ['300'] }),
          post(/The Saint Orla.*witnesses\./, { focus: ['300'] }),
          meridian(/The vessel can.*people\./),
        ],
      },
    ]),
    said: ranked([
      {
        speaker: 'Renate Okoro',
        named: quote('post', /Renate Okoro/),
        speakerKind: 'office-holder',
        reason: null,
        kind: 'direct',
        manner: 'say',
        channel: 'press conference',
        reports: 2,
        groups: 2,
        edtf: '2024-05-14',
        spans: [],
        variants: ['other words', 'shorter'],
        evidence: [
          post(/“He told us.*she said\./, {
            focus: ['twice'],
            beside: [quote('post', /Harbour master Renate Okoro/)],
          }),
          north(/"He told us.*conference\./),
        ],
      },
      {
        speaker: null,
        named: null,
        speakerKind: 'unnamed',
        reason: 'no source printed',
        kind: 'mixed',
        manner: 'claim',
        channel: null,
        reports: 1,
        groups: 1,
        edtf: null,
        spans: [],
        variants: [],
        evidence: [radio(/A crew member.*week"\./)],
      },
      {
        speaker: 'Tomas Weil',
        named: quote('post', /Tomas Weil/),
        speakerKind: 'named person',
        reason: null,
        kind: 'direct',
        manner: 'say',
        channel: null,
        reports: 1,
        groups: 1,
        edtf: null,
        spans: [],
        variants: [],
        evidence: [post(/“We heard.*deck\./)],
      },
    ]),
    basis: ranked([
      { report: id('radio'), kind: 'scene', evidence: [radio(/Our reporter.*stretchers\./)] },
      { report: id('radio'), kind: 'limits of access', evidence: [radio(/Police did not.*pier\./)] },
      { report: id('north'), kind: 'agency', evidence: [north(/Reporting by Northway.*Lisk/)] },
    ]),
    inside: [],
    only: ranked([
      {
        reports: [id('north')],
        notFoundIn: [id('post'), id('meridian')],
        topic: 'legal',
        evidence: [north(/The transport ministry.*Wednesday\./)],
      },
      {
        reports: [id('radio')],
        notFoundIn: [id('post'), id('north'), id('meridian')],
        topic: 'statement',
        evidence: [radio(/Families of.*released\./)],
      },
    ]),
    timeline: ranked([
      {
        shown: false,
        edtf: '1998',
        how: 'stated',
        anchor: null,
        background: true,
        evidence: [north(/It entered.*2019\./, { focus: ['1998'] })],
      },
      {
        edtf: '2024-01/2024-05-14',
        how: 'implied',
        anchor: 'embed',
        background: false,
        evidence: [post(/The Dock Workers.*January\./, { standing: 'alleged', focus: ['since January'] })],
      },
      {
        edtf: '2024-05-14',
        how: 'implied',
        anchor: 'embed',
        background: false,
        evidence: [
          post(/A passenger ferry.*said\./, { focus: ['Tuesday morning'] }),
          north(/Twelve people.*evening\./),
        ],
      },
      {
        edtf: '2024-05-15',
        how: 'implied',
        anchor: 'published',
        background: false,
        evidence: [north(/The transport ministry.*Wednesday\./, { focus: ['Wednesday'] })],
      },
    ]),
    next: ranked([
      {
        edtf: '2024-05-17/..',
        how: 'implied',
        anchor: 'published',
        background: false,
        evidence: [meridian(/Sailings will.*Friday\./, { standing: 'planned', focus: ['Friday'] })],
      },
      {
        edtf: '2024-06-03',
        how: 'implied',
        anchor: 'published',
        background: false,
        evidence: [post(/A public hearing.*3\./, { standing: 'planned', focus: ['June 3'] })],
      },
      {
        edtf: null,
        how: 'unknown',
        anchor: null,
        background: false,
        evidence: [radio(/Families of.*released\./)],
      },
    ]),
    names: ranked([
      {
        name: 'Saint Orla',
        kind: 'work',
        lookAlike: [],
        forms: [
          { report: id('post'), forms: [form('passenger ferry', 1, 0), form('The Saint Orla', 1, 0)] },
          { report: id('north'), forms: [form('the ferry Saint Orla', 1, 1), form('The vessel', 1, 1)] },
          { report: id('radio'), forms: [form('a ferry', 2, 2)] },
        ],
        evidence: [post(/passenger ferry/), north(/the ferry Saint Orla/), radio(/a ferry/)],
      },
      {
        name: 'collision',
        kind: 'event',
        lookAlike: [1],
        forms: [
          { report: id('north'), forms: [form('Ferry crash', 1, 0)] },
          {
            report: id('meridian'),
            forms: [form('ferry accident', 1, 1), { ...form('“serious incident”', 1, 2), quoted: true }],
          },
        ],
        evidence: [north(/Ferry crash/), meridian(/ferry accident/), meridian(/“serious incident”/)],
      },
    ]),
    decided: [],
    changed: ranked([
      { report: id('post'), kind: 'correction', edtf: null, evidence: [post(/Correction:.*47\./)] },
    ]),
    reports: ranked(sampleReports.map(reportEntry)),
  }
}

function reportEntry(report: Report, index: number): Omit<ReportEntry, 'rank' | 'shown'> {
  const wireCopy = report.file === 'meridian.txt' || report.file === 'north.txt'
  return {
    report: report.id,
    version: report.version,
    file: report.file,
    outlet: report.outlet,
    carrier: null,
    headline: report.headline,
    url: report.url,
    authors: report.authors,
    published: report.published,
    modified: null,
    wire: report.wire,
    language: report.language,
    labels: {},
    extent: report.extent,
    words: report.text.split(/\s+/).length,
    received: report.received,
    reader: report.reader,
    group: wireCopy ? 2 : index === 0 ? 1 : 3,
    shared: wireCopy
      ? [
          {
            label: 'shared passages',
            agency: report.wire ? 'agency credited' : null,
            with: id(report.file === 'north.txt' ? 'meridian' : 'north'),
            words: 9,
            evidence: [0],
          },
        ]
      : [],
    originUnknown: false,
    sentences: 4,
    copied: wireCopy ? [{ start: 0, end: 10 }] : [],
    setAside: report.parts.some(part => part.kind === 'promotion') ? [{ label: 'promotion', count: 1 }] : [],
    notes: [],
    evidence:
      report.file === 'north.txt'
        ? [north(/It entered.*2019\./)]
        : report.file === 'meridian.txt'
          ? [meridian(/It entered.*2019\./)]
          : [],
  }
}

function makeReport(key: Key): Report {
  const paragraphs = TEXTS[key]
  const text = paragraphs.map(([, words]) => words).join('\n\n')
  let start = 0
  const parts: Part[] = paragraphs.map(([kind, words]) => {
    const part = { kind, start, end: start + words.length }
    start = part.end + 2
    return part
  })
  const published = PUBLISHED[key]
  return {
    file: `${key}.txt`,
    id: id(key),
    version: sha256(text),
    text,
    parts,
    headline: { ...stated(paragraphs[0][1]), from: 'text', span: parts[0]! },
    outlet: {
      ...stated(OUTLETS[key]),
      ...(key === 'radio' ? { how: 'implied' as const, from: 'text' } : {}),
    },
    publisher: null,
    carrier: null,
    wire: key === 'north' ? { value: 'Northway', how: 'stated', from: 'credit' } : null,
    url: key === 'radio' ? null : stated(`https://${key}.example/2024/05/ferry-pier`),
    authors: key === 'post' ? [{ ...stated('Ilse Marren'), from: 'byline' }] : [],
    published: published === null ? null : stated(published),
    modified: null,
    language: stated('en'),
    labels: {},
    extent: key === 'radio' ? 'unknown' : 'whole',
    received: { sha256: sha256(text), mediaType: 'text/plain', encoding: 'utf-8', bytes: text.length },
    reader: 'text/1',
    notes: [],
  }
}

interface Extra {
  readonly focus?: readonly string[]
  readonly standing?: Evidence['standing']
  readonly beside?: readonly Quote[]
}

function post(pattern: RegExp, extra: Extra = {}): Evidence {
  return makeEvidence('post', pattern, extra)
}

function north(pattern: RegExp, extra: Extra = {}): Evidence {
  return makeEvidence('north', pattern, extra)
}

function radio(pattern: RegExp, extra: Extra = {}): Evidence {
  return makeEvidence('radio', pattern, extra)
}

function meridian(pattern: RegExp, extra: Extra = {}): Evidence {
  return makeEvidence('meridian', pattern, extra)
}

function quoteEvidence(key: Key, words: string, extra: Extra): Evidence {
  return makeEvidence(key, new RegExp(words), extra)
}

function makeEvidence(key: Key, pattern: RegExp, extra: Extra): Evidence {
  const report = sampleReports.find(one => one.id === id(key))!
  return evidenceOf(report, findSpan(report.text, pattern), extra)
}

/** An evidence of a report with its context, and optionally what it is about. */
export function evidenceOf(report: Report, span: Span, extra: Extra = {}): Evidence {
  const exact = report.text.slice(span.start, span.end)
  return {
    ...span,
    report: report.id,
    version: report.version,
    exact,
    prefix: report.text.slice(Math.max(0, span.start - 32), span.start),
    suffix: report.text.slice(span.end, span.end + 32),
    focus: (extra.focus ?? []).map(words => {
      const start = span.start + exact.indexOf(words)
      return { start, end: start + words.length }
    }),
    standing: extra.standing ?? 'own voice',
    governors: [],
    beside: extra.beside ?? [],
  }
}

function quote(key: Key, pattern: RegExp): Quote {
  const report = sampleReports.find(one => one.id === id(key))!
  const span = findSpan(report.text, pattern)
  return {
    ...span,
    report: report.id,
    version: report.version,
    exact: report.text.slice(span.start, span.end),
  }
}

function findSpan(text: string, pattern: RegExp): Span {
  const found = pattern.exec(text)
  if (!found) throw new Error(`the sample has no ${pattern}`)
  return { start: found.index, end: found.index + found[0].length }
}

function form(words: string, count: number, evidence: number) {
  return { form: words, count, quoted: false, evidence: [evidence] }
}

function ranked<E extends Entry>(entries: readonly (Omit<E, 'rank' | 'shown'> & { shown?: boolean })[]): E[] {
  return entries.map((entry, index) => ({ shown: true, ...entry, rank: index + 1 }) as unknown as E)
}

function stated(value: string): Datum {
  return { value, how: 'stated', from: 'manifest' }
}

function id(key: Key): string {
  return sha256(key).slice(0, 16)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
