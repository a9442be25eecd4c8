import { setTimeout as sleepFor } from 'node:timers/promises'
import type { Capture } from '../read/report.ts'
import { hashText } from '../text/hash.ts'
import { checkAddress } from './address.ts'
import { askAgain, askSince, type Cache, type Since } from './cache.ts'
import { describeCapture, nameAgent } from './capture.ts'
import { makeConnector, type Resolve, resolveName } from './connect.ts'
import { FetchError, retell, type Way } from './failure.ts'
import { type Guard, PUBLIC_ONLY } from './guard.ts'
import { LIMITS, type Limits } from './limits.ts'
import { isReadable, parseMedia, settleType } from './media.ts'
import { type Exchange, type Headers, headerOf, type Wanted } from './request.ts'
import { openSites } from './sites.ts'
import { explainStatus, isRedirect, readLocation } from './status.ts'
import type { Time } from './turns.ts'
import { unpackBody } from './unpack.ts'

/** What a fetch yields: the bytes of a page with their compression undone, and how they were come by. */
export interface Fetched {
  readonly capture: Capture
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
  readonly mediaType: string
  readonly charset?: string
}

export interface FetcherOptions {
  /** Which hosts may be asked; by default the public alone. */
  readonly guard?: Guard
  /** An e-mail or web address that a site may write to; sent in the User-Agent. */
  readonly contact?: string
  /** Where answers are kept; nowhere by default. */
  readonly cache?: Cache
  /** Limits that are other than `LIMITS`. */
  readonly limits?: Partial<Limits>
  /** Gives the IP addresses of a name; by default the system does. */
  readonly resolve?: Resolve
  /** By default that of the machine. */
  readonly time?: Time
  /** Certificates to trust in the place of those of Node, PEM. */
  readonly trust?: string
  /** Is told of each answer as it came, redirects and robots.txt too, and of what was kept where it is a 304. */
  readonly record?: (exchange: Exchange, kept: Exchange | null) => Promise<void>
  /** Is told of each request before it waits for its turn; `waitMs` is not 0 where it is tried again only then. */
  readonly step?: (address: string, waitMs: number) => void
}

/** What is known of a page that has not changed: how that was come by. */
export interface Unchanged {
  readonly capture: Capture
  readonly bytes: null
}

/** Fetches pages politely and safely; its memory of sites lasts as long as it is open. */
export interface Fetcher {
  /** Rejects with a `FetchError` that says why the address was refused or what failed. */
  fetchPage(address: string): Promise<Fetched>
  /** The same for a page that was seen before: it is sent only where it has changed since. */
  fetchChanged(address: string, since: Since): Promise<Fetched | Unchanged>
  /** Ends what still runs or waits. */
  close(): Promise<void>
}

/** What is asked for: pages and feeds before all else. */
const ACCEPT =
  'text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,text/plain;q=0.8,*/*;q=0.5'

/** Every request has these headers, the host's name, what was kept, and no others. */
function makeHeaders(contact: string | undefined): Headers {
  return [
    ['User-Agent', nameAgent(contact)],
    ['Accept', ACCEPT],
    // What every reader of web archives can undo; other compressions are undone where they come unasked.
    ['Accept-Encoding', 'gzip'],
  ]
}

/** Opens a fetcher. */
export function openFetcher(options: FetcherOptions = {}): Fetcher {
  const limits = { ...LIMITS, ...options.limits }
  const ended = new AbortController()
  const { guard = PUBLIC_ONLY, resolve = resolveName, cache, trust } = options
  const sites = openSites({
    limits,
    guard,
    time: options.time ?? { now: Date.now, sleep: ms => sleepFor(ms, undefined, { signal: ended.signal }) },
    headers: makeHeaders(options.contact),
    connector: makeConnector({
      resolve,
      guard,
      timeoutMs: limits.connectMs,
      ...(trust === undefined ? {} : { trust }),
    }),
    signal: ended.signal,
    record: options.record ?? (async () => {}),
    step: options.step ?? (() => {}),
  })
  const follow = makeFollow(sites.ask, { limits, guard, ...(cache ? { cache } : {}) })
  const fetchFrom = async (address: string, since: Since): Promise<Fetched | Unchanged> => {
    const asked = checkAddress(address, guard)
    const trail: Trail = { reached: asked.href, redirects: [], status: null }
    try {
      return await follow(asked, trail, since)
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      throw retell(error, address, trail)
    }
  }
  return {
    async fetchPage(address) {
      const fetched = await fetchFrom(address, NEVER)
      if (fetched.bytes === null) throw new FetchError(address, 'protocol-broken')
      return fetched
    },
    fetchChanged: fetchFrom,
    async close() {
      ended.abort()
      await cache?.close()
    },
  }
}

