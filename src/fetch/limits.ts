/** How much of the outside is waited for and taken; each has its unit in its name. */
export interface Limits {
  /** Bytes of a body as received, and again after its compression is undone. */
  readonly bodyBytes: number
  /** Bytes of an answer's headers together. */
  readonly headerBytes: number
  /** From looking up the name to an open, encrypted connection. */
  readonly connectMs: number
  /** From the request to the last of its answer's headers. */
  readonly headersMs: number
  /** Between two pieces of a body. */
  readonly idleMs: number
  /** A whole request, from its start to the end of its body. */
  readonly requestMs: number
  /** Redirects on the way to one page. */
  readonly redirects: number
  /** How often one request is sent, the first time included. */
  readonly tries: number
  /** Longest that a site may ask to wait with Retry-After; one that asks for more is left alone. */
  readonly waitMs: number
  /** Between the end of one request to a host and the beginning of the next. */
  readonly delayMs: number
  /** Longest delay that a robots.txt may ask for. */
  readonly crawlDelayMs: number
  /** Hosts that are asked at the same time. */
  readonly hosts: number
}

/** The limits that hold unless a caller states otherwise. */
export const LIMITS: Limits = {
  bodyBytes: 10_000_000,
  headerBytes: 65_536,
  connectMs: 10_000,
  headersMs: 20_000,
  idleMs: 15_000,
  requestMs: 60_000,
  redirects: 8,
  tries: 3,
  waitMs: 60_000,
  delayMs: 1_000,
  crawlDelayMs: 30_000,
  hosts: 4,
}
