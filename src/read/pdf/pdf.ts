import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { ReadingWords } from '../../language/reading.ts'
import { hashText } from '../../text/hash.ts'
import { makeNote } from '../../text/note.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { composeBlocks } from '../compose.ts'
import { MOST_BYTES } from '../decode.ts'
import type { Draft } from '../draft.ts'
import { type Holding, holdNothing, tellNote } from '../holding.ts'
import type { About } from '../report.ts'
import { normaliseStamp } from '../stamp.ts'
import { findColumns } from './columns.ts'
import { dropMargins, type Sheet } from './margins.ts'
import { findParagraphs } from './paragraphs.ts'
import { findRows, type Run } from './rows.ts'
import { hasEndlessObjects, unpacksTooLong } from './streams.ts'

/** More pages of a document are not read. */
const MOST_PAGES = 400

/** Opens a PDF: its words in the order in which they are read, without what is printed on each page. */
export async function openPdf(bytes: Uint8Array, about: About, words: ReadingWords): Promise<Holding> {
  if (bytes.length > MOST_BYTES) return holdNothing('bytes-too-large')
  if (hasEndlessObjects(bytes)) return holdNothing('document-broken')
  if (unpacksTooLong(bytes)) return holdNothing('bytes-too-large')
  try {
    const document = await parsePdf(bytes)
    const draft = await readDocument(document, words)
    await document.loadingTask.destroy()
    if (draft.text === '') return holdNothing('document-wordless')
    const received = {
      sha256: hashText(bytes),
      mediaType: draft.mediaType,
      encoding: 'binary',
      bytes: bytes.length,
    }
    return { found: [{ draft, about, received }], notes: [] }
  } catch (error) {
    return holdNothing((error as Error).name === 'PasswordException' ? 'document-locked' : 'document-broken')
  }
}

async function parsePdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocumentProxy } = await import('unpdf')
  // The parser keeps what it is given; nothing is fetched, run or drawn.
  return getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    standardFontDataUrl: undefined,
    cMapUrl: undefined,
  })
}

async function readDocument(document: PDFDocumentProxy, words: ReadingWords): Promise<Draft> {
  const pages = Math.min(document.numPages, MOST_PAGES)
  const printed: Sheet[] = []
  for (let number = 1; number <= pages; number++) printed.push(await readSheet(document, number))
  const { sheets, dropped } = dropMargins(printed)
  const { blocks, joined } = findParagraphs(
    sheets.flatMap(({ rows }) => findColumns(rows)),
    words,
  )
  return {
    ...composeBlocks(blocks, words),
    claims: [],
    fallback: await readProperties(document, words),
    mediaType: 'application/pdf',
    complete: false,
    ...countAside(
      dropped.map(({ text }) => text),
      printed.flatMap(({ slanted }) => slanted),
    ),
    notes: [
      ...(joined > 0 ? [tellNote('lines-joined', `${joined}`)] : []),
      ...(document.numPages > MOST_PAGES ? [makeNote('file-long')] : []),
    ],
  }
}

function countAside(repeated: readonly string[], slanted: readonly string[]): Pick<Draft, 'aside'> {
  const kinds = [
    ['repeated', repeated],
    ['other', slanted],
  ] as const
  const aside = kinds.flatMap(([kind, texts]) =>
    texts.length > 0 ? { kind, pieces: texts.length, words: countWords(texts) } : [],
  )
  return aside.length > 0 ? { aside } : {}
}

function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(' ').length, 0)
}

async function readSheet(document: PDFDocumentProxy, number: number): Promise<Sheet> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const [, bottom, , top] = page.view as [number, number, number, number]
  const words = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []))
  page.cleanup()
  return {
    rows: findRows(
      words.flatMap(item => makeRun(item, bottom)),
      number,
    ),
    height: top - bottom,
    slanted: words.filter(isSlanted).map(({ str }) => str.trim()),
  }
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

function isSlanted({ transform: [a = 0, b = 0] }: Item): boolean {
  return Math.abs(b) > Math.abs(a) * 0.1
}

function makeRun(item: Item, bottom: number): readonly Run[] {
  const { str, transform, width } = item
  const [a = 0, , , d = 0, x = 0, y = 0] = transform
  const size = Math.abs(d) || Math.abs(a)
  if (isSlanted(item) || size === 0) return []
  return [{ text: str, left: x, right: x + width, base: y - bottom, size }]
}

/** A title of a document that only names the file or program that it was made with. */
const NO_TITLE = /^(?:untitled|microsoft \w+|slide \d+)\b|\.(?:docx?|odt|indd|pdf|qxp|rtf|txt|pages)$/i

async function readProperties(document: PDFDocumentProxy, words: ReadingWords): Promise<readonly Claim[]> {
  const { info } = await document.getMetadata()
  const { Title, Author, CreationDate } = info as Readonly<Record<string, unknown>>
  const title = asLine(Title)
  const author = asLine(Author)
  const date = readDate(asLine(CreationDate), words)
  return [
    ...(title && !NO_TITLE.test(title) ? [makeClaim('headline', title, 'implied', 'document')] : []),
    ...(author && /\s/.test(author) ? [makeClaim('author', author, 'implied', 'document')] : []),
    ...(date ? [makeClaim('published', date, 'implied', 'document')] : []),
  ]
}

function asLine(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 300).replace(/\s+/g, ' ').trim() : ''
}

// D:20260304140500+01'00'
function readDate(date: string, words: ReadingWords): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)'?)?)?/.exec(date)
  if (!match) return null
  const [, year, month, day, hour, minute, second, utc, hours, minutes] = match
  const zone = utc ?? (hours ? `${hours}:${minutes}` : '')
  const time = hour ? `T${hour}:${minute}:${second ?? '00'}${zone}` : ''
  return normaliseStamp(`${year}-${month}-${day}${time}`, words)
}
