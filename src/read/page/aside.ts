import { ASIDE_NAMES, type AsideKind } from '../../language/markup.ts'
import type { Aside } from '../report.ts'
import type { PageBlock } from './blocks.ts'
import { isHidden } from './elements.ts'
import { openInherited, type PageElement } from './tree.ts'

/** Counts what is set aside by why; `repeats` says whether a block's words stand in the report already. */
export function countAside(
  blocks: readonly PageBlock[],
  repeats: (block: PageBlock) => boolean,
): readonly Aside[] {
  const reasonOf = openReasons()
  const counts = new Map<AsideKind, { pieces: number; words: number }>()
  for (const block of blocks) {
    const kind = repeats(block) ? 'repeated' : nameKind(block, reasonOf(block.element))
    const count = counts.get(kind) ?? { pieces: 0, words: 0 }
    count.pieces++
    count.words += block.text.split(' ').length
    counts.set(kind, count)
  }
  return [...counts].map(([kind, count]) => ({ kind, ...count })).sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

/** Words of a line of links. */
const LINKED = 0.7

// What neither a name nor an element gives away is told by its links.
function nameKind(block: PageBlock, reason: AsideKind | null): AsideKind {
  if (reason) return reason
  if (block.element.name === 'figcaption') return 'caption'
  if (block.element.name === 'blockquote' || block.kind === 'post') return 'quotation'
  if (block.linked <= block.text.length * LINKED) return 'other'
  return block.text.split(' ', MENU_WORDS + 1).length > MENU_WORDS ? 'related' : 'navigation'
}

/** A link of so few words leads to a section, a longer one to another report. */
const MENU_WORDS = 3

/** Opens the reading of why an element is beside a report; each element is looked at once. */
export function openReasons(): (element: PageElement) => AsideKind | null {
  return openInherited<AsideKind | null>((element, around) => ownReason(element) ?? around)
}

const ELEMENTS: Readonly<Record<string, AsideKind>> = {
  nav: 'navigation',
  footer: 'navigation',
  dialog: 'consent',
  figcaption: 'caption',
}

/** Why an element by itself, whatever stands around it, is beside a report. */
export function ownReason(element: PageElement): AsideKind | null {
  const { name, attributes } = element
  // A page's whole body may be called "article ad-free": that is no reason.
  if (name === 'body' || name === 'html' || name === '') return null
  if (isHidden(attributes)) return 'hidden'
  for (const each of element.names) {
    const kind = ASIDE_NAMES.get(each)
    if (kind) return kind
  }
  return ELEMENTS[name] ?? (attributes.role === 'navigation' ? 'navigation' : null)
}
