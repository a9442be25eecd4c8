import { z } from 'zod'
import { count, listed, time, versionId } from './common.ts'
import { hash, id, span, spanWith } from './report.ts'

export const hit = z
  .strictObject({
    report: id,
    version: versionId,
    outlet: z.string().nullable(),
    headline: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    seen: time,
    superseded: z.boolean(),
    story: id.nullable(),
    passages: z.array(
      spanWith({ exact: z.string(), prefix: z.string(), suffix: z.string(), marks: z.array(span) }),
    ),
  })
  .meta({ id: 'Hit', description: 'A report that a search finds, in the version that has the words.' })

/** What a search gives, with what of it could not be understood. */
export const found = z
  .strictObject({
    ...listed(hit, 'Hits').shape,
    faults: z.array(z.string()).meta({ description: 'What of the search could not be understood.' }),
  })
  .meta({ id: 'Found' })

/** Exact words with their place. */
export const words = spanWith({
  report: id,
  version: hash,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
}).meta({ id: 'Words', description: 'Exact words of a version of a report, with those around them.' })

export const sourceLine = z
  .strictObject({
    name: z.string(),
    kind: z.enum(['office-holder', 'organisation']),
    statements: count,
    stories: count,
    outlets: count,
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .meta({ id: 'SourceLine', description: 'A source by its name as printed.' })

export const saidLine = z
  .strictObject({
    evidence: words,
    name: z.string(),
    outlet: z.string().nullable(),
    headline: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    edtf: z.string().nullable(),
    kind: z.enum(['direct', 'indirect', 'mixed']),
    story: id.nullable(),
  })
  .meta({ id: 'SaidLine', description: 'A statement of a source, in the words of one report.' })

export const namingLine = z
  .strictObject({
    outlet: z.string().nullable(),
    form: z.string(),
    own: count,
    quoted: count,
    reports: count,
    evidence: words,
  })
  .meta({ id: 'NamingLine', description: 'A form that an outlet uses for something named.' })

export const savedSearch = z
  .strictObject({ id: z.string(), name: z.string(), words: z.string(), added: time })
  .meta({ id: 'SavedSearch' })
