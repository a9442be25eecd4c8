import type { Stretch } from './draft.ts'
import { isPossessive } from './phrases.ts'
import { isHeading, type View } from './view.ts'

/** Longest name in tokens; a longer row of capitals is a heading or a list. */
const RUN_LIMIT = 14

/** Finds rows of capitalised words, with the small words that names hold, that may be names; in order. */
export function findRuns(view: View): Stretch[] {
  const runs: Stretch[] = []
  const alone = findAlone(view)
  for (const { first, last } of view.segmented.sentences) {
    let i = first
    while (i < last) {
      const end = beginsName(view, i, last) ? extendRun(view, alone, i, last) : i
      if (end > i) runs.push({ first: i, last: end })
      i = Math.max(end, i + 1)
    }
  }
  return runs
}

/** Capitalised words that stand somewhere without "and" after them: "Immigration and Customs Enforcement" is one name. */
function findAlone({ lower, word, shape, words }: View): ReadonlySet<string> {
  const alone = new Set<string>()
  for (let i = 0; i < word.length; i++) {
    if (shape[i] !== 'small' && lower[i + 1] !== words.joints.and) alone.add(word[i]!)
  }
  return alone
}

function beginsName(view: View, i: number, last: number): boolean {
  if (view.shape[i] === 'small') return beginsWithParticle(view, i, last)
  if (!isNameWord(view, i)) return false
  if (view.titled[view.sentence[i]!]) return standsInHeadline(view, i, last)
  return !view.opening[i] || opensWithName(view, i, last)
}

/** al-Tessel, bin Rashid: a particle opens a name where a hyphen ties it to a capital. */
function beginsWithParticle(view: View, i: number, last: number): boolean {
  return (
    view.words.particles.has(view.word[i]!) &&
    i + 2 < last &&
    isHyphen(view, i + 1) &&
    view.glued[i + 2] === true &&
    isNameWord(view, i + 2)
  )
}

const CLOSED_TAGS: ReadonlySet<string> = new Set([
  'PRON',
  'DET',
  'ADP',
  'AUX',
  'CCONJ',
  'SCONJ',
  'INTJ',
  'PUNCT',
])

/** Whether a token may be a word of a name, as far as it shows by itself. */
function isNameWord(view: View, i: number): boolean {
  const shape = view.shape[i]
  if (shape !== 'capital' && shape !== 'capitals' && shape !== 'initial') return false
  const lower = view.lower[i]!
  if (lower.endsWith('$')) return false
  if (isKnown(view, i)) return true
  if (view.words.notNames.has(lower)) return false
  const tag = view.segmented.tokens.tag[i]!
  if (CLOSED_TAGS.has(tag) && !isRare(view, i))
    return view.seenName.has(view.word[i]!) && !view.seenSmall.has(lower)
  return shape !== 'capitals' || !isShouted(view, i)
}

/** A word that news hardly ever uses, in none of its forms, is more likely a name than what a tagger takes it for. */
const RARE = 7

/** A word that every other report uses. */
const EVERYDAY = 4

/** Whether neither the word nor what is left of it without its ending is common, or on a list of common nouns. */
function isRare(view: View, i: number): boolean {
  const lower = view.lower[i]!
  if (view.rarity.of(lower) < RARE || isCommon(view, lower)) return false
  const { inflections, restored } = view.words.endings
  const ending = inflections.find(each => lower.endsWith(each))
  if (!ending) return true
  const stem = lower.slice(0, -ending.length)
  return restored.every(each => view.rarity.of(`${stem}${each}`) >= RARE) && !isCommon(view, stem)
}

/** LEAVE NOW: capitals beside capitals are loud, not a name, unless the tagger thinks so. */
function isShouted(view: View, i: number): boolean {
  const tag = view.segmented.tokens.tag[i]!
  if (view.seenSmall.has(view.lower[i]!)) return true
  if (tag === 'PROPN' || isRare(view, i)) return false
  if (view.word[i]!.length > 3 && view.rarity.of(view.lower[i]!) < EVERYDAY) return true
  return (
    tag === 'VERB' || tag === 'ADV' || view.shape[i - 1] === 'capitals' || view.shape[i + 1] === 'capitals'
  )
}

