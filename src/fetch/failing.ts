import { PrivateHost } from './connect.ts'
import type { FailureCode } from './failure.ts'

/** What the errors of sockets, TLS, DNS and undici mean, by their codes. */
const CODES: Readonly<Record<string, FailureCode>> = {
  ENOTFOUND: 'not-resolved',
  EAI_AGAIN: 'not-resolved',
  EAI_NODATA: 'not-resolved',
  EAI_NONAME: 'not-resolved',
  EAI_FAIL: 'not-resolved',
  ECONNREFUSED: 'not-connected',
  ECONNRESET: 'not-connected',
  ECONNABORTED: 'not-connected',
  EHOSTUNREACH: 'not-connected',
  ENETUNREACH: 'not-connected',
  EADDRNOTAVAIL: 'not-connected',
  EPIPE: 'not-connected',
  ETIMEDOUT: 'timeout-connect',
  UND_ERR_CONNECT_TIMEOUT: 'timeout-connect',
  UND_ERR_HEADERS_TIMEOUT: 'timeout-headers',
  UND_ERR_BODY_TIMEOUT: 'timeout-idle',
  UND_ERR_HEADERS_OVERFLOW: 'headers-large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'body-cut',
  EPROTO: 'tls-broken',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-broken',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-broken',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-broken',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-broken',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-broken',
  CERT_HAS_EXPIRED: 'tls-broken',
  CERT_NOT_YET_VALID: 'tls-broken',
  CERT_REVOKED: 'tls-broken',
  CERT_UNTRUSTED: 'tls-broken',
  CERT_REJECTED: 'tls-broken',
  CERT_CHAIN_TOO_LONG: 'tls-broken',
  CERT_SIGNATURE_FAILURE: 'tls-broken',
  HOSTNAME_MISMATCH: 'tls-broken',
  INVALID_CA: 'tls-broken',
  INVALID_PURPOSE: 'tls-broken',
}

/** What exactly is wrong, for a person, where the code of ours does not say it already. */
const DETAILS: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'it takes no connections there',
  ECONNRESET: 'it broke off',
  EPIPE: 'it broke off',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  EPROTO: 'the two sides do not understand each other',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers there does not speak TLS',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'what answers there does not speak TLS',
  ERR_SSL_HTTP_REQUEST: 'what answers there does not speak TLS',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'it speaks only an old version of TLS',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'it speaks only another version of TLS',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself alone',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody who is trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody who is known',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate is signed by nobody who is known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by nobody who is known',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  CERT_REVOKED: 'its certificate was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  HOSTNAME_MISMATCH: 'its certificate is for another host',
}

/** What went wrong, as a code of ours and the words that say what exactly. */
export interface Explained {
  readonly code: FailureCode
  readonly detail: string
}

/** Explains an error of the connection; `begun` says whether the answer's headers had arrived. */
export function explainError(error: unknown, begun: boolean): Explained {
  if (error instanceof PrivateHost) return { code: 'address-private', detail: error.message }
  const code = codeOf(error)
  // undici hands on a parser's error by name; a socket that closes while a body is read has cut it.
  if ((error as Error | null)?.name === 'HTTPParserError') return { code: 'protocol-broken', detail: '' }
  if (code === 'UND_ERR_SOCKET' || (begun && CODES[code] === 'not-connected'))
    return begun ? { code: 'body-cut', detail: '' } : { code: 'not-connected', detail: 'it closed at once' }
  const known = CODES[code] ?? (/^ERR_(?:TLS|SSL)_/.test(code) ? 'tls-broken' : null)
  if (known === null) return { code: 'not-connected', detail: code }
  return { code: known, detail: DETAILS[code] ?? (known === 'tls-broken' ? code : '') }
}

/** The code of an error, or of the last of several attempts. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors.at(-1))
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}
