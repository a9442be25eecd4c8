import { z } from 'zod'
import { count, time } from './common.ts'
import { hash } from './report.ts'

export const logEntry = z
  .strictObject({
    number: z.int().min(1),
    time,
    by: z.string(),
    action: z.string(),
    about: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    why: z.string().nullable(),
    before: hash,
    hash,
  })
  .meta({ id: 'LogEntry', description: 'An entry of the log, which holds the hash of the one before.' })

export const archiveSize = z
  .strictObject({ reports: count, versions: count, stories: count, bytes: count })
  .meta({ id: 'ArchiveSize', description: 'How much the archive holds.' })
