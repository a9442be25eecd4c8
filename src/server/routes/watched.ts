import { z } from 'zod'
import type { FeedLine } from '../../archive/archive.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { flag, listed, paging } from '../shapes/common.ts'
import { savedSearch } from '../shapes/search.ts'
import { feedLine, follow, notice } from '../shapes/watched.ts'
import { pageOf } from './paging.ts'

/** What is watched: feeds, follows, saved searches, and the notices of what happened in them. */
export function addWatched(app: App, { archive }: Serving): void {
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
    { method: 'get', path: '/searches', about: 'Lists saved searches.', answer: z.array(savedSearch) },
    async () => await archive.savedSearches(),
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
}

/** A feed without the list of what was seen in it, which is long and of no use to a page. */
export function withoutItems({ items: _, ...feed }: FeedLine): Omit<FeedLine, 'items'> {
  return feed
}
