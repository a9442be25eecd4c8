import assert from 'node:assert/strict'
import type { Archive } from '../../../src/archive/archive.ts'
import { at, member, place, prepare, storyOf } from '../reports.ts'
import { ALL, actions, type Case, commit, commitsOnce } from './cases.ts'

const ferry = await prepare({
  text: 'The ferry struck the pier.',
  url: 'https://harbour.example/ferry',
  headline: 'Ferry strikes pier',
})
const torch = await prepare({
  text: 'A ferry hit a pier.',
  outlet: 'Torch',
  headline: 'Pier hit by ferry',
  published: '2026-03-05',
  seen: at('11:00'),
})
const mayor = await prepare({ text: 'The mayor spoke.', headline: 'Mayor speaks', published: '2026-03-20' })
const undated = await prepare({ text: 'A cat was found.', published: '' })
const later = await prepare({
  text: 'The ferry struck the old pier.',
  url: 'https://harbour.example/ferry',
  seen: at('15:00'),
})
const [A, B, C, D] = [ferry, torch, mayor, undated].map(({ report }) => report.id) as [
  string,
  string,
  string,
  string,
]

const FERRY = 'aaaa000000000001'
const MAYOR = 'bbbb000000000002'
const CAT = 'cccc000000000003'

async function fill(archive: Archive): Promise<void> {
  await commit(archive, [...ferry.changes, ...torch.changes, ...mayor.changes, ...undated.changes])
  await commit(archive, [place([storyOf(FERRY, [A, B], { headline: 'Ferry strikes pier' })])], {
    time: at('12:00'),
  })
  await commit(archive, [place([storyOf(MAYOR, [C])])], { time: at('13:00') })
}

const idsOf = async (archive: Archive, asked = {}) =>
  (await archive.stories(asked, ALL)).entries.map(({ id }) => id)

