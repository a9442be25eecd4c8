import { z } from 'zod'
import type { ArchivedStory } from '../../archive/archive.ts'
import { redactBrief } from '../../archive/redact/brief.ts'
import { readNames, redactText } from '../../archive/redact/names.ts'
import { alignReports } from '../aligned.ts'
import { badRequest, notFound } from '../failure.ts'
import { openKeptFiles } from '../kept.ts'
import { nameFile } from '../name.ts'
import { BRIEF_FORMATS, type BriefFormat, renderBrief } from '../render.ts'
import { type App, addFile, addRoute } from '../route.ts'
import type { Sent } from '../send.ts'
import type { Serving, Told } from '../serving.ts'
import { brief } from '../shapes/brief.ts'
import { byId, flag, time } from '../shapes/common.ts'
import { id } from '../shapes/report.ts'
import { aligned } from '../shapes/stories.ts'
import { needStory } from './stories.ts'

const FORMATS = Object.keys(BRIEF_FORMATS) as [BriefFormat, ...BriefFormat[]]

/** What each media type of a brief holds; all but JSON are texts. */
const TYPES = Object.fromEntries(
  Object.values(BRIEF_FORMATS).map(({ type }) => {
    const name = type.split(';')[0]!
    return [name, name === 'application/json' ? brief : null]
  }),
)

/** Characters of the names that are replaced. */
const MOST_REDACTED = 2000

/** How a brief is asked for. */
const asked = z.strictObject({
  format: z.enum(FORMATS).default('json'),
  full: flag.meta({ description: '1: everything, instead of what is read in three minutes.' }),
  'as-of': time.optional().meta({ description: 'As it was at this moment.' }),
  redact: z.string().max(MOST_REDACTED).optional().meta({
    description: 'Names that are replaced by [name 1] and so on, a line each, forms behind semicolons.',
  }),
})

/** Briefs of stories in each format, and reports of a story side by side. */
export function addBriefs(app: App, serving: Serving): void {
  const kept = openKeptFiles()
  addFile(
    app,
    {
      method: 'get',
      path: '/stories/{id}/brief',
      about: 'Gives the brief of a story.',
      params: byId,
      query: asked,
      types: TYPES,
    },
    async ({ params, query }) => {
      const story = await needStory(serving.archive, params.id)
      return kept.give(await keyOf(serving, story, query), () => makeFile(serving, story, query))
    },
  )
  addFile(
    app,
    {
      method: 'get',
      path: '/stories/{id}/folds/{fold}',
      about:
        'Gives what a fold of the brief’s fragment holds: the further lines of a section, or passages of a line.',
      params: byId.extend({
        fold: z
          .string()
          .regex(/^[a-z]{1,20}(?:-\d{1,6})?$/)
          .meta({ description: 'The fold, as `data-fold` names it: `said`, `said-3`.' }),
      }),
      query: z.strictObject({
        'as-of': time.optional().meta({ description: 'As it was at this moment.' }),
      }),
      types: { 'text/html': null },
    },
    async ({ params, query }) => {
      const { id } = await needStory(serving.archive, params.id)
      const { brief, reports } = await serving.tell(id, query['as-of'] ?? null)
      const { renderFold } = await import('../../brief/render/html.ts')
      const content = renderFold(brief, reports, params.fold)
      if (content === null) throw notFound(params.fold, `fold ${params.fold} in this brief`)
      return { content, type: BRIEF_FORMATS.fragment.type }
    },
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/stories/{id}/aligned',
      about: 'Gives two to four reports of a story side by side, with the passages that are tied.',
      params: byId,
      query: z.strictObject({
        reports: z
          .string()
          .regex(/^[0-9a-f]{16}(?:,[0-9a-f]{16}){1,3}$/)
          .meta({ description: 'Ids of two to four reports, with commas between them.' }),
      }),
      answer: aligned,
    },
    async ({ params, query }) => {
      const story = await needStory(serving.archive, params.id)
      return sideBySide(await serving.tell(story.id, null), z.array(id).parse(query.reports.split(',')))
    },
  )
}

type Asked = z.infer<typeof asked>

/** By this a file is known that need not be made again: what the brief is made of is as it was. */
async function keyOf({ archive }: Serving, { id, members }: ArchivedStory, query: Asked): Promise<string> {
  const states = members.map(({ report, why, state }) => [report, why.how, state.latest, state.versions])
  const rulings = (await archive.rulings()).map(({ number }) => number)
  return JSON.stringify([id, states, rulings, query])
}

async function makeFile({ tell }: Serving, { id, headline }: ArchivedStory, query: Asked) {
  const told = await tell(id, query['as-of'] ?? null)
  const names = readNames(query.redact ?? '')
  const content = await renderBrief(redactBrief(told, names), query.format, query.full === '1')
  return briefFile(content, query.format, { headline: headline && redactText(headline, names), id })
}

function sideBySide({ brief, reports }: Told, wanted: readonly string[]) {
  const found = [...new Set(wanted)].map(one => {
    const report = reports.find(each => each.id === one)
    if (!report) throw notFound(one, `report ${one} in this story`)
    return report
  })
  if (found.length < 2) throw badRequest(wanted.join(), 'Name two different reports, or up to four.')
  return alignReports(brief.stories[0], found)
}

function briefFile(
  content: string,
  format: BriefFormat,
  { headline, id }: { readonly headline: string | null; readonly id: string },
): Sent & { readonly content: string } {
  const { type, ending } = BRIEF_FORMATS[format]
  if (ending === null) return { content, type }
  const disposition = `attachment; filename="${nameFile(headline, id, ending)}"`
  return { content, type, headers: { 'Content-Disposition': disposition } }
}
