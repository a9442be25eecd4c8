import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { EDITS, spoil } from '../../test/laws/pages/edits.ts'
import { PAGES } from '../../test/laws/pages/grammar.ts'
import { checkPage } from '../../test/laws/pages/laws.ts'
import { loadFundus } from '../../train/pages/fundus.ts'
import { loadSet } from './set.ts'

/** What broke a law: the least page that was found to. */
interface Fault {
  readonly message: string
  readonly page: string
  readonly example: string
}

/** Spoils real pages, our own and grown mark-up for some seconds and prints each kind of fault once, with the seed to see it again. */
export async function fuzzPages(seconds: number, seed = Date.now() % 2 ** 31): Promise<number> {
  const pages = listPages()
  const laws = [
    fc.asyncProperty(fc.constantFrom(...pages), EDITS, ({ text }, edits) => checkPage(spoil(text, edits))),
    fc.asyncProperty(PAGES, checkPage),
  ]
  const faults = new Map<string, Fault>()
  const until = performance.now() + seconds * 1000
  let runs = 0
  for (let round = 0; performance.now() < until; round++) {
    const [law, size] = [laws[round % 2]!, round % 2 === 0 ? 20 : 200]
    const parameters = {
      numRuns: size,
      seed: seed + round,
      interruptAfterTimeLimit: until - performance.now(),
    }
    const told = await fc.check(law as fc.IAsyncProperty<unknown>, parameters)
    runs += told.numRuns
    if (!told.failed || told.interrupted || !told.counterexample) continue
    const fault = describeFault(told.errorInstance, told.counterexample as readonly unknown[])
    if (!faults.has(fault.message))
      console.log(`seed ${seed + round}: ${fault.message}\n  ${fault.page} ${fault.example}`)
    faults.set(fault.message, fault)
  }
  console.log(`${runs} pages read from seed ${seed}, ${faults.size} kinds of fault`)
  return faults.size
}

function listPages(): { name: string; text: string }[] {
  const own = loadSet().map(({ name, bytes, encoding }) => ({
    name,
    text: new TextDecoder(encoding).decode(bytes),
  }))
  const real = loadFundus(() => true).pages.map(({ name, bytes }) => ({
    name,
    text: new TextDecoder().decode(bytes),
  }))
  const folder = join(process.env.CROSSREAD_DATA ?? '../shared/data', 'pages/readability/test-pages')
  const others = (existsSync(folder) ? readdirSync(folder) : []).map(name => {
    return { name, text: readFileSync(join(folder, name, 'source.html'), 'utf8') }
  })
  return [...own, ...real, ...others]
}

function describeFault(error: unknown, [page, edits]: readonly unknown[]): Fault {
  const message = String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 4)
    .join(' ')
  if (typeof page === 'string') return { message, page: '', example: JSON.stringify(page).slice(0, 2000) }
  return { message, page: (page as { name: string }).name, example: JSON.stringify(edits).slice(0, 2000) }
}
