import type { CueGroup } from '../../language/statements.ts'
import { containsSpan, overlapsSpan, type Span } from '../../text/span.ts'
import type { Attribution } from '../attributions/links.ts'
import type { Phrase } from '../attributions/phrases.ts'
import { isBehindAside } from './asides.ts'
import { type CueTable, isNegated, tabulateCues, wordOfSaying } from './cues.ts'
import { type Draft, draftUncued } from './draft.ts'
import {
  childrenOf,
  type Grammar,
  hasFinite,
  headOf,
  headOfRange,
  isFiniteTag,
  lemmaOf,
  relationOf,
  spanOf,
  tagOf,
  tokenAfter,
  tokenBefore,
  wordOf,
} from './grammar.ts'
import { draftsNear, placeDrafts } from './places.ts'
import { depthAt, nextQuotation } from './quoted.ts'
import { raiseCue, raiseVerb } from './raise.ts'
import type { Reading } from './reading.ts'
import { checkSource } from './sound.ts'
import { REASONS } from './speaker.ts'
import { findSubjects } from './subjects.ts'
import { tidyDrafts } from './tidy.ts'
import { isMute, isQuoted, UNSAID } from './verbs.ts'

/**
 * Joins what the model found with what the rules did: the model says which words are a statement and where its phrases
 * end, the rules who is meant and how it is said. What only the rules found stays.
 */
export function mergeDrafts(
  reading: Reading,
  unraised: readonly Draft[],
  attributions: readonly Attribution[],
): readonly Draft[] {
  const { grammar, words } = reading
  const table = tabulateCues([...words.verbs, ...words.nouns])
  const drafts = unraised.map(draft => raiseVerb(grammar, table, draft))
  const ruled = placeDrafts(grammar, drafts)
  const found = attributions
    .map(each => raiseCue(grammar, table, each))
    .flatMap(attribution => {
      const marked = mark(reading, attribution)
      const near = draftsNear(grammar, ruled, [marked.cue, ...marked.content])
      const own = near.find(draft => meets(grammar, draft, marked))
      if (own && runsOn(grammar, own)) return []
      if (!own) return draftFound(reading, table, marked, attribution) ?? []
      return isSettled(own) ? [] : mend(reading, own, marked, near)
    })
  const tokens = new Set(found.map(({ token }) => token))
  const taken = placeDrafts(grammar, found)
  const left = drafts.filter(
    draft => !runsOn(grammar, draft) && isLeft(draft, tokens, draftsNear(grammar, taken, draft.content)),
  )
  return tidyDrafts(grammar, [...found, ...left])
}

/** “Those whom they asked | predicted a leak” — a finite verb right behind another is not what that one takes. */
function runsOn(grammar: Grammar, { token, cue, content }: Draft): boolean {
  if (token < 0 || !isFiniteTag(grammar, token) || tokenBefore(grammar, cue[0]!.end) !== token) return false
  const next = tokenAfter(grammar, cue[0]!.end)
  const begins = content.some(({ start }) => start === grammar.tokens.start[next])
  return begins && next === token + 1 && isFiniteTag(grammar, next) && tagOf(grammar, next) === 'VERB'
}

/** The phrases of an attribution as spans. */
interface Marked {
  readonly cue: Span
  readonly source: readonly Span[]
  readonly content: readonly Span[]
}

function mark(reading: Reading, { cue, source, content }: Attribution): Marked {
  const place = ({ first, last }: Phrase) => spanOf(reading.grammar, { first, last: last - 1 })
  return {
    cue: place(cue),
    source: source ? [place(cutRelative(reading.grammar, source))] : [],
    content: content
      .filter(phrase => isNear(reading, phrase, cue))
      .map(phrase => place(cutAtSentences(reading, phrase, cue))),
  }
}

/** “a member | who |, asked, said” — the pronoun of a clause that the source leaves out. */
function cutRelative(grammar: Grammar, source: Phrase): Phrase {
  const alone = source.last - source.first === 1
  return !alone && RELATIVE.has(wordOf(grammar, source.last - 1))
    ? { ...source, last: source.last - 1 }
    : source
}

/** Only a quotation, or what stands behind a colon, is content in a sentence without the cue. */
function isNear({ grammar, map }: Reading, phrase: Phrase, cue: Phrase): boolean {
  const { sentenceOf, tokens } = grammar
  const own = sentenceOf[cue.first]!
  if (sentenceOf[phrase.first]! <= own && own <= sentenceOf[phrase.last - 1]!) return true
  return tokens.tag[cue.first] === 'PUNCT' || depthAt(map, tokens.start[phrase.first]!) > 0
}