/** Whether the word alone is on one of the lists of names. */
function isKnown({ word, words }: View, i: number): boolean {
  const one = word[i]!
  return words.places.has(one) || words.knownOrganisations.has(one)
}

function nextIsName(view: View, i: number, last: number): boolean {
  let next = i + 1
  while (next < last && view.words.particles.has(view.word[next]!)) next++
  return next < last && isNameWord(view, next)
}

/** A word at the beginning of a sentence or quotation, where any word has a capital. */
function opensWithName(view: View, i: number, last: number): boolean {
  const word = view.word[i]!
  const lower = view.lower[i]!
  const { words } = view
  const tag = view.segmented.tokens.tag[i]
  const next = nextIsName(view, i, last)
  if (startsKnown(view, i, last)) return true
  if (!next && words.openers.has(lower)) return false
  if (!next && isCommon(view, lower) && !view.seenName.has(word)) return false
  if (!next && view.seenSmall.has(lower) && !view.seenName.has(word)) return false
  if (!next && !view.seenName.has(word) && opensCompound(view, i)) return false
  if (tag === 'PROPN' || view.seenName.has(word) || words.given.has(word)) return true
  if (view.shape[i] === 'capitals') return word.length > 1 && word.length <= 6 && tag === 'NOUN'
  if (!next) return isRare(view, i) && beginsClause(view, i + 1)
  if (view.rarity.of(lower) >= UNCOMMON && !isCommon(view, lower) && tag !== 'VERB') return true
  return isRare(view, i) || words.titles.has(lower) || words.adjectives.has(word) || showsHead(view, i, last)
}

/** “Air traffic stopped”: an everyday word before the noun that it belongs to, whatever its tag. */
function opensCompound({ segmented: { tokens }, rarity, lower }: View, i: number): boolean {
  const before = tokens.relation[i] === 'compound' && tokens.head[i] === i + 1 && tokens.tag[i + 1] === 'NOUN'
  return before && rarity.of(lower[i]!) < EVERYDAY
}

/** What stands before a name at the beginning of a sentence is an adverb or participle far more often where it is common. */
const UNCOMMON = 5

/** After a bare name at the beginning comes its verb, its mark or a comma: Obaseki said, Obaseki’s, Obaseki, who */
function beginsClause({ segmented: { tokens }, word }: View, next: number): boolean {
  const tag = tokens.tag[next]
  return tag === 'VERB' || tag === 'AUX' || tag === 'PART' || word[next] === ',' || tag === 'CCONJ'
}

/** “Supreme Court judges”, “Air Orro”: a name may begin with common words and show by its head what it is. */
function showsHead(view: View, i: number, last: number): boolean {
  let end = i + 1
  while (end < last && isNameWord(view, end)) end++
  const { words } = view
  const head = view.word[end - 1]!
  return (
    end - i > 1 &&
    (words.organisationHeads.has(head) ||
      words.placeHeads.has(head) ||
      words.lawHeads.has(head) ||
      words.frontOrganisations.has(view.word[i]!))
  )
}

/** Whether a known name of several words begins here. */
function startsKnown(view: View, i: number, last: number): boolean {
  return matchKnown(view, i, last) > i
}

/** The end of the longest known place or organisation that begins at `i`; `i` where there is none. */
export function matchKnown(view: View, i: number, last: number): number {
  const { tokens, report } = view.segmented
  for (let end = Math.min(i + 5, last); end > i; end--) {
    const name = report.text.slice(tokens.start[i], tokens.end[end - 1])
    if (view.words.places.has(name) || view.words.knownOrganisations.has(name)) return end
  }
  return i
}

