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

/** A place in the tree. */
export interface Node {
  readonly edges: Map<string, Edge[]>
  readonly ends: End[]
}

/** A step to another node, taken when an atom is what its symbol says. */
export interface Edge {
  /** Name under which the value is captured; empty for literals. */
  readonly name: string
  readonly glued: boolean
  readonly capital: boolean
  readonly next: Node
}

/** A rule whose pattern ends at a node. */
export interface End {
  readonly rule: TimeRule
  /** Position in the list of rules: earlier goes first where two take as many atoms. */
  readonly rank: number
}

/** Makes a language's rules ready for matching. */
export function compileGrammar(words: TimeWords, quantities: QuantityWords): Grammar {
  const root = makeNode()
  const senses: Senses = { words, quantities, byWord: new Map(), figures: [], known: new Set() }
  words.rules.forEach((rule, rank) => {
    const elements = rule.pattern.split(' ').map(text => parseElement(text, words))
    for (const { symbols } of elements) for (const symbol of symbols) addSense(senses, symbol)
    addPath([root], elements, { rule, rank })
  })
  return { words, quantities, root, senses: senses.byWord, figures: senses.figures }
}

function makeNode(): Node {
  return { edges: new Map(), ends: [] }
}

interface Element {
  readonly symbols: readonly string[]
  readonly name: string
  readonly optional: boolean
  readonly glued: boolean
  readonly capital: boolean
}

function parseElement(text: string, words: TimeWords): Element {
  const optional = text.endsWith('?') && text.length > 1
  const glued = text.startsWith('~')
  const bare = text.slice(glued ? 1 : 0, optional ? -1 : undefined)
  const [symbol = '', alias] = bare.split(':')
  const base = { optional, glued, capital: words.capitals.includes(symbol) }
  if (NUMBER_CLASSES.includes(symbol) || words.classes[symbol]) {
    return { ...base, symbols: [symbol], name: (alias ?? symbol).toLowerCase() }
  }
  const options = bare === ':' ? [':'] : bare.split('|')
  return { ...base, symbols: options.map(option => `=${option}`), name: '' }
}

// An element that may be left out is both taken and passed; the paths of all rules share their beginnings.
function addPath(from: readonly Node[], elements: readonly Element[], end: End): void {
  let nodes = from
  for (const element of elements) {
    const reached = nodes.flatMap(node => stepAll(node, element))
    nodes = [...new Set(element.optional ? [...nodes, ...reached] : reached)]
  }
  for (const node of nodes) if (!node.ends.some(({ rank }) => rank === end.rank)) node.ends.push(end)
}

function stepAll(node: Node, element: Element): readonly Node[] {
  return element.symbols.map(symbol => stepTo(node, symbol, element))
}

function stepTo(node: Node, symbol: string, { name, glued, capital }: Element): Node {
  const edges = node.edges.get(symbol) ?? []
  if (edges.length === 0) node.edges.set(symbol, edges)
  const known = edges.find(edge => edge.name === name && edge.glued === glued)
  if (known) return known.next
  const next = makeNode()
  edges.push({ name, glued, capital, next })
  return next
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
