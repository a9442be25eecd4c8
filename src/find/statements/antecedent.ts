import type { Part } from '../../read/report.ts'
import { containsSpan, type Span, sliceSpan } from '../../text/span.ts'
import type { Mention } from '../mentions.ts'
import { type Names, REASONS, type Speaker } from './speaker.ts'

/** A statement, as far as its speaker is concerned. */
interface Spoken extends Span {
  readonly source: readonly Span[]
  readonly inside: number | null
  readonly speaker: Speaker
}

/**
 * “Bridges rarely fail, according to Prof Iyer. He said that …” — where a paragraph has named one person only,
 * and that one has spoken, “he” is that one.
 */
export function namePronouns<T extends Spoken>(
  text: string,
  names: Names,
  parts: readonly Part[],
  statements: readonly T[],
): readonly T[] {
  const named: T[] = []
  let part = 0
  for (const statement of statements) {
    while ((parts[part]?.end ?? Number.POSITIVE_INFINITY) <= statement.start) part++
    const word = pronounOf(text, statement)
    const before = word === null ? null : speakerBefore(named, parts[part]?.start ?? 0, statement)
    const fits =
      word !== null && before !== null && isAlone(text, names, before, word, parts[part], statement)
    named.push(fits ? { ...statement, speaker: before.speaker } : statement)
  }
  return named
}

/** “he” or “she”, where nobody is known to be meant. */
function pronounOf(text: string, { speaker, source }: Spoken): string | null {
  const [span] = source
  if (speaker.kind !== 'unknown' || speaker.reason !== REASONS.pronoun || !span) return null
  const word = sliceSpan(text, span).toLowerCase()
  return word === 'he' || word === 'she' ? word : null
}

/** Who spoke last in the same paragraph, outside of the words of others. */
function speakerBefore(named: readonly Spoken[], start: number, statement: Spoken): Spoken | null {
  for (let at = named.length - 1; at >= Math.max(0, named.length - STATEMENTS); at--) {
    const one = named[at]
    if (!one || one.start < start) return null
    if (one.inside !== null || one.end > statement.start) continue
    return one.speaker.kind === 'resolved' || one.speaker.kind === 'described' ? one : null
  }
  return null
}

/** No more statements are looked at than this; sentences hold few. */
const STATEMENTS = 8

/** Whether the paragraph names one person only before a place, and nothing says that the pronoun does not fit. */
function isAlone(
  text: string,
  names: Names,
  last: Spoken,
  word: string,
  part: Part | undefined,
  statement: Spoken,
): boolean {
  const place = statement.source[0]?.start ?? statement.start
  const entities = new Set<number>()
  let at = firstMention(names.mentions, place) - 1
  for (let step = 0; at >= 0; at--, step++) {
    const mention = names.mentions[at]
    if (!mention || mention.start < (part?.start ?? 0)) break
    if (step >= MENTIONS) return false
    // “Cable-stayed bridges” name no Mr Cable.
    if (mention.kind !== 'person' || /^-\p{Ll}/u.test(text.slice(mention.end, mention.end + 2))) continue
    if (
      mention.form === 'pronoun' ? isOther(text, mention, word) : OTHER[word]?.test(sliceSpan(text, mention))
    )
      return false
    // “Prof Iyer, | an engineer at the university |” — within the phrase of the speaker he is nobody else.
    const own = last.source.some(span => containsSpan(span, mention))
    if (own && mention.name === undefined && last.speaker.kind === 'resolved') continue
    if (mention.entity !== null) entities.add(mention.entity)
    else if (mention.form !== 'pronoun') return false
  }
  const [only] = entities
  if (entities.size !== 1 || only === undefined) return false
  const { speaker } = last
  return speaker.kind === 'resolved' ? speaker.entity === only : names.entities[only]?.kind === 'person'
}

/** A paragraph names no more than this before one gives up. */
const MENTIONS = 40

const OTHER: Readonly<Record<string, RegExp>> = {
  he: /^(?:Mrs|Ms|Miss|Dame|Lady)\b/,
  she: /^(?:Mr|Sir|Lord)\b/,
}

function isOther(text: string, mention: Mention, word: string): boolean {
  const own = sliceSpan(text, mention).toLowerCase()
  return word === 'he' ? /^(?:she|her|hers|herself)$/.test(own) : /^(?:he|his|him|himself)$/.test(own)
}

/** The first mention that starts at or behind a place. */
function firstMention(mentions: readonly Mention[], place: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
