import type { Draft } from './draft.ts'
import type { View } from './view.ts'

/** Finds third-person pronouns; "it" that stands for nothing ("it is raining") is none. */
export function findPronouns(view: View): Draft[] {
  const { words, lower, segmented } = view
  const { tag, relation } = segmented.tokens
  const drafts: Draft[] = []
  for (let i = 0; i < lower.length; i++) {
    const pronoun = words.pronouns.get(lower[i]!)
    if (!pronoun || (tag[i] !== 'PRON' && tag[i] !== 'DET') || relation[i] === 'expl') continue
    drafts.push({
      first: i,
      last: i + 1,
      kind: pronoun === 'they' ? 'group' : pronoun === 'it' ? 'organisation' : 'person',
      form: 'pronoun',
      head: i,
      titles: [],
      lemma: pronoun,
      modifiers: [],
      determiner: 'definite',
      plural: pronoun === 'they',
      chain: -1,
    })
  }
  return drafts
}
