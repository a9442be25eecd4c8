import { shortTags } from '../../language/tags.ts'
import { type Claim, makeClaim } from '../claims.ts'

/** The language that a tag such as `de-CH`, `de_CH` or `deu` states, as its primary subtag. */
export function claimLanguage(tag: string | null | undefined, from: string): readonly Claim[] {
  const primary = TAG.exec(tag?.trim() ?? '')?.[1]?.toLowerCase()
  return primary ? [makeClaim('language', shortTags[primary] ?? primary, 'stated', from)] : []
}

// A language, then a writing and a region: "utf-8" in the wrong place is none.
const TAG = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?(?:$|[,; ])/i
