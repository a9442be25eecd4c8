import { decodeWords } from './path.ts'
import { makeStore, type Store } from './store.ts'

/** Where the reader is: an address of the page. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
  /** Without its `#`. */
  readonly fragment: string
  /** How the reader came: by loading the page, a link, the browser's back and forward, or without leaving the view. */
  readonly how: 'load' | 'link' | 'back' | 'stay'
}

/** Where the reader is now. */
export const place: Store<Place> = makeStore(readPlace('load'))

/** Goes to an address of the page. `replace` changes the address without leaving the view, as a filter does. */
export function navigate(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(history.state, '', href)
  else {
    keepLeft()
    history.pushState(null, '', href)
  }
  place.set(readPlace(replace ? 'stay' : 'link'))
}

/** Makes links and the browser's buttons change the view instead of loading the page anew. */
export function startRouter(): void {
  history.scrollRestoration = 'manual'
  addEventListener('click', followLink)
  addEventListener('pagehide', keepLeft)
  addEventListener('popstate', () => {
    const before = place.get()
    const now = readPlace('back')
    const same = now.path === before.path && String(now.query) === String(before.query)
    place.set(same ? { ...now, how: 'stay' } : now)
  })
}

/** Where the reader was at an entry of the history. */
export interface Left {
  readonly scroll: number
  /** The link that was followed from there; null where it was left otherwise. */
  readonly link: string | null
}

/** Where the reader was at this entry of the history. */
export function readLeft(): Left {
  const state = history.state as Partial<Left> | null
  return { scroll: state?.scroll ?? 0, link: state?.link ?? null }
}

function keepLeft(): void {
  const focused = document.activeElement
  const link = focused instanceof HTMLAnchorElement ? focused.getAttribute('href') : null
  const left: Left = { scroll: scrollY, link }
  history.replaceState({ ...history.state, ...left }, '')
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || !isOfPage(link)) return
  event.preventDefault()
  navigate(link.href)
}

// Links to the API, to Atom and to downloads are left to the browser, and so are places on the same view.
function isOfPage(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return false
  if (/^\/(?:api|atom|assets|metrics|healthz)(?:\/|$)/.test(link.pathname)) return false
  return !(link.hash !== '' && link.pathname === location.pathname && link.search === location.search)
}

function readPlace(how: Place['how']): Place {
  return {
    path: location.pathname,
    query: new URLSearchParams(location.search),
    fragment: decodeWords(location.hash.slice(1)),
    how,
  }
}
