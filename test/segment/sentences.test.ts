import { segmenting } from '../../src/language/en/segmenting.ts'
import { splitSentences } from '../../src/segment/sentences.ts'
import { testCases } from '../annotated.ts'

testCases('segment/sentences.txt', ({ text, parts }) =>
  splitSentences(text, parts, segmenting).map(({ start, end }, i) => ({ start, end, label: String(i + 1) })),
)
