import { type Chain, rootOf } from './chains.ts'
import type { Draft } from './draft.ts'
import { isMindVerb, isPlural, isPossessive } from './phrases.ts'
import type { View } from './view.ts'

/** Gives a pronoun the chain that it stands for, where one alone fits; pronouns in quotations are not looked at. */
export function resolvePronoun(
  view: View,
  drafts: readonly Draft[],
  index: number,
  chains: readonly Chain[],
): void {
  const draft = drafts[index]!
  if (view.quoted[draft.first]) return
  if (draft.lemma === 'it') draft.chain = resolveThing(view, drafts, index, chains)
  else if (draft.lemma === 'they') draft.chain = resolveGroup(view, drafts, index, chains)
  else draft.chain = resolvePerson(view, drafts, index, chains, draft.lemma as 'she' | 'he')
  if (draft.chain >= 0) draft.kind = chains[draft.chain]!.kind
}

/** How far back a pronoun may look, in mentions. */
const LOOK_BACK = 60

interface Candidate {
  readonly draft: Draft
  /** Below 0 for a mention that stayed open itself: a rival, but never the answer. */
  readonly chain: number
  readonly kind: Chain['kind']
  /** 0 in the pronoun's sentence, 1 in the one before it. */
  readonly back: number
}

/** Mentions before the pronoun in its sentence and in the sentence before, nearest first; quoted sentences are passed over. */
function lookBack(
  view: View,
  drafts: readonly Draft[],
  index: number,
  chains: readonly Chain[],
): Candidate[] {
  const pronoun = drafts[index]!
  const own = view.sentence[pronoun.first]!
  const previous = previousSentence(view, own)
  const found: Candidate[] = []
  for (let i = index - 1; i >= Math.max(0, index - LOOK_BACK); i--) {
    const draft = drafts[i]!
    const at = view.sentence[draft.first]!
    if (at < previous) break
    if ((at !== own && at !== previous) || view.quoted[draft.first] || draft.last > pronoun.first) continue
    const chain = draft.chain < 0 ? -2 - i : rootOf(chains, draft.chain)
    found.push({ draft, chain, kind: chains[chain]?.kind ?? draft.kind, back: at === own ? 0 : 1 })
  }
  return found
}

/** The sentence before in the same kind of part that is not all quotation; -1 where there is none. */
function previousSentence(view: View, own: number): number {
  const { sentences, report } = view.segmented
  for (let i = own - 1; i >= Math.max(0, own - 3); i--) {
    const kind = report.parts[sentences[i]!.part]?.kind
    if (sentences[i]!.part === sentences[own]!.part && kind === 'headline') return i
    if (kind === 'heading' || kind === 'embed' || kind === 'headline') continue
    const { first, last } = sentences[i]!
    if (!view.quoted[first] || !view.quoted[Math.max(first, last - 2)]) return i
  }
  return -1
}

function resolvePerson(
  view: View,
  drafts: readonly Draft[],
  index: number,
  chains: readonly Chain[],
  pronoun: 'she' | 'he',
): number {
  const all = lookBack(view, drafts, index, chains).filter(one => one.kind === 'person')
  const fits = all.filter(
    one =>
      mayBe(chains[one.chain], one.draft, pronoun) &&
      !sharesClause(view, drafts[index]!, one.draft) &&
      !isPredicate(view, one.draft),
  )
  const ahead = fits.some(one => one.back === 0) ? -1 : subjectAhead(view, drafts, index, chains)
  if (ahead >= 0 && chains[ahead]!.pronoun === pronoun) return ahead
  const chain = choose(view, fits)
  if (chain < 0 || (ahead >= 0 && ahead !== chain && !settles(chains, ahead, chain, pronoun))) return -1
  const found = chains[chain]!
  if (found.weak) return -1
  found.pronoun ??= pronoun
  return chain
}

/** “Silva asked him”: an object that is not reflexive is somebody else than its verb's subject. */
function sharesClause({ segmented: { tokens }, lower }: View, pronoun: Draft, other: Draft): boolean {
  if (!/^i?obj/.test(tokens.relation[pronoun.first]!) || lower[pronoun.first]!.endsWith('self')) return false
  const verb = tokens.head[pronoun.first]!
  if (other.last === pronoun.first - 1 && verb === other.last) return true
  for (let i = other.first; i < other.last; i++) {
    if (tokens.head[i] === verb && tokens.relation[i]!.startsWith('nsubj')) return true
  }
  return false
}

/** “She became a writer”: what somebody is, is nobody of its own. */
function isPredicate({ segmented: { tokens }, words }: View, draft: Draft): boolean {
  let at = draft.first - 1
  while (tokens.tag[at] === 'ADV' || tokens.tag[at] === 'PART') at--
  return draft.determiner === 'indefinite' && words.copulas.has(tokens.lemma[at] ?? '')
}

/** Whether what is known of a person allows the pronoun: the text's own use, else what the given name makes likely. */
function mayBe(chain: Chain | undefined, draft: Draft, pronoun: 'she' | 'he'): boolean {
  if (!chain) return draft.form !== 'pronoun' || draft.lemma === pronoun
  return (chain.pronoun ?? chain.lean ?? pronoun) === pronoun
}

