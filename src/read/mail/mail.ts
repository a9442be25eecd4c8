import type { Email } from 'postal-mime'
import type { ReadingWords } from '../../language/reading.ts'
import { hashText } from '../../text/hash.ts'
import type { Note } from '../../text/note.ts'
import { composeBlocks, wrapFragment } from '../compose.ts'
import { MOST_BYTES } from '../decode.ts'
import type { Draft } from '../draft.ts'
import { readDate } from '../feed/dates.ts'
import { resolveAddress } from '../feed/links.ts'
import { type Holding, holdNothing, tellNote } from '../holding.ts'
import type { About, Capture, Received } from '../report.ts'
import { trimMail } from './frame.ts'
import { claimSender, type Sender } from './sender.ts'

/** Opens a mail: a newsletter, or a report that somebody forwarded. A page that a browser saved as a mail (MHTML) is a page. */
export async function openMail(bytes: Uint8Array, about: About, words: ReadingWords): Promise<Holding> {
  if (bytes.length > MOST_BYTES) return holdNothing('bytes-too-large')
  const mail = await parseMail(bytes)
  if (mail === null) return holdNothing('document-broken')
  const received = {
    sha256: hashText(bytes),
    mediaType: 'message/rfc822',
    encoding: 'utf-8',
    bytes: bytes.length,
  }
  const place = headerOf(mail, 'snapshot-content-location')
  if (place && mail.html) return openSaved(mail, resolveAddress(place, []), { about, received, words })
  const draft = await readMail(mail, words)
  return draft.text === '' ? holdNothing('page-empty') : { found: [{ draft, about, received }], notes: [] }
}

/** Limits that no mail in earnest reaches; what is beyond them is refused. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 1_000_000, maxRfc822NestingDepth: 5 }

/** A mail has no more lines that begin as the bounds of its parts do: the parser takes the square of their number. */
const MOST_BOUNDS = 5000

/** Whether a mail is made to keep the parser busy. */
function isHostile(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const ends = ['\r\n\r\n', '\n\n'].map(end => source.indexOf(end)).filter(at => at >= 0)
  if (Math.min(source.length, ...ends) > LIMITS.maxHeadersSize) return true
  let bounds = 0
  for (let at = source.indexOf('\n--'); at >= 0 && bounds <= MOST_BOUNDS; at = source.indexOf('\n--', at + 3))
    bounds += 1
  return bounds > MOST_BOUNDS
}

async function parseMail(bytes: Uint8Array): Promise<Email | null> {
  if (isHostile(bytes)) return null
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(bytes, LIMITS)
  } catch {
    return null
  }
}

function headerOf(mail: Email, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value
}

interface Saving {
  readonly about: About
  readonly received: Received
  readonly words: ReadingWords
}

async function openSaved(
  mail: Email,
  address: string | null,
  { about, received, words }: Saving,
): Promise<Holding> {
  const { readPage } = await import('../page.ts')
  const draft = readPage(mail.html!, words)
  if (draft.text === '') return { found: [], notes: draft.notes }
  const capture = address ? { capture: makeCapture(mail, address, words) } : {}
  return { found: [{ draft, about: { ...about, ...capture }, received }], notes: [] }
}

function makeCapture(mail: Email, address: string, words: ReadingWords): Capture {
  const date = readDate(headerOf(mail, 'date'), words)
  const time = date?.includes('T') ? new Date(date) : null
  return {
    asked: address,
    reached: address,
    redirects: [],
    status: 200,
    headers: {},
    time: time && !Number.isNaN(time.getTime()) ? `${time.toISOString().slice(0, 19)}Z` : '',
    method: 'GET',
    tool: /^<(Saved by \w{1,20})>$/.exec(headerOf(mail, 'from') ?? '')?.[1] ?? 'unknown',
  }
}

async function readMail(mail: Email, words: ReadingWords): Promise<Draft> {
  const subject = dropPrefix(mail.subject ?? '', words)
  const plain = mail.text?.trim() ? readText(mail.text, subject, words) : null
  const html = mail.html?.trim() ? await readHtml(mail.html, subject, words) : null
  // Programs that send both fill the plain text with addresses, or leave it out.
  const body = html && (!plain || countWords(html) >= countWords(plain) * HTML_SHARE) ? html : plain
  const sender: Sender = {
    name: mail.from?.name ?? '',
    subject,
    date: readDate(headerOf(mail, 'date'), words),
    list: ['list-unsubscribe', 'list-id', 'list-post'].some(name => headerOf(mail, name) !== undefined),
  }
  const trimmed = trimMail(body ?? { text: '', parts: [] }, sender, words)
  const told = claimSender({ ...sender, ...trimmed.forwarded }, words)
  return {
    text: trimmed.text,
    parts: trimmed.parts,
    claims: [...told.claims, ...(body?.claims ?? [])],
    fallback: told.fallback,
    mediaType: 'message/rfc822',
    complete: false,
    ...(trimmed.aside.length > 0 ? { aside: trimmed.aside } : {}),
    notes: noteMail(mail, trimmed.forwarded !== null),
  }
}

/** The words in HTML are taken where they are at least this share of those in plain text. */
const HTML_SHARE = 0.6

function countWords({ text }: Pick<Draft, 'text'>): number {
  return text.match(/\S+/g)?.length ?? 0
}

function dropPrefix(subject: string, words: ReadingWords): string {
  let rest = subject.replace(/\s+/g, ' ').trim()
  // Fwd: Re: Ferry runs aground
  for (let times = 0; times < 5 && words.mail.prefix.test(rest); times++)
    rest = rest.replace(words.mail.prefix, '')
  return rest
}

type Body = Pick<Draft, 'text' | 'parts' | 'claims'>

async function readHtml(html: string, subject: string, words: ReadingWords): Promise<Body> {
  const { readFragment } = await import('../page.ts')
  const body = /<body\b[^>]{0,2000}>/i.exec(html)
  const inner = (body ? html.slice(body.index + body[0].length) : html).replace(/<\/(?:body|html)>/gi, '')
  // Mails are laid out with tables.
  const flat = inner.replace(/<(\/?)(?:table|tbody|thead|tfoot|tr|td|th|center)(?=[\s>])/gi, '<$1div')
  return readFragment(wrapFragment(flat, subject || null), words)
}

function readText(text: string, subject: string, words: ReadingWords): Body {
  const title = subject ? [{ text: subject, hint: 'headline' as const }] : []
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map(block => ({ text: unwrap(block) }))
  return { ...composeBlocks([...title, ...blocks], words), claims: [] }
}

/** Lines of mails are broken at some seventy characters; those of lists, repeated words and headers are not joined. */
function unwrap(block: string): string {
  const lines = block.split('\n')
  const long = lines.slice(0, -1).filter(line => line.length >= WRAPPED).length
  const listed = lines.some(line => /^(?:>|[-*•]\s|\d{1,2}[.)]\s|[\w-]{1,20}:\s)/.test(line))
  return lines.length > 1 && !listed && long * 2 > lines.length - 1
    ? lines.map(line => line.trim()).join(' ')
    : block
}

/** A line of at least so many characters was broken by a program. */
const WRAPPED = 55

function noteMail(mail: Email, forwarded: boolean): readonly Note[] {
  const files = mail.attachments.filter(
    ({ related, disposition }) => !related && disposition !== 'inline',
  ).length
  return [
    ...(forwarded ? [tellNote('mail-forwarded')] : []),
    ...(files > 0 ? [tellNote('mail-attachments', `${files}`)] : []),
  ]
}
