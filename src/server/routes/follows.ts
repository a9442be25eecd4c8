import { z } from 'zod'
import { beginFollow, endFollow } from '../../watch/follow.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { told } from '../shapes/common.ts'
import { follow, followed } from '../shapes/watched.ts'

/** What is followed: the pages of reports, stories, searches. */
export function addFollows(app: App, { archive, now, by }: Serving): void {
  addRoute(
    app,
    { method: 'get', path: '/follows', about: 'Lists what is followed.', answer: z.array(follow) },
    async () => await archive.follows(),
  )
  addRoute(
    app,
    {
      method: 'post',
      path: '/follows',
      about: 'Follows the page at an address, a story by its id, or a search by its words.',
      body: z.strictObject({ what: followed, about: told }),
      answer: follow,
    },
    async ({ body }) => await beginFollow(archive, body, { by, now: now() }),
  )
  addRoute(
    app,
    {
      method: 'delete',
      path: '/follows/{id}',
      about: 'Ends following something.',
      params: z.strictObject({ id: z.string().min(1).max(100) }),
      answer: null,
    },
    async ({ params: { id } }) => {
      await endFollow(archive, id, { by, now: now() })
    },
  )
}
