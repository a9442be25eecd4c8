import { useState } from 'preact/hooks'
import { copyText } from '../copy.ts'
import { WORDS } from '../words.ts'

/** How long a button tells that it copied. */
const TELL_MS = 2500

/** A button that copies, and tells for a moment that it did. */
export function CopyButton({ words, text }: { readonly words: string; readonly text: () => string }) {
  const [told, setTold] = useState('')
  const copy = async () => {
    setTold((await copyText(text())) ? WORDS.copied : WORDS['not copied'])
    setTimeout(() => setTold(''), TELL_MS)
  }
  return (
    <button type="button" onClick={() => void copy()}>
      {told || words}
    </button>
  )
}
