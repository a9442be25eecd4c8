import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepDesk, openDesk } from '../../src/group/desk.ts'
import { decide, placeReport } from '../../src/group/place.ts'
import { profileReport } from '../../src/group/profile.ts'
import { closeStories, listStories } from '../../src/group/stories.ts'
import { language, namesOf, readReports } from './reports.ts'

const SHOOTINGS = ['harnell one', 'harnell two', 'vessa one', 'vessa two']

async function profilesOf(...names: readonly string[]) {
  return (await readReports(...names)).map(analysis => profileReport(analysis, language))
}

test('stories that somebody merged are one, and later reports of either come to it', async () => {
  const analyses = await readReports(...SHOOTINGS)
  const [first, , third] = analyses.map(({ report }) => report.id)
  const decision = { kind: 'merge', report: first!, other: third! } as const
  assert.deepEqual(namesOf(analyses, [decision]), [SHOOTINGS])
})

test('a report that somebody took out of a story stays out of it', async () => {
  const analyses = await readReports(...SHOOTINGS)
  const [first, second] = analyses.map(({ report }) => report.id)
  const decision = { kind: 'split', report: second!, other: first! } as const
  assert.deepEqual(namesOf(analyses, [decision]), [
    ['harnell one'],
    ['harnell two'],
    ['vessa one', 'vessa two'],
  ])
})

test('a decision that is taken back leaves nothing behind', async () => {
  const desk = openDesk()
  const profiles = await profilesOf(...SHOOTINGS)
  for (const profile of profiles) placeReport(desk, profile)
  const before = listStories(desk).map(({ reports }) => reports.map(({ file }) => file))
  decide(desk, [{ kind: 'split', report: profiles[1]!.report, other: profiles[0]!.report }])
  assert.equal(desk.stories.size, 3)
  decide(desk, [])
  assert.deepEqual(
    listStories(desk).map(({ reports }) => reports.map(({ file }) => file)),
    before,
  )
})

test('a late report joins two stories, and the one that goes on says which the other was', async () => {
  const desk = openDesk()
  const [first, second, , third] = await profilesOf('harnell one', 'vessa one', 'vessa two', 'harnell two')
  for (const profile of [first!, second!]) placeReport(desk, profile)
  const [a, b] = listStories(desk).map(({ id }) => id)
  decide(desk, [
    { kind: 'merge', report: third!.report, other: first!.report },
    { kind: 'merge', report: third!.report, other: second!.report },
  ])
  placeReport(desk, third!)
  assert.deepEqual(
    listStories(desk).map(({ id, was }) => [id, was]),
    [[a, [b]]],
  )
})

test('a desk that was kept as plain data goes on as if it had never been closed', async () => {
  const profiles = await profilesOf(...SHOOTINGS)
  const desk = openDesk()
  for (const profile of profiles.slice(0, 3)) placeReport(desk, profile)
  const again = openDesk(JSON.parse(JSON.stringify(keepDesk(desk))))
  for (const each of [desk, again]) placeReport(each, profiles[3]!)
  assert.deepEqual(listStories(again), listStories(desk))
})

test('stories of which nothing more came leave the desk, and their words with them', async () => {
  const desk = openDesk()
  for (const profile of await profilesOf('mill fire', 'tarn one')) placeReport(desk, profile)
  const closed = closeStories(desk, 30)
  assert.deepEqual(
    closed.map(({ reports }) => reports.map(({ file }) => file)),
    [['mill fire']],
  )
  assert.equal(desk.reports.size, 1)
  assert.ok(!desk.terms.has('cotton'))
})
