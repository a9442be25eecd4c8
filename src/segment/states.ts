import { NONE, type Sight } from './look.ts'
import type { Parse } from './moves.ts'
import { kindOf, relationOf, stepsBetween, tagOf, wordOf } from './seen.ts'
import { compileTemplates, fillFeatures } from './templates.ts'

/**
 * What the parser weighs before a move. s0, s1, s2: the top of the stack; b0, b1, b2: the front of the buffer; l, r:
 * outermost children. w: word, t: tag, c: class, d: relation, k: relations of children, v: valency. near, far: how
 * far b0 and s1 stand from s0. ahead, later, opening, behind: punctuation before b0, b1, s0 and after s0; pauses:
 * how much of it between s0 and b0; across: whether a quotation mark parts them. noun, verb: the next one after b0.
 */
const VALUES = `
  s0w s0t s1w s1t s2t b0w b0t b1w b1t b2w b2t b3t s0lw s0lt s0ld s0rw s0rt s0rd
  s1lw s1lt s1rw s1rt s1rd b0lw b0lt b0ld s0l2t s0r2t b0l2t s0k s1k b0k s0v s1v b0v
  s0c s1c b0c b1c near far nounw nounc verbt ahead later opening behind pauses across
  advice`

/** After Zhang and Nivre (2011), with punctuation, what comes next, and classes. */
const BASE = compileTemplates(
  VALUES,
  `
  s0w, s0t, s0w s0t, b0w, b0t, b0w b0t, b1w, b1t, b1w b1t, b2w b2t, b2t, s1w, s1t, s1w s1t, s2t,
  s0w s0t b0w b0t, s0w s0t b0w, s0w s0t b0t, s0w b0w b0t, s0t b0w b0t, s0w b0w, s0t b0t, b0t b1t,
  s1t s0t, s1w s0w, s1w s1t s0t, s1t s0w s0t, s1w s0t b0t, b0t b1t b2t, s0t b0t b1t, s1t s0t b0t,
  s2t s1t s0t, s1t s0t b0t b1t, s0t b0t b1t b2t, s0t s0lt b0t, s0t s0rt b0t, s0t b0t b0lt,
  s1t s0t s1rt, s1t s0t s1lt, s1t s0t s0lt, s1t s0t s0rt, s1t s0w b0t, s0w near, s0t near, b0w near,
  b0t near, s0w b0w near, s0t b0t near, s1t s0t far, s0w s0v, s0t s0v, s1t s1v, s1w s1v, b0w b0v,
  b0t b0v, s0lw s0t, s0rw s0t, b0lw b0t, s1rw s1t, s1lw s1t, s0ld s0t, s0rd s0t, b0ld b0t, s1rd s1t,
  s0l2t s0t, s0r2t s0t, b0l2t b0t, s0w s0k, s0t s0k, s1w s1k, s1t s1k, b0w b0k, b0t b0k,
  s0t s0k b0t, s1t s1k s0t, b0t b1t b3t, s0t b0w b1t, s1t s0t b0w, s0w b1w, ahead s0t, ahead b0t,
  ahead s0t b0t, ahead s0w b0t, ahead s0t b0w, ahead s0w b0w, opening s0t b0t,
  opening ahead s0t b0t, behind s0t b0t, later s0t b0t, later ahead s0t b0t, opening s1t s0t,
  opening s1w s0t, opening s1t s0t b0t, pauses s0t b0t, pauses s0w near, across s0t b0t,
  across ahead s0w b0t, ahead s0k s0t b0t, ahead s1t s0t b0t, ahead near b0t, s0w b0lw b0t,
  s1w b0lw b0t, s1t s0t b0lw b0t, s0c b0lw b0c, s1c s0c b0lw b0c, s1w s0w b0w, s1w s0w b0t,
  s1w b0w b1t, s0w b0w nounw, s1w b0w nounw, s0c b0w nounc, s1c b0w nounc, s1c s0c b0w nounc,
  s1c s0c b0w, s1t s0c b0w, s0t b0t verbt, s1t s0t b0t verbt, verbt ahead s0t, s0c b0c, s0c s0t b0t,
  s0t b0c b0t, s0c b0c near, s1c s0c b0t, s1c s0c, s1c s0c far, s1c s0lw s0c, s1w s0lw s0t,
  s0c s0v b0t, s0c s0k b0t, b0c b0k s0t, b0c b1c s0t`,
  40,
)

/** What the guide advises. */
const ADVICE = compileTemplates(
  VALUES,
  `
  advice, advice s0t, advice b0t,
  advice s0t b0t, advice s1t s0t, advice s0w, advice b0w, advice near, advice s0k s0t,
  advice b0k b0t, advice ahead s0t, advice b1t b0t`,
  40 + BASE.count,
)

/** Room for the features of one move. */
export const MOVE_FEATURES = BASE.count + ADVICE.count

const values = new Int32Array(51)

