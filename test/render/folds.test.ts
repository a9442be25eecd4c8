import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderFold, renderFragment } from '../../src/brief/render/html.ts'
import { sampleBrief, sampleReports } from './sample.ts'

const LIGHT = renderFragment(sampleBrief, sampleReports, { full: false, light: true })

function listAll(markup: string, pattern: RegExp): readonly string[] {
  return [...markup.matchAll(pattern)].map(match => match[1]!)
}

/** A piece with all that its folds hold, those inside of them too. */
function unfold(markup: string): string {
  return markup + listFolds(markup).map(openFold).join('')
}

function listFolds(markup: string): readonly string[] {
  return listAll(markup, /data-fold="([a-z]+(?:-\d+)?)"/g)
}

function openFold(name: string): string {
  const held = renderFold(sampleBrief, sampleReports, name)
  assert.ok(held, name)
  return unfold(held)
}

test('a light piece with its folds holds each line and each passage that the whole piece holds', () => {
  const whole = renderFragment(sampleBrief, sampleReports, { full: false })
  assert.ok(listFolds(LIGHT).length > 0)
  assert.ok(LIGHT.length < whole.length)
  for (const pattern of [/<li class="line" id="([^"]+)"/g, /data-place="([^"]+)"/g]) {
    assert.deepEqual(listAll(unfold(LIGHT), pattern).toSorted(), listAll(whole, pattern).toSorted())
  }
})

test('a fold that is not there is told as none', () => {
  for (const name of ['said-99', 'nothing', 'constructor', 'said-', '-1'])
    assert.equal(renderFold(sampleBrief, sampleReports, name), null, name)
})

test('a whole piece has no fold that would have to be asked for', () => {
  assert.deepEqual(listFolds(renderFragment(sampleBrief, sampleReports, { full: true })), [])
})
