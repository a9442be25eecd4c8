import type { ActWords } from '../../language/namings.ts'
import { childrenOf } from '../../segment/tree.ts'
import type { Deed } from './deed.ts'
import type { Reading } from './reading.ts'

/** Finds what those whom a token names do or suffer. */
export function findDeeds(reading: Reading, head: number): readonly Deed[] {
  const known = reading.deeds.get(head)
  if (known) return known
  const deeds = collectDeeds(reading, head)
  reading.deeds.set(head, deeds)
  return deeds
}

function collectDeeds(reading: Reading, head: number): Deed[] {
  const { tokens } = reading.analysis
  const above = tokens.head[head]!
  const deeds: Deed[] = []
  const add = (role: Deed['role'] | null, token: number) => {
    if (role !== null && token >= 0 && isAct(reading, token)) deeds.push(makeDeed(reading, role, token))
  }
  if (above >= 0) add(roleAbove(reading, head), above)
  for (const token of conjoined(reading, head)) add('agent', token)
  for (const child of childrenOf(reading.tree, head)) add(roleUnder(reading, child), child)
  for (const child of relativeVerbs(reading, head)) add(roleUnder(reading, child), child)
  add('patient', afterWhom(reading, head))
  addNominal(reading, head, add)
  const counted = above >= 0 && isQuantifier(reading, above) ? findDeeds(reading, above) : []
  return [...deeds, ...counted]
}

// "hundreds of Danes": they do and suffer what the hundreds do and suffer
function isQuantifier({ analysis: { tokens }, language }: Reading, token: number): boolean {
  return language.names.quantifiers.has(tokens.lemma[token]!.toLowerCase())
}

function isAct(reading: Reading, token: number): boolean {
  const { tag } = reading.analysis.tokens
  return tag[token] === 'VERB'
    ? !isNegated(reading, token)
    : tag[token] === 'NOUN' && !isQuantifier(reading, token)
}

// "did not evict the squatters": nothing was done to them
function isNegated({ analysis: { tokens }, tree, language }: Reading, verb: number): boolean {
  return childrenOf(tree, verb).some(child =>
    language.statements.negations.includes(tokens.lemma[child]!.toLowerCase()),
  )
}

function roleOf(relation: string, by: boolean): Deed['role'] | null {
  if (relation === 'obj' || relation === 'nsubj:pass') return 'patient'
  if (relation === 'nsubj' || relation === 'obl:agent' || (relation === 'obl' && by)) return 'agent'
  return null
}

// "whom the government calls squatters": a second subject behind the verb is an object.
function roleAbove(reading: Reading, head: number): Deed['role'] | null {
  const { tokens } = reading.analysis
  const above = tokens.head[head]!
  const behind = tokens.relation[head] === 'nsubj' && above < head
  if (
    behind &&
    childrenOf(reading.tree, above).some(child => child < above && tokens.relation[child] === 'nsubj')
  ) {
    return 'patient'
  }
  return roleOf(tokens.relation[head]!, hasBy(reading, head)) ?? bareRole(reading, head)
}

// "flew 212 Danes": what follows a verb without preposition is its object, though trees waver.
function bareRole({ analysis: { tokens }, tree }: Reading, head: number): Deed['role'] | null {
  const above = tokens.head[head]!
  const bare = tokens.relation[head] === 'obl' && above < head && tokens.tag[above] === 'VERB'
  return bare && !childrenOf(tree, head).some(child => tokens.relation[child] === 'case') ? 'patient' : null
}

function hasBy({ analysis: { tokens }, tree, language }: Reading, head: number): boolean {
  return childrenOf(tree, head).some(
    child => tokens.relation[child] === 'case' && tokens.lemma[child] === language.namings.by,
  )
}

// "The squatters broke in and stayed": the second verb has no subject of its own.
function conjoined({ analysis: { tokens }, tree }: Reading, head: number): number[] {
  if (tokens.relation[head] !== 'nsubj') return []
  return childrenOf(tree, tokens.head[head]!).filter(
    token =>
      tokens.relation[token] === 'conj' && tokens.tag[token] === 'VERB' && !hasSubject(tree, tokens, token),
  )
}

function hasSubject(
  tree: Reading['tree'],
  { relation }: Reading['analysis']['tokens'],
  verb: number,
): boolean {
  return childrenOf(tree, verb).some(child => relation[child]!.startsWith('nsubj'))
}

