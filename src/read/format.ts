import { LEAD, readHead } from './limits.ts'
import { isJsonFeed, isPage } from './markup.ts'
import type { About } from './report.ts'

/** What bytes are, as far as their first ones show. */
export type ByteFormat = 'gzip' | 'zip' | 'pdf' | 'warc' | 'mail' | 'text'

/** What a text is. */
export type TextFormat = 'feed' | 'opml' | 'page' | 'json' | 'markdown' | 'table' | 'plain'

/** Recognises a file by its first bytes, then by its media type and name. */
export function recogniseBytes(bytes: Uint8Array, about: About): ByteFormat {
  const head = readHead(bytes, HEAD)
  if (head.startsWith('\u001f\u008b')) return 'gzip'
  if (head.startsWith('PK\u0003\u0004')) return 'zip'
  if (/^[^%]{0,200}%PDF-\d/.test(head.slice(0, 300)) && !/<[a-z!]/i.test(head.slice(0, 100))) return 'pdf'
  if (/^\s{0,9}WARC\/\d/.test(head)) return 'warc'
  if (isMail(head, about)) return 'mail'
  return 'text'
}

/** Bytes that are looked at to know a mail by its headers. */
const HEAD = 8192

// From: … / Date: … : a mail by its name, or by its first lines
function isMail(head: string, { file, mediaType }: About): boolean {
  if (!/^\W{0,9}[\w-]{1,60}[: ]/.test(head)) return false
  const lines = head
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s{0,9}(?:From [^\r\n]{1,200}\r?\n)?/, '')
    .split(/\r?\n/)
  const end = lines.findIndex(line => !/^(?:[\w-]{1,60}:|[ \t]+\S)/.test(line))
  const names = lines
    .slice(0, end < 0 ? undefined : end)
    .flatMap(line => /^([\w-]+):/.exec(line)?.[1]?.toLowerCase() ?? [])
  const named =
    /\.(?:eml|mht|mhtml)$/i.test(dropZip(file)) ||
    /^(?:message\/rfc822|multipart\/related)/i.test(mediaType ?? '')
  if (named) return names.length > 0
  const isEnded = end < 0 || lines[end]?.trim() === ''
  return (
    isEnded &&
    names.includes('from') &&
    ['message-id', 'mime-version', 'received'].some(name => names.includes(name))
  )
}

/** Recognises a text by how it begins, then by its media type and name. */
export function recogniseText(text: string, about: About): TextFormat {
  const { mediaType = '' } = about
  const name = dropZip(about.file)
  const start = text.slice(0, LEAD)
  const xml = /<(?:[\w-]{1,20}:)?(rss|rdf|feed|channel|urlset|sitemapindex|opml|html)[\s>]/i
    .exec(start)?.[1]
    ?.toLowerCase()
  const isMarkup =
    /^[^<]{0,500}<(?:\?xml|!--|!doctype|[\w-]{1,20}:|rss|rdf|feed|channel|urlset|sitemapindex|opml)/i.test(
      start,
    )
  if (isMarkup && xml && xml !== 'html' && !/^\s{0,99}<!doctype\s+html/i.test(start))
    return xml === 'opml' ? 'opml' : 'feed'
  if (isPage(name, text) || /^(?:text\/html|application\/xhtml\+xml)/i.test(mediaType)) return 'page'
  if (/^\s{0,99}[{[]/.test(start) && (isNamedJson(about) || /^\s{0,99}\[?\s{0,99}\{\s{0,99}"/.test(start)))
    return 'json'
  if (isJsonFeed(start)) return 'json'
  if (/\.(?:csv|tsv)$/i.test(name) || /^text\/(?:csv|tab-separated-values)/i.test(mediaType)) return 'table'
  return /\.(?:md|markdown)$/i.test(name) || /^text\/markdown/i.test(mediaType) ? 'markdown' : 'plain'
}

/** Whether a text of XML or JSON that begins so holds reports or their addresses. */
export function isHeldText(start: string): boolean {
  if (/^\s{0,99}[{[]/.test(start)) return /jsonfeed\.org\/version|schema\.org|"articleBody"/.test(start)
  return recogniseText(start, { file: '' }) === 'feed'
}

/** Whether a file is called JSON by its name or media type. */
export function isNamedJson({ file, mediaType = '' }: Pick<About, 'file' | 'mediaType'>): boolean {
  return /\.(?:json|jsonld|json-ld)$/i.test(dropZip(file)) || /json/i.test(mediaType)
}

// page.html.gz
function dropZip(file: string): string {
  return file.replace(/\.gz$/i, '')
}
