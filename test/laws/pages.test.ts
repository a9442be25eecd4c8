import { test } from 'node:test'
import fc from 'fast-check'
import { loadSet } from '../../bench/pages/set.ts'
import { EDITS, spoil } from './pages/edits.ts'
import { PAGES } from './pages/grammar.ts'
import { checkPage } from './pages/laws.ts'

// A page may be anything: reading never throws, parts cover the text, reading twice gives the same, and each word has its place in the page.

const SEED = 20261122
/** Short here; `npm run bench -- pages --fuzz SECONDS` goes on for as long as one likes. */
const RUNS = 150

const pages = loadSet().map(({ name, bytes, encoding }) => ({
  name,
  text: new TextDecoder(encoding).decode(bytes),
}))

test('the pages that break readers keep the laws as they stand', async () => {
  for (const { text } of pages) await checkPage(text)
})

test(`spoilt pages keep the laws (seed ${SEED})`, async () => {
  const law = fc.asyncProperty(fc.constantFrom(...pages), EDITS, async ({ text }, edits) => {
    await checkPage(spoil(text, edits))
  })
  await fc.assert(law, { numRuns: RUNS, seed: SEED })
})

test(`any mark-up keeps the laws (seed ${SEED})`, async () => {
  await fc.assert(fc.asyncProperty(PAGES, checkPage), { numRuns: RUNS, seed: SEED })
})
