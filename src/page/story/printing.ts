import { useEffect, useRef } from 'preact/hooks'
import { WORDS } from '../words.ts'
import { type AskFold, fillLines, findUnfilled } from './folds.ts'

/**
 * Prints with the folds inside of lines, which are printed open and hold nothing before they were opened: the keys of the
 * browser wait for them. Its menu does not wait: then each says on paper that it is not there.
 */
export function usePrinting(ask: AskFold): () => Promise<void> {
  const latest = useRef(ask)
  latest.current = ask
  const printAll = useRef(async () => {
    await fillLines(document, name => latest.current(name))
    print()
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, shiftKey, altKey, key } = event
      if (!(ctrlKey || metaKey) || shiftKey || altKey || key.toLowerCase() !== 'p') return
      event.preventDefault()
      void printAll.current()
    }
    addEventListener('keydown', press)
    addEventListener('beforeprint', tellUnfilled)
    addEventListener('afterprint', forgetUnfilled)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('beforeprint', tellUnfilled)
      removeEventListener('afterprint', forgetUnfilled)
    }
  }, [])
  return printAll.current
}

function tellUnfilled(): void {
  for (const fold of findUnfilled(document)) {
    const line = document.createElement('p')
    line.className = 'unprinted'
    line.textContent = WORDS['not printed']
    fold.append(line)
  }
}

function forgetUnfilled(): void {
  for (const line of document.querySelectorAll('.unprinted')) line.remove()
}
