import type { QuantityWords } from '../../language/quantities.ts'
import type { TimeRule, TimeWords } from '../../language/times.ts'
import { firstNumbers, NUMBER_CLASSES } from './figures.ts'

/** Rules made ready for matching: a tree whose paths are their patterns. */
export interface Grammar {
  readonly words: TimeWords
  readonly quantities: QuantityWords
  readonly root: Node
  /** What each word may be taken for; a word that is not here is in no rule. */
  readonly senses: ReadonlyMap<string, readonly Sense[]>
  /** What figures may be taken for. */
  readonly figures: readonly Sense[]
}

/** What a word may be taken for: itself, one of a class, or the beginning of a number. */
export interface Sense {
  /** The element of the rules: a literal as `=word`, a class by its name. */
  readonly symbol: string
  readonly kind: 'literal' | 'words' | 'number'
  /** Of a class, the phrases that begin with the word, the longest first. */
  readonly phrases: readonly Phrase[]
}

/** Words of a class behind the first, and the value of the whole. */
export interface Phrase {
  readonly rest: readonly string[]
  readonly value: number | string
}

/** A place in the tree: how far the rules have come that share the way to it. */
export interface Node {
  readonly items: readonly Item[]
  /** What follows, found when the node is first reached. */
  follows: Follows | null
}

/** What stands behind a node: the steps by symbol, and the rules that end there. */
export interface Follows {
  readonly edges: ReadonlyMap<string, readonly Edge[]>
  readonly ends: readonly Item[]
}

/** A rule of which the first elements are matched. */
export interface Item {
  readonly rule: TimeRule
  /** Position in the list of rules: earlier goes first where two take as many atoms. */
  readonly rank: number
  readonly elements: readonly Element[]
  readonly matched: number
}

/** A step to another node, taken when an atom is what its symbol says. */
export interface Edge {
  /** Name under which the value is captured; empty for literals. */
  readonly name: string
  readonly glued: boolean
  readonly capital: boolean
  readonly next: Node
}

/** Makes a language's rules ready for matching. */
export function compileGrammar(words: TimeWords, quantities: QuantityWords): Grammar {
  const senses: Senses = { words, quantities, byWord: new Map(), figures: [], known: new Set() }
  const parsed = new Map<string, Element>()
  const items = words.rules.map((rule, rank): Item => {
    const elements = rule.pattern
      .split(' ')
      .map(text => parsed.get(text) ?? parseElement(text, words, parsed))
    return { rule, rank, elements, matched: 0 }
  })
  for (const { symbols } of parsed.values()) for (const symbol of symbols) addSense(senses, symbol)
  return { words, quantities, root: { items, follows: null }, senses: senses.byWord, figures: senses.figures }
}

/** What follows at a node. Few nodes are ever reached, so each is worked out when it first is. */
export function followsOf(node: Node): Follows {
  node.follows ??= findFollows(node)
  return node.follows
}

interface OpenEdge extends Omit<Edge, 'next'> {
  readonly items: Item[]
}

// An element that may be left out is both taken and passed; rules share the steps that are the same.
function findFollows({ items }: Node): Follows {
  const open = new Map<string, OpenEdge[]>()
  const ends: Item[] = []
  for (const item of items) {
    let at = item.matched
    for (; at < item.elements.length; at++) {
      const element = item.elements[at]!
      for (const symbol of element.symbols) addStep(open, symbol, element, { ...item, matched: at + 1 })
      if (!element.optional) break
    }
    if (at === item.elements.length) ends.push(item)
  }
  const edges = new Map<string, readonly Edge[]>()
  for (const [symbol, steps] of open) edges.set(symbol, steps.map(closeEdge))
  return { edges, ends }
}

function closeEdge({ name, glued, capital, items }: OpenEdge): Edge {
  return { name, glued, capital, next: { items, follows: null } }
}

function addStep(
  open: Map<string, OpenEdge[]>,
  symbol: string,
  { name, glued, capital }: Element,
  item: Item,
): void {
  const steps = open.get(symbol) ?? []
  if (steps.length === 0) open.set(symbol, steps)
  const known = steps.find(step => step.name === name && step.glued === glued)
  if (known) known.items.push(item)
  else steps.push({ name, glued, capital, items: [item] })
}

/** One element of a pattern. */
export interface Element {
  readonly symbols: readonly string[]
  readonly name: string
  readonly optional: boolean
  readonly glued: boolean
  readonly capital: boolean
}

function parseElement(text: string, words: TimeWords, parsed: Map<string, Element>): Element {
  const optional = text.endsWith('?') && text.length > 1
  const glued = text.startsWith('~')
  const bare = text.slice(glued ? 1 : 0, optional ? -1 : undefined)
  const [symbol = '', alias] = bare.split(':')
  const base = { optional, glued, capital: words.capitals.includes(symbol) }
  const isClass = NUMBER_CLASSES.includes(symbol) || Object.hasOwn(words.classes, symbol)
  const options = bare === ':' ? [':'] : bare.split('|')
  const element = isClass
    ? { ...base, symbols: [symbol], name: (alias ?? symbol).toLowerCase() }
    : { ...base, symbols: options.map(option => `=${option}`), name: '' }
  parsed.set(text, element)
  return element
}

interface Senses {
  readonly words: TimeWords
  readonly quantities: QuantityWords
  readonly byWord: Map<string, Sense[]>
  readonly figures: Sense[]
  readonly known: Set<string>
}

function addSense(senses: Senses, symbol: string): void {
  if (senses.known.has(symbol)) return
  senses.known.add(symbol)
  if (symbol.startsWith('=')) addTo(senses, symbol.slice(1), { symbol, kind: 'literal', phrases: [] })
  else if (NUMBER_CLASSES.includes(symbol)) addNumber(senses, symbol)
  else addClass(senses, symbol)
}

function addTo({ byWord }: Senses, word: string, sense: Sense): void {
  const known = byWord.get(word)
  if (known) known.push(sense)
  else byWord.set(word, [sense])
}

function addNumber(senses: Senses, symbol: string): void {
  const sense: Sense = { symbol, kind: 'number', phrases: [] }
  for (const word of new Set(firstNumbers(senses.quantities, symbol))) {
    if (word === '#') senses.figures.push(sense)
    else addTo(senses, word, sense)
  }
}

function addClass(senses: Senses, symbol: string): void {
  const byFirst = new Map<string, Phrase[]>()
  for (const [phrase, value] of Object.entries(senses.words.classes[symbol]!)) {
    const [first = '', ...rest] = phrase.split(' ')
    const phrases = byFirst.get(first)
    if (phrases) phrases.push({ rest, value })
    else byFirst.set(first, [{ rest, value }])
  }
  for (const [first, phrases] of byFirst) {
    phrases.sort((a, b) => b.rest.length - a.rest.length)
    addTo(senses, first, { symbol, kind: 'words', phrases })
  }
}
