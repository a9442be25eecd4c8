import { render } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { askFold } from '../api.ts'
import { aimAt } from './aim.ts'
import { type AskFold, fillFold, fillTowards } from './folds.ts'
import { useKept } from './kept.ts'
import { readPlace } from './link.ts'
import { PassageTools } from './tools.tsx'

/** The brief as our own renderer sets it, from the same server; what a passage offers is added when it is opened. */
export function Fragment({
  story,
  asOf,
  markup,
  fragment,
  changed,
  missing,
}: {
  readonly story: string
  /** The moment of which the brief is; null is now. */
  readonly asOf: string | null
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
  const ask = useCallback((name: string) => askFold(story, name, asOf), [story, asOf])
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return
    const equip = (event: Event) => {
      const opened = event.target
      if (!(opened instanceof HTMLDetailsElement) || !opened.open) return
      addTools(opened, { story, ask, changed: () => latest.current() })
      void fillFold(opened, ask)
    }
    element.addEventListener('toggle', equip, { capture: true })
    return () => element.removeEventListener('toggle', equip, { capture: true })
  }, [story, ask])
  useKept(holder, markup, ask)
  useEffect(() => {
    const element = holder.current
    if (!element) return
    let stale = false
    const found = () => !stale && aimAt(element, fragment)
    const settle = async () => {
      const there = fragment === '' || found() || (await fillTowards(element, fragment, { ask, found }))
      if (!stale) missing(!there)
    }
    void settle()
    return () => {
      stale = true
    }
  }, [fragment, markup, missing, ask])
  return <div ref={holder} class="brief" dangerouslySetInnerHTML={{ __html: markup }} />
}

interface Equipment {
  readonly story: string
  readonly ask: AskFold
  readonly changed: () => void
}

function addTools(passage: HTMLDetailsElement, { story, ask, changed }: Equipment): void {
  const place = readPlace(passage.dataset.place)
  const ways = passage.querySelector('.opened > .ways')
  if (!place || !ways) return
  const outside = ways.querySelector('a')?.href ?? null
  const tools = document.createElement('div')
  tools.className = 'tools'
  ways.replaceWith(tools)
  const draw = () =>
    render(
      <PassageTools passage={passage} place={place} story={story} outside={outside} changed={changed} />,
      tools,
    )
  draw()
  // The other passages of the line, which can be corrected with it and stand beside it.
  const fold = passage.closest('.line')?.querySelector<HTMLDetailsElement>(':scope > [data-fold]')
  if (fold) void fillFold(fold, ask).then(draw)
}
