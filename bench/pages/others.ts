import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../src/read/read.ts'

/** Reads the pages of Readability's own tests; what they expect is its own output, so that only what breaks or lasts is told. */
export async function printRobustness(): Promise<void> {
  const folder = join(process.env.CROSSREAD_DATA ?? '../shared/data', 'pages/readability/test-pages')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const outcomes = []
  for (const name of names)
    outcomes.push(await tryPage(name, readFileSync(join(folder, name, 'source.html'))))
  const gave = outcomes.filter(({ reports }) => reports > 0)
  const slowest = outcomes.toSorted((a, b) => b.ms - a.ms).slice(0, 3)
  console.log(`\nReadability's test pages: ${names.length}, ${gave.length} give a report`)
  console.log(
    `  none: ${
      outcomes
        .filter(({ reports }) => reports === 0)
        .map(({ name }) => name)
        .join(', ') || '–'
    }`,
  )
  console.log(
    `  threw: ${
      outcomes
        .filter(({ threw }) => threw)
        .map(({ name, threw }) => `${name} (${threw})`)
        .join(', ') || '–'
    }`,
  )
  console.log(`  slowest: ${slowest.map(({ name, ms }) => `${name} ${Math.round(ms)} ms`).join(', ')}`)
}

async function tryPage(name: string, bytes: Uint8Array) {
  const began = performance.now()
  try {
    const { reports } = await read(bytes, { file: `${name}.html` })
    return { name, reports: reports.length, ms: performance.now() - began, threw: '' }
  } catch (error) {
    return { name, reports: 0, ms: performance.now() - began, threw: String(error) }
  }
}
