/** Why an address was refused or could not be fetched; the sentences are what a person is told. */
export const FAILURES = {
  // Refused before anything is sent.
  'address-invalid': 'this is no web address',
  'address-scheme': 'only http and https addresses are fetched',
  'address-credentials': 'a name or password in an address is never sent; leave it out',
  'address-port': 'this port is used for other things than pages',
  'address-private': 'the host belongs to this machine or to a private or special network',
  'robots-disallowed': 'the site’s robots.txt asks programs not to read this page',
  'robots-unknown': 'the site’s robots.txt could not be read, so nothing else of the site is',
  'queue-full': 'too many requests wait for this host already',
  // The connection.
  'not-resolved': 'the host’s name is not known',
  'not-connected': 'no connection to the host could be made, or it broke',
  'tls-broken': 'the connection cannot be trusted',
  'timeout-connect': 'the host could not be reached in time',
  'timeout-headers': 'the site did not begin to answer in time',
  'timeout-idle': 'the site stopped in the middle of its answer',
  'timeout-request': 'the answer took too long as a whole',
  // The answer.
  'protocol-broken': 'the answer is not proper HTTP',
  'headers-large': 'the headers of the answer are too large',
  'body-large': 'the page is too large',
  'body-cut': 'the answer ended before its end, or is not as long as it says',
  'encoding-broken': 'the compression of the answer is broken or unknown',
  'type-refused': 'this is no page, feed or document that can be read',
  'redirects-many': 'the address leads on and on',
  'redirect-loop': 'the address leads back to itself',
  'redirect-nowhere': 'the address leads on without saying where',
  'status-gone': 'the page is not there any more',
  'status-refused': 'the site refuses to show the page',
  'status-busy': 'the site asks to be left alone for now',
  'status-failed': 'the site failed',
  'status-other': 'the site gave no page',
} as const

export type FailureCode = keyof typeof FAILURES

/** How far a fetch came before it ended. */
export interface Way {
  /** The address that answered or was asked last. */
  readonly reached: string
  readonly redirects: readonly { readonly status: number; readonly address: string }[]
  /** The last status, where there was an answer. */
  readonly status: number | null
}

/** Details of a failure. */
export interface FailureDetails {
  readonly cause?: unknown
  /** What exactly, such as "loopback, RFC 1122". */
  readonly detail?: string
  readonly way?: Way
  /** What the site says of when to come back (RFC 9110 §10.2.3). */
  readonly retryAfter?: string | null
}

/** An address that was refused or could not be fetched: `resource` is the address as it was asked for. */
export class FetchError extends Error {
  readonly resource: string
  readonly code: FailureCode
  readonly detail: string
  /** How far it came; null where nothing was asked. */
  readonly way: Way | null
  /** What the site says of when to come back: seconds, or a date; null where it says nothing. */
  readonly retryAfter: string | null

  constructor(resource: string, code: FailureCode, details: FailureDetails = {}) {
    const { cause, detail = '', way, retryAfter = null } = details
    super(tell(resource, code, detail, way), cause === undefined ? {} : { cause })
    this.name = 'FetchError'
    this.resource = resource
    this.code = code
    this.detail = detail
    this.way = way ?? null
    this.retryAfter = retryAfter
  }
}

// https://harbour.example/a: was not fetched (it leads to http://10.0.0.1/: the host belongs to … : private, RFC 1918).
function tell(resource: string, code: FailureCode, detail: string, way: Way | undefined): string {
  const led = way && way.redirects.length > 0 ? `it leads to ${way.reached}: ` : ''
  const more = detail === '' ? '' : `: ${detail}`
  // An address may come from a file, and a terminal obeys control characters.
  return `${resource.replace(/\p{Cc}/gu, '�')}: was not fetched (${led}${FAILURES[code]}${more}).`
}

/** The same failure, told of another address and way. */
export function retell(error: FetchError, resource: string, way: Way): FetchError {
  const { code, detail, retryAfter, cause } = error
  return new FetchError(resource, code, { detail, way, retryAfter, ...(cause ? { cause } : {}) })
}
