/** The parts of a path that a pattern such as `/stories/:id` names; null where it does not fit. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/')
  const given = path.replace(/(?<=.)\/$/, '').split('/')
  if (wanted.length !== given.length) return null
  const found: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const word = given[index] ?? ''
    if (part.startsWith(':')) found[part.slice(1)] = decodeWords(word)
    else if (part !== word) return null
  }
  return found
}

/** Words that an address has encoded; as they stand where they cannot be decoded. */
export function decodeWords(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
