import { z } from 'zod'
import { count, time, versionId } from './common.ts'
import { id, reportLine, spanWith } from './report.ts'
import { archivedReport } from './reports.ts'

const lineFields = {
  id,
  headline: z.string().nullable(),
  reports: count,
  outlets: z.array(z.string()),
  groups: count.nullable(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  changed: time,
  looked: time.nullable(),
  fresh: count,
  headlines: z.array(z.strictObject({ report: id, outlet: z.string().nullable(), headline: z.string() })),
}

export const storyLine = z
  .strictObject(lineFields)
  .meta({ id: 'StoryLine', description: 'A story in a list.' })

const why = z
  .strictObject({
    how: z.enum(['alone', 'alike', 'same report', 'decided', 'part']),
    names: z.array(z.string()),
    words: z.array(z.string()),
    days: z.array(z.string()),
  })
  .meta({ id: 'WhyInStory', description: 'Why a report belongs to a story, in its own words.' })

export const archivedStory = z
  .strictObject({
    ...lineFields,
    was: z.array(id),
    members: z.array(z.strictObject({ report: id, why, also: z.array(id), state: archivedReport })),
  })
  .meta({ id: 'ArchivedStory', description: 'A story with its reports.' })

/** Reports side by side, with the passages that are tied. */
export const aligned = z
  .strictObject({
    reports: z.array(
      z.strictObject({
        report: id,
        version: versionId,
        outlet: z.string().nullable(),
        headline: z.string().nullable(),
        url: z.string().nullable(),
        published: z.string().nullable(),
        text: z.string(),
        parts: reportLine.shape.parts,
      }),
    ),
    ties: z.array(
      z.strictObject({
        kind: z.enum(['point', 'statement', 'difference']),
        number: z.int().min(1).meta({ description: 'Its rank in its section of the brief.' }),
        places: z.array(spanWith({ report: id })),
      }),
    ),
  })
  .meta({ id: 'Aligned', description: 'Reports side by side, with the passages that are tied.' })
