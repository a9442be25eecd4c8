import { type ReadingModel, readSentences } from '../src/segment/syntax.ts'
import type { Corpus } from './corpus.ts'

/** Says how many tags, heads and relations are right, with gold tokens; subtypes of relations do not count. */
export function scoreReadings(test: Corpus, model: ReadingModel): string {
  const began = performance.now()
  const { tags, heads, relations } = readSentences([model], test.columns, test.sentences)
  const speed = tags.length / (performance.now() - began)
  const universal = model.tags.map(tag => tag.split(' ')[0])
  const plain = model.relations.map(relation => relation.split(':')[0])
  const share = (isRight: (i: number, first: number) => boolean) => {
    let right = 0
    for (const [first, last] of test.sentences)
      for (let i = first; i < last; i++) if (isRight(i, first)) right++
    return ((100 * right) / tags.length).toFixed(2)
  }
  const isAttached = (i: number, first: number) =>
    heads[i] === (test.heads[i]! < 0 ? -1 : first + test.heads[i]!)
  const isLabelled = (i: number) => plain[relations[i]!] === plain[test.relations[i]!]
  return [
    `tags ${share(i => universal[tags[i]!] === universal[test.tags[i]!])} universal`,
    `${share(i => tags[i] === test.tags[i])} with Penn`,
    `UAS ${share(isAttached)}`,
    `LAS ${share((i, first) => isAttached(i, first) && isLabelled(i))}`,
    `${speed.toFixed(0)} tokens/ms`,
  ].join(', ')
}
