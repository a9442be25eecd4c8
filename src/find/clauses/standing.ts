import { childrenOf, headOf, isPassive, lemmaOf, relationOf, tagOf, wordOf } from '../statements/grammar.ts'
import type { Statement } from '../statements.ts'
import type { Governor, Standing } from './clause.ts'
import type { Scene } from './governors.ts'

/** How the report puts a clause forward, the strongest reserve first. */
export function judgeStanding(scene: Scene, token: number, governors: readonly Governor[]): Standing {
  const held = scene.holding[token] ?? scene.cueing[token] ?? null
  if (held !== null) return standingOf(scene.statements[held])
  if (isUnverified(scene, token)) return 'not verified'
  const hedge = hedgeOf(scene, token)
  if (hedge) return hedge
  if (governors.some(one => one.kind === 'condition')) return 'conditional'
  if (isPlanned(scene, token)) return 'planned'
  return governors.some(one => one.kind === 'modal') ? 'conditional' : 'own voice'
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
  const auxiliaries = childrenOf(grammar, token, 'aux').map(child => wordOf(grammar, child))
  if (auxiliaries.includes('will') || auxiliaries.includes('’ll') || auxiliaries.includes("'ll")) return true
  // “set fire to bedding” — whatever the tree makes of it, a noun behind “to” is no plan.
  const complement = childrenOf(grammar, token, 'xcomp', 'ccomp', 'advcl').some(
    child =>
      tagOf(grammar, child) !== 'NOUN' &&
      childrenOf(grammar, child, 'mark').some(mark => wordOf(grammar, mark) === 'to'),
  )
  if (complement && words.planned.includes(lemmaOf(grammar, token))) return true
  const head = headOf(grammar, token)
  return (
    relationOf(grammar, token) === 'conj' &&
    head >= 0 &&
    tagOf(grammar, head) === 'VERB' &&
    isPlannedHead(scene, head, token)
  )
}

/** “will meet ministers and visit a camp” */
function isPlannedHead(scene: Scene, head: number, token: number): boolean {
  const own = childrenOf(scene.grammar, token, 'nsubj', 'nsubj:pass', 'aux').length > 0
  return !own && isPlanned(scene, head)
}