/** Whether what is known of the two persons decides between the one before and the one ahead. */
function settles(chains: readonly Chain[], ahead: number, before: number, pronoun: 'she' | 'he'): boolean {
  const other = chains[ahead]!.pronoun
  return (other !== null && other !== pronoun) || chains[before]!.pronoun === pronoun
}

/** After her trip, Silva planned a meeting: the subject that a fronted phrase runs ahead of; -1 where there is none. */
function subjectAhead(view: View, drafts: readonly Draft[], index: number, chains: readonly Chain[]): number {
  if (!view.parsed || view.segmented.tokens.relation[drafts[index]!.first]!.startsWith('nsubj')) return -1
  const own = view.sentence[drafts[index]!.first]!
  for (let i = index + 1; i < drafts.length && view.sentence[drafts[i]!.first] === own; i++) {
    const draft = drafts[i]!
    if (draft.form !== 'name' || draft.kind !== 'person' || draft.chain < 0) continue
    if (isSubject(view, draft)) return rootOf(chains, draft.chain)
  }
  return -1
}

/** The only candidate; else the subject, where the others are no rivals. */
function choose(view: View, pool: readonly Candidate[]): number {
  if (pool.length === 0) return -1
  if (new Set(pool.map(one => one.chain)).size === 1) return pool[0]!.chain
  const near = pool.filter(one => one.back === 0)
  const field = near.length > 0 ? near : pool
  const subjects = field.filter(one => isSubject(view, one.draft))
  const rivals = new Set(field.filter(one => isRival(view, one.draft)).map(one => one.chain))
  const chain = subjects[0]?.chain ?? -1
  // “In a letter to Orro she …”: who is no subject is taken up only where nobody else is near
  if (subjects.length === 0) return onlyRival(view, pool)
  return rivals.size === 0 || (rivals.size === 1 && rivals.has(chain)) ? chain : -1
}

function onlyRival(view: View, pool: readonly Candidate[]): number {
  const rivals = new Set(pool.filter(one => isRival(view, one.draft)).map(one => one.chain))
  const [only] = rivals
  return rivals.size === 1 ? only! : -1
}

/** Whether a mention is the subject of its clause. */
function isSubject(view: View, draft: Draft): boolean {
  if (!view.parsed) return opensClause(view, draft)
  const { tokens } = view.segmented
  for (let i = draft.first; i < draft.last; i++) {
    const head = tokens.head[i]!
    if (tokens.relation[i]!.startsWith('nsubj') && (head < draft.first || head >= draft.last)) return true
  }
  return opensClause(view, draft)
}

/** A name that opens the sentence and is followed by its verb is the subject, whatever the tree says. */
function opensClause({ segmented: { tokens, sentences }, sentence, word }: View, draft: Draft): boolean {
  const next = tokens.tag[draft.last]
  if (next !== 'VERB' && next !== 'AUX') return false
  const { first } = sentences[sentence[draft.first]!]!
  // After her speech, Silva left: a fronted phrase before the comma
  const fronted = word[draft.first - 1] === ',' && FRONTED.has(tokens.tag[first]!)
  return draft.first === first || fronted
}

const FRONTED: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'ADV', 'VERB'])

/** An object may be taken up by a pronoun as well as the subject, “Silva met Orro before she left”; what only belongs to a thing may not. */
function isRival(view: View, draft: Draft): boolean {
  const { tokens } = view.segmented
  if (isPossessive(view, draft.last)) return false
  if (!view.parsed) return true
  for (let i = draft.first; i < draft.last; i++) {
    const head = tokens.head[i]!
    if (head >= draft.first && head < draft.last) continue
    return !/^(?:compound|amod|flat|det)/.test(tokens.relation[i]!)
  }
  return true
}

function resolveGroup(view: View, drafts: readonly Draft[], index: number, chains: readonly Chain[]): number {
  const found = lookBack(view, drafts, index, chains)
  const groups = found.filter(one => chains[one.chain]?.plural ?? one.draft.plural)
  const near = groups.filter(one => one.back === 0)
  const field = near.length > 0 && !near.some(one => isMind(view, one.draft)) ? near : groups
  if (new Set(field.map(one => one.chain)).size !== 1 || field[0]!.chain < 0) return -1
  const pronoun = drafts[index]!.first
  // “… for assaulting officers. Their lawyer”: across a sentence's end a subject is taken up by a subject
  const follows = view.lower[pronoun] !== 'them' && field.some(one => isSubject(view, one.draft))
  const subject = view.segmented.tokens.relation[pronoun]!.startsWith('nsubj')
  const topical = near.length > 0 ? !subject || field.some(one => isSubject(view, one.draft)) : follows
  return topical && !hasPluralRival(view, pronoun, field) ? field[0]!.chain : -1
}

