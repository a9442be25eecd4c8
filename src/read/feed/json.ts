import type { ReadingWords } from '../../language/reading.ts'
import { readDate } from './dates.ts'
import { type Content, type Feed, type Item, MOST_ITEMS } from './feed.ts'
import { resolveAddress } from './links.ts'
import { makeContent, plainWords, readLanguageTag } from './words.ts'

/** JSON Feed 1 and 1.1, or null where a value is none. */
export function readJsonFeed(
  value: unknown,
  address: string | undefined,
  words: ReadingWords,
): Omit<Feed, 'notes'> | null {
  const feed = asObject(value)
  if (!isJsonFeed(feed)) return null
  const own = resolveAddress(asText(feed.feed_url), [address])
  const home = resolveAddress(asText(feed.home_page_url), [address])
  const shared: Shared = {
    bases: [home, own ?? address],
    language: readLanguageTag(asText(feed.language)),
    authors: authorsOf(feed),
    words,
  }
  return {
    kind: 'json feed',
    version: /version\/([\d.]{1,10})$/.exec(asText(feed.version) ?? '')?.[1] ?? null,
    title: plainWords(asText(feed.title)),
    home,
    address: own,
    next: resolveAddress(asText(feed.next_url), shared.bases),
    language: shared.language,
    items: asList(feed.items)
      .slice(0, MOST_ITEMS + 1)
      .map((item, i) => readItem(asObject(item), i + 1, shared)),
  }
}

/** Whether an object is a JSON Feed: it says so, or has a title and items as one has. */
function isJsonFeed(feed: Fields): boolean {
  const version = asText(feed.version) ?? ''
  if (version.includes('jsonfeed.org/version/')) return true
  return Array.isArray(feed.items) && typeof feed.title === 'string' && !('@type' in feed)
}

interface Shared {
  readonly bases: readonly (string | null | undefined)[]
  readonly language: string | null
  readonly authors: readonly string[]
  readonly words: ReadingWords
}

function readItem(item: Fields, number: number, { bases, language, authors, words }: Shared): Item {
  const own = authorsOf(item)
  return {
    number,
    headline: plainWords(asText(item.title)),
    address: resolveAddress(asText(item.url) ?? asText(item.external_url), bases),
    id: plainWords(asText(item.id)),
    published: readDate(asText(item.date_published), words),
    modified: readDate(asText(item.date_modified), words),
    authors: own.length > 0 ? own : authors,
    language: readLanguageTag(asText(item.language)) ?? language,
    outlet: null,
    categories: asList(item.tags).flatMap(tag => plainWords(asText(tag)) ?? []),
    content: contentOf(item),
    summary: makeContent(asText(item.summary)),
  }
}

function contentOf(item: Fields): Content | null {
  const html = asText(item.content_html)?.trim()
  if (html) return { kind: 'html', text: html }
  const text = asText(item.content_text)?.trim()
  return text ? { kind: 'text', text } : null
}

function authorsOf(fields: Fields): readonly string[] {
  return [...asList(fields.authors), fields.author].flatMap(
    author => plainWords(asText(asObject(author).name)) ?? [],
  )
}

type Fields = Readonly<Record<string, unknown>>

function asObject(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}
