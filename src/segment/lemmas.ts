import type { LemmaWords } from '../language/lemmas.ts'
import type { WordClasses } from '../language/model.ts'
import { classOf, hashWord } from './features.ts'
import type { TokenSpans } from './tokens.ts'

/** What is known of the words of a language: exceptions, and which words are base forms of verbs. */
export interface Lexicon {
  readonly words: LemmaWords
  readonly verbs: WordClasses
}

/** The dictionary forms of a report's tokens; a form that comes again is looked up once. */
export function lemmatiseTokens(
  text: string,
  { start, end }: TokenSpans,
  tag: readonly string[],
  penn: readonly string[],
  lexicon: Lexicon,
): string[] {
  const known = new Map<string, string>()
  return start.map((from, i) => {
    const form = text.slice(from, end[i])
    const key = `${form}/${penn[i]}/${tag[i]}`
    const lemma = known.get(key) ?? lemmatise(form, tag[i]!, penn[i]!, lexicon)
    known.set(key, lemma)
    return lemma
  })
}

/** The dictionary form of a word with its universal and Penn tag; names keep their capitals. */
function lemmatise(form: string, tag: string, penn: string, lexicon: Lexicon): string {
  const plain = form.replace(/[’‘´ʼ]/gu, "'")
  if (penn.startsWith('NNP')) return penn === 'NNPS' ? nameOf(plain) : plain
  const lower = plain.toLowerCase()
  const { words } = lexicon
  if (tag === 'VERB' || tag === 'AUX') return words.verbs.get(lower) ?? baseOf(lower, penn, lexicon)
  if (tag === 'NOUN') return words.nouns.get(lower) ?? (penn === 'NNS' ? singular(lower) : lower)
  if (/^(?:JJ|RB)[RS]$/.test(penn))
    return words.degrees.get(`${lower}/${tag}`) ?? words.degrees.get(lower) ?? positive(lower)
  if (tag === 'NUM') return lower.replace(/,(?=\d{3})/g, '')
  if (penn === 'POS') return "'s"
  return words.words.get(`${lower}/${penn}`) ?? words.words.get(lower) ?? lower
}

/** Venezuelans → Venezuelan, but Beatles and Philippines stay as they are where no rule is safe. */
function nameOf(name: string): string {
  return /(?:an|ian|ese|at|crat|ist|can|i|er|or)s$/.test(name) ? name.slice(0, -1) : name
}

/** ports → port, cities → city, churches → church */
function singular(word: string): string {
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -2)}an`
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word) || word.length < 3 || /\ds$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|sh|ch|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function baseOf(word: string, penn: string, lexicon: Lexicon): string {
  if (penn === 'VBZ') return word.endsWith('oes') ? word.slice(0, -2) : singular(word)
  if (penn === 'VBG' && word.endsWith('ing') && word.length > 4) return mendStem(word.slice(0, -3), lexicon)
  if ((penn !== 'VBD' && penn !== 'VBN') || !word.endsWith('ed') || word.length < 4) return word
  return /[^aeiou]ied$/.test(word) ? `${word.slice(0, -3)}y` : mendStem(word.slice(0, -2), lexicon)
}

/** The base form of a stem before -ed or -ing: call → call, mov → move, stopp → stop, agre → agree. */
function mendStem(stem: string, { verbs }: Lexicon): string {
  const guesses = guessBases(stem)
  return guesses.find(guess => classOf(hashWord(guess), verbs) !== 0) ?? guesses[0]!
}

/** What a stem may come from, the likeliest first. */
function guessBases(stem: string): readonly string[] {
  const withE = `${stem}e`
  if (/([bdgklmnprtvz])\1$/.test(stem)) {
    const single = stem.slice(0, -1)
    return /(?:ll|zz)$/.test(stem) ? [stem, single] : [single, stem]
  }
  // Stems that end so lost an e: forc(ed), mov(ed), us(ed), handl(ed), chang(ed), continu(ed), creat(ed).
  if (/(?:[cvuz]|[^s]s|[^aeiou]l|[rdn]g|[^aeo]at|[^e][iou]r|[^a][iuo]d|[aeiou]k)$/.test(stem))
    return [withE, stem]
  // hop(ing) is no hopping: a short stem would have doubled its last letter.
  return /^[^aeiou]*[aeiou][bdgkmnprt]$/.test(stem) ? [withE, stem] : [stem, withE]
}

/** bigger → big, happier → happy, strongest → strong; larger → large is in the table */
function positive(word: string): string {
  const stem = word.replace(/(?:er|est)$/, '')
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  return /([bdgmnpt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}
