import type { Context } from 'hono'
import { z } from 'zod'
import { gatherHits } from '../../archive/search/gather.ts'
import { LABELS } from '../../brief/labels.ts'
import { type AtomFeed, writeAtom } from '../atom.ts'
import { badRequest } from '../failure.ts'
import { hitEntry, nameReports, noticeEntry, storyEntry } from '../feeds.ts'
import type { App } from '../route.ts'
import { send } from '../send.ts'
import type { Serving } from '../serving.ts'
import { words } from '../shapes/common.ts'

/** Entries of a feed. */
const MOST_ENTRIES = 50
const FIRST = { after: null, limit: MOST_ENTRIES }
/** Hits of a search among which the newest are looked for: a search gives those first that fit best. */
const MOST_HITS = 600

/** Atom feeds of stories, of what a search finds, and of notices: outside the API, for feed readers. */
export function addAtom(app: App, { archive, parse }: Serving): void {
  app.get('/atom/stories', async c => {
    const asked = check(
      c,
      z.object({ words: words.optional(), least: z.coerce.number().int().min(1).optional() }),
    )
    const { words: named, least } = asked
    const { entries } = await archive.stories(
      { ...(named !== undefined && { words: named }), ...(least !== undefined && { least }) },
      FIRST,
    )
    const { site, self } = whereOf(c)
    return give(c, {
      about: `stories ${named ?? ''} ${least ?? ''}`,
      title: named === undefined ? `Crossread: ${LABELS.stories}` : `Crossread: ${LABELS.stories}: ${named}`,
      self,
      home: `${site}/`,
      entries: entries.map(story => storyEntry(story, site)),
    })
  })
  app.get('/atom/search', async c => {
    const { q } = check(c, z.object({ q: words }))
    const hits = await gatherHits(archive, parse(q), MOST_HITS)
    const { site, self } = whereOf(c)
    const latest = hits
      .toSorted((a, b) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0))
      .slice(0, MOST_ENTRIES)
    return give(c, {
      about: `search ${q}`,
      title: `Crossread: ${q}`,
      self,
      home: `${site}/search?q=${encodeURIComponent(q)}`,
      entries: latest.map(hit => hitEntry(hit, site)),
    })
  })
  app.get('/atom/notices', async c => {
    const { entries } = await archive.notices({ unread: false }, FIRST)
    const { site, self } = whereOf(c)
    const names = await nameReports(archive, entries)
    return give(c, {
      about: 'notices',
      title: 'Crossread: notices',
      self,
      home: `${site}/notices`,
      entries: entries.map(notice => noticeEntry(notice, site, names)),
    })
  })
}

function give(c: Context, feed: AtomFeed): Promise<Response> {
  return send(c, { content: writeAtom(feed), type: 'application/atom+xml; charset=utf-8' })
}

function check<Shape extends z.ZodType>(c: Context, shape: Shape): z.infer<Shape> {
  const { success, data, error } = shape.safeParse(c.req.query())
  if (success) return data
  const { path, message } = error.issues[0]!
  throw badRequest(c.req.path, `${path.join('.')}: ${message}`)
}

/** The address by which the server was called, without and with what was asked for. */
function whereOf(c: Context): { readonly site: string; readonly self: string } {
  const { host, pathname, search, protocol } = new URL(c.req.url)
  const secure = protocol === 'https:' || c.req.header('X-Forwarded-Proto') === 'https'
  const site = `${secure ? 'https' : 'http'}://${host}`
  return { site, self: `${site}${pathname}${search}` }
}
