import type { ReadingWords } from '../language/reading.ts'
import { findAttribution } from './embed.ts'
import type { PartKind } from './report.ts'

/** What of a page's tree is used; linkedom's elements have it. */
export interface PageElement {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageElement>
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** Words of a page that stand in one block, with white space as it is shown. */
export interface Piece {
  readonly text: string
  readonly hint?: PartKind
}

/** The pieces of a part of a page, in order, without what is no text of it. */
export function findPieces(root: PageElement, words: ReadingWords): readonly Piece[] {
  const pieces: Piece[] = []
  const state: State = { pieces, buffer: '', bold: true, words }
  walk(root, undefined, state, 0)
  flush(state, undefined)
  return pieces
}

interface State {
  readonly pieces: Piece[]
  readonly words: ReadingWords
  buffer: string
  /** Whether all of the buffer is bold. */
  bold: boolean
}

/** Deeper than this a tree is broken, and its words are taken together. */
const MOST_DEEP = 200

function walk(
  element: PageElement,
  hint: PartKind | undefined,
  state: State,
  depth: number,
  bold = false,
): void {
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT) append(node.textContent ?? '', bold, state)
    if (node.nodeType !== ELEMENT || isSkipped(node)) continue
    const name = node.localName ?? ''
    if (name === 'br') flush(state, hint)
    else if (depth > MOST_DEEP) append(node.textContent ?? '', bold, state)
    else if (BLOCKS.has(name)) walkBlock(node, name, hint, state, depth)
    else walk(node, hint, state, depth + 1, bold || name === 'b' || name === 'strong')
  }
}

const ELEMENT = 1
const TEXT = 3

function walkBlock(
  node: PageElement,
  name: string,
  hint: PartKind | undefined,
  state: State,
  depth: number,
): void {
  flush(state, hint)
  const own = hintOf(node, name) ?? hint
  const post = name === 'blockquote' ? readPost(node, state.words) : null
  if (post) state.pieces.push({ text: post, hint: 'embed' })
  else {
    walk(node, own, state, depth + 1)
    flush(state, own ?? (name === 'p' ? 'paragraph' : undefined))
  }
}

function append(text: string, bold: boolean, state: State): void {
  if (!bold && text.trim() !== '') state.bold = false
  state.buffer += text
}

function flush(state: State, hint: PartKind | undefined): void {
  const text = showSpace(state.buffer)
  const title = state.bold && text.length < 120
  // A short bold line is a heading where the next is none; its neighbours decide.
  const kind = hint === 'paragraph' && title ? undefined : (hint ?? (title ? undefined : 'paragraph'))
  if (text !== '') state.pieces.push(kind ? { text, hint: kind } : { text })
  state.buffer = ''
  state.bold = true
}

function showSpace(text: string): string {
  return text.replace(/[ \t\n\r\f\u00a0\u200b]+/g, ' ').trim()
}

const BLOCKS = new Set(
  `address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li
  main ol p pre section summary table tbody thead tfoot tr ul`.split(/\s+/),
)

/** Elements that are never words of an article. */
const SKIPPED = new Set(
  `audio button canvas datalist embed form frame head iframe input link map math menu meta nav noscript object option
  script select style svg template textarea title video`.split(/\s+/),
)

const SKIPPED_ROLES =
  /^(?:navigation|dialog|alertdialog|banner|search|menu|menubar|toolbar|complementary|contentinfo)$/

/** Class names of what stands in an article's tree and is not its words: boxes of links, sign-ups, repeated quotations. */
const SKIPPED_CLASS =
  /(?:^|[\s_-])(?:related(?:[-_]\w{1,40})?|recommended|newsletter(?:[-_]\w{1,40})?|sign[-_]?up|subscribe|promo(?:[-_]\w{1,40})?|share|sharing|social[-_](?:share|links|icons)|pull[-_]?quote|breadcrumbs?|advert\w{0,40}|ad[-_](?:slot|container|unit)|cookie(?:[-_]\w{1,40})?|consent|gdpr|comments?|sr-only|visually-?hidden|screen-reader-text)(?=$|\s)/i

function isSkipped(node: PageElement): boolean {
  if (SKIPPED.has(node.localName ?? '')) return true
  if (node.getAttribute('hidden') !== null || node.getAttribute('aria-hidden') === 'true') return true
  if (/display\s?:\s?none/i.test(node.getAttribute('style') ?? '')) return true
  return (
    SKIPPED_ROLES.test(node.getAttribute('role') ?? '') ||
    SKIPPED_CLASS.test(node.getAttribute('class') ?? '')
  )
}

const HINTS: Readonly<Record<string, PartKind>> = {
  h1: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quotation',
  li: 'list',
  dt: 'list',
  dd: 'list',
  tr: 'list',
  figure: 'caption',
  figcaption: 'caption',
}

function hintOf(node: PageElement, name: string): PartKind | undefined {
  const marks = node.getAttribute('class') ?? ''
  if (name === 'p' || name === 'div' || name === 'h2') {
    const text = (node.textContent ?? '').length
    if (
      /(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|sub-?head(?:line|ing)?)(?=$|[\s_-])/i.test(marks) &&
      text < 400
    )
      return 'heading'
    if (
      /(?:^|[\s_-])(?:by-?line|author|dateline|timestamp|pub-?date|date|stamp|meta)(?=$|[\s_-])/i.test(
        marks,
      ) &&
      text < 200
    )
      return 'credit'
    if (/(?:^|[\s_-])(?:kicker|eyebrow)(?=$|[\s_-])/i.test(marks) && text < 80) return 'promotion'
    if (/(?:^|[\s_-])(?:caption|wp-caption-text)(?=$|[\s_-])/i.test(marks)) return 'caption'
  }
  return HINTS[name]
}

/** A post's words and its attribution as two lines, or null where the quotation is no post. */
function readPost(node: PageElement, words: ReadingWords): string | null {
  const state: State = { pieces: [], buffer: '', bold: true, words }
  walk(node, 'embed', state, MOST_DEEP - 20)
  flush(state, 'embed')
  const text = state.pieces.map(piece => piece.text).join('\n')
  const marked = /twitter-tweet|instagram-media|bluesky-embed|tiktok-embed|mastodon-embed|fb-post/.test(
    node.getAttribute('class') ?? '',
  )
  return text && (marked || findAttribution(text, { start: 0, end: text.length }, words)) ? text : null
}
