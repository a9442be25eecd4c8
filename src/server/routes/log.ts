import { z } from 'zod'
import type { LogEntry } from '../../archive/archive.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { listed, paging } from '../shapes/common.ts'
import { archiveSize, logEntry } from '../shapes/log.ts'

/** The log, and how much the archive holds. */
export function addLog(app: App, { archive }: Serving): void {
  addRoute(
    app,
    {
      method: 'get',
      path: '/log',
      about: 'Lists entries of the log, in order.',
      query: z.strictObject({
        from: z.coerce
          .number()
          .int()
          .min(1)
          .max(Number.MAX_SAFE_INTEGER)
          .default(1)
          .meta({ description: 'The number of the first entry; `next` of one page is that of the next.' }),
        limit: paging.limit,
      }),
      answer: listed(logEntry, 'Log'),
    },
    async ({ query }) => {
      const entries: LogEntry[] = []
      for await (const entry of archive.log(query.from)) {
        if (entries.length === query.limit) return { entries, next: String(entry.number) }
        entries.push(entry)
      }
      return { entries, next: null }
    },
  )
  addRoute(
    app,
    { method: 'get', path: '/size', about: 'Tells how much the archive holds.', answer: archiveSize },
    async () => await archive.size(),
  )
}