/** “Two of those held were charged with assaulting officers. Their lawyer …”: another plural may be meant, and people need no noun. */
function hasPluralRival(view: View, pronoun: number, group: readonly Candidate[]): boolean {
  const { tokens, sentences } = view.segmented
  const own = view.sentence[pronoun]!
  const near = group.some(one => one.back === 0)
  const from = near ? own : previousSentence(view, own)
  const object = !/^(?:nsubj|nmod|det)/.test(tokens.relation[pronoun]!)
  // “Some of the sailors left, and their families …”: a part of the group is no rival
  const inside = (i: number) =>
    group.some(
      ({ draft }) =>
        draft.first <= i + 2 * Number(view.lower[i + 1] === view.words.joints.of) && i < draft.last,
    )
  for (let i = sentences[from]!.first; i < pronoun; i++) {
    if (view.sentence[i] !== own && view.sentence[i] !== from) continue
    // “Some spat at officers as they were led away”: a subject without a noun may be anybody
    const noun = tokens.tag[i] === 'NOUN'
    const plural = noun ? isPlural(view, i) : tokens.tag[i] !== 'PROPN'
    const counts = object ? noun : tokens.relation[i]!.startsWith('nsubj')
    if (
      plural &&
      counts &&
      !inside(i) &&
      !view.words.pronouns.has(view.lower[i]!) &&
      !isWho(view, tokens.lemma[i]!)
    )
      return true
  }
  return false
}

function isWho({ words }: View, lemma: string): boolean {
  return words.joints.openPronouns.has(lemma)
}

/** “Officials alleged they were members”: who speaks is as likely others as themselves. */
function isMind(view: View, draft: Draft): boolean {
  const verb = view.segmented.tokens.head[draft.head] ?? -1
  return isMindVerb(view, draft.last) || (isSubject(view, draft) && verb >= 0 && isMindVerb(view, verb))
}

/** "it" takes up the subject before it, if that is an organisation, place, law or event; a speaking "it" the only organisation near. */
function resolveThing(view: View, drafts: readonly Draft[], index: number, chains: readonly Chain[]): number {
  if (!view.parsed) return -1
  const found = lookBack(view, drafts, index, chains).filter(one => isThing(chains[one.chain]))
  const pronoun = drafts[index]!.first
  if (!mayTakeUp(view, pronoun)) return -1
  const subject = subjectBefore(view, pronoun)
  const owner = found.find(
    one => one.draft.first <= subject && subject < one.draft.last && isSubject(view, one.draft),
  )
  if (owner && (owner.back === 1 || isOwn(view, pronoun) || saysOf(view, subject, pronoun)))
    return owner.chain
  if (!speaks(view, pronoun)) return -1
  const minds = new Set(
    found.filter(one => chains[one.chain]!.kind === 'organisation' && one.back === 0).map(one => one.chain),
  )
  const [only] = minds
  return minds.size === 1 ? only! : -1
}

/** An object is not its clause's subject, and “It is the second alarm” takes up no name. */
function mayTakeUp(view: View, pronoun: number): boolean {
  const { tokens } = view.segmented
  if (isOwn(view, pronoun)) return true
  if (!tokens.relation[pronoun]!.startsWith('nsubj')) return false
  const be = tokens.lemma[pronoun + 1] === 'be'
  return !be || tokens.tag[pronoun + 2] === 'VERB' || tokens.tag[pronoun + 2] === 'ADP'
}

function isOwn({ lower }: View, pronoun: number): boolean {
  return lower[pronoun] === 'its'
}

/** The company said that it was shaken: the verb of the subject speaks, and "it" is in what it says. */
function saysOf(view: View, subject: number, pronoun: number): boolean {
  const { tokens } = view.segmented
  const verb = tokens.head[subject] ?? -1
  if (verb < 0 || verb > pronoun || !isMindVerb(view, verb)) return false
  for (let i = verb + 1; i < pronoun; i++) if (tokens.relation[i]!.startsWith('nsubj')) return false
  return true
}

function isThing(chain: Chain | undefined): boolean {
  if (!chain || chain.plural || chain.roles.has('police')) return false
  return chain.kind !== 'person' && chain.kind !== 'group'
}

/** Token index of the nearest subject before the pronoun that is not the pronoun's own kind of clause; -1 where none is. */
function subjectBefore(view: View, pronoun: number): number {
  const { tokens, sentences } = view.segmented
  const own = view.sentence[pronoun]!
  for (let i = pronoun - 1; i >= sentences[own]!.first; i--) {
    if (tokens.relation[i]!.startsWith('nsubj') && tokens.tag[i] !== 'PRON') return i
  }
  const previous = previousSentence(view, own)
  if (previous < 0) return -1
  for (let i = sentences[previous]!.first; i < sentences[previous]!.last; i++) {
    const main = tokens.relation[i]!.startsWith('nsubj') && tokens.relation[tokens.head[i]!] === 'root'
    if (main) return i
  }
  return -1
}

function speaks(view: View, pronoun: number): boolean {
  const { tokens } = view.segmented
  const verb = tokens.head[pronoun]!
  return tokens.relation[pronoun] === 'nsubj' && verb >= 0 && isMindVerb(view, verb)
}
