import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderHtml } from '../../src/brief/render/html.ts'
import { sampleBrief, sampleReports } from './sample.ts'

const drawing =
  renderHtml(sampleBrief, sampleReports, { full: false }).match(
    /<figure class="drawn">[\s\S]*<\/figure>/,
  )?.[0] ?? ''

test('the drawing names each dated point by its days, background years left out', () => {
  const names = [...drawing.matchAll(/class="when"[^>]*>([^<]*)</g)].map(([, name]) => name)
  assert.deepEqual(names, [
    'January 2024 to 14 May 2024',
    '14 May 2024',
    '15 May 2024',
    'since 17 May 2024',
    '3 June 2024',
  ])
})

test('days are dots, stretches are bars, and what is still to come is hollow', () => {
  const shapes = [...drawing.matchAll(/<(circle|rect|path) class="(\w+)"/g)].map(
    ([, shape, look]) => `${look} ${shape}`,
  )
  assert.deepEqual(shapes, [
    'past rect',
    'past circle',
    'past circle',
    'forward rect',
    'open path',
    'forward circle',
  ])
})

test('later stands further right', () => {
  const places = [...drawing.matchAll(/<circle [^>]*cx="([\d.]+)%"/g)].map(([, x]) => Number(x))
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
  assert.equal(new Set(places).size, 3)
})

test('each row leads to its line of the brief', () => {
  const page = renderHtml(sampleBrief, sampleReports, { full: false })
  const links = [...drawing.matchAll(/class="when" href="#([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(links, ['s1-timeline-2', 's1-timeline-3', 's1-timeline-4', 's1-next-1', 's1-next-2'])
  for (const id of links) assert.ok(page.includes(`id="${id}"`))
})
