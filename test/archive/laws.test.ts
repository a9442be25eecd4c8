import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Change, PlacedStory } from '../../src/archive/archive.ts'
import { findFaults, newPath, open } from './folder.ts'
import { at, member, place, prepare } from './reports.ts'

// Four reports in three states each, and four stories among which they lie.
const texts = ['of the flood', 'of the great flood', 'of the flood in Vessa']
const prepared = await Promise.all(
  [0, 1, 2, 3].map(i =>
    Promise.all(
      texts.map((words, j) =>
        prepare({
          text: `Report ${i} ${words}.`,
          url: `https://harbour.example/${i}`,
          seen: at(`1${j}:00`),
        }),
      ),
    ),
  ),
)
const STORIES = ['aaaa000000000001', 'bbbb000000000002', 'cccc000000000003', 'dddd000000000004']
const idOf = (report: number) => prepared[report]![0]!.report.id

const one = fc.nat({ max: 3 })
const clock = fc.integer({ min: 10, max: 23 }).map(hour => at(`${hour}:30`))

const added = fc.tuple(one, fc.nat({ max: 2 })).map(([report, state]) => prepared[report]![state]!.changes)

const looked = fc
  .tuple(one, clock, fc.constantFrom('same', 'gone', 'failed'))
  .map(([report, time, outcome]): readonly Change[] => {
    const version = outcome === 'same' ? prepared[report]![0]!.report.version : null
    const rest = { address: 'x', time, outcome, status: null, version, reason: null } as const
    return [{ kind: 'check', check: { report: idOf(report), ...rest } }]
  })

// Each report at home in one story, one perhaps a guest in another; stories that lose all their reports are gone, or forgotten.
const placed = fc
  .tuple(fc.array(one, { minLength: 4, maxLength: 4 }), one, fc.boolean())
  .map(([homes, guest, told]): readonly Change[] => {
    const stories = STORIES.map((id, story): PlacedStory => {
      const own = homes.flatMap((home, report) => (home === story ? [member(idOf(report))] : []))
      const guests = story === guest && homes[0] !== story ? [member(idOf(0), 'part')] : []
      return { id, was: [], headline: null, first: null, last: null, members: [...own, ...guests] }
    })
    const there = stories.filter(({ members }) => members.length > 0)
    const gone = STORIES.filter(id => !there.some(story => story.id === id))
    return [place(there, told ? gone : [])]
  })

const decided = fc.oneof(
  fc
    .tuple(fc.constantFrom('merge', 'split'), one, one)
    .map(([kind, a, b]): readonly Change[] => [
      { kind: 'rule', ruling: { kind, report: idOf(a), other: idOf(b) } },
    ]),
  fc.nat({ max: 20 }).map((number): readonly Change[] => [{ kind: 'undo', number }]),
)
const deleted = one.map((report): readonly Change[] => [{ kind: 'delete', report: idOf(report) }])

const commits = fc.array(
  fc.oneof({ weight: 4, arbitrary: added }, { weight: 3, arbitrary: placed }, looked, decided, deleted),
  { minLength: 1, maxLength: 12 },
)

test('whatever is committed in whatever order, the archive is whole, and the last commit again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(commits, async given => {
      const path = newPath()
      const archive = await open(path)
      const options = { by: 'Ada', time: at('12:00') }
      for (const changes of given) await archive.commit(changes, options)
      const head = await archive.head()
      await archive.commit(given.at(-1)!, options)
      assert.deepEqual(await archive.head(), head)
      await archive.close()
      assert.deepEqual(await findFaults(path), [])
    }),
    { numRuns: 40 },
  )
})