const NEVER: Since = { etag: null, modified: null }

/** How far a fetch has come. */
interface Trail {
  reached: string
  redirects: readonly { readonly status: number; readonly address: string }[]
  status: number | null
}

interface Following {
  readonly limits: Limits
  readonly guard: Guard
  readonly cache?: Cache
}

type Ask = ReturnType<typeof openSites>['ask']

/** Goes from redirect to redirect, each checked like an address of its own, to the page. */
function makeFollow(ask: Ask, { limits, guard, cache }: Following) {
  return async (asked: URL, trail: Trail, since: Since): Promise<Fetched | Unchanged> => {
    const seen = new Set<string>()
    for (let url = asked; ; ) {
      seen.add(url.href)
      trail.reached = url.href
      const kept = (await cache?.find(url.href)) ?? null
      const headers = kept ? askAgain(kept) : askSince(since)
      const answer = await ask(url, { kept, headers, judge: judgePage })
      trail.status = answer.status
      if (answer.status === 304 && !kept && headers.length > 0)
        return { capture: describeCapture(asked.href, trail, answer, null), bytes: null }
      if (!isRedirect(answer.status)) {
        const page = await openAnswer(asked.href, trail, answer, { kept, limits })
        if (answer.status !== 304) await cache?.keep(answer)
        return page
      }
      const next = readLocation(answer)
      if (!next) throw new FetchError(url.href, 'redirect-nowhere')
      url = leadOn(next, trail, seen, { limits, guard })
    }
  }
}

function leadOn(
  next: URL,
  trail: Trail,
  seen: ReadonlySet<string>,
  { limits, guard }: Pick<Following, 'limits' | 'guard'>,
): URL {
  next.hash = ''
  if (seen.has(next.href)) throw new FetchError(next.href, 'redirect-loop')
  if (trail.redirects.length >= limits.redirects)
    throw new FetchError(next.href, 'redirects-many', { detail: `${limits.redirects} times` })
  trail.redirects = [...trail.redirects, { status: trail.status!, address: next.href }]
  trail.reached = next.href
  return checkAddress(next.href, guard)
}

/** Looks at the head of an answer: only a body that can be read is loaded. */
function judgePage({ address, status, headers }: Exchange): Wanted {
  if (status !== 200 && status !== 203) return 'none'
  const { mediaType } = parseMedia(headerOf(headers, 'content-type'))
  if (!isReadable(mediaType)) throw new FetchError(address, 'type-refused', { detail: mediaType })
  return 'whole'
}

interface Opening {
  readonly kept: Exchange | null
  readonly limits: Limits
}

/** Makes a page of the last answer, or of what was kept where that is still the same. */
async function openAnswer(
  asked: string,
  way: Way,
  answer: Exchange,
  { kept, limits }: Opening,
): Promise<Fetched> {
  const { address, status } = answer
  const same = status === 304 ? kept : null
  const source = same ?? answer
  if (source.status !== 200 && source.status !== 203) throw explainStatus(answer)
  const bytes = await unpackBody(address, source.body, source.headers, { most: limits.bodyBytes })
  const { mediaType: stated, charset } = parseMedia(headerOf(source.headers, 'content-type'))
  const mediaType = settleType(stated, bytes)
  if (mediaType === null) throw new FetchError(address, 'type-refused', { detail: stated || 'not stated' })
  return {
    capture: describeCapture(asked, way, answer, same),
    bytes,
    sha256: hashText(bytes),
    mediaType,
    ...(charset === undefined ? {} : { charset }),
  }
}
