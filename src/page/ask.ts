import { WORDS } from './words.ts'

/** A question to the server failed, in words for the person who reads. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError'
  /** HTTP status; 0 where no answer came. */
  readonly status: number
  /** The server's word for what went wrong. */
  readonly code: string

  constructor(status: number, code: string, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options)
    this.status = status
    this.code = code
  }
}

const BASE = '/api/v1'
/** Longest wait for an answer. */
const WAIT_MS = 30_000
/** Longest wait for a brief to be made. */
const MAKING_MS = 180_000
/** Longest wait for reports to be fetched, read and compared. */
const LONG_WAIT_MS = 600_000

/** Parts of a query; what is not set is left out. */
export type Parts = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The address of something in the API. */
export function addressOf(path: string, parts: Parts = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined || value === null || value === false || value === '') continue
    query.set(name, value === true ? '1' : String(value))
  }
  const text = query.toString()
  return `${BASE}${path}${text === '' ? '' : `?${text}`}`
}

/** Asks for something; rejects with `AnswerError`. */
export async function ask<T>(path: string, parts: Parts = {}, signal?: AbortSignal): Promise<T> {
  const response = await fetchAnswer(addressOf(path, parts), { signal: limit(WAIT_MS, signal) })
  return readJson<T>(response)
}

/** Asks for text that may have to be made first. */
export async function askText(path: string, parts: Parts = {}, signal?: AbortSignal): Promise<string> {
  const response = await fetchAnswer(addressOf(path, parts), { signal: limit(MAKING_MS, signal) })
  return response.text()
}

/** What is sent: a value as JSON, or a body as it is with its type. */
export interface Sent {
  readonly method?: 'POST' | 'DELETE'
  readonly parts?: Parts
  readonly json?: unknown
  readonly body?: string | FormData | Blob
  readonly type?: string
  readonly signal?: AbortSignal
}

/** Asks for a change; gives null where the server answers with nothing. */
export async function send<T>(path: string, { method = 'POST', parts = {}, ...sent }: Sent = {}): Promise<T> {
  const headers: Record<string, string> = { 'X-Crossread': '1' }
  if (sent.json !== undefined) headers['Content-Type'] = 'application/json'
  if (sent.type !== undefined) headers['Content-Type'] = sent.type
  const body = sent.json === undefined ? (sent.body ?? null) : JSON.stringify(sent.json)
  const signal = limit(LONG_WAIT_MS, sent.signal)
  const response = await fetchAnswer(addressOf(path, parts), { method, headers, body, signal })
  return response.status === 204 ? (null as T) : readJson<T>(response)
}

function limit(ms: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(ms)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}

async function fetchAnswer(address: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init })
  } catch (cause) {
    const slow = cause instanceof DOMException && cause.name === 'TimeoutError'
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new AnswerError(0, 'no answer', slow ? WORDS['too slow'] : WORDS['no answer'], { cause })
  }
  if (!response.ok) throw await readError(response)
  return response
}

async function readJson<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T
  } catch (cause) {
    throw new AnswerError(response.status, 'not understood', WORDS['not understood'], { cause })
  }
}

async function readError(response: Response): Promise<AnswerError> {
  const { status } = response
  const told: unknown = await response.json().catch(() => null)
  const error = isTold(told) ? told.error : null
  return new AnswerError(status, error?.code ?? String(status), error?.message ?? plainReason(status))
}

function isTold(
  told: unknown,
): told is { readonly error: { readonly code: string; readonly message: string } } {
  if (typeof told !== 'object' || told === null || !('error' in told)) return false
  const { error } = told
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  )
}

function plainReason(status: number): string {
  if (status === 404) return WORDS['not found']
  return status < 500 ? WORDS.refused : WORDS.failed
}
