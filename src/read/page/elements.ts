import { openInherited, type PageElement } from './tree.ts'

/** What was learned of the names of elements and of the first words of blocks: how far they speak for an article's body. */
export interface Weights {
  readonly names: Readonly<Record<string, number>>
  readonly openings: Readonly<Record<string, number>>
}

/** What an element and those around it are called, as far as it tells what their words are. */
export interface Surroundings {
  /** Weights of the element's own names, of its parent's, and of all around it: least and most; 0 where none is known. */
  readonly own: Range
  readonly parent: Range
  readonly all: Range
  /** Bits of `SCOPES` for the element and all around it. */
  readonly scopes: number
  /** Whether a style or an attribute hides it. */
  readonly hidden: boolean
  /** How deep it lies in its page. */
  readonly depth: number
}

/** The least and the most weight. */
export interface Range {
  readonly least: number
  readonly most: number
}

/** Elements, and roles, that say what stands in them. */
export const SCOPES = [
  'article',
  'aside',
  'blockquote',
  'dialog',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'li',
  'main',
  'nav',
  'p',
  'section',
  'table',
] as const

/** Roles that stand for one of these elements. */
const ROLES: Readonly<Record<string, (typeof SCOPES)[number]>> = {
  alertdialog: 'dialog',
  banner: 'header',
  complementary: 'aside',
  contentinfo: 'footer',
  dialog: 'dialog',
  menu: 'nav',
  menubar: 'nav',
  navigation: 'nav',
  search: 'form',
  toolbar: 'nav',
}

const BITS: ReadonlyMap<string, number> = new Map(SCOPES.map((name, i) => [name, 1 << i]))

/** Opens the reading of surroundings; each element is looked at once. */
export function openSurroundings(
  weights: Readonly<Record<string, number>>,
): (element: PageElement) => Surroundings {
  const weigh = openWeighing(weights)
  return openInherited<Surroundings>((element, around) => describe(element, around, weigh))
}

/** Nothing is known. */
export const NONE: Range = { least: 0, most: 0 }

function describe(
  element: PageElement,
  around: Surroundings | null,
  weigh: (element: PageElement) => Range,
): Surroundings {
  const { name, attributes, depth } = element
  const top = name === 'body' || name === 'html'
  const own = top ? NONE : weigh(element)
  const role = ROLES[attributes.role ?? '']
  const bits = (BITS.get(name) ?? 0) | (role ? BITS.get(role)! : 0)
  return {
    own,
    parent: around?.own ?? NONE,
    all: around
      ? { least: Math.min(own.least, around.all.least), most: Math.max(own.most, around.all.most) }
      : own,
    scopes: bits | (around?.scopes ?? 0),
    hidden: (around?.hidden ?? false) || (!top && isHidden(attributes)),
    depth,
  }
}

// Elements of one list are called alike: their names are one list.
function openWeighing(weights: Readonly<Record<string, number>>): (element: PageElement) => Range {
  const known = new Map<readonly string[], Range>()
  return ({ names }) => {
    const before = known.get(names)
    if (before) return before
    const range = weighNames(names, weights)
    known.set(names, range)
    return range
  }
}

function weighNames(names: readonly string[], weights: Readonly<Record<string, number>>): Range {
  let [least, most] = [0, 0]
  for (const name of names) {
    const weight = Object.hasOwn(weights, name) ? weights[name]! : 0
    if (weight < least) least = weight
    if (weight > most) most = weight
  }
  return { least, most }
}

/** Whether an attribute or a style hides an element, from readers who see or from those who listen. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['aria-hidden'] === 'true' || isUnseen(attributes)
}

/** Whether an attribute or a style keeps an element from being seen. */
export function isUnseen({ hidden, style }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /display\s?:\s?none|visibility\s?:\s?hidden/i.test(style ?? '')
}
