import assert from 'node:assert/strict'
import { at, place, prepare, storyOf } from '../reports.ts'
import { ALL, actions, type Case, commit, commitsOnce } from './cases.ts'

const URL = 'https://harbour.example/ferry'
const first = await prepare({ text: 'The ferry struck the pier.', url: URL, seen: at('10:00') })
const second = await prepare({ text: 'The ferry struck the old pier.', url: URL, seen: at('11:00') })
const other = await prepare({ text: 'The mayor of Vessa spoke.', outlet: 'Torch', seen: at('10:30') })

const look = (outcome: 'same' | 'gone' | 'failed', time: string, version: string | null = null) =>
  ({
    kind: 'check',
    check: {
      report: first.report.id,
      address: URL,
      time,
      outcome,
      status: outcome === 'gone' ? 404 : null,
      version,
      reason: outcome === 'failed' ? 'the host could not be reached in time' : null,
    },
  }) as const

/** What holds of reports, versions, captures and looks. */
export const REPORT_CASES: readonly Case[] = [
  {
    law: 'a report is kept with its bytes, its text and how it came',
    async holds(archive) {
      await commit(archive, first.changes)
      const { id, version } = first.report
      assert.deepEqual(await archive.readVersion(version, id), first.report)
      assert.deepEqual(Uint8Array.from((await archive.bytes(first.capture.sha256))!), first.capture.bytes)
      const { bytes, ...capture } = first.capture
      assert.deepEqual(await archive.captures(id), [{ ...capture, size: bytes.length }])
      const state = await archive.report(id)
      assert.equal(state?.latest, version)
      assert.equal(state?.versions, 1)
      assert.equal(state?.seen, at('10:00'))
      assert.equal(state?.outlet, 'Harbour Post')
      assert.deepEqual(await actions(archive), ['captured', 'version'])
    },
  },
  {
    law: 'odd characters come back as they went in',
    async holds(archive) {
      const odd = '\u202eabc\u202c \u200b👩‍🚒 \u0000 \ud800 end'
      const { report } = first
      const given = { ...report, text: odd, headline: { value: odd, how: 'stated', from: 'option' } as const }
      await commit(archive, [{ kind: 'version', version: { ...first.version, report: given } }])
      assert.deepEqual(await archive.readVersion(report.version, report.id), given)
      // Half a character is none.
      assert.equal((await archive.report(report.id))?.headline, odd.toWellFormed())
    },
  },
  {
    law: 'the same capture and version again change nothing and are not told again',
    holds: archive => commitsOnce(archive, first.changes),
  },
  {
    law: 'bytes that come again later are one more capture and the same bytes',
    async holds(archive) {
      await commit(archive, first.changes)
      await commit(archive, [{ kind: 'capture', capture: { ...first.capture, time: at('11:00') } }])
      const captures = await archive.captures(first.report.id)
      assert.deepEqual(
        captures.map(({ sha256, time }) => [sha256, time]),
        [
          [first.capture.sha256, at('10:00')],
          [first.capture.sha256, at('11:00')],
        ],
      )
    },
  },
  {
    law: 'another text at the same address is a version, and the latest',
    async holds(archive) {
      await commit(archive, first.changes)
      await commit(archive, second.changes)
      const versions = await archive.versions(first.report.id)
      assert.deepEqual(
        versions.map(({ version, seen, words }) => [version, seen, words]),
        [
          [first.report.version, at('10:00'), 5],
          [second.report.version, at('11:00'), 6],
        ],
      )
      const state = await archive.report(first.report.id)
      assert.equal(state?.latest, second.report.version)
      assert.equal(state?.changed, at('11:00'))
      assert.equal(state?.versions, 2)
    },
  },
  {
    law: 'an older text that comes late does not take the place of a newer one',
    async holds(archive) {
      await commit(archive, second.changes)
      await commit(archive, first.changes)
      const state = await archive.report(first.report.id)
      assert.equal(state?.latest, second.report.version)
      assert.equal(state?.seen, at('10:00'))
      assert.equal(state?.versions, 2)
      const [oldest] = await archive.versions(first.report.id)
      assert.equal(oldest?.version, first.report.version)
    },
  },
  {
    law: 'a text that comes back is the latest again, and no further version',
    async holds(archive) {
      await commit(archive, [...first.changes, ...second.changes])
      await commit(archive, [{ kind: 'version', version: { ...first.version, seen: at('12:00') } }])
      const state = await archive.report(first.report.id)
      assert.equal(state?.latest, first.report.version)
      assert.equal(state?.versions, 2)
      // The change that brought the second once more brings it no more back.
      await commit(archive, second.changes)
      assert.equal((await archive.report(first.report.id))?.latest, first.report.version)
    },
  },
  {
    law: 'each look is kept, the newest first, page by page',
    async holds(archive) {
      await commit(archive, first.changes)
      await commit(archive, [look('same', at('11:00'), first.report.version), look('failed', at('12:00'))])
      await commitsOnce(archive, [look('same', at('13:00'), first.report.version)])
      const page = await archive.checks(first.report.id, { after: null, limit: 2 })
      assert.deepEqual(
        page.entries.map(({ time, outcome }) => [time, outcome]),
        [
          [at('13:00'), 'same'],
          [at('12:00'), 'failed'],
        ],
      )
      const rest = await archive.checks(first.report.id, { after: page.next, limit: 2 })
      assert.deepEqual(
        rest.entries.map(({ time }) => time),
        [at('11:00')],
      )
      assert.equal(rest.next, null)
      assert.equal((await archive.report(first.report.id))?.checked, at('13:00'))
      assert.equal((await archive.versions(first.report.id))[0]?.last, at('13:00'))
    },
  },
  {
    law: 'a page that went away is a version, once, until it is back',
    async holds(archive) {
      await commit(archive, first.changes)
      await commit(archive, [look('gone', at('11:00')), look('gone', at('12:00'))])
      const away = await archive.report(first.report.id)
      assert.equal(away?.gone, at('11:00'))
      assert.equal(away?.latest, first.report.version)
      await commit(archive, [look('same', at('13:00'), first.report.version)])
      await commit(archive, [look('gone', at('14:00'))])
      const versions = await archive.versions(first.report.id)
      assert.deepEqual(
        versions.map(({ version, seen, last }) => [version, seen, last]),
        [
          [first.report.version, at('10:00'), at('13:00')],
          ['gone', at('11:00'), at('12:00')],
          ['gone', at('14:00'), at('14:00')],
        ],
      )
      assert.equal((await archive.report(first.report.id))?.versions, 3)
    },
  },
  {
    law: 'a report is named by its id, the beginning of it, or its address',
    async holds(archive) {
      await commit(archive, [...first.changes, ...other.changes])
      const { id } = first.report
      for (const name of [id, id.slice(0, 8), URL]) assert.equal((await archive.report(name))?.id, id, name)
      for (const name of ['', id.slice(0, 1), 'zzzz', '0000000000000000', 'https://nowhere.example/'])
        assert.equal(await archive.report(name), null, name)
    },
  },
  {
    law: 'what is known of ids, bytes and addresses is told at once',
    async holds(archive) {
      await commit(archive, [...first.changes, ...other.changes])
      const known = await archive.lookUp({
        reports: [first.report.id, other.report.id, 'ffffffffffffffff'],
        bytes: [first.capture.sha256, '0'.repeat(64)],
        addresses: [URL, 'https://nowhere.example/'],
      })
      assert.deepEqual([...known.reports.keys()].sort(), [first.report.id, other.report.id].sort())
      assert.deepEqual([...known.bytes], [first.capture.sha256])
      assert.deepEqual([...known.addresses], [[URL, first.report.id]])
    },
  },
  {
    law: 'the address of a feed is that of none of its reports',
    async holds(archive) {
      const feed = 'https://harbour.example/feed.xml'
      for (const { version } of [first, second, other]) {
        const capture = { ...first.capture.capture!, asked: feed, reached: feed }
        await commit(archive, [
          { kind: 'version', version: { ...version, report: { ...version.report, capture } } },
        ])
      }
      assert.equal(await archive.report(feed), null)
      assert.equal((await archive.report(URL))?.id, first.report.id)
    },
  },
  {
    law: 'what is not there is null or empty',
    async holds(archive) {
      assert.equal(await archive.report('0000000000000000'), null)
      assert.deepEqual(await archive.versions('0000000000000000'), [])
      assert.deepEqual(await archive.captures('0000000000000000'), [])
      assert.deepEqual(await archive.checks('0000000000000000', ALL), { entries: [], next: null })
      assert.equal(await archive.readVersion('0'.repeat(64), first.report.id), null)
      assert.equal(await archive.bytes('0'.repeat(64)), null)
    },
  },
  {
    law: 'outlets are listed with their reports, those with most first',
    async holds(archive) {
      const more = await prepare({ text: 'Snow fell in Harnell.', outlet: 'Torch', published: '2026-03-05' })
      await commit(archive, [...first.changes, ...other.changes, ...more.changes])
      assert.deepEqual(await archive.outlets(), [
        { outlet: 'Torch', publisher: null, reports: 2, last: '2026-03-05' },
        { outlet: 'Harbour Post', publisher: null, reports: 1, last: '2026-03-04' },
      ])
    },
  },
  {
    law: 'what was deleted leaves its hashes and no words, and does not come back',
    async holds(archive) {
      await commit(archive, [...first.changes, ...other.changes])
      await commitsOnce(archive, [{ kind: 'delete', report: first.report.id }])
      const state = await archive.report(first.report.id)
      assert.equal(state?.headline, null)
      assert.equal(state?.latest, first.report.version)
      const [version] = await archive.versions(first.report.id)
      assert.equal(version?.deleted, true)
      assert.equal(await archive.readVersion(first.report.version, first.report.id), null)
      assert.equal(await archive.bytes(first.capture.sha256), null)
      await commitsOnce(archive, [
        ...first.changes,
        place([storyOf('aaaa000000000001', [first.report.id, other.report.id])]),
      ])
      assert.equal(await archive.readVersion(first.report.version, first.report.id), null)
      assert.equal((await archive.report(first.report.id))?.story, null)
      assert.equal((await archive.story('aaaa000000000001'))?.reports, 1)
      assert.ok(await archive.readVersion(other.report.version, other.report.id))
      assert.ok((await actions(archive)).includes('deleted'))
    },
  },
]
