import { z } from 'zod'
import { formatMoment } from '../../fetch/capture.ts'
import { hashText, shortenHash } from '../../text/hash.ts'
import { notFound } from '../failure.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { told, words } from '../shapes/common.ts'
import { savedSearch } from '../shapes/search.ts'

/** Searches that are kept under a name. */
export function addSearches(app: App, { archive, now, by }: Serving): void {
  addRoute(
    app,
    { method: 'get', path: '/searches', about: 'Lists saved searches.', answer: z.array(savedSearch) },
    async () => await archive.savedSearches(),
  )
  addRoute(
    app,
    {
      method: 'post',
      path: '/searches',
      about: 'Saves a search under a name.',
      body: z.strictObject({ name: told, words }),
      answer: savedSearch,
    },
    async ({ body: { name, words } }) => {
      const id = shortenHash(hashText(JSON.stringify([name, words])))
      const known = (await archive.savedSearches()).find(search => search.id === id)
      if (known) return known
      const search = { id, name, words, added: formatMoment(now()) }
      await archive.commit([{ kind: 'save-search', search }], { by, time: search.added })
      return search
    },
  )
  addRoute(
    app,
    {
      method: 'delete',
      path: '/searches/{id}',
      about: 'Forgets a saved search.',
      params: z.strictObject({ id: z.string().min(1).max(100) }),
      answer: null,
    },
    async ({ params: { id } }) => {
      if (!(await archive.savedSearches()).some(search => search.id === id))
        throw notFound(id, `search ${id}`)
      await archive.commit([{ kind: 'drop-search', id }], { by, time: formatMoment(now()) })
    },
  )
}
