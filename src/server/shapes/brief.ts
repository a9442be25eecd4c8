import { z } from 'zod'
import { LABELS } from '../../brief/labels.ts'
import {
  BASES,
  CHANGED,
  CHECKS,
  DECIDED,
  DIFFERENCES,
  INSIDES,
  ROLES,
  SECTIONS,
  SLOTS,
  SPEAKERS,
} from '../../brief/verify/kinds.ts'
import { oneOf } from './oneof.ts'
import { datum, edtf, extent, hash, how, id, labels, received, span, spanWith } from './report.ts'
import { channel, governor, manner, standing } from './standing.ts'

const count = z.int().min(0)
const index = z.int().min(0)
const label = oneOf(LABELS).meta({ id: 'Label', description: 'A key of the closed list of labels.' })
const counted = z.strictObject({ label, count })

const place = { report: id, version: hash, exact: z.string() }
const quote = spanWith(place).meta({ id: 'Quote', description: 'Exact words of a report.' })
const evidence = spanWith({
  ...place,
  prefix: z.string(),
  suffix: z.string(),
  focus: z.array(span),
  standing,
  governors: z.array(governor),
  beside: z.array(quote),
}).meta({ id: 'Evidence', description: 'Exact words of a report with what governs them.' })

const ranked = { rank: z.int().min(1), shown: z.boolean(), evidence: z.array(evidence) }
const entry = { ...ranked, decided: z.literal(true).exactOptional() }

const summary = z.strictObject({
  ...ranked,
  reports: count,
  outlets: count,
  groups: count,
  notEstablished: z.array(counted),
  day: z.strictObject({ edtf, how, from: label }).nullable(),
})

const check = z.strictObject({
  ...entry,
  kind: oneOf(CHECKS),
  opens: z.strictObject({ section: oneOf(SECTIONS), rank: z.int().min(1) }).nullable(),
})

const difference = z.strictObject({
  ...entry,
  kind: oneOf(DIFFERENCES),
  update: z.boolean(),
  sides: z.array(
    z.strictObject({ evidence: z.array(index), value: z.string().nullable(), asOf: z.string().nullable() }),
  ),
  insideFamily: z.boolean(),
})

const alleged = z.strictObject({
  ...entry,
  roles: z.array(z.strictObject({ role: oneOf(ROLES), source: quote.nullable() })),
})

const several = z.strictObject({
  ...entry,
  groups: count,
  outlets: count,
  own: count,
  sources: count,
  background: z.boolean(),
})

const said = z.strictObject({
  ...entry,
  speaker: z.string().nullable(),
  named: quote.nullable(),
  speakerKind: oneOf(SPEAKERS),
  reason: label.nullable(),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  manner,
  channel: channel.nullable(),
  reports: count,
  groups: count,
  edtf: edtf.nullable(),
  spans: z.array(z.strictObject({ source: z.array(span), cue: z.array(span), content: z.array(span) })),
  variants: z.array(
    z.enum(['other words', 'other cue', 'shorter', 'inside or outside the marks', 'other speaker']),
  ),
})

const only = z.strictObject({
  ...entry,
  reports: z.array(id),
  notFoundIn: z.array(id),
  topic: z.enum(['legal', 'figure', 'denial', 'statement', 'other', 'scene']),
})

const time = z.strictObject({
  ...entry,
  edtf: edtf.nullable(),
  how: z.enum(['stated', 'implied', 'unknown']),
  anchor: label.nullable(),
  background: z.boolean(),
})

const form = z.strictObject({
  form: z.string(),
  count,
  quoted: z.boolean(),
  evidence: z.array(index),
})
const name = z.strictObject({
  ...entry,
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'place', 'group', 'law', 'event', 'work', 'act', 'thing']),
  forms: z.array(z.strictObject({ report: id, forms: z.array(form) })),
  lookAlike: z.array(z.int().min(1)),
})

const decided = z.strictObject({ ...entry, kind: oneOf(DECIDED), heeded: z.boolean() })

const changed = z.strictObject({
  ...entry,
  report: id,
  kind: oneOf(CHANGED),
  edtf: edtf.nullable(),
})

const reportEntry = z.strictObject({
  ...entry,
  report: id,
  version: hash,
  file: z.string(),
  outlet: datum.nullable(),
  carrier: datum.nullable(),
  headline: datum.nullable(),
  url: datum.nullable(),
  authors: z.array(datum),
  published: datum.nullable(),
  modified: datum.nullable(),
  wire: datum.nullable(),
  language: datum.nullable(),
  labels,
  extent,
  words: count,
  earlier: z.array(z.strictObject({ version: hash, seen: edtf })).exactOptional(),
  received,
  reader: z.string(),
  group: count,
  shared: z.array(
    z.strictObject({
      label,
      agency: label.nullable(),
      with: id,
      words: count,
      evidence: z.array(index),
    }),
  ),
  originUnknown: z.boolean(),
  sentences: count,
  copied: z.array(span),
  setAside: z.array(counted),
  notes: z.array(z.strictObject({ code: z.string(), start: index.nullable(), end: index.nullable() })),
})

const story = z.strictObject({
  id: z.string(),
  summary,
  overview: z.array(z.strictObject({ ...entry, slot: oneOf(SLOTS) })),
  check: z.array(check),
  different: z.array(difference),
  alleged: z.array(alleged),
  several: z.array(several),
  said: z.array(said),
  basis: z.array(z.strictObject({ ...entry, report: id, kind: oneOf(BASES) })),
  inside: z.array(z.strictObject({ ...entry, report: id, kind: oneOf(INSIDES) })),
  only: z.array(only),
  timeline: z.array(time),
  next: z.array(time),
  names: z.array(name),
  changed: z.array(changed),
  decided: z.array(decided),
  reports: z.array(reportEntry),
})

const apart = z.strictObject({
  report: id,
  version: hash,
  file: z.string(),
  outlet: datum.nullable(),
  headline: datum.nullable(),
  reason: label,
})

export const brief = z
  .strictObject({
    schema: z.literal('crossread.brief/1'),
    program: z.strictObject({
      name: z.literal('crossread'),
      version: z.string(),
      models: z.record(z.string(), z.string()),
      options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
    digest: hash,
    stories: z.array(story),
    apart: z.array(apart),
  })
  .meta({ title: 'crossread.brief/1', description: 'What a set of reports comes to, in exact words.' })
