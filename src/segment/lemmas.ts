import type { LemmaWords } from '../language/lemmas.ts'

/** The dictionary form of a word with its universal and Penn tag; proper nouns keep their capitals. */
export function lemmatise(form: string, tag: string, penn: string, words: LemmaWords): string {
  const plain = form.replace(/[’‘]/gu, "'")
  if (tag === 'PROPN') return penn === 'NNPS' ? singular(plain) : plain
  const lower = plain.toLowerCase()
  if (tag === 'VERB' || tag === 'AUX') return words.verbs.get(lower) ?? baseOf(lower, penn)
  if (tag === 'NOUN' && penn === 'NNS') return words.nouns.get(lower) ?? singular(lower)
  if (tag === 'ADJ' || tag === 'ADV')
    return /[RS]$/.test(penn) && penn.length === 3
      ? (words.degrees.get(lower) ?? positive(lower))
      : tag === 'ADV' && (lower === "n't" || lower === 'nt')
        ? 'not'
        : lower
  return words.words.get(lower) ?? lower
}

/** ports → port, cities → city, churches → church */
function singular(word: string): string {
  if (!/s$/i.test(word) || /(?:ss|us|is)$/i.test(word) || word.length < 3) return word
  if (/[^aeiou]ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|sh|ch|x|zz)es$/i.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function baseOf(word: string, penn: string): string {
  if (penn === 'VBZ') return thirdPerson(word)
  if (penn === 'VBG' && word.length > 4 && word.endsWith('ing')) return mendStem(word.slice(0, -3))
  if ((penn === 'VBD' || penn === 'VBN') && word.endsWith('ed') && word.length > 3) {
    return word.endsWith('ied')
      ? `${word.slice(0, -3)}y`
      : word.endsWith('eed') && word.length > 5
        ? word.slice(0, -1).replace(/ee$/, 'ee')
        : mendStem(word.slice(0, -2))
  }
  return word
}

function thirdPerson(word: string): string {
  if (word.endsWith('oes')) return word.slice(0, -2)
  return singular(word)
}

/** The stem before -ed or -ing: stopp → stop, mov → move, call → call. */
function mendStem(stem: string): string {
  if (/([bdgkmnprtv])\1$/.test(stem)) return stem.slice(0, -1)
  if (
    /[aeiou][bcdfgklmnprtvz]$/.test(stem) ||
    /[csvz]$/.test(stem) ||
    /[^aeiou]l$/.test(stem) ||
    /[lrd]g$/.test(stem) ||
    /u$/.test(stem)
  )
    return needsE(stem) ? `${stem}e` : stem
  return stem
}

/** Whether a stem lost an e: us(ing), chang(ed), creat(ing), handl(ed). */
function needsE(stem: string): boolean {
  if (/(?:ss|zz|ll|[^aeiou]ss)$/.test(stem)) return false
  if (/[csvz]$/.test(stem)) return true
  if (/[^aeiou]l$/.test(stem) || /[lrdn]g$/.test(stem) || /u$/.test(stem))
    return (
      !/(?:rl|wl|ng)$/.test(stem) ||
      (/(?:ang|eng|ing|ung)$/.test(stem) &&
        /(?:chang|rang|veng|hing|ring|ling|ping|ung|lung|cring|fring|ting|sing)$/.test(stem))
    )
  if (/[aeiou]{2}[bdfgklmnprt]$/.test(stem))
    return /(?:eav|eas|ous|ais|iev|eiv|eat|uat|iat)$/.test(stem) && /(?:creat|uat|iat)$/.test(stem)
  // A stem of one syllable with a single vowel would have doubled its last letter: hop(e)ing, hopping.
  if (/^[^aeiou]*[aeiouy][bdgklmnprt]$/.test(stem)) return true
  return (
    /(?:[aeiou]r|at|ut|it|ur|ir|id|ud|od|ad|am|im|um|uk|ak|ok|ik|ag|ib|ub|ob|in|un|on|ap|op|ip|il|ul|ol|al|ur|et|ot)$/.test(
      stem,
    ) &&
    /(?:at|ut|ir|ur|id|ud|od|uk|ak|ok|in|un|ap|op|ib|ub|ag|am|um|im|il|ul)$/.test(stem) &&
    !/(?:it|visit|limit|enter|offer|er|or|en|on|ain|ail|el|et|op|develop|in)$/.test(stem)
  )
}

/** larger → large is in the table; bigger → big, happier → happy, strongest → strong */
function positive(word: string): string {
  const stem = word.replace(/(?:er|est)$/, '')
  if (stem === word) return word
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  return /([bdgmnpt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}
