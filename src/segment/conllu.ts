import type { Segmented, Sentence } from './segmented.ts'

/** Writes the trees as CoNLL-U, a block a sentence, offsets in the last column. */
export function toConllu(segmented: Segmented): string {
  return segmented.sentences.map((sentence, i) => blockOf(segmented, sentence, i)).join('')
}

function blockOf({ report, tokens }: Segmented, sentence: Sentence, index: number): string {
  const text = report.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')
  const lines = [`# sent_id = ${index + 1}`, `# text = ${text}`]
  for (let i = sentence.first; i < sentence.last; i++) {
    const head = tokens.head[i]!
    const start = tokens.start[i]!
    const end = tokens.end[i]!
    const glued = i + 1 < sentence.last && tokens.start[i + 1] === end ? 'SpaceAfter=No|' : ''
    const cells = [
      i - sentence.first + 1,
      report.text.slice(start, end).replace(/\s+/gu, ' '),
      tokens.lemma[i]!,
      tokens.tag[i]!,
      tokens.penn[i]!,
      '_',
      head < 0 ? 0 : head - sentence.first + 1,
      tokens.relation[i]!,
      '_',
      `${glued}Start=${start}|End=${end}`,
    ]
    lines.push(cells.join('\t'))
  }
  return `${lines.join('\n')}\n\n`
}
