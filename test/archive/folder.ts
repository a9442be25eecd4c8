import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Archive, Change } from '../../src/archive/archive.ts'
import { checkArchive } from '../../src/archive/sqlite/check.ts'
import { openArchive } from '../../src/archive/sqlite.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

let made = 0

/** A path where nothing is yet; what is put there is gone when the tests end. */
export function newPath(): string {
  return join(folder, `${made++}.db`)
}

/** Opens an archive that need not outlive a power cut. */
export function open(path: string): Promise<Archive> {
  return openArchive(path, { settle: false })
}

/** The path of a new archive to which these changes were committed, one commit each. */
export async function makeArchive(commits: readonly (readonly Change[])[]): Promise<string> {
  const path = newPath()
  const archive = await open(path)
  for (const changes of commits) await archive.commit(changes, { by: 'Ada', time: '2026-03-04T12:00:00Z' })
  await archive.close()
  return path
}

/** Changes the file behind the archive's back. */
export function tamper(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(`pragma foreign_keys = off; ${sql}`)
  database.close()
}

/** What a check finds wrong. */
export async function findFaults(path: string): Promise<readonly string[]> {
  const faults: string[] = []
  for await (const fault of checkArchive(path)) faults.push(fault)
  return faults
}
