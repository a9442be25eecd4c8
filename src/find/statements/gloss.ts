import {
  type Grammar,
  hasFinite,
  isGerund,
  lemmaOf,
  type Range,
  relationOf,
  TREE_DEPTH,
  tagOf,
  wordOf,
} from './grammar.ts'

const CONTRAST = new Set(['though', 'although', 'while', 'whereas', 'even'])

/**
 * Cuts the reporter's own words off the end of a content:
 * “they were members of Kestrel, a port gang” — the apposition; “that he lied, though no proof was given” — the contrast.
 */
export function trimGloss(grammar: Grammar, range: Range, root: number): Range {
  let { last } = range
  for (let step = 0; step < TREE_DEPTH; step++) {
    const tail = lastPhrase(grammar, root, last)
    if (tail === null || tail <= root) break
    last = tail - 1
  }
  return { first: range.first, last }
}

/** The first token of a phrase that ends the range, follows a comma and is a gloss; null when there is none. */
/** “they were members of Kestrel | , a smuggling ring” — the same by the words alone: a comma, an article, no verb. */
export function cutApposition(grammar: Grammar, range: Range): Range {
  let comma = range.last
  while (
    comma > range.first &&
    range.last - comma < APPOSITION_TOKENS &&
    /^(?:NOUN|PROPN|ADJ|DET|ADP|NUM|PART)$/.test(tagOf(grammar, comma))
  )
    comma--
  if (comma <= range.first || wordOf(grammar, comma) !== ',' || !/^an?$/.test(wordOf(grammar, comma + 1)))
    return range
  const name = tagOf(grammar, comma - 1) === 'PROPN'
  return name && hasFinite(grammar, range.first, comma) ? { first: range.first, last: comma - 1 } : range
}

const APPOSITION_TOKENS = 9

function lastPhrase(grammar: Grammar, root: number, last: number): number | null {
  let token = root
  for (let step = 0; step < TREE_DEPTH; step++) {
    const children = grammar.children[token] ?? []
    const tail = children.findLast(
      child =>
        child > token && relationOf(grammar, child) !== 'punct' && (grammar.left[child] ?? child) <= last,
    )
    if (tail === undefined || !endsAt(grammar, tail, last)) return null
    const first = grammar.left[tail] ?? tail
    if (isGloss(grammar, tail, first)) return first
    token = tail
  }
  return null
}

function endsAt(grammar: Grammar, token: number, last: number): boolean {
  const end = Math.min(grammar.right[token] ?? token, last)
  for (let at = end + 1; at <= last; at++) if (tagOf(grammar, at) !== 'PUNCT') return false
  return true
}

function isGloss(grammar: Grammar, token: number, first: number): boolean {
  const comma = wordOf(grammar, first) === ',' || wordOf(grammar, first - 1) === ','
  if (!comma) return false
  const relation = relationOf(grammar, token)
  // “on Tuesday, February 24” — the date is no gloss.
  if (relation === 'appos') return !grammar.timed[token]
  const opening = wordOf(grammar, first) === ',' ? first + 1 : first
  if (relation === 'advcl' && CONTRAST.has(wordOf(grammar, opening))) return true
  return relation === 'advcl' && isGerund(grammar, token) && lemmaOf(grammar, token) === 'call'
}
