import { parseFragment } from './link.ts'

/** Opens, shows and marks what a fragment names inside of a brief; tells whether it is there. */
export function aimAt(brief: HTMLElement, fragment: string): boolean {
  for (const aimed of brief.querySelectorAll('.aimed')) aimed.classList.remove('aimed')
  const target = findPassage(brief, fragment) ?? brief.querySelector<HTMLElement>(`#${CSS.escape(fragment)}`)
  if (!target) return false
  for (let at: HTMLElement | null = target; at && at !== brief; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
  target.classList.add('aimed')
  const passage = target.querySelector<HTMLElement>(':scope > summary')
  const focused = passage ?? target.querySelector<HTMLElement>('summary') ?? target
  if (focused === target) target.tabIndex = -1
  focused.focus({ preventScroll: true })
  target.scrollIntoView({ block: passage ? 'center' : 'start' })
  return true
}

// The section says which line was meant; where the passage has left it, another line that has it will do.
function findPassage(brief: HTMLElement, fragment: string): HTMLElement | null {
  const named = parseFragment(fragment)
  if (!named) return null
  const { report, start, end, version } = named
  const all = [...brief.querySelectorAll<HTMLElement>(`[data-place^="${report}/${version}"]`)]
  const places = all.filter(({ dataset }) => dataset.place?.endsWith(`/${start}-${end}`))
  return places.find(place => place.closest(`section.${named.section}`)) ?? places[0] ?? null
}

/** The section of a brief in which an element stands. */
export function sectionOf(element: Element): string {
  return element.closest('section')?.className.split(' ')[0] ?? 'summary'
}
