import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { decideNames } from '../../src/find/mentions/decide.ts'
import { cutWindows, hashNames, LEXICAL_FEATURES } from '../../src/find/mentions/features.ts'
import { LABELS, labelNames } from '../../src/find/mentions/labels.ts'
import { viewReport } from '../../src/find/mentions/view.ts'
import { findMentions, ruleNames } from '../../src/find/mentions.ts'
import { findQuotations } from '../../src/find/quotations.ts'
import { unpackLabels } from '../../src/load/labelling.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { segment } from '../../src/segment/segment.ts'
import { learnLabels } from '../../train/labelling/learning.ts'
import type { GoldName } from '../../train/naming/gold.ts'
import { makeLesson } from '../../train/naming/lessons.ts'
import { lowerText, raiseNames, swapNames, takeStock } from '../../train/naming/swap.ts'
import { makeReport } from '../annotated.ts'

const language = loadLanguage()

const TEXT =
  'Mara Silva of the Orro Dockers’ Union met Tomás Brandt in Tessel on Monday. ' +
  'Silva said that the port of Tessel would stay open. “Nobody asked the union,” Brandt said.'

function look(text: string) {
  const { vectors, ...segmented } = segment(makeReport(text), language)
  return { view: viewReport(segmented, language, findQuotations(segmented)), vectors }
}

function nameIn(text: string, words: string, kind: GoldName['kind']): GoldName {
  const start = text.indexOf(words)
  return { start, end: start + words.length, kind }
}

const NAMES = [
  nameIn(TEXT, 'Mara Silva', 'person'),
  nameIn(TEXT, 'Orro Dockers’ Union', 'organisation'),
  nameIn(TEXT, 'Tomás Brandt', 'person'),
  nameIn(TEXT, 'Tessel', 'place'),
]

test('windows hold all that has a capital, keep to their sentences, and never meet', () => {
  const { view } = look(TEXT)
  const windows = cutWindows(view)
  const inside = new Set<number>()
  for (const [w, [first, last]] of windows.entries()) {
    assert.ok(first < last && first >= (windows[w - 1]?.[1] ?? 0))
    assert.equal(view.sentence[first], view.sentence[last - 1])
    for (let i = first; i < last; i++) inside.add(i)
  }
  for (const [i, shape] of view.shape.entries())
    if (shape === 'capital') assert.ok(inside.has(i), view.word[i])
  const { offsets } = hashNames(view, windows, ruleNames(view))
  for (const [i] of view.word.entries()) assert.equal(offsets[i + 1]! > offsets[i]!, inside.has(i))
})

test('a net learns names by heart, is written, read and finds them, and the same bytes come twice', () => {
  const options = {
    size: { width: 16, layers: 1, labels: LABELS, linking: 0 },
    ...{ least: 1, wordFeatures: LEXICAL_FEATURES, seed: 1, epochs: 80, batch: 10, rate: 0.02, warmUp: 5 },
    ...{ clip: 1, keepAverage: 0.8, drop: 0, words: { rate: 0, rareness: 0, others: 0 }, eagerness: 0 },
    report: () => undefined,
  }
  const [bytes, again] = [1, 2].map(() =>
    learnLabels([makeLesson(makeReport(TEXT), NAMES, language)], options),
  )
  assert.deepEqual(bytes, again)
  const { view, vectors } = look(TEXT)
  const { names } = labelNames(view, vectors, ruleNames(view), unpackLabels(bytes!))
  const { start, end } = view.segmented.tokens
  assert.deepEqual(
    names.map(({ first, last, kind }) => `${kind} ${TEXT.slice(start[first], end[last - 1])}`),
    NAMES.map(({ start, end, kind }) => `${kind} ${TEXT.slice(start, end)}`),
  )
})

const CROWDED =
  'Prime Minister Mara Silva, Foreign Secretary Tomás Orro of Tessel and the Orro Port Authority (OPA) met in PORT ' +
  'SANNA. The Secretary of State, Rui “Tito” Brandt-Vos, told the BBC that Kelm Foods, Inc. of Lagos had lied. '

test('names that are decided never overlap, and stand in order', () => {
  const { view, vectors } = look((TEXT + CROWDED).repeat(3))
  const placed = ruleNames(view)
  const decided = decideNames(view, placed, labelNames(view, vectors, placed, language.naming!))
  const names = decided.filter(({ piece }) => piece.form === 'name').map(({ piece }) => piece.name)
  assert.ok(names.length > 10)
  for (const [n, { first, last }] of names.entries())
    assert.ok(first < last && first >= (names[n - 1]?.last ?? 0))
})

test('a model of attributions is none of names', async () => {
  const bytes = await readFile(new URL('../../models/en/statements.bin', import.meta.url))
  assert.throws(() => unpackLabels(bytes), /another kind/)
})

test('without a net the rules alone find names', () => {
  const report = makeReport(TEXT)
  const seen = segment(report, language)
  const { entities } = findMentions(seen, { ...language, naming: null }, findQuotations(seen))
  assert.ok(entities.some(({ name, kind }) => name === 'Mara Silva' && kind === 'person'))
})

test('exchanged names stand where the old ones stood, and a person keeps one new name', () => {
  const surname = TEXT.indexOf('Silva said')
  const both = {
    text: TEXT,
    names: [...NAMES, { start: surname, end: surname + 5, kind: 'person' as const }],
  }
  const stock = takeStock([{ text: 'Adaeze Okoro', names: [{ start: 0, end: 12, kind: 'person' }] }])
  const { text, names } = swapNames(both, stock, 1, () => 0)
  assert.deepEqual(
    names.map(({ start, end }) => text.slice(start, end)),
    ['Adaeze Okoro', 'Orro Dockers’ Union', 'Adaeze Okoro', 'Tessel', 'Okoro'],
  )
  assert.equal(text.slice(names.at(-1)!.end), TEXT.slice(surname + 5))
  for (const other of [lowerText(both), raiseNames(both)]) assert.equal(other.text.length, TEXT.length)
  assert.ok(raiseNames(both).text.startsWith('MARA SILVA of the Orro'))
})
