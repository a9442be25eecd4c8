import { useState } from 'preact/hooks'
import type { KeptRuling, NameInStory, SaidLine } from '../../archive/archive.ts'
import { rule, undoRuling } from '../api.ts'
import type { AnswerError } from '../ask.ts'
import { asError, Failure } from '../asked.tsx'
import { Origin, Quoted, Ways } from '../parts/evidence.tsx'
import { shorten } from '../parts/pieces.ts'
import { When } from '../parts/when.tsx'
import { Words } from '../parts/words.tsx'
import { SAY } from '../say.ts'
import { tellDone } from '../undo.ts'
import type { NameInPlace, OneSource } from './joined.ts'

interface SectionsProps {
  readonly name: string
  readonly sources: readonly OneSource[]
  /** Asks anew after a decision. */
  readonly again: () => void
}

/** What was said, by story: stories stand apart until a person says that the name is of one source in them. */
export function SourceSections({ name, sources, again }: SectionsProps) {
  const [error, setError] = useState<AnswerError | null>(null)
  const act = (change: () => Promise<void>) => {
    setError(null)
    change().then(again, (reason: unknown) => setError(asError(reason)))
  }
  return (
    <>
      {sources.length > 1 && <p class="aside-note">{SAY['same name']}</p>}
      {error && <Failure error={error} />}
      {sources.map((source, index) => (
        <div class={source.places.length > 1 ? 'one-source joined' : 'one-source'} key={keyOf(source)}>
          {source.rulings.map(kept => (
            <JoinedNote key={kept.number} kept={kept} undo={() => act(() => takeApart(kept, again))} />
          ))}
          {source.places.map(place => (
            <PlaceSection key={place.story} place={place} name={name} />
          ))}
          <JoinForm
            place={source.places.find(place => place.story !== null) ?? null}
            others={[...sources.slice(0, index), ...sources.slice(index + 1)]}
            join={(one, other) => act(() => join(one, other, again))}
          />
        </div>
      ))}
    </>
  )
}

function keyOf(source: OneSource): string {
  return source.places.map(place => `${place.story} ${place.name}`).join(' ')
}

function JoinedNote({ kept, undo }: { readonly kept: KeptRuling; readonly undo: () => void }) {
  return (
    <p class="aside-note">
      {SAY['joined by']} <bdi>{shorten(kept.by)}</bdi>, <When time={kept.time} />
      {kept.why && (
        <>
          : <bdi>{kept.why}</bdi>
        </>
      )}{' '}
      <button type="button" onClick={undo}>
        {SAY['take apart']}
      </button>
    </p>
  )
}

interface JoinProps {
  /** Null where the reports are in no story: then there is nothing by which to name it. */
  readonly place: NameInPlace | null
  readonly others: readonly OneSource[]
  readonly join: (one: NameInPlace, other: NameInPlace) => void
}

/** Says that the name is of the same source as in another story, which is chosen by a headline of it. */
function JoinForm({ place, others, join: act }: JoinProps) {
  const [chosen, setChosen] = useState(0)
  const choices = others.flatMap(other => other.places.find(each => each.story !== null) ?? [])
  const other = choices[chosen] ?? choices[0]
  if (!place || !other) return null
  return (
    <p class="ways">
      <button type="button" onClick={() => act(other, place)}>
        {SAY['join names']}
      </button>
      <label>
        <span class="label">{SAY['join with']}</span>{' '}
        <select value={chosen} onChange={event => setChosen(Number(event.currentTarget.value))}>
          {choices.map((choice, index) => (
            <option key={keyOf({ places: [choice], rulings: [] })} value={index}>
              {shorten(headlineOf(choice), 70)}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}

// The headline of a report of the story tells it well enough; asking for each story would be many questions.
function headlineOf(place: NameInPlace): string {
  return place.lines.find(line => line.headline !== null)?.headline ?? place.story ?? SAY['no headline']
}

function PlaceSection({ place, name }: { readonly place: NameInPlace; readonly name: string }) {
  return (
    <section class="in-story">
      <h2>
        {place.story === null ? (
          SAY['in no story']
        ) : (
          <a href={`/stories/${encodeURIComponent(place.story)}`}>
            <Words text={shorten(headlineOf(place))} />
          </a>
        )}
      </h2>
      {place.name !== name && (
        <p class="label">
          {SAY['printed as']} <Words text={shorten(place.name)} />
        </p>
      )}
      <ol class="lines">
        {place.lines.map(line => (
          <SaidItem key={`${line.evidence.report} ${line.evidence.start}`} line={line} />
        ))}
      </ol>
    </section>
  )
}

function SaidItem({ line }: { readonly line: SaidLine }) {
  return (
    <li class="line said">
      <p class="tags">
        <Origin outlet={line.outlet} published={line.published} />
        <span class="tag">{SAY[line.kind]}</span>
      </p>
      <Quoted evidence={line.evidence} />
      <Ways evidence={line.evidence} url={line.url} story={null} />
    </li>
  )
}

async function join(one: NameInPlace, other: NameInPlace, again: () => void): Promise<void> {
  const kept = await rule({ kind: 'join-names', one: nameIn(one), other: nameIn(other) }, null)
  tellDone(SAY['names joined'], async () => {
    await undoRuling(kept.number)
    again()
  })
}

function nameIn(place: NameInPlace): NameInStory {
  return { story: place.story ?? '', name: place.name }
}

async function takeApart(kept: KeptRuling, again: () => void): Promise<void> {
  await undoRuling(kept.number)
  tellDone(SAY['names apart'], async () => {
    await rule(kept.ruling, kept.why)
    again()
  })
}
