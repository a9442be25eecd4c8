import { z } from 'zod'
import { count, time, versionId } from './common.ts'
import { capture, hash, id, span } from './report.ts'

export const archivedReport = z
  .strictObject({
    id,
    outlet: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    headline: z.string().nullable(),
    authors: z.array(z.string()),
    published: z.string().nullable(),
    seen: time,
    checked: time,
    changed: time,
    latest: versionId,
    versions: count,
    gone: time.nullable(),
    story: id.nullable(),
  })
  .meta({ id: 'ArchivedReport', description: 'A report, whatever its version.' })

export const archivedVersion = z
  .strictObject({
    report: id,
    version: versionId,
    headline: z.string().nullable(),
    published: z.string().nullable(),
    modified: z.string().nullable(),
    seen: time,
    last: time,
    words: count,
    bytes: hash.nullable(),
    deleted: z.boolean(),
  })
  .meta({ id: 'ArchivedVersion', description: 'A state of a report at its address.' })

export const check = z
  .strictObject({
    report: id,
    address: z.string(),
    time,
    outcome: z.enum(['first', 'same', 'changed', 'gone', 'refused', 'failed']),
    status: z.int().nullable(),
    version: versionId.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Check', description: 'A look at the address of a report: what it gave.' })

export const archivedCapture = z
  .strictObject({
    sha256: hash,
    mediaType: z.string(),
    name: z.string(),
    time,
    method: z.enum(['fetch', 'file', 'paste', 'import']),
    collector: z.string(),
    tool: z.string(),
    capture: capture.nullable(),
    size: count,
  })
  .meta({ id: 'ArchivedCapture', description: 'How bytes of a report came.' })

export const outletLine = z
  .strictObject({
    outlet: z.string(),
    publisher: z.string().nullable(),
    reports: count,
    last: z.string().nullable(),
  })
  .meta({ id: 'OutletLine' })

const versionChange = {
  kind: z.enum(['added', 'removed', 'altered', 'moved']),
  trivial: z.boolean(),
  figure: z.boolean(),
  before: span.nullable(),
  after: span.nullable(),
  less: z.array(span),
  more: z.array(span),
}

/** What changed between two versions, with the sentences themselves. */
export const changes = z
  .strictObject({
    before: archivedVersion,
    after: archivedVersion,
    changes: z.array(
      z.strictObject({ ...versionChange, removed: z.string().nullable(), added: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Changes', description: 'What changed from one version to another, sentence by sentence.' })

/** What became of what was added. */
export const added = z
  .strictObject({
    added: z.array(
      z.strictObject({
        report: id,
        version: versionId,
        story: id.nullable(),
        outcome: z.enum(['new', 'version', 'same']),
      }),
    ),
    failures: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
    stories: z.array(id),
  })
  .meta({ id: 'Added', description: 'What became of what was added.' })
