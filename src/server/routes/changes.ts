import { z } from 'zod'
import { changeVersions } from '../../align/versions.ts'
import type { ArchivedVersion } from '../../archive/archive.ts'
import { segment } from '../../segment/segment.ts'
import { notFound } from '../failure.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { byId, versionId } from '../shapes/common.ts'
import { changes } from '../shapes/reports.ts'
import { needReport } from './reports.ts'

/** What changed from one version of a report to another. */
export function addChanges(app: App, { archive, language }: Serving): void {
  addRoute(
    app,
    {
      method: 'get',
      path: '/reports/{id}/changes',
      about:
        'Tells what changed from one version of a report to another, sentence by sentence; nothing where one of them is a page that had gone away.',
      params: byId,
      query: z.strictObject({ from: versionId, to: versionId }),
      answer: changes,
    },
    async ({ params, query }) => {
      const { id } = await needReport(archive, params.id)
      const versions = await archive.versions(id)
      const before = needOne(versions, query.from)
      const after = needOne(versions, query.to)
      const [old, now] = await Promise.all([before, after].map(each => archive.readVersion(each.version, id)))
      if (!old || !now) return { before, after, changes: [] }
      const found = changeVersions(segment(old, language), segment(now, language), language)
      return {
        before,
        after,
        changes: found.map(change => ({
          ...change,
          removed: change.before && old.text.slice(change.before.start, change.before.end),
          added: change.after && now.text.slice(change.after.start, change.after.end),
        })),
      }
    },
  )
}

function needOne(versions: readonly ArchivedVersion[], wanted: string): ArchivedVersion {
  // A page may have gone away and come back: the last time is meant.
  const version = versions.findLast(each => each.version === wanted)
  if (!version) throw notFound(wanted, `version ${wanted} of this report`)
  return version
}
