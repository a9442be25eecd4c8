import { z } from 'zod'
import { edtf, hash, id } from '../../../src/server/shapes/report.ts'

const story = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({ id: 'StoryId', description: 'Id of a story.' })

const why = z.strictObject({
  how: z.enum(['alone', 'alike', 'same report', 'decided', 'part']),
  names: z.array(z.string()),
  words: z.array(z.string()),
  days: z.array(z.string()),
})

const report = z.strictObject({
  file: z.string(),
  report: id,
  version: hash,
  outlet: z.string().nullable(),
  headline: z.string().nullable(),
  published: edtf.nullable(),
  why,
})

export const stories = z.strictObject({
  schema: z.literal('crossread.stories/1'),
  program: z.strictObject({
    name: z.literal('crossread'),
    version: z.string(),
    models: z.record(z.string(), z.string()),
  }),
  decisions: z.array(z.strictObject({ kind: z.enum(['merge', 'split']), report: id, other: id })),
  stories: z.array(
    z.strictObject({
      id: story,
      was: z.array(story),
      headline: z.string().nullable(),
      reports: z.array(report),
    }),
  ),
})
