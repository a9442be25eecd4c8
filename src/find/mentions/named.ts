import { type Chain, learn, mergeChains, nameWords, ownStart, rootOf, startChain } from './chains.ts'
import type { Draft, Stretch } from './draft.ts'
import { textOf } from './pieces.ts'
import type { View } from './view.ts'

/** Joins names to chains: equal names first, then short forms and acronyms that fit one longer name alone. */
export function joinNames(view: View, drafts: readonly Draft[], chains: Chain[]): void {
  const byKey = new Map<string, number>()
  const called = findCalled(view, drafts)
  for (const draft of drafts) {
    if (!draft.name) continue
    const name = `${draft.kind} ${keyOf(view, draft)}`
    const key = called.get(name)?.size === 2 ? `${name} ${genderOf(view, draft)}` : name
    const known = byKey.get(key)
    draft.chain = known ?? startChain(view, chains, draft)
    if (known === undefined) byKey.set(key, draft.chain)
    else learn(view, chains[known]!, draft)
  }
  const open = joinShortForms(view, chains, findPairs(view, drafts))
  const uses = countUses(drafts, chains)
  for (const draft of drafts) if (draft.name) settle(view, draft, chains, open, uses)
}

/** “The Silva-Orro summit”, “Silva-Tessel talks”: two names that stand for themselves elsewhere, joined by a hyphen, are nobody's name. */
function findPairs(view: View, drafts: readonly Draft[]): ReadonlySet<number> {
  const named = drafts.filter(({ name }) => name !== undefined)
  const single = named.filter(({ name }) => !holdsHyphen(view, name!))
  const known = new Set(single.map(({ name }) => nameWords(view, name!).at(-1)!))
  const pairs = named.filter(({ name, kind }) => {
    if (kind !== 'person' || !holdsHyphen(view, name!)) return false
    const words = nameWords(view, name!)
    return words.length === 2 && words.every(word => known.has(word))
  })
  return new Set(pairs.map(({ chain }) => chain))
}

function holdsHyphen({ word }: View, { first, last }: Stretch): boolean {
  for (let i = first; i < last; i++) if (word[i] === '-') return true
  return false
}

/** “Mr. Silva” and “Mrs. Silva” are two; for each name, how those who bear it are called. */
function findCalled(view: View, drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  const called = new Map<string, Set<string>>()
  for (const draft of drafts) {
    const gender = draft.name && draft.kind === 'person' ? genderOf(view, draft) : null
    if (gender === null) continue
    const name = `${draft.kind} ${keyOf(view, draft)}`
    called.set(name, (called.get(name) ?? new Set<string>()).add(gender))
  }
  return called
}

function genderOf(view: View, { titles }: Draft): 'she' | 'he' | null {
  for (const title of titles) {
    for (let i = ownStart(view, title); i < title.last; i++) {
      const gender = view.words.gendered.get(view.lower[i]!)
      if (gender) return gender
    }
  }
  return null
}

/** The name under which equal names meet: U.S. is the United States, UN the United Nations. */
function keyOf(view: View, draft: Draft): string {
  const text = textOf(view, draft.name!)
  const known = view.words.places.get(text)?.main ?? view.words.knownOrganisations.get(text)
  return (known ?? nameWords(view, draft.name!).join(' ')).toLowerCase()
}

/** Chains whose one name is short for several others: which, nobody can tell from the name. */
type Open = ReadonlyMap<number, readonly number[]>

function joinShortForms(view: View, chains: readonly Chain[], pairs: ReadonlySet<number>): Open {
  const byWord = new Map<string, number[]>()
  const byInitials = new Map<string, number[]>()
  const order = chains.map((_, i) => i).sort((a, b) => sizeOf(chains[b]!) - sizeOf(chains[a]!) || a - b)
  const open = new Map<number, readonly number[]>()
  for (const index of order) {
    const own = chains[index]!.names[0] ?? []
    const longer = findLonger(view, chains, index, own, byWord, byInitials)
    if (longer.length === 1) mergeChains(chains, index, longer[0]!)
    else if (longer.length > 1) open.set(index, longer)
    if (!pairs.has(index)) for (const word of new Set(own)) addTo(byWord, word, index)
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
    if (chains[other]!.kind !== kind || name.length <= own.length || !isShort(view, own, name, kind)) continue
    if (kind !== 'person' || mayBeOne(view, chains[index]!, chains[other]!)) found.add(rootOf(chains, other))
  }
  const initials = own.length === 1 ? own[0]!.replaceAll('.', '') : ''
  for (const other of initials.length > 1 ? (byInitials.get(initials) ?? []) : []) {
    if (chains[other]!.kind !== 'person') found.add(rootOf(chains, other))
  }
  return own.length === 1 && kind === 'person' ? preferPlain(view, chains, [...found]) : [...found]
}

/** Where there is Rui Silva and Rui Silva Jr., “Silva” is he without. */
function preferPlain({ words }: View, chains: readonly Chain[], found: readonly number[]): number[] {
  const plain = found.filter(one => !words.suffixes.has(chains[one]!.names[0]!.at(-1)!))
  return plain.length > 0 ? plain : [...found]
}

