import { z } from 'zod'
import type { StoriesAsked } from '../../archive/archive.ts'
import { formatMoment } from '../../fetch/capture.ts'
import { notFound } from '../failure.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { byId, listed, paging, time, words } from '../shapes/common.ts'
import { archivedStory, storyLine } from '../shapes/stories.ts'
import { pageOf } from './paging.ts'

/** Stories: the list, one with its reports, and that somebody has looked at one. */
export function addStories(app: App, { archive, now, by }: Serving): void {
  addRoute(
    app,
    {
      method: 'get',
      path: '/stories',
      about: 'Lists stories, those that changed last first.',
      query: z.strictObject({
        since: time.optional().meta({ description: 'Stories that changed after this time.' }),
        least: z.coerce
          .number()
          .int()
          .min(1)
          .max(1_000_000)
          .optional()
          .meta({ description: 'Stories with at least so many reports.' }),
        words: words.optional().meta({ description: 'Words that a headline of the story has.' }),
        ...paging,
      }),
      answer: listed(storyLine, 'Stories'),
    },
    async ({ query }) => await archive.stories(storiesAsked(query), pageOf(query)),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/stories/{id}',
      about: 'Gives a story with its reports.',
      params: byId,
      answer: archivedStory,
    },
    async ({ params }) => await needStory(archive, params.id),
  )
  addRoute(
    app,
    {
      method: 'post',
      path: '/stories/{id}/look',
      about: 'Marks a story as looked at.',
      params: byId,
      answer: null,
    },
    async ({ params }) => {
      const { id } = await needStory(archive, params.id)
      await archive.commit([{ kind: 'look', story: id, time: formatMoment(now()) }], {
        by,
        time: formatMoment(now()),
      })
    },
  )
}

/** A story that was asked for; `not found` where it is not there. */
export async function needStory(archive: Serving['archive'], id: string) {
  const story = await archive.story(id)
  if (!story) throw notFound(id, `story ${id}`)
  return story
}

function storiesAsked(query: {
  since?: string | undefined
  least?: number | undefined
  words?: string | undefined
}): StoriesAsked {
  return {
    ...(query.since !== undefined && { since: query.since }),
    ...(query.least !== undefined && { least: query.least }),
    ...(query.words !== undefined && { words: query.words }),
  }
}
