import { z } from 'zod'
import type { FeedLine } from '../../archive/archive.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { count, flag, listed, paging } from '../shapes/common.ts'
import { feedLine, follow, notice } from '../shapes/watched.ts'
import { pageOf } from './paging.ts'

/** What is watched: feeds, follows, and the notices of what happened in them. */
export function addWatched(app: App, { archive, clock, by }: Serving): void {
  addRoute(
    app,
    { method: 'get', path: '/feeds', about: 'Lists the feeds that are read.', answer: z.array(feedLine) },
    async () => (await archive.feeds()).map(withoutItems),
  )
  addRoute(
    app,
    { method: 'get', path: '/follows', about: 'Lists what is followed.', answer: z.array(follow) },
    async () => await archive.follows(),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/notices',
      about: 'Lists notices, the newest first.',
      query: z.strictObject({
        unread: flag.meta({ description: '1: only what was not read yet.' }),
        ...paging,
      }),
      answer: listed(notice, 'Notices'),
    },
    async ({ query }) => await archive.notices({ unread: query.unread === '1' }, pageOf(query)),
  )
  addRoute(
    app,
    {
      method: 'post',
      path: '/notices/read',
      about: 'Marks notices up to a number as read.',
      body: z.strictObject({ upTo: count }),
      answer: null,
    },
    async ({ body }) => {
      await archive.commit([{ kind: 'read', notices: body.upTo }], { by, time: clock() })
    },
  )
}

/** A feed without the list of what was seen in it, which is long and of no use to a page. */
export function withoutItems({ items: _, ...feed }: FeedLine): Omit<FeedLine, 'items'> {
  return feed
}
