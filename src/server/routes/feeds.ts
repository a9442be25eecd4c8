import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { FeedLine } from '../../archive/archive.ts'
import { FetchError } from '../../fetch/failure.ts'
import { isAddress } from '../../read/address.ts'
import { readOpml, writeOpml } from '../../read/feed/opml.ts'
import {
  type AddedFeeds,
  addFeeds,
  feedsOfList,
  findFeedsOf,
  listOfFeeds,
  removeFeeds,
} from '../../watch/feeds.ts'
import { badRequest, notFound, ServerError } from '../failure.ts'
import { type App, addFile, addRoute, CHANGING, REFUSED } from '../route.ts'
import { sendJson } from '../send.ts'
import type { Serving } from '../serving.ts'
import { feedLine } from '../shapes/watched.ts'

/** Feeds of one list. */
const MOST_FEEDS = 5000

const addedFeeds = z
  .strictObject({
    added: z.array(feedLine),
    known: z.array(z.string()).meta({ description: 'Addresses of feeds that were read already.' }),
  })
  .meta({ id: 'AddedFeeds' })

const address = z.string().min(1).max(4000)

/** Feeds that are read: the list, new ones by address or as OPML, and ending one. */
export function addFeedRoutes(app: App, serving: Serving): void {
  const { archive, now, by } = serving
  addRoute(
    app,
    { method: 'get', path: '/feeds', about: 'Lists the feeds that are read.', answer: z.array(feedLine) },
    async () => (await archive.feeds()).map(withoutItems),
  )
  addRoute(
    app,
    {
      method: 'post',
      path: '/feeds',
      about: 'Begins to read a feed, or the feeds that the page at an address names.',
      body: z.strictObject({ address }),
      answer: addedFeeds,
    },
    async ({ body }) => tellAdded(await begin(serving, body.address)),
  )
  addRoute(
    app,
    {
      method: 'delete',
      path: '/feeds',
      about: 'Ends reading a feed; its reports stay.',
      query: z.strictObject({ address }),
      answer: null,
    },
    async ({ query }) => {
      const [missing] = await removeFeeds(archive, [query.address], { by, now: now() })
      if (missing !== undefined) throw notFound(missing, 'feed of this address')
    },
  )
  addList(app, serving)
}

const TYPES = ['text/x-opml', 'text/xml', 'application/xml', 'text/plain'] as const

const listRoute = createRoute({
  method: 'post',
  path: '/feeds/opml',
  summary: 'Begins to read the feeds of a list (OPML).',
  request: {
    ...CHANGING,
    body: {
      required: true,
      content: Object.fromEntries(TYPES.map(type => [type, { schema: { type: 'string' as const } }])),
    },
  },
  responses: {
    200: { description: 'Done.', content: { 'application/json': { schema: addedFeeds } } },
    ...REFUSED,
  },
})

function addList(app: App, { archive, now, by }: Serving): void {
  app.openapi(listRoute, async c => {
    const list = readOpml(await c.req.text())
    const feeds = list ? feedsOfList(list).filter(feed => isAddress(feed.address)) : []
    if (feeds.length === 0) throw badRequest(c.req.path, 'This is no list of feeds (OPML) with addresses.')
    if (feeds.length > MOST_FEEDS)
      throw badRequest(c.req.path, `The list has ${feeds.length} feeds; send ${MOST_FEEDS} at most.`)
    return sendJson(c, tellAdded(await addFeeds(archive, feeds, { by, now: now() }))) as never
  })
  addFile(
    app,
    {
      method: 'get',
      path: '/feeds.opml',
      about: 'Gives the feeds that are read as a list (OPML).',
      types: { 'text/x-opml': null },
    },
    async () => ({
      content: writeOpml(listOfFeeds(await archive.feeds(), 'Crossread')),
      type: 'text/x-opml; charset=utf-8',
      headers: { 'Content-Disposition': 'attachment; filename="crossread-feeds.opml"' },
    }),
  )
}

async function begin({ archive, fetcher, language, now, by }: Serving, wanted: string): Promise<AddedFeeds> {
  if (!isAddress(wanted))
    throw badRequest(wanted, 'This is no web address: it begins with https:// or http://.')
  const ask = async (place: string) => {
    const { bytes, capture } = await fetcher.fetchPage(place)
    return { bytes, reached: capture.reached }
  }
  try {
    const feeds = await findFeedsOf(wanted, { ask, words: language.reading })
    if (feeds.length === 0)
      throw new ServerError(
        wanted,
        'not found',
        'The page at this address names no feed, and there is none at the usual places.',
      )
    return await addFeeds(archive, feeds, { by, now: now() })
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    throw new ServerError(wanted, 'not fetched', error.message, { cause: error })
  }
}

function tellAdded({ added, known }: AddedFeeds) {
  return { added: added.map(withoutItems), known: [...known] }
}

/** A feed without the list of what was seen in it, which is long and of no use to a page. */
function withoutItems({ items: _, ...feed }: FeedLine): Omit<FeedLine, 'items'> {
  return feed
}
