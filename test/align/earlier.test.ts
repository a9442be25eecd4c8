import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Earlier } from '../../src/align/comparison.ts'
import { analyze } from '../../src/analyze.ts'
import { renderHtml } from '../../src/brief/render/html.ts'
import { renderText } from '../../src/brief/render/text.ts'
import { verify } from '../../src/brief/verify.ts'
import { compareStory } from '../../src/compare.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'

const language = loadLanguage()

async function readVersion(text: string): Promise<Analysis> {
  const bytes = new TextEncoder().encode(text)
  const about = { file: 'ferry.txt', outlet: 'The Harbour', url: 'https://harbour.example/ferry' }
  const { reports } = await read(bytes, { ...about, published: '2026-03-04' })
  return analyze(reports[0]!, language)
}

const FIRST = await readVersion(
  'Seven sailors died when the ferry Anna sank off Port Hanna on Tuesday.\n\nThe captain had been drinking, a sailor said.\n\nThe ferry line has run since 1961.',
)
const SECOND = await readVersion(
  'Nine sailors died when the ferry Anna sank off Port Hanna on Tuesday.\n\nThe captain had been drinking, a sailor said.\n\nThe ferry line has run since 1961.',
)
const THIRD = await readVersion(
  'Nine sailors died when the ferry Anna sank off Port Hanna on Tuesday.\n\nShips were searching the bay.\n\nThe ferry line has run since 1961.',
)
const EARLIER: Earlier[] = [
  { analysis: FIRST, seen: '2026-03-04T08:00:00Z', until: '2026-03-04T09:30:00Z' },
  { analysis: SECOND, seen: '2026-03-04T09:30:00Z', until: '2026-03-04T14:05:00Z' },
]
const brief = compareStory([THIRD], language, { id: '0123456789abcdef', earlier: EARLIER })
const { changed, reports } = brief.stories[0]!

test('a sentence that changed is shown before and after, with the words that differ and when', () => {
  const [line] = changed
  assert.equal(line?.kind, 'altered')
  assert.equal(line.edtf, '2026-03-04T09:30:00Z')
  const words = line.evidence.map(({ exact, start, focus }) =>
    focus.map(span => exact.slice(span.start - start, span.end - start)),
  )
  assert.deepEqual(words, [['Seven'], ['Nine']])
  assert.deepEqual(
    line.evidence.map(({ version }) => version),
    [FIRST.report.version, SECOND.report.version],
  )
})

test('what left and what came are lines of their own, in the version that has them', () => {
  const rest = changed.slice(1).map(({ kind, edtf, evidence: [each] }) => [kind, edtf, each!.exact])
  assert.deepEqual(rest, [
    ['removed', '2026-03-04T14:05:00Z', 'The captain had been drinking, a sailor said.'],
    ['added', '2026-03-04T14:05:00Z', 'Ships were searching the bay.'],
  ])
})

test('the report lists its earlier versions', () => {
  assert.deepEqual(reports[0]!.earlier, [
    { version: FIRST.report.version, seen: '2026-03-04T08:00:00Z' },
    { version: SECOND.report.version, seen: '2026-03-04T09:30:00Z' },
  ])
})

test('the brief verifies with all versions at hand, and says which is missing', () => {
  const held = [FIRST, SECOND, THIRD].map(({ report }) => report)
  assert.deepEqual(
    verify(brief, held).filter(({ state }) => state !== 'intact'),
    [],
  )
  const without = verify(brief, held.slice(1)).filter(({ state }) => state !== 'intact')
  assert.ok(without.some(({ path }) => path === '/stories/0/reports/0/earlier/0'))
  assert.ok(without.every(({ state }) => state === 'cannot check'))
})

test('words of an earlier version are named so, and are not marked in the text of the latest', () => {
  const text = renderText(brief, { full: true, color: false, width: 80 })
  const labels = text.replaceAll(/│.*$/gm, '').replaceAll(/\s+/g, ' ')
  assert.match(labels, /altered · earlier version The Harbour altered · Wed 4 March 2026 09:30 Z/)
  assert.match(labels, /removed · Wed 4 March 2026 14:05 Z/)
  const page = renderHtml(brief, [THIRD.report], { full: true })
  const columns = page.slice(page.indexOf('class="columns"'))
  assert.doesNotMatch(columns, /Seven sailors|drinking/)
})
