import type { MoveWeights } from '../src/language/model.ts'
import { lookBack } from '../src/segment/look.ts'
import { tagTokens } from '../src/segment/tags.ts'
import { openParser, type Parser, parseGuide } from '../src/segment/trees.ts'
import type { Corpus, Inventory } from './corpus.ts'
import { type ParsingOptions, trainGuiding } from './parsing.ts'
import { type TaggingOptions, trainTagging } from './tagging.ts'

/** In how many parts the corpus is tagged, each by a tagger that has seen the others alone. */
const TAG_FOLDS = 5
/** The same for guides, which take longer to train. */
const GUIDE_FOLDS = 2

/** Indexes of the sentences whose document falls into a fold, or of all the others. */
function foldOf(corpus: Corpus, folds: number, fold: number, within: boolean): number[] {
  return corpus.sentences.map((_, i) => i).filter(i => (corpus.documents[i]! % folds === fold) === within)
}

/** Tags the corpus with taggers that were trained on the rest of it. */
export function jackknifeTags(corpus: Corpus, inventory: Inventory, options: TaggingOptions): Int32Array {
  const tags = new Int32Array(corpus.tags.length)
  for (let fold = 0; fold < TAG_FOLDS; fold++) {
    const tagging = trainTagging(corpus, foldOf(corpus, TAG_FOLDS, fold, false), options)
    for (const i of foldOf(corpus, TAG_FOLDS, fold, true)) {
      const [first, last] = corpus.sentences[i]!
      tagTokens(corpus.columns, first, last, { ...inventory, tagging }, tags)
    }
  }
  return tags
}

/** The guides of a corpus: for each word the place of its head among its sentence's words. */
export function jackknifeGuides(
  corpus: Corpus,
  tags: Int32Array,
  kinds: Uint8Array,
  options: ParsingOptions,
): Int32Array {
  const guides = new Int32Array(tags.length)
  for (let fold = 0; fold < GUIDE_FOLDS; fold++) {
    const guiding = trainGuiding(corpus, tags, kinds, foldOf(corpus, GUIDE_FOLDS, fold, false), options)
    const parser = openGuide(corpus, tags, kinds, options)
    for (const i of foldOf(corpus, GUIDE_FOLDS, fold, true)) {
      const [first, last] = corpus.sentences[i]!
      guideSentence(parser, first, last, guiding, guides)
    }
  }
  return guides
}

function openGuide(corpus: Corpus, tags: Int32Array, kinds: Uint8Array, options: ParsingOptions): Parser {
  const longest = Math.max(...corpus.sentences.map(([first, last]) => last - first))
  const names = { tags: [], relations: new Array<string>(options.relations).fill('') }
  return { ...openParser(names, corpus.columns, tags, longest), kinds }
}

function guideSentence(
  parser: Parser,
  first: number,
  last: number,
  guiding: MoveWeights,
  guides: Int32Array,
): void {
  const { sight } = parser
  lookBack(sight, first, last, parser.kinds)
  parseGuide(parser, { guiding })
  // Seen backward, the words' order is the other way round.
  for (let i = 0; i < sight.size; i++) guides[sight.words[sight.size - 1 - i]!] = sight.guide[i]!
}