/** In a headline a capital shows nothing: only words that are known as names, or that the text shows to be, count. */
function standsInHeadline(view: View, i: number, last: number): boolean {
  const word = view.word[i]!
  const lower = view.lower[i]!
  const { words } = view
  if (startsKnown(view, i, last) || words.given.has(word)) return true
  if (view.seenName.has(word)) return true
  if (view.seenSmall.has(lower) || words.openers.has(lower)) return false
  const tokens = view.segmented.tokens
  const { part } = view.segmented.sentences[view.sentence[i]!]!
  if (isHeading(view.segmented, part)) return false
  if (tokens.tag[i] !== 'PROPN') return words.titles.has(lower) && nextIsName(view, i, last)
  return isRare(view, i)
}

function isCommon({ words }: View, lower: string): boolean {
  const lists = [
    words.roles,
    words.people,
    words.organisations,
    words.sites,
    words.events,
    words.laws,
    words.mindVerbs,
  ]
  return lists.some(
    list =>
      list.has(lower) ||
      (lower.endsWith(words.endings.plural) && list.has(lower.slice(0, -words.endings.plural.length))),
  )
}

function extendRun(view: View, alone: ReadonlySet<string>, first: number, last: number): number {
  const known = matchKnown(view, first, last)
  let end = Math.max(known, first + 1)
  const limit = Math.min(last, first + RUN_LIMIT)
  while (end < limit) {
    const next = nextEnd(view, alone, first, end, limit)
    if (next === end) break
    end = next
  }
  return end
}

/** How far the run goes on after `end`, or `end`. */
function nextEnd(view: View, alone: ReadonlySet<string>, first: number, end: number, limit: number): number {
  if (continues(view, end)) return end + 1
  const word = view.word[end]!
  const { joints } = view.words
  // Orro Shipping, Inc.
  if (word === ',' && end + 1 < limit && view.words.legalForms.has(view.word[end + 1]!)) return end + 2
  if (isHyphen(view, end) && end + 1 < limit && view.glued[end + 1] && isNameWord(view, end + 1))
    return end + 2
  if (givenByHyphen(view, first, end) || opensGivenName(view, first, end, limit)) return end + 2
  const nicknamed = afterNickname(view, end, limit)
  if (nicknamed > end) return nicknamed
  if (isHyphen(view, end) && view.glued[end + 1] && /^\d+$/.test(view.word[end + 1]!)) return end + 2
  if (isNumbered(view, end)) return end + 1
  if (end + 1 < limit && (isOwner(view, end) || isSaints(view, first, end))) return end + 2
  if (word === '&' && end + 1 < limit && isNameWord(view, end + 1)) return end + 2
  if (joints.leadingOn.has(word)) return afterOf(view, first, end, limit)
  if (word === joints.and) return afterAnd(view, alone, first, end, limit)
  return afterParticles(view, end, limit)
}

function continues(view: View, i: number): boolean {
  if (!isNameWord(view, i)) return false
  if (!view.titled[view.sentence[i]!]) return true
  const { words } = view
  const word = view.word[i]!
  return view.seenName.has(word) || words.organisationHeads.has(word) || isRare(view, i)
}

function isHyphen(view: View, i: number): boolean {
  return view.word[i] === '-' && view.glued[i] === true
}

/** Leung Orr-cheung, Park Orr-in: the second half of a name in small letters; "Tessel-based" is none. */
function givenByHyphen(view: View, first: number, end: number): boolean {
  const { tag } = view.segmented.tokens
  if (end - first < 2 || !isHyphen(view, end) || view.glued[end + 1] !== true) return false
  if (tag[end + 1] === 'PROPN' || isRare(view, end + 1)) return true
  const { words, word } = view
  const family = words.surnames.has(word[first]!) || words.given.has(word[first]!)
  return family && view.shape[end + 1] === 'small' && !words.joints.compounding.has(word[end + 1]!)
}

/** Hyeon-orro Ahn: a given name whose second half has a small letter, before the family name. */
function opensGivenName(view: View, first: number, end: number, limit: number): boolean {
  return (
    end - first === 1 &&
    end + 2 < limit &&
    isHyphen(view, end) &&
    view.glued[end + 1] === true &&
    view.shape[end + 1] === 'small' &&
    isRare(view, end + 1) &&
    isNameWord(view, end + 2)
  )
}

