/** What a site's robots.txt allows. */
export type Rules =
  | { readonly kind: 'rules'; readonly allows: (address: string) => boolean; readonly delayMs: number | null }
  /** There is none: everything is allowed. */
  | { readonly kind: 'none' }
  /** The site failed to say: nothing is allowed until it does. */
  | { readonly kind: 'unknown'; readonly why: string }

/** Bytes of a robots.txt that are read; the rest is left (RFC 9309 §2.5). */
export const MOST_ROBOTS_BYTES = 500 * 1024

/** Redirects that are followed to a robots.txt (RFC 9309 §2.3.1.2). */
export const MOST_ROBOTS_REDIRECTS = 5

/** How long rules are held to be those of the site (RFC 9309 §2.4). */
export const RULES_LAST_MS = 24 * 3_600_000

/** How long a site that failed to say is left alone. */
export const UNKNOWN_LASTS_MS = 10 * 60_000

/** The name by which rules address this program; the version is no part of it (RFC 9309 §2.2.1). */
export const PRODUCT = 'Crossread'

/** What the answer to a request for robots.txt means by its status (RFC 9309 §2.3.1); null: its text says. */
export function judgeStatus(status: number): Rules | null {
  if (status >= 200 && status < 300) return null
  // "Too many requests" is no word about rules.
  if (status >= 400 && status < 500 && status !== 429) return { kind: 'none' }
  // More redirects than are followed: it is not available.
  if (status >= 300 && status < 400) return { kind: 'none' }
  return { kind: 'unknown', why: `it answers ${status}` }
}

/** What the package gives: its own types tell of a module that is none. */
type Parse = typeof import('robots-parser').default

/** Reads the text of a robots.txt that stands at `address`. */
export async function parseRules(address: string, text: string): Promise<Rules> {
  const { default: parse } = (await import('robots-parser')) as unknown as { readonly default: Parse }
  const robots = parse(address, thinRules(text))
  const delay = robots.getCrawlDelay(PRODUCT)
  const delayMs = delay !== undefined && delay > 0 ? delay * 1000 : null
  return { kind: 'rules', allows: each => robots.isAllowed(each, PRODUCT) !== false, delayMs }
}

/** Longer than this no line of rules is in earnest, and matching takes the product of rule and address. */
const MOST_LINE = 2_000

/** Drops what would cost time and say nothing: a mark, endless lines, stars in a row. */
function thinRules(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter(line => line.length <= MOST_LINE)
    .map(line => line.replace(/\*{2,}/g, '*'))
    .join('\n')
}
