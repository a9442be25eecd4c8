import { Client } from 'undici'
import type { makeConnector } from './connect.ts'
import { explainError } from './failing.ts'
import { FetchError } from './failure.ts'
import type { Limits } from './limits.ts'

/** Names and values of headers, in the order and the letters in which they were sent. */
export type Headers = readonly (readonly [name: string, value: string])[]

/** One request and its answer. */
export interface Exchange {
  readonly address: string
  /** When the headers of the answer had arrived, in milliseconds since 1970. */
  readonly time: number
  /** The IP address that answered; empty where it is not known. */
  readonly ip: string
  readonly sent: Headers
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  /** The body as received, before its compression is undone; empty where it was not wanted. */
  readonly body: Uint8Array
  /** Whether the body is all that was sent. */
  readonly whole: boolean
}

/** The value of a header, the first where there are several, or null. */
export function headerOf(headers: Headers, name: string): string | null {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1].trim() ?? null
}

/** What becomes of a body: it is read whole or fails when it is too large; its beginning is read; or it is left. */
export type Wanted = 'whole' | 'start' | 'none'

export interface RequestOptions {
  readonly connector: ReturnType<typeof makeConnector>
  readonly limits: Limits
  /** Ends the request before its time. */
  readonly signal: AbortSignal
  readonly now: () => number
  readonly headers: Headers
  /** Whether the body is wanted, from what stands before it; may throw a `FetchError`. */
  readonly judge: (answer: Exchange) => Wanted
}

/** Sends one GET request over a connection of its own, and follows nothing. Throws a `FetchError`. */
export async function sendRequest(url: URL, options: RequestOptions): Promise<Exchange> {
  const { connector, limits } = options
  let ip = ''
  const client = new Client(url.origin, {
    connect: (target, connected) =>
      connector(target, (...[error, socket]) => {
        ip = socket?.remoteAddress ?? ''
        if (error) connected(error, null)
        else connected(null, socket!)
      }),
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    // Nothing is asked twice over one connection: each is checked when it is made.
    pipelining: 0,
  })
  const time = AbortSignal.any([AbortSignal.timeout(limits.requestMs), options.signal])
  try {
    return { ...(await exchange(client, url, time, options)), ip }
  } finally {
    await client.destroy()
  }
}

async function exchange(
  client: Client,
  url: URL,
  signal: AbortSignal,
  { headers, judge, now, limits }: RequestOptions,
): Promise<Exchange> {
  let begun = false
  try {
    const answer = await client.request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: headers.flat(),
      responseHeaders: 'raw',
      signal,
    })
    begun = true
    // Leaving a body unread breaks the connection, which is no failure; reading it tells its own.
    answer.body.on('error', () => {})
    const head: Exchange = {
      address: url.href,
      time: now(),
      ip: '',
      sent: [['Host', url.host], ['Connection', 'close'], ...headers],
      status: answer.statusCode,
      statusText: answer.statusText,
      headers: pairHeaders(answer.headers as unknown as readonly string[]),
      body: new Uint8Array(),
      whole: false,
    }
    const wanted = judge(head)
    if (wanted === 'none') return head
    if (wanted === 'whole') checkLength(url.href, head.headers, limits.bodyBytes)
    return { ...head, ...(await readBody(url.href, answer.body, limits.bodyBytes, wanted)) }
  } catch (error) {
    if (error instanceof FetchError) throw error
    if (signal.aborted) throw new FetchError(url.href, 'timeout-request', { cause: error })
    throw new FetchError(url.href, ...detailsOf(error, begun))
  }
}

function detailsOf(
  error: unknown,
  begun: boolean,
): [ConstructorParameters<typeof FetchError>[1], ConstructorParameters<typeof FetchError>[2]] {
  const { code, detail } = explainError(error, begun)
  return [code, { detail, cause: error }]
}

function pairHeaders(raw: readonly string[]): Headers {
  const pairs: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at]!, raw[at + 1]!])
  return pairs
}

/** A body that says that it is too large is not even begun. */
function checkLength(address: string, headers: Headers, most: number): void {
  const length = Number(headerOf(headers, 'content-length') ?? 0)
  if (length > most) throw tooLarge(address, most, `it has ${Math.ceil(length / 1_000_000)} MB`)
}

async function readBody(
  address: string,
  body: AsyncIterable<Uint8Array>,
  most: number,
  wanted: Wanted,
): Promise<Pick<Exchange, 'body' | 'whole'>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.length
    if (size <= most) continue
    if (wanted === 'whole') throw tooLarge(address, most, 'it goes on')
    break
  }
  return { body: Buffer.concat(chunks, Math.min(size, most)), whole: size <= most }
}

/** A page over the limit, received or unpacked. */
export function tooLarge(address: string, most: number, has: string): FetchError {
  return new FetchError(address, 'body-large', {
    detail: `${has}, and the limit is ${Math.ceil(most / 1_000_000)} MB`,
  })
}
