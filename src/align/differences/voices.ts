import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'
import type { Claim, Role } from '../claims.ts'
import type { Place } from '../place.ts'
import type { Saying } from '../sayings.ts'
import { type Bare, type Compared, type Side, sideOf } from './difference.ts'
import { placeOf } from './sayings.ts'

/** Who accuses and who denies, where reports name different sources of one claim. */
export function compareVoices(compared: Compared, claim: Claim): Bare[] {
  const found: Bare[] = []
  const accusers = contrastVoices(compared, claim, 'alleged')
  if (accusers) found.push({ kind: 'attribution', update: false, sides: accusers })
  const deniers = contrastVoices(compared, claim, 'denied')
  if (deniers) found.push({ kind: 'who denies', update: false, sides: deniers })
  return found
}

// The sets of sources that each report names; a difference where no two of the sets are the same.
function contrastVoices({ analyses, language }: Compared, claim: Claim, role: Role): Side[] | null {
  const byReport = new Map<number, { names: Set<string>; places: Place[] }>()
  for (const { saying } of claim.voices.filter(voice => voice.role === role)) {
    const entry = byReport.get(saying.report) ?? { names: new Set(), places: [] }
    for (const name of sourceWords(analyses[saying.report]!, saying, language)) entry.names.add(name)
    entry.places.push(placeOf(analyses, saying))
    byReport.set(saying.report, entry)
  }
  const entries = [...byReport.values()].filter(({ names }) => names.size > 0)
  const keys = new Map<string, Place[]>()
  for (const { names, places } of entries) {
    const key = [...names].sort().join('|')
    keys.set(key, [...(keys.get(key) ?? []), ...places])
  }
  return keys.size > 1 ? [...keys.values()].map(places => sideOf(places)) : null
}

function sourceWords(analysis: Analysis, { statement, speaker }: Saying, { compare }: Language): string[] {
  const { source, speaker: who } = analysis.statements[statement]!
  if (speaker !== null) return [`e${speaker}`]
  if (who.kind === 'resolved') return [who.name.toLowerCase()]
  const text = source.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ')
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(
      word =>
        compare.synonyms.get(word) ?? compare.synonyms.get(word.replace(/s$/, '')) ?? word.replace(/s$/, ''),
    )
    .filter(
      word =>
        word.length > 2 && !compare.light.has(word) && word !== 'their' && word !== 'his' && word !== 'her',
    )
}
