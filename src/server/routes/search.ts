import { z } from 'zod'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { listed, paging, words } from '../shapes/common.ts'
import { found, hit, namingLine, saidLine, sourceLine } from '../shapes/search.ts'
import { pageOf } from './paging.ts'

/** Appearances of a phrase that are given. */
const MOST_FIRST = 20

/** What is found by words: reports, first appearances, sources with what they said, namings. */
export function addSearch(app: App, { archive, parse }: Serving): void {
  addRoute(
    app,
    {
      method: 'get',
      path: '/search',
      about: 'Finds reports by words, with the exact passages.',
      query: z.strictObject({ q: words, ...paging }),
      answer: found,
    },
    async ({ query }) => {
      const parsed = parse(query.q)
      return { ...(await archive.search(parsed, pageOf(query))), faults: parsed.faults }
    },
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/first',
      about: 'Gives the earliest versions that print a phrase, over all outlets.',
      query: z.strictObject({ phrase: words }),
      answer: z.array(hit),
    },
    async ({ query }) => await archive.firstWith(query.phrase, MOST_FIRST),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/sources',
      about: 'Lists sources by their names as printed: organisations and office-holders.',
      query: z.strictObject({ q: z.string().max(1000).default(''), ...paging }),
      answer: listed(sourceLine, 'Sources'),
    },
    async ({ query }) => await archive.sources(query.q, pageOf(query)),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/said-by',
      about: 'Lists what was said by a source of a name, over stories, the newest first.',
      query: z.strictObject({ name: words, ...paging }),
      answer: listed(saidLine, 'Said'),
    },
    async ({ query }) => await archive.saidBy(query.name, pageOf(query)),
  )
  addRoute(
    app,
    {
      method: 'get',
      path: '/namings',
      about: 'Lists what outlets call what is named so.',
      query: z.strictObject({ name: words }),
      answer: z.array(namingLine),
    },
    async ({ query }) => await archive.namings(query.name),
  )
}
