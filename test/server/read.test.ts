import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeApp } from '../../src/server/app.ts'
import { readPage } from '../../src/server/page.ts'
import { openMeter } from '../../src/server/rate.ts'
import { serveExamples } from './fake.ts'

const app = makeApp(await serveExamples(), {
  page: await readPage(null),
  names: [],
  token: null,
  meter: openMeter(() => 0),
})
const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { Host: 'localhost:2767', ...headers } })

// biome-ignore lint/suspicious/noExplicitAny: what comes back is looked into as it is.
const give = async (path: string): Promise<any> => (await ask(path)).json()

const { id } = (await give('/api/v1/stories')).entries[0]

test('a story is listed, opened, and told in every format', async () => {
  assert.equal((await give(`/api/v1/stories/${id}`)).id, id)
  for (const format of ['json', 'text', 'markdown', 'html', 'csv', 'fragment']) {
    const answer = await ask(`/api/v1/stories/${id}/brief?format=${format}`)
    assert.equal(answer.status, 200, format)
    assert.ok((await answer.text()).length > 500, format)
  }
})

test('what a client has already is not sent again', async () => {
  const first = await ask('/api/v1/stories')
  const again = await ask('/api/v1/stories', { 'If-None-Match': first.headers.get('ETag')! })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
})

test('every address that is not of the API gives the page', async () => {
  for (const path of ['/', `/stories/${id}`, '/sources/J.%20Marrow'])
    assert.match(await (await ask(path)).text(), /<title>Crossread/, path)
  assert.equal((await ask('/page.js')).status, 404)
  assert.equal((await ask('/api/v1/nothing')).status, 404)
})

test('four reports stand side by side with their ties', async () => {
  const story = await give(`/api/v1/stories/${id}`)
  const ids = story.members.slice(0, 4).map((member: { report: string }) => member.report)
  const aligned = await give(`/api/v1/stories/${id}/aligned?reports=${ids.join()}`)
  assert.equal(aligned.reports.length, 4)
  assert.ok(aligned.ties.length > 3)
})
