import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { type App, REFUSED } from '../route.ts'
import { STREAM_HEADERS, type Streams } from '../streams.ts'

const route = createRoute({
  method: 'get',
  path: '/events',
  summary:
    'Tells what happens as it happens: server-sent events, each with the number of its entry in the log as its id.',
  request: {
    headers: z.object({
      'last-event-id': z
        .string()
        .max(100)
        .optional()
        .meta({ description: 'The id of the last event that was had: those after it come first.' }),
    }),
  },
  responses: {
    200: { description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    ...REFUSED,
  },
})

/** What happens, as it happens. */
export function addEvents(app: App, streams: Streams): void {
  app.openapi(route, c => {
    // Who asks for the head alone would never read the stream, nor end it.
    if (c.req.method === 'HEAD') return new Response(null, { headers: STREAM_HEADERS }) as never
    return streams.open(c.req.header('Last-Event-ID') ?? null) as never
  })
}
