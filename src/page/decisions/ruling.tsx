import type { Quote } from '../../align/rulings.ts'
import type { HandRuling } from '../../archive/archive.ts'
import { askReport } from '../api.ts'
import { useAsked } from '../asked.tsx'
import { Outlet, Words } from '../parts/words.tsx'
import { WORDS } from '../words.ts'

/** What was decided, in words, with what it is about. */
export function RulingLine({ ruling }: { readonly ruling: HandRuling }) {
  switch (ruling.kind) {
    case 'merge':
    case 'split':
    case 'family':
      return (
        <>
          <h2>{titleOf(ruling)}</h2>
          <div class="pair">
            <ReportName id={ruling.report} />
            <ReportName id={ruling.other} />
          </div>
        </>
      )
    case 'match':
      return (
        <>
          <h2>{titleOf(ruling)}</h2>
          <div class="pair">
            <PlaceWords place={ruling.one} />
            <PlaceWords place={ruling.other} />
          </div>
        </>
      )
    case 'speaker':
      return (
        <>
          <h2>{titleOf(ruling)}</h2>
          <p>
            <span class="label">{WORDS['ruled speaker is']}</span>{' '}
            {ruling.speaker === null ? WORDS['speaker unknown'] : <Words text={ruling.speaker} />}
          </p>
          <PlaceWords place={ruling.place} />
        </>
      )
    case 'join-names':
      return (
        <>
          <h2>{titleOf(ruling)}</h2>
          <div class="pair">
            {[ruling.one, ruling.other].map(({ story, name }) => (
              <p key={story}>
                <Words text={name} /> <a href={`/stories/${story}`}>{WORDS['in story']}</a>
              </p>
            ))}
          </div>
        </>
      )
  }
}

function titleOf(ruling: HandRuling): string {
  switch (ruling.kind) {
    case 'merge':
      return WORDS['ruled merge']
    case 'split':
      return WORDS['ruled split']
    case 'family':
      return ruling.shared ? WORDS['ruled family'] : WORDS['ruled apart']
    case 'match':
      return ruling.same ? WORDS['ruled same'] : WORDS['ruled not same']
    case 'speaker':
      return WORDS['ruled speaker']
    case 'join-names':
      return WORDS['ruled names']
  }
}

function ReportName({ id }: { readonly id: string }) {
  const { value } = useAsked(signal => askReport(id, signal), [id])
  return (
    <p>
      {value && (
        <span class="from">
          <Outlet name={value.outlet} />
        </span>
      )}
      <a href={`/reports/${id}`}>
        {value === null ? (
          <span class="edtf">{id}</span>
        ) : value.headline === null ? (
          WORDS['headline not known']
        ) : (
          <Words text={value.headline} />
        )}
      </a>
      {value?.story && (
        <>
          {' '}
          <a class="label" href={`/stories/${value.story}`}>
            {WORDS['its story']}
          </a>
        </>
      )}
    </p>
  )
}

function PlaceWords({ place }: { readonly place: Quote }) {
  return (
    <blockquote>
      <a href={`/reports/${place.report}?version=${place.version}#${place.start}-${place.end}`}>
        <Words text={place.exact} />
      </a>
    </blockquote>
  )
}
