import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'
import type { Role } from '../claims/voices.ts'
import type { Claim } from '../claims.ts'
import type { Place } from '../place.ts'
import type { Saying } from '../sayings.ts'
import { type Bare, type Compared, type Side, sideOf } from './difference.ts'
import { placeOf } from './sayings.ts'
import { findSources, type Source } from './sources.ts'

/** Who accuses and who denies, where reports name different sources of one claim. */
export function compareVoices(compared: Compared, claim: Claim): Bare[] {
  const found: Bare[] = []
  const accusers = splitVoices(gatherVoices(compared, claim, 'alleged'), areOthers)
  if (accusers.length > 1) found.push({ kind: 'attribution', update: false, sides: accusers })
  const deniers = splitVoices(gatherVoices(compared, claim, 'denied'), areOtherDeniers)
  if (deniers.length > 1) found.push({ kind: 'who denies', update: false, sides: deniers })
  return found
}

/** All whom one report names in a role, wherever it does. */
interface Voices {
  readonly sources: Map<string, Source>
  readonly places: Place[]
}

function gatherVoices({ analyses, language }: Compared, claim: Claim, role: Role): Voices[] {
  const byReport = new Map<number, Voices>()
  for (const { saying } of claim.voices.filter(voice => voice.role === role)) {
    if (role === 'alleged' && !accuses(analyses, saying, language)) continue
    const sources = findSources(analyses[saying.report]!, saying.statement, language)
    if (sources.length === 0) continue
    const voices: Voices = byReport.get(saying.report) ?? { sources: new Map(), places: [] }
    for (const source of sources) voices.sources.set(source.key, source)
    voices.places.push(placeOf(analyses, saying))
    byReport.set(saying.report, voices)
  }
  return [...byReport.values()]
}

// What an answer takes up may be anything that was said; only who accuses or claims in so many words is an accuser.
function accuses(
  analyses: readonly Analysis[],
  { report, statement }: Saying,
  { compare }: Language,
): boolean {
  const { manner, lemma } = analyses[report]!.statements[statement]!
  return manner === 'accuse' || manner === 'claim' || compare.suspect.has(lemma ?? '')
}

function splitVoices(all: readonly Voices[], differ: (a: Voices, b: Voices) => boolean): Side[] {
  const sides: Voices[][] = []
  for (const voices of all) {
    const side = sides.find(([first]) => !differ(first!, voices))
    if (side) side.push(voices)
    else sides.push([voices])
  }
  return sides.map(side => sideOf(side.flatMap(({ places }) => places)))
}

// Some are named on both sides, and none on both: a described source may be anyone.
function areOthers(a: Voices, b: Voices): boolean {
  const shared = [...a.sources.keys()].some(key => b.sources.has(key))
  return !shared && hasName(a) && hasName(b)
}

function hasName({ sources }: Voices): boolean {
  return [...sources.values()].some(({ named }) => named)
}

// Three deny in one report and two in another; or others, all of them named.
function areOtherDeniers(a: Voices, b: Voices): boolean {
  if (a.sources.size !== b.sources.size) return true
  const named = [...a.sources.values(), ...b.sources.values()].every(source => source.named)
  return named && [...a.sources.keys()].some(key => !b.sources.has(key))
}
