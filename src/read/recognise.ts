import type { ReadingWords } from '../language/reading.ts'
import { findAgency } from './agency.ts'
import { findAttribution } from './embed.ts'
import { isTitle, type Line } from './lines.ts'
import type { PartKind } from './report.ts'
import { findStamp } from './stamp.ts'

/** Where a block stands in its text. */
export interface Place {
  /** Before or in the first paragraph. */
  readonly top: boolean
  /** Among the last lines. */
  readonly end: boolean
}

/** What the words of a line alone show it to be, or null: then its neighbours decide. */
export function recogniseLine(line: Line, place: Place, words: ReadingWords): PartKind | null {
  const { phrases } = words
  const plain = line.text.replace(/^[•*–—-]{1,2}\s+/, '')
  const test = (patterns: readonly RegExp[]): boolean => patterns.some(pattern => pattern.test(plain))
  if (findAttribution(line.text, { start: 0, end: line.text.length }, words)) return 'embed'
  if (line.words > LONGEST_WORDS) return null
  if (test(phrases.correction) || test(phrases.clarification) || test(phrases.update)) return 'notice'
  if (test(phrases.other)) return 'notice'
  if (test(phrases.syndication) || test(phrases.cut) || test(phrases.promotion)) return 'promotion'
  if (test(phrases.embed)) return 'embed'
  if (place.end && line.words <= INVITATION_WORDS && test(phrases.invitation)) return 'promotion'
  if (test(phrases.credit) || phrases.reporting.test(plain) || phrases.provided.test(plain)) return 'credit'
  if ((place.top || place.end) && isSignature(line, place, words)) return 'credit'
  if (test(phrases.caption)) return 'caption'
  return recogniseMark(line)
}

/** Nothing that a phrase gives away has more words than this. */
const LONGEST_WORDS = 120

const INVITATION_WORDS = 35

// By Mara Silva | 4 March 2026 14:05 GMT | https://harbour.example/a | — Harbour Agency
function isSignature(line: Line, place: Place, words: ReadingWords): boolean {
  const byline = words.phrases.byline.exec(line.text)
  if (byline)
    return line.words <= 30 && /^\p{Lu}/u.test(byline.groups!.names!) && !/[a-z]{2}\.$/.test(line.text)
  if (line.bare) return !SHORTENED.test(line.text)
  if (isStampLine(line.text, place, words)) return true
  // Reuters - AFP
  const pieces = line.text.split(/(?:(?<!\s)\s+)?[/,·|—–-]\s*/)
  if (line.words <= 6 && pieces.every(piece => findAgency(piece, words))) return true
  const sign = /^[—–-]{1,2}\s?(.{2,60})$/.exec(line.text)
  return Boolean(sign && isTitle(sign[1]!, words))
}

/** Links of posts, which are no address of a report. */
const SHORTENED =
  /^(?:https?:\/\/)?(?:t\.co|pic\.\w+\.com|bit\.ly|youtu\.be|bsky\.app|[\w.]*(?:twitter|instagram|facebook)\.com)\//

/** Whether a line holds little but a date; above the story there may be names, as in "Harbour Times, Monday, 4 March 2026". */
function isStampLine(text: string, place: Place, words: ReadingWords): boolean {
  if (text.length > 160) return false
  const stamp = findStamp(text, words)
  if (!stamp) return false
  const rest = text.slice(0, stamp.start) + text.slice(stamp.end)
  const count = rest.match(/\p{L}+/gu)?.length ?? 0
  if (words.phrases.published.test(text) || words.phrases.modified.test(text)) return count <= 12
  return count === 0 || (place.top && count <= 8 && isTitle(rest, words) && !/\p{L}{2}[.!?]$/u.test(text))
}

function recogniseMark(line: Line): PartKind | null {
  if (/^>\s?/.test(line.text)) return 'quotation'
  // - ‘Not a swap’ - : a heading between dashes is no item of a list.
  if (/^[-–—]\s.{2,80}\s[-–—]$/.test(line.text)) return 'heading'
  if (/^(?:[-•*·▪●◦–]|\d{1,2}[.)])\s+\S/.test(line.text)) return 'list'
  if (/^[-–—=*_#~. ]{3,}$/.test(line.text)) return 'promotion'
  return null
}
