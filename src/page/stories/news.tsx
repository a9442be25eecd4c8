import { useEffect, useRef, useState } from 'preact/hooks'
import { announce } from '../announce.ts'
import { type Happened, listen } from '../events.ts'
import { useKeys } from '../keys.ts'
import { hasJustActed } from '../undo.ts'
import { count, WORDS } from '../words.ts'

/** How long news gather before a screen reader is told. */
const GATHER_MS = 1500
/** What changes so soon after the reader did something is shown at once: it was asked for. */
const OWN_MS = 3000
/** Several changes in a row are one. */
const SOON_MS = 300

/** Offers what has changed since the list was read; the list does not move until the reader asks for it. */
export function News({
  show,
  refresh,
  only = null,
  eager = false,
}: {
  readonly show: () => void
  /** Brings what is shown up to date without moving it, after something that the reader did. */
  readonly refresh: () => void
  /** The story of which news are told; null for all. */
  readonly only?: string | null
  /** Whether news are shown at once: where nothing is shown, nothing moves. */
  readonly eager?: boolean
}) {
  const own = useRef(refresh)
  own.current = refresh
  const waits = useRef(!eager)
  waits.current = !eager
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const words =
    only === null
      ? count(changed.size, WORDS['one story changed'], WORDS['many stories changed'])
      : WORDS['this story changed']
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refreshOnce = () => {
      timer = undefined
      own.current()
    }
    const hear = ({ id, story }: Happened) => {
      const which = id ?? story
      if (typeof which !== 'string' || (only !== null && which !== only)) return
      if (!waits.current || hasJustActed(OWN_MS)) timer ??= setTimeout(refreshOnce, SOON_MS)
      else setChanged(before => new Set([...before, which]))
    }
    // A decision tells no story: the reader's own, as one that was taken back elsewhere, may be about this one.
    const decided = () => {
      if (only !== null && hasJustActed(OWN_MS)) timer ??= setTimeout(refreshOnce, SOON_MS)
    }
    const ends = [listen('story', hear), listen('version', hear), listen('ruling', decided)]
    return () => {
      clearTimeout(timer)
      for (const end of ends) end()
    }
  }, [only])
  useEffect(() => {
    if (changed.size === 0) return
    const timer = setTimeout(() => announce(words), GATHER_MS)
    return () => clearTimeout(timer)
  }, [changed.size, words])
  const showAll = () => {
    if (changed.size === 0) return
    setChanged(new Set())
    show()
  }
  useKeys([{ key: 'r', words: WORDS['key show'], act: showAll }])
  if (changed.size === 0) return null
  return (
    <p class="newsbar">
      <span>{words}</span>
      <button type="button" onClick={showAll} aria-keyshortcuts="r">
        {WORDS.show} <kbd>r</kbd>
      </button>
    </p>
  )
}
