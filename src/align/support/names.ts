import type { Analysis } from '../../find/analysis.ts'
import type { Mention } from '../../find/mentions.ts'
import type { Gap } from './gap.ts'
import type { Match } from './match.ts'
import type { Word } from './words.ts'

/** Names whose words stand in the longer texts, but never together, or in whose place another name stands. */
export function findNameGaps(match: Match): Gap[] {
  const { analysis, words } = match
  const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  return analysis.mentions.flatMap((mention): Gap[] => {
    const span = mention.name ?? mention
    if (mention.form !== 'name' || span.start < from || span.start >= to) return []
    const name = words.filter(({ start, end, capital }) => capital && start >= span.start && end <= span.end)
    const known = name.length > 0 && name.every(({ key }) => match.base.byKey.has(key))
    if (!known) return []
    if (isMixed(match, mention, name)) return [{ kind: 'name', words: name, rival: null }]
    const rival = findOther(match, mention, name)
    return rival ? [{ kind: mention.kind === 'place' ? 'place' : 'name', words: name, rival }] : []
  })
}

// "the Dolmara Harbour Council" of a harbour office in Dolmara and a town council.
function isMixed({ base, language }: Match, { kind }: Mention, name: readonly Word[]): boolean {
  if (name.length < 2 || kind === 'place') return false
  if (name.some(({ lemma }) => language.compare.demonyms.has(lemma))) return false
  const keys = name.map(({ key }) => key)
  const [first] = name
  return !base.byKey.get(first!.key)!.some(({ sentence }) => standTogether(base.sentences[sentence]!, keys))
}

function standTogether(words: readonly Word[], keys: readonly string[]): boolean {
  return words.some(({ key }, at) => {
    if (!keys.includes(key)) return false
    const near = new Set(words.slice(at, at + keys.length + 1).map(word => word.key))
    return keys.every(each => near.has(each))
  })
}

// "employees of the council", where the longer text has only employees of the ministry: what both depend on is the same.
function findOther(match: Match, mention: Mention, name: readonly Word[]): readonly Word[] | null {
  const { analysis, words, base, likest } = match
  const { head, start, end } = analysis.tokens
  const inside = (token: number) => start[token]! >= mention.start && end[token]! <= mention.end
  let top = name.at(-1)!.token
  while (head[top]! >= 0 && inside(head[top]!)) top = head[top]!
  const above = words.find(({ token }) => token === head[top])
  if (above?.kind !== 'noun') return null
  const same = (base.byKey.get(above.key) ?? []).filter(({ sentence }) => likest.includes(sentence))
  let other: readonly Word[] | null = null
  for (const governor of same) {
    for (const rival of namesUnder(match, governor, relationOf(analysis, top))) {
      if (rival.mention.form === 'name' && rival.mention.kind !== mention.kind) continue
      if (rival.mention.form !== 'name' || isSame(name, rival.words)) return null
      other = rival.words
    }
  }
  return other
}

/** Tokens before a name within which its preposition stands, and behind it its case. */
const [BEFORE, BEHIND] = [6, 2]

// Relation and case: "of the council" and "the council’s" are two relations.
function relationOf({ tokens: { head, relation, lemma } }: Analysis, token: number): string {
  for (let at = Math.max(0, token - BEFORE); at <= Math.min(token + BEHIND, head.length - 1); at++)
    if (head[at] === token && relation[at] === 'case') return `${relation[token]} ${lemma[at]!.toLowerCase()}`
  return relation[token]!
}

// What is named under a word of the longer texts in the same relation.
function namesUnder({ base, analyses }: Match, governor: Word, relation: string) {
  const analysis = analyses[governor.report]!
  const { tokens, mentions } = analysis
  const sentence = base.sentences[governor.sentence]!
  return sentence.flatMap(({ token, start, end }) => {
    if (tokens.head[token] !== governor.token || relationOf(analysis, token) !== relation) return []
    const mention = mentions.find(each => each.start <= start && each.end >= end)
    if (!mention) return []
    const words = sentence.filter(word => word.start >= mention.start && word.end <= mention.end)
    return [{ mention, words }]
  })
}

function isSame(name: readonly Word[], other: readonly Word[]): boolean {
  const last = name.at(-1)!.key
  const has = (words: readonly Word[], letters: string) =>
    words.some(({ text }) => text.toLowerCase() === letters)
  return other.some(({ key }) => key === last) || has(other, initialsOf(name)) || has(name, initialsOf(other))
}

function initialsOf(words: readonly Word[]): string {
  return words.flatMap(({ capital, text }) => (capital ? [text[0]!.toLowerCase()] : [])).join('')
}
