import { zipSync } from 'fflate'
import type { ReadingWords } from '../../language/reading.ts'
import { hashText } from '../../text/hash.ts'
import type { Zip } from '../archive/zip.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { composeBlocks } from '../compose.ts'
import { MOST_BYTES } from '../decode.ts'
import { type Holding, holdNothing } from '../holding.ts'
import type { About } from '../report.ts'
import { normaliseStamp } from '../stamp.ts'
import { findChild, readXml } from '../xml.ts'
import { readBlocks, type WordNode } from './blocks.ts'

/** All that is unpacked of a document is no larger, in bytes. */
const MOST_UNPACKED_BYTES = 60_000_000

/** Opens a document of Word: its paragraphs, headings, lists and tables, without comments and what was struck out. */
export async function openDocx(
  zip: Zip,
  about: About,
  bytes: Uint8Array,
  words: ReadingWords,
): Promise<Holding> {
  if (bytes.length > MOST_BYTES) return holdNothing('bytes-too-large')
  const parts = unpackParts(zip)
  if (parts === null) return holdNothing('bytes-too-large')
  const document = await parseDocument(parts)
  if (document === null) return holdNothing('document-broken')
  const draft = {
    ...composeBlocks(readBlocks(document), words),
    claims: [],
    fallback: readProperties(zip, words),
    mediaType: MEDIA_TYPE,
    complete: false,
    notes: [],
  }
  if (draft.text === '') return holdNothing('page-empty')
  const received = { sha256: hashText(bytes), mediaType: MEDIA_TYPE, encoding: 'utf-8', bytes: bytes.length }
  return { found: [{ draft, about, received }], notes: [] }
}

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Parts = Readonly<Record<string, Uint8Array>>

/** What the words stand in, unpacked here, since the parser unpacks without a limit; null where it is too long. */
function unpackParts(zip: Zip): Parts | null {
  const parts: Record<string, Uint8Array> = {}
  let left = MOST_UNPACKED_BYTES
  for (const [name, { unpack, size }] of zip) {
    if (
      !/^(?:\[Content_Types\]\.xml|_rels\/[^/]{1,80}|word\/[^/]{1,80}\.xml|word\/_rels\/[^/]{1,80})$/.test(
        name,
      )
    )
      continue
    if (size > Math.min(left, MOST_BYTES)) return null
    const part = unpack(MOST_BYTES)
    if (part) parts[name] = part
    left -= size
  }
  return parts
}

async function parseDocument(parts: Parts): Promise<WordNode | null> {
  const { default: mammoth } = await import('mammoth')
  const found: WordNode[] = []
  const keep = (document: WordNode): WordNode => {
    found.push(document)
    // Nothing is to be written as HTML.
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      { transformDocument: keep },
    )
  } catch {
    return null
  }
  return found[0] ?? null
}

function readProperties(zip: Zip, words: ReadingWords): readonly Claim[] {
  const bytes = zip.get('docProps/core.xml')?.unpack(MOST_PROPERTIES)
  const root = bytes ? readXml(new TextDecoder().decode(bytes)).root : null
  const tell = (field: Claim['field'], name: string): readonly Claim[] => {
    const value = root && findChild(root, name)?.text.replace(/\s+/g, ' ').trim()
    const known = value && field === 'published' ? normaliseStamp(value, words) : value
    return known ? [makeClaim(field, known, 'implied', 'document')] : []
  }
  return [
    ...tell('headline', 'dc:title'),
    ...tell('author', 'dc:creator'),
    ...tell('published', 'dcterms:created'),
  ]
}

/** The list of a document's properties is no longer, in bytes. */
const MOST_PROPERTIES = 1_000_000
