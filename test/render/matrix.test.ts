import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportEntry } from '../../src/brief/brief.ts'
import { renderHtml } from '../../src/brief/render/html.ts'
import { sampleBrief, sampleReports } from './sample.ts'

const [story] = sampleBrief.stories

/** The matrix of the sample with so many reports more, none of which is known to be whole. */
function drawMatrix(more: number): string {
  const base = story!.reports[0]!
  const others = Array.from(
    { length: more },
    (_, index): ReportEntry => ({
      ...base,
      report: `${index}`.padStart(16, '0'),
      outlet: { value: `Quay Times ${index}`, how: 'stated', from: 'manifest' },
      extent: 'unknown',
    }),
  )
  const brief = { ...sampleBrief, stories: [{ ...story!, reports: [...story!.reports, ...others] }] }
  const page = renderHtml(brief, sampleReports, { full: false })
  return page.match(/<section class="matrix">[\s\S]*?<\/section>/)?.[0] ?? ''
}

test('up to eight reports stand in columns, more under each point', () => {
  assert.match(drawMatrix(4), /<table class="few"/)
  assert.match(drawMatrix(5), /<table class="many"/)
})

test('each cell names its outlet, so that it can be read without its column', () => {
  const cells = drawMatrix(5).match(/<td[\s\S]*?<\/td>/g) ?? []
  assert.equal(cells.length % 9, 0)
  assert.ok(cells.length > 9)
  assert.ok(cells.every(cell => /class="at"><bdi class="outlet">[^<]+/.test(cell)))
})

test('what only a part of a text does not have is not known, and never said to be not found', () => {
  const cells = drawMatrix(1).match(/<td[^>]*class="without[^>]*>[\s\S]*?<\/td>/g) ?? []
  const added = cells.filter(cell => cell.includes('Quay Times 0'))
  assert.ok(added.length > 0)
  assert.ok(added.every(cell => /class="without unsure"><span class="sign">not known</.test(cell)))
})
