import { copyFile } from 'node:fs/promises'
import { testArchive } from './contract.ts'
import { makeArchive, newPath, open } from './folder.ts'

// An empty archive is copied sooner than made.
const empty = await makeArchive([])

testArchive('SQLite', async () => {
  const path = newPath()
  await copyFile(empty, path)
  return () => open(path)
})
