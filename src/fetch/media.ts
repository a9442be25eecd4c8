/** What an answer holds: its media type in lower case without parameters, and its character set where it is stated. */
export interface Media {
  readonly mediaType: string
  readonly charset?: string
}

/** Parses a Content-Type header; an empty type where there is none. */
export function parseMedia(header: string | null): Media {
  const [type = '', ...parameters] = (header ?? '').split(';')
  const mediaType = type.trim().toLowerCase()
  for (const parameter of parameters) {
    const [name, value] = parameter.split('=')
    const charset = value?.trim().replace(/^["']|["']$/g, '')
    if (name?.trim().toLowerCase() === 'charset' && charset && /^[\w:.-]{1,40}$/.test(charset))
      return { mediaType, charset: charset.toLowerCase() }
  }
  return { mediaType }
}

/** Types that can be read: pages, text, feeds, documents and archives. */
const READABLE: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'text/xml',
  'application/xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'text/x-opml',
  'application/json',
  'application/feed+json',
  'application/ld+json',
  'application/pdf',
  'application/x-pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'message/rfc822',
  'application/warc',
  'application/wacz',
])

/** Types that say nothing, or only how something is packed: the bytes decide. */
const VAGUE: ReadonlySet<string> = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
  'application/force-download',
  'application/gzip',
  'application/x-gzip',
  'application/zip',
  'application/x-zip-compressed',
  'text/x-server-parsed-html',
  'unknown/unknown',
])

/** Whether a body of this type is worth its bytes: images, video, sound, programs and the like are not. */
export function isReadable(mediaType: string): boolean {
  // application/activity+json, application/x-news+xml — but not image/svg+xml.
  const suffixed = /^(?:application|text)\/[\w.-]+\+(?:xml|json)$/.test(mediaType)
  return READABLE.has(mediaType) || VAGUE.has(mediaType) || suffixed
}

/** First bytes that show what something is, whatever type is stated. */
const SIGNS: readonly (readonly [start: string, mediaType: string | null])[] = [
  ['%PDF-', 'application/pdf'],
  ['PK\x03\x04', 'application/zip'],
  ['\x1f\x8b', 'application/gzip'],
  ['WARC/', 'application/warc'],
  ['\x89PNG', null],
  ['\xff\xd8\xff', null],
  ['GIF8', null],
  ['RIFF', null],
  ['MZ', null],
  ['\x7fELF', null],
  ['\xca\xfe\xba\xbe', null],
  ['\xcf\xfa\xed\xfe', null],
  ['\x00asm', null],
  ['7z\xbc\xaf', null],
  ['Rar!', null],
  ['OggS', null],
  ['ID3', null],
  ['fLaC', null],
  ['\x1aE\xdf\xa3', null],
]

/** Bytes that are looked at to tell a type. */
const SAMPLE = 1024

/**
 * The type of a body that can be read, from what is stated and what the bytes show; null where it is none that can be.
 * A stated type is believed unless the bytes are plainly something else.
 */
export function settleType(stated: string, bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1')
  const sign = SIGNS.find(([mark]) => start.startsWith(mark))
  if (sign?.[1] === null) return isText(start) && isReadable(stated) && !VAGUE.has(stated) ? stated : null
  // ISO media: four bytes of length, then "ftyp".
  if (start.slice(4, 8) === 'ftyp') return null
  if (sign) return (VAGUE.has(stated) || stated.startsWith('text/') ? sign[1] : stated) ?? null
  if (!VAGUE.has(stated)) return isReadable(stated) ? stated : null
  return sniffText(start)
}

// "MZ" and "ID3" may begin a plain text as well; a program has bytes that no text has.
function isText(start: string): boolean {
  return !/[\x00-\x08\x0e-\x1a]/.test(start)
}

/** What a text is, by its first words (WHATWG MIME Sniffing, §7, as far as it concerns what is read). */
function sniffText(start: string): string | null {
  if (start.includes('\x00') && !/^(?:\xff\xfe|\xfe\xff)/.test(start)) return null
  const head = start.replace(/^(?:\xef\xbb\xbf)?\s*/, '').toLowerCase()
  if (/^<!doctype html|^<(?:html|head|body|article|script|title|div|p|h1|!--)[\s>]/.test(head))
    return 'text/html'
  if (/^<(?:\?xml|rss|feed|rdf:rdf|opml|urlset|sitemapindex)[\s>]/.test(head)) return 'application/xml'
  if (/^[[{]/.test(head)) return 'application/json'
  return isText(start) ? 'text/plain' : null
}
