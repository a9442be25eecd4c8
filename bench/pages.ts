// How much of a page's report is found, against what people say stands there, beside Readability and defuddle on the same pages.
import { parseArgs } from 'node:util'
import { hashText } from '../src/text/hash.ts'
import { fundusFolder, loadFundus } from './pages/fundus.ts'
import { measurePages } from './pages/measure.ts'
import { printRobustness } from './pages/others.ts'
import { printErrors, printGroups, printTotals } from './pages/print.ts'

/**
 * Prints body F1, title, authors, date and speed over the pages of Fundus, by country.
 * `--outlets` by outlet, `--errors N` the worst N pages, `--only NAME` pages whose name holds it,
 * `--half even|odd` half of the outlets, `--reader NAME` one reader alone.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS })
  const { pages, unmatched } = loadFundus(
    outlet => inHalf(outlet, values.half) && outlet.includes(values.only ?? ''),
  )
  if (pages.length === 0) {
    console.error(`There are no such pages in ${fundusFolder()}: set CROSSREAD_DATA.`)
    return 2
  }
  const measures = await measurePages(pages, values.reader)
  if (unmatched.length > 0) console.log(`without a match, and left out: ${unmatched.join(', ')}`)
  printTotals(measures)
  printGroups(measures, ({ page }) => (values.outlets ? `${page.group}/${page.outlet}` : page.group))
  const [first] = measures.values()
  if (values.errors) printErrors(first!, Number(values.errors))
  if (!values.only) await printRobustness()
  return 0
}

const OPTIONS = {
  outlets: { type: 'boolean' },
  errors: { type: 'string' },
  only: { type: 'string' },
  half: { type: 'string' },
  reader: { type: 'string' },
} as const

/** Halves by the name's hash: one to learn from, the other to look at. */
function inHalf(outlet: string, half: string | undefined): boolean {
  if (!half) return true
  const odd = Number.parseInt(hashText(outlet).slice(0, 8), 16) % 2 === 1
  return odd === (half === 'odd')
}
