import { z } from 'zod'
import { reportLine } from '../../read/line.ts'
import { badRequest, notFound } from '../failure.ts'
import { type App, addFile, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { byId, listed, paging, versionId } from '../shapes/common.ts'
import { hash, reportLine as reportLineShape } from '../shapes/report.ts'
import { archivedCapture, archivedReport, archivedVersion, check, outletLine } from '../shapes/reports.ts'
import { pageOf } from './paging.ts'

/** Reports as they are kept: state, text, versions, checks, captures with their bytes, and outlets. */
export function addReports(app: App, { archive }: Serving): void {
  addRoute(
    app,
    {
      method: 'get',
      path: '/reports/{id}',
      about: 'Gives the state of a report.',
      params: byId,
      answer: archivedReport,
    },
    async ({ params }) => await needReport(archive, params.id),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/reports/{id}/text',
      about: 'Gives a report as it was read, in its latest version or in one.',
      params: byId,
      query: z.strictObject({ version: versionId.optional() }),
      answer: reportLineShape,
    },
    async ({ params, query }) => reportLine(await needVersion(archive, params.id, query.version)),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/reports/{id}/versions',
      about: 'Lists the versions of a report, the oldest first.',
      params: byId,
      answer: z.array(archivedVersion),
    },
    async ({ params }) => await archive.versions((await needReport(archive, params.id)).id),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/reports/{id}/checks',
      about: 'Lists each look at the address of a report, the newest first.',
      params: byId,
      query: z.strictObject(paging),
      answer: listed(check, 'Checks'),
    },
    async ({ params, query }) =>
      await archive.checks((await needReport(archive, params.id)).id, pageOf(query)),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/outlets',
      about: 'Lists the outlets of all reports.',
      answer: z.array(outletLine),
    },
    async () => await archive.outlets(),
  )
  addBytes(app, archive)
}

function addBytes(app: App, archive: Serving['archive']): void {
  addRoute(
    app,
    {
      method: 'get',
      path: '/reports/{id}/captures',
      about: 'Lists how the bytes of a report came, the oldest first.',
      params: byId,
      answer: z.array(archivedCapture),
    },
    async ({ params }) => await archive.captures((await needReport(archive, params.id)).id),
  )
  addFile(
    app,
    {
      method: 'get',
      path: '/bytes/{sha256}',
      about: 'Gives bytes as they came, as a file to be kept: they are never shown.',
      params: z.strictObject({ sha256: hash }),
      types: { 'application/octet-stream': null },
    },
    async ({ params: { sha256 } }) => {
      const content = await archive.bytes(sha256)
      if (!content) throw notFound(sha256, `capture ${sha256}`)
      return {
        content,
        type: 'application/octet-stream',
        headers: { 'Content-Disposition': `attachment; filename="${sha256}.bin"` },
      }
    },
  )
}

/** A report that was asked for; `not found` where it is not there. */
export async function needReport(archive: Serving['archive'], id: string) {
  const report = await archive.report(id)
  if (!report) throw notFound(id, `report ${id}`)
  return report
}

/** A version of a report as it was read; the latest that has a text where none is named. */
async function needVersion(archive: Serving['archive'], id: string, version?: string) {
  const report = await needReport(archive, id)
  const wanted = version ?? report.latest
  if (wanted === 'gone')
    throw badRequest(id, 'A page that had gone away has no text; ask for another version.')
  const read = await archive.readVersion(wanted, report.id)
  if (!read) throw notFound(id, `version ${wanted} of report ${report.id}`)
  return read
}