/**
 * Only a quotation goes on in the next sentence, and what stands behind a colon in the same paragraph; of other words
 * those beside the cue are kept.
 */
function cutAtSentences({ grammar, map }: Reading, phrase: Phrase, cue: Phrase): Phrase {
  const { sentences, sentenceOf, tokens } = grammar
  const colon = tokens.tag[cue.first] === 'PUNCT'
  let { first, last } = phrase
  for (let s = sentenceOf[first]! + 1; s <= sentenceOf[last - 1]!; s++) {
    const start = sentences[s]!.first
    const goesOn = colon && sentences[s]!.part === sentences[s - 1]!.part
    if (goesOn || depthAt(map, tokens.start[start]!) > 0) continue
    if (cue.first >= start) first = start
    else {
      last = start
      break
    }
  }
  return { ...phrase, first, last }
}

/** Whether both have one cue, or the rules need none for the same content. */
function meets(grammar: Grammar, draft: Draft, { cue, content }: Marked): boolean {
  if (draft.cue.length > 0) return draft.cue.some(span => overlapsSpan(span, cue))
  if (!isPost(draft) && hasWordOfSaying(grammar, cue)) return false
  return draft.content.some(span => content.some(other => overlapsSpan(other, span)))
}

/** “Silva | : |”, “Silva | at a talk in Ander: |” — a colon, with no verb before it, is hardly a cue. */
function hasWordOfSaying(grammar: Grammar, cue: Span): boolean {
  const last = tokenBefore(grammar, cue.end)
  if (tagOf(grammar, last) !== 'PUNCT') return true
  for (let token = tokenAfter(grammar, cue.start); token < last; token++)
    if (tagOf(grammar, token) === 'VERB') return true
  return false
}

function isPost({ token, channel }: Draft): boolean {
  return token < 0 && channel === 'post'
}

/**
 * What the model does not know: posts, that evidence is lacking, and who is accused. “The men were accused by the
 * ministry of theft” has its content on both sides of its cue.
 */
function isSettled(draft: Draft): boolean {
  const { manner, cue, content } = draft
  const around = content.length > 1 && content[0]!.start < (cue[0]?.start ?? 0)
  return isPost(draft) || manner === 'no evidence' || (manner === 'accuse' && around)
}

/** What only the rules found; without a cue only where nobody else has the words. */
function isLeft({ token, content }: Draft, tokens: ReadonlySet<number>, near: readonly Draft[]): boolean {
  if (token >= 0) return !tokens.has(token)
  const contents = near.flatMap(other => other.content)
  return !content.some(span => contents.some(other => overlapsSpan(other, span)))
}

/** A statement of the rules with the phrases that the model gives it. */
function mend(reading: Reading, own: Draft, marked: Marked, drafts: readonly Draft[]): Draft {
  const { grammar } = reading
  // A turn of a transcript goes on to the next name.
  const whole = marked.content.every(span => own.content.some(other => containsSpan(other, span)))
  if (own.token < 0 && whole) return own
  // “The canister reportedly burst” — of the canister, not by it.
  const about = marked.source.some(span => own.content.some(other => overlapsSpan(other, span)))
  if (own.source.length === 0 && about) return own
  const source = sourceOf(grammar, own, marked)
  const wider = own.cue.some(span => containsSpan(span, marked.cue))
  const cue = own.token < 0 || wider ? own.cue : [marked.cue]
  const heads = headsOf(grammar, source, own)
  const asRuled = { ...own, source, cue, heads }
  if (keepsContent(grammar, own, marked, drafts)) return asRuled
  const gloss = glossOf(grammar, own, marked)
  return gloss ? { ...asRuled, gloss: [gloss] } : { ...asRuled, content: marked.content }
}

/** The source of the model, but for a time of saying and without a “who” clause that the rules know. */
function sourceOf(grammar: Grammar, own: Draft, { cue, source: [theirs] }: Marked): readonly Span[] {
  const [ours] = own.source
  if (!theirs || !ours) return theirs ? [theirs] : own.source
  // “The minister, his aide and the union”: the model may begin in the middle.
  const missed = containsSpan(ours, theirs) || isBehindAside(grammar, theirs, cue)
  if (ours.start < theirs.start && missed) return own.source
  const sentence = (place: number) => grammar.sentenceOf[tokenAfter(grammar, place)]
  if (sentence(theirs.start) !== sentence(cue.start) && sentence(ours.start) === sentence(cue.start))
    return own.source
  if (theirs.start !== ours.start) return [theirs]
  const more = Math.min(theirs.end, ours.end)
  const word = wordOf(grammar, tokenAfter(grammar, more))
  const timed = theirs.end > more && grammar.timed[tokenBefore(grammar, theirs.end)]
  return timed || (ours.end > more && RELATIVE.has(word)) ? own.source : [theirs]
}

