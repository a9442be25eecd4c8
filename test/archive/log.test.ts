import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { test } from 'node:test'
import { hashEntry } from '../../src/archive/store/log.ts'
import { verifyLog } from '../../src/archive/verify.ts'
import { runCrossread } from '../cli/run.ts'
import { findFaults, makeArchive, newPath, open, tamper } from './folder.ts'
import { prepare } from './reports.ts'

const texts = ['The ferry struck the pier.', 'The mayor of Vessa spoke.', 'Snow fell in Harnell.']
const reports = await Promise.all(texts.map(text => prepare({ text })))
// Six entries: of each report that it was captured and that it is a version.
const path = await makeArchive(reports.map(({ changes }) => changes))

async function faultAfter(sql: string): Promise<number | undefined> {
  const copy = newPath()
  copyFileSync(path, copy)
  tamper(copy, sql)
  const archive = await open(copy)
  const { fault } = await verifyLog(archive.log(1))
  await archive.close()
  return fault?.number
}

test('a log that nobody touched holds', async () => {
  const archive = await open(path)
  const head = await archive.head()
  assert.deepEqual(await verifyLog(archive.log(1)), { entries: 6, head, fault: null })
  await archive.close()
})

test('whatever is changed in whichever entry is found at its number', async () => {
  for (const number of [1, 2, 3, 4, 5, 6])
    for (const change of [
      `time = '2026-03-04T12:00:01Z'`,
      `"by" = 'Bo'`,
      `action = 'deleted'`,
      `about = '{"report":"0000000000000000"}'`,
      `why = 'no reason'`,
      `before = '${'f'.repeat(64)}'`,
      `hash = '${'f'.repeat(64)}'`,
    ])
      assert.equal(await faultAfter(`update log set ${change} where number = ${number}`), number, change)
})

test('an entry that was taken out or put in is found', async () => {
  assert.equal(await faultAfter('delete from log where number = 1'), 1)
  assert.equal(await faultAfter('delete from log where number = 4'), 4)
  const copy = `select number, time, "by", action, about, why, before, hash from log where number = 3`
  assert.equal(
    await faultAfter(`delete from log where number = 4; insert into log ${copy.replace('number,', '4,')}`),
    4,
  )
  assert.equal(await faultAfter(`insert into log ${copy.replace('number,', '7,')}`), 7)
})

test('an entry that was changed with its hash is found at the next one', async () => {
  const archive = await open(path)
  const entries = []
  for await (const entry of archive.log(3)) entries.push(entry)
  await archive.close()
  const forged = { ...entries[0]!, by: 'Bo' }
  const sql = `update log set "by" = 'Bo', hash = '${hashEntry(forged)}' where number = 3`
  assert.equal(await faultAfter(sql), 4)
})

test('the last entries cut off are found by whoever noted the last hash', async () => {
  const archive = await open(path)
  const { hash } = await archive.head()
  await archive.close()
  const copy = newPath()
  copyFileSync(path, copy)
  const verify = ['archive', 'log', 'verify', '--archive', copy]
  const whole = await runCrossread([...verify, '--expect', hash])
  assert.equal(whole.code, 0)
  assert.ok(whole.out.includes(`6 entries hold; the last has the hash ${hash}`))
  tamper(copy, 'delete from log where number > 4')
  assert.equal((await runCrossread(verify)).code, 0)
  const cut = await runCrossread([...verify, '--expect', hash])
  assert.equal(cut.code, 1)
  assert.match(cut.out, /no entry has the hash/)
  // What was kept and is told no more is found as well.
  assert.ok((await findFaults(copy)).some(fault => /the log does not tell of it/.test(fault)))
})

test('the log is printed as lines that a person reads, or as it is hashed', async () => {
  const log = ['archive', 'log', '--archive', path]
  const { out } = await runCrossread([...log, '--from', '6'])
  const { id, version } = reports[2]!.report
  assert.equal(out, `6  2026-03-04T12:00:00Z  Ada  version  report ${id}  version ${version.slice(0, 16)}\n`)
  const lines = (await runCrossread([...log, '--format', 'ndjson'])).out.trimEnd().split('\n')
  const entries = lines.map(line => JSON.parse(line))
  assert.deepEqual(
    entries.map(entry => hashEntry(entry)),
    entries.map(({ hash }) => hash),
  )
  assert.equal((await runCrossread([...log, '--from', 'x'])).code, 2)
})
