import type { Archive } from '../archive/archive.ts'
import type { Fetched, Fetcher } from '../fetch/fetcher.ts'
import type { Item } from '../read/feed/feed.ts'
import { askSite } from './answer.ts'
import type { Added } from './decide.ts'
import { nameItem } from './feed.ts'
import type { Intake, Source } from './intake.ts'

/** New items of one look that are fetched; the others are left for the next time. */
const MOST_FRESH = 100
/** How long the items of one look may take together. */
const ITEMS_MS = 300_000

export interface TakeOptions {
  readonly archive: Archive
  readonly intake: Intake
  readonly fetcher: Fetcher
  readonly by: string
  readonly now: () => number
  readonly signal: AbortSignal
}

/** What became of the new items of a feed. */
export interface TakenItems {
  /** Names of those that were dealt with: kept, known already, gone, or refused with nothing in the feed. */
  readonly taken: readonly string[]
  readonly left: number
  readonly added: readonly Added[]
  /** Why items gave nothing, in sentences. */
  readonly failures: readonly string[]
}

/** Fetches the pages of new items and adds them; where a page is refused, what the feed holds of it whole is added. */
export async function takeItems(
  items: readonly Item[],
  feed: Fetched,
  options: TakeOptions,
): Promise<TakenItems> {
  const { archive, intake, by } = options
  const addresses = items.flatMap(({ address }) => address ?? [])
  const known = (await archive.lookUp({ addresses })).addresses
  const taking: Taking = { known, taken: [], held: [], failures: [] }
  const pages = await intake.add(fetchItems(items, taking, options), { by })
  const told = [...taking.failures, ...pages.failures.map(({ reason }) => reason)]
  const held = await addHeld(taking.held, feed, options)
  const taken = [...taking.taken, ...taking.held.map(nameItem)]
  return {
    taken,
    left: items.length - taken.length,
    added: [...pages.added, ...held.added],
    failures: [...told, ...held.failures.map(({ reason }) => reason)],
  }
}

interface Taking {
  /** Address → report that is in the archive already. */
  readonly known: ReadonlyMap<string, string>
  readonly taken: string[]
  /** Items whose pages are not to be had, in the feed as it came. */
  readonly held: Item[]
  readonly failures: string[]
}

async function* fetchItems(
  items: readonly Item[],
  { known, taken, held, failures }: Taking,
  { fetcher, now, signal }: TakeOptions,
): AsyncGenerator<Source> {
  const end = now() + ITEMS_MS
  let asked = 0
  for (const item of items) {
    if (signal.aborted || now() > end || asked === MOST_FRESH) return
    const { address } = item
    if (address === null) held.push(item)
    else if (known.has(address)) taken.push(nameItem(item))
    else {
      asked++
      const answer = await askSite(fetcher, address, { etag: null, modified: null })
      if (answer.kind === 'page') {
        yield makeSource(address, answer.page)
        taken.push(nameItem(item))
      } else if (answer.kind === 'refused' || answer.kind === 'gone') {
        held.push(item)
        failures.push(answer.reason)
      }
      // What may come another time is asked for again with the next look.
      else if (answer.kind === 'failed') failures.push(answer.reason)
    }
  }
}

/** A page that was fetched, as it is added; `name` is the address by which it is known. */
export function makeSource(name: string, { bytes, capture, mediaType, charset }: Fetched): Source {
  const about = { file: name, capture, mediaType, ...(charset === undefined ? {} : { charset }) }
  return { kind: 'bytes', about, bytes }
}

async function addHeld(held: readonly Item[], feed: Fetched, { intake, by }: TakeOptions) {
  if (held.length === 0) return { added: [], failures: [] }
  const source = makeSource(feed.capture.asked, feed)
  const only = held.map(({ number }) => number)
  const { added } = await intake.add([{ ...source, only } as Source], { by })
  // What the feed does not hold whole is no failure: the page's own was told.
  return { added, failures: [] }
}
