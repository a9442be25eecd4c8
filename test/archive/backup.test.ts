import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { backUp } from '../../src/archive/sqlite/backup.ts'
import { verifyLog } from '../../src/archive/verify.ts'
import { runCrossread } from '../cli/run.ts'
import { findFaults, makeArchive, newPath, open } from './folder.ts'
import { prepare } from './reports.ts'

const { changes, report } = await prepare({ text: 'The ferry struck the pier.' })
const ADDER = fileURLToPath(new URL('../../bench/archive/adder.ts', import.meta.url))

/** Another program that adds reports. */
function add(path: string, from: number, until: number): Promise<number | null> {
  const child = spawn(process.execPath, [ADDER, path, String(from), String(until), 'loose'], {
    stdio: 'ignore',
  })
  return new Promise(resolve => child.on('close', resolve))
}

test('a copy is an archive with the same log, and no other file is left', async () => {
  const path = await makeArchive([changes])
  const copy = newPath()
  const { code, out } = await runCrossread(['archive', 'backup', copy, '--archive', path])
  assert.deepEqual([code, out], [0, `${copy}: a whole copy of ${path}\n`])
  assert.deepEqual(await findFaults(copy), [])
  const [one, other] = [await open(path), await open(copy)]
  assert.deepEqual(await other.head(), await one.head())
  assert.equal((await other.report(report.id))?.latest, report.version)
  await one.close()
  await other.close()
  assert.deepEqual(
    readdirSync(dirname(copy)).filter(name => name.endsWith('.tmp')),
    [],
  )
})

test('a copy writes over nothing unless it is told to, and never over the archive itself', async () => {
  const path = await makeArchive([changes])
  const there = newPath()
  writeFileSync(there, 'Notes of the editor.')
  const refused = await runCrossread(['archive', 'backup', there, '--archive', path])
  assert.equal(refused.code, 1)
  assert.match(refused.err, /is there already/)
  await assert.rejects(backUp(path, path, { force: true }), /it is the archive itself/)
  await backUp(path, there, { force: true })
  assert.deepEqual(await findFaults(there), [])
})

test('what a killed program left is taken away, and what it wrote last is not read into the copy', async () => {
  const path = await makeArchive([changes])
  const copy = newPath()
  const gone = spawn(process.execPath, ['-e', ''])
  await new Promise(resolve => gone.on('close', resolve))
  const left = join(dirname(copy), `.${basename(copy)}.${hostname()}-${gone.pid}.tmp`)
  writeFileSync(left, 'half of it')
  // An archive with a log beside it, as after a power cut.
  const old = new DatabaseSync(copy)
  old.exec('pragma journal_mode = wal; create table notes (words); insert into notes values (1)')
  copyFileSync(`${copy}-wal`, `${left}.wal`)
  old.close()
  renameSync(`${left}.wal`, `${copy}-wal`)
  await backUp(path, copy, { force: true })
  assert.ok(!existsSync(left))
  assert.ok(!existsSync(`${copy}-wal`))
  assert.deepEqual(await findFaults(copy), [])
})

test('where there is no archive there is no copy', async () => {
  const copy = newPath()
  await assert.rejects(backUp(newPath(), copy), /no such archive/)
  await assert.rejects(backUp(await makeArchive([]), `${copy}/deeper/copy.db`), /was not written/)
  assert.ok(!existsSync(copy))
})

test('two programs add at once while a third copies, and nothing is lost', async () => {
  const path = await makeArchive([])
  const copy = newPath()
  const adding = [add(path, 0, 40), add(path, 40, 80)]
  await backUp(path, copy)
  assert.deepEqual(await Promise.all(adding), [0, 0])
  assert.deepEqual(await findFaults(copy), [])
  assert.deepEqual(await findFaults(path), [])
  const archive = await open(path)
  assert.equal((await archive.size()).reports, 80)
  assert.equal((await verifyLog(archive.log(1))).fault, null)
  await archive.close()
})
