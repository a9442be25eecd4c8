/** Bytes of a body that is sent to the server. */
export const BODY_BYTES = 1_000_000
/** Bytes of reports that are sent at once. */
export const REPORTS_BYTES = 64_000_000

/** An answer is given within this time; adding reports, which may fetch and analyse many, within the longer. */
export const ANSWER_MS = 30_000
export const ADDING_MS = 600_000

/** A request has come whole within this time; its headers within the shorter. */
export const REQUEST_MS = 60_000
export const HEADERS_MS = 10_000
/** How long a connection is kept open between requests. */
export const KEEP_ALIVE_MS = 5_000
/** A connection on which nothing moves is ended: longer than the longest answer takes to begin. */
export const IDLE_MS = 660_000
/** How often slow connections are looked for. */
export const CHECK_MS = 2_000
/** Connections at once. */
export const CONNECTIONS = 256

/** When the server stops: time for what is running to end. */
export const STOPPING_MS = 10_000
