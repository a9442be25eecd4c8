import type { Report } from '../../read/report.ts'
import type { Span } from '../../text/span.ts'
import type { Findings } from '../findings.ts'
import { splitWords, type Word } from './words.ts'

/*
 * One index holds the words of all that is searched. A word of the text stands in it as its stem; a word of anything else
 * has a letter and a colon before it, so that “h:bridge” is a bridge in a headline. Words of one zone stand in a row.
 */

/** What a word is looked for in. */
export type Zone = 'text' | 'headline' | 'quotes' | 'outlet' | 'by' | 'speaker' | 'names'

const MARKS: Readonly<Record<Zone, string>> = {
  text: '',
  headline: 'h:',
  quotes: 'q:',
  outlet: 'o:',
  by: 'b:',
  speaker: 'p:',
  names: 'n:',
}

/** A word as the index has it. Names have no endings. */
export function markWord({ plain, stem }: Pick<Word, 'plain' | 'stem'>, zone: Zone): string {
  return `${MARKS[zone]}${isNamed(zone) ? plain : stem}`
}

function isNamed(zone: Zone): boolean {
  return zone !== 'text' && zone !== 'headline' && zone !== 'quotes'
}

/** The words of a version, as the index gets them. */
export function writeZones(report: Report, findings: Findings): string {
  const words = splitWords(report.text)
  const said = findings.statements.flatMap(({ speaker }) => speaker ?? [])
  const named = findings.names.flatMap(({ name, forms }) => [name, ...forms.map(({ form }) => form)])
  const headline = splitWords(report.headline?.value ?? '')
  return [
    ...words.map(word => markWord(word, 'text')),
    ...(isInText(report) ? [] : headline.map(word => markWord(word, 'text'))),
    ...headline.map(word => markWord(word, 'headline')),
    ...within(words, findings.quotations).map(word => markWord(word, 'quotes')),
    ...distinct([outletWords(report)], 'outlet'),
    ...distinct(
      report.authors.map(({ value }) => value),
      'by',
    ),
    ...distinct(said, 'speaker'),
    ...distinct(named, 'names'),
  ].join(' ')
}

/** Whether the headline stands in the text, so that its words are found there. */
export function isInText({ headline, text }: Report): boolean {
  return headline === null || headline.span !== undefined || text.includes(headline.value)
}

/** By which words an outlet is found: its name, its publisher's, and that of its site. */
export function outletWords({ outlet, publisher, url }: Report): string {
  const host = /^https?:\/\/([^/?#]{1,255})/i.exec(url?.value ?? '')?.[1] ?? ''
  return [outlet?.value ?? '', publisher?.value ?? '', host].join(' ')
}

function distinct(names: readonly string[], zone: Zone): readonly string[] {
  return [...new Set(names.flatMap(name => splitWords(name).map(word => markWord(word, zone))))]
}

/** The words that lie in spans; both are in order. */
export function within(words: readonly Word[], spans: readonly Span[]): readonly Word[] {
  let at = 0
  return words.filter(({ start, end }) => {
    while (at < spans.length && spans[at]!.end < end) at++
    return at < spans.length && spans[at]!.start <= start
  })
}
