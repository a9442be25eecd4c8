import { useState } from 'preact/hooks'
import { announced } from './announce.ts'
import { dragging } from './drop.ts'
import { connected } from './events.ts'
import { KeysDialog } from './help.tsx'
import { useKeys } from './keys.ts'
import { navigate, place } from './router.ts'
import { Shown } from './shown.tsx'
import { useStore } from './store.ts'
import { done, takeBack } from './undo.ts'
import { WORDS } from './words.ts'

const NAVIGATION = [
  { path: '/stories', words: WORDS.stories },
  { path: '/search', words: WORDS.search },
  { path: '/sources', words: WORDS.sources },
  { path: '/feeds', words: WORDS.feeds },
  { path: '/notices', words: WORDS.notices },
  { path: '/decisions', words: WORDS.decisions },
  { path: '/add', words: WORDS.add },
]

/** The frame around each view: masthead, content, what was done last, and what a screen reader is told. */
export function Layout() {
  const [help, setHelp] = useState(false)
  useKeys([
    { key: '?', words: WORDS['key help'], act: () => setHelp(!help) },
    { key: '/', words: WORDS['key search'], act: goSearch },
    { key: 's', words: WORDS['key stories'], act: () => navigate('/stories') },
    { key: 'u', words: WORDS['key undo'], act: () => void takeBack() },
  ])
  return (
    <>
      <a class="skip" href="#main">
        {WORDS.skip}
      </a>
      <Masthead openHelp={() => setHelp(true)} />
      <main id="main" tabIndex={-1}>
        <Shown />
      </main>
      <footer class="colophon">
        <p>{WORDS.promise}</p>
      </footer>
      <DoneBar />
      {help && <KeysDialog close={() => setHelp(false)} />}
      <Told />
      <DropSign />
    </>
  )
}

function Masthead({ openHelp }: { readonly openHelp: () => void }) {
  const { path } = useStore(place)
  const here = (entry: string) =>
    path === entry || path.startsWith(`${entry}/`) || (path === '/' && entry === '/stories')
  return (
    <header class="masthead">
      <a class="wordmark" href="/stories">
        {WORDS.name}
      </a>
      <nav aria-label={WORDS.navigation}>
        <ul>
          {NAVIGATION.map(entry => (
            <li key={entry.path}>
              <a href={entry.path} aria-current={here(entry.path) ? 'page' : undefined}>
                {entry.words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="plain" onClick={openHelp} aria-keyshortcuts="?">
        {WORDS.keys} <kbd>?</kbd>
      </button>
    </header>
  )
}

function DoneBar() {
  const last = useStore(done)
  if (!last) return null
  return (
    <aside class="done" aria-label={WORDS.undo}>
      <p>
        <bdi>{last.words}</bdi>
      </p>
      {last.undo && (
        <button type="button" onClick={() => void takeBack()} aria-keyshortcuts="u">
          {WORDS.undo} <kbd>u</kbd>
        </button>
      )}
      <button type="button" class="plain" onClick={() => done.set(null)}>
        {WORDS.dismiss}
      </button>
    </aside>
  )
}

// The region stays in the document, or a screen reader would not know of it.
function Told() {
  const words = useStore(announced)
  const open = useStore(connected)
  return (
    <>
      {!open && <p class="unconnected">{WORDS['not connected']}</p>}
      <p class="hidden" role="status">
        {words}
      </p>
    </>
  )
}

// What is dropped is added at once, whatever view is open.
function DropSign() {
  const over = useStore(dragging)
  return over ? <p class="over-page">{WORDS['drop here']}</p> : null
}

// A view with a search field of its own has it focused; elsewhere `/` leads to the search.
function goSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  if (field) {
    field.focus()
    field.select()
  } else navigate('/search')
}
