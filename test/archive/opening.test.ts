import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { ArchiveError } from '../../src/archive/archive.ts'
import { faultOf, migrate } from '../../src/archive/sqlite/migrate.ts'
import { openArchive } from '../../src/archive/sqlite.ts'
import { findFaults, makeArchive, newPath, tamper } from './folder.ts'
import { prepare } from './reports.ts'

const { changes, report } = await prepare({ text: 'The ferry struck the pier.' })

function failsWith(reason: ArchiveError['reason'], words: RegExp) {
  return (error: unknown) =>
    error instanceof ArchiveError && error.reason === reason && words.test(error.message)
}

test('an archive that was closed is opened again as it was', async () => {
  const path = await makeArchive([changes])
  const archive = await openArchive(path)
  assert.equal((await archive.report(report.id))?.latest, report.version)
  await archive.close()
  await archive.close()
  assert.deepEqual(await findFaults(path), [])
})

test('an archive in memory is gone when it is closed', async () => {
  const archive = await openArchive(':memory:')
  await archive.commit(changes, { by: 'Ada', time: '2026-03-04T12:00:00Z' })
  assert.equal((await archive.size()).reports, 1)
  await archive.close()
  const other = await openArchive(':memory:')
  assert.equal((await other.size()).reports, 0)
  await other.close()
})

test('an archive of a newer program is refused and left as it is', async () => {
  const path = await makeArchive([changes])
  tamper(path, 'pragma user_version = 999')
  const before = readFileSync(path)
  await assert.rejects(
    openArchive(path),
    failsWith('future', /newer version of the program: its form is 999/),
  )
  assert.deepEqual(readFileSync(path), before)
})

test('a file that is no archive is refused and left as it is', async () => {
  const text = newPath()
  writeFileSync(text, 'Notes of the editor. '.repeat(100))
  const other = newPath()
  tamper(other, 'create table recipes (name text)')
  for (const path of [text, other]) {
    const before = readFileSync(path)
    await assert.rejects(openArchive(path), failsWith('broken', /this file is no archive/))
    assert.deepEqual(readFileSync(path), before)
  }
})

test('an archive that is not there is made only where that is wanted', async () => {
  const path = newPath()
  await assert.rejects(openArchive(path, { create: false }), failsWith('missing', /no such archive/))
  await assert.rejects(openArchive(join(path, 'deeper', 'a.db')), failsWith('missing', /cannot be opened/))
  await assert.rejects(openArchive(dirname(path)), failsWith('missing', /cannot be opened/))
  writeFileSync(path, '')
  const archive = await openArchive(path, { create: false })
  assert.equal((await archive.size()).reports, 0)
  await archive.close()
})

test('a step to a newer form is taken whole or not at all, and taken again', () => {
  const database = new DatabaseSync(':memory:')
  const first = { name: 'first', statements: ['create table one (a)'] }
  const broken = { name: 'second', statements: ['create table two (a)', 'create table one (a)'] }
  const mended = { name: 'second', statements: ['create table two (a)'] }
  const tables = () =>
    database
      .prepare('select name from sqlite_master')
      .all()
      .map(({ name }) => name)
  assert.throws(() => migrate(database, [first, broken]), /already exists/)
  assert.deepEqual(tables(), ['one'])
  migrate(database, [first, mended])
  migrate(database, [first, mended])
  assert.deepEqual(tables(), ['one', 'two'])
  assert.equal(faultOf(database, [first, mended]), null)
  assert.equal(faultOf(database, [first])?.reason, 'future')
  database.close()
})

test('what the disk or another program prevents is told in one sentence', async () => {
  const path = await makeArchive([changes])
  const archive = await openArchive(path)
  tamper(path, 'drop table log')
  await assert.rejects(
    archive.head(),
    failsWith('failed', new RegExp(`^${path}: could not be read \\(no such table`)),
  )
  await archive.close()
})
