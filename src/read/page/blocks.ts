import { isFootnoteSign } from './footnotes.ts'
import { type PageElement, type PageTree, textOf } from './tree.ts'
import { joinWords, openWords, type ShownWords } from './words.ts'

/** Words of a page that are shown as one block, with what the mark-up around them tells. */
export interface PageBlock extends ShownWords {
  /** The innermost element around its words that begins a line of its own. */
  readonly element: PageElement
  /** A row of a table, a post, or plain words. */
  readonly kind: 'words' | 'row' | 'post'
  /** Characters in links, and the number of links. */
  readonly linked: number
  readonly links: number
  /** Characters that are set bold, and those that are set in italics. */
  readonly bold: number
  readonly italic: number
  /** Number of `time` elements. */
  readonly times: number
  /** Whether a line break alone parts it from the block before. */
  readonly broken: boolean
}

/** A line of fewer characters, all of them in links, is no body. */
const LINK = 60

/** Whether a block is a short line that is a link alone. */
export function isLink({ text, linked }: PageBlock): boolean {
  return text.length < LINK && linked >= text.length - 2
}

/** The blocks of a page in order; what is never shown as words is left out. */
export function makeBlocks(tree: PageTree): readonly PageBlock[] {
  const line = openLine()
  walk(tree.root, { element: tree.root, linked: false, bold: false, italic: false }, line)
  line.flush(tree.root)
  return line.blocks
}

interface Place {
  /** The element that began the line. */
  readonly element: PageElement
  readonly linked: boolean
  readonly bold: boolean
  readonly italic: boolean
}

interface Line {
  readonly blocks: PageBlock[]
  append(text: string, from: number, to: number, place: Place): void
  link(): void
  time(): void
  mark(character: string): void
  /** Where an element in the line begins or ends. */
  part(): void
  /** Ends the line at a line break, unless the sentence plainly goes on. */
  breakLine(): void
  flush(element: PageElement, kind?: PageBlock['kind']): void
}

function openLine(): Line {
  const blocks: PageBlock[] = []
  const words = openWords()
  let [linked, links, bold, italic, times] = [0, 0, 0, 0, 0]
  let breaks = 0
  let broken = false
  let parted = false
  const end = (element: PageElement, kind: PageBlock['kind']) => {
    const shown = words.finish()
    if (shown.text.trim() !== '') {
      blocks.push({ ...shown, element, kind, linked, links, bold, italic, times, broken })
      broken = false
    }
    linked = links = bold = italic = times = 0
  }
  return {
    blocks,
    append(text, from, to, place) {
      if (breaks > 0 && /\S/.test(text)) {
        if (breaks === 1 && goesOn(words.last(), text)) words.append(' ', from, from)
        else {
          end(place.element, 'words')
          broken = true
        }
        breaks = 0
      }
      if (parted && isGlued(words.last(), text)) words.append(' ', from, from)
      parted = false
      const before = words.length()
      words.append(text, from, to)
      const size = words.length() - before
      if (place.linked) linked += size
      if (place.bold) bold += size
      if (place.italic) italic += size
    },
    link: () => {
      links++
    },
    time: () => {
      times++
    },
    mark: character => words.mark(character),
    part: () => {
      parted = true
    },
    breakLine: () => {
      breaks++
    },
    flush(element, kind = 'words') {
      breaks = 0
      end(element, kind)
    },
  }
}

// The ferry left<br>at noon — a break inside a sentence is one of the layout.
function goesOn(last: string, next: string): boolean {
  return /[\p{L}\d,–—-]/u.test(last) && /^\s*\p{Ll}/u.test(next.slice(0, 40))
}

// <span>By Mara Silva</span><time>March 4</time> — style sheets keep apart what the source does not.
function isGlued(last: string, next: string): boolean {
  return /[\p{Ll}\d]/u.test(last) && /^\p{Lu}\p{Ll}/u.test(next)
}

/** Elements in a line that are often set apart from each other by style sheets alone. */
const PARTS = new Set('a cite label small span time'.split(' '))

function walk(element: PageElement, place: Place, line: Line): void {
  for (const node of element.children) {
    if (node.kind === 'text') line.append(node.text, node.from, node.to, place)
    else walkElement(node, place, line)
  }
}

