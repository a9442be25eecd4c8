import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { badRequest, ServerError } from '../failure.ts'
import { type App, CHANGING, REFUSED } from '../route.ts'
import { sendJson } from '../send.ts'
import type { Serving } from '../serving.ts'
import { added } from '../shapes/reports.ts'
import { fetchSources, fileSources, type SentFile } from '../sources.ts'

/** Addresses and files of one request. */
const MOST_ADDRESSES = 200
const MOST_FILES = 500
/** Requests that add reports at once, and seconds after which one more may ask again. */
const MOST_ADDING = 8
const BUSY_S = 10

const given = z
  .union([
    z.strictObject({ addresses: z.array(z.string().min(1).max(4000)).min(1).max(MOST_ADDRESSES) }),
    z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().max(1000), text: z.string() }))
        .min(1)
        .max(MOST_FILES),
    }),
  ])
  .meta({ id: 'Given', description: 'Addresses to be fetched, or texts with their names.' })

type Given = z.infer<typeof given>

const filesForm = {
  type: 'object' as const,
  properties: { files: { type: 'array' as const, items: { type: 'string' as const, format: 'binary' } } },
}

const route = createRoute({
  method: 'post',
  path: '/reports',
  summary:
    'Adds reports: fetches addresses, or takes files of any format that can be read. How far it is, the events tell.',
  request: {
    ...CHANGING,
    body: {
      content: { 'application/json': { schema: given }, 'multipart/form-data': { schema: filesForm } },
    },
  },
  responses: {
    200: { description: 'What became of each.', content: { 'application/json': { schema: added } } },
    ...REFUSED,
  },
})

/** Adding reports. */
export function addAdding(app: App, serving: Serving): void {
  let adding = 0
  app.openapi(route, async c => {
    if (adding >= MOST_ADDING)
      throw new ServerError(c.req.path, 'busy', 'Others are adding reports; try again in a moment.', {
        retryAfterS: BUSY_S,
      })
    adding++
    try {
      return (await sendJson(c, await add(serving, await readGiven(c)))) as never
    } finally {
      adding--
    }
  })
}

/** What was sent: files as they are, or what the JSON says. */
async function readGiven(c: Context): Promise<Given | readonly SentFile[]> {
  if (!c.req.header('Content-Type')?.toLowerCase().startsWith('multipart/'))
    return given.safeParse(c.req.valid('json' as never)).data ?? nothing(c)
  const form = await c.req.formData().catch(() => nothing(c))
  const files = [...form.values()].filter(value => value instanceof File)
  if (files.length === 0 || files.length > MOST_FILES) return nothing(c)
  return Promise.all(
    files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

function nothing(c: Context): never {
  throw badRequest(
    c.req.path,
    `Send {"addresses": […]} with up to ${MOST_ADDRESSES}, {"files": [{"name", "text"}]} or a form with up to ${MOST_FILES} files.`,
  )
}

async function add(
  { intake, fetcher, lookout, by }: Serving,
  wanted: Given | readonly SentFile[],
): Promise<z.infer<typeof added>> {
  const of = Array.isArray(wanted) ? null : (wanted as Given)
  const pasted = of && 'files' in of ? of.files : null
  const files = pasted?.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }))
  const addresses = of && 'addresses' in of ? of.addresses : null
  const sources = addresses
    ? fetchSources(addresses, fetcher)
    : fileSources(files ?? (wanted as readonly SentFile[]))
  const total = addresses?.length ?? (files ?? (wanted as readonly SentFile[])).length
  const { added, failures } = await intake.add(sources, {
    by,
    ...(addresses ? {} : { method: pasted ? ('paste' as const) : ('file' as const) }),
    tell: ({ done, added, failures }) =>
      lookout.tell({
        kind: 'progress',
        number: null,
        data: {
          done,
          total,
          name: added.at(-1)?.name ?? failures.at(-1)?.name ?? null,
          reports: added.map(({ report }) => report),
          failures: failures.length,
        },
      }),
  })
  return {
    added: added.map(({ report, version, story, outcome }) => ({ report, version, story, outcome })),
    failures: failures.map(({ name, reason }) => ({ name, reason })),
    stories: [...new Set(added.flatMap(({ story }) => story ?? []))],
  }
}
