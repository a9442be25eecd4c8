import { makeStore, type Store } from './store.ts'

/** What the server tells of as it happens. */
const KINDS = ['report', 'version', 'story', 'notice', 'ruling', 'feed', 'progress', 'brief'] as const
export type EventKind = (typeof KINDS)[number]

/** Ids and figures of what happened, as the server sends them. */
export type Happened = Readonly<Record<string, unknown>>

/** Whether news arrive: false from the first failure on, until they do again. */
export const connected: Store<boolean> = makeStore(true)

/** First wait before a closed stream is asked for again, and the longest. */
const RETRY_MS = 2000
const RETRY_MAX_MS = 60_000

const listeners = new Map<EventKind, Set<(happened: Happened) => void>>()
let source: EventSource | null = null
let wait = RETRY_MS

/** Tells each event of a kind; gives a function that ends it. */
export function listen(kind: EventKind, listener: (happened: Happened) => void): () => void {
  const all = listeners.get(kind) ?? new Set()
  listeners.set(kind, all.add(listener))
  return () => all.delete(listener)
}

/** What one tab tells the others. */
type Passed =
  | { readonly kind: EventKind; readonly data: string }
  | { readonly kind: 'connected'; readonly data: boolean }

const NAME = 'crossread-events'
let others: BroadcastChannel | null = null

/**
 * Begins to listen to the server, for as long as the page is open. A browser keeps six connections to a server open: tabs
 * that each held one would soon leave none, so one tab listens for all, and another one when it is closed.
 */
export function startEvents(): void {
  // Locks are there where the page comes over HTTPS or from this machine.
  if (!('locks' in navigator)) {
    openStream()
    return
  }
  others = new BroadcastChannel(NAME)
  others.addEventListener('message', ({ data }: MessageEvent<Passed>) => take(data))
  void navigator.locks.request(NAME, () => {
    openStream()
    return new Promise(() => {})
  })
}

function openStream(): void {
  source = new EventSource('/api/v1/events')
  source.addEventListener('open', () => {
    wait = RETRY_MS
    pass({ kind: 'connected', data: true })
  })
  source.addEventListener('error', retry)
  for (const kind of KINDS) source.addEventListener(kind, event => pass({ kind, data: event.data }))
}

// A browser asks again by itself while the stream is only broken; a stream that was refused stays closed.
function retry(): void {
  pass({ kind: 'connected', data: false })
  if (source?.readyState !== EventSource.CLOSED) return
  source = null
  setTimeout(openStream, wait)
  wait = Math.min(wait * 2, RETRY_MAX_MS)
}

function pass(passed: Passed): void {
  take(passed)
  others?.postMessage(passed)
}

function take(passed: Passed): void {
  if (passed.kind === 'connected') connected.set(passed.data)
  else {
    const happened = parse(passed.data)
    for (const listener of [...(listeners.get(passed.kind) ?? [])]) listener(happened)
  }
}

function parse(data: string): Happened {
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' && value !== null ? (value as Happened) : {}
  } catch {
    return {}
  }
}
