import {
  childOf,
  childrenOf,
  headOf,
  isPassive,
  lemmaOf,
  relationOf,
  tagOf,
  wordOf,
} from '../statements/grammar.ts'
import type { Statement } from '../statements.ts'
import type { Governor, Standing } from './clause.ts'
import type { Scene } from './governors.ts'
import { auxiliariesOf, isInfinitive } from './predicates.ts'

/** How the report puts a clause forward, the strongest reserve first. */
export function judgeStanding(scene: Scene, token: number, governors: readonly Governor[]): Standing {
  const held = scene.holding[token] ?? scene.cueing[token] ?? null
  if (held !== null) return standingIn(scene, token, scene.statements[held])
  if (isUnverified(scene, token)) return 'not verified'
  const hedge = hedgeOf(scene, token)
  if (hedge) return hedge
  if (governors.some(one => one.kind === 'condition')) return 'conditional'
  if (isPlanned(scene, token)) return 'planned'
  return hasModal(scene, token) ? 'conditional' : (standingAbove(scene, token) ?? 'own voice')
}

/** Standings under which what is only to come stands: “it plans to buy the pier that Brandt owns”, but he owns it. */
function standingIn(scene: Scene, token: number, statement: Statement | undefined): Standing {
  const standing = standingOf(statement)
  return standing === 'planned' && isRelative(scene, token) ? 'attributed' : standing
}

function isRelative({ grammar }: Scene, token: number): boolean {
  return relationOf(grammar, token) === 'acl:relcl' && auxiliariesOf(grammar, token).length === 0
}

/** A modal that says more than what somebody is able to do. */
function hasModal({ grammar, words }: Scene, token: number): boolean {
  return auxiliariesOf(grammar, token)
    .map(auxiliary => wordOf(grammar, auxiliary))
    .some(word => words.modals.includes(word) && !words.abilities.includes(word))
}

/** “was found to be cracked”, “is likely to be slow”: an infinitive stands as what it completes. */
function standingAbove(scene: Scene, token: number): Standing | null {
  const { grammar } = scene
  const head = headOf(grammar, token)
  if (head < 0 || relationOf(grammar, token) !== 'xcomp' || !isInfinitive(grammar, token)) return null
  return judgeStanding(scene, head, [])
}

/** A doubt about the clause itself; “suspected smugglers were held” doubts the smugglers, not that they were held. */
function hedgeOf(scene: Scene, token: number): Standing | null {
  const { grammar, words } = scene
  const doubts = childrenOf(grammar, token, 'advmod').map(child => wordOf(grammar, child))
  if (isHearsay(scene, token) || doubts.some(word => words.hedges[word] === 'report')) return 'hearsay'
  return doubts.some(word => words.doubts.includes(word)) ? 'alleged' : null
}

function standingOf(statement: Statement | undefined): Standing {
  switch (statement?.manner) {
    case undefined:
      return 'own voice'
    case 'accuse':
    case 'claim':
      return 'alleged'
    case 'deny':
      return 'denied'
    case 'no evidence':
      return 'no evidence'
    case 'plan':
    case 'promise':
    case 'threaten':
      return 'planned'
    case 'report':
      return statement.source.length === 0 ? 'hearsay' : 'attributed'
    default:
      // “is said to have left”
      return statement?.source.length === 0 && statement.kind === 'indirect' ? 'hearsay' : 'attributed'
  }
}

/** “is said to have left” */
function isHearsay(scene: Scene, token: number): boolean {
  const { grammar, words } = scene
  if (relationOf(grammar, token) === 'xcomp') return false
  const complement = childrenOf(grammar, token, 'xcomp', 'ccomp').length > 0
  return complement && words.hearsay.includes(lemmaOf(grammar, token)) && isPassive(grammar, token)
}

/** “could not be verified” */
function isUnverified(scene: Scene, token: number): boolean {
  const { grammar, words } = scene
  if (!words.verify.includes(lemmaOf(grammar, token))) return false
  return childrenOf(grammar, token, 'advmod', 'aux').some(child =>
    words.negations.includes(wordOf(grammar, child)),
  )
}

/** “will meet”, “is set to meet”, “plans to meet” */
function isPlanned(scene: Scene, token: number): boolean {
  const { grammar, words } = scene
  const auxiliaries = auxiliariesOf(grammar, token).map(child => wordOf(grammar, child))
  if (auxiliaries.some(word => words.futures.includes(word)) || isToBe(scene, token)) return true
  if (words.planned.includes(lemmaOf(grammar, token)) && hasAim(scene, token)) return true
  const head = headOf(grammar, token)
  return (
    relationOf(grammar, token) === 'conj' &&
    head >= 0 &&
    tagOf(grammar, head) === 'VERB' &&
    isPlannedHead(scene, head, token)
  )
}

/** “plans to meet”, “is set to meet”, but not “had set up to meet” */
function hasAim({ grammar }: Scene, token: number): boolean {
  const relations =
    isPassive(grammar, token) || childOf(grammar, token, 'cop') !== undefined
      ? ['xcomp', 'ccomp', 'advcl']
      : ['xcomp', 'ccomp']
  // “set fire to bedding” — whatever the tree makes of it, a noun behind “to” is no plan.
  return childrenOf(grammar, token, ...relations).some(
    child => tagOf(grammar, child) !== 'NOUN' && isInfinitive(grammar, child),
  )
}

/** “is to be held”, “Old pier to be rebuilt”, “a fair to be held in June” */
function isToBe(scene: Scene, token: number): boolean {
  const { grammar } = scene
  if (!isInfinitive(grammar, token)) return false
  const relation = relationOf(grammar, token)
  if (relation === 'root') return !wasDone(scene, token)
  const head = headOf(grammar, token)
  if (head < 0 || tagOf(grammar, head) === 'VERB' || isRanked(scene, head)) return false
  // Whatever the tree makes of it, a headline is a noun with what is to be done to it.
  const headline = relation === 'xcomp' && relationOf(grammar, head) === 'root'
  if (headline && childOf(grammar, head, 'cop') === undefined) return true
  // “time for a decision to be made”
  return relation === 'acl' && childOf(grammar, token, 'nsubj', 'nsubj:pass') === undefined
}

/** “Her answer was to leave”: she left. */
function wasDone({ grammar }: Scene, token: number): boolean {
  const auxiliaries = childrenOf(grammar, token, 'aux', 'aux:pass', 'cop')
  return auxiliaries.length === 1 && grammar.tokens.penn[auxiliaries[0]!] === 'VBD'
}

/** “the first woman to be elected”, “the youngest to be elected”: she was. */
function isRanked({ grammar, words }: Scene, noun: number): boolean {
  return [noun, ...childrenOf(grammar, noun, 'amod')].some(
    word => grammar.tokens.penn[word] === SUPERLATIVE || words.ranks.includes(wordOf(grammar, word)),
  )
}

const SUPERLATIVE = 'JJS'

/** “will meet ministers and visit a camp” */
function isPlannedHead(scene: Scene, head: number, token: number): boolean {
  const own = childrenOf(scene.grammar, token, 'nsubj', 'nsubj:pass', 'aux').length > 0
  return !own && isPlanned(scene, head)
}
