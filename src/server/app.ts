import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ZodError } from 'zod'
import { BASE, describeApi } from './document.ts'
import { type DoorOptions, openDoor } from './door.ts'
import { badRequest, FAILURES, type FailureCode, ServerError, tellFailure } from './failure.ts'
import { HEADERS } from './headers.ts'
import type { PageFiles } from './page.ts'
import type { App } from './route.ts'
import { addBriefs } from './routes/briefs.ts'
import { addLog } from './routes/log.ts'
import { addReports } from './routes/reports.ts'
import { addSearch } from './routes/search.ts'
import { addStories } from './routes/stories.ts'
import { addWatched } from './routes/watched.ts'
import { send, sendJson } from './send.ts'
import type { Serving } from './serving.ts'

/** The API with all its routes and its OpenAPI document, below no path. */
export function makeApi(serving: Serving): App {
  const api: App = new OpenAPIHono({ defaultHook: refuse })
  addStories(api, serving)
  addBriefs(api, serving)
  addReports(api, serving)
  addSearch(api, serving)
  addWatched(api, serving)
  addLog(api, serving)
  const document = describeApi(api)
  api.get('/openapi.json', c => sendJson(c, document))
  return api
}

/** How the server is open to the outside. */
export interface AppOptions extends DoorOptions {
  readonly page: PageFiles
}

/** The server as a function of requests: the API below its path, and the page everywhere else. */
export function makeApp(serving: Serving, { page, ...door }: AppOptions): App {
  const app: App = new OpenAPIHono()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  })
  app.use(openDoor(door))
  app.route(BASE, makeApi(serving))
  app.get('*', async (c, next) => {
    const file = c.req.path.startsWith('/api/') ? null : page.find(c.req.path)
    return file ? send(c, file) : next()
  })
  app.notFound(c =>
    sendFailure(c, new ServerError(c.req.path, 'not found', 'There is nothing at this address.')),
  )
  app.onError((error, c) => sendFailure(c, tellFailure(asServerError(error, c), c.req.path)))
  return app
}

/** Sends why a request was not answered. */
export function sendFailure(c: Context, { code, message, retryAfterS }: ServerError): Promise<Response> {
  if (retryAfterS !== null) c.header('Retry-After', String(Math.ceil(retryAfterS)))
  return sendJson(c, { error: { code, message } }, FAILURES[code])
}

/** Most faults of one request that are told. */
const MOST_FAULTS = 3

function refuse(result: { target: string; success: boolean; error?: ZodError }): void {
  if (result.success || !result.error) return
  const faults = result.error.issues
    .slice(0, MOST_FAULTS)
    .map(({ path, message }) => `${[result.target, ...path].join('.')}: ${message}`)
  throw badRequest(result.target, faults.join('; '))
}

function asServerError(error: unknown, c: Context): unknown {
  if (!(error instanceof HTTPException)) return error
  const code = (Object.keys(FAILURES) as FailureCode[]).find(each => FAILURES[each] === error.status)
  return new ServerError(
    c.req.path,
    code ?? 'bad request',
    error.message || 'The request was not understood.',
    {
      cause: error,
    },
  )
}
