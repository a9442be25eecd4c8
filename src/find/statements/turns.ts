import type { Part } from '../../read/report.ts'
import { type Draft, draftUncued } from './draft.ts'
import { type Grammar, lemmaOf, tagOf, tokenAfter, tokenBefore, wordOf } from './grammar.ts'
import type { Reading } from './reading.ts'
import { mentionOf } from './speaker.ts'
import { isQuoted } from './verbs.ts'

/** “SILVA: We leave.” in a transcript, “Silva: We Leave at Dawn” in a headline: a name, a colon, what is said. */
export function draftTurns(reading: Reading, parts: readonly Part[]): readonly Draft[] {
  const titles = parts.filter(isTitle).flatMap(part => draftTurn(reading, part) ?? [])
  const spoken = parts.filter(part => !isTitle(part)).flatMap(part => draftTurn(reading, part) ?? [])
  // One line in capitals with a colon may be a place or a label; a transcript has several.
  return spoken.length > 1 ? [...titles, ...spoken] : titles
}

function isTitle(part: Part): boolean {
  return part.kind === 'headline' || part.kind === 'heading'
}

const TURN_PARTS = new Set<Part['kind']>(['headline', 'heading', 'paragraph', 'quotation'])
/** A name before a colon has no more words than this. */
const NAME_TOKENS = 5

function draftTurn(reading: Reading, part: Part): Draft | null {
  if (!TURN_PARTS.has(part.kind)) return null
  const { grammar } = reading
  const open = /^["“]/.test(grammar.text[part.start] ?? '') ? 1 : 0
  const first = tokenAfter(grammar, part.start + open)
  const colon = findColon(grammar, first)
  const last = tokenBefore(grammar, part.end)
  if (colon === null || last - colon < 2) return null
  const start = grammar.tokens.start[colon + 1] ?? 0
  const next = grammar.text.slice(grammar.tokens.end[colon] ?? 0, start)
  if (next.includes('\n') || isQuoted(reading, start) || !names(reading, part, first, colon)) return null
  const source = { start: grammar.tokens.start[first] ?? 0, end: grammar.tokens.end[colon - 1] ?? 0 }
  const content = [{ start, end: grammar.tokens.end[last] ?? start }]
  return draftUncued([source], [colon - 1], content)
}

function findColon(grammar: Grammar, first: number): number | null {
  for (let token = first + 1; token <= first + NAME_TOKENS; token++) {
    if (wordOf(grammar, token) === ':') return token
    if (tagOf(grammar, token) === 'PUNCT' && wordOf(grammar, token) !== '.') return null
  }
  return null
}

/** In a transcript the name stands in capitals; in a headline a person, an organisation or a poll is enough. */
function names(reading: Reading, part: Part, first: number, colon: number): boolean {
  const { grammar, words } = reading
  const name = grammar.text.slice(grammar.tokens.start[first] ?? 0, grammar.tokens.end[colon - 1] ?? 0)
  const mention = mentionOf(reading.names, colon - 1)
  const speaker = mention?.kind === 'person' || mention?.kind === 'organisation'
  if (part.kind === 'paragraph' || part.kind === 'quotation')
    return /^[\p{Lu}.\s’'-]{3,}$/u.test(name) && (speaker || mention?.kind !== 'place')
  return speaker || words.documents.includes(lemmaOf(grammar, colon - 1))
}
