/** Attributes in which the makers of pages say what an element is. */
const NAMING = new Set([
  'class',
  'id',
  'itemprop',
  'role',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
  'data-qa',
])

/** No element has more names that tell anything. */
const MOST_NAMES = 24

/** No attribute that tells anything is longer, in characters, and no word in it is so long. */
const LONGEST = 400
const LONGEST_WORD = 24

/** Reads the words that an element is called by, in lower case: `articleBody story-text` are article, body, story, text. */
export type NameReader = (name: string, attributes: Readonly<Record<string, string>>) => readonly string[]

/** Opens the reading of names; elements of a page are called alike, so each attribute's value is read once. */
export function openNames(): NameReader {
  const known = new Map<string, readonly string[]>()
  const read = (value: string): readonly string[] => {
    const before = known.get(value)
    if (before) return before
    const words = splitWords(value)
    known.set(value, words)
    return words
  }
  return (name, attributes) => {
    let names: readonly string[] = name.includes('-') ? read(name) : NONE
    // Elements have few attributes, and most of these one or two.
    for (const attribute in attributes) {
      if (!NAMING.has(attribute)) continue
      const words = read(attributes[attribute]!)
      if (words.length === 0) continue
      names = names.length === 0 ? words : [...new Set([...names, ...words])].slice(0, MOST_NAMES)
    }
    return names
  }
}

const NONE: readonly string[] = []

// Letters of ASCII; a capital after a small letter begins a word.
function splitWords(value: string): readonly string[] {
  const words = new Set<string>()
  const length = Math.min(value.length, LONGEST)
  let from = 0
  let small = false
  for (let i = 0; i <= length; i++) {
    const code = i < length ? value.charCodeAt(i) : 0
    const isSmall = code >= 97 && code <= 122
    const isCapital = code >= 65 && code <= 90
    if (!isSmall && (!isCapital || small)) {
      if (i - from > 1 && i - from < LONGEST_WORD) words.add(value.slice(from, i).toLowerCase())
      from = isCapital ? i : i + 1
    }
    small = isSmall
    if (words.size >= MOST_NAMES) break
  }
  return [...words]
}
