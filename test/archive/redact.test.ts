import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../../src/analyze.ts'
import { redactBrief } from '../../src/archive/redact/brief.ts'
import { findNames, readNames, redactText } from '../../src/archive/redact/names.ts'
import { redactReport, redactValue } from '../../src/archive/redact/values.ts'
import { renderAnnotations } from '../../src/brief/render/annotations.ts'
import { renderHtml } from '../../src/brief/render/html.ts'
import { renderJson } from '../../src/brief/render/json.ts'
import { renderMarkdown } from '../../src/brief/render/markdown.ts'
import { compare } from '../../src/compare.ts'
import { brief } from '../../src/server/shapes/brief.ts'
import { makeBrief } from '../../src/watch/telling.ts'
import { knownLanguage, readTold } from './shelf.ts'

const NAMES = readNames('# people\nMara Silva; the minister of harbours\nŁukasz Böhm\n')

const CASES: readonly (readonly [string, string])[] = [
  ['Mara Silva said so.', '[name 1] said so.'],
  ['SILVA’S plan, and that of MARA  SILVA', '[name 1]’S plan, and that of [name 1]'],
  ['The minister of harbours and Lukasz Bohm', '[name 1] and [name 2]'],
  [
    'https://harbour.example/mara-silva-resigns?by=marasilva',
    'https://harbour.example/[name 1]-resigns?by=[name 1]',
  ],
  ['Silvana and the minister of trade stay', 'Silvana and the minister of trade stay'],
  ['Böhm', '[name 2]'],
  ['', ''],
]

for (const [text, expected] of CASES)
  test(`“${text}” is told as “${expected}”`, () => assert.equal(redactText(text, NAMES), expected))

test('places of names do not overlap and lie in the text', () => {
  const text = 'Mara Silva Silva Mara Silva'
  const places = findNames(text, NAMES)
  assert.deepEqual(
    places.map(({ start, end }) => text.slice(start, end)),
    ['Mara Silva', 'Silva', 'Mara Silva'],
  )
})

test('a name that begins in the context and ends in the words leaves no piece of itself', () => {
  const told = redactValue(
    { prefix: 'lva said. Then Mara ', exact: 'Silva left', suffix: ' with Böh' },
    NAMES,
  )
  assert.deepEqual(told, { prefix: ' said. Then [name 1]', exact: ' left', suffix: ' with ' })
})

const TEXT =
  'Silva keeps the port open\n\n“We will not close the port,” said Mara Silva, the harbour minister, on Tuesday.\n\nThe ferry hit the pier, and nine people were injured.\n'

test('spans of a redacted report are those of its new text', async () => {
  const { report } = await readTold({
    outlet: 'The Harbour Herald',
    headline: 'Silva keeps the port open',
    text: TEXT,
  })
  const redacted = redactReport(report, NAMES).report
  const words = redacted.parts.map(({ start, end }) => redacted.text.slice(start, end))
  assert.deepEqual(
    words.map(each => each.split(' ')[0]),
    ['[name', '“We', 'The'],
  )
  assert.equal(redacted.headline?.value, '[name 1] keeps the port open')
  assert.equal(redacted.version, report.version)
})

test('a brief has no name of the list in any form, and its words stand in the redacted reports', async () => {
  const language = knownLanguage()
  const told = [
    await readTold({
      outlet: 'The Harbour Herald',
      headline: 'Silva keeps the port open',
      published: '2026-03-04',
      text: TEXT,
    }),
    await readTold({
      outlet: 'Kelm Courier',
      published: '2026-03-04',
      text: 'Harbour Minister Mara Silva said on Tuesday that the port would not close.\n\nEleven people were injured when the ferry hit the pier, Łukasz Böhm said.\n',
    }),
  ]
  const reports = told.map(({ report }) => report)
  const brief = compare(
    reports.map(report => analyze(report, language)),
    language,
  )
  const redacted = redactBrief({ brief, reports, earlier: [] }, NAMES)
  const texts = new Map(redacted.reports.map(({ id, text }) => [id, text]))
  let checked = 0
  JSON.parse(JSON.stringify(redacted.brief), (_, value) => {
    if (typeof value?.exact === 'string' && typeof value.report === 'string') {
      assert.equal(texts.get(value.report)!.slice(value.start, value.end), value.exact)
      checked++
    }
    return value
  })
  assert.ok(checked > 5)
  const drawn = [
    renderJson(redacted.brief),
    renderMarkdown(redacted.brief, { full: true }),
    renderHtml(redacted.brief, redacted.reports, { full: true }),
    renderAnnotations(redacted.brief, redacted.reports),
  ]
  for (const each of drawn) assert.doesNotMatch(each, /silva|böhm|mara\b/i)
  assert.match(drawn[1]!, /\[name 1\]|\\\[name 1\\\]/)
})

test('a person who is called as a field or a kind is called changes no field and no kind', async () => {
  const language = knownLanguage()
  const { report } = await readTold({
    outlet: 'The Harbour Herald',
    headline: 'Silva keeps the port open',
    published: '2026-03-04',
    text: TEXT,
  })
  const made = compare([analyze(report, language)], language)
  const names = readNames('Ann Place\nBob Figure\nCas Exact\nDan Report\nEve Crossread\nFay Statement\n1\n')
  const redacted = redactBrief({ brief: made, reports: [report], earlier: [] }, names)
  assert.ok(brief.safeParse(made).success)
  assert.equal(brief.safeParse(redacted.brief).error, undefined)
})

test('what stood in an earlier version is redacted in the words of that version', async () => {
  const url = 'https://harbour.example/port'
  const about = { outlet: 'The Harbour Herald', published: '2026-03-04', url }
  const before = await readTold({
    ...about,
    text: 'Silva keeps the port open\n\nMara Silva, the harbour minister, said nine people were injured.\n\nThe pier was inspected in May, Łukasz Böhm said.\n',
  })
  const now = await readTold({
    ...about,
    text: 'The ferry hit the pier on Tuesday morning.\n\nMara Silva, the harbour minister, said eleven people were injured.\n',
  })
  const [seen, until] = ['2026-03-04T08:00:00Z', '2026-03-04T09:00:00Z']
  const made = makeBrief(
    { id: 'aaaa', reports: [now.report], earlier: [{ report: before.report, seen, until }], rulings: [] },
    knownLanguage(),
  )
  const reports = [now.report]
  const redacted = redactBrief({ brief: made, reports, earlier: [before.report] }, NAMES)
  const told = redacted.brief.stories[0]!.changed.flatMap(({ evidence }) => evidence)
  const words = told.map(({ exact, version }) => `${version === before.report.version ? '-' : '+'} ${exact}`)
  assert.deepEqual(
    words.filter(each => /injured|inspected/.test(each)),
    [
      '- [name 1], the harbour minister, said nine people were injured.',
      '+ [name 1], the harbour minister, said eleven people were injured.',
      '- The pier was inspected in May, [name 2] said.',
    ],
  )
  for (const { exact, start, end, focus, version } of told) {
    const { text } = [...redacted.reports, ...redacted.earlier].find(each => each.version === version)!
    assert.equal(text.slice(start, end), exact)
    for (const part of focus) assert.ok(start <= part.start && part.end <= end)
  }
})
