import type { CueGroup } from '../../language/statements.ts'
import type { Cue } from './cues.ts'
import { trimGloss } from './gloss.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  headOf,
  isFiniteTag,
  type Range,
  rangeOf,
  relationOf,
  tagOf,
  wordOf,
} from './grammar.ts'
import { casesOf, chargeOf, chargePrepositions } from './phrase.ts'
import { type Content, markOf, plain } from './pieces.ts'

/** “migrants accused by the state of theft” — of theft, and the migrants; “criticised by X for Y”. */
export function readPassive(grammar: Grammar, cue: Cue, group: CueGroup): Content | null {
  const subject = childOf(grammar, cue.token, 'nsubj:pass', 'nsubj')
  const about = subject ?? modifiedBy(grammar, cue.token)
  const topic = about === undefined ? [] : [topicOf(grammar, about, cue.token)]
  const prepositions = [...(group.prepositions ?? []), ...(group.frames.includes('as') ? ['as'] : [])]
  const phrase = childrenOf(grammar, cue.token, 'obl', 'advcl', 'xcomp').find(
    child => child > cue.token && markOf(grammar, child, prepositions) !== null,
  )
  if (phrase !== undefined) {
    return plain(grammar, group, [...topic, trimGloss(grammar, rangeOf(grammar, phrase), phrase)])
  }
  const agent = childrenOf(grammar, cue.token, 'obl:agent', 'obl').find(child =>
    casesOf(grammar, child).includes('by'),
  )
  const charge = agent === undefined ? null : chargeOf(grammar, cue.token, agent, chargePrepositions(cue))
  if (charge !== null) return plain(grammar, group, [...topic, rangeOf(grammar, charge)])
  const behind = agent === undefined ? null : chargeBehind(grammar, cue, agent)
  if (behind !== null) return plain(grammar, group, [...topic, behind])
  return readPassiveClause(grammar, cue, group, topic)
}

/** “dockers | accused by the ministry” — the noun that a participle modifies, or that it follows. */
function modifiedBy(grammar: Grammar, token: number): number | undefined {
  const head = headOf(grammar, token)
  if (relationOf(grammar, token) === 'acl' && head >= 0) return head
  return /^(?:NOUN|PROPN)$/.test(tagOf(grammar, token - 1)) ? token - 1 : undefined
}

/** “accused by the ministry of theft are held” — right behind the agent, up to a mark or a verb. */
function chargeBehind(grammar: Grammar, cue: Cue, agent: number): Range | null {
  const first = (grammar.right[agent] ?? agent) + 1
  if (!chargePrepositions(cue).includes(wordOf(grammar, first))) return null
  const sentence = grammar.sentences[grammar.sentenceOf[agent] ?? 0]
  let last = first
  while (
    last + 1 < (sentence?.last ?? 0) &&
    tagOf(grammar, last + 1) !== 'PUNCT' &&
    !isFiniteTag(grammar, last + 1)
  )
    last++
  return last > first ? { first, last } : null
}

function readPassiveClause(
  grammar: Grammar,
  cue: Cue,
  group: CueGroup,
  topic: readonly Range[],
): Content | null {
  const complement = childrenOf(grammar, cue.token, 'xcomp', 'ccomp').find(child => child > cue.token)
  if (
    complement !== undefined &&
    (group.frames.includes('clause') ||
      group.frames.includes('object infinitive') ||
      group.frames.includes('name'))
  ) {
    return plain(grammar, group, [...topic, trimGloss(grammar, rangeOf(grammar, complement), complement)])
  }
  return group.frames.includes('noun') && topic.length > 0 ? plain(grammar, group, topic) : null
}

function topicOf(grammar: Grammar, about: number, verb: number): Range {
  const last = Math.min(grammar.right[about] ?? about, about < verb ? verb - 1 : Number.MAX_SAFE_INTEGER)
  const aux = childrenOf(grammar, verb, 'aux', 'aux:pass', 'advmod')[0]
  return {
    first: grammar.left[about] ?? about,
    last: aux !== undefined && aux > about && aux <= last ? aux - 1 : last,
  }
}
