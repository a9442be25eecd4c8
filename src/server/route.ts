import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { type Sent, send, sendJson } from './send.ts'
import { failure } from './shapes/common.ts'

/** What has the routes. */
export type App = OpenAPIHono

/** A route as the OpenAPI document tells it. */
export interface Route<Params, Query, Body> {
  readonly method: 'get' | 'post' | 'delete'
  /** Below `/api/v1`, with its parameters in braces. */
  readonly path: `/${string}`
  /** What it does, in one sentence. */
  readonly about: string
  /** What its address holds; nothing by default. */
  readonly params?: Params
  readonly query?: Query
  /** A body in JSON, which then must be there. */
  readonly body?: Body
}

/** What was asked for, checked. */
export interface Wanted<Params, Query, Body> {
  readonly params: z.infer<Params>
  readonly query: z.infer<Query>
  readonly body: z.infer<Body>
  /** The client has gone away, or the time is over. */
  readonly signal: AbortSignal
}

/** A type that cannot be changed, all the way down. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T

type Run<Params, Query, Body, Given> = (wanted: Wanted<Params, Query, Body>) => Promise<Given>

/** Adds a route that gives JSON of a shape, or nothing (204) where the shape is null. */
export function addRoute<
  Answer extends z.ZodType | null,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
>(
  app: App,
  { answer, ...route }: Route<Params, Query, Body> & { readonly answer: Answer },
  run: Run<Params, Query, Body, Answer extends z.ZodType ? Plain<z.infer<Answer>> : void>,
): void {
  const done = answer
    ? { 200: { description: 'Done.', content: { 'application/json': { schema: answer as z.ZodType } } } }
    : { 204: { description: 'Done.' } }
  register(app, route, done, async (c, wanted) => {
    const given = await run(wanted as Wanted<Params, Query, Body>)
    return answer ? sendJson(c, given) : new Response(null, { status: 204 })
  })
}

/** Adds a route that gives a file of one of some media types; JSON has a shape. */
export function addFile<Params extends z.ZodObject, Query extends z.ZodObject>(
  app: App,
  {
    types,
    ...route
  }: Route<Params, Query, never> & { readonly types: Readonly<Record<string, z.ZodType | null>> },
  run: Run<Params, Query, never, Sent>,
): void {
  const content = Object.fromEntries(
    Object.entries(types).map(([type, shape]) => [type, { schema: shape ?? { type: 'string' as const } }]),
  )
  register(app, route, { 200: { description: 'The file.', content } }, async (c, wanted) =>
    send(c, await run(wanted as Wanted<Params, Query, never>)),
  )
}

/** What a request that changes something has to bring. */
export const CHANGING = {
  headers: z.object({
    'x-crossread': z.literal('1').meta({ description: 'No form of another site can send it.' }),
  }),
}

/** What every route may answer beside what was asked for. */
export const REFUSED = {
  default: {
    description: 'It was not done, and why.',
    content: { 'application/json': { schema: failure } },
  },
}

function register(
  app: App,
  { method, path, about, params, query, body }: Route<z.ZodObject, z.ZodObject, z.ZodType>,
  responses: Parameters<typeof createRoute>[0]['responses'],
  run: (c: Context, wanted: Wanted<z.ZodObject, z.ZodObject, z.ZodType>) => Promise<Response>,
): void {
  const request = {
    ...(params && { params }),
    ...(query && { query }),
    ...(method !== 'get' && CHANGING),
    ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
  }
  const route = createRoute({
    method,
    path,
    summary: about,
    request,
    responses: { ...responses, ...REFUSED },
  })
  app.openapi(route, c => {
    const valid = (target: string) => (c.req.valid as (target: string) => unknown)(target) ?? {}
    return run(c, {
      params: valid('param') as Record<string, unknown>,
      query: valid('query') as Record<string, unknown>,
      body: valid('json'),
      signal: c.req.raw.signal,
    }) as never
  })
}
