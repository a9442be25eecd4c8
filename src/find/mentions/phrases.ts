import type { View } from './view.ts'

/** Longest noun phrase in tokens, to keep the work linear. */
const PHRASE_LIMIT = 16

const BEFORE_HEAD: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'])

/** Where the noun phrase with this head begins: its determiner, possessor, numbers, adjectives and compounds. */
export function phraseStart(view: View, head: number): number {
  const floor = Math.max(view.segmented.sentences[view.sentence[head]!]!.first, head - PHRASE_LIMIT)
  let start = head
  while (start > floor) {
    const next = stepBack(view, start, floor)
    if (next === start) break
    start = next
    if (closes(view, start)) return beforeDeterminer(view, start, floor)
  }
  return start
}

/** Determiners and possessive pronouns open a phrase; nothing but "all" goes before them. */
function closes({ segmented, lower, words }: View, i: number): boolean {
  const tag = segmented.tokens.tag[i]
  // “revealed that Orro boss Mara Silva”: after a verb it opens a clause
  if (lower[i] === 'that' && segmented.tokens.tag[i - 1] === 'VERB') return false
  return tag === 'DET' || (tag === 'PRON' && words.possessives.has(lower[i]!))
}

function beforeDeterminer({ lower }: View, start: number, floor: number): number {
  return start > floor && (lower[start - 1] === 'all' || lower[start - 1] === 'both') ? start - 1 : start
}

function stepBack(view: View, start: number, floor: number): number {
  const i = start - 1
  const { tokens } = view.segmented
  const tag = tokens.tag[i]!
  if (closes(view, i)) return i
  // at least four people
  if (view.lower[i] === 'least') return start
  if (BEFORE_HEAD.has(tag)) return belongs(view, i, start) && !takesSubject(view, i) ? i : start
  // deported migrants, recently deported migrants: a participle or adverb belongs to what it depends on
  if (tag === 'VERB') return isParticiple(view, i) ? i : start
  if (tag === 'ADV') return strengthens(view, i) ? i : start
  if (view.word[i] === '-' && view.glued[start]) return i
  if (tag === 'PART' && isPossessive(view, i) && i > floor) return i
  // shirtless, bald men
  return view.word[i] === ',' && i > floor && isListed(view, i - 1, start) ? i : start
}

const BEFORE_LIST: ReadonlySet<string> = new Set([
  'ADP',
  'DET',
  'NUM',
  'VERB',
  'CCONJ',
  'PUNCT',
  'ADV',
  'SCONJ',
])

/** “of shirtless, bald men”, but not “was bald, new men”. */
function isListed({ segmented: { tokens }, sentence }: View, adjective: number, next: number): boolean {
  if (tokens.tag[adjective] !== 'ADJ' || tokens.tag[next] !== 'ADJ') return false
  const before = adjective - 1
  return before < 0 || sentence[before] !== sentence[adjective] || BEFORE_LIST.has(tokens.tag[before]!)
}

/** “On Wednesday officials” and “Silva officials” are two phrases: a name of a day or a person stands apart. */
function belongs(view: View, i: number, start: number): boolean {
  const { tokens } = view.segmented
  if (tokens.tag[i] !== 'NOUN' && tokens.tag[i] !== 'PROPN') return true
  // this morning 73 children
  if (isTemporal(view, i) || tokens.tag[start] === 'NUM') return false
  if (!view.parsed) return true
  const head = tokens.head[i]!
  return head > i || isPossessive(view, start) || (head >= 0 && head < i && i - head <= 4)
}

function isTemporal({ words, lower, shape }: View, i: number): boolean {
  return shape[i] === 'capital' && words.notNames.has(lower[i]!)
}

/** The mark of the possessive, however it is typed. */
export function isPossessive({ word, words }: View, i: number): boolean {
  const mark = word[i]
  return mark !== undefined && words.endings.possessives.has(mark)
}

