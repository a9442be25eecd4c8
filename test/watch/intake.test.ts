import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FERRY, FIRST, given, openSample } from './sample.ts'

const TIMES = 'https://times.example/ferry'

test('reports of one event come into one story, and that of another event into its own', async () => {
  const { archive, intake } = await openSample()
  const { added, failures } = await intake.add(
    [given('times.txt', FERRY.times), given('budget.txt', FERRY.budget), given('post.txt', FERRY.post)],
    { by: 'desk' },
  )
  assert.deepEqual(failures, [])
  assert.deepEqual(
    added.map(({ name, outcome }) => `${name} ${outcome}`),
    ['times.txt new', 'budget.txt new', 'post.txt new'],
  )
  assert.equal(added[0]?.story, added[2]?.story)
  assert.notEqual(added[0]?.story, added[1]?.story)
  const story = await archive.story(added[0]!.story!)
  assert.deepEqual(
    story?.members.map(({ report, why }) => [report, why.how]),
    [
      [added[0]!.report, 'alike'],
      [added[2]!.report, 'alike'],
    ],
  )
  assert.equal(story?.first, '2026-03-04')
})

test('the same report again is the same, and that it was looked at is kept', async () => {
  const { archive, intake, clock } = await openSample()
  await intake.add([given('times.txt', FERRY.times, { url: TIMES })], { by: 'desk' })
  clock.now += 3_600_000
  const { added } = await intake.add([given('again.txt', FERRY.times, { url: TIMES })], { by: 'desk' })
  assert.equal(added[0]?.outcome, 'same')
  const { entries } = await archive.checks(added[0]!.report, FIRST)
  assert.deepEqual(
    entries.map(({ time, outcome, address }) => [time, outcome, address]),
    [
      ['2026-03-05T10:00:00Z', 'same', TIMES],
      ['2026-03-05T09:00:00Z', 'first', TIMES],
    ],
  )
  assert.equal((await archive.versions(added[0]!.report)).length, 1)
})

test('another text at the same address is a version: it stays in its story, whose headline and reasons follow', async () => {
  const { archive, intake, clock } = await openSample()
  await intake.add([given('post.txt', FERRY.post), given('times.txt', FERRY.times, { url: TIMES })], {
    by: 'desk',
  })
  clock.now += 3_600_000
  const text = FERRY.times.replace('40 taken off', 'all 38 safe').replace('and 40', 'and 38')
  const { added } = await intake.add([given('times.txt', text, { url: TIMES })], { by: 'desk' })
  assert.equal(added[0]?.outcome, 'version')
  const report = await archive.report(added[0]!.report)
  assert.equal(report?.headline, 'Ferry runs aground off Lomnava, all 38 safe')
  assert.equal(report?.versions, 2)
  const story = await archive.story(added[0]!.story!)
  assert.equal(story?.members.length, 2)
  assert.ok(story?.members.every(({ why }) => why.how === 'alike'))
})

test('a version of a story that lies months back is found there by an intake that was just opened', async () => {
  const { archive, intake } = await openSample()
  const old = { url: TIMES, published: '2025-11-04' }
  await intake.add([given('times.txt', FERRY.times, old)], { by: 'desk' })
  const later = await openSample({ archive })
  later.clock.now += 60_000
  const { added } = await later.intake.add(
    [given('times.txt', `${FERRY.times} An inquiry was opened.`, old), given('budget.txt', FERRY.budget)],
    { by: 'desk' },
  )
  assert.deepEqual(
    added.map(({ outcome }) => outcome),
    ['version', 'new'],
  )
  assert.equal((await archive.stories({}, FIRST)).entries.length, 2)
})

test('what cannot be read is named with its reason, and the rest goes on', async () => {
  const { intake } = await openSample()
  const { added, failures } = await intake.add(
    [
      {
        kind: 'error',
        file: 'gone.txt',
        error: new Error('gone.txt: was not read (there is no such file).'),
      },
      given('empty.txt', ''),
      given('times.txt', FERRY.times),
    ],
    { by: 'desk' },
  )
  assert.deepEqual(
    added.map(({ name }) => name),
    ['times.txt'],
  )
  assert.deepEqual(failures, [
    { name: 'gone.txt', reason: 'gone.txt: was not read (there is no such file).' },
    { name: 'empty.txt', reason: 'The file is empty.' },
  ])
})

