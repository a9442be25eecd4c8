import type { Mention } from '../../find/mentions.ts'
import type { Ending } from '../../language/compare.ts'
import { stem } from '../../match/stem.ts'
import { type Count, countOf } from './count.ts'
import type { Deed } from './deed.ts'
import { findDeeds, isOf } from './deeds.ts'
import type { Reading } from './reading.ts'

/** What one report says of one group of people. */
export interface Group {
  readonly report: number
  /** Index of its entity in the report's analysis. */
  readonly entity: number
  /** Index of its joint entity. */
  readonly joint: number
  /** Head nouns that say who they are, one for each set of synonyms; empty where all are like "people". */
  readonly heads: ReadonlySet<string>
  /** The same as printed, in the singular. */
  readonly nouns: ReadonlySet<string>
  /** Whether they act by office or trade. */
  readonly actor: boolean
  /** Whose they are: "their families", "the families of the victims"; null where nobody's. */
  readonly owner: string | null
  /** Places of their adjectives: "venezuela". */
  readonly origins: ReadonlySet<string>
  /** Stems of what stands before the head: "incarcerat". */
  readonly modifiers: ReadonlySet<string>
  /** What stands after "of": "quay" of "residents of the quay". */
  readonly of: ReadonlySet<string>
  /** How many they are, as far as phrases count them; null where none does. */
  readonly count: Count | null
  /** A phrase names a part of them, or some: "some of the men", "many men". */
  readonly part: boolean
  readonly definite: boolean
  /** Named in a headline, where all articles are left out. */
  readonly headed: boolean
  /** Told from others, or nobody at all: "12 other men", "no migrants". */
  readonly others: boolean
  /** A kind of people rather than some: "agreed to take in migrants". */
  readonly generic: boolean
  /** Only inside quotation marks: whom a speaker means, the report does not say. */
  readonly quoted: boolean
  readonly deeds: readonly Deed[]
  /** Narrow places where they stay or from which they are brought away. */
  readonly sites: ReadonlySet<number>
}

/** Describes a group by all its mentions in one report; null where it is only a pronoun. */
export function describeGroup(reading: Reading, entity: number, joint: number): Group | null {
  const { analysis } = reading
  const { synonyms } = reading.language.compare
  const indexes = analysis.entities[entity]!.mentions
  const phrases = indexes.filter(index => analysis.mentions[index]!.form !== 'pronoun')
  if (phrases.length === 0) return null
  const parts = phrases.map(index =>
    describePhrase(reading, analysis.mentions[index]!, reading.heads[index]!),
  )
  const deeds = indexes.flatMap(index => findDeeds(reading, reading.heads[index]!))
  return {
    report: reading.report,
    entity,
    joint,
    heads: new Set(parts.flatMap(({ noun }) => (noun === null ? [] : (synonyms.get(noun) ?? noun)))),
    nouns: new Set(parts.flatMap(({ noun }) => noun ?? [])),
    actor: parts.some(part => part.actor),
    owner: parts.find(part => part.owner !== null)?.owner ?? null,
    origins: new Set(parts.flatMap(part => part.origins)),
    modifiers: new Set(parts.flatMap(part => part.modifiers)),
    of: new Set(parts.flatMap(part => part.of)),
    count: parts.find(({ count }) => count !== null)?.count ?? null,
    part: parts.some(({ part }) => part),
    definite: parts.some(part => part.definite),
    headed: phrases.some(index => inHeadline(reading, index)),
    others: parts.some(part => part.others),
    generic:
      parts.every(part => part.bare) &&
      !deeds.some(({ role }) => role === 'agent') &&
      !phrases.some(index => isTopic(reading, index)),
    quoted: phrases.every(index => analysis.mentions[index]!.quoted),
    deeds,
    sites: findSites(reading, deeds, indexes),
  }
}

// A subject, or in a headline
function isTopic(reading: Reading, mention: number): boolean {
  const { relation } = reading.analysis.tokens
  return relation[reading.heads[mention]!]!.startsWith('nsubj') || inHeadline(reading, mention)
}

function inHeadline({ analysis: { sentences, report }, heads, sentence }: Reading, mention: number): boolean {
  const part = sentences[sentence[heads[mention]!]!]?.part
  return part !== undefined && report.parts[part]?.kind === 'headline'
}

/** What a verb shares with those who are named after it: "occupy", "occupation" and "occupiers". */
export function rootOf(lemma: string, endings: readonly Ending[]): string {
  return stem(lemma, endings)
    .replace(/[yi]$/, '')
    .replace(/([^s])\1$/, '$1')
}

function findSites(reading: Reading, deeds: readonly Deed[], mentions: readonly number[]): Set<number> {
  const { stay, removal } = reading.language.namings
  const sites = new Set<number>()
  for (const deed of deeds) {
    const tied = deed.role === 'agent' ? isOf(deed, stay, reading) : isOf(deed, removal, reading)
    if (tied && deed.site !== null) sites.add(deed.site)
  }
  for (const index of mentions) {
    const site = occupied(reading, index)
    if (site !== null) sites.add(site)
  }
  return sites
}

