import { listWords, squeezeWords } from '../../train/pages/words.ts'
import type { Measured, Measures } from './measure.ts'
import { balance, countShingles, type Score } from './score.ts'

/** A line for each reader over all its pages. */
export function printTotals(measures: Measures): void {
  console.log(
    'reader       pages  F1     precision  recall  lenient  title  shown  authors  people  date   pages/s',
  )
  for (const [name, results] of measures) console.log(`${name.padEnd(12)} ${describeTotals(results)}`)
}

function describeTotals(results: readonly Measured[]): string {
  const { precision, recall } = averageScore(results)
  const lenient = balance(averageScore(results.map(result => result.lenient)))
  const seconds = sum(results.map(result => result.ms)) / 1000
  return [
    String(results.length).padStart(5),
    digits(balance({ precision, recall })),
    digits(precision).padEnd(9),
    digits(recall).padEnd(6),
    digits(lenient).padEnd(7),
    digits(mean(results.map(({ title }) => Number(title)))),
    digits(mean(results.map(({ shown }) => Number(shown)))),
    digits(mean(results.map(({ authors }) => Number(authors)))).padEnd(7),
    digits(mean(results.map(({ people }) => Number(people)))).padEnd(6),
    digits(mean(results.map(({ published }) => Number(published)))),
    (results.length / seconds).toFixed(1).padStart(7),
  ].join('  ')
}

/** A line for each group of pages: body F1 of each reader, and how often our title, authors and date are right. */
export function printGroups(measures: Measures, group: (measured: Measured) => string): void {
  const readers = [...measures.keys()]
  console.log(
    `\n${' '.repeat(36)}pages  ${readers.map(name => `${name} F1`.padEnd(15)).join('')}title  authors  date`,
  )
  const first = measures.values().next().value ?? []
  for (const name of [...new Set(first.map(group))].sort()) {
    const rows = readers.map(reader => measures.get(reader)!.filter(measured => group(measured) === name))
    const [mine = []] = rows
    const scores = rows.map(row => digits(balance(averageScore(row))).padEnd(15)).join('')
    const right = (['title', 'authors', 'published'] as const).map(key =>
      digits(mean(mine.map(row => Number(row[key])))),
    )
    console.log(`${name.padEnd(36)}${String(mine.length).padStart(4)}   ${scores}${right.join('  ')}`)
  }
}

/** The pages that a reader reads worst: what is missing and what is too much, by the first words of each block. */
export function printErrors(results: readonly Measured[], limit: number): void {
  const worst = [...results].sort((a, b) => balance(a) - balance(b)).slice(0, limit)
  for (const measured of worst) {
    const { page, reading, precision, recall } = measured
    console.log(
      `\n${page.name}: F1 ${digits(balance(measured))}, precision ${digits(precision)}, recall ${digits(recall)}`,
    )
    if (!measured.title) console.log(`  title  | ${page.truth.title}\n         > ${reading.title}`)
    if (!measured.authors)
      console.log(`  author | ${page.truth.authors.join('; ')}\n         > ${reading.authors.join('; ')}`)
    if (!measured.published)
      console.log(`  date   | ${page.truth.published}\n         > ${reading.published}`)
    printMissing(measured)
    printSurplus(measured)
  }
}

/** A block stands in others when they have so much of its rows of words. */
const THERE = 0.6
const SHOWN = 12

/** What should be there: with the kind of our part that has it nevertheless, or that the page has no such words at all. */
function printMissing({ page, reading }: Measured): void {
  const html = squeezeWords(new TextDecoder(page.encoding).decode(page.bytes).replace(/<[^<>]*>/g, ''))
  const odd = findOdd([...page.truth.summary, ...page.truth.body], reading.body)
  const lines = odd.map(block => {
    const start = squeezeWords(block).slice(0, 30)
    const part = reading.parts?.find(({ text }) => squeezeWords(text).includes(start))
    const where = part ? `as ${part.kind}: ` : html.includes(start) ? '' : '(not in the page’s letters) '
    return { where, block }
  })
  printBlocks('missing', lines)
}

function printSurplus({ page, reading }: Measured): void {
  const odd = findOdd(reading.body, [...page.truth.summary, ...page.truth.body])
  const lines = odd.map(block => {
    const part = reading.parts?.find(({ text }) => text === block)
    return { where: part ? `${part.kind}: ` : '', block }
  })
  printBlocks('surplus', lines)
}

function findOdd(blocks: readonly string[], others: readonly string[]): string[] {
  const known = countShingles(others)
  const whole = new Set(others.map(squeezeWords))
  return blocks.filter(block => !whole.has(squeezeWords(block)) && shareOf(block, known) < THERE)
}

function printBlocks(label: string, blocks: readonly { where: string; block: string }[]): void {
  for (const { where, block } of blocks.slice(0, SHOWN)) {
    const start = block.slice(0, 110).replaceAll('\n', ' ⏎ ')
    console.log(`  ${label} (${listWords(block).length}) ${where}${start}`)
  }
  if (blocks.length > SHOWN) console.log(`  ${label}: ${blocks.length - SHOWN} more`)
}

function shareOf(block: string, known: ReadonlyMap<string, number>): number {
  const shingles = [...countShingles([block]).keys()]
  return shingles.filter(shingle => known.has(shingle)).length / Math.max(1, shingles.length)
}

function averageScore(scores: readonly Score[]): Score {
  return {
    precision: mean(scores.map(({ precision }) => precision)),
    recall: mean(scores.map(({ recall }) => recall)),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function digits(value: number): string {
  return value.toFixed(3)
}
