import type { Words } from '../compose.ts'
import type { PartKind } from '../report.ts'

/** What of mammoth's tree is used. */
export interface WordNode {
  readonly type: string
  readonly children?: readonly WordNode[]
  readonly value?: string
  readonly styleId?: string | null
  readonly styleName?: string | null
  readonly numbering?: unknown
  readonly breakType?: string
  readonly isBold?: boolean
}

/** Deeper than this no document nests in earnest. */
const MOST_DEEP = 100

/** The blocks of a document of Word, in order; a table's are its rows. */
export function readBlocks(document: WordNode): readonly Words[] {
  const blocks: Words[] = []
  walk(document, blocks, 0)
  return blocks
}

function walk(node: WordNode, blocks: Words[], depth: number): void {
  if (depth > MOST_DEEP) return
  if (node.type === 'paragraph') blocks.push(...readParagraph(node))
  else if (node.type === 'tableRow') blocks.push(...readRow(node))
  else for (const child of node.children ?? []) walk(child, blocks, depth + 1)
}

function readRow(row: WordNode): readonly Words[] {
  const cells = (row.children ?? []).map(cell => wordsOf(cell, 0).replace(/\s+/g, ' ').trim())
  // A table of one column is a frame around a text.
  return cells.length === 1
    ? [{ text: cells[0]!, hint: 'paragraph' }]
    : [{ text: cells.filter(cell => cell !== '').join(' | '), hint: 'table' }]
}

/** A paragraph; lines that are broken by hand are blocks of their own, as in a letterhead. */
function readParagraph(paragraph: WordNode): readonly Words[] {
  const hint = hintOf(paragraph)
  return wordsOf(paragraph, 0)
    .split('\n')
    .map(line => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .flatMap(text => (text === '' ? [] : hint ? { text, hint } : { text }))
}

function wordsOf(node: WordNode, depth: number): string {
  if (depth > MOST_DEEP) return ''
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'break') return node.breakType === 'line' ? '\n' : ' '
  const words = (node.children ?? []).map(child => wordsOf(child, depth + 1)).join('')
  return node.type === 'paragraph' && depth > 0 ? `${words} ` : words
}

/** What a style says that a paragraph is; styles are named in the language of the program, their ids in English. */
function hintOf({ styleId, styleName, numbering }: WordNode): PartKind | undefined {
  const style = `${styleId ?? ''} ${styleName ?? ''}`.toLowerCase()
  if (/^title\b|\btitle$/.test(style.trim()) && !style.includes('subtitle')) return 'headline'
  if (/heading ?1\b/.test(style)) return 'headline'
  if (/heading ?\d|subtitle/.test(style)) return 'heading'
  if (/\bcaption\b/.test(style)) return 'caption'
  if (/quote/.test(style)) return 'quotation'
  return numbering || /listparagraph|list (?:bullet|number)/.test(style) ? 'list' : undefined
}
