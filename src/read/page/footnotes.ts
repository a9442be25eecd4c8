import type { PageElement } from './tree.ts'

/** The sign of a footnote, in brackets or without. */
const SIGN = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?$/i
/** The mark-up of a sign is no deeper and no wider. */
const MOST_DEEP = 3
const MOST_NODES = 4

/**
 * Whether an element is the sign of a footnote: raised, and a link into its own page, or called so (DPUB-ARIA). Beside a
 * figure it would make another figure of it: "187.¹" is not 187.1.
 */
export function isFootnoteSign(element: PageElement): boolean {
  const { name, attributes } = element
  if (name !== 'sup' && name !== 'a') return false
  if (attributes.role !== 'doc-noteref' && !isRaisedLink(element)) return false
  return SIGN.test(shortText(element, MOST_DEEP)?.trim() ?? '')
}

function isRaisedLink(element: PageElement): boolean {
  if (element.children.length > MOST_NODES) return false
  const inner = element.children.filter(node => node.kind === 'element')
  const only = inner.length === 1 ? inner[0] : undefined
  return element.name === 'sup' ? leadsInside(only) : leadsInside(element) && only?.name === 'sup'
}

function leadsInside(element: PageElement | undefined): boolean {
  return element?.name === 'a' && (element.attributes.href ?? '').startsWith('#')
}

/** The text of an element; null where it holds more than the sign of a footnote does. */
function shortText({ children }: PageElement, deep: number): string | null {
  if (deep < 0 || children.length > MOST_NODES) return null
  let text = ''
  for (const node of children) {
    const words = node.kind === 'text' ? node.text : shortText(node, deep - 1)
    if (words === null) return null
    text += words
  }
  return text
}
