import type { CueGroup, StatementWords } from '../../language/statements.ts'
import { containsSpan, overlapsSpan, type Span } from '../../text/span.ts'
import type { Quotation } from '../quotations.ts'
import { cleanContent, mergeSpans } from './clean.ts'
import { findContent } from './content.ts'
import type { Cue } from './cues.ts'
import type { Draft } from './draft.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  hasFinite,
  headOf,
  isGerund,
  lemmaOf,
  relationOf,
  spanOf,
  tagOf,
  tokenBefore,
  wordOf,
} from './grammar.ts'
import type { Content } from './pieces.ts'
import { depthAt, holderAt, type Site } from './quoted.ts'
import type { Reading } from './reading.ts'
import { canSpeak, mentionOf } from './speaker.ts'
import type { Source } from './subjects.ts'
import { readInsertion } from './surface.ts'

/** Makes a statement of a cue, its source and what it takes; null where one of them is missing. */
export function draftVerb(reading: Reading, site: Site, claimed: readonly Quotation[]): Draft | null {
  const { cue, source } = site
  if (claimed.length === 0 && isHypothetical(reading, site)) return null
  const content = findContent(reading.grammar, cue, source, reading.words.claims)
  const parts = joinContent(reading, site, content, claimed)
  if (!parts || !speaks(reading, site, parts.group, claimed.length > 0)) return null
  const issued = spanIssue(reading, cue, source)
  return {
    source: source.spans,
    heads: source.heads,
    cue: issued ? mergeSpans([issued, ...parts.cue], 1) : parts.cue,
    content: [...parts.content, ...tailOf(reading, parts.content, claimed)],
    manner: mannerOf(cue, parts.group, source),
    lemma: cue.lemma,
    negated: cue.negated,
    token: cue.token,
  }
}

/** “If Silva says so”, “he should have insisted that” — nobody has said it. “could not say” is another matter. */
function isHypothetical({ grammar, words }: Reading, { cue, source }: Site): boolean {
  const verb = cue.control ?? cue.token
  const marks = childrenOf(grammar, verb, 'mark').map(mark => wordOf(grammar, mark))
  const start = source.spans[0]?.start ?? cue.span.start
  const before = wordOf(grammar, tokenBefore(grammar, start))
  if ([...marks, before].some(word => words.conditions.includes(word) && word !== 'whether')) return true
  const unsaid = childrenOf(grammar, verb, 'aux').some(aux => UNSAID.has(wordOf(grammar, aux)))
  return unsaid && !cue.negated
}

/** “can reveal” and “would say only” are said; these are not. */
export const UNSAID = new Set(['should', 'could', 'may', 'might', 'must'])

function mannerOf(cue: Cue, group: CueGroup, source: Source): Draft['manner'] {
  if (cue.manner === 'decline') return 'decline'
  // “is said to have left”: hearsay, whatever the verb.
  return cue.passive && source.heads.length === 0 && group.manner !== 'accuse' ? 'report' : group.manner
}

/** “issued a statement | warning” — the verb and its noun belong to the cue. */
function spanIssue({ grammar, words }: Reading, cue: Cue, source: Source): Span | null {
  const verb = issueVerb(grammar, words, cue)
  if (verb === null) return null
  const noun = cue.token - 1
  const named = source.heads.some(head => head < verb && head !== noun)
  if (!named || cue.token - verb > ISSUE_TOKENS) return null
  return spanOf(grammar, { first: verb, last: cue.token })
}

/** “issued”: above the noun in the tree, or before it in the sentence. */
function issueVerb(grammar: Grammar, words: StatementWords, cue: Cue): number | null {
  const noun = headOf(grammar, cue.token)
  const above =
    relationOf(grammar, cue.token) === 'acl' && noun >= 0 && relationOf(grammar, noun) === 'obj'
      ? headOf(grammar, noun)
      : -1
  if (above >= 0 && words.issue.includes(lemmaOf(grammar, above))) return above
  if (!words.messages.includes(lemmaOf(grammar, cue.token - 1))) return null
  for (let token = cue.token - 2; token > cue.token - ISSUE_TOKENS / 2; token--) {
    if (tagOf(grammar, token) === 'VERB') return words.issue.includes(lemmaOf(grammar, token)) ? token : null
  }
  return null
}

/** “sent a letter to the board of directors urging”: a longer way is no one phrase. */
const ISSUE_TOKENS = 12

interface Parts {
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly group: CueGroup
}

