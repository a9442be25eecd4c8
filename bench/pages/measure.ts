import type { Page } from '../../train/pages/fundus.ts'
import { describeOwn } from './own.ts'
import { READERS } from './readers.ts'
import { type Result, scoreReading } from './score.ts'
import type { Reading } from './truth.ts'

/** One page by one reader: how good, how long (milliseconds of processor), and what it found. */
export interface Measured extends Result {
  readonly page: Page
  readonly ms: number
  readonly reading: Reading
}

/** Readers by name, each with all pages. */
export type Measures = ReadonlyMap<string, readonly Measured[]>

/** So many pages are read by all readers before the clock counts. */
const WARM = 20

/** Reads all pages with all readers in turn, one page at a time. */
export async function measurePages(pages: readonly Page[], only?: string): Promise<Measures> {
  const readers = READERS.filter(({ name }) => !only || name === only)
  for (const page of pages.slice(0, WARM))
    for (const reader of readers) await reader.extract(page).catch(() => null)
  const measures = new Map<string, Measured[]>(readers.map(({ name }) => [name, []]))
  for (const page of pages) {
    const own = describeOwn(page)
    for (const reader of readers) {
      const began = process.cpuUsage()
      // Another reader may throw on a page; then it found nothing there.
      const extracted = await reader.extract(page).catch(() => ({}))
      const { user, system } = process.cpuUsage(began)
      const reading = reader.describe(extracted)
      const result = scoreReading(page.truth, reading, own)
      measures.get(reader.name)!.push({ ...result, page, reading, ms: (user + system) / 1000 })
    }
  }
  return measures
}
