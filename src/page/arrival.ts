import { useLayoutEffect, useRef } from 'preact/hooks'
import { keptScroll, type Place } from './router.ts'

/** How long a view that is still being filled is scrolled to where the reader left it. */
const SETTLE_MS = 4000

/** Whether a heading that is still to come shall have the focus. */
let awaited = false

/** After a link the heading is focused and the view begins at its top; back, it is where the reader left it. */
export function useArrival(at: Place | null): void {
  const before = useRef<Place | null>(null)
  useLayoutEffect(() => {
    const came = before.current
    before.current = at
    if (!at || !came || at.how === 'stay' || at.how === 'load') return
    const heading = document.querySelector<HTMLElement>('main h1')
    awaited = heading === null
    heading?.focus({ preventScroll: true })
    if (at.how === 'back') return scrollBack(keptScroll())
    scrollTo(0, 0)
  }, [at])
}

/** Focuses a heading that comes after its view, unless the reader is somewhere else by then. */
export function welcome(heading: HTMLElement | null): void {
  if (!awaited || !heading) return
  awaited = false
  if (document.activeElement === document.body || document.activeElement === null)
    heading.focus({ preventScroll: true })
}

// What a view shows may come later than the view: it is scrolled as it grows, until the reader does so.
function scrollBack(wanted: number): () => void {
  scrollTo(0, wanted)
  const observer = new ResizeObserver(() => {
    scrollTo(0, wanted)
    if (scrollY >= wanted) end()
  })
  const timer = setTimeout(end, SETTLE_MS)
  const own = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const
  function end(): void {
    observer.disconnect()
    clearTimeout(timer)
    for (const kind of own) removeEventListener(kind, end)
  }
  for (const kind of own) addEventListener(kind, end, { passive: true })
  if (scrollY < wanted) observer.observe(document.body)
  else end()
  return end
}
