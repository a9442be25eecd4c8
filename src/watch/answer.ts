import type { Since } from '../fetch/cache.ts'
import { FetchError } from '../fetch/failure.ts'
import type { Fetched, Fetcher, Unchanged } from '../fetch/fetcher.ts'

/** What looking at an address gave: a page, the word that it has not changed, or why there is none. */
export type Answer =
  | { readonly kind: 'page'; readonly page: Fetched }
  | { readonly kind: 'unchanged'; readonly page: Unchanged }
  | NoAnswer

/** `gone`: 404 or 410; `refused`: by robots.txt or by the site, for good; `failed`: it may come another time. */
export interface NoAnswer {
  readonly kind: 'gone' | 'refused' | 'failed'
  /** Status of the last answer; null where there was none. */
  readonly status: number | null
  readonly reason: string
  readonly retryAfter: string | null
}

/** What refuses for good, and what the address itself makes impossible. */
const REFUSED: ReadonlySet<FetchError['code']> = new Set([
  'status-refused',
  'robots-disallowed',
  'address-invalid',
  'address-scheme',
  'address-credentials',
  'address-port',
  'address-private',
  'type-refused',
] as const)

/** Asks for what has changed since it was seen; a failure to fetch is an answer like others. */
export async function askSite(fetcher: Fetcher, address: string, since: Since): Promise<Answer> {
  try {
    const page = await fetcher.fetchChanged(address, since)
    return page.bytes === null ? { kind: 'unchanged', page } : { kind: 'page', page }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return explain(error)
  }
}

function explain({ code, message, way, retryAfter }: FetchError): NoAnswer {
  const kind = code === 'status-gone' ? 'gone' : REFUSED.has(code) ? 'refused' : 'failed'
  return { kind, status: way?.status ?? null, reason: message, retryAfter }
}
