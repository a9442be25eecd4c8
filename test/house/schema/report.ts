import { z } from 'zod'
import { NOTES } from '../../../src/text/note.ts'

/** The words of a closed list, of which the record's keys are the members. */
export function oneOf<T extends string>(words: Readonly<Record<T, unknown>>) {
  return z.enum(Object.keys(words) as [T, ...T[]])
}

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
}).meta({ id: 'Part', description: 'A stretch of a report’s text with one function.' })

export const received = z
  .strictObject({ sha256: hash, mediaType: z.string(), encoding: z.string(), bytes: z.int().min(0) })
  .meta({ id: 'Received', description: 'What was received, before reading.' })

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
  labels,
  extent,
  received,
  reader: z.string(),
  notes: z.array(note),
}

export const reportLine = z
  .strictObject({ schema: z.literal('crossread.report/1'), body: z.string(), ...reportFields })
  .meta({ title: 'crossread.report/1', description: 'One article of one outlet as read, with its body.' })

export const report = z
  .strictObject(reportFields)
  .meta({ id: 'Report', description: 'One article of one outlet as read.' })
