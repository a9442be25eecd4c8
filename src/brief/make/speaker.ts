import type { Comparison } from '../../align/comparison.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Statement } from '../../find/statements.ts'
import type { Language } from '../../language/language.ts'
import { tokensIn } from '../../segment/tree.ts'
import { containsSpan, type Span, spansFrom } from '../../text/span.ts'
import type { SpeakerKind } from '../brief.ts'

/** What kind of source a statement has, by its own words and by the titles that its report gives it. */
export function kindSpeaker(
  { analyses, language }: Comparison,
  report: number,
  statement: Statement,
): SpeakerKind {
  const known = kinds.get(statement)
  if (known !== undefined) return known
  const kind = kindSource(analyses[report]!, statement, language)
  kinds.set(statement, kind)
  return kind
}

// Several sections ask for the source of a statement, and it is read once.
const kinds = new WeakMap<Statement, SpeakerKind>()

/** What kind of source a statement of one report has, by its own words and by the titles that the report gives it. */
export function kindSource(analysis: Analysis, statement: Statement, language: Language): SpeakerKind {
  const { speaker } = statement
  if (speaker.kind === 'unknown' || speaker.kind === 'candidates') return 'not known'
  const words = wordsOf(analysis, statement)
  const isOffice = tellsOffice(words, language)
  if (speaker.kind === 'described') {
    if (isOffice && !isGroup(analysis, statement)) return 'office-holder'
    return tellsBody(words, language) ? 'organisation' : kindDescribed(analysis, statement)
  }
  const { kind } = analysis.entities[speaker.entity]!
  if (kind === 'group' && tellsBody(words, language)) return 'organisation'
  if (kind === 'group') return isOffice && !isGroup(analysis, statement) ? 'office-holder' : 'unnamed'
  if (isOffice) return 'office-holder'
  return kind === 'person' ? 'named person' : 'organisation'
}

/** Whether a report gives what it names a title of office. */
export function holdsOffice(analysis: Analysis, entity: number, language: Language): boolean {
  return tellsOffice(splitWords(analysis, titlesOf(analysis, entity)), language)
}

function tellsOffice(words: readonly string[], { compare: { office, unnamed } }: Language): boolean {
  return words.some(word => office.has(word)) && !words.some(word => unnamed.has(word))
}

function tellsBody(words: readonly string[], { compare: { bodies, unnamed } }: Language): boolean {
  return words.some(word => bodies.has(word)) && !words.some(word => unnamed.has(word))
}

// “Orro Bank and Kelm Credit said”: a source whose head is a proper noun in the singular bears a name, though not a known one.
function kindDescribed(analysis: Analysis, { source }: Statement): SpeakerKind {
  const { tokens, mentions } = analysis
  for (const span of source) {
    const { first, last } = tokensIn(analysis, span)
    for (let token = first; token < last; token++) {
      const above = tokens.head[token]!
      const isHead = above < first || above >= last
      if (!isHead || tokens.penn[token] !== 'NNP') continue
      const at = { start: tokens.start[token]!, end: tokens.end[token]! }
      const person = mentions.some(({ kind, name }) => kind === 'person' && name && containsSpan(name, at))
      return person ? 'named person' : 'organisation'
    }
  }
  return 'unnamed'
}

/** The nearest words before a pronoun that describe who is meant: "the administration" for "it"; else the same span. */
export function standFor({ mentions, entities }: Analysis, span: Span): Span {
  const [pronoun] = spansFrom(mentions, span)
  if (pronoun?.form !== 'pronoun' || pronoun.entity === null || pronoun.end < span.end) return span
  const before = entities[pronoun.entity]!.mentions.map(index => mentions[index]!).findLast(
    ({ form, end }) => form === 'description' && end <= span.start,
  )
  return before ?? span
}

// "the administration" is one office; "officials", "U.S. officials" are nobody in particular.
function isGroup({ report: { text } }: Analysis, { source }: Statement): boolean {
  return source.some(
    ({ start, end }) => /s$/.test(text.slice(start, end)) && !/ police$/i.test(text.slice(start, end)),
  )
}

function wordsOf(analysis: Analysis, { source, speaker }: Statement): string[] {
  const titles = speaker.kind === 'resolved' ? titlesOf(analysis, speaker.entity) : []
  return splitWords(analysis, [...source.map(span => standFor(analysis, span)), ...titles])
}

function titlesOf({ mentions, entities }: Analysis, entity: number): readonly Span[] {
  return entities[entity]!.mentions.flatMap(at => mentions[at]!.title ?? [])
}

function splitWords({ report: { text } }: Analysis, spans: readonly Span[]): string[] {
  return spans.flatMap(span =>
    text
      .slice(span.start, span.end)
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  )
}
