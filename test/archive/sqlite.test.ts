import { rmSync } from 'node:fs'
import { copyFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../../src/archive/sqlite.ts'
import { testArchive } from './contract.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

// Made once: an empty archive is soon copied.
const empty = join(folder, 'empty.db')
await (await openArchive(empty)).close()
let made = 0

testArchive('SQLite', async () => {
  const path = join(folder, `${made++}.db`)
  await copyFile(empty, path)
  return () => openArchive(path, { settle: false })
})
