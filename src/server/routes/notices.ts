import { z } from 'zod'
import { formatMoment } from '../../fetch/capture.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { count, flag, listed, paging } from '../shapes/common.ts'
import { notice } from '../shapes/watched.ts'
import { pageOf } from './paging.ts'

/** Notices of what happened in what is followed. */
export function addNotices(app: App, { archive, now, by }: Serving): void {
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
      await archive.commit([{ kind: 'read', notices: body.upTo }], { by, time: formatMoment(now()) })
    },
  )
}
