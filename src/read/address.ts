import { type Claim, makeClaim } from './claims.ts'
import { formatDay } from './stamp.ts'

/** Whether a name is an address and not a file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name)
}

/** An address without what only tracks the reader: fragment, campaign parameters, a default port. Null where it is none. */
export function canonicalAddress(address: string): string | null {
  if (!isAddress(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref_src|cmpid|ito|ocid|at_\w+)$/i

// https://archive.example/web/20260304080000/https://harbour.example/ferry
/** The address that a web archive keeps a page of, where its own address ends with that, as those of most archives do. */
export function archivedAddress(address: string): string {
  return ARCHIVED.exec(address)?.[1] ?? address
}

const ARCHIVED = /^https?:\/\/[^/]{1,255}(?:\/[\w-]{1,40}){0,2}\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/i

/** What an address shows of its report: a date in its path, and the site as outlet. */
export function readAddress(address: string): readonly Claim[] {
  const canonical = canonicalAddress(archivedAddress(address))
  if (!canonical) return []
  const url = new URL(canonical)
  const host = url.hostname.replace(/^(?:www|m|amp|edition)\./, '')
  const day = dayInPath(url.pathname)
  const outlet = makeClaim('outlet', host, 'implied', 'address')
  return day ? [makeClaim('published', day, 'implied', 'address'), outlet] : [outlet]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

// /2026/03/04/ferry · /2026/mar/04/ferry · /2026-03-04-ferry · /20260304/ferry
function dayInPath(path: string): string | null {
  const match =
    /\/((?:19|20)\d\d)\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=\/|$)/i.exec(path) ??
    /[/_-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?=[/_.-]|$)/.exec(path) ??
    /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/.exec(path)
  if (!match) return null
  const [, year, month, day] = match
  const number = MONTHS.indexOf(month!.toLowerCase()) + 1 || Number(month)
  return formatDay(Number(year), number, Number(day))
}
