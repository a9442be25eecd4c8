import type { ReadingWords } from '../../language/reading.ts'
import type { Draft } from '../draft.ts'
import { readDate } from '../feed/dates.ts'
import type { Aside, Part } from '../report.ts'
import type { Sender } from './sender.ts'

/** A mail without its frame. */
export interface Trimmed extends Pick<Draft, 'text' | 'parts'> {
  readonly aside: readonly Aside[]
  /** What the headers of a forwarded mail say; null where nothing was forwarded. */
  readonly forwarded: Partial<Sender> | null
}

/** Sets aside what frames a report in a mail: what the forwarder wrote, repeated mails, headers, signatures, how to unsubscribe. */
export function trimMail(body: Pick<Draft, 'text' | 'parts'>, sender: Sender, words: ReadingWords): Trimmed {
  const { text, parts } = body
  const lines = parts.map(part => text.slice(part.start, part.end))
  const from = findForwarded(lines, words)
  const head = from === null ? null : readHead(lines, from + 1, words)
  const start = head?.end ?? 0
  const end = findFoot(parts, lines, findEnd(lines, start, words), words)
  const isKept = (i: number): boolean => {
    // The subject stands above what was forwarded, too.
    if (i === 0 && lines[0] === sender.subject && (!head?.subject || head.subject === lines[0])) return true
    // Many letters have their subject as a title once more.
    if (i > 0 && parts[i]!.kind === 'heading' && lines[i] === lines[0]) return false
    return i >= start && i < end && !isFrame(lines[i]!, words)
  }
  return { ...keepParts(body, isKept), forwarded: head && dropEnd(head) }
}

type Head = Partial<Sender> & { readonly end: number }

function dropEnd({ end: _, ...sender }: Head): Partial<Sender> {
  return sender
}

/** The part above a forwarded mail. */
function findForwarded(lines: readonly string[], { mail }: ReadingWords): number | null {
  const at = lines.findIndex(line => mail.forwarded.test(line.split('\n')[0]!.trim()))
  return at < 0 ? null : at
}

/** Headers of a forwarded mail stand in so many parts at most. */
const MOST_HEADERS = 12

// From: Mara Silva <mara@harbour.example> / Sent: … / Subject: …
function readHead(lines: readonly string[], start: number, words: ReadingWords): Head {
  const told: { name?: string; subject?: string; date?: string | null } = {}
  let end = start
  const first = lines[start - 1]!.split('\n').slice(1)
  const all = [
    ...first.map(line => [line]),
    ...lines.slice(start, start + MOST_HEADERS).map(part => part.split('\n')),
  ]
  for (const [i, part] of all.entries()) {
    const known = part.map(line => readHeader(line, words))
    if (known[0] === null) break
    for (const header of known) if (header) Object.assign(told, header)
    if (i >= first.length) end = start + i - first.length + 1
  }
  return { ...told, end }
}

function readHeader(line: string, words: ReadingWords): Partial<Sender> | null {
  const match = /^\W{0,3}([\p{L}-]{2,20})\W{0,2}:\W{0,2}\s(.{1,300})$/u.exec(line.trim())
  const field = match && words.mail.headers[match[1]!.toLowerCase()]
  if (!field) return null
  const value = match[2]!.trim()
  if (field === 'from') return { name: value.replace(/\s?[<[(][^<>]{1,200}[>\])]\s?/g, '').trim() }
  if (field === 'subject') return { subject: value.replace(words.mail.prefix, '') }
  return field === 'date' ? { date: readDate(value, words) } : {}
}

/** Where a signature or the repeated words of an answered mail begin. */
function findEnd(lines: readonly string[], start: number, { mail }: ReadingWords): number {
  const at = lines.findIndex(
    (line, i) =>
      i > start && (mail.answered.test(line.split('\n', 1)[0]!.trim()) || /^--\s?(?:\n|$)/.test(line)),
  )
  return at < 0 ? lines.length : at
}

/** Where the foot of a letter begins: lines of the frame, of promotion and rights, and short ones between and below them. */
function findFoot(
  parts: readonly Part[],
  lines: readonly string[],
  end: number,
  words: ReadingWords,
): number {
  let foot = end
  for (let i = end - 1; i > 0; i--) {
    if (isFrame(lines[i]!, words) || parts[i]!.kind === 'promotion') foot = i
    else if (!isShort(lines[i]!)) break
  }
  return foot
}

/** A line of so many words that no stop ends is an address or a name. */
const SHORT_WORDS = 12

function isShort(line: string): boolean {
  return line.split(/\s+/).length <= SHORT_WORDS && !/[.!?”"]$/.test(line)
}

/** A line of the frame has no more words. */
const FRAME_WORDS = 45

function isFrame(line: string, { mail }: ReadingWords): boolean {
  if (/^(?:>.{0,400}(?:\n|$)){1,400}$/.test(line) && line.includes('\n')) return true
  return line.split(/\s+/).length <= FRAME_WORDS && mail.frame.some(pattern => pattern.test(line))
}

function keepParts(
  { text, parts }: Pick<Draft, 'text' | 'parts'>,
  isKept: (i: number) => boolean,
): Omit<Trimmed, 'forwarded'> {
  const kept: Part[] = []
  const pieces: string[] = []
  let length = 0
  let dropped = 0
  let words = 0
  for (const [i, part] of parts.entries()) {
    const piece = text.slice(part.start, part.end)
    if (isKept(i)) {
      kept.push(movePart(part, length - part.start))
      pieces.push(piece)
      length += piece.length + SEPARATOR.length
    } else {
      dropped += 1
      words += piece.split(/\s+/).length
    }
  }
  const aside: readonly Aside[] = dropped > 0 ? [{ kind: 'other', pieces: dropped, words }] : []
  return { text: pieces.join(SEPARATOR), parts: kept, aside }
}

const SEPARATOR = '\n\n'

function movePart(part: Part, by: number): Part {
  const move = <Each extends { readonly start: number; readonly end: number }>(span: Each): Each => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  const { author, handle, link, credit, posted } = part
  return {
    ...move(part),
    ...(author ? { author: move(author) } : {}),
    ...(handle ? { handle: move(handle) } : {}),
    ...(link ? { link: move(link) } : {}),
    ...(credit ? { credit: move(credit) } : {}),
    ...(posted?.span ? { posted: { ...posted, span: move(posted.span) } } : {}),
  }
}
