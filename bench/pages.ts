// How much of a page's report is found, against what people say stands there, beside Readability and defuddle on the same pages.
import { parseArgs } from 'node:util'
import { hashText } from '../src/text/hash.ts'
import { fundusFolder, loadFundus } from '../train/pages/fundus.ts'
import { fuzzPages } from './pages/fuzz.ts'
import { measurePages } from './pages/measure.ts'
import { printRobustness } from './pages/others.ts'
import { printErrors, printGroups, printTotals } from './pages/print.ts'
import { loadSet } from './pages/set.ts'
import { printShapes } from './pages/shapes.ts'
import { measureUnseen } from './pages/unseen.ts'

/**
 * Prints body F1, title, authors, date and speed over the pages of Fundus, by country, and over pages of our own.
 * `--outlets` by outlet, `--errors N` the worst N pages, `--only NAME` pages whose name holds it,
 * `--half even|odd` half of the outlets, `--reader NAME` one reader alone, `--set` our own pages alone, `--unseen` each page with what was learned of other outlets;
 * `--fuzz SECONDS` spoils all pages and asks whether reading keeps its laws, from `--seed N`.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS })
  if (values.fuzz)
    return (await fuzzPages(Number(values.fuzz), values.seed ? Number(values.seed) : undefined)) > 0 ? 1 : 0
  const found = values.set || (await measureFundus(values))
  if (values.unseen) return found ? 0 : 2
  await measureSet(values)
  if (values.only) return 0
  await printRobustness()
  return found ? 0 : 2
}

const OPTIONS = {
  outlets: { type: 'boolean' },
  errors: { type: 'string' },
  only: { type: 'string' },
  half: { type: 'string' },
  reader: { type: 'string' },
  set: { type: 'boolean' },
  unseen: { type: 'boolean' },
  fuzz: { type: 'string' },
  seed: { type: 'string' },
} as const

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

async function measureFundus({ half, only, reader, outlets, errors, unseen }: Options): Promise<boolean> {
  const { pages, unmatched } = loadFundus(outlet => inHalf(outlet, half) && outlet.includes(only ?? ''))
  if (pages.length === 0 && !only)
    console.error(`There are no pages in ${fundusFolder()}: set CROSSREAD_DATA.`)
  if (pages.length === 0) return false
  const measures = unseen
    ? new Map([['unseen', await measureUnseen(pages)]])
    : await measurePages(pages, reader)
  if (unmatched.length > 0) console.log(`without a match, and left out: ${unmatched.join(', ')}`)
  printTotals(measures)
  printGroups(measures, ({ page }) => (outlets ? `${page.group}/${page.outlet}` : page.group))
  const [first] = measures.values()
  if (errors) printErrors(first!, Number(errors))
  return true
}

async function measureSet({ only, reader, errors }: Options): Promise<void> {
  const pages = loadSet(only)
  if (pages.length === 0) return
  const measures = await measurePages(pages, reader)
  const told = [...measures].map(([name, results]) => {
    return [name, results.filter(({ page }) => page.truth.body.length > 0)] as const
  })
  console.log('\nPages of our own')
  printTotals(new Map(told))
  printGroups(new Map(told), ({ page }) => page.name)
  const ours = measures.get('crossread')
  if (ours) printShapes(ours, errors !== undefined)
  if (errors) printErrors(told[0]![1], Number(errors))
}

/** Halves by the name's hash: one to learn from, the other to look at. */
function inHalf(outlet: string, half: string | undefined): boolean {
  if (!half) return true
  const odd = Number.parseInt(hashText(outlet).slice(0, 8), 16) % 2 === 1
  return odd === (half === 'odd')
}
