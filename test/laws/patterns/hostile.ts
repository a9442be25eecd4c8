import { charactersOf, parsePattern, repetitionsOf, type Tree } from './tree.ts'

/** A text that makes a pattern try long: a beginning, what is said over and over, and an end that does not fit. */
export interface Hostile {
  readonly head: string
  readonly pump: string
  readonly tail: string
}

/** At most as many characters that a pattern tells apart, pairs of them and repetitions, so that word lists end. */
const CHARACTERS = 16
const PAIRED = 6
const REPETITIONS = 16
const WAYS = 4

/** Ends that do not fit: what no pattern looks for, and that behind the end of a line, where a dot does not go on. */
const STRANGE = ['\u0000', '\n\u0000'] as const

/** Texts made from the pattern's own parts, and the plain ones that any text may hold. */
export function hostileTo(pattern: RegExp): readonly Hostile[] {
  const tree = parsePattern(pattern.source)
  const alphabet = tellApart(tree, pattern.flags)
  const found = new Map<string, Hostile>()
  const add = (head: string, pump: string, tail: string): unknown =>
    pump === '' ? null : found.set(`${head}\n${pump}\n${tail}`, { head, pump, tail })
  for (const { head, pump } of repeated(tree, alphabet)) {
    for (const tail of ['', ...STRANGE]) add(head, pump, tail)
    for (const tail of STRANGE) {
      add('', head + pump, tail)
      add('', `${head}${pump} `, tail)
    }
  }
  for (const pump of [...alphabet.keys(), ...pairs([...alphabet.keys()]), ...PLAIN]) {
    for (const tail of STRANGE) add('', pump, tail)
  }
  const [whole] = samplesOf(tree, alphabet)
  add('', whole!, STRANGE[0])
  add('', whole!.slice(0, -1), '')
  add('', `${whole} `, '')
  return [...found.values()]
}

/** The text at a length. */
export function spell({ head, pump, tail }: Hostile, length: number): string {
  const room = Math.max(1, Math.ceil((length - head.length - tail.length) / pump.length))
  return head + pump.repeat(room) + tail
}

const PLAIN = [
  ' ',
  'a',
  'A',
  '1',
  '"',
  '“',
  "'",
  '-',
  '.',
  ',',
  '\n',
  '\r\n',
  '<',
  '😀',
  'é',
  'Aa ',
  'a ',
  '1 ',
  '1,',
  '“a” ',
]
const OTHERS = '\u0000\t\n\r\u00a0\u200b\ufeff\u0301éÉßſ–—―…“”„‘’´«»‹›•·●¿¡£€©°½Ⅷ中😀'
const CANDIDATES = [...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)), ...OTHERS]

/** One character for each set of atoms that fit it alike, with those atoms; those that fit most first. */
function tellApart(tree: Tree, flags: string): Map<string, ReadonlySet<string>> {
  const atoms = charactersOf(tree).map(source => [source, fitting(source, flags)] as const)
  const alike = new Map<string, readonly [string, ReadonlySet<string>]>()
  for (const candidate of CANDIDATES) {
    const fit = atoms.filter(([, fits]) => fits.has(candidate)).map(([source]) => source)
    const key = fit.join('\n')
    if (fit.length > 0 && !alike.has(key)) alike.set(key, [candidate, new Set(fit)])
  }
  return new Map([...alike.values()].sort(([, a], [, b]) => b.size - a.size).slice(0, CHARACTERS))
}

const fits = new Map<string, ReadonlySet<string>>()

function fitting(source: string, flags: string): ReadonlySet<string> {
  const kept = flags.replace(/[^iuvs]/g, '')
  const known = fits.get(`${kept}/${source}`)
  if (known) return known
  const one = new RegExp(`^${source}$`, kept)
  const found = new Set(CANDIDATES.filter(candidate => one.test(candidate)))
  const own = source.replace(/^\\(?=[^\w])/, '')
  if (found.size === 0 && one.test(own)) found.add(own)
  fits.set(`${kept}/${source}`, found)
  return found
}

type Alphabet = ReadonlyMap<string, ReadonlySet<string>>

function repeated(tree: Tree, alphabet: Alphabet): readonly Pick<Hostile, 'head' | 'pump'>[] {
  return repetitionsOf(tree)
    .slice(0, REPETITIONS)
    .flatMap(({ before, body }) => {
      const head = before.map(part => samplesOf(part, alphabet)[0]!).join('')
      return samplesOf(body, alphabet).map(pump => ({ head, pump }))
    })
}

/** Some texts that fit a part; where it repeats, once. */
function samplesOf(tree: Tree, alphabet: Alphabet): readonly string[] {
  switch (tree.kind) {
    case 'character':
      return charactersFor(tree.source, alphabet)
    case 'sequence':
      return varied(tree.parts.map(part => samplesOf(part, alphabet)))
    case 'choice':
      return tree.ways.slice(0, WAYS).map(way => samplesOf(way, alphabet)[0]!)
    case 'repeat':
      return samplesOf(tree.body, alphabet).map(text => text.repeat(Math.max(1, tree.least)))
    default:
      return ['']
  }
}

function charactersFor(source: string, alphabet: Alphabet): readonly string[] {
  const known = [...alphabet].filter(([, atoms]) => atoms.has(source)).map(([character]) => character)
  if (known.length > 0) return known.slice(0, WAYS)
  return [
    [...fits]
      .find(([key]) => key.endsWith(`/${source}`))?.[1]
      .values()
      .next().value ?? '',
  ]
}

/** The first sample of each part, then the second of each that has one, and so on. */
function varied(parts: readonly (readonly string[])[]): readonly string[] {
  const count = Math.min(WAYS, Math.max(1, ...parts.map(samples => samples.length)))
  return Array.from({ length: count }, (_, index) =>
    parts.map(samples => samples[Math.min(index, samples.length - 1)]!).join(''),
  )
}

function pairs(characters: readonly string[]): readonly string[] {
  const some = characters.slice(0, PAIRED)
  return some.flatMap((a, index) => some.slice(index + 1).map(b => a + b))
}
