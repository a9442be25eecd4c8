// How words are related, from WordNet and from vectors of words; see models/en/README.md for where both come from.
import { writeFileSync } from 'node:fs'
import { argv, exit, stderr, stdout } from 'node:process'
import { hashOf } from '../src/load/rarity.ts'
import { type PlainRelated, packRelated } from '../src/load/related.ts'
import { readVectors, shortenVectors } from './relating/vectors.ts'
import { readWordNet, type WordNet } from './relating/wordnet.ts'

/** Words that are kept: the commonest of those that both have. */
const WORDS = 36_000
/** Columns of the vectors that are kept. */
const COLUMNS = 64

function main(): void {
  const [folder, to = 'models/en/related.bin'] = argv.slice(2)
  if (!folder) {
    stderr.write('node train/related.ts FOLDER, where the packages of models/en/README.md were unpacked\n')
    exit(2)
  }
  const { words, vectors, columns } = readVectors(folder)
  const wordnet = readWordNet(folder)
  const kept = words.flatMap((word, row) => (wordnet.senses.has(word) ? [row] : [])).slice(0, WORDS)
  const short = shortenVectors(vectors, { rows: kept, columns, kept: COLUMNS })
  const hash = kept.map(row => hashOf(words[row]!))
  const order = hash.map((_, at) => at).sort((a, b) => hash[a]! - hash[b]!)
  const sorted = order.filter((at, i) => i === 0 || hash[at] !== hash[order[i - 1]!])
  const names = sorted.map(at => words[kept[at]!]!)
  const bytes = packRelated({
    hashes: Int32Array.from(sorted, at => hash[at]!),
    columns: COLUMNS,
    vectors: Int8Array.from(sorted.flatMap(at => [...short.subarray(at * COLUMNS, (at + 1) * COLUMNS)])),
    ...relate(names, wordnet),
  })
  writeFileSync(to, bytes)
  stdout.write(`${names.length} words, ${bytes.length} bytes\n`)
}

function relate(
  names: readonly string[],
  { senses, wider, antonyms, derived }: WordNet,
): Pick<PlainRelated, 'senses' | 'wider' | 'antonyms' | 'derived'> {
  const rowOf = new Map(names.map((name, row) => [name, row]))
  const rowsOf = (of: ReadonlyMap<string, ReadonlySet<string>>) =>
    names.map(name =>
      [...(of.get(name) ?? [])].flatMap(other => rowOf.get(other) ?? []).sort((a, b) => a - b),
    )
  const reached = reachSenses(
    names.flatMap(name => senses.get(name)!),
    wider,
  )
  return {
    senses: names.map(name => senses.get(name)!.map(sense => reached.get(sense)!)),
    wider: [...reached.keys()].map(sense => (wider.get(sense) ?? []).map(above => reached.get(above)!)),
    antonyms: rowsOf(antonyms),
    derived: rowsOf(derived),
  }
}

/** Numbers the senses and all that are wider, in the order in which they are met. */
function reachSenses(
  first: readonly string[],
  wider: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const reached = new Map<string, number>()
  for (const sense of first) reached.set(sense, reached.get(sense) ?? reached.size)
  for (const sense of reached.keys()) {
    for (const above of wider.get(sense) ?? []) reached.set(above, reached.get(above) ?? reached.size)
  }
  return reached
}

main()
