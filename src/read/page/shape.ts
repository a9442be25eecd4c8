import type { PageBlock } from './blocks.ts'
import type { Range, Weights } from './elements.ts'

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
  let [words, capitals, digits, stops, quotes, upper, odd] = [0, 0, 0, 0, 0, 0, 0]
  for (const word of text.split(' ')) {
    words++
    if (/^\p{Lu}/u.test(word)) capitals++
  }
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (character >= '0' && character <= '9') digits++
    else if (STOPS.has(character)) stops++
    else if (QUOTES.has(character)) quotes++
    else if (character >= 'A' && character <= 'Z') upper++
    else if (ODD.has(character)) odd++
  }
  // Scripts without spaces have as many words as half of their characters.
  const wide = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0
  const size = block.text.length
  return {
    characters: size,
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
    opening: weighOpening(block.text, weights.openings),
  }
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
