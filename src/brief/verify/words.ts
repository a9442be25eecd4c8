import type { Datum, Report } from '../../read/report.ts'
import { NOTES } from '../../text/note.ts'
import type { FreeRule } from './shape.ts'
import { asFields, keyOf, type Shelf } from './shelf.ts'
import type { Reason } from './verdict.ts'

/** Where a string stands: which report the entry around it is of, under which key, and the words shown in its line. */
export interface Place {
  readonly key: string
  /** The entry of a report or of one set apart; null elsewhere. */
  readonly owner: unknown
  readonly near: string
}

/** Whether a string may stand in a brief by its rule; null when it may. */
export function checkWords(words: string, rule: FreeRule, place: Place, shelf: Shelf): Reason | null {
  switch (rule) {
    case 'checked':
      return null
    case 'edtf':
      return EDTF.test(words) ? null : 'own words'
    case 'hash':
      return /^[0-9a-f]{8,64}$/.test(words) ? null : 'own words'
    case 'id':
      return shelf.ids.has(words) ? null : 'not listed'
    case 'token':
      return TOKEN.test(words) ? null : 'own words'
    case 'note':
      return Object.hasOwn(NOTES, words) ? null : 'own words'
    case 'from':
      return FROM.test(words) || shelf.ids.has(words.replace(/^report:/, '')) ? null : 'own words'
    case 'text':
      return checkText(words, place.near, shelf)
    case 'value':
      return VALUE.test(words) || EDTF.test(words) ? null : checkText(words, place.near, shelf)
    case 'file':
      // Whether the name fits is said of the report as a whole.
      return ownerOf(place, shelf) === undefined ? 'not listed' : null
    case 'received':
      return checkReceived(words, place, shelf)
    case 'label column':
      return checkLabel(words, place, shelf)
  }
}

const DATE = String.raw`-?[\dX]{4}(?:-[\dX]{2}){0,2}[?~%]?(?:T\d\d(?::\d\d){0,2}(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?`
/** Dates, times and intervals of ISO 8601-2 as the program writes them. */
const EDTF = new RegExp(`^(?:${DATE}|(?:${DATE}|\\.\\.)?/(?:${DATE}|\\.\\.)?|T\\d\\d(?::\\d\\d){0,2})$`)
/** Versions, names of models and options: no blank, so no sentence. */
const TOKEN = /^[\w.@:/+-]{1,80}$/
const FROM =
  /^(?:option|manifest|json-ld|open-graph|meta|byline|dateline|credit|syndication|notice|embed|address|text|headline|feed|mail|document|front-matter|capture)$/
/** A figure: a number or the two ends of a range, and one word of what is counted. */
const VALUE = /^-?\d+(?:\.\d+)?(?:\/-?\d+(?:\.\d+)?)?(?: [^\s\p{C}]{1,24})?$/u

/** A name or a form of a name is the exact words of a report, but for line breaks. */
function checkText(words: string, near: string, shelf: Shelf): Reason | null {
  if (words.trim() === '') return 'own words'
  if (near.includes(words)) return null
  const flat = flatten(words)
  if (flatten(near).includes(flat)) return null
  const held = [...shelf.held.values()]
  if (held.some(report => report && flatten(report.text).includes(flat))) return null
  return held.includes(null) ? 'report missing' : 'own words'
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function ownerOf(place: Place, shelf: Shelf): Report | null | undefined {
  return shelf.held.get(keyOf(asFields(place.owner)))
}

/** A piece of metadata must be what the report says of itself; what the caller said is not in the report. */
export function checkDatum(value: unknown, place: Place, shelf: Shelf): Reason | null {
  const { value: words, from } = asFields(value)
  const report = ownerOf(place, shelf)
  if (report === undefined) return 'not listed'
  if (report === null) return 'report missing'
  if (ownData(report).some(datum => datum.value === words)) return null
  if (from === 'manifest' || from === 'option') return 'caller unknown'
  // A date may be taken from another report of the same event.
  const taken = typeof words === 'string' && EDTF.test(words) && `${from}`.startsWith('report:')
  if (taken) return null
  return report.version === asFields(place.owner).version ? 'metadata' : 'report changed'
}

function ownData(report: Report): readonly Datum[] {
  const { headline, outlet, publisher, carrier, wire, url, authors, published, modified, language } = report
  const one = [headline, outlet, publisher, carrier, wire, url, ...authors, published, modified, language]
  return [...one, ...report.parts.map(part => part.posted ?? null)].filter(datum => datum !== null)
}

function checkReceived(words: string, place: Place, shelf: Shelf): Reason | null {
  const report = ownerOf(place, shelf)
  if (report === undefined) return 'not listed'
  if (report === null) return 'report missing'
  const received: Readonly<Record<string, unknown>> = { ...report.received }
  return received[place.key] === words ? null : 'report changed'
}

function checkLabel(words: string, place: Place, shelf: Shelf): Reason | null {
  const report = ownerOf(place, shelf)
  if (report === undefined) return 'not listed'
  if (report === null) return 'report missing'
  if (report.labels[place.key] === words) return null
  return Object.hasOwn(report.labels, place.key) ? 'metadata' : 'caller unknown'
}
