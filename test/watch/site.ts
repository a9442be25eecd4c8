import type { IncomingMessage, ServerResponse } from 'node:http'
import { openFetcher } from '../../src/fetch/fetcher.ts'
import { reading } from '../../src/language/en/reading.ts'
import { beginFeed } from '../../src/watch/feed.ts'
import { type Looked, type Round, WATCH_LIMITS, watchRound } from '../../src/watch/round.ts'
import { makeTime, type Running, serve, TEST_GUARD } from '../fetch/servers.ts'
import { type Open, openSample } from './sample.ts'

/** What a site does with a request; the name of the site is the first word of its host. */
export type Act = (site: string, path: string, request: IncomingMessage, response: ServerResponse) => void

/** A watch over sites that one server plays: their names lead to it, and politeness takes no time. */
export interface Watched extends Open {
  readonly server: Running
  readonly time: ReturnType<typeof makeTime>
  /** `harbour`, `/feed.xml` → the address of that site. */
  readonly at: (site: string, path?: string) => string
  readonly follow: (addresses: readonly string[]) => Promise<void>
  readonly round: () => Promise<Round>
  /** The look at a site in a round. */
  readonly of: (round: Round, site: string) => Looked | undefined
  /** Requests to a site so far, `/robots.txt` aside. */
  readonly asked: (site: string) => number
}

export async function openWatch(act: Act): Promise<Watched> {
  const seen: string[] = []
  const server = await serve((request, response) => {
    const site = request.headers.host?.split('.')[0] ?? ''
    const path = request.url ?? '/'
    if (path !== '/robots.txt') seen.push(site)
    act(site, path, request, response)
  })
  const time = makeTime(Date.parse('2026-03-05T09:00:00Z'))
  const open = await openSample({ now: time.now })
  const fetcher = openFetcher({
    guard: TEST_GUARD,
    resolve: async () => ['127.0.0.1'],
    time,
    limits: { ...WATCH_LIMITS, headersMs: 1500, requestMs: 3000 },
  })
  const at = (site: string, path = '/feed.xml') => `http://${site}.example:${server.port}${path}`
  const { archive, intake } = open
  return {
    ...open,
    server,
    time,
    at,
    async follow(addresses) {
      const changes = addresses.map(address => ({
        kind: 'feed' as const,
        feed: beginFeed(address, time.now()),
      }))
      await archive.commit(changes, { by: 'desk', time: '2026-03-05T08:00:00Z' })
    },
    round: () =>
      watchRound({
        archive,
        intake,
        fetcher,
        words: reading,
        now: time.now,
        signal: new AbortController().signal,
        by: 'watch',
        fail: (_address, error) => {
          throw error
        },
      }),
    of: (round, site) => round.looked.find(({ address }) => new URL(address).hostname === `${site}.example`),
    asked: site => seen.filter(each => each === site).length,
  }
}

/** A feed with these items, each `path` and headline. */
export function makeFeed(items: readonly (readonly [path: string, headline: string])[], more = ''): string {
  const all = items.map(([path, headline]) => `<item><title>${headline}</title><link>${path}</link></item>`)
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>${more}${all.join('')}</channel></rss>`
}

/** Sends a feed. */
export function sendFeed(response: ServerResponse, feed: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', ...headers }).end(feed)
}

/** Sends a report as a page. */
export function sendReport(
  response: ServerResponse,
  headline: string,
  words: string,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    .end(
      `<!doctype html><html lang="en"><head><title>${headline}</title><meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-05T08:00:00Z"></head><body><article><h1>${headline}</h1><p>${words}</p></article></body></html>`,
    )
}
