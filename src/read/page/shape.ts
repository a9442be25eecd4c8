import { isLink, type PageBlock } from './blocks.ts'
import { NONE, type Range, type Weights } from './elements.ts'

/** The shape of a block's words. */
export interface Shape {
  readonly characters: number
  readonly words: number
  readonly linked: number
  readonly links: number
  readonly bold: number
  readonly italic: number
  readonly times: number
  readonly upper: number
  readonly odd: number
  readonly capitals: number
  readonly digits: number
  readonly stops: number
  readonly ending: 'stop' | 'colon' | 'open'
  readonly quotes: number
  readonly opening: Range
}

/** More of a block than this is not looked at for its shape. */
export const LOOKED = 600

/** Measures a block's words. */
export function measureBlock(block: PageBlock, weights: Weights): Shape {
  const text = block.text.length > LOOKED ? block.text.slice(0, LOOKED) : block.text
  let [words, capitals, digits, stops, quotes, upper, odd] = [1, 0, 0, 0, 0, 0, 0]
  let begins = true
  let wide = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    const code = text.charCodeAt(i)
    if (begins && isCapital(character, code)) capitals++
    begins = code === 32
    if (begins) words++
    else if (code >= 48 && code <= 57) digits++
    else if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) continue
    else if (STOPS.has(character)) stops++
    else if (QUOTES.has(character)) quotes++
    else if (ODD.has(character)) odd++
    else if (code >= 0xe00 && isWide(code)) wide++
  }
  const size = block.text.length
  return {
    characters: size,
    // Scripts without spaces have as many words as half of their characters.
    words: words * (size / text.length) + wide / 2,
    linked: block.linked / size,
    links: block.links,
    bold: block.bold / size,
    italic: block.italic / size,
    times: block.times,
    upper: upper / text.length,
    odd: odd,
    capitals: capitals / words,
    digits: digits / text.length,
    stops: stops / text.length,
    ending: endingOf(block.text),
    quotes: quotes / text.length,
    opening: isLink(block) ? NONE : weighOpening(block.text, weights.openings),
  }
}

function isCapital(character: string, code: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : character !== character.toLowerCase()
}

// Thai, kana and Chinese characters.
function isWide(code: number): boolean {
  return code < 0xe80 || (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)
}

const STOPS = new Set('.,;!?。，、；！？؟،।')
const ODD = new Set('@|©/•#+*=_→›»▶…[]')
const QUOTES = new Set('"“”„«»‘’「」『』')

function endingOf(text: string): Shape['ending'] {
  const end = text.slice(-6)
  if (/[.!?…。！？؟।][\p{P}\s]{0,4}$/u.test(end)) return 'stop'
  return /[:：]\s?$/.test(end) ? 'colon' : 'open'
}

/** So many words of a block's beginning are looked up, alone and with their neighbour. */
const OPENING = 4

/** The first words of a block, and each pair of neighbours among them. */
export function openingOf(text: string): readonly string[] {
  const words =
    text
      .slice(0, 80)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|[©|@#•]/gu)
      ?.slice(0, OPENING) ?? []
  return words.flatMap((word, i) => (i > 0 ? [word, `${words[i - 1]} ${word}`] : [`^${word}`, word]))
}

function weighOpening(text: string, weights: Readonly<Record<string, number>>): Range {
  let [least, most] = [0, 0]
  for (const term of openingOf(text)) {
    const weight = Object.hasOwn(weights, term) ? weights[term]! : 0
    if (weight < least) least = weight
    if (weight > most) most = weight
  }
  return { least, most }
}

/** The signs of a shape, in the order of their names. */
export function describeShape(shape: Shape): readonly number[] {
  return [
    Math.log1p(shape.characters),
    Math.log1p(shape.words),
    shape.linked,
    Math.min(shape.links, 20),
    shape.bold,
    shape.italic,
    Math.min(shape.times, 3),
    shape.upper,
    Math.min(shape.odd, 5),
    shape.capitals,
    shape.digits,
    shape.stops,
    Number(shape.ending === 'stop'),
    Number(shape.ending === 'colon'),
    shape.quotes,
  ]
}
