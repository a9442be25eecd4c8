import { useLayoutEffect, useRef } from 'preact/hooks'
import { sectionOf } from './aim.ts'
import { type AskFold, fillFold } from './folds.ts'

/** What the reader has opened in a brief, and where the focus is: `section place`, since a passage may stand in several. */
interface Kept {
  readonly places: Set<string>
  readonly folds: Set<string>
  focused: string | null
}

interface Holder {
  readonly current: HTMLElement | null
}

/** A brief that is made anew keeps what was open, and the focus as near as can be to where it was. */
export function useKept(holder: Holder, markup: string, ask: AskFold): void {
  const { current: kept } = useRef<Kept>({ places: new Set(), folds: new Set(), focused: null })
  // What is there is written down as it happens: when the new brief is set in, the old one is gone already.
  useLayoutEffect(() => {
    const toggled = (event: Event) => {
      if (event.target instanceof HTMLDetailsElement) keepOpen(kept, event.target)
    }
    const focused = (event: FocusEvent) => {
      if (event.target instanceof Element) kept.focused = readFocus(event.target, holder.current)
    }
    const element = holder.current
    element?.addEventListener('toggle', toggled, { capture: true })
    document.addEventListener('focusin', focused)
    return () => {
      element?.removeEventListener('toggle', toggled, { capture: true })
      document.removeEventListener('focusin', focused)
    }
  }, [holder, kept])
  useLayoutEffect(() => {
    if (holder.current) void restore(holder.current, kept, ask)
  }, [holder, kept, markup, ask])
}

function keepOpen({ places, folds }: Kept, details: HTMLDetailsElement): void {
  const { fold, place } = details.dataset
  if (!details.isConnected) return
  if (fold !== undefined) put(folds, fold, details.open)
  if (place !== undefined) put(places, nameOf(details), details.open)
}

function put(all: Set<string>, name: string, isIn: boolean): void {
  if (isIn) all.add(name)
  else all.delete(name)
}

function readFocus(target: Element, brief: HTMLElement | null): string | null {
  const passage = target.closest<HTMLElement>('[data-place]')
  return passage && brief?.contains(passage) ? nameOf(passage) : null
}

async function restore(brief: HTMLElement, kept: Kept, ask: AskFold): Promise<void> {
  const { focused } = kept
  openPlaces(brief, kept)
  const passage = focused === null ? null : findPlace(brief, focused)
  if (passage) focusFirst(passage)
  for (const name of kept.folds) {
    const fold = brief.querySelector<HTMLDetailsElement>(`[data-fold="${CSS.escape(name)}"]`)
    if (!fold) continue
    await fillFold(fold, ask)
    fold.open = true
  }
  openPlaces(brief, kept)
  if (focused === null || document.activeElement !== document.body) return
  const [section = ''] = focused.split(' ')
  // A line that has left the brief leaves the focus in its section.
  focusFirst(findPlace(brief, focused) ?? brief.querySelector<HTMLElement>(`section.${CSS.escape(section)}`))
}

function openPlaces(brief: HTMLElement, { places }: Kept): void {
  for (const name of places) findPlace(brief, name)?.setAttribute('open', '')
}

function nameOf(passage: HTMLElement): string {
  return `${sectionOf(passage)} ${passage.dataset.place}`
}

function findPlace(brief: HTMLElement, name: string): HTMLElement | null {
  const [, place = ''] = name.split(' ')
  const all = [...brief.querySelectorAll<HTMLElement>(`details[data-place="${CSS.escape(place)}"]`)]
  return all.find(passage => nameOf(passage) === name) ?? null
}

function focusFirst(within: HTMLElement | null): void {
  const target =
    within?.querySelector<HTMLElement>('summary, a') ?? document.querySelector<HTMLElement>('main h1')
  target?.focus({ preventScroll: true })
}
