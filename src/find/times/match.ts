import type { TimeRule } from '../../language/times.ts'
import type { Atoms } from '../atoms.ts'
import { isDigit } from '../quantities/numbers.ts'
import { matchNumber, type Taken } from './figures.ts'
import { type Edge, followsOf, type Grammar, type Item, type Node, type Sense } from './grammar.ts'

/** What the classes of a rule caught, by name in lower case. */
export type Captures = Readonly<Record<string, number | string>>

/** A rule that fits at an atom: it takes the atoms `first` to `last` (exclusive). */
export interface Match {
  readonly rule: TimeRule
  readonly captures: Captures
  readonly first: number
  readonly last: number
}

const NOTHING: readonly Match[] = []

/** The rules that fit at a place, the one that takes most atoms first. */
export function matchAt(grammar: Grammar, atoms: Atoms, at: number): readonly Match[] {
  const word = atoms.word[at]!
  const senses = word === ',' ? undefined : sensesOf(grammar, word)
  if (senses === undefined) return NOTHING
  const walk: Walk = { grammar, atoms, first: at, names: [], values: [], found: [] }
  takeStep(walk, grammar.root, at, senses)
  const { found } = walk
  if (found.length > 1) found.sort((a, b) => b.match.last - a.match.last || a.rank - b.rank)
  return found.map(({ match }) => match)
}

interface Walk {
  readonly grammar: Grammar
  readonly atoms: Atoms
  readonly first: number
  /** What has been caught on the way here. */
  readonly names: string[]
  readonly values: (number | string)[]
  readonly found: { readonly match: Match; readonly rank: number }[]
}

function sensesOf({ senses, figures }: Grammar, word: string): readonly Sense[] | undefined {
  return isDigit(word) ? figures : senses.get(word)
}

function walkFrom(walk: Walk, node: Node, at: number): void {
  const { ends, edges } = followsOf(node)
  if (ends.length > 0) addEnds(walk, ends, at)
  if (edges.size === 0 || at >= walk.atoms.word.length) return
  const senses = sensesOf(walk.grammar, walk.atoms.word[at]!)
  if (senses !== undefined) takeStep(walk, node, at, senses)
}

function takeStep(walk: Walk, node: Node, at: number, senses: readonly Sense[]): void {
  const { edges } = followsOf(node)
  for (const sense of senses) {
    const steps = edges.get(sense.symbol)
    const taken = steps === undefined ? null : takeAtoms(walk, at, sense)
    if (taken) for (const edge of steps!) follow(walk, edge, at, taken)
  }
}

function follow(walk: Walk, { name, glued, capital, next }: Edge, at: number, taken: Taken): void {
  const { atoms, names, values } = walk
  if ((glued && atoms.spaced[at]) || (capital && !atoms.capital[at])) return
  if (name === '') {
    walkFrom(walk, next, at + taken.length)
    return
  }
  names.push(name)
  values.push(taken.value)
  walkFrom(walk, next, at + taken.length)
  names.pop()
  values.pop()
}

const ONE_ATOM: Taken = { value: '', length: 1 }

function takeAtoms({ grammar, atoms }: Walk, at: number, { kind, symbol, phrases }: Sense): Taken | null {
  if (kind === 'literal') return ONE_ATOM
  if (kind === 'number') return matchNumber(grammar.quantities, atoms, at, symbol)
  for (const { rest, value } of phrases) {
    if (rest.every((word, i) => atoms.word[at + 1 + i] === word)) return { value, length: rest.length + 1 }
  }
  return null
}

function addEnds({ atoms, first, names, values, found }: Walk, ends: readonly Item[], at: number): void {
  let last = at
  // The stop of "March." belongs to the sentence when no day follows.
  while (last > first && (atoms.word[last - 1] === '.' || atoms.word[last - 1] === ',')) last--
  if (last === first) return
  for (const { rule, rank } of ends) {
    const captures: Record<string, number | string> = { ...rule.with }
    for (let i = 0; i < names.length; i++) captures[names[i]!] = values[i]!
    found.push({ match: { rule, captures, first, last }, rank })
  }
}