/** “recently deported migrants”, “to house deported migrants”, but not “police recently deported migrants”. */
function isParticiple({ segmented: { tokens }, lower, sentence, words }: View, i: number): boolean {
  const { participles, progressive } = words.endings
  if (!endsIn(lower[i]!, participles) || tokens.lemma[i] === lower[i]) return false
  let at = i - 1
  while (at >= 0 && tokens.tag[at] === 'ADV' && sentence[at] === sentence[i]) at--
  if (at < 0 || sentence[at] !== sentence[i]) return !lower[i]!.endsWith(progressive)
  const before = tokens.tag[at]!
  if (before === 'PART' && /['’‘]s?$/.test(lower[at]!)) return true
  if (before === 'DET' || before === 'NUM' || before === 'ADJ') return true
  if (before === 'CCONJ' || tokens.tag[i + 1] === 'NUM' || tokens.tag[i + 1] === 'DET') return false
  // , recently deported migrants — the adverb shows that no subject was left out
  if (before === 'PUNCT' && at === i - 1 && tokens.relation[i] !== 'amod') return false
  if (lower[i]!.endsWith(progressive)) return false
  return before !== 'NOUN' && before !== 'PROPN' && before !== 'PRON' && before !== 'AUX' && before !== 'PART'
}

/** “The guards herded shackled men”: what looks like a participle right after a noun of its own is the verb. */
function takesSubject(view: View, i: number): boolean {
  const { lower, sentence } = view
  const { tokens } = view.segmented
  const before = i - 1
  if (
    tokens.tag[i] !== 'ADJ' ||
    !lower[i]!.endsWith(view.words.endings.past) ||
    sentence[before] !== sentence[i]
  )
    return false
  const noun = tokens.tag[before] === 'NOUN' || tokens.tag[before] === 'PRON'
  // a plural is no part of a compound, whatever the tree says
  const inside = tokens.relation[before] === 'compound' && tokens.head[before]! > i && !isPlural(view, before)
  return noun && !inside
}

/** “recently deported migrants”: the adverb goes with the next word, not with the whole phrase as "even" and "only" do. */
function strengthens({ segmented: { tokens }, lower, words }: View, i: number): boolean {
  const next = tokens.tag[i + 1]
  return (
    (next === 'VERB' || next === 'ADJ') &&
    (lower[i]!.endsWith(words.endings.adverb) || tokens.relation[i + 1] === 'amod') &&
    lower[i] !== words.joints.only
  )
}

/** Whether the noun at `i` is the last of its phrase: no noun goes on after it. */
export function isHead(view: View, i: number): boolean {
  const { tag, relation } = view.segmented.tokens
  const next = tag[i + 1]
  if (view.sentence[i + 1] !== view.sentence[i]) return true
  if (view.word[i + 1] === '-' && view.glued[i + 1] && view.glued[i + 2]) return false
  if (next === 'PROPN') return isTemporal(view, i + 1) || startsAnew(view, i)
  // “gave officials documents”
  return next !== 'NOUN' || relation[i] === 'iobj'
}

/** “told reporters Silva had left”: the name after the noun is a phrase of its own. */
function startsAnew({ segmented: { tokens }, parsed }: View, i: number): boolean {
  const next = tokens.relation[i + 1]!
  if (tokens.relation[i] === 'iobj') return next !== 'iobj'
  if (!parsed || tokens.head[i]! > i) return false
  return (
    tokens.relation[i] !== 'compound' &&
    (next.startsWith('nsubj') || (next === 'compound' && tokens.head[i + 1]! > i + 1))
  )
}

/** The end of "of …", "at …", "for …" after a role: the name or noun that it takes. */
export function extendOf(view: View, end: number, links: ReadonlySet<string>): number {
  const last = view.segmented.sentences[view.sentence[end - 1]!]!.last
  let at = end
  while (at < last && links.has(view.lower[at]!)) {
    const object = simplePhraseEnd(view, at + 1, last)
    if (object === at + 1) break
    at = object
  }
  return at
}

const IN_PHRASE: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'DET', 'PART', 'SYM'])

/** The end of the simple noun phrase that begins at `start`, or `start` where none does. */
function simplePhraseEnd(view: View, start: number, last: number): number {
  const { tag } = view.segmented.tokens
  const limit = Math.min(last, start + PHRASE_LIMIT)
  let at = start
  let noun = start
  while (at < limit && (IN_PHRASE.has(tag[at]!) || isInside(view, at, start))) {
    if (tag[at] === 'PART' && !isPossessive(view, at)) break
    if (tag[at] === 'DET' && at > start) break
    const numbered = tag[at] === 'NUM' && at > start && tag[at - 1] === 'PROPN'
    if (tag[at] === 'NOUN' || tag[at] === 'PROPN' || numbered) noun = at + 1
    at++
  }
  return noun
}

function isInside(view: View, at: number, start: number): boolean {
  if (view.word[at] === '-' && view.glued[at] && view.glued[at + 1]) return true
  if (at === start && view.words.possessives.has(view.lower[at]!)) return true
  // University of Tessel: small words inside a name
  return (
    view.shape[at + 1] === 'capital' &&
    view.shape[at - 1] === 'capital' &&
    at > start &&
    view.words.joints.withinNames.has(view.lower[at]!)
  )
}

/** The lemma of a noun in small letters, singular as far as lists and endings tell. */
export function nounLemma(view: View, i: number): string {
  const lemma = (view.segmented.tokens.lemma[i] ?? '').toLowerCase()
  if (lemma === '') return ''
  const lower = view.lower[i]!
  if (lemma !== lower) return lemma
  const { irregular, plural } = view.words.endings
  for (const [many, one, least] of irregular)
    if (lower.length >= least && lower.endsWith(many)) return `${lower.slice(0, -many.length)}${one}`
  return hasPlural(view, lower) && lower.length > 3 ? lower.slice(0, -plural.length) : lower
}

/** Whether the noun at `i` stands for several. */
export function isPlural(view: View, i: number): boolean {
  const lower = view.lower[i]!
  if (view.words.plurals.has(lower)) return true
  if (endsIn(lower, view.words.endings.irregularPlurals)) return true
  return hasPlural(view, lower) && nounLemma(view, i) !== lower
}

function hasPlural({ words: { endings } }: View, lower: string): boolean {
  return lower.endsWith(endings.plural) && !lower.endsWith(endings.noPlural)
}

/** Whether a word has one of several endings. */
export function endsIn(lower: string, endings: readonly string[]): boolean {
  return endings.some(ending => lower.endsWith(ending))
}

/** Whether the word at `i` is a form of a verb of saying or thinking, whatever lemma it was given. */
export function isMindVerb({ words, lower, segmented: { tokens } }: View, i: number): boolean {
  const word = lower[i] ?? ''
  const forms = [
    tokens.lemma[i] ?? '',
    word.replace(/d$/, ''),
    word.replace(/e[ds]$/, ''),
    word.replace(/s$/, ''),
  ]
  return forms.some(form => words.mindVerbs.has(form))
}
