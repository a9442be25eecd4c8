import type { Union } from '../../match/union.ts'
import type { JointEntities } from '../entities.ts'
import type { Reading } from './reading.ts'

/** Joins "police", "riot police", "200 officers" and "cops" of all reports; a body with a name of its own stays apart. */
export function joinPolice(joined: JointEntities, readings: readonly Reading[], union: Union): void {
  let first: number | null = null
  for (const { id, kind, members } of joined.entities) {
    if (kind !== 'organisation' && kind !== 'group') continue
    if (!members.every(({ report, entity }) => isPolice(readings[report]!, entity))) continue
    first ??= id
    union.join(first, id)
  }
}

function isPolice({ analysis, heads, language }: Reading, entity: number): boolean {
  const { mentions, tokens, entities } = analysis
  const { police, anyPolice } = language.namings
  return entities[entity]!.mentions.every(index => {
    const mention = mentions[index]!
    if (mention.form === 'pronoun') return true
    const head = heads[index]!
    if (mention.form === 'name' || !police.has(tokens.lemma[head]!.toLowerCase())) return false
    if (mention.end > tokens.end[head]!) return false
    for (let token = head - 1; token >= 0 && tokens.start[token]! >= mention.start; token--) {
      const named =
        tokens.tag[token] === 'NOUN' || tokens.tag[token] === 'PROPN' || tokens.tag[token] === 'ADJ'
      if (
        named &&
        !anyPolice.has(tokens.lemma[token]!.toLowerCase()) &&
        !language.names.loose.has(tokens.lemma[token]!.toLowerCase())
      )
        return false
    }
    return true
  })
}
