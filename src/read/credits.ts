import type { ReadingWords } from '../language/reading.ts'
import type { Span } from '../text/span.ts'
import { findAgency, nameAgency } from './agency.ts'
import { type Claim, makeClaim } from './claims.ts'
import type { Part } from './report.ts'

/** What the credits of a report claim: its writers, the agency, the outlet that a byline names. */
export function readCredits(text: string, parts: readonly Part[], words: ReadingWords): readonly Claim[] {
  return parts.filter(part => part.kind === 'credit').flatMap(part => readCredit(text, part, words))
}

function readCredit(text: string, part: Part, words: ReadingWords): readonly Claim[] {
  const line = text.slice(part.start, part.end)
  const byline = words.phrases.byline.exec(line)
  const reporting = byline ? null : words.phrases.reporting.exec(line)
  const from = byline ? 'byline' : 'credit'
  const claims: Claim[] = []
  const names = (byline ?? reporting)?.groups?.names
  if (names) claims.push(...readNames(names, part.start + line.indexOf(names), from, words))
  const agency = nameAgency(text, part, words) ?? readSignature(line, part, words)
  if (agency) claims.push(makeClaim('wire', agency.name, 'stated', from, agency))
  return claims
}

// — Harbour Agency
function readSignature(line: string, part: Span, words: ReadingWords): (Span & { name: string }) | null {
  const sign = /^[—–-]{1,2}\s?|^\(/.exec(line)
  const words_ = line.slice(sign?.[0].length ?? 0).replace(/[).]+$/, '')
  const name = findAgency(words_, words)
  const start = part.start + (sign?.[0].length ?? 0)
  return name ? { name, start, end: start + words_.length } : null
}

interface Name extends Span {
  readonly text: string
}

/** The people of a byline, and its outlet where it names one: "Mara Silva and Tom Reed, Harbour Times". */
export function readNames(names: string, start: number, from: string, words: ReadingWords): readonly Claim[] {
  const claims: Claim[] = []
  for (const piece of splitNames(names, start, words)) {
    const after = words.afterName.exec(piece.text)
    const name = { ...piece, text: after ? piece.text.slice(0, after.index) : piece.text }
    const outlet = after?.groups?.outlet
    if (outlet && !findAgency(outlet, words)) {
      const at = piece.start + after.index + after[0].indexOf(outlet)
      claims.push(makeClaim('outlet', outlet, 'implied', from, { start: at, end: at + outlet.length }))
    }
    const end = name.start + name.text.length
    if (isOutletName(name.text, words))
      claims.push(makeClaim('outlet', name.text, 'implied', from, { start: name.start, end }))
    else if (isPersonName(name.text, words))
      claims.push(makeClaim('author', name.text, 'stated', from, { start: name.start, end }))
  }
  return claims
}

/** The pieces of a list of names up to the end of its sentence; "Reporting by A and B; editing by C" ends at the semicolon. */
function splitNames(names: string, start: number, words: ReadingWords): readonly Name[] {
  const list = /^[^|·•;()]+?(?=$|\.?$|\.\s|\s?[|·•;()])/.exec(names)?.[0] ?? names
  const pieces: Name[] = []
  let at = 0
  for (const piece of [
    ...list.split(words.and),
    ...names
      .slice(list.length)
      .split(/\s?[|·•]\s?/)
      .slice(1),
  ]) {
    const trimmed = piece.replace(/^by\s+/i, '').trim()
    const found = names.indexOf(trimmed, at)
    if (trimmed && found >= 0)
      pieces.push({ text: trimmed, start: start + found, end: start + found + trimmed.length })
    at = Math.max(at, found + trimmed.length)
  }
  return pieces
}

function isPersonName(name: string, words: ReadingWords): boolean {
  const all = name.split(/\s+/)
  if (all.length < 2 || all.length > 5 || /\d|@|\//.test(name) || findAgency(name, words)) return false
  if (all.some(word => words.roles.has(word.toLowerCase()))) return false
  return /^\p{Lu}/u.test(name) && /\p{Lu}\S*$/u.test(name) && !words.months[all[0]!.toLowerCase()]
}

function isOutletName(name: string, words: ReadingWords): boolean {
  const all = name.split(/\s+/)
  if (findAgency(name, words) || all.length > 5 || /\d/.test(name) || !/^\p{Lu}/u.test(name)) return false
  if (all.some(word => words.roles.has(word.toLowerCase()))) return false
  return words.outletWords.has(all.at(-1)!.toLowerCase()) && !/^by$/i.test(name)
}
