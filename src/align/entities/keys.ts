const ARTICLE = /^(?:the|an?) /
const POSSESSIVE = /['’‘]s\b/g
const INITIALS = /(?<!\p{L})(?:\p{L}\.){2,}/gu
const HYPHEN = /[-‐‑]/g

/** A name as it is compared: small letters without accents, article and possessive; "O.P.A." as "OPA", "Min-seo" as "Min Seo". */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replace(INITIALS, letters => letters.replaceAll('.', ''))
    .replace(HYPHEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(ARTICLE, '')
}

/** Whether the words of one name stand in the other, in order. */
export function isPart(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (at < short.length && short[at] === word) at++
  return at === short.length
}