// "the occupiers of Pier 4": the noun itself says that they stay there
function occupied(reading: Reading, index: number): number | null {
  const { analysis, heads, siteAt, language } = reading
  const head = heads[index]!
  const { tokens } = analysis
  if (tokens.lemma[head + 1] !== language.namings.of) return null
  const stays = [...language.namings.stay.verbs].some(
    verb => tokens.lemma[head]!.toLowerCase() === `${verb}r` || isAgent(tokens.lemma[head]!, verb),
  )
  if (!stays) return null
  for (let token = head + 2; token < head + 6; token++) {
    const site = siteAt.get(token)
    if (site !== undefined) return site
  }
  return null
}

// occupy: occupier; squat: squatter
function isAgent(noun: string, verb: string): boolean {
  const word = noun.toLowerCase()
  return word === `${verb}er` || word === `${verb.replace(/y$/, 'i')}er` || word === `${verb}${verb.at(-1)}er`
}

interface Phrase {
  readonly noun: string | null
  readonly actor: boolean
  readonly owner: string | null
  readonly origins: readonly string[]
  readonly modifiers: readonly string[]
  readonly of: readonly string[]
  readonly count: Count | null
  readonly part: boolean
  readonly definite: boolean
  readonly others: boolean
  readonly bare: boolean
}

const MODIFIERS = new Set(['ADJ', 'NOUN', 'PROPN', 'VERB'])

function describePhrase(reading: Reading, mention: Mention, head: number): Phrase {
  const { analysis, language } = reading
  const { names, namings, compare } = language
  const { tokens } = analysis
  const origins: string[] = []
  const modifiers: string[] = []
  let owner: string | null = null
  let definite = false
  let others = false
  for (let token = head; token >= 0 && tokens.end[token]! > mention.start; token--) {
    const word = printed(reading, token)
    const lower = word.toLowerCase()
    const origin = originAt(reading, token, token === head)
    if (origin !== null) origins.push(origin)
    else if (
      token !== head &&
      MODIFIERS.has(tokens.tag[token]!) &&
      !names.loose.has(lower) &&
      !names.quantifiers.has(tokens.lemma[token]!.toLowerCase())
    ) {
      modifiers.push(stem(tokens.lemma[token]!.toLowerCase(), compare.endings))
    }
    if (token !== head && (names.possessives.has(lower) || /^['’‘]s?$/.test(lower))) owner = lower
    others ||= token !== head && (namings.others.has(lower) || names.unreal.has(lower))
    definite ||= names.definite.has(lower) || names.demonstrative.has(lower)
  }
  const after = ofWhat(reading, mention, head)
  const lemma = tokens.lemma[head]!.toLowerCase()
  const noun = originAt(reading, head, true) === null && !namings.generic.has(lemma) ? lemma : null
  const kin = namings.kin.has(lemma) && after !== null
  return {
    noun,
    actor: namings.actors.has(lemma),
    owner: owner ?? (kin ? after : null),
    origins,
    modifiers,
    of: after === null || kin ? [] : [after],
    ...countOf(reading, mention, head),
    definite,
    others,
    bare: mention.start === tokens.start[head] && after === null,
  }
}

function printed({ analysis: { tokens, report } }: Reading, token: number): string {
  return report.text.slice(tokens.start[token], tokens.end[token])
}

// "North Danish" is no "Danish" where both are peoples: two words that name one origin go before the second alone
function originAt(reading: Reading, token: number, isHead: boolean): string | null {
  const word = printed(reading, token)
  const { adjectives, nationals } = reading.language.names
  // "the Danes fans" are fans of the Danes
  if (!isHead && nationals.has(word) && !adjectives.has(word)) return null
  const pair = token > 0 ? `${printed(reading, token - 1)} ${word}` : word
  return (adjectives.get(pair) ?? nationals.get(pair))?.toLowerCase() ?? originOf(reading, word, isHead)
}

// "Venezuelan", "Venezuelans", and for any country of the story its adjective: "Kestrian" beside "Kestria".
function originOf({ language: { compare, names } }: Reading, word: string, isHead: boolean): string | null {
  const lower = word.toLowerCase()
  const known = compare.demonyms.get(lower) ?? names.adjectives.get(word) ?? names.nationals.get(word)
  if (known !== undefined) return known.toLowerCase()
  const capital = word[0] !== lower[0]
  const unknown = capital && lower.length > 5 ? /^(.{3,}?)(?:ians?|ans?|ese|ish)$/.exec(lower) : null
  return unknown && (!isHead || lower.endsWith('s')) ? unknown[1]! : null
}

// "residents of the quay", "members of the gang"
function ofWhat({ analysis: { tokens }, language }: Reading, mention: Mention, head: number): string | null {
  if (tokens.lemma[head + 1] !== language.namings.of || tokens.end[head + 1]! >= mention.end) return null
  for (let token = head + 2; token < tokens.start.length && tokens.end[token]! <= mention.end; token++) {
    if (tokens.tag[token] === 'NOUN' || tokens.tag[token] === 'PROPN')
      return tokens.lemma[token]!.toLowerCase()
  }
  return null
}
