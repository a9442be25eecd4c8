import { FetchError } from './failure.ts'
import { LIMITS, type Limits } from './limits.ts'

/** The clock and the waiting that politeness needs, so that a test may have its own. */
export interface Time {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<unknown>
}

/** Lets one request at a time go to a host, with a delay between two, and few hosts at once. */
export interface Turns {
  /** Does the work when it is the host's turn; requests to one host keep their order. */
  take<Result>(host: string, work: () => Promise<Result>, options?: TurnOptions): Promise<Result>
  /** The host asks to be left alone for a while. */
  postpone(host: string, ms: number): void
  /** The host asks for a longer delay between two requests. */
  slow(host: string, delayMs: number): void
}

export interface TurnOptions {
  /** Whether the next request to the host need not wait after this one: so it is with robots.txt. */
  readonly free?: boolean
}

interface Host {
  /** Ends when the last request that was queued has ended. */
  last: Promise<unknown>
  waiting: number
  notBefore: number
  delayMs: number
}

/** Hosts that are remembered; those that nobody waits for are forgotten first. */
const MOST_HOSTS = 10_000

/** Requests that may wait for one host. */
const MOST_WAITING = 10_000

/** Opens the queues of all hosts. */
export function openTurns({ now, sleep }: Time, limits: Pick<Limits, 'delayMs' | 'hosts'> = LIMITS): Turns {
  const hosts = new Map<string, Host>()
  const places = openPlaces(limits.hosts)
  const hostOf = (name: string): Host => {
    const known = hosts.get(name)
    if (known) return known
    if (hosts.size >= MOST_HOSTS) forgetIdle(hosts, now())
    const host = { last: Promise.resolve(), waiting: 0, notBefore: 0, delayMs: limits.delayMs }
    hosts.set(name, host)
    return host
  }
  return {
    async take(name, work, { free = false } = {}) {
      const host = hostOf(name)
      if (host.waiting >= MOST_WAITING)
        throw new FetchError(name, 'queue-full', { detail: `${MOST_WAITING}` })
      host.waiting++
      const turn = host.last.then(async () => {
        // While it waits, the host takes no place from another; it may be postponed meanwhile.
        while (now() < host.notBefore) await sleep(host.notBefore - now())
        await places.enter()
        try {
          return await work()
        } finally {
          places.leave()
          host.waiting--
          if (!free) host.notBefore = Math.max(host.notBefore, now() + host.delayMs)
        }
      })
      host.last = turn.catch(() => {})
      return turn
    },
    postpone(name, ms) {
      const host = hostOf(name)
      host.notBefore = Math.max(host.notBefore, now() + ms)
    },
    slow(name, delayMs) {
      const host = hostOf(name)
      host.delayMs = Math.max(host.delayMs, delayMs)
    },
  }
}

function forgetIdle(hosts: Map<string, Host>, now: number): void {
  for (const [name, { waiting, notBefore }] of hosts)
    if (waiting === 0 && notBefore <= now) hosts.delete(name)
}

/** A fixed number of places; who finds none waits until one is left. */
function openPlaces(most: number) {
  let free = most
  const queue: (() => void)[] = []
  return {
    async enter(): Promise<void> {
      if (free > 0) free--
      else await new Promise<void>(resolve => queue.push(resolve))
    },
    leave(): void {
      const next = queue.shift()
      if (next) next()
      else free++
    },
  }
}
