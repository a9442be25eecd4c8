import type { Mention } from '../../find/mentions.ts'
import type { Language } from '../../language/language.ts'
import type { Tokens } from '../../segment/segmented.ts'
import { containsSpan, type Span } from '../../text/span.ts'
import { findCalled } from './appositions.ts'
import type { Reading } from './reading.ts'

/** One way in which a report names something, with its places. */
export interface Form {
  /** As printed, at the first of its places. */
  readonly form: string
  /** In small letters without article: what makes two prints one form. */
  readonly key: string
  /** Inside quotation marks or an embedded post only. */
  readonly quoted: boolean
  readonly places: readonly Span[]
}

/** What one report calls something. */
export interface ReportForms {
  readonly report: number
  readonly forms: readonly Form[]
}

/** Counts the forms under which a report names something; what stands in quotation marks apart from its own voice. */
export function countForms(reading: Reading, mentions: readonly number[]): Form[] {
  const { analysis } = reading
  const { text } = analysis.report
  const forms = new Map<string, Draft>()
  for (const index of [...new Set(mentions)].sort((a, b) => a - b)) {
    const mention = analysis.mentions[index]!
    if (mention.form === 'pronoun' || isInsideName(analysis.mentions, index)) continue
    if (isOfName(reading, mention, reading.heads[index]!)) continue
    // what the government calls them is the government's word
    if (mention.kind === 'group' && findCalled(reading, index) >= 0) continue
    const place = cropForm(reading, mention, reading.heads[index]!)
    const form = text.slice(place.start, place.end)
    const key = keyOf(form)
    const known = forms.get(`${mention.quoted} ${key}`)
    if (known) {
      known.places.push(place)
      known.prints.push(form)
    } else
      forms.set(`${mention.quoted} ${key}`, {
        form,
        key,
        quoted: mention.quoted,
        places: [place],
        prints: [form],
      })
  }
  return [...forms.values()].map(preferInside).map(({ prints: _, ...form }) => form)
}

type Draft = Form & { readonly places: Span[]; readonly prints: string[] }

function keyOf(form: string): string {
  return form
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/^(?:the|an?) /, '')
}

// A print inside a sentence goes before one with the capital that opens it, and that before one in capitals: "SANT OREL (Northway) -".
function preferInside(form: Draft): Draft {
  const small = form.prints.findIndex(print => print[0] !== print[0]!.toUpperCase())
  const inside = small >= 0 ? small : form.prints.findIndex(hasSmall)
  if (inside <= 0) return form
  const places = [form.places[inside]!, ...form.places.filter((_, index) => index !== inside)]
  return { ...form, form: form.prints[inside]!, places }
}

/** Whether a print has a small letter. */
export function hasSmall(print: string): boolean {
  return print !== print.toUpperCase()
}

// "the residents' committee" names the committee, "the Silva administration" no person
function isInsideName(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index]!
  for (const at of [index - 1, index + 1]) {
    const other = mentions[at]
    if (other && other.kind !== mention.kind && other.form !== 'pronoun' && !sameSpan(other, mention)) {
      if (containsSpan(other, mention) && belongsTo(other, mention)) return true
    }
  }
  return false
}

// "the Orro suburb" is not Orro, nor "the Tribune team" the Tribune; "Orro city" is
function isOfName(reading: Reading, { kind, name, head }: Mention, token: number): boolean {
  if (!name || head.start < name.end || kind === 'person') return false
  const { tokens, report } = reading.analysis
  const { names, namings } = reading.language
  const lemma = tokens.lemma[token]!.toLowerCase()
  if (kind !== 'place') return tokens.penn[token] === 'NNS' || namings.belongings.has(lemma)
  const country = names.places.get(report.text.slice(name.start, name.end))?.country === true
  // "the Orro village of Kelm" lies in Orro
  const inside = tokens.lemma[token + 1]?.toLowerCase() === namings.of
  return country || inside || !namings.placeKinds.has(lemma)
}

function belongsTo(outer: Mention, inner: Mention): boolean {
  return (inner.kind === 'group' || inner.kind === 'person') && outer.kind === 'organisation'
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

// "raid empties East Terminal" names East Terminal; of "the residents' complaint" the article may be the complaint's.
function cropForm({ analysis, language }: Reading, mention: Mention, head: number): Span {
  const { tokens, report } = analysis
  // "Tessel evict flood families": what is named before the verb is not what they are called
  const named = mention.name && mention.name.end > tokens.start[head]!
  const last = named ? mention.name.start : tokens.start[head]!
  let { start } = mention
  for (let token = head - 1; token >= 0 && tokens.start[token]! >= mention.start; token--) {
    if (tokens.start[token]! >= last || !isVerb(tokens, token, language)) continue
    start = tokens.start[token + 1]!
    break
  }
  const text = report.text.slice(start, mention.end)
  if (mention.kind === 'group')
    start += (isOwned(report.text, mention) ? OPENING : LEADING).exec(text)?.[0].length ?? 0
  return { start, end: mention.end }
}

const FINITE = new Set(['VBZ', 'VBP', 'VBD', 'VB', 'MD'])
const OPENING = /^(?:the|an?) /i
// "even Danish citizens", "about 300 dockers": the number stays
const LEADING = /^(?:even|only|also|just|especially|including) /i

// Headlines: "Police in Orro evict flood families", where the verb passes for a noun.
function isVerb({ tag, penn, lemma, relation }: Tokens, token: number, { namings }: Language): boolean {
  if (tag[token] === 'VERB') return FINITE.has(penn[token]!)
  return (
    relation[token] === 'compound' &&
    penn[token] === 'NN' &&
    namings.removal.verbs.has(lemma[token]!.toLowerCase())
  )
}

function isOwned(text: string, mention: Mention): boolean {
  return /^['’]/.test(text.slice(mention.end, mention.end + 1))
}

/** Whether a naming is worth showing: several reports, not all with the same forms. */
export function isTelling({ reports }: { readonly reports: readonly ReportForms[] }): boolean {
  const ways = reports.map(({ forms }) => [...new Set(forms.map(({ key }) => key))].sort().join('|'))
  return reports.length > 1 && new Set(ways).size > 1
}
