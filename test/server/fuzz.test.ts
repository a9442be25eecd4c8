import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type { z } from 'zod'
import type { Fetched } from '../../src/fetch/fetcher.ts'
import { failure } from '../../src/server/shapes/common.ts'
import { asker, makeTestApp, openDesk } from './desk.ts'
import { HOSTILE, makeValues, type Schema } from './values.ts'

// The API is asked as its own OpenAPI document says, and otherwise. CROSSREAD_FUZZ_RUNS makes it longer, CROSSREAD_FUZZ_SEED other.
const RUNS = Number(process.env.CROSSREAD_FUZZ_RUNS ?? 600)
const SEED = Number(process.env.CROSSREAD_FUZZ_SEED ?? 7)
/** No single request takes longer, whatever it asks. */
const MOST_MS = 5000

const desk = await openDesk({ fetcher: { fetchPage: fetchFeed } })
await desk.addExamples(['bridge', 'leak'])
await desk.addTexts(HOSTILE_REPORTS())
const { app, streams } = await makeTestApp(desk)
const { request, json } = asker(app)
after(async () => {
  streams.close()
  await desk.close()
})

interface Operation {
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

const document = await json('/api/v1/openapi.json')
const paths = document.paths as Record<string, Record<string, Operation>>
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** The shapes of answers, by method and path. */
const shapes = new Map<string, z.ZodType>(
  app.openAPIRegistry.definitions.flatMap(each => {
    if (each.type !== 'route') return []
    const { method, path, responses } = each.route
    const schema = (responses[200] as { content?: Record<string, { schema: z.ZodType }> } | undefined)
      ?.content?.['application/json']?.schema
    return schema && 'safeParse' in schema ? [[`${method} ${path}`, schema] as const] : []
  }),
)

const values = makeValues(document.components.schemas, await gatherKnown())

function HOSTILE_REPORTS(): Record<string, string> {
  return {
    'script.txt': `<script>alert(1)</script>\n\nBy <img src=x onerror=alert(2)>\n\n“</script><svg onload=alert(3)>,” said Mara </title> Silva. ${HOSTILE[0]}`,
    'long.txt': `A long word\n\n${'w'.repeat(1_000_000)} was said.`,
    'turned.txt': `\u202eHarbour closed\u202c\n\n\u200bThe\u200d harbour was \u2066closed\u2069, \u05d0\u05d1 officials said on Monday.`,
  }
}

/** Words that are in the archive, so that much of what is asked for is there. */
async function gatherKnown(): Promise<Readonly<Record<string, readonly string[]>>> {
  const { entries } = await desk.archive.stories({}, { after: null, limit: 200 })
  const reports = entries.flatMap(({ headlines }) => headlines.map(({ report }) => report))
  const versions = (await Promise.all(reports.map(report => desk.archive.versions(report)))).flat()
  return {
    id: [...entries.map(({ id }) => id), ...reports],
    sha256: versions.flatMap(({ bytes }) => bytes ?? []),
    version: versions.map(({ version }) => version),
    from: versions.map(({ version }) => version),
    to: versions.map(({ version }) => version),
    report: reports,
    other: reports,
    reports: [reports.slice(0, 2).join(), reports.slice(2, 5).join()],
    name: ['Mara Silva', 'the ministry', 'Bradno'],
    fold: ['said', 'names'],
    address: ['https://harbour.example/all.xml'],
    about: [entries[0]!.id, 'https://harbour.example/ferry', 'ferry'],
    '': ['<opml><body><outline xmlUrl="https://harbour.example/feed.xml"/></body></opml>'],
  }
}

async function fetchFeed(address: string): Promise<Fetched> {
  const capture = {
    asked: address,
    reached: address,
    redirects: [],
    status: 200,
    headers: {},
    time: '2026-03-04T14:05:09Z',
  }
  return {
    bytes: Buffer.from('<rss version="2.0"><channel><title>All</title></channel></rss>'),
    sha256: '0'.repeat(64),
    mediaType: 'application/rss+xml',
    capture: { ...capture, method: 'GET', tool: 'test' },
  }
}

interface Asked {
  readonly shape: string
  readonly path: string
  readonly init: RequestInit
  readonly type: string | null
}

const asked: fc.Arbitrary<Asked> = fc.oneof(
  ...operations.map(({ path, method, operation: { parameters = [], requestBody } }) => {
    const given = parameters.map(parameter =>
      fc.option(values.parameter(parameter), { freq: parameter.required ? 20 : 3, nil: null }),
    )
    const body = requestBody ? values.body(requestBody.content) : fc.constant(null)
    const odd = fc.constantFrom('?foo=bar', '?', '?limit=1&limit=2', '?%', '?after=%00')
    const extra = fc.oneof(
      { weight: 15, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: odd as fc.Arbitrary<string | null> },
    )
    return fc.tuple(fc.tuple(...given), body, extra).map(([found, sent, more]) => {
      let address = `/api/v1${path}`
      const query: string[] = []
      for (const [at, parameter] of parameters.entries()) {
        const value = found[at]
        if (parameter.in === 'path') address = address.replace(`{${parameter.name}}`, value ?? '')
        else if (parameter.in === 'query' && value != null) query.push(`${parameter.name}=${value}`)
      }
      return {
        shape: `${method} /api/v1${path}`,
        path: address + (more ?? (query.length > 0 ? `?${query.join('&')}` : '')),
        init: {
          ...(method === 'get' ? {} : { method: method.toUpperCase() }),
          ...(sent ? { body: sent.content } : {}),
        },
        type: sent?.type ?? null,
      }
    })
  }),
)

/** Routes that give something only where several things fit each other. */
const NEEDS_MORE = new Set([
  'get /reports/{id}/changes',
  'get /stories/{id}/aligned',
  'get /stories/{id}/folds/{fold}',
  'delete /rulings/{number}',
  'delete /searches/{id}',
  'delete /follows/{id}',
  'delete /feeds',
])

test('whatever the API is asked, it answers in its own shapes, and never fails', async () => {
  const statuses = new Map<string, Set<number>>()
  await fc.assert(
    fc.asyncProperty(asked, async ({ shape, path, init, type }) => {
      const began = performance.now()
      const answer = await request(path, init, type === null ? {} : { 'Content-Type': type })
      const { status } = answer
      statuses.set(shape, (statuses.get(shape) ?? new Set()).add(status))
      assert.notEqual(status, 500, shape)
      assert.ok(performance.now() - began < MOST_MS, `${shape} took too long`)
      if (answer.headers.get('Content-Type')?.startsWith('text/event-stream')) return answer.body?.cancel()
      const text = await answer.text()
      if (status >= 400) {
        const told = failure.safeParse(JSON.parse(text))
        assert.ok(told.success, `${shape} ${status} ${text.slice(0, 200)}`)
      } else if (status === 200 && answer.headers.get('Content-Type')?.startsWith('application/json')) {
        const told = shapes.get(shape)?.safeParse(JSON.parse(text))
        assert.ok(!told || told.success, `${shape} ${told?.error}`)
      }
      return undefined
    }),
    { seed: SEED, numRuns: RUNS },
  )
  const refused = operations.filter(({ path, method }) => {
    const met = [...(statuses.get(`${method} /api/v1${path}`) ?? [])]
    return !NEEDS_MORE.has(`${method} ${path}`) && !met.some(status => status < 300)
  })
  assert.deepEqual(
    refused.map(({ path, method }) => `${method} ${path}`),
    [],
    'every route has given what it gives, too',
  )
})
