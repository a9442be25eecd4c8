import type { Archive } from '../archive/archive.ts'
import type { Follow } from '../archive/following.ts'
import { asksNothing, parseQuery } from '../archive/search/parse.ts'
import { formatMoment } from '../fetch/capture.ts'
import { isAddress } from '../read/address.ts'
import { hashText, shortenHash } from '../text/hash.ts'
import { WatchError } from './failure.ts'
import { FIRST_S } from './schedule.ts'

/** What somebody wants to follow: `about` is an address, the id of a story, or the words of a search. */
export type Wanted = Pick<Follow, 'what' | 'about'>

/** A new follow; the same one twice has one id. */
function makeFollow({ what, about }: Wanted, now: number): Follow {
  const time = formatMoment(now)
  const id = shortenHash(hashText(`${what} ${about}`))
  return { id, what, about, added: time, due: time, intervalS: FIRST_S, failures: 0 }
}

/** Begins to follow something, or gives what follows it already. Rejects with a `WatchError` where it cannot be followed. */
export async function beginFollow(
  archive: Archive,
  wanted: Wanted,
  { by, now }: { readonly by: string; readonly now: number },
): Promise<Follow> {
  const follow = makeFollow(await settleWanted(archive, wanted), now)
  const there = (await archive.follows()).find(({ id }) => id === follow.id)
  if (there) return there
  await archive.commit([{ kind: 'follow', follow }], { by, time: formatMoment(now) })
  return follow
}

async function settleWanted(archive: Archive, { what, about }: Wanted): Promise<Wanted> {
  if (what === 'address') {
    if (!isAddress(about) || !URL.canParse(about))
      throw new WatchError(about, 'missing', 'is no web address.')
    return { what, about: new URL(about).href }
  }
  if (what === 'story') {
    const story = await archive.story(about)
    if (!story) throw new WatchError(about, 'missing', 'the archive has no such story.')
    return { what, about: story.id }
  }
  const query = parseQuery(about)
  const fault = query.faults[0] ?? (asksNothing(query) ? 'it asks for nothing.' : null)
  if (fault !== null) throw new WatchError(about, 'missing', fault)
  return { what, about: about.trim() }
}

/** What words on a command line mean: an address, the id of a story that is there, or a search. */
export async function guessWanted(archive: Archive, words: string): Promise<Wanted> {
  if (isAddress(words)) return { what: 'address', about: words }
  const story = /^[\da-f]{4,16}$/.test(words) ? await archive.story(words) : null
  return story ? { what: 'story', about: story.id } : { what: 'search', about: words }
}

/** Ends following something, by its id or its beginning, or by what is followed; gives what that was. */
export async function endFollow(
  archive: Archive,
  name: string,
  { by, now }: { readonly by: string; readonly now: number },
): Promise<Follow> {
  const follows = await archive.follows()
  const found = follows.filter(({ id, about }) => about === name || id === name)
  const meant = found.length > 0 ? found : follows.filter(({ id }) => id.startsWith(name))
  if (meant.length !== 1)
    throw new WatchError(
      name,
      'missing',
      meant.length === 0 ? 'is not followed.' : 'means several things that are followed.',
    )
  await archive.commit([{ kind: 'unfollow', id: meant[0]!.id }], { by, time: formatMoment(now) })
  return meant[0]!
}
