import { type Claim, makeClaim } from '../claims.ts'
import { sameOutlet } from './authors.ts'
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
      'cre',
    ].flatMap(name => findMeta(metas, name) ?? []),
    findMeta(metas, 'twitter:site')?.replace(/^@/, ''),
    ...linked.flatMap(({ field, datum }) => (field === 'outlet' || field === 'publisher' ? datum.value : [])),
  ]
  const sites = addresses.flatMap(address => siteOf(address) ?? [])
  const all = [...named, ...sites].flatMap(name => name || [])
  return [...all, ...titles.flatMap(title => suffixOf(title, titles) ?? [])]
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
export function claimNamedOutlets(claims: readonly Claim[], titles: readonly string[]): readonly Claim[] {
  const publishers = claims
    .filter(({ field }) => field === 'publisher')
    .map(({ datum }) => ({ field: 'outlet', datum }) as const)
  const implied = titles.flatMap(title => suffixOf(title, titles) ?? [])
  return [...publishers, ...implied.slice(0, 1).map(name => makeClaim('outlet', name, 'implied', 'title'))]
}

/** Whether the stated names of an outlet have nothing to do with one another. */
export function outletsDiffer(claims: readonly Claim[]): boolean {
  const names = claims.flatMap(({ field, datum }) =>
    field === 'outlet' && datum.how === 'stated' ? datum.value : [],
  )
  const [first, ...others] = names
  return (
    first !== undefined &&
    others.some(other => !sameOutlet(first, other) && shareOf(first, other) === 0 && !isShort(first, other))
  )
}

// BBC, British Broadcasting Corporation
function isShort(a: string, b: string): boolean {
  const initials = (name: string): string =>
    (name.match(/\p{L}+/gu) ?? [])
      .map(word => word[0])
      .join('')
      .toLowerCase()
  const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '')
  return (
    initials(a).startsWith(plain(b)) ||
    initials(b).startsWith(plain(a)) ||
    plain(a).includes(plain(b)) ||
    plain(b).includes(plain(a))
  )
}
