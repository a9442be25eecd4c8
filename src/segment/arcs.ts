import type { Sight } from './look.ts'
import type { Parse } from './moves.ts'
import { kindOf, relationOf, stepsBetween, tagOf, wordOf } from './seen.ts'
import { compileTemplates, fillFeatures } from './templates.ts'

/**
 * What the parser weighs for the relation of a child c to its head h: w: word, t: tag, c: class, 3: last letters,
 * l, r: children of the child, k: relations of children; side and way: on which side and how far; next: the nearest
 * sibling; before, after: neighbours; opening, closing, behind: punctuation around the child and after the head.
 */
const VALUES = `
  cw ct cc c3 hw ht hc h3 side way clw clt cl2w crw crt cr2w ck hk nextd nextt
  before after afterHead beforew afterw beforeheadw opening closing behind quotes`

const TEMPLATES = compileTemplates(
  VALUES,
  `
  cw side, ct side, cw ct side, hw side, ht side, hw ht side, ct ht side, ct ht way, cw ht side,
  ct hw side, cw hw side, clw ct ht side, clt ct ht side, clw cw side, clw hw side, cl2w ct side,
  crt ct ht side, crw ct side, cr2w ct side, ck ct side, ck ct ht side, hk ct side, hk ct ht side,
  hk cw side, hk hw ct side, nextd ct ht side, nextt ct ht, before ct ht, after ct ht,
  before after ct, beforew ct side, afterw ct side, afterHead ct ht, c3 ht side, h3 ct side,
  c3 h3 side, way cw ht clt, beforeheadw ct ht, opening ct ht side, closing ct ht side,
  opening cw side, opening hw side, behind ct ht side, quotes ct ht side, quotes hw ct side,
  cc hc side, cc ct ht side, ct hc ht side, clw cc hc side, clw ct hc side, clw cc ht side,
  hk hc ct side, hk cc ct side, ck cc ht side, cc hw side, cw hc side`,
  180,
)

/** Room for the features of one relation. */
export const RELATION_FEATURES = TEMPLATES.count

const values = new Int32Array(30)

/** Writes the hashed features of the relation between a child and its head and gives their number. */
export function fillRelationFeatures(
  parse: Parse,
  sight: Sight,
  child: number,
  head: number,
  out: Int32Array,
): number {
  const { columns, words, marks, quoted } = sight
  const { left, right, kinds } = parse
  const side = child < head ? 1 : 0
  const cl = left[child]!
  const cr = right[child]!
  const sibling = side === 1 ? left[head]! : right[head]!
  let n = 0
  values[n++] = wordOf(sight, parse, child)
  values[n++] = tagOf(sight, parse, child)
  values[n++] = kindOf(sight, parse, child)
  values[n++] = columns.last3[words[child]!]!
  values[n++] = wordOf(sight, parse, head)
  values[n++] = tagOf(sight, parse, head)
  values[n++] = kindOf(sight, parse, head)
  values[n++] = columns.last3[words[head]!]!
  values[n++] = side
  values[n++] = stepsBetween(child, head) * 2 + side
  values[n++] = wordOf(sight, parse, cl)
  values[n++] = tagOf(sight, parse, cl)
  values[n++] = wordOf(sight, parse, parse.left2[child]!)
  values[n++] = wordOf(sight, parse, cr)
  values[n++] = tagOf(sight, parse, cr)
  values[n++] = wordOf(sight, parse, parse.right2[child]!)
  values[n++] = kinds[child]!
  values[n++] = kinds[head]!
  values[n++] = relationOf(parse, sibling)
  values[n++] = tagOf(sight, parse, sibling)
  values[n++] = tagOf(sight, parse, child - 1)
  values[n++] = tagOf(sight, parse, child + 1)
  values[n++] = tagOf(sight, parse, head + 1)
  values[n++] = wordOf(sight, parse, child - 1)
  values[n++] = wordOf(sight, parse, child + 1)
  values[n++] = wordOf(sight, parse, head - 1)
  values[n++] = marks[child]!
  values[n++] = marks[child + 1]!
  values[n++] = marks[head + 1]!
  values[n++] = quoted[child]! * 2 + quoted[head]!
  return fillFeatures(TEMPLATES, values, out, 0)
}
