import type { Analysis } from '../../find/analysis.ts'
import type { EntityKind } from '../../find/mentions.ts'
import type { Language } from '../../language/language.ts'
import { indexTree, type Tree, tokenFrom } from '../../segment/tree.ts'
import type { Span } from '../../text/span.ts'
import type { JointEntities } from '../entities.ts'
import type { Deed } from './deed.ts'

/** One report as groups of people are looked for in it. */
export interface Reading {
  readonly analysis: Analysis
  readonly report: number
  readonly language: Language
  readonly tree: Tree
  /** Head token of each mention, and the mention of each such token. */
  readonly heads: readonly number[]
  readonly mentionAt: ReadonlyMap<number, number>
  /** The joint entity of each mention, or -1; a description that fits two entities of its report that are one has it too. */
  readonly jointOf: readonly number[]
  /** The joint entity of a place that is narrow enough for those in it to be one group, by its head token. */
  readonly siteAt: ReadonlyMap<number, number>
  /** By sentence, the joint entities of the narrow places that it names. */
  readonly sitesIn: ReadonlyMap<number, ReadonlySet<number>>
  /** Index of the sentence of each token. */
  readonly sentence: readonly number[]
  /** What those whom a token names do or suffer, once it was asked for. */
  readonly deeds: Map<number, readonly Deed[]>
}

/** Looks over a report once. */
export function readReport(
  analysis: Analysis,
  report: number,
  joined: JointEntities,
  language: Language,
): Reading {
  const heads = analysis.mentions.map(mention => tokenFrom(analysis, mention.head.start))
  const sentence = new Array<number>(analysis.tokens.start.length).fill(-1)
  for (const [index, { first, last }] of analysis.sentences.entries()) sentence.fill(index, first, last)
  const jointOf = placeMentions(analysis, joined.joint[report]!, heads)
  const siteAt = findSites(analysis, jointOf, heads, joined, language)
  const sitesIn = new Map<number, Set<number>>()
  for (const [token, site] of siteAt) {
    const sites = sitesIn.get(sentence[token]!)
    if (sites) sites.add(site)
    else sitesIn.set(sentence[token]!, new Set([site]))
  }
  const mentionAt = indexMentions(analysis, heads)
  return {
    analysis,
    report,
    language,
    tree: indexTree(analysis.tokens),
    heads,
    mentionAt,
    jointOf,
    siteAt,
    sitesIn,
    sentence,
    deeds: new Map(),
  }
}

// A name is found by each of its words and those of its title: trees differ in which is the head.
function indexMentions({ mentions, tokens }: Analysis, heads: readonly number[]): Map<number, number> {
  const at = new Map(heads.map((head, index) => [head, index]))
  const fill = (index: number, { start, end }: Span) => {
    let token = heads[index]!
    while (token > 0 && tokens.start[token - 1]! >= start) token--
    for (; token < tokens.start.length && tokens.end[token]! <= end; token++)
      if (!at.has(token)) at.set(token, index)
  }
  for (const [index, { name }] of mentions.entries()) if (name) fill(index, name)
  for (const [index, mention] of mentions.entries()) if (mention.title) fill(index, mention)
  return at
}

// "the terminal" after "a disused ferry terminal" and "the East Ferry Terminal", which are one
function placeMentions(
  { mentions, tokens }: Analysis,
  joint: readonly number[],
  heads: readonly number[],
): number[] {
  const jointOf = mentions.map(({ entity }) => (entity === null ? -1 : joint[entity]!))
  const nounOf = (index: number) => `${mentions[index]!.kind} ${tokens.lemma[heads[index]!]!.toLowerCase()}`
  const byNoun = new Map<string, Set<number>>()
  for (const [index, id] of jointOf.entries()) {
    if (id < 0 || mentions[index]!.form === 'pronoun') continue
    byNoun.set(nounOf(index), (byNoun.get(nounOf(index)) ?? new Set<number>()).add(id))
  }
  return jointOf.map((id, index) => {
    const { form, kind } = mentions[index]!
    const fitting =
      id < 0 && form === 'description' && THINGS.has(kind) ? byNoun.get(nounOf(index)) : undefined
    return fitting?.size === 1 ? [...fitting][0]! : id
  })
}

const THINGS = new Set<EntityKind>(['place', 'organisation', 'event'])

const narrowWords = new WeakMap<Language['names'], ReadonlySet<string>>()

// Words of narrow places, put together once for all reports.
function narrowOf(names: Language['names']): ReadonlySet<string> {
  const known = narrowWords.get(names)
  if (known) return known
  const narrow = new Set([...names.sites, ...[...names.placeHeads].map(head => head.toLowerCase())])
  narrowWords.set(names, narrow)
  return narrow
}

// A terminal, a square or a camp, but no city: "people living in Orro" are all of Orro.
function findSites(
  { mentions, report }: Analysis,
  jointOf: readonly number[],
  heads: readonly number[],
  { entities }: JointEntities,
  { names, namings }: Language,
): Map<number, number> {
  const sites = new Map<number, number>()
  const narrow = narrowOf(names)
  for (const [index, { kind, form, start, end }] of mentions.entries()) {
    const site = jointOf[index]!
    if (site < 0 || form === 'pronoun' || (kind !== 'place' && kind !== 'organisation')) continue
    const words = `${entities[site]!.name} ${report.text.slice(start, end)}`.toLowerCase().split(/\s+/)
    const wide = words.some(word => namings.wide.has(word))
    if (!wide && words.some(word => narrow.has(word))) sites.set(heads[index]!, site)
  }
  return sites
}