/** Writes the hashed features of the next move and gives their number. */
export function fillMoveFeatures(parse: Parse, sight: Sight, out: Int32Array): number {
  const { stack, depth, front, left, right } = parse
  const s0 = depth > 0 ? stack[depth - 1]! : NONE
  const s1 = depth > 1 ? stack[depth - 2]! : NONE
  const s2 = depth > 2 ? stack[depth - 3]! : NONE
  const s0l = s0 === NONE ? NONE : left[s0]!
  const s0r = s0 === NONE ? NONE : right[s0]!
  const s1l = s1 === NONE ? NONE : left[s1]!
  const s1r = s1 === NONE ? NONE : right[s1]!
  const b0l = left[front]!
  const next = Math.min(front + 1, parse.size)
  const noun = sight.nouns[next]!
  const verb = sight.verbs[next]!
  let n = 0
  values[n++] = wordOf(sight, parse, s0)
  values[n++] = tagOf(sight, parse, s0)
  values[n++] = wordOf(sight, parse, s1)
  values[n++] = tagOf(sight, parse, s1)
  values[n++] = tagOf(sight, parse, s2)
  values[n++] = wordOf(sight, parse, front)
  values[n++] = tagOf(sight, parse, front)
  values[n++] = wordOf(sight, parse, front + 1)
  values[n++] = tagOf(sight, parse, front + 1)
  values[n++] = wordOf(sight, parse, front + 2)
  values[n++] = tagOf(sight, parse, front + 2)
  values[n++] = tagOf(sight, parse, front + 3)
  values[n++] = wordOf(sight, parse, s0l)
  values[n++] = tagOf(sight, parse, s0l)
  values[n++] = relationOf(parse, s0l)
  values[n++] = wordOf(sight, parse, s0r)
  values[n++] = tagOf(sight, parse, s0r)
  values[n++] = relationOf(parse, s0r)
  values[n++] = wordOf(sight, parse, s1l)
  values[n++] = tagOf(sight, parse, s1l)
  values[n++] = wordOf(sight, parse, s1r)
  values[n++] = tagOf(sight, parse, s1r)
  values[n++] = relationOf(parse, s1r)
  values[n++] = wordOf(sight, parse, b0l)
  values[n++] = tagOf(sight, parse, b0l)
  values[n++] = relationOf(parse, b0l)
  values[n++] = tagOf(sight, parse, s0 === NONE ? NONE : parse.left2[s0]!)
  values[n++] = tagOf(sight, parse, s0 === NONE ? NONE : parse.right2[s0]!)
  values[n++] = tagOf(sight, parse, parse.left2[front]!)
  values[n++] = s0 === NONE ? 0 : parse.kinds[s0]!
  values[n++] = s1 === NONE ? 0 : parse.kinds[s1]!
  values[n++] = parse.kinds[front]!
  values[n++] = s0 === NONE ? 0 : valencyOf(parse, s0)
  values[n++] = s1 === NONE ? 0 : valencyOf(parse, s1)
  values[n++] = Math.min(parse.lefts[front]!, 3)
  values[n++] = kindOf(sight, parse, s0)
  values[n++] = kindOf(sight, parse, s1)
  values[n++] = kindOf(sight, parse, front)
  values[n++] = kindOf(sight, parse, front + 1)
  values[n++] = s0 === NONE ? 7 : stepsBetween(s0, front)
  values[n++] = s1 === NONE ? 7 : stepsBetween(s1, s0)
  values[n++] = wordOf(sight, parse, noun)
  values[n++] = kindOf(sight, parse, noun)
  values[n++] = tagOf(sight, parse, verb)
  values[n++] = sight.marks[front]!
  values[n++] = front < parse.size ? sight.marks[front + 1]! : 0
  values[n++] = s0 === NONE ? 0 : sight.marks[s0]!
  values[n++] = s0 === NONE ? 0 : sight.marks[s0 + 1]!
  values[n++] = s0 === NONE ? 9 : Math.min(sight.pauses[front]! - sight.pauses[s0]!, 4)
  values[n++] = s0 === NONE ? 2 : sight.quoted[front]! ^ sight.quoted[s0]!
  values[n++] = adviceOf(sight, s0, s1, front)
  const count = fillFeatures(BASE, values, out, 0)
  return sight.guided ? fillFeatures(ADVICE, values, out, count) : count
}

function valencyOf(parse: Parse, i: number): number {
  return Math.min(parse.lefts[i]!, 3) * 4 + Math.min(parse.rights[i]!, 3)
}

/** What the guide would do with the top of the stack and the front of the buffer, as one small number. */
function adviceOf(sight: Sight, s0: number, s1: number, front: number): number {
  if (!sight.guided || s0 === NONE) return 63
  const head = sight.guide[s0]!
  const own = head === front ? 1 : head === s1 ? 2 : head > front ? 3 : 0
  const waits = sight.guideLast[s0]! >= front ? 1 : 0
  const ahead = front < sight.size ? sight.guide[front]! : NONE
  const next = ahead === s0 ? 1 : ahead < s0 ? 2 : 0
  return own * 6 + waits * 3 + next
}
