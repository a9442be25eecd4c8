import { type Chain, learn, mergeChains, rootOf, startChain } from './chains.ts'
import type { Draft } from './draft.ts'
import type { Link } from './links.ts'
import { resolvePronoun } from './refer.ts'
import type { View } from './view.ts'

/** Reads the mentions in order and gives each description and pronoun the one chain that it fits; else it stays apart or open. */
export function resolveMentions(
  view: View,
  drafts: readonly Draft[],
  links: readonly Link[],
  chains: Chain[],
): void {
  const linked = joinLinks(drafts, links, chains)
  const byRole = indexRoles(chains)
  const sole = findSole(drafts)
  for (const [index, draft] of drafts.entries()) {
    if (draft.form === 'description') {
      const to = linked.get(index)
      if (to !== undefined) draft.chain = rootOf(chains, drafts[to]!.chain)
      if (draft.chain >= 0) learn(view, chains[draft.chain]!, draft)
      else describe(view, draft, chains, byRole, sole)
    } else if (draft.form === 'pronoun') {
      resolvePronoun(view, drafts, index, chains)
    }
    if (draft.chain < 0) continue
    draft.chain = rootOf(chains, draft.chain)
    chains[draft.chain]!.seen = view.sentence[draft.first]!
    register(byRole, chains, draft.chain)
  }
}

/** Names that are linked are one chain; a description that is linked to a name takes its chain when it is read. */
function joinLinks(
  drafts: readonly Draft[],
  links: readonly Link[],
  chains: readonly Chain[],
): ReadonlyMap<number, number> {
  const linked = new Map<number, number>()
  for (const { from, to } of links) {
    if (drafts[from]!.name && drafts[to]!.chain >= 0)
      mergeChains(chains, drafts[to]!.chain, drafts[from]!.chain)
    else linked.set(from, to)
  }
  for (const draft of drafts) draft.chain = rootOf(chains, draft.chain)
  return linked
}

/** Lemmas of organisations of which the report tells no two apart: all their fuller descriptions have the same words. */
function findSole(drafts: readonly Draft[]): ReadonlySet<string> {
  const fuller = new Map<string, Set<string>>()
  for (const draft of drafts) {
    if (draft.form !== 'description' || draft.kind !== 'organisation' || draft.plural) continue
    const kinds = fuller.get(draft.lemma) ?? new Set()
    fuller.set(draft.lemma, kinds)
    if (draft.modifiers.length > 0 || draft.determiner !== 'definite') kinds.add(draft.modifiers.join(' '))
  }
  return new Set([...fuller].filter(([, kinds]) => kinds.size < 2).map(([lemma]) => lemma))
}

type Index = Map<string, Set<number>>

function indexRoles(chains: readonly Chain[]): Index {
  const index: Index = new Map()
  for (let i = 0; i < chains.length; i++) register(index, chains, i)
  return index
}

/** Files a chain under its roles and sorts, so that a description need not look at all chains. */
function register(index: Index, chains: readonly Chain[], at: number): void {
  const chain = chains[at]!
  if (chain.into >= 0) return
  for (const role of chain.roles) fileUnder(index, role, at)
  for (const sort of chain.sorts) fileUnder(index, `:${sort}`, at)
}

function fileUnder(index: Index, key: string, at: number): void {
  const list = index.get(key)
  if (list) list.add(at)
  else index.set(key, new Set([at]))
}

function describe(view: View, draft: Draft, chains: Chain[], index: Index, sole: ReadonlySet<string>): void {
  const candidates = draft.determiner === 'definite' ? findCandidates(view, draft, chains, index) : []
  if (candidates === null) return
  if (candidates.length === 1) {
    draft.chain = candidates[0]!
    learn(view, chains[draft.chain]!, draft)
  } else if (candidates.length === 0) {
    draft.chain = startChain(view, chains, draft, isGeneric(view, draft))
    chains[draft.chain]!.sole = sole.has(draft.lemma)
  }
}

/** More things of one sort than this in one report, and no description can tell them apart. */
const CANDIDATE_LIMIT = 50

function findCandidates(view: View, draft: Draft, chains: readonly Chain[], index: Index): number[] | null {
  const sorts = draft.plural ? [] : (view.words.sorts.get(draft.lemma) ?? [])
  const found = new Set<number>()
  for (const key of [draft.lemma, ...sorts.map(sort => `:${sort}`)]) {
    const filed = index.get(key)
    // too many to tell apart
    if (filed && filed.size > CANDIDATE_LIMIT) return null
    for (const one of filed ?? []) {
      const root = rootOf(chains, one)
      const chain = chains[root]!
      if (chain.seen >= 0 && agrees(view, draft, chain)) found.add(root)
    }
  }
  const same = draft.plural
    ? [...found].filter(one => chains[one]!.modifiers.size === draft.modifiers.length)
    : []
  return same.length === 1 ? same : [...found]
}

/** Whether a description can be of a chain: number, kind, and nothing in its words that the chain does not have. */
function agrees(view: View, draft: Draft, chain: Chain): boolean {
  if (draft.plural !== chain.plural || chain.generic) return false
  if (
    (draft.kind === 'person') !== (chain.kind === 'person') ||
    (draft.kind === 'group') !== (chain.kind === 'group')
  )
    return false
  if (draft.kind === 'law' && chain.kind !== 'law') return false
  return draft.modifiers.every(modifier => chain.modifiers.has(modifier)) || namesTheOnly(view, draft, chain)
}

/** “The administration flew … the Silva administration said”: the fuller phrase may follow, where no other one is told apart. */
function namesTheOnly(view: View, draft: Draft, chain: Chain): boolean {
  for (let i = draft.first + 1; i < draft.head; i++) if (view.shape[i] === 'small') return false
  return draft.kind === 'organisation' && chain.sole && chain.modifiers.size === 0 && chain.names.length === 0
}

/** “agreed to accept deportees”: a bare plural that is not the subject speaks of a kind of people, and "the deportees" may be others. */
function isGeneric({ segmented: { tokens }, parsed, words, lower }: View, draft: Draft): boolean {
  // no crowds, any immigrant: nobody is there to be taken up
  if (words.unreal.has(lower[draft.first]!)) return true
  if (draft.kind !== 'group' || draft.determiner !== 'bare' || draft.modifiers.length > 0) return false
  return !(parsed && tokens.relation[draft.head]!.startsWith('nsubj'))
}
