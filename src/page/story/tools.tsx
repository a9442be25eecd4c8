import { useState } from 'preact/hooks'
import { CopyButton } from '../parts/copy.tsx'
import { WORDS } from '../words.ts'
import { sectionOf } from './aim.ts'
import { Correcting } from './correcting.tsx'
import { formatFragment, type PassagePlace, passageFragment, readPlace } from './link.ts'
import { abreastAddress } from './members.tsx'

/** What can be done with a passage that is open: copied, shared, seen among the others, corrected. */
export function PassageTools({
  passage,
  place,
  story,
  outside,
  changed,
}: {
  readonly passage: HTMLElement
  readonly place: PassagePlace
  readonly story: string
  /** The address of the passage on the outlet's page; null where it has none. */
  readonly outside: string | null
  readonly changed: () => void
}) {
  const [correcting, setCorrecting] = useState(false)
  return (
    <>
      <p class="ways">
        <CopyButton words={WORDS['copy citation']} text={() => citationOf(passage)} />
        <CopyButton words={WORDS['copy link']} text={() => linkOf(passage, place, story)} />
        <a href={placesAddress(passage, place, story)}>{WORDS['in whole report']}</a>
        {outside && (
          <a href={outside} rel="noreferrer noopener">
            {WORDS['on the page']}
          </a>
        )}
        <button
          type="button"
          class="plain"
          aria-expanded={correcting}
          onClick={() => setCorrecting(!correcting)}
        >
          {WORDS.correct}
        </button>
      </p>
      {correcting && (
        <Correcting
          passage={passage}
          place={place}
          done={() => {
            setCorrecting(false)
            changed()
          }}
        />
      )}
    </>
  )
}

/** A passage with its reference: outlet, headline, date, address with a text fragment, version of the text. */
export function citationOf(passage: Element): string {
  const words = passage.querySelector('.exact > .words')?.textContent ?? ''
  const cite = passage.querySelector('.cite')?.textContent ?? ''
  return `«${words}» ${cite}`
}

/** A link that opens at a passage. */
export function linkOf(passage: Element, place: PassagePlace, story: string): string {
  return `${location.origin}/stories/${story}${location.search}#${formatFragment(sectionOf(passage), place)}`
}

// The reports of the whole line stand side by side, its own first.
function placesAddress(passage: Element, place: PassagePlace, story: string): string {
  const line = passage.closest('.line') ?? passage
  const others = [...line.querySelectorAll<HTMLElement>('[data-place]')].flatMap(
    each => readPlace(each.dataset.place)?.report ?? [],
  )
  const reports = [...new Set([place.report, ...others])]
  return `${abreastAddress(story, reports)}#${passageFragment(place)}`
}
