import type { Model } from '../src/language/model.ts'
import { tagTokens } from '../src/segment/tags.ts'
import { guideSentence, openParser, parseSentence } from '../src/segment/trees.ts'
import type { Corpus } from './corpus.ts'

/** What the tagger needs of a model. */
export type Tagger = Pick<Model, 'tags' | 'tagging'>

/** Tags every sentence of a corpus. */
export function tagCorpus(corpus: Corpus, model: Tagger): Int32Array {
  const tags = new Int32Array(corpus.tags.length)
  for (const [first, last] of corpus.sentences) tagTokens(corpus.columns, first, last, model, tags)
  return tags
}

/** Says how many tags are right, with gold tokens. */
export function scoreTags(test: Corpus, model: Tagger): string {
  const tags = tagCorpus(test, model)
  const universal = (tag: number) => model.tags[tag]!.split(' ')[0]
  let same = 0
  let right = 0
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] === test.tags[i]) same++
    if (universal(tags[i]!) === universal(test.tags[i]!)) right++
  }
  return `tags ${percent(right, tags.length)} universal, ${percent(same, tags.length)} with Penn`
}

/** Says how many heads and relations are right, with gold tokens and the model's tags; subtypes do not count. */
export function scoreTrees(test: Corpus, model: Model): string {
  const tags = tagCorpus(test, model)
  const trees = { head: new Int32Array(tags.length), relation: new Int32Array(tags.length) }
  const longest = Math.max(...test.sentences.map(([first, last]) => last - first))
  const parser = openParser(model, test.columns, tags, longest)
  const began = performance.now()
  for (const [first, last] of test.sentences) {
    const guide = guideSentence(parser, first, last, model)
    parseSentence(parser, { first, last, guide }, model, trees)
  }
  const speed = tags.length / (performance.now() - began)
  const plain = model.relations.map(relation => relation.split(':')[0])
  let attached = 0
  let labelled = 0
  for (const [first, last] of test.sentences) {
    for (let i = first; i < last; i++) {
      if (trees.head[i] !== (test.heads[i] === last - first ? -1 : first + test.heads[i]!)) continue
      attached++
      if (plain[trees.relation[i]!] === plain[test.relations[i]!]) labelled++
    }
  }
  return `UAS ${percent(attached, tags.length)}, LAS ${percent(labelled, tags.length)}, ${speed.toFixed(0)} tokens/ms`
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(2)
}
