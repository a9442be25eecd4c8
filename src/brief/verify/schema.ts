import type { Datum } from '../../read/report.ts'
import type { Span } from '../../text/span.ts'
import type { Apart, Brief, Evidence, Quote, ReportEntry, Story } from '../brief.ts'
import { LABELS } from '../labels.ts'
import {
  BASES,
  CHANGED,
  CHANNELS,
  CHECKS,
  DECIDED,
  DIFFERENCES,
  GOVERNORS,
  INSIDES,
  MANNERS,
  ROLES,
  SECTIONS,
  SLOTS,
  SPEAKERS,
  STANDINGS,
} from './kinds.ts'
import {
  datum,
  evidence,
  free,
  list,
  object,
  oneOf,
  plain,
  quote,
  type Shape,
  type ShapeOfFields,
  span,
  table,
} from './shape.ts'

/** The parts, told field by field. */
interface PartShapes {
  readonly span: ShapeOfFields<Span>
  readonly datum: ShapeOfFields<Datum>
  readonly quote: ShapeOfFields<Quote>
  readonly evidence: ShapeOfFields<Evidence>
}

const label = oneOf(LABELS)
const how = oneOf({ stated: true, implied: true })
const place = {
  report: free('id'),
  version: free('hash'),
  start: plain,
  end: plain,
  exact: free('checked'),
}
const count = object({ label, count: plain })

/** The fields of the parts that have checks of their own in `places.ts` and `metadata.ts`. */
export const PARTS = {
  span: object({ start: plain, end: plain }),
  datum: object({ value: free('checked'), how, from: free('from'), span }),
  quote: object({ ...place }),
  evidence: object({
    ...place,
    prefix: free('checked'),
    suffix: free('checked'),
    focus: list(span),
    standing: oneOf(STANDINGS),
    governors: list(object({ start: plain, end: plain, kind: oneOf(GOVERNORS) })),
    beside: list(quote),
  }),
} satisfies PartShapes

const entry = { rank: plain, shown: plain, decided: plain, evidence: list(evidence) }
const time = {
  ...entry,
  edtf: free('edtf'),
  how: oneOf({ stated: true, implied: true, unknown: true }),
  anchor: label,
  background: plain,
}

const reports: Shape<ReportEntry> = object({
  ...entry,
  report: free('id'),
  version: free('hash'),
  file: free('file'),
  outlet: datum,
  carrier: datum,
  headline: datum,
  url: datum,
  authors: list(datum),
  published: datum,
  modified: datum,
  wire: datum,
  language: datum,
  labels: table('label column'),
  extent: oneOf({ whole: true, partial: true, unknown: true }),
  words: plain,
  earlier: list(object({ version: free('hash'), seen: free('edtf') })),
  received: object({
    sha256: free('received'),
    mediaType: free('received'),
    encoding: free('received'),
    bytes: plain,
  }),
  reader: free('token'),
  group: plain,
  shared: list(object({ label, agency: label, with: free('id'), words: plain, evidence: list(plain) })),
  originUnknown: plain,
  sentences: plain,
  copied: list(span),
  setAside: list(count),
  notes: list(object({ code: free('note'), start: plain, end: plain })),
})

const story: Shape<Story> = object({
  id: free('hash'),
  summary: object({
    rank: plain,
    shown: plain,
    reports: plain,
    outlets: plain,
    groups: plain,
    notEstablished: list(count),
    day: object({ edtf: free('edtf'), how, from: label }),
    evidence: list(evidence),
  }),
  overview: list(object({ ...entry, slot: oneOf(SLOTS) })),
  check: list(
    object({
      ...entry,
      kind: oneOf(CHECKS),
      opens: object({ section: oneOf(SECTIONS), rank: plain }),
    }),
  ),
  different: list(
    object({
      ...entry,
      kind: oneOf(DIFFERENCES),
      update: plain,
      sides: list(object({ evidence: list(plain), value: free('value'), asOf: free('edtf') })),
      insideFamily: plain,
    }),
  ),
  alleged: list(object({ ...entry, roles: list(object({ role: oneOf(ROLES), source: quote })) })),
  several: list(
    object({ ...entry, groups: plain, outlets: plain, own: plain, sources: plain, background: plain }),
  ),
  said: list(
    object({
      ...entry,
      speaker: free('text'),
      named: quote,
      speakerKind: oneOf(SPEAKERS),
      reason: label,
      kind: oneOf({ direct: true, indirect: true, mixed: true }),
      manner: oneOf(MANNERS),
      channel: oneOf(CHANNELS),
      reports: plain,
      groups: plain,
      edtf: free('edtf'),
      spans: list(object({ source: list(span), cue: list(span), content: list(span) })),
      variants: list(
        oneOf({
          'other words': true,
          'other cue': true,
          shorter: true,
          'inside or outside the marks': true,
          'other speaker': true,
        }),
      ),
    }),
  ),
  basis: list(object({ ...entry, report: free('id'), kind: oneOf(BASES) })),
  inside: list(object({ ...entry, report: free('id'), kind: oneOf(INSIDES) })),
  only: list(
    object({
      ...entry,
      reports: list(free('id')),
      notFoundIn: list(free('id')),
      topic: oneOf({ legal: true, figure: true, denial: true, statement: true, other: true, scene: true }),
    }),
  ),
  timeline: list(object(time)),
  next: list(object(time)),
  names: list(
    object({
      ...entry,
      name: free('text'),
      kind: oneOf({
        person: true,
        organisation: true,
        place: true,
        group: true,
        law: true,
        event: true,
        work: true,
        act: true,
        thing: true,
      }),
      forms: list(
        object({
          report: free('id'),
          forms: list(object({ form: free('text'), count: plain, quoted: plain, evidence: list(plain) })),
        }),
      ),
      lookAlike: list(plain),
    }),
  ),
  changed: list(
    object({
      ...entry,
      report: free('id'),
      kind: oneOf(CHANGED),
      edtf: free('edtf'),
    }),
  ),
  decided: list(object({ ...entry, kind: oneOf(DECIDED), heeded: plain })),
  reports: list(reports),
})

const apart: Shape<Apart> = object({
  report: free('id'),
  version: free('hash'),
  file: free('file'),
  outlet: datum,
  headline: datum,
  reason: label,
})

/** Every field of a brief, and for each string in it what it may be. */
export const BRIEF: Shape<Brief> = object({
  schema: oneOf({ 'crossread.brief/1': true }),
  program: object({
    name: oneOf({ crossread: true }),
    version: free('token'),
    models: table('token'),
    options: table('token'),
  }),
  digest: free('hash'),
  stories: list(story),
  apart: list(apart),
})
