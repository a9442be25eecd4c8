import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { ServerError } from './failure.ts'
import { HEADERS } from './headers.ts'
import { ADDING_MS, ANSWER_MS, BODY_BYTES, REPORTS_BYTES } from './limits.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'DELETE']

/** Gives every answer its headers, counts it, and writes it down: by the pattern of its route, never by its address. */
export function watchAnswers(metrics: Metrics, log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
    const seconds = (performance.now() - began) / 1000
    const method = METHODS.includes(c.req.method) ? c.req.method : 'other'
    const answered = { method, route: routePath(c, -1), status: c.res.status, seconds }
    metrics.count(answered)
    log.debug(answered, 'answered')
  }
}

/** Refuses what comes when the server is stopping. */
export function refuseWhen(isStopping: () => boolean): MiddlewareHandler {
  return (c, next) => {
    if (!isStopping()) return next()
    throw new ServerError(c.req.path, 'stopping', 'The server is stopping.', { retryAfterS: 5 })
  }
}

/** The route that takes reports: it may be sent more, and may take longer. */
const isAdding = (method: string, path: string) => method === 'POST' && path.endsWith('/reports')

/** Refuses bodies that are too large. */
export function limitBodies(): MiddlewareHandler {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: c => {
        const most = `${Math.round(maxSize / 1e6)} MB`
        throw new ServerError(
          c.req.path,
          'too large',
          `A request may have ${most} at most; send less at once.`,
        )
      },
    })
  const [small, large] = [limit(BODY_BYTES), limit(REPORTS_BYTES)]
  return (c, next) => (isAdding(c.req.method, c.req.path) ? large(c, next) : small(c, next))
}

/** Answers within a limit of time: what takes longer goes on, but nobody waits for it. */
export function limitTime(answerMs = ANSWER_MS): MiddlewareHandler {
  return async (c, next) => {
    const ms = isAdding(c.req.method, c.req.path) ? ADDING_MS : answerMs
    const { promise, reject } = Promise.withResolvers<never>()
    const late = () =>
      reject(
        new ServerError(
          c.req.path,
          'took too long',
          `No answer within ${ms / 1000} seconds; try again later.`,
        ),
      )
    const timer = setTimeout(late, ms)
    try {
      await Promise.race([next(), promise])
    } finally {
      clearTimeout(timer)
    }
  }
}