/** Joins what the tree gives with the quotations beside the cue. */
function joinContent(
  reading: Reading,
  site: Site,
  content: Content | null,
  claimed: readonly Quotation[],
): Parts | null {
  const { cue, source } = site
  const group = content?.group ?? cue.groups[0]
  if (!group) return null
  const quoted = [...leadOf(reading, site, claimed), ...claimed.map(({ start, end }) => ({ start, end }))]
  const tree = content ? cleanContent(reading, content.spans, [cue.span, ...source.spans]) : []
  const clause = tree.filter(
    span => !quoted.some(other => overlapsSpan(span, other)) && !isTrailing(site, span, quoted),
  )
  const whole = tree.some(span =>
    quoted.some(other => containsSpan(span, other) && span.end - span.start > other.end - other.start + 2),
  )
  const preposition = content?.preposition ? [content.preposition] : []
  if (quoted.length === 0) {
    return tree.length > 0 ? { cue: mergeSpans([cue.span, ...preposition], 1), content: tree, group } : null
  }
  // Silva posted on Monday on X: “The port stays open.” — what stands before the colon is how she said it.
  const colon = claimed.some(one => one.start > cue.span.end && isAfterColon(reading.grammar, one.start))
  const lead = clause.filter(span => span.start < cue.span.start)
  if (colon && group.frames.includes('clause')) {
    return { cue: [cue.span], content: mergeSpans([...lead, ...quoted], 0), group }
  }
  if (whole && !colon) return { cue: [cue.span], content: mergeSpans([...tree, ...quoted], 1), group }
  // “has criticized the plan: “We …”” — the plan is what it is about, the quotation what is said.
  const object = content && !group.frames.includes('clause') ? beforeQuotation(tree, quoted) : []
  const said = group.frames.includes('clause') ? [...clause, ...quoted] : quoted
  return { cue: mergeSpans([cue.span, ...preposition, ...object], 1), content: mergeSpans(said, 0), group }
}

/** “We leave,” Silva said in a letter | that she read out — behind a quotation only what follows the cue at once. */
function isTrailing({ cue, source }: Site, span: Span, quoted: readonly Span[]): boolean {
  const end = Math.max(cue.span.end, ...source.spans.map(one => one.end))
  return span.start > end + 1 && quoted.some(one => one.end <= cue.span.start)
}

/** The parts of an object that stand before the first quotation. */
function beforeQuotation(tree: readonly Span[], quoted: readonly Span[]): readonly Span[] {
  const first = Math.min(...quoted.map(span => span.start))
  return tree
    .filter(span => span.start < first)
    .map(span => ({ start: span.start, end: Math.min(span.end, first) }))
}

function isAfterColon(grammar: Grammar, place: number): boolean {
  return grammar.text
    .slice(Math.max(0, place - 3), place)
    .trimEnd()
    .endsWith(':')
}

