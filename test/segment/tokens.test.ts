import { segmenting } from '../../src/language/en/segmenting.ts'
import { splitTokens, type TokenSpans } from '../../src/segment/tokens.ts'
import { testCases } from '../annotated.ts'

testCases('segment/tokens.txt', ({ text, parts }) => {
  const tokens: TokenSpans = { start: [], end: [] }
  for (const { start, end } of parts) splitTokens(text, start, end, segmenting, tokens)
  return tokens.start.map((start, i) => ({
    start,
    end: tokens.end[i]!,
    label: text.slice(start, tokens.end[i]),
  }))
})
