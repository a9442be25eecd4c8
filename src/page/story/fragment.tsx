import { render } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { aimAt } from './aim.ts'
import { readPlace } from './link.ts'
import { PassageTools } from './tools.tsx'

/** The brief as our own renderer sets it, from the same server; what a passage offers is added when it is opened. */
export function Fragment({
  story,
  markup,
  fragment,
  changed,
  missing,
}: {
  readonly story: string
  readonly markup: string
  /** The fragment of the address, which is opened. */
  readonly fragment: string
  /** Called after something was decided. */
  readonly changed: () => void
  /** Called with whether the address names a passage that is not in the brief. */
  readonly missing: (missing: boolean) => void
}) {
  const holder = useRef<HTMLDivElement>(null)
  const latest = useRef(changed)
  latest.current = changed
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const equip = (event: Event) => {
      const passage = event.target
      if (passage instanceof HTMLDetailsElement && passage.open)
        addTools(passage, story, () => latest.current())
    }
    element.addEventListener('toggle', equip, { capture: true })
    return () => element.removeEventListener('toggle', equip, { capture: true })
  }, [story])
  useKeptFocus(holder, markup)
  useEffect(() => {
    if (holder.current) missing(fragment !== '' && !aimAt(holder.current, fragment))
  }, [fragment, markup, missing])
  return <div ref={holder} class="brief" dangerouslySetInnerHTML={{ __html: markup }} />
}

function addTools(passage: HTMLDetailsElement, story: string, changed: () => void): void {
  const place = readPlace(passage.dataset.place)
  const ways = passage.querySelector('.opened > .ways')
  if (!place || !ways || ways.hasAttribute('data-equipped')) return
  ways.setAttribute('data-equipped', '')
  ways.querySelector('button.copy')?.remove()
  const tools = document.createElement('div')
  tools.className = 'tools'
  ways.after(tools)
  render(<PassageTools passage={passage} place={place} story={story} changed={changed} />, tools)
}

// A brief that is made anew keeps what was open, and the focus where it was.
function useKeptFocus(holder: { readonly current: HTMLElement | null }, markup: string): void {
  const open = useRef<readonly string[]>([])
  const focused = useRef<string | null>(null)
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const find = (place: string) =>
      element.querySelector<HTMLDetailsElement>(`[data-place="${CSS.escape(place)}"]`)
    for (const place of open.current) find(place)?.setAttribute('open', '')
    if (focused.current !== null)
      find(focused.current)?.querySelector('summary')?.focus({ preventScroll: true })
    return () => {
      open.current = [...element.querySelectorAll<HTMLElement>('details[data-place][open]')].map(
        ({ dataset }) => dataset.place ?? '',
      )
      const at = document.activeElement?.closest<HTMLElement>('[data-place]')
      focused.current = at && element.contains(at) ? (at.dataset.place ?? null) : null
    }
  }, [holder, markup])
}
