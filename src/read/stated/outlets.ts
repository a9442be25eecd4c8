import { type Claim, makeClaim } from '../claims.ts'
import { bareOutlet } from './authors.ts'
import { SUFFIX, shareOf } from './headline.ts'
import { siteOf } from './links.ts'
import { findMeta, type Meta } from './meta.ts'

/** All names by which a page may call its outlet: those that it states, the end of its title, its site. */
export function nameOutlets(
  metas: readonly Meta[],
  linked: readonly Claim[],
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
    ...linked.flatMap(({ field, datum }) => (field === 'outlet' || field === 'publisher' ? datum.value : [])),
  ]
  const sites = addresses.flatMap(address => siteOf(address) ?? [])
  return [...named, ...sites, ...nameEnds(titles, addresses)].flatMap(name => name || [])
}

/** The outlets at the ends of titles, where the site is called alike: other ends are sections, days and writers. */
function nameEnds(titles: readonly string[], addresses: readonly string[]): readonly string[] {
  const sites = addresses.flatMap(address => siteOf(address) ?? [])
  return titles
    .flatMap(title => suffixOf(title, titles) ?? [])
    .filter(name => !/\d/.test(name) && (sites.length === 0 || sites.some(site => isAlike(name, site))))
}

/** The outlet at the end of a title whose beginning another title is: "Ferry runs aground | Harbour Times". */
function suffixOf(title: string, titles: readonly string[]): string | null {
  const suffix = SUFFIX.exec(title)
  if (!suffix) return null
  const rest = title.slice(0, suffix.index)
  const told = titles.some(
    other => other !== title && shareOf(other, rest) === 1 && !other.endsWith(title.slice(suffix.index)),
  )
  return told ? (suffix.groups!.name ?? suffix.groups!.other ?? null) : null
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
  const names = claims.flatMap(({ field, datum }) => (field === 'outlet' ? datum.value : []))
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