test('threads give the same as the program itself, in the order of arrival', async () => {
  const files = Array.from({ length: 12 }, (_, index) => {
    const text = index % 3 === 0 ? FERRY.budget : index % 3 === 1 ? FERRY.times : FERRY.post
    return given(`${index}.txt`, `${text} This is copy ${index}.`)
  })
  const alone = await (await openSample({ here: 100 })).intake.add(files, { by: 'desk' })
  const threads = await (await openSample({ here: 0, workers: 2 })).intake.add(files, { by: 'desk' })
  assert.deepEqual(threads, alone)
  assert.deepEqual(
    alone.added.map(({ name }) => name),
    files.map((_, index) => `${index}.txt`),
  )
})

test('two who add to one archive at the same time lose nothing, double nothing, and share its stories', async () => {
  const one = await openSample()
  const { archive } = one
  const other = await openSample({ archive })
  const textOf = (index: number) => `${index % 2 ? FERRY.times : FERRY.post} This is copy ${index}.`
  const addAll = async ({ intake }: typeof one, from: number) => {
    for (let index = from; index < from + 6; index++)
      await intake.add([given(`${index}.txt`, textOf(index))], { by: 'desk' })
  }
  await Promise.all([addAll(one, 0), addAll(other, 4)])
  assert.equal((await archive.size()).reports, 10)
  const { entries } = await archive.stories({}, FIRST)
  assert.deepEqual(
    entries.map(({ reports }) => reports),
    [10],
  )
})

test('older copies that come a second time are the same, and nothing new', async () => {
  const { archive, intake } = await openSample()
  const at = (hour: number, text: string) => {
    const time = `2026-03-05T0${hour}:00:00Z`
    const way = { asked: TIMES, reached: TIMES, redirects: [], status: 200, headers: {} }
    const capture = { ...way, time, method: 'GET', tool: 'test' } as const
    const source = given(`${hour}.txt`, text, { url: TIMES })
    return source.kind === 'bytes' ? { ...source, about: { ...source.about, capture } } : source
  }
  const copies = [at(2, FERRY.times.replaceAll('40', '38')), at(1, FERRY.times)]
  const tell = async () =>
    (await intake.add(copies, { by: 'desk' })).added.map(({ outcome }) => outcome).join(' ')
  assert.equal(await tell(), 'new version')
  assert.equal(await tell(), 'same same')
  const { added } = await intake.add(copies, { by: 'desk' })
  assert.equal((await archive.versions(added[0]!.report)).length, 2)
})

test('a decision by hand parts a story, is heeded by what comes later, and can be taken back', async () => {
  const { archive, intake } = await openSample()
  const { added } = await intake.add([given('times.txt', FERRY.times), given('post.txt', FERRY.post)], {
    by: 'desk',
  })
  const [times, post] = added.map(({ report }) => report)
  const { number } = await intake.rule(
    { kind: 'split', report: times!, other: post! },
    { by: 'mara', why: 'two ferries' },
  )
  assert.equal((await archive.stories({}, FIRST)).entries.length, 2)
  const again = await intake.add([given('post.txt', FERRY.post)], { by: 'desk' })
  assert.notEqual((await archive.report(times!))?.story, again.added[0]?.story)
  assert.deepEqual(
    (await archive.rulings()).map(({ by, why }) => [by, why]),
    [['mara', 'two ferries']],
  )
  await intake.undo(number, { by: 'mara' })
  assert.equal((await archive.stories({}, FIRST)).entries.length, 1)
  await assert.rejects(intake.undo(number, { by: 'mara' }), /there is no decision of this number/)
})

test('what an archive refuses is told, and what was told before is kept', async () => {
  const { archive, intake } = await openSample()
  await intake.add([given('times.txt', FERRY.times)], { by: 'desk' })
  const broken = { ...archive, commit: () => Promise.reject(new Error('the disk is full')) }
  const second = await openSample({ archive: broken })
  await assert.rejects(second.intake.add([given('post.txt', FERRY.post)], { by: 'desk' }), /the disk is full/)
  const third = await openSample({ archive })
  const { added } = await third.intake.add([given('post.txt', FERRY.post)], { by: 'desk' })
  assert.equal(added[0]?.outcome, 'new')
  assert.equal((await archive.size()).reports, 2)
})
