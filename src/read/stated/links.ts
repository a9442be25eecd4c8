import { type Claim, makeClaim } from '../claims.ts'
import type { PageTree } from '../page/tree.ts'

/** The address of the first `link` of a relation, as the page writes it. */
export function linkOf(tree: PageTree, relation: string): string | null {
  const link = tree
    .list('link')
    .find(({ attributes }) => (attributes.rel ?? '').toLowerCase().split(/\s+/).includes(relation))
  return link?.attributes.href?.trim() || null
}

/** An address as a claim; one that is relative only where the page has another address or a base. */
export function claimAddress(
  address: string | null,
  bases: readonly string[],
  from: string,
): readonly Claim[] {
  const whole = address && resolveAddress(address, bases)
  return whole ? [makeClaim('url', whole, 'stated', from)] : []
}

/** An address in full, or null. */
export function resolveAddress(address: string, bases: readonly string[]): string | null {
  if (/^https?:\/\/[^/]/i.test(address)) return URL.canParse(address) ? address : null
  const base = bases.find(each => /^https?:\/\/[^/]/i.test(each) && URL.canParse(address, each))
  return base && /^[/?.]/.test(address) ? new URL(address, base).href : null
}

/** The site of an address: its host without the names that sites give their copies for other devices. */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  return new URL(address).hostname.replace(/^(?:www\d?|m|amp|mobil|mobile|edition|touch)\./, '')
}
