import type { Span } from './span.ts'

/** A place in a text by position and by its words with context (W3C Web Annotation, positions in code units). */
export interface Selector extends Span {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Words and their context, as they are copied into evidence. */
export type Words = Pick<Selector, 'exact' | 'prefix' | 'suffix'>

/** Code units of context on each side: enough to tell most repeated phrases apart, short enough to read. */
const CONTEXT = 32

/** More places than this where the words stand are not told apart by their context. */
const MOST_PLACES = 1000

/** The words of a span and up to 32 code units before and after, never splitting a surrogate pair. */
export function describeSpan(text: string, span: Span): Words {
  const before = atCharacter(text, Math.max(0, span.start - CONTEXT), 1)
  const after = atCharacter(text, Math.min(text.length, span.end + CONTEXT), -1)
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.min(before, span.start), span.start),
    suffix: text.slice(span.end, Math.max(after, span.end)),
  }
}

/** Where a selector's words stand in a text: at its position, else where the context fits best; null where none or several fit. */
export function anchorSpan(text: string, selector: Selector): Span | null {
  const { start, end, exact } = selector
  if (exact === '') return null
  if (text.slice(start, end) === exact && contextFit(text, start, selector) === fullFit(selector)) {
    return { start, end }
  }
  return findByContext(text, selector)
}

function findByContext(text: string, selector: Selector): Span | null {
  let best: Span | null = null
  let bestFit = -1
  let ties = 0
  let places = 0
  for (
    let at = text.indexOf(selector.exact);
    at >= 0 && places < MOST_PLACES;
    at = text.indexOf(selector.exact, at + 1)
  ) {
    places++
    const fit = contextFit(text, at, selector)
    ties = fit === bestFit ? ties + 1 : fit > bestFit ? 0 : ties
    if (fit > bestFit) {
      bestFit = fit
      best = { start: at, end: at + selector.exact.length }
    }
  }
  return ties === 0 && places < MOST_PLACES ? best : null
}

/** How many code units of the context stand around the words when they begin at `at`. */
function contextFit(text: string, at: number, { exact, prefix, suffix }: Words): number {
  let before = 0
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++
  const end = at + exact.length
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return before + after
}

function fullFit({ prefix, suffix }: Words): number {
  return prefix.length + suffix.length
}

/** The offset itself, or one further in the direction given when it would split a surrogate pair. */
function atCharacter(text: string, offset: number, step: 1 | -1): number {
  const low = text.charCodeAt(offset)
  const high = text.charCodeAt(offset - 1)
  const splits = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
  return splits ? offset + step : offset
}