const RELATIVE = new Set(['who', 'which', 'that', 'whose'])

/** Whether the rules are the better judge of what is said: measured on the pieces into which the two cut it. */
function keepsContent(
  grammar: Grammar,
  own: Draft,
  { cue, content }: Marked,
  drafts: readonly Draft[],
): boolean {
  if (content.length === 0 || content.length > own.content.length) return true
  if (content.length > 1 && content.length === own.content.length) return true
  // “accused the owners | at a talk | of theft”
  if (own.manner === 'accuse' && own.content.length > content.length) return true
  const [ours, theirs] = [own.content[0]!, content[0]!]
  const one = own.content.length === 1 && content.length === 1
  // “It fell | , killing four, | the fire service said”: up to who says it, nothing is nobody's.
  const before = ours.end <= Math.min(cue.start, own.source[0]?.start ?? cue.start)
  if (one && before && ours.start === theirs.start && theirs.end < ours.end) return true
  // Words between marks are surely said; what stands before them may be the reporter's.
  const quoted = own.content.every(({ start }) => /[“"‘«]/.test(grammar.text[start] ?? ''))
  if (quoted && content.length === 1 && own.content.every(span => containsSpan(theirs, span))) return true
  // A quotation of two paragraphs.
  const places = own.content.map(({ start, end }) => [tokenAfter(grammar, start), tokenBefore(grammar, end)])
  if (places.some(([first, last]) => partAt(grammar, first!) !== partAt(grammar, last!))) return true
  // “The port | , she said, | will close”: both pieces, where the model found one.
  const pieces = own.content.map(span => content.some(other => overlapsSpan(other, span)))
  if (content.length === 1 && pieces.filter(Boolean).length === 1 && pieces.length === 2) return true
  // “said that A and promised to B” — what follows has a cue of its own.
  return drafts.some(
    ({ cue: [first] }) =>
      first &&
      content.some(span => containsSpan(span, first)) &&
      !own.content.some(span => overlapsSpan(span, first)) &&
      !own.cue.some(span => overlapsSpan(span, first)),
  )
}

function partAt({ sentences, sentenceOf }: Grammar, token: number): number {
  return sentences[sentenceOf[token] ?? 0]?.part ?? -1
}

/** “members of Kestrel | , a smuggling ring” — what the annotators count and the rules take for the reporter’s words. */
function glossOf(grammar: Grammar, own: Draft, { cue, source, content }: Marked): Span | null {
  const [theirs, ours] = [content.at(-1)!, own.content.at(-1)]
  if (!ours || content.length !== own.content.length || ours.start !== theirs.start || ours.end >= theirs.end)
    return null
  const rest = grammar.text.slice(ours.end, theirs.end)
  // “, and that the search had ended” goes on with what is said.
  if (!/^\s*[,–—(]/.test(rest) || /^\s*,\s*(?:and|but|or|that)\b/.test(rest)) return null
  const gloss = { start: ours.end, end: theirs.end }
  return [cue, ...source].some(span => overlapsSpan(span, gloss)) ? null : gloss
}

/** A statement that the rules do not know. */
function draftFound(
  reading: Reading,
  table: CueTable,
  { cue, source, content }: Marked,
  attribution: Attribution,
): Draft | null {
  const { grammar, words } = reading
  if (content.length === 0) return null
  // “a” alone names nobody.
  const [span] = source
  if (span && tagOf(grammar, tokenBefore(grammar, span.end)) === 'DET') return null
  const token = wordOfSaying(grammar, table, attribution.cue)
  if (isNaming(grammar, token, content)) return null
  if (tagOf(grammar, token) === 'PUNCT') return draftUncued(source, headsOf(grammar, source, null), content)
  const lemma = lemmaOf(grammar, token)
  const heads = headsAt(reading, source, token)
  const group = groupOf(grammar, table.get(lemma) ?? [], cue, content)
  const worded = content.some(span => isWorded(reading, span))
  const manner = group?.manner ?? (isDirect(reading, content) ? 'say' : 'stance')
  const negated = isNegated(grammar, words, token)
  const reason = source.length > 0 && heads.length === 0 ? { reason: REASONS.several } : {}
  const draft = { source, cue: [cue], content, heads, manner, lemma, negated, token, ...reason }
  const [first] = content
  // “those whom they asked predicted it” — not what they asked.
  const opening = tokenAfter(grammar, Math.min(cue.start, source[0]?.start ?? cue.start))
  const around = content.length > 1 && first!.start < cue.start && wordOf(grammar, opening - 1) !== ','
  const said = worded && !around && isSaid(reading, draft) && checkSource(reading, draft).length > 0
  return said ? draft : { ...draft, manner: 'stance' }
}

/** “A group called Orro Matters is raising money”: a participle with a name behind it names its noun. */
function isNaming(grammar: Grammar, token: number, content: readonly Span[]): boolean {
  const behind = tokenAfter(grammar, content[0]!.start)
  return (
    /^VB[DN]$/.test(grammar.tokens.penn[token]!) &&
    relationOf(grammar, token) === 'acl' &&
    headOf(grammar, token) === token - 1 &&
    behind === token + 1 &&
    grammar.tokens.penn[behind]!.startsWith('NNP')
  )
}

/** “called for a strike” demands, “called them liars” calls: the group whose preposition stands there, else one without. */
function groupOf(
  grammar: Grammar,
  groups: readonly CueGroup[],
  cue: Span,
  content: readonly Span[],
): CueGroup | undefined {
  const near = [tokenBefore(grammar, cue.end), ...content.map(({ start }) => tokenAfter(grammar, start))]
  const words = near.map(token => wordOf(grammar, token))
  const takes = ({ prepositions }: CueGroup) => prepositions?.some(word => words.includes(word))
  return groups.find(takes) ?? groups.find(({ prepositions }) => !prepositions) ?? groups[0]
}

/** Whether it was said, and by whom: no “if she says”, no “could say”, and no mere “it is expected”. */
function isSaid(reading: Reading, { token, heads, content, lemma }: Draft): boolean {
  const { grammar, words } = reading
  const [head] = heads
  if (head === undefined) return isDirect(reading, content)
  if (isMute(reading, head, lemma ?? '') && !isDirect(reading, content)) return false
  const marks = childrenOf(grammar, token, 'mark').map(mark => wordOf(grammar, mark))
  if (marks.some(word => words.conditions.includes(word) && word !== 'whether')) return false
  return !childrenOf(grammar, token, 'aux').some(aux => UNSAID.has(wordOf(grammar, aux)))
}

/** Whether a content is a clause or a quotation, and not a mere thing that somebody is for or against. */
function isWorded(reading: Reading, span: Span): boolean {
  const { grammar, map } = reading
  const quoted = nextQuotation(map, span.start)
  return (
    isQuoted(reading, span.start) ||
    (quoted !== undefined && quoted.start < span.end) ||
    hasFinite(grammar, tokenAfter(grammar, span.start), tokenBefore(grammar, span.end) + 1)
  )
}

function isDirect(reading: Reading, content: readonly Span[]): boolean {
  return content.every(span => isQuoted(reading, span.start))
}

/** The words that name the speaker: what the tree takes for the subject, where it stands in the source. */
function headsAt({ grammar, words }: Reading, source: readonly Span[], token: number): readonly number[] {
  const [span] = source
  const subjects = findSubjects(grammar, token, words, 0)
  const own = subjects.filter(({ printed }) => {
    const start = grammar.tokens.start[printed]!
    return span && span.start <= start && start < span.end
  })
  if (own.length === 1 && subjects.length === 1) return [own[0]!.named]
  // “…, saying that” — where neither the rules nor the tree know whose participle it is, nobody is named.
  const participle = grammar.tokens.penn[token] === 'VBG' && childrenOf(grammar, token, 'aux').length === 0
  return participle && own.length === 0 ? [] : headsOf(grammar, source, null)
}

/** The words that name the speaker: those that the rules found, where they stand in the source or it stands for them. */
function headsOf(grammar: Grammar, source: readonly Span[], own: Draft | null): readonly number[] {
  const [span] = source
  if (!span) return own?.heads ?? []
  const top = headOfRange(grammar, tokenAfter(grammar, span.start), tokenBefore(grammar, span.end) + 1)
  if (!own?.source.some(other => overlapsSpan(other, span))) return [top]
  // “the hospital in nearby | Saint Varn | said” — the hospital, where the rules saw the place alone.
  const wider = own.source.every(other => span.start < other.start)
  const [head] = own.heads
  const below = head !== undefined && relationOf(grammar, head) === 'nmod' && headOf(grammar, head) === top
  return wider && below ? [top] : own.heads
}
