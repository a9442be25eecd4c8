import type { Archive } from '../archive.ts'
import type { Hit, Query } from '../query.ts'

const PAGE = 200

/** Hits of a search page after page, at least `most` of them where it has so many. */
export async function gatherHits(
  archive: Pick<Archive, 'search'>,
  query: Query,
  most: number,
): Promise<readonly Hit[]> {
  const hits: Hit[] = []
  for (let after: string | null = null; hits.length < most; ) {
    const page = await archive.search(query, { after, limit: PAGE })
    hits.push(...page.entries)
    after = page.next
    if (after === null) break
  }
  return hits
}
