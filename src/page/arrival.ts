import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Left, type Place, readLeft } from './router.ts'

/** How long a view that is still being filled is scrolled to where the reader left it. */
const SETTLE_MS = 4000

/** Whether a heading that is still to come shall have the focus. */
let awaited = false

/** After a link the heading is focused and the view begins at its top; back, focus and place are where the reader left them. */
export function useArrival(at: Place | null): void {
  const before = useRef<Place | null>(null)
  useLayoutEffect(() => {
    const came = before.current
    before.current = at
    if (!at || !came || at.how === 'stay' || at.how === 'load') return
    const heading = document.querySelector<HTMLElement>('main h1')
    awaited = heading === null
    heading?.focus({ preventScroll: true })
    if (at.how === 'back') return goBackTo(readLeft())
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

// What a view shows may come later than the view: it is scrolled as it grows, until the reader does something.
function goBackTo({ scroll, link }: Left): () => void {
  const own = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const
  const settle = () => {
    if (scrollY !== scroll) scrollTo(0, scroll)
    const isThere = scrollY >= scroll && (link === null || focusLink(link))
    if (isThere) end()
  }
  const observer = new MutationObserver(settle)
  const timer = setTimeout(end, SETTLE_MS)
  function end(): void {
    observer.disconnect()
    clearTimeout(timer)
    for (const kind of own) removeEventListener(kind, end)
  }
  for (const kind of own) addEventListener(kind, end, { passive: true })
  observer.observe(document.body, { childList: true, subtree: true })
  settle()
  return end
}

function focusLink(link: string): boolean {
  const found = document.querySelector<HTMLElement>(`main a[href="${CSS.escape(link)}"]`)
  found?.focus({ preventScroll: true })
  return found !== null
}
