import { bylines } from '../language/bylines.ts'

/** The words without those that open a byline: "By Mara Silva", "Texte : Mara Silva", "Written by Mara Silva". */
export function dropBefore(words: string, shown: boolean): string {
  const opening = /^([\p{L}/()*]+)(\s?[:：]\s?|・|\s)(.+)$/u.exec(words)
  if (!opening) return words
  const [, first, mark, rest] = opening as unknown as readonly [string, string, string, string]
  const word = first.toLowerCase().split(/[/(*]/, 1)[0]!
  const marked = mark.trim() !== ''
  const opens =
    bylines.before.has(word) || (shown && bylines.particles.has(word)) || (marked && bylines.jobs.has(word))
  // A name may be "Von" or "Par" itself, but not before two other words.
  return opens && (shown || marked || rest.includes(' ')) ? dropBefore(rest, shown) : words
}
