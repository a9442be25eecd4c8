import { type FailureCode, FetchError } from './failure.ts'
import { type Exchange, headerOf } from './request.ts'

/** Whether an answer leads to another address. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

/** Where an answer leads, or null where that is no address. */
export function readLocation({ address, headers }: Exchange): URL | null {
  const location = headerOf(headers, 'location')
  if (!location) return null
  // Headers are bytes; many sites write addresses in UTF-8, which the parser has given as one character a byte.
  const decoded = Buffer.from(location, 'latin1').toString('utf8')
  const written = decoded.includes('\ufffd') ? location : decoded
  return URL.canParse(written, address) ? new URL(written, address) : null
}

/** What an answer without a page means. */
export function explainStatus({ address, status, headers }: Exchange): FetchError {
  const retryAfter = headerOf(headers, 'retry-after')
  const asks = retryAfter && /^\d{1,9}$/.test(retryAfter) ? `, for ${retryAfter} seconds` : ''
  return new FetchError(address, judge(status), { detail: `it answers ${status}${asks}`, retryAfter })
}

function judge(status: number): FailureCode {
  if (status === 404 || status === 410) return 'status-gone'
  if (status === 429 || status === 503) return 'status-busy'
  // Payment, permission, law: the page may be there, but not for us.
  if ([401, 402, 403, 407, 451].includes(status)) return 'status-refused'
  return status >= 500 ? 'status-failed' : 'status-other'
}
