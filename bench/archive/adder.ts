// Adds one report after another to an archive and says so when each is kept; it is meant to be killed.
import { writeSync } from 'node:fs'
import { openArchive } from '../../src/archive/sqlite.ts'
import { inventChanges, timeOf } from './plain.ts'

const [path, from, until, settle] = process.argv.slice(2)
const archive = await openArchive(path!, { settle: settle !== 'loose' })
for (let number = Number(from); number < Number(until); number++) {
  await archive.commit(inventChanges(number), { by: 'bench', time: timeOf(number) })
  // At once: what waits to be written dies with the program.
  writeSync(1, `${number}\n`)
}
await archive.close()
