import type { ReadingWords } from '../../language/reading.ts'
import { makeNote, type Note } from '../../text/note.ts'
import { findAgency } from '../agency.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { composeBlocks, wrapFragment } from '../compose.ts'
import type { Draft } from '../draft.ts'
import { aboutPart, type Found, type Holding, tellNote } from '../holding.ts'
import { readNames } from '../names.ts'
import type { About, Received } from '../report.ts'
import type { Content, Feed, Item } from './feed.ts'

/** The reports that a feed holds: its items with words. Those that only give an address are counted in a note. */
export async function holdFeed(
  feed: Feed,
  about: About,
  received: Received,
  words: ReadingWords,
): Promise<Holding> {
  const found: Found[] = []
  for (const item of feed.items) {
    const draft = await draftItem(item, feed, words)
    if (!draft) continue
    found.push({
      draft: { ...draft, mediaType: received.mediaType },
      about: aboutPart(about, item.number),
      received,
      ...(about.capture ? { capture: about.capture } : {}),
    })
  }
  return { found, notes: [...feed.notes, ...noteWordless(feed, found.length)] }
}

function noteWordless(feed: Feed, held: number): readonly Note[] {
  if (feed.items.length === 0) return [makeNote('feed-empty')]
  const without = feed.items.length - held
  if (feed.kind.endsWith('sitemap') || feed.kind === 'sitemap index')
    return [tellNote('file-addresses', `${without}`)]
  return without > 0 ? [tellNote('feed-addresses', `${without} of ${feed.items.length}`)] : []
}

/** An item as a report; null where it has no words but a headline. */
async function draftItem(item: Item, feed: Feed, words: ReadingWords): Promise<Draft | null> {
  const headline = headlineOf(item)
  const { content, atMost, cut } = chooseContent(item)
  if (!content || content.text === headline) return null
  const read =
    content.kind === 'html'
      ? await readMarkup(content, headline, item, words)
      : readWords(content, headline, words)
  if (read.text === '' || read.text === headline) return null
  const notes = atMost === 'partial' ? [makeNote(cut ? 'file-long' : 'item-summary')] : []
  const claims = claimItem({ ...item, headline }, feed, words)
  return {
    text: read.text,
    parts: read.parts,
    claims: [...claims, ...read.claims.filter(({ field }) => field !== 'outlet' && field !== 'url')],
    mediaType: '',
    complete: false,
    ...(atMost ? { atMost } : {}),
    notes,
  }
}

// Ferry runs aground - Harbour Times, where the item says that its outlet is the Harbour Times
function headlineOf({ headline, outlet }: Item): string | null {
  const end = outlet
    ? [` - ${outlet}`, ` | ${outlet}`, ` – ${outlet}`].find(each => headline?.endsWith(each))
    : undefined
  return end ? headline!.slice(0, -end.length).trim() || headline : headline
}

/** A description of fewer words is a summary; a longer one may be the report. */
const SUMMARY_WORDS = 120

type Chosen = Pick<Draft, 'atMost'> & { readonly content: Content | null; readonly cut?: boolean }

/** The text of an item is cut there, in code units: ten times the longest report. */
const LONGEST = 2_000_000

function chooseContent(item: Item): Chosen {
  const chosen = chooseWords(item)
  const { content } = chosen
  if (!content || content.text.length <= LONGEST) return chosen
  return { content: { ...content, text: content.text.slice(0, LONGEST) }, atMost: 'partial', cut: true }
}

function chooseWords({ content, summary }: Item): Chosen {
  // A summary that is longer than the content is what other feeds call the content.
  const longer = content && summary && countWords(summary) > countWords(content) * 2
  if (content && !longer) {
    const words = countWords(content)
    const same = summary !== null && words < SUMMARY_WORDS && countWords(summary) >= words
    return { content, ...(same ? { atMost: 'partial' as const } : {}) }
  }
  if (!summary) return { content: null }
  return { content: summary, atMost: countWords(summary) < SUMMARY_WORDS ? 'partial' : 'unknown' }
}

function countWords({ text }: Content): number {
  return (
    text
      .slice(0, LONGEST)
      .replace(/<[^<>]{0,2000}>/g, ' ')
      .match(/\S+/g)?.length ?? 0
  )
}

type Read = Pick<Draft, 'text' | 'parts' | 'claims'>

async function readMarkup(
  { text }: Content,
  headline: string | null,
  item: Item,
  words: ReadingWords,
): Promise<Read> {
  const { readFragment } = await import('../page.ts')
  return readFragment(wrapFragment(text, headline, item.language), words)
}

function readWords({ text }: Content, headline: string | null, words: ReadingWords): Read {
  const lines = text.split(/\n\s*\n/).map(line => ({ text: line, hint: 'paragraph' as const }))
  const title = headline ? [{ text: headline, hint: 'headline' as const }] : []
  return { ...composeBlocks([...title, ...lines], words), claims: [] }
}

function claimItem(item: Item, feed: Feed, words: ReadingWords): readonly Claim[] {
  const claim = (field: Claim['field'], value: string | null, how: 'stated' | 'implied' = 'stated') =>
    value ? [makeClaim(field, value, how, 'feed')] : []
  return [
    ...claim('headline', item.headline),
    ...claim('url', item.address),
    ...claim('published', item.published),
    ...claim('modified', item.modified),
    ...item.authors.flatMap(author => claimAuthor(author, words)),
    ...claim('outlet', item.outlet),
    ...claim('outlet', feed.title, 'implied'),
    ...claim('language', item.language ?? feed.language),
  ]
}

function claimAuthor(author: string, words: ReadingWords): readonly Claim[] {
  const named = readNames(author, 0, 'feed', 'stated', words).map(({ field, datum }) =>
    makeClaim(field, datum.value, datum.how, 'feed'),
  )
  if (named.length > 0) return named
  const agency = findAgency(author, words)
  return [
    agency ? makeClaim('wire', agency, 'stated', 'feed') : makeClaim('author', author, 'stated', 'feed'),
  ]
}
