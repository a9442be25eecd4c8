import type { Query } from '../query.ts'
import { splitWords, type Word } from './words.ts'
import { markWord, type Zone } from './zones.ts'

/** What the index is asked (SQLite, FTS5 query syntax), from what fits best to what fits at all; one that has all words in its headline may meet the others too. */
export function writeExpressions(query: Query): readonly string[] {
  const whole = writeWhole(query)
  if (whole === null) return []
  const asked = writeAsked(query, 'text')
  if (asked.length === 0 || query.in !== null) return [whole]
  const headline = writeOne(query, writeAsked(query, 'headline'))
  if (asked.length === 1) return [headline, whole]
  const near = `NEAR(${asked.join(' ')}, ${NEAR})`
  return [headline, writeOne(query, [near]), `(${whole}) NOT ${near}`]
}

/** What every version has that meets a search; null where that is nothing that the index knows. */
export function writeWhole(query: Query): string | null {
  const asked = writeAsked(query, query.in ?? 'text')
  return asked.length + writeFields(query).length === 0 ? null : writeOne(query, asked)
}

function writeOne(query: Query, asked: readonly string[]): string {
  const without = query.without.filter(wanted => splitWords(wanted).length === 1)
  const terms = [...writeFields(query), ...asked].join(' AND ')
  return [terms, ...without.map(each => writeRow(each, 'text'))].join(' NOT ')
}

/** Words that lie between the first and the last where all stand near each other: a sentence or two. */
const NEAR = 20

/** The phrase that is looked for wherever it appears first. */
export function writePhrase(phrase: string): string {
  return writeRow(phrase, 'text')
}

function writeAsked({ words, phrases }: Query, zone: Zone): readonly string[] {
  return [...words, ...phrases].map(wanted => writeRow(wanted, zone))
}

function writeFields({ outlet, by, saidBy, names }: Query): readonly string[] {
  return [
    ...writeWords(outlet, 'outlet'),
    ...writeWords(by, 'by'),
    ...writeWords(saidBy, 'speaker'),
    ...writeWords(names, 'names'),
  ]
}

function writeWords(values: readonly string[], zone: Zone): readonly string[] {
  return [...new Set(values.flatMap(value => splitWords(value).map(word => quote([word], zone))))]
}

function writeRow(wanted: string, zone: Zone): string {
  return quote(splitWords(wanted), zone)
}

// Words have letters and figures alone, so that nothing in them could be taken for syntax.
function quote(words: readonly Pick<Word, 'plain' | 'stem'>[], zone: Zone): string {
  return `"${words.map(word => markWord(word, zone)).join(' ')}"`
}

/** The words of a name that is looked up. */
export function writeName(name: string): string {
  return writeWords([name], 'names').join(' AND ')
}
