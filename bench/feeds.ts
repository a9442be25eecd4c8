import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseFeed as parseOther } from 'feedsmith'
import { reading } from '../src/language/en/reading.ts'
import { parseFeed } from '../src/read/feed/parse.ts'
import { read } from '../src/read/read.ts'
import { breakFeed, FAULTS } from './feeds/faults.ts'
import { type FeedItem, FORMS, makeFeed } from './feeds/forms.ts'

/** Items of a feed that is made, and how often each fault is put into each form. */
const ITEMS = 40
const TIMES = 25

/** What reading some feeds gave. */
interface Count {
  feeds: number
  /** Items that were written, that were given by us, and by feedsmith. */
  written: number
  given: number
  other: number
  noted: number
  crashes: number
  otherFails: number
}

/** Reads feeds of all kinds, as they should be and broken, beside feedsmith; and the feed items of the data folder as reports. */
export async function main(): Promise<number> {
  const items = await loadItems()
  if (items.length === 0) {
    console.error('no data: set CROSSREAD_DATA to the folder with feed-duplicates/')
    return 2
  }
  console.log(
    'feeds of each kind: items written / given / given by feedsmith; notes; crashes / failures of feedsmith',
  )
  for (const fault of FAULTS) {
    const count = readFeeds(fault, items)
    const { feeds, written, given, other, noted, crashes, otherFails } = count
    console.log(
      `${fault.padEnd(28)} ${feeds} feeds  ${written} / ${given} / ${other}  notes ${noted}  crashes ${crashes} / ${otherFails}`,
    )
    if (crashes > 0) return 1
  }
  await readReports(items)
  return 0
}

/** The feed items of the data folder. */
async function loadItems(): Promise<readonly FeedItem[]> {
  const root = join(process.env.CROSSREAD_DATA ?? '../shared/data', 'feed-duplicates', 'scraped_news')
  const names = await readdir(root, { recursive: true }).catch(() => [])
  const items: FeedItem[] = []
  for (const name of names.filter(each => each.endsWith('.json')).sort()) {
    const item = JSON.parse(await readFile(join(root, name), 'utf8'))
    const { title, canonical_url: address, body_text: text, published_at: published } = item
    if (title && text) items.push({ title, address, text, published })
  }
  return items
}

function readFeeds(fault: (typeof FAULTS)[number], items: readonly FeedItem[]): Count {
  const count: Count = { feeds: 0, written: 0, given: 0, other: 0, noted: 0, crashes: 0, otherFails: 0 }
  for (const form of FORMS) {
    for (let time = 0; time < TIMES; time++) {
      const from = (time * ITEMS) % items.length
      const taken = items.slice(from, from + ITEMS)
      const source = breakFeed(makeFeed(form, taken), fault, time)
      count.feeds += 1
      count.written += taken.length
      readBoth(source, count)
    }
  }
  return count
}

function readBoth(source: string, count: Count): void {
  try {
    const feed = parseFeed(source, { words: reading })
    count.given += feed?.items.length ?? 0
    count.noted += feed === null ? 1 : feed.notes.length
  } catch {
    count.crashes += 1
  }
  try {
    const { feed } = parseOther(source)
    count.other += ('items' in feed ? feed.items : 'entries' in feed ? feed.entries : [])?.length ?? 0
  } catch {
    count.otherFails += 1
  }
}

async function readReports(items: readonly FeedItem[]): Promise<void> {
  console.log(`\n${items.length} items of feed-duplicates, written as feeds and read as reports`)
  for (const form of FORMS) {
    const bytes = new TextEncoder().encode(makeFeed(form, items))
    const start = performance.now()
    const { reports, notes } = await read(bytes, { file: 'feed' })
    const rate = Math.round((items.length / (performance.now() - start)) * 1000)
    const dated = reports.filter(({ published }) => published !== null).length
    console.log(
      `${form.padEnd(10)} reports ${reports.length}  dated ${dated}  notes ${notes.length}  ${rate} items/s`,
    )
  }
}
