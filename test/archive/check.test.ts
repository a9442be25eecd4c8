import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { test } from 'node:test'
import { runCrossread } from '../cli/run.ts'
import { findFaults, makeArchive, newPath, tamper } from './folder.ts'
import { place, prepare, storyOf } from './reports.ts'

const URL = 'https://harbour.example/ferry'
const ferry = await prepare({ text: 'The ferry struck the pier.', url: URL })
const mended = await prepare({
  text: 'The ferry struck the old pier.',
  url: URL,
  seen: '2026-03-04T11:00:00Z',
})
const mayor = await prepare({ text: 'The mayor of Vessa spoke.' })
const [A, B] = [ferry.report.id, mayor.report.id]
const STORY = 'aaaa000000000001'

const path = await makeArchive([
  [...ferry.changes, ...mayor.changes, place([storyOf(STORY, [A, B])])],
  mended.changes,
  [{ kind: 'rule', ruling: { kind: 'split', report: A, other: B } }],
])

async function faultsAfter(sql: string): Promise<readonly string[]> {
  const copy = newPath()
  copyFileSync(path, copy)
  tamper(copy, sql)
  return findFaults(copy)
}

test('an archive that nobody touched is whole', async () => {
  assert.deepEqual(await findFaults(path), [])
  const { code, out } = await runCrossread(['archive', 'check', '--archive', path])
  assert.deepEqual([code, out], [0, `${path}: whole\n`])
})

test('whatever does not agree is found and named', async () => {
  const { sha256 } = ferry.capture
  for (const [sql, fault] of [
    [
      `update bytes set packed = x'00' where sha256 = '${sha256}'`,
      /^bytes [0-9a-f]{64}: what is kept cannot be/,
    ],
    [
      `update bytes set packed = (select packed from bytes where sha256 <> '${sha256}') where sha256 = '${sha256}'`,
      /^bytes [0-9a-f]{64}: what is kept has not the hash/,
    ],
    [
      `update content set report = (select report from content where version = 2) where version = 1`,
      /^version .* has not the hash/,
    ],
    [`delete from content where version = 1`, /^version .* what was read is not there/],
    [
      `update bytes set packed = null where sha256 = '${sha256}'`,
      /^version .* the bytes from which it was read are not there/,
    ],
    [`update report set latest = 2 where id = '${A}'`, new RegExp(`^report ${A}: its latest version`)],
    [
      `update report set versions = 7 where id = '${A}'`,
      new RegExp(`^report ${A}: the number of its versions`),
    ],
    [`update report set story = null where id = '${A}'`, new RegExp(`^story ${STORY}: a report is at home`)],
    [`delete from member where report = 1`, new RegExp(`^report ${A}: it is not among the reports`)],
    [`update story set reports = 9`, new RegExp(`^story ${STORY}: the number of its reports`)],
    [`delete from version where number = 3`, /^version .* the log tells of it and it is not there/],
    [`delete from capture where number = 1`, /^bytes .* the log tells of them and they are not there/],
    [`update log set why = 'x' where number = 2`, /^the log: entry 2 does not hold/],
    [`delete from log where action = 'ruled'`, /^decision \d+: the log does not tell of it/],
    [`update member set report = 99 where report = 1`, /^the file: row .* names what is not there/],
  ] as const) {
    const faults = await faultsAfter(sql)
    assert.ok(
      faults.some(each => fault.test(each)),
      `${sql}: ${faults.join('; ')}`,
    )
  }
})

test('a damaged file is told of, not thrown at anybody', async () => {
  const copy = newPath()
  copyFileSync(path, copy)
  const file = await openFile(copy, 'r+')
  const { size } = await file.stat()
  for (let at = 4096; at < size; at += 4096) await file.write(Buffer.alloc(64, 0xa5), 0, 64, at)
  await file.close()
  const { code, out, err } = await runCrossread(['archive', 'check', '--archive', copy])
  assert.equal(code, 1)
  assert.match(out + err, /damaged|malformed|the file:/)
  assert.doesNotMatch(err, /mistake of the program/)
})
