import { cutWindows, hashNames } from '../../src/find/mentions/features.ts'
import type { Placed } from '../../src/find/mentions/kinds.ts'
import { LABELLED } from '../../src/find/mentions/labels.ts'
import { type View, viewReport } from '../../src/find/mentions/view.ts'
import { nameReport, ruleNames } from '../../src/find/mentions.ts'
import { findQuotations } from '../../src/find/quotations.ts'
import type { NameModel } from '../../src/language/labelling.ts'
import type { Language } from '../../src/language/language.ts'
import type { Report } from '../../src/read/report.ts'
import { segment } from '../../src/segment/segment.ts'
import type { Vectors } from '../../src/segment/syntax.ts'
import type { Lesson } from '../labelling/lessons.ts'
import { type GoldName, type NamedText, outermost } from './gold.ts'

/** Makes a lesson of a report and its names. */
export function makeLesson(report: Report, names: readonly GoldName[], language: Language): Lesson {
  const { view, vectors } = look(report, language)
  return layLesson(view, vectors, ruleNames(view), names)
}

/** What rules, and a model if there is one, take for names in a text that nobody annotated. */
export function guessNames(report: Report, language: Language, model: NameModel | null): NamedText {
  const { view, vectors } = look(report, language)
  const { start, end } = view.segmented.tokens
  const names = nameReport(view, vectors, model).flatMap(({ piece: { form, name }, kind }): GoldName[] => {
    if (form !== 'name' || kind === 'group') return []
    const known = kind === 'law' || kind === 'work' ? 'other' : kind
    return [{ start: start[name.first]!, end: end[name.last - 1]!, kind: known }]
  })
  return { text: report.text, names: outermost(names) }
}

/** Makes a lesson of guessed names: the net does not see what rules find. */
export function makeSilver(report: Report, names: readonly GoldName[], language: Language): Lesson {
  const { view, vectors } = look(report, language)
  return layLesson(view, vectors, [], names)
}

function look(report: Report, language: Language) {
  const { vectors, ...segmented } = segment(report, language)
  return { view: viewReport(segmented, language, findQuotations(segmented)), vectors }
}

function layLesson(
  view: View,
  vectors: Vectors,
  placed: readonly Placed[],
  names: readonly GoldName[],
): Lesson {
  const windows = cutWindows(view)
  const { start, end, head } = view.segmented.tokens
  const labels = new Int32Array(start.length)
  let at = 0
  for (const name of names) {
    while (at < start.length && end[at]! <= name.start) at++
    for (let i = at; i < start.length && start[i]! < name.end; i++)
      labels[i] = 2 * LABELLED.indexOf(name.kind) + (i === at ? 1 : 2)
  }
  return {
    features: hashNames(view, windows, placed),
    heads: head,
    sentenceOf: new Int32Array(start.length),
    vectors,
    chunks: windows,
    annotations: [{ labels }],
  }
}
