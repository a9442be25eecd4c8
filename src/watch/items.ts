import type { Archive } from '../archive/archive.ts'
import type { Fetched, Fetcher } from '../fetch/fetcher.ts'
import type { Item } from '../read/feed/feed.ts'
import { askSite, type NoAnswer } from './answer.ts'
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
  /** How many of those that are left were asked for and failed. */
  readonly failed: number
  /** Sites that asked to be left alone, each with its header Retry-After. */
  readonly busy: ReadonlyMap<string, string>
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
  if (items.length === 0) return { taken: [], left: 0, failed: 0, busy: new Map(), added: [], failures: [] }
  const addresses = items.flatMap(({ address }) => address ?? [])
  const known = (await archive.lookUp({ addresses })).addresses
  const taking: Taking = { known, taken: [], held: [], failures: [], failed: 0, busy: new Map() }
  const pages = await intake.add(fetchItems(items, taking, options), { by })
  const told = [...taking.failures, ...pages.failures.map(({ reason }) => reason)]
  const held = await addHeld(taking.held, feed, options)
  const taken = [...taking.taken, ...taking.held.map(nameItem)]
  return {
    taken,
    left: items.length - taken.length,
    failed: taking.failed,
    busy: taking.busy,
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
  failed: number
  readonly busy: Map<string, string>
}

async function* fetchItems(
  items: readonly Item[],
  taking: Taking,
  { fetcher, now, signal }: TakeOptions,
): AsyncGenerator<Source> {
  const { known, taken, held, busy } = taking
  const end = now() + ITEMS_MS
  let asked = 0
  for (const item of items) {
    if (signal.aborted || now() > end || asked === MOST_FRESH) return
    const { address } = item
    if (address === null) held.push(item)
    else if (known.has(address)) taken.push(nameItem(item))
    // A site that asked to be left alone is left alone; what it has stays for another time.
    else if (!busy.has(siteOf(address))) {
      asked++
      const answer = await askSite(fetcher, address, { etag: null, modified: null })
      if (answer.kind === 'page') {
        yield makeSource(address, answer.page)
        taken.push(nameItem(item))
      } else if (answer.kind !== 'unchanged') missItem(item, answer, taking)
    }
  }
}

// What may come another time is asked for again with the next look.
function missItem(item: Item, { kind, reason, retryAfter }: NoAnswer, taking: Taking): void {
  taking.failures.push(reason)
  if (kind !== 'failed') taking.held.push(item)
  else taking.failed++
  if (retryAfter !== null) taking.busy.set(siteOf(item.address!), retryAfter)
}

/** The site of an address: its host. */
export function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
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
