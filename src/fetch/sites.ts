import { checkAddress, hostOf } from './address.ts'
import { type FailureCode, FetchError } from './failure.ts'
import type { Guard } from './guard.ts'
import type { Limits } from './limits.ts'
import {
  type Exchange,
  type Headers,
  headerOf,
  type RequestOptions,
  sendRequest,
  type Wanted,
} from './request.ts'
import { planRetry } from './retry.ts'
import {
  judgeStatus,
  MOST_ROBOTS_BYTES,
  MOST_ROBOTS_REDIRECTS,
  parseRules,
  RULES_LAST_MS,
  type Rules,
  UNKNOWN_LASTS_MS,
} from './robots.ts'
import { isRedirect, readLocation } from './status.ts'
import { openTurns, type Time } from './turns.ts'
import { unpackBody } from './unpack.ts'

/** What asking sites needs. */
export interface SitesOptions {
  readonly limits: Limits
  readonly guard: Guard
  readonly time: Time
  readonly headers: Headers
  readonly connector: RequestOptions['connector']
  /** Ends every request that runs. */
  readonly signal: AbortSignal
  readonly record: (exchange: Exchange, kept: Exchange | null) => Promise<void>
  readonly step: (address: string, waitMs: number) => void
}

/** One question to a site. */
export interface Question {
  /** What was kept of an earlier answer. */
  readonly kept: Exchange | null
  /** Headers beside those that every request has. */
  readonly headers: Headers
  readonly judge: (answer: Exchange) => Wanted
}

/** Asks sites in their turn and as their rules allow. */
export interface Sites {
  /** Sends one request and follows nothing; what passes is tried again. Throws a `FetchError`. */
  ask(url: URL, question: Question): Promise<Exchange>
}

/** Sites whose rules are remembered; the one that was met first is forgotten first. */
const MOST_SITES = 1000

/** Opens the memory of sites: whose turn it is, and what each allows. */
export function openSites(options: SitesOptions): Sites {
  const { time } = options
  const turns = openTurns(time, options.limits)
  const send = makeSend(options, turns)
  const known = new Map<string, { readonly rules: Promise<Rules>; until: number }>()
  const rulesOf = (url: URL): Promise<Rules> => {
    const held = known.get(url.origin)
    if (held && time.now() < held.until) return held.rules
    const entry = { rules: fetchRules(url, send, options), until: Number.POSITIVE_INFINITY }
    known.set(url.origin, entry)
    if (known.size > MOST_SITES) known.delete(known.keys().next().value!)
    entry.rules.then(
      rules => {
        entry.until = time.now() + (rules.kind === 'unknown' ? UNKNOWN_LASTS_MS : RULES_LAST_MS)
        if (rules.kind === 'rules' && rules.delayMs !== null)
          turns.slow(hostOf(url), Math.min(rules.delayMs, options.limits.crawlDelayMs))
      },
      () => {
        entry.until = time.now() + UNKNOWN_LASTS_MS
      },
    )
    return entry.rules
  }
  return {
    async ask(url, question) {
      const rules = await rulesOf(url)
      if (rules.kind === 'unknown') throw new FetchError(url.href, 'robots-unknown', { detail: rules.why })
      if (rules.kind === 'rules' && !rules.allows(url.href))
        throw new FetchError(url.href, 'robots-disallowed')
      return send(url, { ...question, most: options.limits.bodyBytes, free: false })
    },
  }
}

interface Sending extends Question {
  /** Bytes of a body. */
  readonly most: number
  /** Whether the next request need not wait after this one. */
  readonly free: boolean
}

type Send = (url: URL, sending: Sending) => Promise<Exchange>

/** Sends a request when it is the host's turn, again and again where the host may get over what it has. */
function makeSend(options: SitesOptions, turns: ReturnType<typeof openTurns>): Send {
  const { limits, time, connector, signal, record, step } = options
  return async (url, { kept, headers, judge, most, free }) => {
    const work = () =>
      sendRequest(url, {
        connector,
        signal,
        judge,
        limits: { ...limits, bodyBytes: most },
        now: time.now,
        headers: [...options.headers, ...headers],
      })
    step(url.href, 0)
    for (let tries = 1; ; tries++) {
      const end = await turns.take(hostOf(url), work, { free }).catch(asFailure)
      const answer = end instanceof FetchError ? null : end
      if (answer) await record(answer, kept)
      const wait = planRetry(
        {
          tries,
          end: answer ? answer.status : (end as FetchError).code,
          retryAfter: answer && headerOf(answer.headers, 'retry-after'),
          now: time.now(),
        },
        limits,
      )
      if (wait === null) {
        if (answer) return answer
        throw end
      }
      step(url.href, wait)
      turns.postpone(hostOf(url), wait)
    }
  }
}

function asFailure(error: unknown): FetchError {
  if (error instanceof FetchError) return error
  throw error
}

/** Fetches the rules of a site; rejects where the site cannot be reached at all. */
async function fetchRules(site: URL, send: Send, { guard }: SitesOptions): Promise<Rules> {
  let url = new URL('/robots.txt', site.origin)
  for (let hops = 0; ; ) {
    try {
      const answer = await send(url, ROBOTS)
      const next = isRedirect(answer.status) ? readLocation(answer) : null
      if (next && hops < MOST_ROBOTS_REDIRECTS) {
        hops++
        url = checkAddress(next.href, guard)
        continue
      }
      return judgeStatus(answer.status) ?? (await readRules(site, answer))
    } catch (error) {
      const failure = asFailure(error)
      // Then the page cannot be reached either, and the reason is its own.
      if (hops === 0 && UNREACHABLE.has(failure.code)) throw failure
      return { kind: 'unknown', why: failure.message }
    }
  }
}

const ROBOTS: Sending = {
  kept: null,
  headers: [],
  judge: ({ status }) => (status >= 200 && status < 300 ? 'start' : 'none'),
  most: MOST_ROBOTS_BYTES,
  free: true,
}

const UNREACHABLE: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'not-resolved',
  'not-connected',
  'address-private',
  'tls-broken',
  'timeout-connect',
])

async function readRules(site: URL, { address, headers, body }: Exchange): Promise<Rules> {
  const bytes = await unpackBody(address, body, headers, { most: MOST_ROBOTS_BYTES, cut: true })
  return parseRules(`${site.origin}/robots.txt`, new TextDecoder().decode(bytes))
}