function walkElement(node: PageElement, place: Place, line: Line): void {
  const { name } = node
  if (SKIPPED.has(name) || isFootnoteSign(node)) return
  const inside = {
    element: place.element,
    linked: place.linked || name === 'a',
    bold: place.bold || name === 'b' || name === 'strong',
    italic: place.italic || name === 'i' || name === 'em',
  }
  if (name === 'a') line.link()
  if (name === 'time') line.time()
  if (name === 'br') line.breakLine()
  else if (BLOCKS.has(name)) walkBlock(node, inside, line)
  else {
    if (PARTS.has(name)) line.part()
    walk(node, inside, line)
    if (PARTS.has(name)) line.part()
  }
}

function walkBlock(node: PageElement, inside: Place, line: Line): void {
  line.flush(inside.element)
  const within = { ...inside, element: node }
  if (node.name === 'table' && holdsData(node)) walkTable(node, within, line)
  else if (isPost(node)) addPost(node, within, line)
  else {
    walk(node, within, line)
    line.flush(node)
  }
}

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/),
)

/** Elements that are never words of a page. */
const SKIPPED = new Set(
  `applet audio button canvas datalist embed frame iframe input link map math meta noscript object option param script
  select style svg template textarea title video`.split(/\s+/),
)

/** A table is laid out to be looked things up in when it has rows of several short cells, and no other table in it. */
const ROWS = 2
const SHORT_CELL = 120

function holdsData(table: PageElement): boolean {
  let [rows, cells, long] = [0, 0, 0]
  const count = (element: PageElement): boolean =>
    element.children.every(node => {
      if (node.kind === 'text') return true
      if (node.name === 'table' || node.name === 'p') return node.name === 'p'
      if (node.name === 'tr') rows++
      if (node.name !== 'td' && node.name !== 'th') return count(node)
      cells++
      if (textOf(node).length > SHORT_CELL) long++
      return count(node)
    })
  return count(table) && rows >= ROWS && cells >= 2 * rows && long * 4 <= cells
}

function walkTable(table: PageElement, place: Place, line: Line): void {
  for (const node of table.children) {
    if (node.kind === 'text') continue
    if (node.name === 'tr') walkRow(node, { ...place, element: node }, line)
    else if (node.name === 'caption') {
      walk(node, { ...place, element: node }, line)
      line.flush(node)
    } else walkTable(node, place, line)
  }
}

// Cells are parted by tabs; blocks inside a cell are words of it.
function walkRow(row: PageElement, place: Place, line: Line): void {
  let first = true
  for (const node of row.children) {
    if (node.kind === 'text' || SKIPPED.has(node.name)) continue
    if (!first) line.mark('\t')
    walkInline(node, place, line)
    first = false
  }
  line.flush(row, 'row')
}

function walkInline(element: PageElement, place: Place, line: Line): void {
  for (const node of element.children) {
    if (node.kind === 'text') line.append(node.text, node.from, node.to, place)
    else if (!SKIPPED.has(node.name) && !isFootnoteSign(node)) {
      if (node.name === 'a') line.link()
      if (node.name === 'br' || BLOCKS.has(node.name)) line.append(' ', node.from, node.from, place)
      walkInline(node, { ...place, linked: place.linked || node.name === 'a' }, line)
    }
  }
}

/** What providers call the elements in which a post is embedded. */
const POST =
  /twitter-tweet|twitter-video|instagram-media|bluesky-embed|tiktok-embed|mastodon-embed|fb-post|threads-post|text-post-media|reddit-embed|telegram-post/

/** A post names its author's handle: “— Mara Silva (@mara_silva) March 4, 2026”. */
const HANDLE = /\(@[\w.@-]{1,60}\)/

/** A post with its frame is not longer, in characters. */
const LONGEST_POST = 3000

function isPost(element: PageElement): boolean {
  const { name, attributes } = element
  if (name !== 'blockquote' && name !== 'div') return false
  if (POST.test(attributes.class ?? '')) return true
  if (name !== 'blockquote') return false
  const text = textOf(element)
  return text.length <= LONGEST_POST && HANDLE.test(text)
}

// A post's lines stay together, one below the other.
function addPost(post: PageElement, place: Place, line: Line): void {
  const before = line.blocks.length
  walk(post, place, line)
  line.flush(post)
  const lines = line.blocks.splice(before)
  if (lines.length === 0) return
  line.blocks.push({
    ...joinWords(lines, '\n'),
    element: post,
    kind: 'post',
    linked: sum(lines, block => block.linked),
    links: sum(lines, block => block.links),
    bold: 0,
    italic: 0,
    times: sum(lines, block => block.times),
    broken: false,
  })
}

function sum(blocks: readonly PageBlock[], count: (block: PageBlock) => number): number {
  return blocks.reduce((total, block) => total + count(block), 0)
}
