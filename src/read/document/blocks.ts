import type { Words } from '../compose.ts'
import type { PartKind } from '../report.ts'
import { findChild, findChildren, type XmlElement } from '../xml.ts'

/** The styles of a document: their names and levels by their ids. */
export type Styles = ReadonlyMap<string, string>

/** Reads the list of styles (`word/styles.xml`). Names are in English whatever the program's language, ids are not. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = root ? findChildren(root, 'w:style') : []
  return new Map(
    styles.map(style => [
      style.attributes.get('w:styleid') ?? '',
      (findChild(style, 'w:name')?.attributes.get('w:val') ?? '').toLowerCase(),
    ]),
  )
}

/** The blocks of a document of Word (ISO 29500), in order; a table's are its rows. What was struck out is no word of it. */
export function readBlocks(document: XmlElement, styles: Styles): readonly Words[] {
  const blocks: Words[] = []
  walk(document, styles, blocks)
  return blocks
}

/** What holds no words of the text, or the same words once more for older programs. */
const SKIPPED = new Set([
  'w:del',
  'w:movefrom',
  'mc:fallback',
  'w:ppr',
  'w:rpr',
  'w:sectpr',
  'w:instrtext',
  'w:deltext',
])

function walk(element: XmlElement, styles: Styles, blocks: Words[]): void {
  for (const child of element.children) {
    if (SKIPPED.has(child.name)) continue
    if (child.name === 'w:p') addParagraph(child, styles, blocks)
    else if (child.name === 'w:tr') blocks.push(...readRow(child))
    else walk(child, styles, blocks)
  }
}

/** A paragraph; lines that are broken by hand are blocks of their own, as in a letterhead. Boxes that hang on it follow it. */
function addParagraph(paragraph: XmlElement, styles: Styles, blocks: Words[]): void {
  const hint = hintOf(paragraph, styles)
  const boxes: XmlElement[] = []
  for (const line of wordsOf(paragraph, boxes).split('\n')) {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text !== '') blocks.push(hint ? { text, hint } : { text })
  }
  for (const box of boxes) walk(box, styles, blocks)
}

function readRow(row: XmlElement): readonly Words[] {
  const cells = findCells(row).map(cell => wordsOf(cell, null).replace(/\s+/g, ' ').trim())
  // A table of one column is a frame around a text.
  if (cells.length === 1) return cells[0] === '' ? [] : [{ text: cells[0]!, hint: 'paragraph' }]
  return [{ text: cells.filter(cell => cell !== '').join(' | '), hint: 'table' }]
}

function findCells(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap(child =>
    child.name === 'w:tc' ? [child] : child.name.startsWith('w:sdt') ? findCells(child) : [],
  )
}

/** The words of an element in one line, but for lines broken by hand; `boxes` gets the boxes in it, or they are read in place. */
function wordsOf(element: XmlElement, boxes: XmlElement[] | null): string {
  if (element.name === 'w:t') return element.text
  if (element.name === 'w:tab') return '\t'
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n'
  if (element.name === 'w:nobreakhyphen') return '-'
  if (SKIPPED.has(element.name)) return ''
  if (element.name === 'w:txbxcontent' && boxes) {
    boxes.push(element)
    return ''
  }
  const words = element.children.map(child => wordsOf(child, boxes)).join('')
  return element.name === 'w:p' ? `${words}\n` : words
}

/** What its style says that a paragraph is. */
function hintOf(paragraph: XmlElement, styles: Styles): PartKind | undefined {
  const properties = findChild(paragraph, 'w:ppr')
  if (!properties) return undefined
  const id = findChild(properties, 'w:pstyle')?.attributes.get('w:val') ?? ''
  const style = `${styles.get(id) ?? ''} ${id.toLowerCase()}`.trim()
  const level = findChild(properties, 'w:outlinelvl')?.attributes.get('w:val')
  if (/^title\b/.test(style) || /heading ?1\b/.test(style)) return 'headline'
  if (/heading ?\d|subtitle/.test(style) || /^[0-8]$/.test(level ?? '')) return 'heading'
  if (/caption/.test(style)) return 'caption'
  if (/quote/.test(style)) return 'quotation'
  return findChild(properties, 'w:numpr') || /list ?(?:paragraph|bullet|number)/.test(style)
    ? 'list'
    : undefined
}
