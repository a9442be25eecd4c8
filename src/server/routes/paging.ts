import type { Page } from '../../archive/query.ts'

/** The page of a list that was asked for. */
export function pageOf({ after, limit }: { after?: string | undefined; limit: number }): Page {
  return { after: after ?? null, limit }
}
