import { stem } from '../../match/stem.ts'
import type { Union } from '../../match/union.ts'
import type { JointEntities } from '../entities.ts'
import { findDeeds } from './deeds.ts'
import type { Reading } from './reading.ts'

/**
 * Joins places and organisations that one report names and another only describes, where one named person does one
 * thing to both and both are a "prison": “Silva visited the mega-prison”, “Silva visited the Orro Centre … the prison”.
 */
export function joinThings(joined: JointEntities, readings: readonly Reading[], union: Union): void {
  const named = new Map<string, number>()
  const described = new Map<string, number>()
  for (const reading of readings) {
    for (const { id, keys, isNamed } of describeThings(reading, joined)) {
      const book = isNamed ? named : described
      for (const key of keys) if (!book.has(key)) book.set(key, id)
    }
  }
  for (const [key, id] of described) {
    const other = named.get(key)
    if (other !== undefined) union.join(other, id)
  }
}

interface Thing {
  readonly id: number
  readonly keys: readonly string[]
  readonly isNamed: boolean
}

function describeThings(reading: Reading, joined: JointEntities): Thing[] {
  const { analysis, report, heads, language } = reading
  return analysis.entities.flatMap(({ id, kind, mentions }): Thing[] => {
    if (kind !== 'place' && kind !== 'organisation') return []
    const deeds = mentions.flatMap(index => doersOf(reading, joined, heads[index]!))
    if (deeds.length === 0) return []
    const nouns = mentions.flatMap(index =>
      analysis.mentions[index]!.form === 'description'
        ? [analysis.tokens.lemma[heads[index]!]!.toLowerCase()]
        : [],
    )
    const sorts = new Set(nouns.map(noun => language.compare.synonyms.get(noun) ?? noun))
    return [
      {
        id: joined.joint[report]![id]!,
        keys: deeds.flatMap(deed => [...sorts].map(sort => `${deed} ${sort}`)),
        isNamed: mentions.some(index => analysis.mentions[index]!.form === 'name'),
      },
    ]
  })
}

// The named person who does something to what the head names, with the act.
function doersOf(reading: Reading, joined: JointEntities, head: number): string[] {
  const { analysis, report, language, mentionAt } = reading
  const { tokens, mentions } = analysis
  return findDeeds(reading, head).flatMap(({ role, token }) => {
    if (role !== 'patient' || tokens.tag[token] !== 'VERB') return []
    const subject = findSubject(reading, token)
    const mention = subject < 0 ? undefined : mentionAt.get(subject)
    const entity = mention === undefined ? null : mentions[mention]!.entity
    if (entity === null || analysis.entities[entity]!.kind !== 'person') return []
    const act = tokens.lemma[token]!.toLowerCase()
    if (language.compare.light.has(act)) return []
    return [`${joined.joint[report]![entity]} ${stem(act, language.compare.endings)}`]
  })
}

function findSubject({ analysis: { tokens }, tree }: Reading, verb: number): number {
  for (let i = tree.from[verb]!; i < tree.from[verb + 1]!; i++) {
    const child = tree.list[i]!
    if (tokens.relation[child] === 'nsubj') return child
  }
  return -1
}
