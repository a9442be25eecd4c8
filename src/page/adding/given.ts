/** What was pasted: addresses, a line each, or a whole text. */
export type Pasted =
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }

const ADDRESS = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu
/** Longer words are no addresses. */
const ADDRESS_MAX = 4000

/** Tells addresses from a text: where each line, or each word of a single line, is an address, they are addresses. */
export function readPasted(pasted: string): Pasted {
  const text = pasted.trim()
  if (text === '') return { kind: 'nothing' }
  const words = text.split(/\s+/)
  const addresses = words.every(word => word.length <= ADDRESS_MAX && isAddress(word))
  return addresses
    ? { kind: 'addresses', addresses: words.map(completeAddress) }
    : { kind: 'text', text: pasted }
}

// `localhost:8080/page` and bare IP addresses have no dot and letters; with a scheme they are meant as addresses.
function isAddress(word: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(word) || ADDRESS.test(word)
}

function completeAddress(word: string): string {
  return /^https?:\/\//i.test(word) ? word : `https://${word}`
}

/** The name of a pasted text: its first line, as far as a name goes. */
export function nameText(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? ''
  const plain = line.replaceAll(/[\p{Cc}\p{Cf}/\\]+/gu, ' ').trim()
  return `${[...plain].slice(0, 60).join('')}.txt`
}
