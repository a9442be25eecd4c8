import { ServerError } from './failure.ts'
import type { Happening } from './happenings.ts'
import type { Lookout } from './lookout.ts'

/** The streams of what happens (server-sent events), one for each client that listens. */
export interface Streams {
  /** Opens a stream; after `last`, the id of the last event that the client had, nothing is left out. */
  open(last: string | null): Promise<Response>
  /** Tells all that the server stops, and ends them. */
  close(): void
  readonly count: () => number
}

/** Clients that listen at once. */
const MOST_STREAMS = 100
/** Seconds after which one more may ask again. */
const FULL_S = 30
/** Events that wait for one client; one that reads more slowly is ended and asks again from where it was. */
const MOST_WAITING = 600
/** How often a stream shows that it is alive: sooner than proxies end what is silent. */
const BEAT_MS = 15_000
/** How long a browser waits before it asks again. */
const RETRY_MS = 2000

/** What a stream begins with. */
export const STREAM_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
}

interface Client {
  send(text: string): void
  end(): void
}

/** Opens the streams of what a lookout sees. */
export function openStreams(lookout: Pick<Lookout, 'listen' | 'since'>): Streams {
  const clients = new Set<Client>()
  const end = lookout.listen(happening => {
    const text = writeEvent(happening)
    for (const client of [...clients]) client.send(text)
  })
  const beat = setInterval(() => {
    for (const client of [...clients]) client.send(': here\n\n')
  }, BEAT_MS)
  beat.unref()
  return {
    count: () => clients.size,
    async open(last) {
      if (clients.size >= MOST_STREAMS)
        throw new ServerError('events', 'busy', 'Too many listen already; try again later.', {
          retryAfterS: FULL_S,
        })
      const missed = last !== null && /^\d{1,15}$/.test(last) ? Number(last) : null
      return stream(
        clients,
        `retry: ${RETRY_MS}\n: here\n\n`,
        missed === null ? null : () => lookout.since(missed),
      )
    },
    close() {
      end()
      clearInterval(beat)
      for (const client of [...clients]) {
        client.send('event: closing\ndata: {}\n\n')
        client.end()
      }
    },
  }
}

function stream(
  clients: Set<Client>,
  greeting: string,
  missed: (() => Promise<readonly Happening[]>) | null,
): Response {
  const encoder = new TextEncoder()
  let client: Client
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        client = {
          send(text) {
            if ((controller.desiredSize ?? 0) <= 0) this.end()
            else controller.enqueue(encoder.encode(text))
          },
          end() {
            if (clients.delete(client)) controller.close()
          },
        }
        clients.add(client)
        client.send(greeting)
        // What happens while the log is read may be told twice, which does no harm: it has the same id.
        // A client that could not be told what it has missed is ended, and asks again from where it was.
        const past = missed ? await missed().catch(() => null) : []
        if (past === null) client.end()
        else for (const happening of past) client.send(writeEvent(happening))
      },
      cancel() {
        clients.delete(client)
      },
    },
    new CountQueuingStrategy({ highWaterMark: MOST_WAITING }),
  )
  return new Response(body, { headers: STREAM_HEADERS })
}

/** A happening as a server-sent event (WHATWG HTML, 9.2); JSON holds no line break. */
export function writeEvent({ kind, number, data }: Happening): string {
  return `${number === null ? '' : `id: ${number}\n`}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`
}
