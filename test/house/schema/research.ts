import { z } from 'zod'
import { hash } from '../../../src/server/shapes/report.ts'

const count = z.int().min(0)

export const tablesIndex = z
  .strictObject({
    schema: z.literal('crossread.tables/1'),
    program: z.strictObject({
      name: z.literal('crossread'),
      version: z.string(),
      models: z.record(z.string(), z.string()),
    }),
    digest: hash,
    tables: z.array(z.strictObject({ name: z.string(), rows: count, sha256: hash })),
  })
  .meta({ title: 'crossread.tables/1', description: 'What a folder of tables was made of, and by what.' })

const portion = z.number().min(0).max(1)

const share = z
  .strictObject({ share: portion, low: portion, high: portion })
  .meta({ id: 'Share', description: 'A share with its 95 % interval.' })

const verdicts = z
  .strictObject({
    kind: z.string().nullable(),
    rows: count,
    right: count,
    wrong: count,
    unsure: count,
    uncoded: count,
    precision: share.nullable(),
    least: share.nullable(),
  })
  .meta({ id: 'Verdicts', description: 'Verdicts over all rows of a sheet, or over those of one kind.' })

const kappa = z.number().min(-1).max(1).nullable()

export const score = z
  .strictObject({
    schema: z.literal('crossread.score/1'),
    table: z.string(),
    draw: z.string(),
    sheets: z.array(z.strictObject({ file: z.string(), all: verdicts, kinds: z.array(verdicts) })),
    agreement: z.strictObject({ rows: count, observed: portion, kappa, low: kappa, high: kappa }).nullable(),
    disagreements: z.array(z.strictObject({ id: z.string(), verdicts: z.tuple([z.string(), z.string()]) })),
  })
  .meta({ title: 'crossread.score/1', description: 'What the verdicts in one sheet, or in two, come to.' })