/** “The strike, | Silva said on the radio, | “has cost us a season.”” — words that the quotation goes on with. */
function leadOf({ grammar }: Reading, { cue, source }: Site, claimed: readonly Quotation[]): readonly Span[] {
  const [first] = claimed
  if (!first || first.start < cue.span.end) return []
  const before = readInsertion(grammar, cue, source)?.before
  if (!before || hasFinite(grammar, before.first, before.last)) return []
  const lower = /^[“"‘']?\p{Ll}/u.test(grammar.text.slice(first.start, first.start + 2))
  return lower && /^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test(tagOf(grammar, before.first))
    ? [spanOf(grammar, before)]
    : []
}

/** “that nobody was hurt, | “and nobody will be”” — a quotation in small letters goes on with the clause. */
function tailOf(
  { grammar, map }: Reading,
  content: readonly Span[],
  claimed: readonly Quotation[],
): readonly Span[] {
  const end = content.at(-1)?.end ?? 0
  const after = grammar.text.slice(end, end + 4)
  const match = /^,? [“"‘']\p{Ll}/u.exec(after)
  if (!match || claimed.length > 0 || depthAt(map, end) > 0) return []
  const holder = holderAt(map.levels[0] ?? [], end + match[0].length - 2)
  const sentence = grammar.sentenceOf[tokenBefore(grammar, end)]
  const same = holder && grammar.sentenceOf[tokenBefore(grammar, holder.end)] === sentence
  return same && holder.closed ? [{ start: holder.start, end: holder.end }] : []
}

/** Whether this source can say this: storms do not threaten anybody with words. */
function speaks(reading: Reading, site: Site, group: CueGroup, quoted: boolean): boolean {
  const { grammar, names, words } = reading
  const { cue, source } = site
  const [head] = source.heads
  if (source.spans.some(span => !/\p{L}/u.test(grammar.text[span.start] ?? ''))) return false
  if (head !== undefined && words.connectors.includes(wordOf(grammar, head))) return false
  if (head === undefined) return quoted || speaksUnnamed(reading, cue, group)
  if (!quoted && isMute(reading, head, cue.lemma)) return false
  // “responded to the charge” is no refusal, “did not respond to” is one
  if (group.manner === 'decline' && group.frames.length === 0 && !cue.negated) return false
  if (group.manner === 'show') {
    const document = words.documents.includes(lemmaOf(grammar, head))
    return document || (cue.lemma !== 'show' && canSpeak(grammar, names, head))
  }
  if (!quoted && group.frames.includes('noun') && takesPerson(reading, cue, group)) return false
  const bare = !group.frames.includes('clause') || group.manner === 'threaten' || group.manner === 'promise'
  if (bare && !quoted) return canSpeak(grammar, names, head) || mayBePeople(grammar, head, group)
  return !NOBODY.has(wordOf(grammar, head))
}

/** Whether a thing is said to do what only people do in words. */
export function isMute(reading: Reading, head: number, lemma: string): boolean {
  return isThing(reading, head) && (reading.words.figurative.includes(lemma) || isVoiceless(reading, head))
}

/** “the defeat”, “gun laws”, “social media” — neither a name nor people (“a questioner”) nor something written. */
function isThing({ grammar, names, words }: Reading, head: number): boolean {
  if (tagOf(grammar, head) !== 'NOUN' || mentionOf(names, head)) return false
  if (/(?:er|or|ist|ian|eer|man|woman|source|aide|people)$/.test(lemmaOf(grammar, head))) return false
  return !words.documents.includes(lemmaOf(grammar, head)) && !words.messages.includes(lemmaOf(grammar, head))
}

/** “two years”, “the deficit”, “his weakness” */
function isVoiceless({ grammar, words }: Reading, head: number): boolean {
  const lemma = lemmaOf(grammar, head)
  const { lemmas, people, endings } = words.voiceless
  if (people.includes(lemma)) return false
  return lemmas.includes(lemma) || endings.some(ending => lemma.endsWith(ending))
}

const OF_THINGS = new Set<CueGroup['manner']>([
  'ask',
  'demand',
  'order',
  'confirm',
  'think',
  'rule',
  'deny',
  'say',
])

/** “will question Silva”, “wants Brandt” — nobody says a person; “criticised Silva” is another matter. */
function takesPerson({ grammar, names }: Reading, cue: Cue, group: CueGroup): boolean {
  if (!OF_THINGS.has(group.manner) || group.frames.includes('as')) return false
  const object = childOf(grammar, cue.token, 'obj')
  const clause = childOf(grammar, cue.token, 'ccomp', 'xcomp')
  return (
    object !== undefined &&
    clause === undefined &&
    !cue.passive &&
    group.told !== true &&
    (mentionOf(names, object)?.kind === 'person' ||
      // “admitted 200 refugees” — people are let in, not owned up to
      (cue.lemma === 'admit' && mentionOf(names, object)?.kind === 'group'))
  )
}

/** “Doctors warned”, “the owners denied” — but “the storm threatened”, “the sky promised”. */
function mayBePeople(grammar: Grammar, head: number, group: CueGroup): boolean {
  if (tagOf(grammar, head) !== 'NOUN') return false
  const plural = grammar.tokens.penn[head] === 'NNS'
  return plural || (group.manner !== 'threaten' && group.manner !== 'promise')
}

const NOBODY = new Set([
  'nobody',
  'anybody',
  'anyone',
  'this',
  'that',
  'there',
  'what',
  'which',
  'these',
  'those',
])

/** “are said to have left”, “accused of theft” — reported, with nobody named. */
function speaksUnnamed(reading: Reading, cue: Cue, group: CueGroup): boolean {
  if (!cue.passive)
    return (
      isGerund(reading.grammar, cue.token) &&
      relationOf(reading.grammar, cue.token) === 'advcl' &&
      group.manner === 'accuse'
    )
  if (group.manner === 'accuse') return true
  return reading.words.hearsay.includes(cue.lemma)
}

/** Whether a place stands inside quotation marks. */
export function isQuoted(reading: Reading, place: number): boolean {
  return depthAt(reading.map, place) > 0
}
