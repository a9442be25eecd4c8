import { useId, useState } from 'preact/hooks'
import type { Quote } from '../../align/rulings.ts'
import type { HandRuling } from '../../archive/archive.ts'
import { askReportText } from '../api.ts'
import { DecisionForm } from '../decisions/form.tsx'
import { WORDS } from '../words.ts'
import { type PassagePlace, readPlace } from './link.ts'

/** What can be wrong; `apart` and `family` are both about a shared origin. */
type Wrong = 'match' | 'speaker' | 'apart' | 'family'

/** A form that overrules by hand what was found: a match, a speaker, or whether two reports share an origin. */
export function Correcting({
  passage,
  place,
  done,
}: {
  readonly passage: HTMLElement
  readonly place: PassagePlace
  readonly done: () => void
}) {
  const others = otherPassages(passage, place)
  const [kind, setKind] = useState<Wrong>(others.length > 0 ? 'match' : 'speaker')
  const [other, setOther] = useState(0)
  const [speaker, setSpeaker] = useState('')
  const id = useId()
  const decide = async () => {
    const name = kind === 'speaker' ? speaker.trim() : ''
    const ruling = makeRuling(kind, { passage, place, other: others[other] ?? null, speaker })
    if (name !== '' && !(await isPrinted(place, name))) throw new Error(WORDS['speaker not printed'])
    return ruling && { ruling, words: WORDS[`decided ${kind}`] }
  }
  return (
    <DecisionForm decide={decide} words={WORDS.decide} done={done}>
      <fieldset>
        <legend>{WORDS['correct what']}</legend>
        {others.length > 0 && (
          <Choice id={id} value="match" kind={kind} setKind={setKind} words={WORDS['not the same']} />
        )}
        <Choice id={id} value="speaker" kind={kind} setKind={setKind} words={WORDS['other speaker']} />
        {others.length > 0 && (
          <>
            <Choice id={id} value="apart" kind={kind} setKind={setKind} words={WORDS['origin differs']} />
            <Choice id={id} value="family" kind={kind} setKind={setKind} words={WORDS['origin shared']} />
          </>
        )}
      </fieldset>
      {kind !== 'speaker' && (
        <label class="field">
          <span class="label">{WORDS['as this passage']}</span>
          <select value={other} onChange={event => setOther(Number(event.currentTarget.value))}>
            {others.map((each, index) => (
              <option key={each.place} value={index}>
                {each.outlet}: {each.words}
              </option>
            ))}
          </select>
        </label>
      )}
      {kind === 'speaker' && (
        <label class="field">
          <span class="label">{WORDS['speaker name']}</span>
          <input
            type="text"
            list={`${id}-names`}
            value={speaker}
            onInput={event => setSpeaker(event.currentTarget.value)}
          />
          <datalist id={`${id}-names`}>
            {knownSpeakers(passage).map(name => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
      )}
    </DecisionForm>
  )
}

function Choice({
  id,
  value,
  kind,
  setKind,
  words,
}: {
  readonly id: string
  readonly value: Wrong
  readonly kind: Wrong
  readonly setKind: (kind: Wrong) => void
  readonly words: string
}) {
  return (
    <label class="tick">
      <input type="radio" name={id} checked={kind === value} onChange={() => setKind(value)} />
      <span>{words}</span>
    </label>
  )
}

interface Other {
  readonly place: string
  readonly outlet: string
  readonly words: string
  readonly element: HTMLElement
}

/** How much of a passage stands in the list of others. */
const WORDS_MAX = 80

// Passages of other reports on the same line: what was found to belong to this one.
function otherPassages(passage: HTMLElement, { report }: PassagePlace): readonly Other[] {
  const line = passage.closest('.line')
  const all = [...(line?.querySelectorAll<HTMLElement>('[data-place]') ?? [])]
  return all
    .filter(element => !element.dataset.place?.startsWith(`${report}/`))
    .map(element => ({
      place: element.dataset.place ?? '',
      outlet: element.querySelector('.outlet')?.textContent ?? WORDS['outlet not known'],
      words: (element.querySelector('.exact > .words')?.textContent ?? '').slice(0, WORDS_MAX),
      element,
    }))
}

/** Names that are offered at most. */
const NAMES_MAX = 50

// A name must stand in the report as it is given; those of the brief's speakers are offered.
function knownSpeakers(passage: HTMLElement): readonly string[] {
  const titles =
    passage.closest('.brief')?.querySelectorAll('.said .title .theirs, .names .title .theirs') ?? []
  return [...new Set([...titles].map(title => title.textContent ?? ''))].slice(0, NAMES_MAX)
}

interface Chosen {
  readonly passage: HTMLElement
  readonly place: PassagePlace
  readonly other: Other | null
  readonly speaker: string
}

function makeRuling(kind: Wrong, { passage, place, other, speaker }: Chosen): HandRuling | null {
  const one = withWords(place, passage)
  if (kind === 'speaker') return { kind, place: one, speaker: speaker.trim() || null }
  const second = readPlace(other?.place)
  if (!other || !second) return null
  if (kind === 'match') return { kind, same: false, one, other: withWords(second, other.element) }
  return { kind: 'family', shared: kind === 'family', report: place.report, other: second.report }
}

async function isPrinted({ report, version }: PassagePlace, name: string): Promise<boolean> {
  const { text } = await askReportText(report, version)
  return text.replaceAll(/\s+/g, ' ').includes(name)
}

function withWords(place: PassagePlace, element: HTMLElement): Quote {
  return { ...place, exact: element.querySelector('.opened mark')?.textContent ?? '' }
}
