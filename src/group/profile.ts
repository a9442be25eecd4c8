import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
import { DAY_MS, intervalOf } from '../text/edtf.ts'
import { nameTerms } from './names.ts'
import { findPassages } from './passages.ts'
import { isBody, readTerms, termOf, type Weighted, weigh, wordsOf } from './terms.ts'

/** What grouping has to know of one report: plain data, so that an archive can keep it. */
export interface Profile extends Weighted {
  /** Id and version of the report, and the name of its file. */
  readonly report: string
  readonly version: string
  readonly file: string
  readonly outlet: string | null
  readonly headline: string | null
  /** The headline in small letters, where it has enough words to be that of no other event; else null. */
  readonly title: string | null
  /** Publication as EDTF; null where it is not known. */
  readonly published: string | null
  /** Day of publication, counted from 1970-01-01; null where it is not known. */
  readonly day: number | null
  /** Term → the name that it is of, as the report prints it. */
  readonly names: Readonly<Record<string, string>>
  /** Term → the word for which it stands in this report, where that is another one: "blaze" → "fire". */
  readonly words: Readonly<Record<string, string>>
  /** Days that the report's first sentences tell of, as `YYYY-MM-DD`. */
  readonly days: readonly string[]
  /** Of a round-up: what each of its passages is about; empty for a report of one matter. */
  readonly passages: readonly Weighted[]
}

/** Times that a word of the headline counts. */
const HEADLINE = 2
/** Times that a name counts: what is done is much the same in like events, who and where is not. */
const NAME = 1.5
/** Words after which a word counts half: news is written from the top (inverted pyramid). */
const HALF_WORDS = 150
/** Words from which on a headline is that of no other event: “What we know so far” has five. */
const TITLE_WORDS = 6
/** Sentences whose days are taken for those of the event. */
const LEAD_SENTENCES = 6

/** Reduces an analysis to what grouping has to know. */
export function profileReport(analysis: Analysis, language: Language): Profile {
  const { report } = analysis
  const terms = readTerms(analysis, language)
  const { counts, words } = countTerms(analysis, terms, language)
  const published = report.published ? intervalOf(report.published.value) : null
  const weighted = weigh(counts, language)
  return {
    report: report.id,
    version: report.version,
    file: report.file,
    outlet: report.outlet?.value ?? null,
    headline: report.headline?.value ?? null,
    title: titleOf(report),
    published: report.published?.value ?? null,
    day: published ? Math.floor(published.start / DAY_MS) : null,
    ...weighted,
    names: nameTerms(analysis, weighted.terms, language),
    words: Object.fromEntries(
      weighted.terms.flatMap(term => (words.has(term) ? [[term, words.get(term)!]] : [])),
    ),
    days: findDays(analysis),
    passages: findPassages(analysis, terms, language),
  }
}

function titleOf({ headline }: Report): string | null {
  const words = headline ? wordsOf(headline.value) : []
  return words.length < TITLE_WORDS ? null : words.join(' ')
}

interface Counted {
  readonly counts: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, string>
}

function countTerms(analysis: Analysis, terms: readonly (string | null)[], language: Language): Counted {
  const { report, sentences, tokens } = analysis
  const counts = new Map<string, number>()
  const words = new Map<string, string>()
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight)
  for (const term of headlineTerms(analysis, language)) add(term, HEADLINE)
  let before = 0
  const isOwn = findOutlet(report)
  for (const sentence of sentences) {
    if (!isBody(analysis, sentence)) continue
    const isHeadline = report.parts[sentence.part]?.kind === 'headline'
    const weight = isHeadline ? HEADLINE : HALF_WORDS / (HALF_WORDS + before)
    if (!isHeadline) before += sentence.last - sentence.first
    for (let token = sentence.first; token < sentence.last; token++) {
      const term = terms[token]!
      if (term === null || isOwn(tokens.start[token]!)) continue
      const lemma = tokens.lemma[token]!.toLowerCase()
      if (lemma !== term && !words.has(term)) words.set(term, lemma)
      add(term, tokens.tag[token] === 'PROPN' ? weight * NAME : weight)
    }
  }
  return { counts, words }
}

// “Kelm Evening News has learned”: whose report it is says nothing of its event.
function findOutlet({ text, outlet }: Report): (start: number) => boolean {
  const name = outlet?.value.toLowerCase() ?? ''
  if (name === '') return () => false
  const inside = new Set<number>()
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length))
    for (let i = at; i < at + name.length; i++) inside.add(i)
  return start => inside.has(start)
}

// A headline that the caller or the page states stands in no sentence; its words take the lemmas that the text shows.
function headlineTerms({ report, tokens }: Analysis, { compare }: Language): readonly string[] {
  const { headline, parts, text } = report
  if (headline === null || headline.span || parts.some(({ kind }) => kind === 'headline')) return []
  const lemmas = new Map(
    tokens.lemma.map((lemma, i) => [text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase(), lemma]),
  )
  return wordsOf(headline.value).flatMap(word => {
    const bare = word.replace(/[’']s$/, '')
    return termOf((lemmas.get(bare) ?? bare).toLowerCase(), compare) ?? []
  })
}

function findDays({ sentences, times }: Analysis): readonly string[] {
  const end = sentences[Math.min(LEAD_SENTENCES, sentences.length) - 1]?.end ?? 0
  const days = times.flatMap(({ start, edtf }) => (start < end && edtf ? [edtf.slice(0, 10)] : []))
  return [...new Set(days.filter(day => /^\d{4}-\d\d-\d\d$/.test(day)))].sort()
}