/** Mara "Orro" Silva: one or two words in quotation marks amid a name; the end of the word behind them, or `end`. */
function afterNickname(view: View, end: number, limit: number): number {
  if (!opensQuote(view, end)) return end
  for (let close = end + 2; close <= end + 3 && close + 1 < limit; close++) {
    if (/^["”’»]$/u.test(view.word[close]!) && isNameWord(view, close - 1))
      return isNameWord(view, close + 1) ? close + 2 : end
  }
  return end
}

/** Whether a token may open a quotation. */
export function opensQuote({ word }: View, i: number): boolean {
  return /^["“‘«]$/u.test(word[i] ?? '')
}

/** University of Tessel, Secretary of State, Campaign for the Orro: where the run so far is such a head. */
function afterOf(view: View, first: number, end: number, limit: number): number {
  // Orro Shipping, Inc. of Tessel
  if (view.words.legalForms.has(view.word[end - 1]!)) return end
  const { words } = view
  const head = view.word[end - 1]!
  const heads = [words.organisationHeads, words.placeHeads, words.lawHeads, words.eventHeads]
  const isHead = heads.some(list => list.has(head) || list.has(view.word[first]!))
  if (!isHead && !(words.titles.has(view.lower[end - 1]!) && view.word[end] === words.joints.of)) return end
  const at = words.definite.has(view.lower[end + 1] ?? '') ? end + 2 : end + 1
  if (at >= limit) return end
  // the Old Harbours Act of 1798
  if (words.lawHeads.has(head) && /^1[0-9]{3}$|^20[0-9]{2}$/.test(view.word[at]!)) return at + 1
  return isNameWord(view, at) ? at + 1 : end
}

/** Immigration and Customs Enforcement; Ministry of Health and Welfare; but not "Silva and Orro". */
function afterAnd(view: View, alone: ReadonlySet<string>, first: number, end: number, limit: number): number {
  const { words } = view
  let after = end + 1
  while (after < limit && (isNameWord(view, after) || isOwner(view, after))) after++
  if (after === end + 1) return end
  const head = view.word[after - 1]!
  if (
    view.lower.slice(first, end).includes(words.joints.of) &&
    words.organisationHeads.has(view.word[first]!)
  )
    return words.places.has(view.word[end + 1]!) ? end : after
  // the Bridge and Tunnel Workers’ Union
  const article = end - first === 1 && view.words.definite.has(view.lower[first - 1] ?? '')
  if (article && words.organisationHeads.has(head) && !isKnown(view, first)) return after
  const generic = end - first <= 2 && !alone.has(view.word[end - 1]!) && !isKnown(view, first)
  if (!generic || words.given.has(view.word[first]!) || words.adjectives.has(view.word[first]!)) return end
  return words.organisationHeads.has(head) && after - end > 2 ? after : end
}

/** Pier 4, Article 5, Terminal 2: a number after such a head belongs to the name. */
function isNumbered({ words, word, glued }: View, i: number): boolean {
  const head = word[i - 1]!
  return (
    /^\d{1,4}[A-Z]?$/.test(word[i]!) &&
    !glued[i] &&
    (words.placeHeads.has(head) || words.lawHeads.has(head)) &&
    !words.eventHeads.has(head)
  )
}

/** Workers’ Party, People’s Army: the mark of the possessive inside a name. */
function isOwner(view: View, i: number): boolean {
  return isPossessive(view, i) && view.words.owners.has(view.word[i - 1]!) && isNameWord(view, i + 1)
}

/** St Olan’s Hospital: a place that is a saint's. */
function isSaints(view: View, first: number, i: number): boolean {
  return isPossessive(view, i) && view.words.owners.has(view.word[first]!) && isNameWord(view, i + 1)
}

/** Mara de la Silva, Omar bin Rashid al-Tessel. */
function afterParticles(view: View, end: number, limit: number): number {
  let at = end
  while (at < limit && at < end + 3 && view.words.particles.has(view.word[at]!)) at++
  if (at === end || at >= limit) return end
  if (isHyphen(view, at)) at++
  return at < limit && isNameWord(view, at) ? at + 1 : end
}
