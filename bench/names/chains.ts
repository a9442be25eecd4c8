import { join } from 'node:path'
import { stdout } from 'node:process'
import { findMentions, type Named } from '../../src/find/mentions.ts'
import { findQuotations } from '../../src/find/quotations.ts'
import type { Language } from '../../src/language/language.ts'
import { segment } from '../../src/segment/segment.ts'
import { type GumDocument, type GumEntity, readGum } from '../../train/naming/gum.ts'
import { type GoldDocument, readTreebank, reportOf } from '../../train/treebank.ts'
import { type Clusters, scoreClusters } from '../clusters.ts'
import { GUM_KINDS } from './gum.ts'
import { context, count, printScores, type Scores } from './score.ts'

/** A document of GUM with what is found in it. */
interface Read {
  readonly doc: GoldDocument
  readonly gum: GumDocument
  readonly named: Named
}

/** Chains of GUM: CoNLL F1 over its mentions in news, and how many joins are right, by form. */
export function measureChains(data: string, language: Language, show: boolean): void {
  const folder = join(data, 'syntax/gum')
  for (const genre of ['news', 'bio']) {
    const read = readTreebank(folder, name => name.startsWith(`GUM_${genre}`)).map((doc): Read => {
      const segmented = segment(reportOf(doc), language)
      const named = findMentions(segmented, language, findQuotations(segmented))
      return { doc, gum: readGum(join(folder, doc.name), doc), named }
    })
    printChains(
      `GUM ${genre}, chains of people, organisations and places`,
      read,
      ({ kind }) => kind in GUM_KINDS,
    )
    printChains(`GUM ${genre}, chains of whatever is mentioned`, read, () => true)
    const scores: Scores = new Map()
    for (const one of read) measureJoins(one, scores, show)
    printScores(`GUM ${genre}, joined to something earlier, and rightly`, scores)
  }
}

function printChains(title: string, read: readonly Read[], keep: (entity: GumEntity) => boolean): void {
  const [gold, ours, words]: [string[], string[], string[]] = [[], [], []]
  for (const [d, one] of read.entries()) {
    const keyOf = makeKeys(one)
    for (const entity of one.gum.entities.filter(keep)) {
      gold.push(`${d}/${entity.chain}`)
      words.push(`${d}/${headWord(one, entity)}`)
      ours.push(`${d}/${keyOf(entity)}`)
    }
  }
  const score = (keys: readonly string[]) => (100 * scoreClusters(group(gold), group(keys))).toFixed(1)
  stdout.write(
    `${title} (${gold.length} mentions of GUM): CoNLL F1 ${score(ours)}, same head word ${score(words)}\n`,
  )
}

function headWord({ doc, gum }: Read, { head }: GumEntity): string {
  const { start, end } = gum.tokens[head]!
  return doc.text.slice(start, end).toLowerCase()
}

/**
 * The entity of our mention that a phrase of GUM covers, by its head or a word of its name; one that we leave open is
 * alone. A phrase without such a mention (a name inside a longer one, an action) is the one entity of which its head
 * word is a name's first or last, else stands with its like.
 */
function makeKeys(read: Read): (entity: GumEntity) => string {
  const { doc, gum, named } = read
  const byPlace = new Map<number, number>()
  for (const [m, { name, head }] of named.mentions.entries()) {
    for (const { start, end } of gum.tokens)
      if (name && name.start <= start && end <= name.end && !byPlace.has(start)) byPlace.set(start, m)
    byPlace.set(head.start, m)
  }
  const byWord = new Map<string, Set<number>>()
  for (const { name, entity } of named.mentions) {
    if (!name || entity === null) continue
    const parts = doc.text
      .slice(name.start, name.end)
      .toLowerCase()
      .split(/[\s-]+/)
    for (const word of [parts[0]!, parts.at(-1)!])
      byWord.set(word, (byWord.get(word) ?? new Set()).add(entity))
  }
  return entity => {
    const word = headWord(read, entity)
    const m = byPlace.get(gum.tokens[entity.head]!.start)
    const mention = m === undefined ? undefined : named.mentions[m]
    const covered = mention && (mention.name ?? mention.head).end <= gum.tokens[entity.last - 1]!.end
    if (covered) return mention.entity === null ? `open ${m}` : `entity ${mention.entity}`
    const [only, ...rest] = byWord.get(word) ?? []
    return only !== undefined && rest.length === 0 ? `entity ${only}` : `word ${word}`
  }
}

function group(keys: readonly string[]): Clusters {
  const groups = new Map<string, number[]>()
  for (const [index, key] of keys.entries()) groups.set(key, [...(groups.get(key) ?? []), index])
  return [...groups.values()]
}

const PRONOUNS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['she, he', 'she her hers herself he him his himself'],
    ['they', 'they them their themselves'],
    ['it', 'it its itself'],
  ].flatMap(([line, words]) => words!.split(' ').map(word => [word, line!])),
)

/** A chain of GUM with the place of its first mention. */
interface Chain {
  readonly id: string
  readonly begins: number
}

/** What was joined to something earlier: is that the same in GUM's chains? */
function measureJoins(
  { doc, gum, named: { mentions, entities } }: Read,
  scores: Scores,
  show: boolean,
): void {
  const chains = chainsByHead(gum)
  for (const [index, mention] of mentions.entries()) {
    const gold = chains.get(mention.head.start)
    if (!gold || mention.quoted) continue
    const word = doc.text.slice(mention.head.start, mention.head.end).toLowerCase()
    const line = mention.form === 'pronoun' ? (PRONOUNS[word] ?? 'other') : mention.form
    count(scores, line, { gold: Number(gold.some(({ begins }) => begins < mention.start)) })
    const before =
      mention.entity === null ? [] : entities[mention.entity]!.mentions.filter(one => one < index)
    const known = before.flatMap(one =>
      mentions[one]!.form === 'pronoun'
        ? []
        : [chains.get(mentions[one]!.head.start) ?? []].filter(list => list.length > 0),
    )
    if (known.length === 0) continue
    const right = known.some(list => list.some(({ id }) => gold.some(other => other.id === id)))
    count(scores, line, { found: 1, right: Number(right) })
    if (show && !right)
      stdout.write(`JOIN ${line} → ${entities[mention.entity!]!.name}: ${context(doc.text, mention)}\n`)
  }
}

/** By the place of a head, or of a word of its name: the chains of the phrases that it heads. */
function chainsByHead({ tokens, entities }: GumDocument): Map<number, Chain[]> {
  const firsts = new Map<string, Chain>()
  for (const { chain, first } of [...entities].sort((a, b) => a.first - b.first))
    if (!firsts.has(chain)) firsts.set(chain, { id: chain, begins: tokens[first]!.start })
  const chains = new Map<number, Chain[]>()
  for (const { chain, head, last } of entities) {
    const flat = [head]
    for (let i = head + 1; i < last; i++) {
      const step = tokens[i]!
      if (/^flat/.test(step.relation) && i + 1 - (step.head + 1) > 0) flat.push(i)
    }
    for (const at of flat)
      chains.set(tokens[at]!.start, [...(chains.get(tokens[at]!.start) ?? []), firsts.get(chain)!])
  }
  return chains
}
