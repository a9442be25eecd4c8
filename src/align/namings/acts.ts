import type { Language } from '../../language/language.ts'
import { findSpanAt, type Span } from '../../text/span.ts'
import type { JointEntities } from '../entities.ts'
import type { Deed } from './deed.ts'
import { findDeeds, isOf } from './deeds.ts'
import type { Form, ReportForms } from './forms.ts'
import type { Reading } from './reading.ts'

/** The words of several reports, in their own voice, for one act. */
export interface ActNaming {
  readonly name: string
  readonly kind: 'act'
  readonly reports: readonly ReportForms[]
}

/**
 * Finds the words that reports choose for what was done to or by the same people or thing: "cleared", "evicted",
 * "threw out". `whom` gives for a joint entity what stands for all that are the same, with the place where they stay.
 */
export function nameActs(
  joined: JointEntities,
  readings: readonly Reading[],
  whom: (joint: number) => number,
): ActNaming[] {
  const byAct = new Map<string, Map<number, Word[]>>()
  for (const reading of readings) {
    for (const word of findWords(reading, joined, whom)) {
      const reports = byAct.get(word.act) ?? new Map<number, Word[]>()
      byAct.set(word.act, reports)
      reports.set(reading.report, [...(reports.get(reading.report) ?? []), word])
    }
  }
  return [...byAct.values()].flatMap(reports =>
    isTelling(reports, readings[0]!.language) ? [makeNaming(reports, readings)] : [],
  )
}

interface Word extends Span {
  readonly act: string
  readonly lemma: string
}

function findWords(reading: Reading, joined: JointEntities, whom: (joint: number) => number): Word[] {
  const { analysis, report, heads } = reading
  const owner = ownVoice(reading)
  const found = new Map<string, Word>()
  for (const [index, { entity, quoted }] of analysis.mentions.entries()) {
    if (entity === null || quoted) continue
    for (const deed of findDeeds(reading, heads[index]!)) {
      if (!owner(deed.token)) continue
      for (const act of actsOf(reading, deed)) {
        const key = `${act} ${whom(joined.joint[report]![entity]!)}`
        found.set(`${key} ${deed.token}`, { act: key, ...spanAct(reading, deed) })
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

function actsOf(reading: Reading, deed: Deed): number[] {
  // "the collapse of the bridge" is what it did
  const noun = reading.analysis.tokens.tag[deed.token] === 'NOUN'
  return reading.language.namings.acts.flatMap((words, index) =>
    (noun || words.role === deed.role) && isOf(deed, words, reading) ? [index] : [],
  )
}

// What a source says is the source's word, and what did not happen has none.
function ownVoice({ analysis }: Reading): (token: number) => boolean {
  const { clauses, tokens, quotations } = analysis
  const clauseAt = new Map(clauses.map((clause, index) => [clause.predicate, index]))
  return token => {
    if (findSpanAt(quotations, tokens.start[token]!) >= 0) return false
    let at = token
    for (let step = 0; at >= 0 && !clauseAt.has(at) && step < 40; step++) at = tokens.head[at]!
    const clause = clauses[clauseAt.get(at) ?? -1]
    return (
      clause !== undefined &&
      clause.statement === null &&
      !clause.governors.some(({ kind }) => kind === 'negation')
    )
  }
}

// "threw out", where the particle follows at once
function spanAct(
  { analysis: { tokens } }: Reading,
  { token, lemmas }: Deed,
): Span & { readonly lemma: string } {
  const next = token + 1
  const particle = lemmas.find(lemma => lemma.endsWith(` ${tokens.lemma[next]?.toLowerCase()}`))
  const joins = particle !== undefined && tokens.relation[next] !== 'case'
  return {
    start: tokens.start[token]!,
    end: tokens.end[joins ? next : token]!,
    lemma: joins ? particle : lemmas[0]!,
  }
}

// "Died", "deaths": one word in two classes shows no choice.
function isTelling(reports: ReadonlyMap<number, readonly Word[]>, { related }: Language): boolean {
  const all = new Set([...reports.values()].flatMap(words => words.map(({ lemma }) => lemma)))
  const first = (lemma: string) =>
    [...all].find(other => other === lemma || related.isDerived(other, lemma)) ?? lemma
  const lemmas = [...reports.values()].map(words =>
    [...new Set(words.map(({ lemma }) => first(lemma)))].sort().join('|'),
  )
  return reports.size > 1 && new Set(lemmas).size > 1
}

function makeNaming(reports: ReadonlyMap<number, readonly Word[]>, readings: readonly Reading[]): ActNaming {
  const named = [...reports]
    .sort(([a], [b]) => a - b)
    .map(([report, words]) => ({ report, forms: countWords(words, readings[report]!.analysis.report.text) }))
  return { name: named[0]!.forms[0]!.form, kind: 'act', reports: named }
}

function countWords(words: readonly Word[], text: string): Form[] {
  const forms = new Map<string, Form & { readonly places: Span[] }>()
  for (const { start, end } of words) {
    const form = text.slice(start, end)
    const key = form.toLowerCase()
    const known = forms.get(key)
    if (known) known.places.push({ start, end })
    else forms.set(key, { form, key, quoted: false, places: [{ start, end }] })
  }
  return [...forms.values()]
}