/** What holds of stories and what is made of them. */
export const STORY_CASES: readonly Case[] = [
  {
    law: 'a story tells its reports, outlets and headlines side by side',
    async holds(archive) {
      await fill(archive)
      const story = await archive.story(FERRY)
      assert.equal(story?.reports, 2)
      assert.deepEqual(story?.outlets, ['Harbour Post', 'Torch'])
      assert.deepEqual(
        story?.headlines.map(({ outlet, headline }) => [outlet, headline]),
        [
          ['Harbour Post', 'Ferry strikes pier'],
          ['Torch', 'Pier hit by ferry'],
        ],
      )
      assert.deepEqual(
        story?.members.map(({ report, state }) => [report, state.story]),
        [
          [A, FERRY],
          [B, FERRY],
        ],
      )
      assert.equal((await archive.report(A))?.story, FERRY)
    },
  },
  {
    law: 'stories that changed last come first, page by page',
    async holds(archive) {
      await fill(archive)
      const page = await archive.stories({}, { after: null, limit: 1 })
      const rest = await archive.stories({}, { after: page.next, limit: 1 })
      assert.deepEqual([page.entries[0]?.id, rest.entries[0]?.id, rest.next], [MAYOR, FERRY, null])
      await commit(archive, later.changes)
      assert.deepEqual(await idsOf(archive), [FERRY, MAYOR])
    },
  },
  {
    law: 'stories are asked for by time, size and words of a headline',
    async holds(archive) {
      await fill(archive)
      assert.deepEqual(await idsOf(archive, { since: at('12:30') }), [MAYOR])
      assert.deepEqual(await idsOf(archive, { least: 2 }), [FERRY])
      assert.deepEqual(await idsOf(archive, { words: 'PIER hit' }), [FERRY])
      assert.deepEqual(await idsOf(archive, { words: 'pier speaks' }), [])
    },
  },
  {
    law: 'the same stories again change nothing',
    async holds(archive) {
      await fill(archive)
      await commitsOnce(archive, [place([storyOf(FERRY, [A, B], { headline: 'Ferry strikes pier' })])])
    },
  },
  {
    law: 'another reason why a report belongs is kept, and is no news',
    async holds(archive) {
      await fill(archive)
      const before = await archive.head()
      const told = { ...member(B), why: { how: 'alike' as const, names: ['Vessa'], words: [], days: [] } }
      await commit(archive, [place([{ ...storyOf(FERRY, [A]), members: [member(A), told] }])])
      const story = await archive.story(FERRY)
      assert.deepEqual(story?.members[1]?.why.names, ['Vessa'])
      assert.equal(story?.changed, at('12:00'))
      assert.deepEqual(await archive.head(), before)
    },
  },
  {
    law: 'a story that another one took in is found as that one',
    async holds(archive) {
      await fill(archive)
      await commitsOnce(archive, [place([storyOf(FERRY, [A, B, C], { was: [MAYOR] })], [MAYOR])])
      assert.equal((await archive.story(MAYOR))?.id, FERRY)
      assert.equal((await archive.story(MAYOR.slice(0, 6)))?.id, FERRY)
      assert.deepEqual(await idsOf(archive), [FERRY])
      assert.equal((await archive.report(C))?.story, FERRY)
      assert.equal((await actions(archive)).at(-1), 'merged')
    },
  },
  {
    law: 'a story of which one is parted goes on, and the log tells of it',
    async holds(archive) {
      await fill(archive)
      await commit(archive, [place([storyOf(FERRY, [A]), storyOf(CAT, [B], { was: [FERRY] })])])
      assert.deepEqual((await archive.story(CAT))?.was, [FERRY])
      assert.equal((await archive.report(B))?.story, CAT)
      assert.deepEqual((await actions(archive)).slice(-2), ['grouped', 'split'])
    },
  },
  {
    law: 'a round-up is a guest of the stories that it tells of, and at home in its own',
    async holds(archive) {
      await fill(archive)
      const own = { ...storyOf(CAT, []), members: [{ ...member(D, 'alone'), also: [A, C] }] }
      const guest = { ...storyOf(FERRY, [A, B]), members: [member(A), member(B), member(D, 'part')] }
      await commit(archive, [place([own, guest])])
      assert.equal((await archive.report(D))?.story, CAT)
      assert.equal((await archive.story(FERRY))?.reports, 3)
      assert.deepEqual(await idsOf(archive, { words: 'cat' }), [])
      const kept = await archive.kept({ from: null, until: null })
      assert.deepEqual(
        kept.reports.map(({ profile, story, also }) => [profile.report, story, also]),
        [
          [A, FERRY, []],
          [B, FERRY, []],
          [C, MAYOR, []],
          [D, CAT, [0, 2]],
        ],
      )
    },
  },
  {
    law: 'grouping is given the stories of the days that it asks for, whole',
    async holds(archive) {
      await fill(archive)
      await commit(archive, [place([storyOf(CAT, [D])])])
      const idsIn = async (from: string | null, until: string | null) => {
        const { reports, stories } = await archive.kept({ from, until })
        assert.ok(reports.every(({ story }) => stories.some(({ id }) => id === story)))
        return reports.map(({ profile }) => profile.report)
      }
      // The undated one was first seen on the fourth.
      assert.deepEqual(await idsIn('2026-03-05', '2026-03-06'), [A, B])
      assert.deepEqual(await idsIn('2026-03-01', '2026-03-04'), [A, B, D])
      assert.deepEqual(await idsIn('2026-03-06', null), [C])
      assert.deepEqual(await idsIn(null, '2026-03-03'), [])
      assert.deepEqual(
        (await archive.kept({ from: '2026-03-05', until: null })).reports[0]?.profile,
        ferry.version.profile,
      )
    },
  },
  {
    law: 'decisions about stories are given to grouping as long as they stand',
    async holds(archive) {
      await fill(archive)
      const ruling = { kind: 'merge', report: A, other: C } as const
      await commit(archive, [{ kind: 'rule', ruling }])
      assert.deepEqual((await archive.kept({ from: null, until: null })).decisions, [ruling])
      await commit(archive, [{ kind: 'undo', number: (await archive.rulings())[0]!.number }])
      assert.deepEqual((await archive.kept({ from: null, until: null })).decisions, [])
    },
  },
  {
    law: 'a story as of a moment has the texts of that moment',
    async holds(archive) {
      await fill(archive)
      await commit(archive, later.changes)
      const versionsAt = async (time: string | null) =>
        (await archive.storyReports(FERRY, time)).map(({ version }) => version)
      assert.deepEqual(await versionsAt(null), [later.report.version, torch.report.version])
      assert.deepEqual(await versionsAt(at('14:00')), [ferry.report.version, torch.report.version])
      assert.deepEqual(await versionsAt(at('10:30')), [ferry.report.version])
      assert.deepEqual(await versionsAt(at('09:00')), [])
    },
  },
  {
    law: 'as of a moment a text that had come back counts, and not the one between',
    async holds(archive) {
      await fill(archive)
      await commit(archive, later.changes)
      const seen = at('17:00')
      const { id, version } = ferry.report
      const check = {
        report: id,
        address: 'x',
        time: seen,
        outcome: 'changed',
        status: 200,
        version,
        reason: null,
      } as const
      await commit(archive, [
        { kind: 'version', version: { ...ferry.version, seen } },
        { kind: 'check', check },
      ])
      const versionsAt = async (time: string | null) => (await archive.storyReports(FERRY, time))[0]?.version
      assert.equal(await versionsAt(at('16:00')), later.report.version)
      assert.equal(await versionsAt(at('18:00')), version)
      assert.equal(await versionsAt(null), version)
    },
  },
  {
    law: 'what is new since the last look is counted: reports and versions',
    async holds(archive) {
      await fill(archive)
      const freshOf = async () => (await archive.story(FERRY))?.fresh
      assert.equal(await freshOf(), 2)
      await commit(archive, [{ kind: 'look', story: FERRY, time: at('12:30') }])
      assert.equal(await freshOf(), 0)
      await commit(archive, later.changes)
      assert.equal(await freshOf(), 1)
      // An older look is no look back.
      await commit(archive, [{ kind: 'look', story: FERRY, time: at('11:00') }])
      assert.equal((await archive.story(FERRY))?.looked, at('12:30'))
    },
  },
  {
    law: 'what was made of a story is kept under its key, with the number of its groups until it changes',
    async holds(archive) {
      await fill(archive)
      const bytes = Uint8Array.of(1, 2, 3)
      await archive.keepMade('now', FERRY, { bytes, groups: 2 })
      await archive.keepMade('then', FERRY, { bytes: Uint8Array.of(4), groups: null })
      assert.deepEqual(Uint8Array.from((await archive.made('now'))!), bytes)
      assert.equal(await archive.made('never'), null)
      assert.equal((await archive.story(FERRY))?.groups, 2)
      await commit(archive, later.changes)
      assert.equal((await archive.story(FERRY))?.groups, null)
      for (let i = 0; i < 10; i++) await archive.keepMade(`key ${i}`, FERRY, { bytes, groups: null })
      assert.equal(await archive.made('now'), null)
      assert.ok(await archive.made('key 9'))
    },
  },
  {
    law: 'a deleted report leaves its story, and the last one ends it',
    async holds(archive) {
      await fill(archive)
      await commit(archive, [{ kind: 'delete', report: A }])
      assert.deepEqual(
        (await archive.story(FERRY))?.members.map(({ report }) => report),
        [B],
      )
      await commit(archive, [{ kind: 'delete', report: B }])
      assert.equal(await archive.story(FERRY), null)
      assert.deepEqual(await idsOf(archive), [MAYOR])
    },
  },
]
