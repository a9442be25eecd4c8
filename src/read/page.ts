import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ReadingWords } from '../language/reading.ts'
import { makeNote, type Note } from '../text/note.ts'
import { type Block, findBlocks } from './blocks.ts'
import type { Draft } from './draft.ts'
import { readTree } from './page/tree.ts'
import { findParts } from './parts.ts'
import { readStated, type Stated } from './stated.ts'
import { measureDepth, stripMarkup } from './strip.ts'
import { findPieces, type PageElement, type Piece } from './tree.ts'

/** Deeper than this no page nests in earnest, and the parsers need quadratic time. */
const MOST_DEEP = 400

/** Reads a page: its text is the article's blocks, parted by blank lines, without mark-up. */
export function readPage(source: string, words: ReadingWords): Draft {
  if (measureDepth(source) > MOST_DEEP) return readStripped(source, words)
  try {
    return readArticle(source, words)
  } catch {
    // Mark-up so broken that the parsers fail on it still has words.
    return readStripped(source, words)
  }
}

function readStripped(source: string, words: ReadingWords): Draft {
  const text = stripMarkup(source)
  const parts = findParts(text, findBlocks(text), words)
  return { text, parts, claims: [], mediaType: 'text/html', complete: false, notes: noteText(text, false) }
}

/** What is to be said of a page whose article was or was not recognised. */
function noteText(text: string, article: boolean): readonly Note[] {
  if (text === '') return [makeNote('page-empty')]
  return article ? [] : [makeNote('html-fallback')]
}

function readArticle(source: string, words: ReadingWords): Draft {
  const page = parsePage(source)
  const tree = readTree(source)
  if (!tree) return readStripped(source, words)
  const stated = readStated(tree, words)
  const headline = stated.title?.text
  const found = extractPieces(page, source, stated, words)
  const pieces = headline && found.pieces.length > 0 ? addHeadline(found.pieces, headline) : found.pieces
  const { text, blocks } = joinPieces(pieces)
  return {
    text,
    parts: findParts(text, blocks, words),
    claims: stated.claims,
    mediaType: 'text/html',
    complete: found.article && !stated.closed,
    notes: [...noteText(text, found.article), ...stated.notes],
  }
}

function parsePage(source: string): PageElement {
  return parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`)
    .document as unknown as PageElement
}

interface Found {
  readonly pieces: readonly Piece[]
  /** Whether an article was recognised; else these are all words of the page. */
  readonly article: boolean
}

/** An article that is shorter than this is looked for elsewhere in the page, in characters. */
const SHORTEST = 250
/** JSON-LD's text is taken when the page shows less than this share of it. */
const SHARE = 0.7

function extractPieces(page: PageElement, source: string, stated: Stated, words: ReadingWords): Found {
  const body = stated.articleBody ?? ''
  const marked = page.querySelector('article') !== null
  const pieces = extractArticle(page, words)
  const length = lengthOf(pieces)
  if (body.length > SHORTEST && length < body.length * SHARE)
    return { pieces: splitBody(body), article: true }
  if (length >= SHORTEST || (marked && length > 0)) return { pieces, article: true }
  const whole = findPieces(parsePage(source).querySelector('body') ?? page, words)
  return { pieces: lengthOf(whole) > length ? whole : pieces, article: false }
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0)
}

/** Readability takes the page's tree apart: nothing else may be read from it afterwards. */
function extractArticle(page: PageElement, words: ReadingWords): readonly Piece[] {
  const options = { keepClasses: true, serializer: (node: unknown) => node }
  const article = new Readability(page as never, options as never).parse()
  const content = article?.content as unknown as PageElement | null | undefined
  return content ? findPieces(narrow(content), words) : []
}

/** Most of the text inside one article element means that what stands beside it is not the article. */
const MAIN_SHARE = 0.8

function narrow(content: PageElement): PageElement {
  const all = (content.textContent ?? '').length
  const main = [...content.querySelectorAll('article, [itemprop~="articleBody"], main')]
  return main.find(element => (element.textContent ?? '').length >= all * MAIN_SHARE) ?? content
}

function splitBody(body: string): readonly Piece[] {
  const text = /<(?:p|br|div)\b/i.test(body) ? stripMarkup(body) : body
  return text
    .split(/\n+/)
    .flatMap(line => (line.trim() ? { text: line.trim(), hint: 'paragraph' as const } : []))
}

function addHeadline(pieces: readonly Piece[], headline: string): readonly Piece[] {
  const at = pieces.findIndex(piece => piece.text === headline)
  const rest = at >= 0 && at < 6 ? pieces.filter((_, i) => i !== at) : pieces
  const under = rest.map(piece =>
    piece.hint === 'headline' ? { ...piece, hint: 'heading' as const } : piece,
  )
  return [{ text: headline, hint: 'headline' }, ...under]
}

function joinPieces(pieces: readonly Piece[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const blocks: Block[] = []
  let start = 0
  for (const { text, hint } of pieces) {
    const end = start + text.length
    blocks.push(hint ? { start, end, gap: true, hint } : { start, end, gap: true })
    start = end + SEPARATOR.length
  }
  return { text: pieces.map(piece => piece.text).join(SEPARATOR), blocks }
}

const SEPARATOR = '\n\n'
