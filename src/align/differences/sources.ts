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
  if (parts.length < 2 && speaker.kind === 'resolved') return [nameSource(analysis.entities[speaker.entity]!)]
  const sources = parts.flatMap(part => readSource(analysis, part, language))
  const distinct = new Map(sources.map(each => [each.key, each]))
  return [...distinct.values()]
}

interface Part extends Span {
  readonly comma: boolean
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
    if (from >= 0) parts.push({ start: start[from]!, end: end[token - 1]!, comma })
    if (from >= 0) comma = tag[token] !== 'CCONJ'
    else if (tag[token] === 'CCONJ') comma = false
    from = -1
  }
  return parts.filter((part, at) => !isApposition(analysis, part, parts[at - 1]))
}

// "its contractor, Tessaro Bo, and …": the name says who the contractor is.
function isApposition(analysis: Analysis, part: Part, before: Part | undefined): boolean {
  if (!before || !part.comma) return false
  return findName(analysis, before) === null && findName(analysis, part) !== null
}

function findName(analysis: Analysis, part: Span): Entity | null {
  const named = spansFrom(analysis.mentions, part).find(({ form, entity, name, end }) => {
    return form === 'name' && entity !== null && (name?.end ?? end) >= part.end
  })
  return named ? analysis.entities[named.entity!]! : null
}

function nameSource({ name, kind }: Entity): Source {
  const words = name.toLowerCase().split(/\s+/)
  return { key: (kind === 'person' ? words.at(-1) : words[0])!, named: true }
}

const OF = new Set(['ADP', 'PRON', 'SCONJ'])

function readSource(analysis: Analysis, part: Part, { compare }: Language): Source[] {
  const name = findName(analysis, part)
  if (name) return [nameSource(name)]
  const known = spansFrom(analysis.mentions, part)[0]
  if (known && known.entity !== null && known.start === part.start && known.end === part.end)
    return [nameSource(analysis.entities[known.entity]!)]
  const { lemma, tag } = analysis.tokens
  const { first, last } = tokensIn(analysis, part)
  // "the families of the men": the families.
  const ends = tag.slice(first + 1, last).findIndex(each => OF.has(each))
  const head = lemma[(ends < 0 ? last : first + 1 + ends) - 1]?.toLowerCase()
  if (head === undefined || compare.light.has(head)) return []
  return [{ key: compare.synonyms.get(head) ?? head, named: false }]
}
