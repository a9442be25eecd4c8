import type { Capture } from '../read/report.ts'
import { VERSION } from '../version.ts'
import type { Way } from './failure.ts'
import type { Exchange, Headers } from './request.ts'
import { PRODUCT } from './robots.ts'

/** Program and version, as sites and captures are told. */
export const TOOL = `${PRODUCT}/${VERSION}`

/** The User-Agent: program, version, and whom a site may write to. */
export function nameAgent(contact: string | undefined): string {
  return contact === undefined ? TOOL : `${TOOL} (+${contact})`
}

/** Why a contact cannot be sent, or null when it can: an e-mail address or a web address. */
export function checkContact(contact: string): string | null {
  const fits = /^(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,200}$|^https?:\/\/[\w.:/~%?=&+-]{1,200}$/.test(contact)
  return fits ? null : 'is neither an e-mail address nor a web address'
}

/** Headers of an answer that tell what it is and of when, in lower case. Cookies are none of them. */
const TELLING = [
  'content-type',
  'content-language',
  'content-encoding',
  'content-length',
  'content-disposition',
  'date',
  'last-modified',
  'etag',
  'age',
  'expires',
  'cache-control',
  'link',
  'server',
  'x-robots-tag',
]

/** Writes a moment as captures have it: UTC, to the second. */
export function formatMoment(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** Tells how the bytes of an answer were come by. `kept` is the answer whose bytes a 304 has said to be still the same. */
export function describeCapture(
  asked: string,
  { redirects }: Pick<Way, 'redirects'>,
  answer: Exchange,
  kept: Exchange | null,
): Capture {
  return {
    asked,
    reached: answer.address,
    redirects,
    status: kept ? kept.status : answer.status,
    headers: pickHeaders(kept ? mergeHeaders(kept.headers, answer.headers) : answer.headers),
    time: formatMoment(answer.time),
    ...(kept ? { kept: formatMoment(kept.time) } : {}),
    method: 'GET',
    tool: TOOL,
  }
}

function pickHeaders(headers: Headers): Readonly<Record<string, string>> {
  const picked: Record<string, string> = {}
  for (const name of TELLING) {
    const values = headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value.trim())
    if (values.length > 0) picked[name] = values.join(', ')
  }
  return picked
}

/** The headers of what was kept, brought up to date by a 304 (RFC 9111 §3.2); how the body is packed stays as it was. */
export function mergeHeaders(kept: Headers, fresh: Headers): Headers {
  const stays = /^content-(?:encoding|length|type|range)$/i
  const news = fresh.filter(([name]) => !stays.test(name))
  const named = new Set(news.map(([name]) => name.toLowerCase()))
  return [...kept.filter(([name]) => !named.has(name.toLowerCase())), ...news]
}
