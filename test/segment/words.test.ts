import type { Language } from '../../src/language/language.ts'
import { loadModel } from '../../src/load/model.ts'
import { segment } from '../../src/segment/segment.ts'
import { testCases } from '../annotated.ts'

const language = { model: loadModel().model } as unknown as Language

/** Lemmas that are not the word itself. */
testCases('segment/lemmas.txt', report => {
  const { tokens } = segment(report, language)
  return tokens.lemma.flatMap((label, i) => {
    const start = tokens.start[i]!
    const end = tokens.end[i]!
    return label === report.text.slice(start, end).toLowerCase() || tokens.tag[i] === 'PROPN'
      ? []
      : [{ start, end, label }]
  })
})

/** Each word with its relation and its head; punctuation is left out. */
testCases('segment/trees.txt', report => {
  const { tokens } = segment(report, language)
  const wordAt = (i: number) => report.text.slice(tokens.start[i], tokens.end[i])
  return tokens.head.flatMap((head, i) => {
    if (tokens.tag[i] === 'PUNCT') return []
    const label = head < 0 ? 'root' : `${tokens.relation[i]} ${wordAt(head)}`
    return [{ start: tokens.start[i]!, end: tokens.end[i]!, label }]
  })
})
