import type { QuantityWords } from '../../language/quantities.ts'
import type { TimeRule, TimeWords } from '../../language/times.ts'
import type { Atoms } from '../atoms.ts'
import { isDigit } from '../quantities/numbers.ts'
import { firstNumbers, matchNumber, NUMBER_CLASSES, type Taken } from './figures.ts'

/** What the classes of a rule caught, by name in lower case. */
export type Captures = Readonly<Record<string, number | string>>

/** A rule that fits at an atom: it takes the atoms `first` to `last` (exclusive). */
export interface Match {
  readonly rule: TimeRule
  readonly captures: Captures
  readonly first: number
  readonly last: number
}

/** Rules made ready for matching, found by their first word. */
export interface Grammar {
  readonly words: TimeWords
  readonly quantities: QuantityWords
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>
  /** Patterns that begin with a number. */
  readonly byNumber: readonly Pattern[]
}

interface Pattern {
  readonly rule: TimeRule
  readonly elements: readonly Element[]
  /** Position in the list of rules: earlier goes first where two take as many atoms. */
  readonly rank: number
}

interface Element {
  readonly kind: 'literal' | 'words' | 'number'
  readonly options: readonly string[]
  readonly name: string
  readonly values: Readonly<Record<string, number | string>>
  /** Atoms of the longest phrase of the class: "New Year's Eve". */
  readonly longest: number
  readonly optional: boolean
  readonly glued: boolean
  readonly capital: boolean
}

/** Makes a language's rules ready for matching. */
export function compileGrammar(words: TimeWords, quantities: QuantityWords): Grammar {
  const byWord = new Map<string, Pattern[]>()
  const byNumber: Pattern[] = []
  words.rules.forEach((rule, rank) => {
    const elements = rule.pattern.split(' ').map(text => compileElement(text, words))
    const pattern = { rule, elements, rank }
    for (const word of firstWords(elements, quantities)) {
      if (word === '#') byNumber.push(pattern)
      else byWord.set(word, [...(byWord.get(word) ?? []), pattern])
    }
  })
  return { words, quantities, byWord, byNumber }
}

function compileElement(text: string, words: TimeWords): Element {
  const optional = text.endsWith('?') && text.length > 1
  const glued = text.startsWith('~')
  const bare = text.slice(glued ? 1 : 0, optional ? -1 : undefined)
  const [name = '', alias] = bare.split(':')
  const base = {
    optional,
    glued,
    capital: words.capitals.includes(name),
    options: [],
    values: {},
    longest: 1,
  }
  if (NUMBER_CLASSES.includes(name)) {
    return { ...base, kind: 'number', options: [name], name: (alias ?? name).toLowerCase() }
  }
  const values = words.classes[name]
  if (values) {
    const longest = Math.max(...Object.keys(values).map(phrase => phrase.split(' ').length))
    return { ...base, kind: 'words', values, longest, name: (alias ?? name).toLowerCase() }
  }
  return { ...base, kind: 'literal', options: bare === ':' ? [':'] : bare.split('|'), name: '' }
}

// The words that an expression may begin with; `#` stands for figures.
function firstWords(elements: readonly Element[], quantities: QuantityWords): ReadonlySet<string> {
  const found = new Set<string>()
  for (const element of elements) {
    if (element.kind === 'literal') for (const word of element.options) found.add(word)
    if (element.kind === 'words')
      for (const word of Object.keys(element.values)) found.add(word.split(' ')[0]!)
    if (element.kind === 'number')
      for (const word of firstNumbers(quantities, element.options[0]!)) found.add(word)
    if (!element.optional) break
  }
  return found
}

/** The rule that takes most atoms at a place; null where none fits. */
export function matchAt(grammar: Grammar, atoms: Atoms, at: number): readonly Match[] {
  const word = atoms.word[at]!
  if (word === ',') return []
  const patterns = isDigit(word) ? grammar.byNumber : grammar.byWord.get(word)
  if (!patterns) return []
  const found: { match: Match; rank: number }[] = []
  for (const { rule, elements, rank } of patterns) {
    const captures: Record<string, number | string> = { ...rule.with }
    let last = matchElements(grammar, atoms, at, elements, 0, captures)
    // The stop of "March." belongs to the sentence when no day follows.
    while (last > at && /^[.,]$/.test(atoms.word[last - 1]!)) last--
    if (last > at) found.push({ match: { rule, captures, first: at, last }, rank })
  }
  found.sort((a, b) => b.match.last - a.match.last || a.rank - b.rank)
  return found.map(({ match }) => match)
}

// Tries an optional element first; patterns are short, so the number of tries is bounded by the pattern alone.
function matchElements(
  grammar: Grammar,
  atoms: Atoms,
  at: number,
  elements: readonly Element[],
  index: number,
  captures: Record<string, number | string>,
): number {
  if (index === elements.length) return at
  const element = elements[index]!
  const taken = at < atoms.word.length ? matchElement(grammar, atoms, at, element) : null
  if (taken) {
    const before = captures[element.name]
    if (element.name) captures[element.name] = taken.value
    const last = matchElements(grammar, atoms, at + taken.length, elements, index + 1, captures)
    if (last >= 0) return last
    if (element.name && before === undefined) delete captures[element.name]
    else if (element.name) captures[element.name] = before!
  }
  return element.optional ? matchElements(grammar, atoms, at, elements, index + 1, captures) : -1
}

function matchElement(grammar: Grammar, atoms: Atoms, at: number, element: Element): Taken | null {
  if (element.glued && atoms.spaced[at]) return null
  if (element.capital && !atoms.capital[at]) return null
  const word = atoms.word[at]!
  if (element.kind === 'literal') return element.options.includes(word) ? { value: word, length: 1 } : null
  if (element.kind === 'number') return matchNumber(grammar.quantities, atoms, at, element.options[0]!)
  return matchWords(atoms, at, element)
}

function matchWords(atoms: Atoms, at: number, { values, longest }: Element): Taken | null {
  const word = atoms.word[at]!
  let phrase = word
  let best: Taken | null = Object.hasOwn(values, word) ? { value: values[word]!, length: 1 } : null
  for (let length = 2; length <= longest && at + length <= atoms.word.length; length++) {
    phrase += ` ${atoms.word[at + length - 1]}`
    if (Object.hasOwn(values, phrase)) best = { value: values[phrase]!, length }
  }
  return best
}
