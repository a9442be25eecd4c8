import fc from 'fast-check'
import type { Brief } from '../../src/brief/brief.ts'

const PIECES = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></textarea>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '&#0;',
  'javascript:alert(1)',
  '[a](javascript:b)',
  '![x](http://a.example/b.png)',
  '# ',
  '> ',
  '- ',
  '1. ',
  '`',
  '***',
  '|a|b|',
  '~~',
  'http://a.example/',
  'www.a.example',
  'a@b.example',
  '=1+1',
  '+1',
  '-1',
  '@x',
  '\t',
  '\r\n',
  '\n\n',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u200b',
  '\u05d0\u05d1',
  '\ud800',
  '«»│',
  '🜚',
  '"',
  ',',
  'plain words',
] as const

/** Strings that try to be markup, formulas, control codes or another direction. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map(pieces => pieces.join(''))

/** Fields that hold words of reports or of their metadata. */
const FIELDS = new Set(['exact', 'prefix', 'suffix', 'file', 'speaker', 'name', 'form'])
const DATA = ['outlet', 'headline', 'carrier', 'wire', 'url', 'language'] as const

/** A brief with all words of reports and of their metadata exchanged. */
export function exchangeWords(brief: Brief, exchange: (words: string) => string): Brief {
  const { program, ...rest } = brief
  return { ...(walk(rest, exchange) as Omit<Brief, 'program'>), program }
}

function walk(value: unknown, exchange: (words: string) => string): unknown {
  if (Array.isArray(value)) return value.map(item => walk(item, exchange))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      if (typeof field === 'string' && FIELDS.has(key)) return [key, exchange(field)]
      if ((DATA as readonly string[]).includes(key) && field && typeof field === 'object') {
        return [key, { ...field, value: exchange((field as { value: string }).value) }]
      }
      if (key === 'authors')
        return [key, (field as { value: string }[]).map(one => ({ ...one, value: exchange(one.value) }))]
      return [key, walk(field, exchange)]
    }),
  )
}