/** “Mr Silva” is not Mara Silva; nor is “Minister Silva”, spoken of before, the singer Mara Silva. */
function mayBeOne({ words }: View, short: Chain, long: Chain): boolean {
  const [a, b] = [short.pronoun, long.pronoun ?? long.lean]
  if (a && b && a !== b) return false
  const offices = (chain: Chain) => [...chain.roles].filter(role => !words.gendered.has(role))
  const [own, other] = [offices(short), offices(long)]
  if (short.first > long.first || own.length === 0) return true
  // “President Silva … Sasha Silva”: who has no office, and may be a woman or a man, is as likely a relative
  return other.length === 0 ? long.lean !== null : own.some(role => other.includes(role))
}

/** Whether `own` is a short form of `name`. */
function isShort(
  { words }: View,
  own: readonly string[],
  name: readonly string[],
  kind: Chain['kind'],
): boolean {
  if (kind === 'person') return isPartOf(own, withoutSuffix(words, own, name))
  if (kind === 'place') return false
  const rest = name.length - own.length
  // the Courier, the Bradno Courier; no "UN" is a "Kim Jong-un"; and the Senate is known by its own name, and no Orro Senate
  if (own.length === 1)
    return (
      own[0]!.length > 2 &&
      !isKnown(words, own[0]!) &&
      (own[0] === name.at(-1) ||
        (own[0] === name[0] && name.slice(1).every(word => words.corporate.has(word))))
    )
  // Orro Shipping, Orro Shipping Company; but Orro Shipping Foundation is a house of its own
  if (own.every((word, i) => word === name[i])) return !words.branches.has(name.at(-1)!)
  // Homeland Security, Department of Homeland Security
  return (
    rest > 1 &&
    name[rest - 1] === words.joints.of &&
    own.length > 1 &&
    own.every((word, i) => word === name[rest + i])
  )
}

function isKnown({ knownOrganisations, chambers }: View['words'], word: string): boolean {
  return chambers.has(word) || knownOrganisations.has(word[0]!.toUpperCase() + word.slice(1))
}

/** “Stone” and “Roger Stone” may be Roger J. Stone Jr., but where both are told, Rui Silva is not Rui Silva Jr. */
function withoutSuffix(
  { suffixes }: View['words'],
  own: readonly string[],
  name: readonly string[],
): readonly string[] {
  if (!suffixes.has(name.at(-1)!) || suffixes.has(own.at(-1)!)) return name
  return name.length === own.length + 1 ? [] : name.slice(0, -1)
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

/** How often a report names somebody at all, and by one word up to where it is read. */
interface Uses {
  readonly all: ReadonlyMap<number, number>
  readonly short: Map<number, number>
}

function countUses(drafts: readonly Draft[], chains: readonly Chain[]): Uses {
  const all = new Map<number, number>()
  for (const { name, chain } of drafts) if (name) addOne(all, rootOf(chains, chain))
  return { all, short: new Map() }
}

function addOne(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Gives a mention its chain after merging; a short form of two persons goes to the one whose title it has, else stays open. */
function settle(view: View, draft: Draft, chains: Chain[], open: Open, uses: Uses): void {
  const candidates = open.get(draft.chain)
  const single = draft.name!.last - draft.name!.first === 1
  if (candidates) draft.chain = chooseBearer(view, draft, chains, candidates, uses)
  else {
    const root = rootOf(chains, draft.chain)
    draft.chain = isNamesake(view, draft, chains[root]!) ? startChain(view, chains, draft) : root
  }
  if (single && draft.chain >= 0) addOne(uses.short, draft.chain)
}

function chooseBearer(
  view: View,
  draft: Draft,
  chains: readonly Chain[],
  candidates: readonly number[],
  uses: Uses,
): number {
  const roots = [...new Set(candidates.map(one => rootOf(chains, one)))]
  // until the second of the name is introduced, the name is the first one's
  const known = new Set(
    candidates.filter(one => chains[one]!.first < draft.first).map(one => rootOf(chains, one)),
  )
  const titled = roots.filter(one => agreesInTitle(view, draft, chains[one]!))
  const fits = roots.length === 1 ? roots : titled.length > 0 ? titled : [...known]
  return fits.length === 1 ? fits[0]! : findUsual(fits, uses)
}

/** Uses of a name of one word that make it somebody's in this report. */
const USUAL = 3

/** “Silva … Silva … Silva and his wife Mara Silva were greeted. Silva said”: he who bears it all along, she is named once; else -1. */
function findUsual(fits: readonly number[], { all, short }: Uses): number {
  const [usual, ...rest] = fits.toSorted((a, b) => (short.get(b) ?? 0) - (short.get(a) ?? 0))
  if (usual === undefined || (short.get(usual) ?? 0) < USUAL) return -1
  return rest.every(one => (all.get(one) ?? 0) <= 1) ? usual : -1
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
