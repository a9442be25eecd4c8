import type { Case, Result } from './recognizers.ts'

/** Why a case is left out: it asks for what no report says; null where it is judged. */
export function whyCase({ Input, Results, Comment }: Case): string | null {
  if (/(?<!x10)\^|\b(one|\d+) over (?!.*years)/i.test(Input)) return 'arithmetic (powers, "one over three")'
  if (/\bequal|[<>]/i.test(Input) && Results.every(({ TypeName }) => TypeName === 'numberrange'))
    return 'comparisons as in formulas ("less than or equal to", "<=")'
  if (Results.some(({ Text, TypeName }) => TypeName === 'numberrange' && /\bthe \w+th\b/.test(Text)))
    return 'ranges of ordinals'
  if (/^\s*per ?cents? of\b/i.test(Input)) return 'a calculator\'s phrasing ("percent of 10")'
  if (Results.some(({ Text }) => /^\d,\d{1,2}$|\d\.\d{3},\d/.test(Text)))
    return 'decimal commas of other languages'
  if (/format may need|by design/i.test(Comment ?? '')) return 'marked as odd by their own makers'
  return null
}

/** Why one result of a case is left out; null where it is judged. */
export function whyResult(
  { Input }: Case,
  { Text, TypeName, Resolution, Start, End }: Result,
): string | null {
  if (
    TypeName === 'number' &&
    /(ty|hundred|thousand)[- ](and )?(?!thousand)[a-z]+(st|nd|rd|th)s?$|\bhundred and \S+ (\w+ths|quarters)$/.test(
      Text,
    )
  )
    return 'fractions whose denominator can be read in two ways ("one hundred thirty fifths")'
  if (
    TypeName === 'currency' &&
    /^\S+ (dollars?|usd|kuai|\$ \d+) (and )?(?!\w*illion|usd)[\w ]+$/i.test(Text) &&
    !/cents?$|usd$/i.test(Text)
  )
    return 'prices in everyday speech ("15 dollars 50")'
  if (TypeName === 'ordinal' && /\band a $/.test(Input.slice(0, Start)))
    return 'ordinals that their number model reads as a fraction ("two and a third")'
  if (TypeName === 'ordinal.relative') return 'ordinals relative to something ("the last but one")'
  if (Resolution.value == null || Resolution.value === 'null') return 'units without a number'
  const around = Input.slice(Math.max(0, Start - 2), End + 3)
  const chain = /\d[/.-]\d+[/.-]\d/.test(Input) && /[/.-]/.test(around)
  if (TypeName === 'number' && (chain || /[A-Za-z]-$/.test(Input.slice(0, Start))))
    return 'parts of codes, dates and telephone numbers'
  if (/\bversion\s+$/i.test(Input.slice(0, Start)) || /nrs?\.\s/i.test(Input))
    return 'numbers that are names ("version two")'
  if (/^one$/i.test(Text) && /^\s+last\b/i.test(Input.slice(End + 1))) return '"one" as a pronoun'
  return null
}
