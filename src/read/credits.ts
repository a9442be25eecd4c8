import type { ReadingWords } from '../language/reading.ts'
import type { Span } from '../text/span.ts'
import { findAgency, nameAgency } from './agency.ts'
import { type Claim, makeClaim } from './claims.ts'
import { isPersonName, readNames } from './names.ts'
import { dropBefore } from './opening.ts'
import type { Datum, Part } from './report.ts'
import { findStamp } from './stamp.ts'

/** What the credits of a report claim: its writers, the agency, the outlet that a byline names. */
export function readCredits(text: string, parts: readonly Part[], words: ReadingWords): readonly Claim[] {
  const story = parts.findIndex(part => part.kind === 'paragraph')
  return parts.flatMap((part, i) => (part.kind === 'credit' ? readCredit(text, part, i < story, words) : []))
}

function readCredit(text: string, part: Part, top: boolean, words: ReadingWords): readonly Claim[] {
  const line = text.slice(part.start, part.end)
  const list = findList(line, top, words)
  const claims = list ? readNames(list.names, part.start + list.start, list.from, list.how, words) : []
  // (Photos by Associated Press) — whose pictures they are tells nothing of the words.
  if (words.phrases.pictures.test(line)) return claims.filter(({ field }) => field !== 'wire')
  const agency =
    nameAgency(text, part, words) ?? readProvider(line, part, words) ?? readSignature(line, part, words)
  return agency
    ? [...claims, makeClaim('wire', agency.name, 'stated', list?.from ?? 'credit', agency)]
    : claims
}

interface List {
  readonly names: string
  readonly start: number
  readonly from: 'byline' | 'credit'
  readonly how: Datum['how']
}

/** The names that a line lists as writers. One without "by" only counts between headline and story. */
function findList(line: string, top: boolean, words: ReadingWords): List | null {
  const byline = words.phrases.byline.exec(line)
  const match = byline ?? words.phrases.reporting.exec(line)
  const names = match?.groups?.names
  if (names)
    return { names, start: line.lastIndexOf(names), from: byline ? 'byline' : 'credit', how: 'stated' }
  if (!top) return null
  const stamp = findStamp(line, words)
  const rest = stamp ? line.slice(0, stamp.start).replace(/(?<![\s,|/•·—–])[\s,|/•·—–]+$/, '') : line
  if (!rest) return null
  // Von Mara Silva — a byline opens in the language of its page.
  const people = dropBefore(rest, false)
  return {
    names: people,
    start: rest.length - people.length,
    from: 'byline',
    how: people === rest ? 'implied' : 'stated',
  }
}

// This report was provided by Harbour News Agency.
function readProvider(line: string, part: Span, words: ReadingWords): Named | null {
  const owner = words.phrases.provided.exec(line)?.groups?.owner
  const agency = owner ? findAgency(owner, words) : null
  if (!owner || (!agency && isPersonName(owner, words))) return null
  const start = part.start + line.indexOf(owner)
  return { name: agency ?? owner, start, end: start + owner.length }
}

interface Named extends Span {
  readonly name: string
}

// — Harbour News Agency
function readSignature(line: string, part: Span, words: ReadingWords): Named | null {
  const mark = /^(?:[—–-]{1,2}\s?|\()?/.exec(line)![0].length
  const sign = line.slice(mark).replace(/(?<![).])[).]+$/, '')
  const name = findAgency(sign, words)
  const start = part.start + mark
  return name ? { name, start, end: start + sign.length } : null
}
