import { z } from 'zod'
import { id } from '../../../src/server/shapes/report.ts'

const passages = z.strictObject({
  all: z.int(),
  found: z.int(),
  moved: z.int(),
  gone: z.int(),
  lost: z.array(z.string()),
})

const report = z.strictObject({
  path: z.string(),
  report: id,
  file: z.string(),
  address: z.string().nullable(),
  state: z.enum(['same', 'changed', 'removed', 'refused', 'failed', 'no address']),
  reason: z.enum([
    'text',
    'bytes',
    'otherwise',
    'not found',
    'gone',
    'front page',
    'emptied',
    'refused',
    'failed',
    'no address',
  ]),
  why: z.string(),
  reached: z.string().nullable(),
  status: z.int().nullable(),
  time: z.string().nullable(),
  passages: passages.nullable(),
})

export const live = z
  .strictObject({
    schema: z.literal('crossread.live/1'),
    program: z.strictObject({ name: z.literal('crossread'), version: z.string() }),
    reports: z.array(report),
  })
  .meta({ title: 'crossread.live/1', description: 'The reports of a brief, held against their addresses.' })
