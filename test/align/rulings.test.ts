import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quote, Ruling } from '../../src/align/rulings.ts'
import { analyze } from '../../src/analyze.ts'
import { renderText } from '../../src/brief/render/text.ts'
import { verify } from '../../src/brief/verify.ts'
import { compareStory } from '../../src/compare.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'

const language = loadLanguage()

async function readMini(outlet: string, text: string): Promise<Report> {
  const bytes = new TextEncoder().encode(text)
  const { reports } = await read(bytes, { file: `${outlet}.txt`, outlet, published: '2026-03-04' })
  return reports[0]!
}

const REPORTS = await Promise.all([
  readMini(
    'The Harbour',
    'Seven sailors died when the ferry Anna sank off Port Hanna on Tuesday.\n\nThe captain, Joren Tak, met Mara Silva, the harbour master, on the quay. “The pumps had failed for weeks,” she said.\n\nThe ferry line has run since 1961.',
  ),
  readMini(
    'Torch',
    'Nine sailors died when the ferry Anna sank off Port Hanna on Tuesday.\n\n“The pumps had failed for weeks,” harbour master Mara Silva said.\n\nShips were searching the bay on Wednesday.',
  ),
])
const ANALYSES = REPORTS.map(report => analyze(report, language))

function storyWith(rulings: readonly Ruling[]) {
  return compareStory(ANALYSES, language, { id: 'ferry', rulings }).stories[0]!
}

/** The words as they stand in the report of that outlet. */
function quote(index: number, exact: string): Quote {
  const { id, version, text } = REPORTS[index]!
  const start = text.indexOf(exact)
  assert.ok(start >= 0, exact)
  return { report: id, version, start, end: start + exact.length, exact }
}

const SEVEN = 'Seven sailors died when the ferry Anna sank off Port Hanna on Tuesday.'
const NINE = 'Nine sailors died when the ferry Anna sank off Port Hanna on Tuesday.'

test('passages that are said not to be one make neither a difference nor a point', () => {
  assert.equal(storyWith([]).different.filter(({ kind }) => kind === 'figure').length, 1)
  const ruling: Ruling = { kind: 'match', same: false, one: quote(0, SEVEN), other: quote(1, NINE) }
  const story = storyWith([ruling])
  assert.deepEqual(
    story.different.filter(({ kind }) => kind === 'figure'),
    [],
  )
  assert.deepEqual(
    story.decided.map(({ kind, heeded }) => [kind, heeded]),
    [['not one point by hand', true]],
  )
})

test('passages that are said to be one are one point, and the line says who decided', () => {
  const one = quote(0, 'The ferry line has run since 1961.')
  const other = quote(1, 'Ships were searching the bay on Wednesday.')
  const isBoth = ({ evidence }: { evidence: readonly { exact: string }[] }) =>
    evidence.some(({ exact }) => exact.includes('1961')) &&
    evidence.some(({ exact }) => exact.includes('searching'))
  assert.equal(storyWith([]).several.some(isBoth), false)
  const [line] = storyWith([{ kind: 'match', same: true, one, other }]).several.filter(isBoth)
  assert.equal(line?.decided, true)
})

test('a statement has the speaker that somebody gave it, where the report prints the name', () => {
  const place = quote(0, '“The pumps had failed for weeks,”')
  const story = storyWith([
    { kind: 'speaker', place, speaker: 'Joren Tak' },
    { kind: 'match', same: false, one: place, other: quote(1, '“The pumps had failed for weeks,”') },
  ])
  const said = story.said.filter(({ evidence }) => evidence.some(each => each.exact.includes('pumps')))
  assert.ok(said.some(({ speaker, decided }) => speaker === 'Joren Tak' && decided))
})

test('a speaker who was said not to be known is not known', () => {
  const place = quote(0, '“The pumps had failed for weeks,”')
  const other = quote(1, '“The pumps had failed for weeks,”')
  const story = storyWith([
    { kind: 'speaker', place, speaker: null },
    { kind: 'match', same: false, one: place, other },
  ])
  const mine = story.said.filter(({ evidence: [first] }) => first!.report === REPORTS[0]!.id)
  assert.deepEqual(
    mine.filter(({ evidence }) => evidence[0]!.exact.includes('pumps')).map(({ speaker }) => speaker),
    [null],
  )
})

test('a name that the report does not print is not heeded, and the brief says so', () => {
  const place = quote(0, '“The pumps had failed for weeks,”')
  const story = storyWith([{ kind: 'speaker', place, speaker: 'Somebody Else' }])
  assert.deepEqual(
    story.decided.map(({ heeded }) => heeded),
    [false],
  )
})

test('reports that are said to share an origin are one group, and one may take that back', () => {
  const [report, other] = [REPORTS[0]!.id, REPORTS[1]!.id]
  assert.equal(storyWith([]).summary.groups, 2)
  const shared: Ruling = { kind: 'family', shared: true, report, other }
  const story = storyWith([shared])
  assert.equal(story.summary.groups, 1)
  assert.deepEqual(
    story.reports.map(({ shared, decided }) => [shared[0]?.label, decided]),
    [
      ['decided by hand', true],
      ['decided by hand', true],
    ],
  )
  assert.equal(storyWith([shared, { ...shared, shared: false }]).summary.groups, 2)
})

test('words that moved in a later version are found again', () => {
  const one = quote(0, SEVEN)
  const moved = { ...one, version: '0'.repeat(64), start: one.start + 500, end: one.end + 500 }
  const story = storyWith([{ kind: 'match', same: false, one: moved, other: quote(1, NINE) }])
  assert.deepEqual(
    story.decided.map(({ heeded }) => heeded),
    [true],
  )
})

test('a brief with decisions verifies and shows them in its own section', () => {
  const rulings: Ruling[] = [
    { kind: 'match', same: false, one: quote(0, SEVEN), other: quote(1, NINE) },
    { kind: 'family', shared: true, report: REPORTS[0]!.id, other: REPORTS[1]!.id },
    { kind: 'merge', report: REPORTS[0]!.id, other: REPORTS[1]!.id },
  ]
  const brief = compareStory(ANALYSES, language, { id: '0123456789abcdef', rulings })
  const faults = verify(brief, REPORTS).filter(({ state }) => state !== 'intact')
  assert.deepEqual(faults, [])
  const text = renderText(brief, { full: true, color: false, width: 80 })
  assert.match(text, /DECIDED BY HAND\n1 {2}\[not one and the same\]/)
  assert.match(text, /\[of one story\]/)
})

test('a brief without decisions does not speak of them', () => {
  const brief = compareStory(ANALYSES, language, { id: '0123456789abcdef' })
  assert.doesNotMatch(renderText(brief, { full: true, color: false, width: 80 }), /by hand/i)
})
