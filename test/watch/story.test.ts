import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellStory } from '../../src/watch/story.ts'
import { FERRY, given, language, openSample } from './sample.ts'

test('the brief of a story is of the reports that the archive has in it, whatever their words are', async () => {
  const { archive, intake } = await openSample()
  const { added } = await intake.add([given('times.txt', FERRY.times), given('budget.txt', FERRY.budget)], {
    by: 'desk',
  })
  const [times, budget] = added.map(({ report }) => report)
  await intake.rule({ kind: 'merge', report: times!, other: budget! }, { by: 'mara' })
  const id = (await archive.report(times!))!.story!
  const { brief, reports } = await tellStory(archive, language, id)
  assert.equal(brief.stories.length, 1)
  assert.equal(brief.stories[0]?.id, id)
  assert.equal(brief.stories[0]?.summary.reports, 2)
  assert.deepEqual(brief.apart, [])
  assert.deepEqual(reports.map(({ id }) => id).sort(), [times, budget].sort())
})

test('a brief is made once, and again when a report comes or a decision about the story is made', async () => {
  const { archive, intake } = await openSample()
  let made = 0
  const counted = {
    ...archive,
    keepMade: (...args: Parameters<typeof archive.keepMade>) => {
      made++
      return archive.keepMade(...args)
    },
  }
  const { added } = await intake.add([given('times.txt', FERRY.times)], { by: 'desk' })
  const id = added[0]!.story!
  const first = await tellStory(counted, language, id)
  assert.deepEqual((await tellStory(counted, language, id)).brief, first.brief)
  assert.equal(made, 1)
  const { added: more } = await intake.add([given('post.txt', FERRY.post)], { by: 'desk' })
  assert.equal((await tellStory(counted, language, id)).brief.stories[0]?.summary.reports, 2)
  await intake.rule(
    { kind: 'family', shared: true, report: added[0]!.report, other: more[0]!.report },
    { by: 'mara' },
  )
  const ruled = await tellStory(counted, language, id)
  assert.equal(ruled.brief.stories[0]?.summary.groups, 1)
  assert.equal(made, 3)
})

test('the list counts the groups of a story as it is, also after a decision was taken back', async () => {
  const { archive, intake } = await openSample()
  const { added } = await intake.add([given('times.txt', FERRY.times), given('post.txt', FERRY.post)], {
    by: 'desk',
  })
  const [{ report, story: id }, { report: other }] = added as [(typeof added)[0], (typeof added)[0]]
  const countGroups = async () => (await archive.story(id!))?.groups
  await tellStory(archive, language, id!)
  assert.equal(await countGroups(), 2)
  const { number } = await intake.rule({ kind: 'split', report, other }, { by: 'mara' })
  await intake.undo(number, { by: 'mara' })
  await tellStory(archive, language, (await archive.report(report))!.story!)
  assert.equal((await archive.story((await archive.report(report))!.story!))?.groups, 2)
})

test('a brief that was overtaken while it was made does not count the groups of what came since', async () => {
  const { archive, intake } = await openSample()
  const { added } = await intake.add([given('times.txt', FERRY.times)], { by: 'desk' })
  const id = added[0]!.story!
  const overtaken = {
    ...archive,
    made: async (key: string) => {
      const kept = await archive.made(key)
      await intake.add([given('post.txt', FERRY.post)], { by: 'desk' })
      return kept
    },
  }
  await tellStory(overtaken, language, id)
  assert.equal((await archive.story(id))?.reports, 2)
  assert.equal((await archive.story(id))?.groups, null)
})

test('a brief as of a moment holds what had been seen by then, in the words of then', async () => {
  const { archive, intake, clock } = await openSample()
  const url = 'https://times.example/ferry'
  const { added } = await intake.add([given('times.txt', FERRY.times, { url })], { by: 'desk' })
  clock.now += 3_600_000
  const text = FERRY.times.replaceAll('40', '38')
  await intake.add([given('times.txt', text, { url }), given('post.txt', FERRY.post)], { by: 'desk' })
  const asOf = '2026-03-05T09:30:00Z'
  const { reports } = await tellStory(archive, language, added[0]!.story!, { asOf })
  assert.deepEqual(
    reports.map(({ headline }) => headline?.value),
    ['Ferry runs aground off Lomnava, 40 taken off'],
  )
  await assert.rejects(
    tellStory(archive, language, added[0]!.story!, { asOf: '2026-03-01T00:00:00Z' }),
    /nothing of the story had been seen by 2026-03-01/,
  )
  await assert.rejects(tellStory(archive, language, 'ffff'), /the archive has no such story/)
})

test('a figure that was changed and changed back is told both times', async () => {
  const { archive, intake, clock } = await openSample()
  const url = 'https://times.example/ferry'
  const texts = [FERRY.times, FERRY.times.replaceAll('40', '38'), FERRY.times]
  let story = ''
  for (const text of texts) {
    const { added } = await intake.add([given('times.txt', text, { url })], { by: 'desk' })
    story = added[0]!.story!
    clock.now += 3_600_000
  }
  const { brief } = await tellStory(archive, language, story)
  const figures = brief.stories[0]!.changed.filter(({ evidence }) =>
    evidence.some(({ exact }) => exact.includes('were taken off')),
  )
  assert.deepEqual(
    figures.map(({ edtf, evidence }) =>
      [edtf, ...evidence.map(({ exact }) => /\d\d passengers/.exec(exact)?.[0])].join(' '),
    ),
    ['2026-03-05T10:00:00Z 40 passengers 38 passengers', '2026-03-05T11:00:00Z 38 passengers 40 passengers'],
  )
})

test('a thread makes the same brief', async () => {
  const { archive, intake } = await openSample()
  const { added } = await intake.add([given('times.txt', FERRY.times), given('post.txt', FERRY.post)], {
    by: 'desk',
  })
  const forgetful = { ...archive, made: async () => null, keepMade: async () => {} }
  const here = await tellStory(forgetful, language, added[0]!.story!)
  const there = await tellStory(forgetful, language, added[0]!.story!, { pool: intake.pool })
  assert.deepEqual(there, here)
})
