import { makeNote, type Note } from '../../text/note.ts'
import type { Claim } from '../claims.ts'
import { shareOf, type Title } from './headline.ts'
import { siteOf } from './links.ts'
import { outletsDiffer } from './outlets.ts'

/** What a page says in two ways that do not go together: its address, its outlet, its headline. */
export function noteContradictions(
  claims: readonly Claim[],
  title: Title | null,
  heads: readonly string[],
): readonly Note[] {
  const sites = ADDRESSES.flatMap(from => {
    const found = claims.find(({ field, datum }) => field === 'url' && datum.from === from)
    return found ? (siteOf(found.datum.value) ?? []) : []
  })
  const shown = title?.element ? title.text : null
  return [
    ...(sites.some(site => !sameSite(site, sites[0]!)) ? [makeNote('address-contradicts')] : []),
    ...(outletsDiffer(claims) ? [makeNote('outlet-contradicts')] : []),
    ...(shown && heads.length > 0 && heads.every(head => shareOf(shown, head) === 0)
      ? [makeNote('headline-contradicts')]
      : []),
  ]
}

/** JSON-LD often holds the address of the example that it was copied from. */
const ADDRESSES = ['meta', 'open-graph']

// news.harbour.example, harbour.example
function sameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}
