import { z } from 'zod'
import { count, time, told } from './common.ts'
import { hash, id, spanWith } from './report.ts'

const place = spanWith({ report: id, version: hash, exact: z.string().min(1).max(20_000) }).meta({
  id: 'Place',
  description: 'Words of one version of a report, by which a ruling finds them again.',
})

const nameInStory = z.strictObject({ story: id, name: told })

export const handRuling = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['merge', 'split']), report: id, other: id }),
    z.strictObject({ kind: z.literal('match'), same: z.boolean(), one: place, other: place }),
    z.strictObject({ kind: z.literal('speaker'), place, speaker: told.nullable() }),
    z.strictObject({ kind: z.literal('family'), shared: z.boolean(), report: id, other: id }),
    z.strictObject({ kind: z.literal('join-names'), one: nameInStory, other: nameInStory }),
  ])
  .meta({ id: 'HandRuling', description: 'A decision by hand.' })

export const keptRuling = z
  .strictObject({
    number: count,
    ruling: handRuling,
    by: z.string(),
    time,
    why: z.string().nullable(),
  })
  .meta({ id: 'KeptRuling', description: 'A decision by hand that is heeded, with its number in the log.' })
