import { announce } from './announce.ts'
import { WORDS } from './words.ts'

/** Copies text, and says whether it could be. */
export async function copyText(text: string): Promise<boolean> {
  const copied = (await tryClipboard(text)) || copySelected(text)
  announce(copied ? WORDS.copied : WORDS['not copied'])
  return copied
}

// A browser gives the clipboard to pages over HTTPS and on this machine only.
async function tryClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement('textarea')
  const focused = document.activeElement
  field.value = text
  field.className = 'hidden'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return copied
}
