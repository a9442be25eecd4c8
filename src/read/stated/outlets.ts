import { type Claim, makeClaim } from '../claims.ts'
import { bareOutlet } from './authors.ts'
import { SUFFIX, shareOf } from './headline.ts'
import { siteOf } from './links.ts'
import { findMeta, type Meta } from './meta.ts'

/** All names by which a page may call its outlet outside of JSON-LD: those that it states, the end of its title, its site. */
export function nameOutlets(
  metas: readonly Meta[],
  addresses: readonly string[],
  titles: readonly string[],
): readonly string[] {
  const named = [
    ...[
      'og:site_name',
      'application-name',
      'apple-mobile-web-app-title',
      'publisher',
      'dc.publisher',
    ].flatMap(name => findMeta(metas, name) ?? []),
    findMeta(metas, 'twitter:site')?.replace(/^@/, ''),
  ]
  const sites = addresses.flatMap(address => siteOf(address) ?? [])
  const all = [...named, ...sites, ...nameEnds(titles, addresses)].flatMap(name => name || [])
  return [...new Set(all)]
}

/** The outlets at the ends of titles: called like the site or, where that is not known, after words that are a title themselves. */
function nameEnds(titles: readonly string[], addresses: readonly string[]): readonly string[] {
  const sites = addresses.flatMap(address => siteOf(address) ?? [])
  return titles.flatMap(title => {
    const suffix = SUFFIX.exec(title)
    const name = suffix?.groups?.name ?? suffix?.groups?.other
    if (!suffix || !name || /\d/.test(name)) return []
    const rest = title.slice(0, suffix.index)
    // Other ends are sections, days and writers.
    const named = sites.length > 0 ? sites.some(site => isAlike(name, site)) : titles.includes(rest)
    return named ? [name] : []
  })
}

/** The publisher as outlet where nothing else is stated, and the outlet that the title implies. */
export function claimNamedOutlets(
  claims: readonly Claim[],
  titles: readonly string[],
  addresses: readonly string[],
): readonly Claim[] {
  const publishers = claims
    .filter(({ field }) => field === 'publisher')
    .map(({ datum }) => ({ field: 'outlet', datum }) as const)
  const [implied] = nameEnds(titles, addresses)
  return implied ? [...publishers, makeClaim('outlet', implied, 'implied', 'title')] : publishers
}

/** Whether the stated names of an outlet have nothing to do with one another; its publisher may be called otherwise. */
export function outletsDiffer(claims: readonly Claim[]): boolean {
  const publishers = new Set(claims.flatMap(({ field, datum }) => (field === 'publisher' ? datum.value : [])))
  const names = claims.flatMap(({ field, datum }) =>
    field === 'outlet' && !publishers.has(datum.value) ? datum.value : [],
  )
  const [first, ...others] = names
  return first !== undefined && others.some(other => shareOf(first, other) === 0 && !isAlike(first, other))
}

// Harbour Times, harbourtimes.example · British Broadcasting Corporation, BBC
function isAlike(a: string, b: string): boolean {
  const [one, two] = [a, b].map(name => bareOutlet(name)) as [string, string]
  if (one === '' || two === '') return false
  return (
    one.includes(two) || two.includes(one) || initialsOf(a).startsWith(two) || initialsOf(b).startsWith(one)
  )
}

function initialsOf(name: string): string {
  const words = name.match(/\p{L}+/gu) ?? []
  return words
    .map(word => word[0])
    .join('')
    .toLowerCase()
}
