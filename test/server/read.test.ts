import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { shareWork } from '../../src/server/share.ts'
import { asker, makeTestApp, openDesk } from './desk.ts'

const desk = await openDesk()
await desk.addExamples(['bridge', 'leak'])
const { app, streams } = await makeTestApp(desk)
const { get, json } = asker(app)
after(async () => {
  streams.close()
  await desk.close()
})

const { id } = (await json('/api/v1/stories')).entries.find((story: { reports: number }) => story.reports > 3)

test('a story is listed, opened, and told in every format', async () => {
  assert.equal((await json(`/api/v1/stories/${id}`)).id, id)
  for (const format of ['json', 'text', 'markdown', 'html', 'csv', 'annotations', 'fragment']) {
    const answer = await get(`/api/v1/stories/${id}/brief?format=${format}`)
    assert.equal(answer.status, 200, format)
    assert.ok((await answer.text()).length > 500, format)
  }
})

test('what a client has already is not sent again', async () => {
  const first = await get('/api/v1/stories')
  const again = await get('/api/v1/stories', { 'If-None-Match': first.headers.get('ETag')! })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
})

test('every address that is not of the API gives the page', async () => {
  for (const path of ['/', `/stories/${id}`, '/sources/J.%20Marrow'])
    assert.match(await (await get(path)).text(), /<title>Crossread/, path)
  assert.equal((await get('/page.js')).status, 404)
  assert.equal((await get('/api/v1/nothing')).status, 404)
})

test('four reports stand side by side with their ties', async () => {
  const story = await json(`/api/v1/stories/${id}`)
  const ids = story.members.slice(0, 4).map((member: { report: string }) => member.report)
  const aligned = await json(`/api/v1/stories/${id}/aligned?reports=${ids.join()}`)
  assert.equal(aligned.reports.length, 4)
  assert.ok(aligned.ties.length > 3)
})

test('names are replaced in every format where it is asked for, and nowhere else', async () => {
  const { headline } = await json(`/api/v1/stories/${id}`)
  const name = /\b[A-Z][a-z]{4,}\b/.exec(headline)![0]
  for (const format of ['json', 'text', 'markdown', 'html', 'csv', 'annotations', 'fragment']) {
    const path = `/api/v1/stories/${id}/brief?format=${format}&full=1`
    assert.match(await (await get(path)).text(), new RegExp(name), format)
    const redacted = await get(`${path}&redact=${encodeURIComponent(name)}`)
    assert.doesNotMatch(await redacted.text(), new RegExp(`\\b${name}\\b`, 'i'), format)
    assert.doesNotMatch(redacted.headers.get('Content-Disposition') ?? '', new RegExp(name, 'i'))
  }
})

test('a brief is told as of a moment, when less had come', async () => {
  assert.equal((await get(`/api/v1/stories/${id}/brief?as-of=2026-03-04T14:05:09Z`)).status, 200)
  assert.equal((await get(`/api/v1/stories/${id}/brief?as-of=2020-01-01T00:00:00Z`)).status, 404)
})

test('a brief is made once for all who ask at the same time, and its file once for all who come later', async () => {
  let made = 0
  const tell = shareWork(async (story: string, asOf: string | null) => {
    made++
    return desk.tell(story, asOf)
  })
  const own = await makeTestApp({ ...desk, tell })
  const { get } = asker(own.app)
  const path = `/api/v1/stories/${id}/brief?format=text`
  const texts = await Promise.all([1, 2, 3].map(async () => (await get(path)).text()))
  assert.equal(made, 1)
  assert.equal(await (await get(path)).text(), texts[0])
  assert.equal(made, 1)
  const { members } = await json(`/api/v1/stories/${id}`)
  const [one, other] = members.map((member: { report: string }) => member.report)
  const ruling = { kind: 'family', shared: true, report: one, other } as const
  const { number } = await desk.intake.rule(ruling, { by: 'test' })
  await get(path)
  assert.equal(made, 2, 'a decision makes it anew')
  await desk.intake.undo(number, { by: 'test' })
  own.streams.close()
})

test('each fold of the piece of a brief can be opened', async () => {
  const piece = await (await get(`/api/v1/stories/${id}/brief?format=fragment`)).text()
  const folds = [...piece.matchAll(/data-fold="([^"]+)"/g)].map(([, fold]) => fold)
  assert.ok(folds.length > 0)
  for (const fold of folds) assert.equal((await get(`/api/v1/stories/${id}/folds/${fold}`)).status, 200, fold)
  assert.equal((await get(`/api/v1/stories/${id}/folds/nothing`)).status, 404)
})
