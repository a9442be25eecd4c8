import { z } from 'zod'
import { FAILURES, type FailureCode } from '../failure.ts'
import { oneOf } from './oneof.ts'
import { hash } from './report.ts'

export const count = z.int().min(0)
export const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  .meta({ id: 'Time', description: 'A moment, UTC.', example: '2026-03-04T14:05:09Z' })

/** A version's id, or what stands for one that has gone. */
export const versionId = z.union([hash, z.literal('gone')])

/** Most entries of one page of a list, and how many there are where nobody says. */
const MOST_LISTED = 200
const USUALLY_LISTED = 50

/** Most characters of a name, a search or a phrase in an address. */
const MOST_WORDS_LENGTH = 1000

/** Words that are asked for. */
export const words = z.string().min(1).max(MOST_WORDS_LENGTH)

/** Words that are kept: why, a name, an address. */
export const told = z.string().min(1).max(4000)

/** Where a page of a list begins, and how many it has: what every list takes. */
export const paging = {
  after: z.string().min(1).max(500).optional().meta({ description: 'What the page before gave as `next`.' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_LISTED)
    .default(USUALLY_LISTED)
    .meta({ description: `At most ${MOST_LISTED}.` }),
}

/** Yes (`1`) or no. */
export const flag = z.enum(['0', '1']).optional()

/** A story or report in an address: its id, or the beginning of it that no other has. */
const anyId = z
  .string()
  .regex(/^[0-9a-f]{4,16}$/)
  .meta({ description: 'An id, or the beginning of one that no other has.', example: '0123456789abcdef' })
export const byId = z.strictObject({ id: anyId })

/** A page of a list. */
export function listed<Entry extends z.ZodType>(entry: Entry, name: string) {
  return z
    .strictObject({
      entries: z.array(entry),
      next: z.string().nullable().meta({ description: 'Where the next page begins; null at the end.' }),
    })
    .meta({ id: name })
}

/** Why a request was not answered. */
export const failure = z
  .strictObject({
    error: z.strictObject({
      code: oneOf<FailureCode>(FAILURES),
      message: z.string().min(1).meta({ description: 'What went wrong, and what to do.' }),
    }),
  })
  .meta({ id: 'Failure', description: 'Why a request was not answered.' })
