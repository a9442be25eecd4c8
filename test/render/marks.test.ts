import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Nested, nestMarks } from '../../src/brief/render/html/marks.ts'
import { renderHtml } from '../../src/brief/render/html.ts'
import { squeeze } from './read.ts'
import { sampleBrief, sampleReports } from './sample.ts'

const WITHIN = { start: 10, end: 60 }
const marks = fc
  .array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 30 })), { maxLength: 8 })
  .map(pairs => pairs.map(([start, length], index) => ({ start, end: start + length, id: String(index) })))

test('nested marks cover what the marks cover, and never cross', () => {
  fc.assert(
    fc.property(marks, list => {
      const nested = nestMarks(list, WITHIN)
      assertNested(nested, WITHIN)
      for (let at = WITHIN.start; at < WITHIN.end; at++) {
        const depth = list.filter(mark => mark.start <= at && at < mark.end).length
        assert.equal(depthAt(nested, at), depth)
      }
    }),
  )
})

test('each mark has one anchor and one end', () => {
  fc.assert(
    fc.property(marks, list => {
      const inside = list.filter(mark => mark.start >= WITHIN.start && mark.end <= WITHIN.end)
      const pieces = flatten(nestMarks(inside, WITHIN))
      assert.deepEqual(pieces.flatMap(piece => piece.id ?? []).sort(), inside.map(mark => mark.id).sort())
      assert.deepEqual(
        pieces.flatMap(piece => piece.last?.id ?? []).sort(),
        inside.map(mark => mark.id).sort(),
      )
    }),
  )
})

test('the reports side by side are the whole texts, unchanged but for marks', () => {
  const page = renderHtml(sampleBrief, sampleReports, { full: false })
  const columns = [...page.matchAll(/<div class="text words"[^>]*>([\s\S]*?)<\/div>/g)].map(
    ([, content = '']) =>
      content
        .replaceAll(/<span class="refs"[^>]*>(?:<a[\s\S]*?<\/a> )*<\/span>/g, '')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
  )
  assert.deepEqual(
    columns.map(squeeze),
    sampleReports.map(report => squeeze(report.text)),
  )
})

test('every link inside the page leads somewhere', () => {
  const page = renderHtml(sampleBrief, sampleReports, { full: false })
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
  assert.ok(links.length > 20)
  assert.deepEqual(
    links.filter(id => !ids.has(id)),
    [],
  )
  assert.equal(ids.size, [...page.matchAll(/ id="/g)].length)
})

function assertNested(nested: readonly Nested[], within: { start: number; end: number }): void {
  let at = within.start
  for (const mark of nested) {
    assert.ok(mark.start >= at && mark.end > mark.start && mark.end <= within.end)
    assertNested(mark.inside, mark)
    at = mark.end
  }
}

function depthAt(nested: readonly Nested[], at: number): number {
  const holder = nested.find(mark => mark.start <= at && at < mark.end)
  return holder ? 1 + depthAt(holder.inside, at) : 0
}

function flatten(nested: readonly Nested[]): Nested[] {
  return nested.flatMap(mark => [mark, ...flatten(mark.inside)])
}
