import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderAnnotations } from '../../src/brief/render/annotations.ts'
import { allEvidence } from './read.ts'
import { sampleBrief, sampleReports } from './sample.ts'

interface Target {
  readonly source: string
  readonly selector: readonly Selector[] | Selector
}
interface Selector {
  readonly type: string
  readonly start?: number
  readonly end?: number
  readonly exact?: string
}
interface Annotation {
  readonly id: string
  readonly target: readonly Target[]
}

const { first, total } = JSON.parse(renderAnnotations(sampleBrief, sampleReports)) as {
  readonly total: number
  readonly first: { readonly items: readonly Annotation[] }
}
const texts = first.items.flatMap(({ target }) => target).filter(({ source }) => source.startsWith('ni:'))

test('every passage of every line is an annotation with a name of its own', () => {
  assert.equal(total, allEvidence(sampleBrief).length)
  assert.equal(new Set(first.items.map(({ id }) => id)).size, total)
  for (const { id } of first.items) {
    assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})

test('places count code points: cut by them, the text gives the words', () => {
  const known = new Map(
    sampleReports.map(({ version, text }) => [
      `ni:///sha-256;${Buffer.from(version, 'hex').toString('base64url')}`,
      [...text],
    ]),
  )
  let cut = 0
  for (const { source, selector } of texts) {
    const [position, quote] = selector as readonly Selector[]
    const points = known.get(source)
    if (!points || position?.type !== 'TextPositionSelector') continue
    assert.equal(points.slice(position.start, position.end).join(''), quote?.exact)
    cut++
  }
  assert.ok(cut > 10)
})

test('the same brief gives the same bytes, and a report without its text is found by its words alone', () => {
  assert.equal(renderAnnotations(sampleBrief, sampleReports), renderAnnotations(sampleBrief, sampleReports))
  assert.doesNotMatch(renderAnnotations(sampleBrief, []), /TextPositionSelector/)
})