// recently deported migrants; families living there; men held in cells; squatters who lived there; men police held
function roleUnder({ analysis, tree, language }: Reading, child: number): Deed['role'] | null {
  const { tokens } = analysis
  const { relatives, whom } = language.namings
  const relation = tokens.relation[child]!
  if (tokens.tag[child] !== 'VERB') return null
  const passive = tokens.penn[child] === 'VBN'
  if (relation === 'amod') return passive ? 'patient' : 'agent'
  if (relation === 'acl') return passive ? 'patient' : tokens.penn[child] === 'VBG' ? 'agent' : null
  if (relation !== 'acl:relcl') return null
  for (const inner of childrenOf(tree, child)) {
    const role = relatives.has(wordAt(analysis, inner)) ? roleOf(tokens.relation[inner]!, false) : null
    if (role) return wordAt(analysis, inner) === whom ? 'patient' : role
  }
  return hasSubject(tree, tokens, child) ? 'patient' : null
}

// "dockers, who walked out": where the tree has the clause under another word of the phrase
function relativeVerbs({ analysis, language }: Reading, head: number): number[] {
  const { tokens } = analysis
  const next = tokens.lemma[head + 1] === ',' ? head + 2 : head + 1
  if (wordAt(analysis, next) !== language.namings.who) return []
  const verb = tokens.head[next]!
  return verb > next && tokens.head[verb] !== head && tokens.relation[verb] === 'acl:relcl' ? [verb] : []
}

function wordAt({ tokens, report }: Reading['analysis'], token: number): string {
  return report.text.slice(tokens.start[token], tokens.end[token]).toLowerCase()
}

/** Tokens after "whom" within which its verb stands. */
const WHOM_REACH = 8

// "the families whom police had removed": trees often miss it
function afterWhom({ analysis, language }: Reading, head: number): number {
  const { tokens } = analysis
  const next = tokens.lemma[head + 1] === ',' ? head + 2 : head + 1
  if (wordAt(analysis, next) !== language.namings.whom) return -1
  for (let token = next + 1; token < Math.min(tokens.tag.length, next + WHOM_REACH); token++) {
    if (tokens.tag[token] === 'VERB') return token
  }
  return -1
}

// "the deportation of Venezuelans", "a five-month occupation by families"
function addNominal(
  { analysis: { tokens }, tree, language }: Reading,
  head: number,
  add: (role: Deed['role'], token: number) => void,
): void {
  for (const child of childrenOf(tree, head)) {
    const lemma = tokens.lemma[child]!
    if (tokens.relation[child] !== 'case' || tokens.tag[child - 1] !== 'NOUN') continue
    if (lemma === language.namings.by) add('agent', child - 1)
    if (lemma === language.namings.of) add('patient', child - 1)
  }
}

function makeDeed(reading: Reading, role: Deed['role'], token: number): Deed {
  return { role, token, lemmas: lemmasOf(reading, token), site: siteOf(reading, token) }
}

/** Tokens after a verb within which its particle may follow its object: "threw the squatters out". */
const PARTICLE_REACH = 6

/** A verb's lemma, and the same with its particle or the preposition of what depends on it. */
function lemmasOf({ analysis: { tokens }, tree, language }: Reading, token: number): string[] {
  const lemma = tokens.lemma[token]!.toLowerCase()
  if (tokens.tag[token] !== 'VERB') return [lemma]
  const { particles, away } = language.namings
  const near = new Set<string>()
  const add = (child: number) => near.add(tokens.lemma[child]!.toLowerCase())
  for (const child of childrenOf(tree, token)) {
    add(child)
    if (tokens.relation[child] !== 'obl') continue
    for (const inner of childrenOf(tree, child)) if (tokens.relation[inner] === 'case') add(inner)
  }
  for (let next = token + 1; next < Math.min(tokens.tag.length, token + PARTICLE_REACH); next++) {
    if (tokens.tag[next] === 'VERB' || tokens.tag[next] === 'PUNCT') break
    if (away.has(tokens.lemma[next]!.toLowerCase())) add(next)
  }
  return [lemma, ...[...near].filter(word => particles.has(word)).map(word => `${lemma} ${word}`)]
}

// The place that depends on the verb; else the only one that the sentence names: "stormed the terminal and threw them out".
function siteOf({ tree, siteAt, sitesIn, sentence }: Reading, token: number): number | null {
  for (const child of childrenOf(tree, token)) {
    const site = siteAt.get(child)
    if (site !== undefined) return site
  }
  const sites = sitesIn.get(sentence[token]!)
  return sites?.size === 1 ? [...sites][0]! : null
}

/** Whether a deed is one of the acts that the words name. */
export function isOf({ lemmas, token }: Deed, words: ActWords, { analysis }: Reading): boolean {
  return analysis.tokens.tag[token] === 'VERB'
    ? lemmas.some(lemma => words.verbs.has(lemma))
    : lemmas.some(lemma => words.nouns.has(lemma))
}
