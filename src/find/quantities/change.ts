import type { QuantityWords } from '../../language/quantities.ts'
import type { Atoms } from '../atoms.ts'

/** More words than this between a word of change and its number belong to something else. */
const REACH = 5

/** Whether a number is an amount of growth or decline, or where it led to: "rose by 5%", "a 5% drop", "fell to 12". */
export function readChange(
  atoms: Atoms,
  first: number,
  last: number,
  words: QuantityWords,
): 'up' | 'down' | null {
  for (let at = first - 1; at >= 0 && at >= first - REACH; at--) {
    const word = atoms.word[at]!
    const change = changeOf(word, words)
    // "up to 40" sets a bound, "up 40" tells a change.
    if (change && !(word === 'up' && atoms.word[at + 1] === 'to')) return change
    if (!words.changeLinks.includes(word)) break
  }
  for (let at = last; at < last + 2; at++) {
    const word = atoms.word[at] ?? ''
    const change = changeOf(word, words)
    if (change) return change
    if (!/^\p{L}/u.test(word)) break
  }
  return null
}

function changeOf(word: string, words: QuantityWords): 'up' | 'down' | null {
  if (words.up.includes(word)) return 'up'
  return words.down.includes(word) ? 'down' : null
}
