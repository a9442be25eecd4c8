/** A regular expression as a tree: as much of its grammar as is needed to write texts that it has to try long on. */
export type Tree =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choice'; readonly ways: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly body: Tree; readonly least: number; readonly most: number }
  /** What stands in `(?=…)` and its like: it takes no room, but is tried. */
  | { readonly kind: 'look'; readonly body: Tree }
  /** `^`, `$`, `\b`, `\1`: takes no character of its own. */
  | { readonly kind: 'nothing' }

/** Reads the source of a pattern that the engine has taken, so that faults are none of its cares. */
export function parsePattern(source: string): Tree {
  const cursor = { source, at: 0 }
  const tree = parseChoice(cursor)
  if (cursor.at < source.length) throw new Error(`unread after ${source.slice(0, cursor.at)}`)
  return tree
}

interface Cursor {
  readonly source: string
  at: number
}

function parseChoice(cursor: Cursor): Tree {
  const ways = [parseSequence(cursor)]
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1
    ways.push(parseSequence(cursor))
  }
  return ways.length === 1 ? ways[0]! : { kind: 'choice', ways }
}

function parseSequence(cursor: Cursor): Tree {
  const parts: Tree[] = []
  while (cursor.at < cursor.source.length && !/[|)]/.test(cursor.source[cursor.at]!)) {
    parts.push(parseRepeat(cursor))
  }
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts }
}

function parseRepeat(cursor: Cursor): Tree {
  const body = parseAtom(cursor)
  const count = take(cursor, /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y)
  if (!count) return body
  const [sign, least, comma, most] = count
  if (sign.startsWith('?')) return { kind: 'repeat', body, least: 0, most: 1 }
  if (sign.startsWith('*')) return { kind: 'repeat', body, least: 0, most: Number.POSITIVE_INFINITY }
  if (sign.startsWith('+')) return { kind: 'repeat', body, least: 1, most: Number.POSITIVE_INFINITY }
  const upTo = comma ? (most ? Number(most) : Number.POSITIVE_INFINITY) : Number(least)
  return { kind: 'repeat', body, least: Number(least), most: upTo }
}

function parseAtom(cursor: Cursor): Tree {
  if (take(cursor, /\^|\$|\\[bB]|\\[1-9]\d*|\\k<\w+>/y)) return { kind: 'nothing' }
  const open = take(cursor, /\((?:\?(?:<?[=!]|[a-z]*(?:-[a-z]+)?:|<\w+>))?/y)
  if (open) {
    const body = parseChoice(cursor)
    cursor.at += 1
    return /[=!]$/.test(open[0]) ? { kind: 'look', body } : body
  }
  const source = take(
    cursor,
    /\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\c[a-z]|\\?./iuy,
  )
  if (!source) throw new Error(`not understood: ${cursor.source.slice(cursor.at)}`)
  return { kind: 'character', source: source[0] }
}

function take(cursor: Cursor, what: RegExp): RegExpExecArray | null {
  what.lastIndex = cursor.at
  const match = what.exec(cursor.source)
  if (match) cursor.at += match[0].length
  return match
}

/** All atoms of one character, each once. */
export function charactersOf(tree: Tree): readonly string[] {
  const found = new Set<string>()
  visit(tree, node => node.kind === 'character' && found.add(node.source))
  return [...found]
}

function visit(tree: Tree, look: (tree: Tree) => unknown): void {
  look(tree)
  for (const child of childrenOf(tree)) visit(child, look)
}

function childrenOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'sequence':
      return tree.parts
    case 'choice':
      return tree.ways
    case 'repeat':
    case 'look':
      return [tree.body]
    default:
      return []
  }
}

/** A repetition, and what has to stand before it. */
export interface Repetition {
  readonly before: readonly Tree[]
  readonly body: Tree
}

/** All repetitions, at any depth, but not what merely may stand. */
export function repetitionsOf(tree: Tree, before: readonly Tree[] = []): readonly Repetition[] {
  if (tree.kind === 'sequence') {
    return tree.parts.flatMap((part, index) =>
      repetitionsOf(part, [...before, ...tree.parts.slice(0, index)]),
    )
  }
  const inside = childrenOf(tree).flatMap(child => repetitionsOf(child, before))
  return tree.kind === 'repeat' && tree.most > 1 ? [{ before, body: tree.body }, ...inside] : inside
}
