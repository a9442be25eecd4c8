import { z } from 'zod'
import { count, time } from './common.ts'
import { id } from './report.ts'
import { words } from './search.ts'

/** A feed, without the list of what was seen in it. */
export const feedLine = z
  .strictObject({
    address: z.string(),
    title: z.string().nullable(),
    added: time,
    folder: z.string().nullable(),
    checked: time.nullable(),
    outcome: z.enum(['same', 'new', 'moved', 'gone', 'refused', 'failed']).nullable(),
    reason: z.string().nullable(),
    due: time,
    failures: count,
    etag: z.string().nullable(),
    modified: z.string().nullable(),
    intervalS: z.number().min(0),
  })
  .meta({ id: 'FeedLine', description: 'A feed with its state.' })

export const followed = z.enum(['address', 'story', 'search'])

export const follow = z
  .strictObject({
    id: z.string(),
    what: followed,
    about: z.string(),
    added: time,
    due: time,
    intervalS: z.number().min(0),
    failures: count,
  })
  .meta({ id: 'Follow', description: 'What is followed: the page of a report, a story, or a search.' })

export const notice = z
  .strictObject({
    number: count,
    time,
    read: z.boolean(),
    follow: z.string(),
    kind: z.enum([
      'new report',
      'figure changed',
      'sentence left',
      'sentence altered',
      'sentence added',
      'page gone',
      'first appearance',
      'found',
    ]),
    story: id.nullable(),
    report: id,
    evidence: z.array(z.strictObject({ ...words.shape, role: z.enum(['new', 'before', 'after', 'gone']) })),
  })
  .meta({ id: 'Notice', description: 'Something that happened in what is followed, with its evidence.' })
