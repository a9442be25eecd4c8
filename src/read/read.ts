import { reading } from '../language/en/reading.ts'
import type { ReadingWords } from '../language/reading.ts'
import { hashText } from '../text/hash.ts'
import { decodeBytes } from './decode.ts'
import { describeReport } from './describe.ts'
import type { Draft } from './draft.ts'
import { isPage, statedCharset } from './markup.ts'
import { readPlain } from './plain.ts'
import type { About, ReadResult, Received } from './report.ts'

/** Version of the reader; it rises when the same bytes give another text or other parts. */
const READER = '1'

/**
 * Reads the bytes of one file as a report; `about` is what the caller knows of them.
 * Bytes that hold no text give no report and a note; nothing throws.
 */
export async function read(
  bytes: Uint8Array,
  about: About,
  words: ReadingWords = reading,
): Promise<ReadResult> {
  const decoded = decodeBytes(bytes, [about.charset, statedCharset(bytes)])
  if (decoded.text === null) return { reports: [], notes: decoded.notes }
  const draft = await readDraft(decoded.text, about.file, words)
  if (draft.text === '') return { reports: [], notes: [...decoded.notes, ...draft.notes] }
  const received: Received = {
    sha256: hashText(bytes),
    mediaType: draft.mediaType,
    encoding: decoded.encoding,
    bytes: bytes.length,
  }
  const described = await describeReport(
    { ...draft, notes: [...decoded.notes, ...draft.notes] },
    about,
    words,
  )
  return { reports: [{ ...described, received, reader: READER }], notes: [] }
}

async function readDraft(text: string, file: string, words: ReadingWords): Promise<Draft> {
  if (!isPage(file, text)) return readPlain(text, file, words)
  // linkedom and Readability cost more than all the rest of a cold start: only a page pays for them.
  const { readPage } = await import('./page.ts')
  return readPage(text, words)
}
