import { type Chain, learn, mergeChains, nameWords, rootOf, startChain } from './chains.ts'
import type { Draft } from './draft.ts'
import { textOf } from './pieces.ts'
import type { View } from './view.ts'

/** Joins names to chains: equal names first, then short forms and acronyms that fit one longer name alone. */
export function joinNames(view: View, drafts: readonly Draft[], chains: Chain[]): void {
  const byKey = new Map<string, number>()
  for (const draft of drafts) {
    if (!draft.name) continue
    const key = `${draft.kind} ${keyOf(view, draft)}`
    const known = byKey.get(key)
    draft.chain = known ?? startChain(view, chains, draft)
    if (known === undefined) byKey.set(key, draft.chain)
    else learn(view, chains[known]!, draft)
  }
  const open = joinShortForms(view, chains)
  for (const draft of drafts) if (draft.name) settle(view, draft, chains, open)
}

/** The name under which equal names meet: U.S. is the United States, UN the United Nations. */
function keyOf(view: View, draft: Draft): string {
  const text = textOf(view, draft.name!)
  const known = view.words.places.get(text)?.main ?? view.words.knownOrganisations.get(text)
  return (known ?? nameWords(view, draft.name!).join(' ')).toLowerCase()
}

/** Chains whose one name is short for several others: which, nobody can tell from the name. */
type Open = ReadonlyMap<number, readonly number[]>

function joinShortForms(view: View, chains: readonly Chain[]): Open {
  const byWord = new Map<string, number[]>()
  const byInitials = new Map<string, number[]>()
  const order = chains.map((_, i) => i).sort((a, b) => sizeOf(chains[b]!) - sizeOf(chains[a]!) || a - b)
  const open = new Map<number, readonly number[]>()
  for (const index of order) {
    const own = chains[index]!.names[0] ?? []
    const longer = findLonger(view, chains, index, own, byWord, byInitials)
    if (longer.length === 1) mergeChains(chains, index, longer[0]!)
    else if (longer.length > 1) open.set(index, longer)
    for (const word of new Set(own)) addTo(byWord, word, index)
    if (own.length > 1) for (const initials of initialsOf(view, own)) addTo(byInitials, initials, index)
  }
  return open
}

function sizeOf(chain: Chain): number {
  return chain.names[0]?.length ?? 0
}

function addTo(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** No name has more bearers in one report than are worth comparing. */
const BEARER_LIMIT = 40

function findLonger(
  view: View,
  chains: readonly Chain[],
  index: number,
  own: readonly string[],
  byWord: ReadonlyMap<string, number[]>,
  byInitials: ReadonlyMap<string, number[]>,
): number[] {
  const { kind } = chains[index]!
  const found = new Set<number>()
  const rarest = own.at(-1)!
  for (const other of (byWord.get(rarest) ?? []).slice(0, BEARER_LIMIT)) {
    const name = chains[other]!.names[0]!
    if (chains[other]!.kind === kind && name.length > own.length && isShort(view, own, name, kind))
      found.add(rootOf(chains, other))
  }
  const initials = own.length === 1 ? own[0]!.replaceAll('.', '') : ''
  for (const other of initials.length > 1 ? (byInitials.get(initials) ?? []) : []) {
    if (chains[other]!.kind !== 'person') found.add(rootOf(chains, other))
  }
  return [...found]
}

/** Whether `own` is a short form of `name`. */
function isShort(
  { words }: View,
  own: readonly string[],
  name: readonly string[],
  kind: Chain['kind'],
): boolean {
  if (kind === 'person') return isPartOf(own, name)
  if (kind === 'place') return false
  const rest = name.length - own.length
  // the Courier, the Bradno Courier
  if (own.length === 1)
    return (
      own[0] === name.at(-1) || (own[0] === name[0] && name.slice(1).every(word => words.corporate.has(word)))
    )
  // Orro Shipping, Orro Shipping Company
  if (own.every((word, i) => word === name[i])) return true
  // Homeland Security, Department of Homeland Security
  return (
    rest > 1 &&
    name[rest - 1] === words.joints.of &&
    own.length > 1 &&
    own.every((word, i) => word === name[rest + i])
  )
}

/** Silva, Mara Silva; Mara de Silva, Mara Luz de Silva. */
function isPartOf(own: readonly string[], name: readonly string[]): boolean {
  if (own.length === 1)
    return own[0] === name[0] || own[0] === name.at(-1) || (name.length > 2 && own[0] === name[1])
  let at = 0
  for (const word of name) if (sameWord(own[at], word)) at++
  return at === own.length
}

/** M. stands for Mara. */
function sameWord(short: string | undefined, word: string | undefined): boolean {
  if (!short || !word) return false
  return short === word || (short.length <= 2 && short.replace('.', '') === word[0])
}

function initialsOf({ words }: View, name: readonly string[]): readonly string[] {
  const all = name.map(word => word[0]).join('')
  const large = name
    .filter(word => !words.joints.withoutInitial.has(word))
    .map(word => word[0])
    .join('')
  return all === large ? [all] : [all, large]
}

/** Gives a mention its chain after merging; a short form of two persons goes to the one whose title it has, else stays open. */
function settle(view: View, draft: Draft, chains: Chain[], open: Open): void {
  const candidates = open.get(draft.chain)
  if (!candidates) {
    const root = rootOf(chains, draft.chain)
    draft.chain = isNamesake(view, draft, chains[root]!) ? startChain(view, chains, draft) : root
    return
  }
  const roots = [...new Set(candidates.map(one => rootOf(chains, one)))]
  // until the second of the name is introduced, the name is the first one's
  const known = new Set(
    candidates.filter(one => chains[one]!.first < draft.first).map(one => rootOf(chains, one)),
  )
  const titled = roots.filter(one => agreesInTitle(view, draft, chains[one]!))
  const fits = roots.length === 1 ? roots : titled.length > 0 ? titled : [...known]
  draft.chain = fits.length === 1 ? fits[0]! : -1
}

/** “His brother Omar” is not "Omar al-Tarifi": a relation before a first name introduces somebody. */
function isNamesake(view: View, draft: Draft, chain: Chain): boolean {
  const [title] = draft.titles
  const name = draft.name!
  if (!title || draft.kind !== 'person' || name.last - name.first > 1) return false
  if (title.last > name.first || !view.words.possessives.has(view.lower[title.first]!)) return false
  return chain.names.some(words => words.length > 1 && words[0] === view.lower[name.first])
}

function agreesInTitle(view: View, draft: Draft, chain: Chain): boolean {
  for (const title of draft.titles) {
    for (let i = title.first; i < title.last; i++) if (chain.roles.has(view.lower[i]!)) return true
  }
  return false
}
