import type { NameModel } from '../language/labelling.ts'
import type { Language } from '../language/language.ts'
import type { Seen } from '../segment/segment.ts'
import type { Vectors } from '../segment/syntax.ts'
import type { Span } from '../text/span.ts'
import type { Chain } from './mentions/chains.ts'
import { composeNames, takenTokens } from './mentions/compose.ts'
import { decideNames } from './mentions/decide.ts'
import { findDescriptions } from './mentions/describe.ts'
import type { Draft, Stretch } from './mentions/draft.ts'
import { type Placed, placeNames } from './mentions/kinds.ts'
import { labelNames } from './mentions/labels.ts'
import { findLinks } from './mentions/links.ts'
import type { Entity, EntityKind, Mention } from './mentions/mention.ts'
import { joinNames } from './mentions/named.ts'
import { isOfPlace, splitRun } from './mentions/pieces.ts'
import { findPronouns } from './mentions/pronouns.ts'
import { resolveMentions } from './mentions/resolve.ts'
import { ageAfter } from './mentions/roles.ts'
import { findRuns } from './mentions/runs.ts'
import { type View, viewReport } from './mentions/view.ts'
import { findWorks } from './mentions/works.ts'

export type { Entity, EntityKind, Mention } from './mentions/mention.ts'

/** The mentions of one report and what they name. */
export interface Named {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Finds what a report names and joins the mentions that name the same; one that fits two stays open. */
export function findMentions(
  { vectors, ...segmented }: Seen,
  language: Language,
  quotations: readonly Span[],
): Named {
  const view = viewReport(segmented, language, quotations)
  const chains: Chain[] = []
  const drafts = proposeMentions(view, nameReport(view, vectors, language.naming))
  joinNames(view, drafts, chains)
  resolveMentions(view, drafts, findLinks(view, drafts), chains)
  return finish(view, drafts, chains)
}

/** The names and offices of a report as rules find them and, where there is one, a net labels them. */
export function nameReport(view: View, vectors: Vectors, model: NameModel | null): Placed[] {
  const placed = ruleNames(view)
  return model ? decideNames(view, placed, labelNames(view, vectors, placed, model)) : placed
}

/** The names and offices of a report as rules find them. */
export function ruleNames(view: View): Placed[] {
  return placeNames(
    view,
    findRuns(view).flatMap(run => splitRun(view, run)),
  )
}

function proposeMentions(view: View, found: readonly Placed[]): Draft[] {
  const placed = found.filter(({ piece }) => !isOfPlace(view, piece.name))
  const works = findWorks(view)
  const titles = new Set(works.map(work => work.name!.first))
  const names = [...composeNames(view, placed).filter(one => !titles.has(one.first)), ...works]
  const descriptions = findDescriptions(view, takenTokens(placed, names))
  return [...names, ...descriptions, ...findPronouns(view)].sort(
    (a, b) => a.first - b.first || b.last - a.last,
  )
}

function finish(view: View, drafts: readonly Draft[], chains: readonly Chain[]): Named {
  const ids = new Map<number, number>()
  const members: number[][] = []
  const mentions = drafts.map((draft, index) => {
    const entity = draft.chain < 0 ? null : (ids.get(draft.chain) ?? ids.size)
    if (entity !== null) {
      ids.set(draft.chain, entity)
      members[entity] ??= []
      members[entity]!.push(index)
    }
    return makeMention(view, draft, entity === null ? draft.kind : chains[draft.chain]!.kind, entity)
  })
  const order = [...ids.keys()]
  const entities = order.map((chain, id) => makeEntity(view, mentions, chains[chain]!, id, members[id]!))
  return { mentions, entities }
}

function makeMention(view: View, draft: Draft, kind: EntityKind, entity: number | null): Mention {
  const [title] = draft.titles
  const age = draft.name && kind === 'person' ? ageAfter(view, draft.name) : null
  return {
    ...spanOf(view, draft),
    kind,
    form: draft.form,
    head: spanOf(view, { first: draft.head, last: draft.head + 1 }),
    ...(draft.name ? { name: spanOf(view, draft.name) } : {}),
    ...(title ? { title: spanOf(view, title) } : {}),
    ...(age ? { age: spanOf(view, age) } : {}),
    entity,
    quoted: view.quoted[draft.head]!,
  }
}

function spanOf({ segmented: { tokens } }: View, { first, last }: Stretch): Span {
  return { start: tokens.start[first]!, end: tokens.end[last - 1]! }
}

function makeEntity(
  view: View,
  all: readonly Mention[],
  chain: Chain,
  id: number,
  members: readonly number[],
): Entity {
  const { text } = view.segmented.report
  const names = new Set<string>()
  for (const index of members) {
    const { name } = all[index]!
    if (name) names.add(text.slice(name.start, name.end))
  }
  const longest = [...names].reduce((a, b) => (countWords(b) > countWords(a) ? b : a), '')
  const first = all[members[0]!]!
  return {
    id,
    kind: chain.kind,
    name: longest || text.slice(first.start, first.end),
    aliases: [...names].filter(name => name !== longest),
    mentions: members,
    ...(chain.pronoun ? { pronoun: chain.pronoun } : {}),
  }
}

/** The fullest form has the most words; of "the X" and "Twitter" the first stands. */
function countWords(name: string): number {
  return name === '' ? 0 : name.split(/[\s-]+/).length
}
