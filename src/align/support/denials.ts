import type { Language } from '../../language/language.ts'
import type { Gap } from './gap.ts'
import type { Match } from './match.ts'
import { findNegated, isNegation } from './negations.ts'
import type { Word } from './words.ts'

const SAID = new Set<Word['kind']>(['verb', 'adjective', 'noun', 'name'])

/** What the one text denies and the other, where it speaks of the same, does not: one word of a sentence. */
export function findPolarity(match: Match): Gap[] {
  const turned = findTurned(match)
  const verb = turned.find(({ words: [first] }) => first!.kind === 'verb')
  const gap = verb ?? turned[0] ?? findDenial(match)
  return gap ? [gap] : []
}

function findTurned({ analysis, base, words, telling, likest, language }: Match): Gap[] {
  const own = findNegated(analysis, { first: words[0]!.token, last: words.at(-1)!.token + 1 }, language)
  return telling.flatMap((word): Gap[] => {
    const same = (base.byKey.get(word.key) ?? []).filter(
      other => other.key === word.key && other.kind !== 'other' && likest.includes(other.sentence),
    )
    if (!SAID.has(word.kind) || same.length === 0) return []
    const turned = same.every(other => base.denied.has(other) !== own.has(word.token))
    return turned ? [{ kind: 'polarity', words: [word], rival: [same[0]!] }] : []
  })
}

// A denial where the longer texts, where they speak of the same, deny nothing.
function findDenial({ base, words, likest, language }: Match): Gap | null {
  // "landed without incident" says how, and denies nothing.
  const own = words.find(({ lemma, tag }) => tag !== 'ADP' && isNegation(lemma, language))
  const [top] = likest
  if (!own || top === undefined) return null
  if (likest.some(sentence => base.sentences[sentence]!.some(word => isDenial(word, language)))) return null
  return { kind: 'polarity', words: [own], rival: base.sentences[top]! }
}

// "not", "refuse", "unable": whatever says that something is not so.
function isDenial({ lemma, kind }: Word, language: Language): boolean {
  if (isNegation(lemma, language) || language.compare.refusing.has(lemma)) return true
  if (kind === 'noun' || kind === 'name') return false
  return [...language.compare.denying].some(
    prefix => lemma.startsWith(prefix) && language.related.isAntonym(lemma, lemma.slice(prefix.length)),
  )
}
