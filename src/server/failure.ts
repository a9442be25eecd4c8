import { ArchiveError } from '../archive/archive.ts'
import { WatchError } from '../watch/failure.ts'

/** Why a request is not answered, each with its HTTP status. */
export const FAILURES = {
  'bad request': 400,
  'no token': 401,
  'not allowed': 403,
  'not found': 404,
  'wrong method': 405,
  moved: 409,
  'too large': 413,
  'wrong media type': 415,
  'wrong host': 421,
  'too many requests': 429,
  failed: 500,
  busy: 503,
  'not fetched': 502,
  stopping: 503,
  'took too long': 504,
} as const

export type FailureCode = keyof typeof FAILURES

/** A request that is not answered: why, in words for the person who asked. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
  /** The address or thing that was asked for. */
  readonly resource: string
  readonly code: FailureCode
  /** Seconds after which it may be asked again; null where that is not known. */
  readonly retryAfterS: number | null

  constructor(
    resource: string,
    code: FailureCode,
    message: string,
    options: { readonly cause?: unknown; readonly retryAfterS?: number } = {},
  ) {
    super(message, options)
    this.resource = resource
    this.code = code
    this.retryAfterS = options.retryAfterS ?? null
  }
}

/** Seconds after which an archive that is busy may be asked again. */
const BUSY_S = 2

/** Any error as what a client is told; what it does not know is `failed` and says nothing of the machine. */
export function tellFailure(error: unknown, resource: string): ServerError {
  if (error instanceof ServerError) return error
  if (error instanceof WatchError && error.reason === 'missing')
    return new ServerError(resource, 'not found', error.message, { cause: error })
  if (!(error instanceof ArchiveError || error instanceof WatchError))
    return new ServerError(resource, 'failed', 'The server failed; its log says why.', { cause: error })
  switch (error.reason) {
    case 'missing':
      return new ServerError(resource, 'not found', 'The archive does not have it.', { cause: error })
    case 'moved':
      return new ServerError(resource, 'moved', 'The archive has changed since; try again.', { cause: error })
    case 'busy':
      return new ServerError(resource, 'busy', 'The archive is busy; try again in a moment.', {
        cause: error,
        retryAfterS: BUSY_S,
      })
    default:
      return new ServerError(resource, 'failed', 'The archive failed; the server’s log says why.', {
        cause: error,
      })
  }
}

/** What is told of something that is not there. */
export function notFound(resource: string, what: string): ServerError {
  return new ServerError(resource, 'not found', `There is no ${what}.`)
}

/** A request that was understood but cannot be done as asked. */
export function badRequest(resource: string, message: string): ServerError {
  return new ServerError(resource, 'bad request', message)
}
