import type { Mention } from '../../find/mentions.ts'
import type { Group } from './group.ts'
import type { Guard } from './guard.ts'
import type { Reading } from './reading.ts'

/** Joins groups of which one report itself says that they are the same people. */
export function joinAppositions(groups: readonly Group[], readings: readonly Reading[], guard: Guard): void {
  const byEntity = new Map(groups.map(({ report, entity }, index) => [`${report} ${entity}`, index]))
  for (const reading of readings) {
    const { mentions } = reading.analysis
    const groupOf = (mention: number) => byEntity.get(`${reading.report} ${mentions[mention]?.entity}`)
    for (const index of mentions.keys()) {
      const other = findOther(reading, index)
      const [a, b] = [groupOf(index), groupOf(other)]
      if (a !== undefined && b !== undefined && !groups[a]!.quoted && !groups[b]!.quoted) guard.join(a, b)
    }
  }
}

// The mention that the text says is another name of the same, or -1.
function findOther(reading: Reading, index: number): number {
  const { mentions } = reading.analysis
  const mention = mentions[index]!
  if (mention.kind !== 'group' || mention.form === 'pronoun') return -1
  const before = lastBefore(mentions, index)
  if (before >= 0 && isAppositive(reading, mentions[before]!, mention, reading.heads[index]!)) return before
  const called = findCalled(reading, index)
  return called >= 0 ? called : beforeCopula(reading, mention, reading.heads[index]!)
}

/** Tokens between "whom" and the verb that gives the name. */
const CALL_REACH = 6

/** The mention of those whom a source calls so: "the families, whom the government calls squatters"; else -1. */
export function findCalled({ analysis, heads, mentionAt, language }: Reading, index: number): number {
  const { tokens } = analysis
  const verb = tokens.head[heads[index]!]!
  if (verb < 0 || verb > heads[index]! || !language.namings.calling.has(tokens.lemma[verb]!.toLowerCase()))
    return -1
  for (let token = verb - 1; token >= Math.max(1, verb - CALL_REACH); token--) {
    if (tokens.penn[token] !== 'WP') continue
    return mentionAt.get(tokens.lemma[token - 1] === ',' ? token - 2 : token - 1) ?? -1
  }
  return -1
}

/** Mentions inside a phrase, as "Pier 4" in "the occupiers of Pier 4", that may stand between two groups. */
const MOST_INSIDE = 3

function lastBefore(mentions: readonly Mention[], index: number): number {
  for (let i = index - 1; i >= Math.max(0, index - 1 - MOST_INSIDE); i--) {
    if (mentions[i]!.kind === 'group' && mentions[i]!.form !== 'pronoun') return i
  }
  return -1
}

const BETWEEN = /^, (?:about |some |around |nearly |mostly |all |many of them )?$/

// "The occupiers of Pier 4, about 300 dockers who walked out": closed by a clause or the verb, so it is no list
function isAppositive(
  { analysis: { report, tokens }, language }: Reading,
  before: Mention,
  mention: Mention,
  head: number,
): boolean {
  if (!BETWEEN.test(report.text.slice(before.end, mention.start))) return false
  let next = head + 1
  while (next < tokens.start.length && tokens.start[next]! < mention.end) next++
  const word = tokens.lemma[next]?.toLowerCase()
  if (word === language.namings.who || word === language.namings.whom) return true
  const verb = tokens.tag[next + 1]
  return word === ',' && (verb === 'VERB' || verb === 'AUX')
}

// "The occupiers are dockers.", "They are the families who …": read off the words, where trees often err
function beforeCopula(
  { analysis: { tokens }, mentionAt, language }: Reading,
  { start }: Mention,
  head: number,
): number {
  let token = head
  while (token > 0 && tokens.start[token - 1]! >= start) token--
  if (tokens.lemma[token - 1] !== language.namings.be || token < 2) return -1
  return mentionAt.get(token - 2) ?? -1
}
