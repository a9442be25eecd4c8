import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ZodError } from 'zod'
import { BASE, describeApi } from './document.ts'
import { type DoorOptions, openDoor } from './door.ts'
import { badRequest, FAILURES, type FailureCode, ServerError, tellFailure } from './failure.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { PageFiles } from './page.ts'
import { sendFailure } from './refusal.ts'
import { limitBodies, limitTime, refuseWhen, watchAnswers } from './rounds.ts'
import type { App } from './route.ts'
import { addAdding } from './routes/adding.ts'
import { addAtom } from './routes/atom.ts'
import { addBriefs } from './routes/briefs.ts'
import { addChanges } from './routes/changes.ts'
import { addEvents } from './routes/events.ts'
import { addFeedRoutes } from './routes/feeds.ts'
import { addFollows } from './routes/follows.ts'
import { addHealth } from './routes/health.ts'
import { addLog } from './routes/log.ts'
import { addNotices } from './routes/notices.ts'
import { addReports } from './routes/reports.ts'
import { addRulings } from './routes/rulings.ts'
import { addSearch } from './routes/search.ts'
import { addSearches } from './routes/searches.ts'
import { addStories } from './routes/stories.ts'
import { send, sendJson } from './send.ts'
import type { Serving } from './serving.ts'
import type { Streams } from './streams.ts'

/** The API with all its routes and its OpenAPI document, below no path. */
export function makeApi(serving: Serving, streams: Streams): App {
  const api: App = new OpenAPIHono({ defaultHook: refuse })
  addStories(api, serving)
  addBriefs(api, serving)
  addReports(api, serving)
  addChanges(api, serving)
  addAdding(api, serving)
  addRulings(api, serving)
  addSearch(api, serving)
  addSearches(api, serving)
  addFeedRoutes(api, serving)
  addFollows(api, serving)
  addNotices(api, serving)
  addLog(api, serving)
  addEvents(api, streams)
  const document = describeApi(api)
  api.get('/openapi.json', c => sendJson(c, document))
  return api
}

/** How the server is open to the outside. */
export interface AppOptions extends DoorOptions {
  readonly page: PageFiles
  readonly streams: Streams
  readonly metrics: Metrics
  readonly log: Log
  readonly isStopping: () => boolean
  /** Milliseconds in which an answer is given; by default `ANSWER_MS`. */
  readonly answerMs?: number
}

/** The server as a function of requests: the API below its path, and the page everywhere else. */
export function makeApp(serving: Serving, options: AppOptions): App {
  const { page, streams, metrics, log, isStopping, answerMs } = options
  const app: App = new OpenAPIHono()
  app.use(watchAnswers(metrics, log), refuseWhen(isStopping), openDoor(options), limitBodies())
  app.use(limitTime(answerMs), lookAfter(serving.lookout))
  addHealth(app, serving, metrics)
  addAtom(app, serving)
  app.route(BASE, makeApi(serving, streams))
  // Every address that is nothing else is one of the page, which knows its own.
  app.notFound(c => {
    const isPage = c.req.method === 'GET' && !c.req.path.startsWith('/api/')
    const file = isPage ? page.find(c.req.path) : null
    return file ? send(c, file) : sendFailure(c, nothingAt(c))
  })
  app.onError((error, c) => {
    const told = tellFailure(asServerError(error, c), c.req.path)
    if (told.code === 'failed') log.error({ err: error, method: c.req.method }, 'a request failed')
    return sendFailure(c, told)
  })
  return app
}

// What was changed here is told at once.
function lookAfter(lookout: Serving['lookout']): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.req.method !== 'GET' && c.res.ok) void lookout.look()
  }
}

/** Methods that routes have. */
const METHODS = ['GET', 'HEAD', 'POST', 'DELETE']

function nothingAt({ req }: Context): ServerError {
  return METHODS.includes(req.method)
    ? new ServerError(req.path, 'not found', 'There is nothing at this address for this method.')
    : new ServerError(req.path, 'wrong method', `Nothing here is asked for with ${req.method.slice(0, 20)}.`)
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
