import { WORDS } from '../words.ts'
import { parseFragment } from './link.ts'

/** Asks for what a fold holds, by its name. */
export type AskFold = (name: string) => Promise<string>

/** Fills a fold of the brief with what it holds; one that could not be filled says so, and is asked for again when it is opened again. */
export async function fillFold(fold: HTMLDetailsElement, ask: AskFold): Promise<void> {
  const { fold: name, filled } = fold.dataset
  if (name === undefined || filled !== undefined) return
  fold.dataset.filled = ''
  fold.querySelector(':scope > .waiting, :scope > .failure')?.remove()
  const waiting = tell('waiting', WORDS.loading)
  fold.append(waiting)
  try {
    waiting.insertAdjacentHTML('afterend', await ask(name))
  } catch {
    delete fold.dataset.filled
    const failure = tell('failure', WORDS['fold failed'])
    failure.setAttribute('role', 'alert')
    fold.append(failure)
  }
  waiting.remove()
}

function tell(kind: string, words: string): HTMLElement {
  const line = document.createElement('p')
  line.className = kind
  line.textContent = words
  return line
}

/** Fills the folds inside of lines, which are printed open. */
export async function fillLines(brief: ParentNode, ask: AskFold): Promise<void> {
  for (const fold of findUnfilled(brief)) await fillFold(fold, ask)
}

/** The folds inside of lines that hold nothing so far. */
export function findUnfilled(brief: ParentNode): Iterable<HTMLDetailsElement> {
  return brief.querySelectorAll('.line > [data-fold]:not([data-filled])')
}

/** Fills the folds in which what a fragment names may stand, the nearest first, until `found`. */
export async function fillTowards(
  brief: HTMLElement,
  fragment: string,
  { ask, found }: { readonly ask: AskFold; readonly found: () => boolean },
): Promise<boolean> {
  const section = parseFragment(fragment)?.section ?? /^s\d+-([a-z]+)-\d+$/.exec(fragment)?.[1]
  if (section === undefined) return found()
  const names = [`[data-fold="${section}"]`, `[data-fold^="${section}-"]`]
  for (const selector of names) {
    for (const fold of brief.querySelectorAll<HTMLDetailsElement>(selector)) {
      await fillFold(fold, ask)
      if (found()) return true
    }
  }
  return found()
}
