import type { ReadingWords } from '../language/reading.ts'
import { hashText } from '../text/hash.ts'
import { decodeBytes, MOST_BYTES } from './decode.ts'
import type { Draft } from './draft.ts'
import { isNamedJson, recogniseBytes, recogniseText, type TextFormat } from './format.ts'
import { type Holding, holdNothing, type Opener } from './holding.ts'
import { limitBytes, MOST_FEED_BYTES } from './limits.ts'
import { statedCharset } from './markup.ts'
import { readPlain } from './plain.ts'
import type { About, Received } from './report.ts'

// What a format needs is loaded when the first file of it comes: a cold start pays only for what it reads.

/** Opens the bytes of a file: recognises its format and gives the reports that it holds. */
export async function openFile(bytes: Uint8Array, about: About, words: ReadingWords): Promise<Holding> {
  if (bytes.length > limitBytes(bytes)) return holdNothing('bytes-too-large')
  const open: Opener = (inner, aboutInner) => openFile(inner, aboutInner, words)
  switch (recogniseBytes(bytes, about)) {
    case 'gzip':
      return (await import('./archive/gzip.ts')).openGzip(bytes, about, open)
    case 'zip':
      return (await import('./archive/packed.ts')).openZip(bytes, about, { open, words })
    case 'warc':
      return (await import('./archive/warc.ts')).openWarc([bytes], about, { open })
    case 'pdf':
      return (await import('./pdf/pdf.ts')).openPdf(bytes, about, words)
    case 'mail':
      return (await import('./mail/mail.ts')).openMail(bytes, about, words)
    case 'text':
      return openText(bytes, about, words)
  }
}

async function openText(bytes: Uint8Array, about: About, words: ReadingWords): Promise<Holding> {
  const decoded = decodeBytes(bytes, [about.charset, statedCharset(bytes)], MOST_FEED_BYTES)
  const { text, encoding } = decoded
  if (text === null) return { found: [], notes: decoded.notes }
  const format = recogniseText(text, about)
  const isList = format === 'feed' || format === 'json' || format === 'opml'
  const received: Received = {
    sha256: hashText(bytes),
    mediaType: 'text/plain',
    encoding,
    bytes: bytes.length,
  }
  const holding = isList
    ? await openList(format, { text, about, received, words })
    : await openArticle(format, { text, about, received, words })
  return noteAll(holding, decoded.notes)
}

interface Opened {
  readonly text: string
  readonly about: About
  readonly received: Received
  readonly words: ReadingWords
}

async function openList(format: TextFormat, { text, about, received, words }: Opened): Promise<Holding> {
  if (format === 'opml') return holdNothing('file-addresses')
  const { parseFeed } = await import('./feed/parse.ts')
  const address = about.url ?? about.capture?.reached
  const feed = parseFeed(text, { words, ...(address ? { address } : {}) })
  if (feed) {
    const { holdFeed } = await import('./feed/reports.ts')
    return holdFeed(feed, about, { ...received, mediaType: FEED_TYPES[feed.kind] }, words)
  }
  if (format === 'json') {
    const { holdLinked } = await import('./linked.ts')
    const linked = await holdLinked(text, about, received, words)
    // A text that only begins as JSON does is a text.
    if (linked.found.length > 0 || isNamedJson(about)) return linked
    return openArticle('plain', { text, about, received, words })
  }
  // What begins as a feed and is none still has words.
  return openArticle('page', { text, about, received, words })
}

const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  'json feed': 'application/feed+json',
  'news sitemap': 'application/xml',
  sitemap: 'application/xml',
  'sitemap index': 'application/xml',
} as const

async function openArticle(format: TextFormat, { text, about, received, words }: Opened): Promise<Holding> {
  if (format === 'table') return holdNothing('file-table')
  if (received.bytes > MOST_BYTES) return holdNothing('bytes-too-large')
  const draft = await readDraft(format, text, about.file, words)
  if (draft.text === '') return { found: [], notes: draft.notes }
  return { found: [{ draft, about, received: { ...received, mediaType: draft.mediaType } }], notes: [] }
}

async function readDraft(
  format: TextFormat,
  text: string,
  file: string,
  words: ReadingWords,
): Promise<Draft> {
  if (format === 'markdown') return (await import('./markdown.ts')).readMarkdown(text, words)
  if (format !== 'page') return readPlain(text, file, words)
  return (await import('./page.ts')).readPage(text, words)
}

/** Notes on the bytes stand with the report where there is one, else with the file. */
function noteAll({ found, notes }: Holding, more: Holding['notes']): Holding {
  if (more.length === 0 || found.length !== 1) return { found, notes: [...more, ...notes] }
  const [{ draft, ...rest }] = found as [Holding['found'][0]]
  return { found: [{ ...rest, draft: { ...draft, notes: [...more, ...draft.notes] } }], notes }
}
