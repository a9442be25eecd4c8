import { containsSpan } from '../../text/span.ts'
import { asSpan } from './places.ts'
import { asFields, asList } from './shelf.ts'
import { makeVerdict, type Verdict } from './verdict.ts'

type Fields = Readonly<Record<string, unknown>>

/** Checks what a line says about its own evidence: whose name it shows, which evidence it counts, where source and cue stand. */
export function checkEntry(path: string, entry: Fields): readonly Verdict[] {
  const evidence = asList(entry.evidence)
  return [
    ...checkSpeaker(path, entry),
    ...checkSpans(path, entry, evidence),
    ...checkIndexes(`${path}/sides`, asList(entry.sides), evidence.length),
    ...asList(entry.forms).flatMap((forms, index) =>
      checkIndexes(`${path}/forms/${index}/forms`, asList(asFields(forms).forms), evidence.length),
    ),
  ]
}

/** A speaker's name is shown only where it is said where the name stands. */
function checkSpeaker(path: string, { speaker, named }: Fields): readonly Verdict[] {
  if (typeof speaker !== 'string') return []
  const { exact } = asFields(named)
  const stands = typeof exact === 'string' && exact.includes(speaker)
  return stands ? [] : [makeVerdict(`${path}/speaker`, 'own words', speaker)]
}

/** Source, cue and content lie inside the evidence or beside it. */
function checkSpans(path: string, { spans }: Fields, evidence: readonly unknown[]): readonly Verdict[] {
  return asList(spans).flatMap((item, index) => {
    const shown = [evidence[index], ...asList(asFields(evidence[index]).beside)].map(asSpan)
    const { source, cue, content } = asFields(item)
    const parts = [source, cue, content].flatMap(asList).map(asSpan)
    const inside = parts.every(part => part && shown.some(outer => outer && containsSpan(outer, part)))
    return inside ? [] : [makeVerdict(`${path}/spans/${index}`, 'governor lost')]
  })
}

function checkIndexes(path: string, items: readonly unknown[], length: number): readonly Verdict[] {
  return items.flatMap((item, index) => {
    const indexes = asList(asFields(item).evidence)
    const fits = indexes.every(each => Number.isInteger(each) && Number(each) >= 0 && Number(each) < length)
    return fits ? [] : [makeVerdict(`${path}/${index}/evidence`, 'index outside')]
  })
}
