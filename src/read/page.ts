import model from '../language/pages.json' with { type: 'json' }
import type { ReadingWords } from '../language/reading.ts'
import { makeNote, type Note } from '../text/note.ts'
import { findBlocks } from './blocks.ts'
import { pickDatum } from './claims.ts'
import { composeBlocks, placeBlocks, SEPARATOR } from './compose.ts'
import type { Draft } from './draft.ts'
import { type Article, type Piece, takeAll, takeArticle } from './page/article.ts'
import { makeBlocks, type PageBlock } from './page/blocks.ts'
import { decideBody, TOLD } from './page/body.ts'
import { describeCaption, openImages } from './page/captions.ts'
import { findDataMarkup } from './page/data.ts'
import { findEntries } from './page/entries.ts'
import { type Judge, openJudge } from './page/judge.ts'
import { type Told, tellStory } from './page/told.ts'
import { type PageTree, readTree } from './page/tree.ts'
import { joinWords, type ShownWords } from './page/words.ts'
import { findParts } from './parts.ts'
import type { PartKind } from './report.ts'
import { readStated, type Stated } from './stated.ts'
import { stripMarkup } from './strip.ts'

const learned = openJudge(model)

/** Reads a page: its text is the article's blocks, parted by blank lines, without mark-up; `judge` tells its body from the rest. */
export function readPage(source: string, words: ReadingWords, judge: Judge = learned): Draft {
  const tree = readTree(source)
  return tree ? readArticle(tree, words, judge) : readStripped(source, words)
}

/** Reads mark-up that is an article and nothing else, such as an item of a feed; it stands nowhere in a page. */
export function readFragment(source: string, words: ReadingWords): Draft {
  const tree = readTree(source)
  if (!tree) return readStripped(source, words)
  const stated = readStated(tree, words)
  const article = takeAll(makeBlocks(tree), stated.title?.element ?? null)
  return writeArticle(dropPlaces(article), true, { stated, words })
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

/** An article that is shorter than this is looked for elsewhere in the page, in characters. */
const SHORTEST = 250
/** What is shorter than this is no article, unless the page marks it as one. */
const BRIEF = 100

function readArticle(tree: PageTree, words: ReadingWords, judge: Judge): Draft {
  const stated = readStated(tree, words)
  if (isFront(stated)) return { ...EMPTY, claims: stated.claims, notes: [makeNote('page-front')] }
  const told = tellStory(tree, stated)
  const blocks = makeBlocks(tree)
  const title = stated.title?.element ?? null
  const article = takeArticle(blocks, decideBody(blocks, judge(blocks, told), told.body), { title, words })
  if (told.body.length >= TOLD.characters && article.size < told.body.length * TOLD.share)
    return writeTold(told, stated, words)
  if (article.size < SHORTEST) {
    const inner = readTree(findDataMarkup(tree, told.title) ?? '')
    const data = inner && takeAll(makeBlocks(inner), null)
    if (data && data.size >= SHORTEST) return writeArticle(dropPlaces(data), true, { stated, words })
  }
  const found = article.size >= BRIEF || (article.size > 0 && tree.list('article').length > 0)
  const all = found ? article : takeAll(blocks, title)
  return writeArticle(all.size > article.size ? all : article, found, { stated, words })
}

const EMPTY = { text: '', parts: [], mediaType: 'text/html', complete: false } as const

// A page whose own address is that of its site, and that was not published on any day, leads to reports and is none.
function isFront({ claims, articleBody }: Stated): boolean {
  const address = pickDatum(claims, 'url')
  if (!address || articleBody !== null || pickDatum(claims, 'published')) return false
  return /^https?:\/\/[^/?#]+\/?$/.test(address.value)
}

// What was read from data stands nowhere in the page's own text.
function dropPlaces({ pieces, ...article }: Article): Article {
  return {
    ...article,
    pieces: pieces.map(({ block, ...piece }) => ({ ...piece, block: { ...block, source: NOWHERE } })),
  }
}

interface Page {
  readonly stated: Stated
  readonly words: ReadingWords
}

function writeArticle({ pieces, aside }: Article, found: boolean, { stated, words }: Page): Draft {
  const shown = withHeadline(pieces, stated)
  const { text, source } = joinWords(shown, SEPARATOR)
  const blocks = placeBlocks(shown)
  const byStart = new Map(blocks.map(({ start }, i) => [start, shown[i]!.block]))
  const images = openImages()
  const parts = findParts(text, blocks, words).map(part => {
    const block = part.kind === 'caption' ? byStart.get(part.start) : undefined
    return block ? describeCaption(text, part, block, { words, images }) : part
  })
  const placed = shown.flatMap(({ block }, i) => (block ? { block, span: blocks[i]! } : []))
  return {
    text,
    parts,
    claims: stated.claims,
    mediaType: 'text/html',
    complete: found && !stated.closed,
    notes: [...noteText(text, found), ...stated.notes],
    aside,
    entries: findEntries(placed, words),
    // A text that stands in data alone has no map to the page at all.
    ...(source.starts.length > 0 ? { source } : {}),
  }
}

interface Shown extends ShownWords {
  readonly hint?: PartKind
  readonly block?: PageBlock
}

// A headline that only the head of the page states comes first, and stands nowhere in the page.
function withHeadline(pieces: readonly Piece[], { title }: Stated): readonly Shown[] {
  const shown = pieces.map(({ block, hint }) => ({ ...showBlock(block), block, ...(hint ? { hint } : {}) }))
  if (!title || shown.length === 0 || shown.some(({ hint }) => hint === 'headline')) return shown
  return [{ text: title.text, source: NOWHERE, hint: 'headline' }, ...shown]
}

const NOWHERE = { starts: [], ends: [], froms: [], tos: [] }

function showBlock({ text, source }: PageBlock): ShownWords {
  return { text, source }
}

// JSON-LD's text of an article of which the page shows less.
function writeTold({ body }: Told, { title, claims, closed, notes }: Stated, words: ReadingWords): Draft {
  const headline = title ? [{ text: title.text, hint: 'headline' as const }] : []
  const lines = body
    .split(/\n+/)
    .map(line => ({ text: line.replace(/\s+/g, ' '), hint: 'paragraph' as const }))
  const { text, parts } = composeBlocks([...headline, ...lines], words)
  return {
    text,
    parts,
    claims,
    mediaType: 'text/html',
    complete: !closed,
    notes: [...noteText(text, true), ...notes],
  }
}
