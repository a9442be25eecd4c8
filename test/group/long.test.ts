import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Desk, keepDesk, openDesk } from '../../src/group/desk.ts'
import { decide, placeReport } from '../../src/group/place.ts'
import { type Profile, profileReport } from '../../src/group/profile.ts'
import { closeStories, listStories } from '../../src/group/stories.ts'
import { hashText } from '../../src/text/hash.ts'
import { language, readReports } from './reports.ts'

/** More reports than a story may have to be put together anew. */
const LONG = 40

async function profileOf(name: string): Promise<Profile> {
  return profileReport((await readReports(name))[0]!, language)
}

/** The same words in so many reports, each with its own address and text. */
function repeat(profile: Profile, count: number): readonly Profile[] {
  return Array.from({ length: count }, (_, i) => ({
    ...profile,
    file: `${profile.file} ${i}`,
    report: hashText(`${profile.file} ${i}`),
    version: hashText(`text of ${profile.file} ${i}`),
  }))
}

function sizesOf(desk: Desk): readonly number[] {
  return listStories(desk).map(({ reports }) => reports.length)
}

async function openLong(): Promise<{ desk: Desk; harnell: readonly Profile[]; vessa: readonly Profile[] }> {
  const harnell = repeat(await profileOf('harnell one'), LONG)
  const vessa = repeat(await profileOf('vessa one'), LONG)
  const desk = openDesk()
  for (const profile of [...harnell, ...vessa]) placeReport(desk, profile)
  return { desk, harnell, vessa }
}

test('a report joins a long story, and one of another event does not', async () => {
  const { desk } = await openLong()
  placeReport(desk, await profileOf('harnell two'))
  placeReport(desk, await profileOf('fraud one'))
  assert.deepEqual(sizesOf(desk), [LONG + 1, LONG, 1])
})

test('a text that a long story has already comes to it, whatever the words are', async () => {
  const { desk, harnell } = await openLong()
  placeReport(desk, { ...(await profileOf('fraud one')), version: harnell.at(-1)!.version })
  assert.deepEqual(sizesOf(desk), [LONG + 1, LONG])
})

test('a report that somebody took out of a long story stays out of it, and comes back when that is taken back', async () => {
  const { desk, harnell } = await openLong()
  const [first, second] = harnell
  decide(desk, [{ kind: 'split', report: second!.report, other: first!.report }])
  placeReport(desk, await profileOf('harnell two'))
  assert.deepEqual(sizesOf(desk), [LONG, LONG, 1])
  decide(desk, [])
  assert.deepEqual(sizesOf(desk), [LONG + 1, LONG])
})

test('long stories that somebody merged are one, and a report of either comes to it', async () => {
  const { desk, harnell, vessa } = await openLong()
  decide(desk, [{ kind: 'merge', report: vessa[0]!.report, other: harnell[0]!.report }])
  placeReport(desk, await profileOf('harnell two'))
  assert.deepEqual(sizesOf(desk), [2 * LONG + 1])
  const how = listStories(desk)[0]!.reports.map(({ why }) => why.how)
  assert.equal(how.filter(each => each === 'decided').length, 2)
})

test('a long story goes on as it was when the desk is opened again', async () => {
  const { desk } = await openLong()
  const again = openDesk(JSON.parse(JSON.stringify(keepDesk(desk))))
  for (const each of [desk, again]) placeReport(each, await profileOf('vessa two'))
  assert.deepEqual(listStories(again), listStories(desk))
})

test('what a word leads to is bounded, and nothing of it is left when its stories are closed', async () => {
  const desk = openDesk()
  for (const profile of repeat(await profileOf('mill fire'), 450)) placeReport(desk, profile)
  assert.ok(desk.terms.get('cotton')!.reports.length < 400)
  placeReport(desk, await profileOf('tarn one'))
  closeStories(desk, 30)
  assert.equal(desk.reports.size, 1)
  assert.ok(!desk.terms.has('cotton'))
  assert.deepEqual([...new Set([...desk.same.values()].flat())], [450])
})
