import { useState } from 'preact/hooks'
import type { KeptRuling, NameInStory, SaidLine } from '../../archive/archive.ts'
import { askStory, rule, undoRuling } from '../api.ts'
import type { AnswerError } from '../ask.ts'
import { asError, Failure, useAsked } from '../asked.tsx'
import { Headline, Origin, Quoted, Ways } from '../parts/evidence.tsx'
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
  const target = sources[0]?.places.find(place => place.story !== null) ?? null
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
          {index > 0 && target && source.places[0]?.story && (
            <p class="ways">
              <button type="button" onClick={() => act(() => join(target, source.places[0]!, again))}>
                {SAY['join names']}
              </button>
              <span class="label">
                {SAY['join with']} <StoryName id={target.story!} />
              </span>
            </p>
          )}
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

function PlaceSection({ place, name }: { readonly place: NameInPlace; readonly name: string }) {
  return (
    <section class="in-story">
      <h2>{place.story === null ? SAY['in no story'] : <StoryName id={place.story} linked />}</h2>
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
      <details class="more">
        <summary>{SAY['the report']}</summary>
        <p>
          <Headline report={line.evidence.report} headline={line.headline} />
        </p>
        <Ways evidence={line.evidence} url={line.url} story={line.story} />
      </details>
    </li>
  )
}

/** A story by its headline; by its id until that is known. */
function StoryName({ id, linked = false }: { readonly id: string; readonly linked?: boolean }) {
  const asked = useAsked(signal => askStory(id, signal), [id])
  const headline = asked.value?.headline ?? null
  const words = headline === null ? <bdi class="figure">{id}</bdi> : <Words text={shorten(headline)} />
  return linked ? <a href={`/stories/${encodeURIComponent(id)}`}>{words}</a> : words
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
