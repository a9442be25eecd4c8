import type { ReadingWords } from '../../language/reading.ts'
import { hashText } from '../../text/hash.ts'
import type { Zip } from '../archive/zip.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { composeBlocks } from '../compose.ts'
import { MOST_BYTES } from '../decode.ts'
import type { Draft } from '../draft.ts'
import { type Holding, holdNothing } from '../holding.ts'
import type { About } from '../report.ts'
import { normaliseStamp } from '../stamp.ts'
import { findChild, readXml, type XmlElement } from '../xml.ts'
import { readBlocks, readStyles } from './blocks.ts'

/** Opens a document of Word: its paragraphs, headings, lists and tables, without comments and what was struck out. */
export async function openDocx(
  zip: Zip,
  about: About,
  bytes: Uint8Array,
  words: ReadingWords,
): Promise<Holding> {
  if (bytes.length > MOST_BYTES) return holdNothing('bytes-too-large')
  const main = zip.get('word/document.xml')!
  if (main.size > MOST_BYTES) return holdNothing('bytes-too-large')
  const document = readPart(zip, 'word/document.xml')
  if (document?.name !== 'w:document') return holdNothing('document-broken')
  const draft = {
    ...composeBlocks(readBlocks(document, readStyles(readPart(zip, 'word/styles.xml'))), words),
    claims: [],
    fallback: readProperties(zip, words),
    mediaType: MEDIA_TYPE,
    complete: false,
    ...countAside(zip),
    notes: [],
  }
  if (draft.text === '') return holdNothing('page-empty')
  const received = { sha256: hashText(bytes), mediaType: MEDIA_TYPE, encoding: 'utf-8', bytes: bytes.length }
  return { found: [{ draft, about, received }], notes: [] }
}

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A document has no more elements in earnest: a book has some hundred thousand. */
const MOST_ELEMENTS = 1_000_000

/** A part of a document as its outermost element; null where there is none, or it is broken or too long. */
function readPart(zip: Zip, name: string): XmlElement | null {
  const bytes = zip.get(name)?.unpack(MOST_BYTES)
  return bytes ? readXml(new TextDecoder().decode(bytes), { elements: MOST_ELEMENTS }).root : null
}

/** What stands beside the text: footnotes, endnotes and comments, a child of their part each. */
function countAside(zip: Zip): Pick<Draft, 'aside'> {
  const texts = ['footnotes', 'endnotes', 'comments'].flatMap(name => {
    const root = readPart(zip, `word/${name}.xml`)
    return (root?.children ?? []).map(note =>
      readBlocks(note, new Map())
        .map(({ text }) => text)
        .join(' '),
    )
  })
  // Each document has empty notes, which are the lines above its notes.
  const full = texts.filter(text => text !== '')
  const words = full.reduce((sum, text) => sum + text.split(' ').length, 0)
  return full.length > 0 ? { aside: [{ kind: 'other', pieces: full.length, words }] } : {}
}

function readProperties(zip: Zip, words: ReadingWords): readonly Claim[] {
  const root = readPart(zip, 'docProps/core.xml')
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
