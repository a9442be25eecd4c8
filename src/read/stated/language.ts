import { type Claim, makeClaim } from '../claims.ts'

/** The language that a tag such as `de-CH`, `de_CH` or `https://…/de` states, as its primary subtag. */
export function claimLanguage(tag: string | null | undefined, from: string): readonly Claim[] {
  const primary = tag
    ?.trim()
    .toLowerCase()
    .split(/[-_,;]/)[0]
  return primary && /^[a-z]{2,3}$/.test(primary) ? [makeClaim('language', primary, 'stated', from)] : []
}
