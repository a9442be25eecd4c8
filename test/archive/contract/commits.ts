import assert from 'node:assert/strict'
import { type Archive, ArchiveError, type Change } from '../../../src/archive/archive.ts'
import { verifyLog } from '../../../src/archive/verify.ts'
import { prepare } from '../reports.ts'
import { ALL, type Case, commit, readLog } from './cases.ts'

const one = await prepare({ text: 'The ferry struck the pier.' })
const two = await prepare({ text: 'The mayor of Vessa spoke.' })

/** What holds of commits and of the log. */
export const COMMIT_CASES: readonly Case[] = [
  {
    law: 'an empty archive has an empty log',
    async holds(archive) {
      assert.deepEqual(await archive.head(), { number: 0, hash: '0'.repeat(64) })
      assert.deepEqual(await readLog(archive), [])
      assert.deepEqual(await verifyLog(archive.log(1)), {
        entries: 0,
        head: await archive.head(),
        fault: null,
      })
    },
  },
  {
    law: 'each entry of the log names the one before, and who did what, when and why',
    async holds(archive) {
      const head = await commit(archive, one.changes, { by: 'watch', why: 'a feed names it' })
      const [captured, version] = await readLog(archive)
      assert.deepEqual([captured?.number, captured?.before], [1, '0'.repeat(64)])
      assert.equal(version?.before, captured?.hash)
      assert.deepEqual(head, { number: 2, hash: version?.hash })
      assert.deepEqual(
        [version?.by, version?.why, version?.time],
        ['watch', 'a feed names it', '2026-03-04T12:00:00Z'],
      )
      assert.deepEqual(version?.about, { report: one.report.id, version: one.report.version })
      assert.equal((await verifyLog(archive.log(1))).fault, null)
      assert.deepEqual(await readLog(archive, 2), [version])
    },
  },
  {
    law: 'the log holds, whatever characters somebody gives as a reason',
    async holds(archive) {
      const why = 'half \ud83d, \u0000, “quoted” and \u202eback'
      await commit(archive, [{ kind: 'told', action: 'exported', about: why }], { by: why, why })
      assert.equal((await verifyLog(archive.log(1))).fault, null)
      assert.equal((await readLog(archive))[0]?.why, why.toWellFormed())
    },
  },
  {
    law: 'what was done outside is told where it shall be',
    async holds(archive) {
      await commit(archive, [{ kind: 'told', action: 'exported', about: 'folder' }])
      const [entry] = await readLog(archive)
      assert.deepEqual([entry?.action, entry?.about], ['exported', { about: 'folder' }])
    },
  },
  {
    law: 'of two who decide on one state the second is refused, and nothing of it is kept',
    async holds(archive, open) {
      const other = await open()
      const head = await archive.head()
      await commit(other, one.changes, { head })
      await assert.rejects(commit(archive, two.changes, { head }), failsWith('moved'))
      assert.equal(await archive.report(two.report.id), null)
      await commit(archive, two.changes, { head: await archive.head() })
      assert.equal((await other.report(two.report.id))?.id, two.report.id)
    },
  },
  {
    law: 'a change that cannot be kept takes back all changes of its commit',
    async holds(archive) {
      const broken = { kind: 'capture', capture: { ...two.capture, time: undefined } } as unknown as Change
      await assert.rejects(commit(archive, [...one.changes, broken]), failsWith('failed'))
      assert.equal(await archive.report(one.report.id), null)
      assert.deepEqual(await readLog(archive), [])
      await commit(archive, one.changes)
      assert.equal((await archive.size()).reports, 1)
    },
  },
  {
    law: 'many who write at once each find their turn',
    async holds(archive, open) {
      const others = [archive, archive, await open(), await open()]
      const prepared = await Promise.all(
        Array.from({ length: 24 }, (_, i) => prepare({ text: `Report ${i} of the flood in Vessa.` })),
      )
      await Promise.all(prepared.map(({ changes }, i) => commit(others[i % others.length]!, changes)))
      assert.equal((await archive.size()).reports, 24)
      const { entries, fault } = await verifyLog(archive.log(1))
      assert.deepEqual([entries, fault], [48, null])
    },
  },
  ...(
    [
      ['head', archive => archive.head()],
      ['commit', archive => commit(archive, one.changes)],
      ['lookUp', archive => archive.lookUp({ reports: ['a'] })],
      ['report', archive => archive.report('abcdabcd')],
      ['versions', archive => archive.versions('abcdabcd')],
      ['readVersion', archive => archive.readVersion('a', 'b')],
      ['checks', archive => archive.checks('abcdabcd', ALL)],
      ['captures', archive => archive.captures('abcdabcd')],
      ['bytes', archive => archive.bytes('a')],
      ['outlets', archive => archive.outlets()],
      ['stories', archive => archive.stories({}, ALL)],
      ['story', archive => archive.story('abcdabcd')],
      ['storyReports', archive => archive.storyReports('abcdabcd', null)],
      ['kept', archive => archive.kept({ from: null, until: null })],
      ['made', archive => archive.made('a')],
      ['keepMade', archive => archive.keepMade('a', 'b', { bytes: Uint8Array.of(1), groups: null })],
      ['rulings', archive => archive.rulings()],
      ['feeds', archive => archive.feeds()],
      ['follows', archive => archive.follows()],
      ['notices', archive => archive.notices({ unread: false }, ALL)],
      ['savedSearches', archive => archive.savedSearches()],
      ['log', archive => readLog(archive)],
      ['size', archive => archive.size()],
    ] satisfies [string, (archive: Archive) => Promise<unknown>][]
  ).map(([method, ask]) => ({
    law: `an archive that was closed refuses ${method}`,
    async holds(_: Archive, open: () => Promise<Archive>) {
      const closed = await open()
      await closed.close()
      await assert.rejects(ask(closed), failsWith('failed'))
    },
  })),
]

function failsWith(reason: ArchiveError['reason']) {
  return (error: unknown) => error instanceof ArchiveError && error.reason === reason
}
