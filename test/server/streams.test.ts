import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Happening } from '../../src/server/happenings.ts'
import { openKeptFiles } from '../../src/server/kept.ts'
import { openLookout } from '../../src/server/lookout.ts'
import { openStreams, writeEvent } from '../../src/server/streams.ts'
import { openTeller } from '../../src/server/teller.ts'
import { openDesk } from './desk.ts'

const happening = (number: number): Happening => ({ kind: 'story', number, data: { number, story: '0123' } })

/** A lookout that sees what it is told. */
function openQuiet(past: readonly Happening[] = []) {
  const listeners = new Set<(happening: Happening) => void>()
  return {
    listen(listener: (happening: Happening) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    since: async (number: number) => past.filter(each => each.number! > number),
    tell(one: Happening) {
      for (const listener of [...listeners]) listener(one)
    },
    look: async () => {},
    close: async () => {},
  }
}

test('an event is its kind, its number as its id, and a line of JSON', () => {
  assert.equal(writeEvent(happening(7)), 'id: 7\nevent: story\ndata: {"number":7,"story":"0123"}\n\n')
  const odd = writeEvent({ kind: 'progress', number: null, data: { name: 'a\n\ndata: b\r\u2028' } })
  assert.equal(odd.split(/\r\n|\r|\n/).length, 4, 'no word makes a line of its own')
})

test('a client that comes back gets what it has missed, and then what is new', async () => {
  const lookout = openQuiet([happening(5), happening(6)])
  const streams = openStreams(lookout)
  const reader = (await streams.open('5')).body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('id: 6')) text += (await reader.read()).value
  lookout.tell(happening(7))
  while (!text.includes('id: 7')) text += (await reader.read()).value
  assert.doesNotMatch(text, /id: 5/)
  streams.close()
  while (!text.includes('closing')) text += (await reader.read()).value
  assert.equal((await reader.read()).done, true)
  assert.equal(streams.count(), 0)
})

test('a client that does not read is ended, and no more wait for it than a bound allows', async () => {
  const lookout = openQuiet()
  const streams = openStreams(lookout)
  const answer = await streams.open(null)
  for (let number = 1; number <= 2000; number++) lookout.tell(happening(number))
  assert.equal(streams.count(), 0)
  const text = await answer.text()
  assert.ok(text.match(/^id: /gm)!.length <= 600)
  streams.close()
})

test('a client that cannot be told what it has missed is ended, and the others go on', async () => {
  const lookout = openQuiet()
  const streams = openStreams({ ...lookout, since: () => Promise.reject(new Error('busy')) })
  const other = (await streams.open(null)).body!.pipeThrough(new TextDecoderStream()).getReader()
  const answer = await streams.open('5')
  assert.doesNotMatch(await answer.text(), /^id:/m)
  lookout.tell(happening(7))
  let text = ''
  while (!text.includes('id: 7')) text += (await other.read()).value
  assert.equal(streams.count(), 1)
  streams.close()
})

test('only so many clients listen at once, and one that goes makes room', async () => {
  const streams = openStreams(openQuiet())
  const answers = await Promise.all(Array.from({ length: 100 }, () => streams.open(null)))
  await assert.rejects(streams.open(null), { code: 'busy', retryAfterS: 30 })
  await answers[0]!.body!.cancel()
  await streams.open(null)
  assert.equal(streams.count(), 100)
  streams.close()
})

test('what happens is seen once, in order, and from the moment of looking on', async () => {
  const desk = await openDesk()
  await desk.addTexts({
    'pier.txt': 'Pier closed\n\nThe pier was closed on Monday, the harbour office said.',
  })
  const lookout = await openLookout({ archive: desk.archive, fail: () => {}, pollMs: 1e6 })
  const seen: Happening[] = []
  lookout.listen(one => seen.push(one))
  await lookout.look()
  assert.equal(seen.length, 0)
  await desk.addTexts({ 'lamp.txt': 'Lamp out\n\nThe lamp of the quay is out, the warden said on Tuesday.' })
  await Promise.all([lookout.look(), lookout.look()])
  await lookout.look()
  assert.deepEqual(
    seen.map(({ kind }) => kind),
    ['report', 'story'],
  )
  assert.equal(typeof seen[0]!.data.story, 'string')
  assert.deepEqual(await lookout.since(seen[0]!.number! - 1), seen)
  await lookout.close()
  await desk.close()
})

test('a story is told when it has been left alone, once for many changes, and only where it has several reports', async () => {
  const desk = await openDesk()
  await desk.addExamples(['leak'])
  const { entries } = await desk.archive.stories({ least: 2 }, { after: null, limit: 1 })
  const lookout = openQuiet()
  const told: string[] = []
  const failed: string[] = []
  const teller = openTeller({
    archive: desk.archive,
    lookout,
    tell: async story => {
      told.push(story)
      throw new Error('as if')
    },
    fail: (_error, story) => failed.push(story),
    quietMs: 30,
  })
  for (let i = 0; i < 50; i++) lookout.tell({ kind: 'version', number: i, data: { story: entries[0]!.id } })
  lookout.tell({ kind: 'story', number: 99, data: { story: 'ffffffffffffffff' } })
  while (failed.length === 0) await sleep(10)
  await sleep(100)
  assert.deepEqual([told, failed], [[entries[0]!.id], [entries[0]!.id]])
  await teller.close()
  await desk.close()
})

test('a brief that was made is told with its story and its groups, and is no reason to make it again', async () => {
  const desk = await openDesk()
  await desk.addExamples(['leak'])
  const { entries } = await desk.archive.stories({ least: 2 }, { after: null, limit: 1 })
  const { id } = entries[0]!
  const lookout = openQuiet()
  const happened: Happening[] = []
  lookout.listen(happening => happened.push(happening))
  const teller = openTeller({
    archive: desk.archive,
    lookout,
    tell: desk.tell,
    fail: error => assert.fail(String(error)),
    quietMs: 30,
  })
  lookout.tell({ kind: 'version', number: 1, data: { story: id } })
  while (happened.length < 2) await sleep(10)
  await sleep(100)
  const { groups } = (await desk.archive.story(id))!
  assert.ok(groups !== null && groups > 0)
  assert.deepEqual(happened.slice(1), [{ kind: 'brief', number: null, data: { story: id, groups } }])
  await teller.close()
  await desk.close()
})

test('files that were made are kept, of many the latest', async () => {
  const kept = openKeptFiles(100)
  let made = 0
  const give = (key: string) =>
    kept.give(key, async () => {
      made++
      return { content: 'x'.repeat(40), type: 'text/plain' }
    })
  await give('a')
  await give('b')
  await give('a')
  assert.equal(made, 2)
  await give('c')
  await give('a')
  assert.equal(made, 3, 'the one that was asked for last stays')
  await give('b')
  assert.equal(made, 4, 'the one that was not goes')
})
