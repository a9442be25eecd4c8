import { z } from 'zod'
import { NOTES } from '../../text/note.ts'
import { oneOf } from './oneof.ts'

const offset = z.int().min(0)

export const span = z
  .strictObject({ start: offset, end: offset })
  .meta({ id: 'Span', description: 'A half-open range of UTF-16 code units in a report’s text.' })

/** An object that is a span with more. */
export const spanWith = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ start: offset, end: offset, ...shape })

export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const id = z.string().regex(/^[0-9a-f]{16}$/)
export const edtf = z.string().meta({ id: 'Edtf', description: 'A date or an interval, EDTF (ISO 8601-2).' })

export const how = z.enum(['stated', 'implied'])
export const datum = z
  .strictObject({ value: z.string(), how, from: z.string(), span: span.exactOptional() })
  .meta({
    id: 'Datum',
    description: 'A piece of metadata: its value, whether it is stated or implied, and where it was found.',
  })

export const note = z
  .strictObject({ code: oneOf(NOTES), message: z.string(), span: span.exactOptional() })
  .meta({ id: 'Note', description: 'Something that a reader or finder has to say about its input.' })

const part = spanWith({
  kind: z.enum([
    'headline',
    'heading',
    'paragraph',
    'quotation',
    'list',
    'table',
    'caption',
    'embed',
    'credit',
    'notice',
    'promotion',
  ]),
  author: span.exactOptional(),
  handle: span.exactOptional(),
  posted: datum.exactOptional(),
  link: span.exactOptional(),
  notice: z.enum(['correction', 'clarification', 'update']).exactOptional(),
  image: z.string().exactOptional(),
  credit: span.exactOptional(),
}).meta({ id: 'Part', description: 'A stretch of a report’s text with one function.' })

export const received = z
  .strictObject({ sha256: hash, mediaType: z.string(), encoding: z.string(), bytes: z.int().min(0) })
  .meta({ id: 'Received', description: 'What was received, before reading.' })

export const capture = z
  .strictObject({
    asked: z.string(),
    reached: z.string(),
    redirects: z.array(z.strictObject({ status: z.int(), address: z.string() })),
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    time: z.string(),
    kept: z.string().exactOptional(),
    method: z.literal('GET'),
    tool: z.string(),
  })
  .meta({ id: 'Capture', description: 'How the bytes of a report were come by.' })

const aside = z
  .strictObject({
    kind: z.enum([
      'advertisement',
      'caption',
      'comments',
      'consent',
      'hidden',
      'navigation',
      'newsletter',
      'paywall',
      'quotation',
      'related',
      'repeated',
      'sharing',
      'other',
    ]),
    pieces: z.int().min(1),
    words: z.int().min(0),
  })
  .meta({ id: 'Aside', description: 'What a page shows beside its report, for one reason.' })

const entry = spanWith({ time: datum.nullable() }).meta({
  id: 'Entry',
  description: 'An entry of a live blog.',
})

const offsets = z.array(offset)

const sourceMap = z
  .strictObject({ starts: offsets, ends: offsets, froms: offsets, tos: offsets })
  .meta({ id: 'SourceMap', description: 'Where runs of the text stand in the decoded page.' })

export const labels = z.record(z.string(), z.string())
export const extent = z.enum(['whole', 'partial', 'unknown'])

const reportFields = {
  file: z.string(),
  id,
  version: hash,
  text: z.string(),
  parts: z.array(part),
  headline: datum.nullable(),
  outlet: datum.nullable(),
  publisher: datum.nullable(),
  carrier: datum.nullable(),
  wire: datum.nullable(),
  place: datum.exactOptional(),
  url: datum.nullable(),
  authors: z.array(datum),
  published: datum.nullable(),
  modified: datum.nullable(),
  language: datum.nullable(),
  section: datum.exactOptional(),
  access: datum.exactOptional(),
  labels,
  extent,
  received,
  capture: capture.exactOptional(),
  aside: z.array(aside).exactOptional(),
  entries: z.array(entry).exactOptional(),
  source: sourceMap.exactOptional(),
  reader: z.string(),
  notes: z.array(note),
}

export const reportLine = z
  .strictObject({ schema: z.literal('crossread.report/1'), body: z.string(), ...reportFields })
  .meta({ title: 'crossread.report/1', description: 'One article of one outlet as read, with its body.' })

export const report = z
  .strictObject(reportFields)
  .meta({ id: 'Report', description: 'One article of one outlet as read.' })
