import { reading } from '../language/en/reading.ts'
import type { ReadingWords } from '../language/reading.ts'
import { describeReport } from './describe.ts'
import type { Found } from './holding.ts'
import { openFile } from './open.ts'
import type { About, ReadResult, Report } from './report.ts'

/** Version of the reader; it rises when the same bytes give another text or other parts. */
const READER = '2'

/**
 * Reads the bytes of one file; `about` is what the caller knows of them. A page, a text or a document is one report, a feed
 * or a web archive holds many. Bytes that hold no text give no report and a note; nothing throws.
 */
export async function read(
  bytes: Uint8Array,
  about: About,
  words: ReadingWords = reading,
): Promise<ReadResult> {
  const { found, notes } = await openFile(bytes, about, words)
  const reports: Report[] = []
  for (const each of found) reports.push(await describeFound(each, words))
  return { reports, notes }
}

async function describeFound(
  { draft, about, received, capture }: Found,
  words: ReadingWords,
): Promise<Report> {
  const captured = about.capture ?? capture
  const described = await describeReport(draft, about, words)
  return { ...described, received, ...(captured ? { capture: captured } : {}), reader: READER }
}
