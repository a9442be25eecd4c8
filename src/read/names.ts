import type { ReadingWords } from '../language/reading.ts'
import type { Span } from '../text/span.ts'
import { findAgency } from './agency.ts'
import { type Claim, makeClaim } from './claims.ts'
import type { Datum } from './report.ts'

interface Name extends Span {
  readonly text: string
}

/** The people of a byline, and its outlet or agency where it names one: "Mara Silva and Tom Reed, Harbour Times". */
export function readNames(
  names: string,
  start: number,
  from: string,
  how: Datum['how'],
  words: ReadingWords,
): readonly Claim[] {
  return splitNames(names, start, words).flatMap(piece => {
    const after = words.afterName.exec(piece.text)
    const name = after ? cutName(piece, 0, after.index) : piece
    const outlet = after?.groups?.outlet
    const at = after && outlet ? after.index + after[0].indexOf(outlet) : 0
    return [
      ...claimName(name, from, how, words),
      ...(outlet ? claimOutlet(cutName(piece, at, at + outlet.length), from, words) : []),
    ]
  })
}

function cutName({ text, start }: Name, from: number, to: number): Name {
  return { text: text.slice(from, to), start: start + from, end: start + to }
}

function claimName(name: Name, from: string, how: Datum['how'], words: ReadingWords): readonly Claim[] {
  if (findAgency(name.text, words) || isOutletName(name.text, words)) return claimOutlet(name, from, words)
  return isPersonName(name.text, words) ? [makeClaim('author', name.text, how, from, name)] : []
}

function claimOutlet(name: Name, from: string, words: ReadingWords): readonly Claim[] {
  const agency = findAgency(name.text, words)
  if (agency) return [makeClaim('wire', agency, 'stated', from, name)]
  // Radio Kelm news desk
  const named = cutName(name, 0, lengthOfName(name.text))
  return isOutletName(name.text, words) ? [makeClaim('outlet', named.text, 'implied', from, named)] : []
}

/** Where the small words at the end of a name begin. */
function lengthOfName(text: string): number {
  const words = text.split(/(?<!\s)(?=\s)/)
  const last = words.findLastIndex(word => !/^\s+\p{Ll}+$/u.test(word))
  return words.slice(0, last + 1).join('').length
}

/** The pieces of a list of names up to the end of its sentence, where "editing by" and the like begin. */
function splitNames(names: string, start: number, words: ReadingWords): readonly Name[] {
  const list = names.split(/;|\.\s|\.?\)?$/, 1)[0]!
  const pieces: Name[] = []
  let at = 0
  for (const piece of list.split(/(?<!\s)\s+[|/•·—–]\s+/).flatMap(part => part.split(words.and))) {
    const text = piece.replace(/^by\s+/i, '').trim()
    const found = names.indexOf(text, at)
    if (text === '' || found < 0) continue
    pieces.push({ text, start: start + found, end: start + found + text.length })
    at = found + text.length
  }
  return pieces
}

/** Whether words are shaped as a person's name: two to five, the first and last with capitals, none of them a job. */
export function isPersonName(name: string, words: ReadingWords): boolean {
  const all = name.split(/\s+/)
  if (all.length < 2 || all.length > 5 || /[\d@/:]/.test(name)) return false
  if (all.some(word => words.roles.has(word.toLowerCase()))) return false
  return /^\p{Lu}/u.test(name) && /(?:^|\s)\p{Lu}\S*$/u.test(name) && !words.months[all[0]!.toLowerCase()]
}

function isOutletName(name: string, words: ReadingWords): boolean {
  const all = name.split(/\s+/).filter(word => !words.roles.has(word.toLowerCase()))
  if (all.length === 0 || all.length > 6 || /[\d@]/.test(name) || !/^\p{Lu}/u.test(name)) return false
  return /^The \p{Lu}/u.test(name) || all.some(word => words.outletWords.has(word.toLowerCase()))
}
