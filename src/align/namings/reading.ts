import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'
import { indexTree, type Tree, tokenFrom } from '../../segment/tree.ts'
import type { Span } from '../../text/span.ts'
import type { JointEntities } from '../entities.ts'

/** One report as groups of people are looked for in it. */
export interface Reading {
  readonly analysis: Analysis
  readonly report: number
  readonly language: Language
  readonly tree: Tree
  /** Head token of each mention, and the mention of each such token. */
  readonly heads: readonly number[]
  readonly mentionAt: ReadonlyMap<number, number>
  /** The joint entity of a place that is narrow enough for those in it to be one group, by its head token. */
  readonly siteAt: ReadonlyMap<number, number>
  /** By sentence, the joint entities of the narrow places that it names. */
  readonly sitesIn: ReadonlyMap<number, ReadonlySet<number>>
  /** Index of the sentence of each token. */
  readonly sentence: readonly number[]
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
  const siteAt = findSites(analysis, joined.joint[report]!, heads, joined, language)
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
    siteAt,
    sitesIn,
    sentence,
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

// A terminal, a square or a camp, but no city: "people living in Orro" are all of Orro.
function findSites(
  { mentions, tokens }: Analysis,
  joint: readonly number[],
  heads: readonly number[],
  { entities }: JointEntities,
  { names, namings }: Language,
): Map<number, number> {
  const sites = new Map<number, number>()
  const narrow = new Set([...names.sites, ...[...names.placeHeads].map(head => head.toLowerCase())])
  for (const wide of namings.wide) narrow.delete(wide)
  for (const [index, { entity, kind, form }] of mentions.entries()) {
    if (entity === null || form === 'pronoun' || (kind !== 'place' && kind !== 'organisation')) continue
    const site = joint[entity]!
    const words = [tokens.lemma[heads[index]!]!, ...entities[site]!.name.split(/\s+/)].map(word =>
      word.toLowerCase(),
    )
    if (words.some(word => narrow.has(word))) sites.set(heads[index]!, site)
  }
  return sites
}
