import { makeStore, type Store } from './store.ts'

/** What the server tells of as it happens. */
const KINDS = ['report', 'version', 'story', 'notice', 'ruling', 'feed', 'progress'] as const
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

/** Begins to listen to the server, for as long as the page is open. */
export function startEvents(): void {
  source = new EventSource('/api/v1/events')
  source.addEventListener('open', () => {
    wait = RETRY_MS
    connected.set(true)
  })
  source.addEventListener('error', () => retry())
  for (const kind of KINDS) source.addEventListener(kind, event => tell(kind, event.data))
}

// A browser asks again by itself while the stream is only broken; a stream that was refused stays closed.
function retry(): void {
  connected.set(false)
  if (source?.readyState !== EventSource.CLOSED) return
  source = null
  setTimeout(startEvents, wait)
  wait = Math.min(wait * 2, RETRY_MAX_MS)
}

function tell(kind: EventKind, data: string): void {
  const happened = parse(data)
  for (const listener of [...(listeners.get(kind) ?? [])]) listener(happened)
}

function parse(data: string): Happened {
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' && value !== null ? (value as Happened) : {}
  } catch {
    return {}
  }
}
