import type { Analysis } from '../../find/analysis.ts'
import type { Entity } from '../../find/mentions.ts'
import type { Language } from '../../language/language.ts'
import { tokensIn } from '../../segment/tree.ts'
import { type Span, spansFrom } from '../../text/span.ts'

/** One of those who say something: the last word of a person's name, the first of another's, or a described head. */
export interface Source {
  readonly key: string
  readonly named: boolean
}

/** Those who say something, one by one: "Arkwold, its contractor, Tessaro Bo, and the works council" are three. */
export function findSources(analysis: Analysis, statement: number, language: Language): Source[] {
  const { source, speaker } = analysis.statements[statement]!
  const parts = source.flatMap(span => splitParts(analysis, span))
  const known = speaker.kind === 'resolved' ? analysis.entities[speaker.entity]! : null
  if (parts.length < 2 && known && isNamed(analysis, known)) return [nameSource(known)]
  const sources = parts.flatMap(part => readSource(analysis, part, language))
  const distinct = new Map(sources.map(each => [each.key, each]))
  return [...distinct.values()]
}

interface Part extends Span {
  /** Whether it stands between commas. */
  readonly apart: boolean
}

function splitParts(analysis: Analysis, span: Span): Part[] {
  const { start, end, tag } = analysis.tokens
  const { text } = analysis.report
  const { first, last } = tokensIn(analysis, span)
  const parts: Part[] = []
  let from = -1
  let comma = false
  for (let token = first; token <= last; token++) {
    const parting = token === last || tag[token] === 'CCONJ' || text.slice(start[token], end[token]) === ','
    if (!parting) {
      if (from < 0) from = token
      continue
    }
    const closed = token === last || tag[token] !== 'CCONJ'
    if (from >= 0) parts.push({ start: start[from]!, end: end[token - 1]!, apart: comma && closed })
    comma = tag[token] === 'CCONJ' ? false : from >= 0 || comma
    from = -1
  }
  return parts.filter((part, at) => !isApposition(analysis, part, parts[at - 1]))
}

// "its contractor, Tessaro Bo, and …": the name says who the contractor is.
function isApposition(analysis: Analysis, part: Part, before: Part | undefined): boolean {
  if (!before || !part.apart) return false
  return findName(analysis, before) === null && findName(analysis, part) !== null
}

function findName(analysis: Analysis, part: Span): Entity | null {
  const named = spansFrom(analysis.mentions, part).find(({ form, entity, name, end }) => {
    return form === 'name' && entity !== null && (name?.end ?? end) >= part.end
  })
  return named ? analysis.entities[named.entity!]! : null
}

function isNamed({ mentions }: Analysis, entity: Entity): boolean {
  return entity.mentions.some(index => mentions[index]!.form === 'name')
}

function nameSource({ name, kind }: Entity): Source {
  const words = name.toLowerCase().split(/\s+/)
  return { key: (kind === 'person' ? words.at(-1) : words[0])!, named: true }
}

const OF = new Set(['ADP', 'PRON', 'SCONJ'])

function readSource(analysis: Analysis, part: Part, { compare }: Language): Source[] {
  const name = findName(analysis, part)
  if (name) return [nameSource(name)]
  const mention = spansFrom(analysis.mentions, part)[0]
  const whole = mention?.start === part.start && mention.end === part.end
  const known = whole && mention.entity !== null ? analysis.entities[mention.entity]! : null
  if (known && isNamed(analysis, known)) return [nameSource(known)]
  const { lemma, tag } = analysis.tokens
  const { first, last } = tokensIn(analysis, part)
  // "the families of the men": the families.
  const ends = tag.slice(first + 1, last).findIndex(each => OF.has(each))
  const head = lemma[(ends < 0 ? last : first + 1 + ends) - 1]?.toLowerCase()
  if (head === undefined) return []
  return [{ key: compare.synonyms.get(head) ?? head, named: false }]
}
