import assert from 'node:assert/strict'
import type { FeedLine, Follow, Notice } from '../../../src/archive/archive.ts'
import { at, prepare } from '../reports.ts'
import { ALL, actions, type Case, commit, commitsOnce, readLog } from './cases.ts'

const ferry = await prepare({ text: 'The ferry struck the pier.', url: 'https://harbour.example/ferry' })
const place = { report: ferry.report.id, version: ferry.report.version, start: 4, end: 9, exact: 'ferry' }

const feed: FeedLine = {
  address: 'https://harbour.example/feed.xml',
  title: 'Harbour Post',
  added: at('10:00'),
  folder: null,
  checked: null,
  outcome: null,
  reason: null,
  due: at('10:00'),
  failures: 0,
  etag: null,
  modified: null,
  intervalS: 900,
  items: [],
}
const follow: Follow = {
  id: 'f1',
  what: 'search',
  about: 'ferry',
  added: at('10:00'),
  due: at('10:00'),
  intervalS: 0,
  failures: 0,
}
const notice: Omit<Notice, 'number' | 'read'> = {
  time: at('11:00'),
  follow: 'f1',
  kind: 'found',
  story: null,
  report: ferry.report.id,
  evidence: [{ ...place, prefix: 'The ', suffix: ' struck', role: 'new' }],
}

/** What holds of decisions by hand, feeds, what is followed, notices and searches. */
export const DESK_CASES: readonly Case[] = [
  {
    law: 'a decision stands until it is taken back',
    async holds(archive) {
      const ruling = { kind: 'family', shared: true, report: 'a', other: 'b' } as const
      await commit(archive, [{ kind: 'rule', ruling }], { by: 'Bo', why: 'both print the release' })
      const [kept] = await archive.rulings()
      assert.deepEqual([kept?.ruling, kept?.by, kept?.why], [ruling, 'Bo', 'both print the release'])
      await commit(archive, [{ kind: 'undo', number: kept!.number }])
      assert.deepEqual(await archive.rulings(), [])
      assert.deepEqual(await actions(archive), ['ruled', 'undone'])
    },
  },
  {
    law: 'the same decision twice is one, and taking back what is not there does nothing',
    async holds(archive) {
      await commitsOnce(archive, [
        { kind: 'rule', ruling: { kind: 'speaker', place, speaker: 'Mara Silva' } },
      ])
      await commitsOnce(archive, [{ kind: 'undo', number: 99 }])
    },
  },
  {
    law: 'of decisions about one pair each stands in its order, also one that was made before',
    async holds(archive) {
      const rule = (kind: 'merge' | 'split', report: string, other: string) =>
        commit(archive, [{ kind: 'rule', ruling: { kind, report, other } }])
      await rule('merge', 'a', 'b')
      await rule('split', 'a', 'b')
      await rule('merge', 'a', 'b')
      assert.deepEqual(
        (await archive.rulings()).map(({ ruling }) => ruling.kind),
        ['merge', 'split', 'merge'],
      )
    },
  },
  {
    law: 'the log tells that a decision was made and not the words that it is about',
    async holds(archive) {
      await commit(archive, [{ kind: 'rule', ruling: { kind: 'speaker', place, speaker: 'Mara Silva' } }])
      const [entry] = await readLog(archive)
      assert.doesNotMatch(JSON.stringify(entry), /ferry|Silva/)
    },
  },
  {
    law: 'a feed is kept with its state; only its beginning and its end are told',
    async holds(archive) {
      await commitsOnce(archive, [{ kind: 'feed', feed }])
      const read = { ...feed, checked: at('11:00'), outcome: 'new', items: ['a', 'b'], etag: '"1"' } as const
      await commit(archive, [{ kind: 'feed', feed: read }])
      assert.deepEqual(await archive.feeds(), [read])
      await commitsOnce(archive, [{ kind: 'drop-feed', address: feed.address }])
      assert.deepEqual(await archive.feeds(), [])
      assert.deepEqual(await actions(archive), ['feed added', 'feed removed'])
    },
  },
  {
    law: 'what is followed is kept until it is followed no more',
    async holds(archive) {
      await commitsOnce(archive, [{ kind: 'follow', follow }])
      await commit(archive, [{ kind: 'follow', follow: { ...follow, due: at('12:00') } }])
      assert.deepEqual(await archive.follows(), [{ ...follow, due: at('12:00') }])
      await commitsOnce(archive, [{ kind: 'unfollow', id: 'f1' }])
      assert.deepEqual(await archive.follows(), [])
      assert.deepEqual(await actions(archive), ['followed', 'unfollowed'])
    },
  },
  {
    law: 'notices come the newest first with their evidence, and are read up to a number',
    async holds(archive) {
      await commitsOnce(archive, [{ kind: 'notice', notice }])
      await commit(archive, [{ kind: 'notice', notice: { ...notice, time: at('12:00') } }])
      const { entries } = await archive.notices({ unread: true }, ALL)
      assert.deepEqual(
        entries.map(({ time }) => time),
        [at('12:00'), at('11:00')],
      )
      assert.deepEqual(entries[1]?.evidence, notice.evidence)
      await commitsOnce(archive, [{ kind: 'read', notices: entries[1]!.number }])
      assert.equal((await archive.notices({ unread: true }, ALL)).entries.length, 1)
      assert.equal((await archive.notices({ unread: false }, ALL)).entries.length, 2)
      const page = await archive.notices({ unread: false }, { after: null, limit: 1 })
      const rest = await archive.notices({ unread: false }, { after: page.next, limit: 1 })
      assert.deepEqual([rest.entries[0]?.time, rest.next], [at('11:00'), null])
    },
  },
  {
    law: 'a search is kept under its name',
    async holds(archive) {
      const search = { id: 's1', name: 'Ferries', words: 'ferry pier', added: at('10:00') }
      await commitsOnce(archive, [{ kind: 'save-search', search }])
      assert.deepEqual(await archive.savedSearches(), [search])
      await commitsOnce(archive, [{ kind: 'drop-search', id: 's1' }])
      assert.deepEqual(await archive.savedSearches(), [])
    },
  },
  {
    law: 'what was deleted stands in no notice and in no decision',
    async holds(archive) {
      await commit(archive, [
        ...ferry.changes,
        { kind: 'notice', notice },
        { kind: 'rule', ruling: { kind: 'speaker', place, speaker: null } },
      ])
      await commit(archive, [{ kind: 'delete', report: ferry.report.id }])
      assert.deepEqual((await archive.notices({ unread: false }, ALL)).entries, [])
      assert.deepEqual(await archive.rulings(), [])
    },
  },
]
