/** Heads and relations of a report's tokens: absolute indexes, -1 for roots. */
export interface Trees {
  readonly head: Int32Array
  /** Indexes in `model.relations`. */
  readonly relation: Int32Array
}

/** The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** A tree in the making over the tokens 0 to `size` - 1 of one sentence; `size` itself is the root, after the last word. */
export interface Parse {
  size: number
  /** The token at the front of the buffer. */
  front: number
  /** How many tokens lie on the stack. */
  depth: number
  readonly stack: Int32Array
  readonly head: Int32Array
  readonly relation: Int32Array
  /** Outermost and next-to-outermost children on both sides, -1 where there is none. */
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
  readonly right2: Int32Array
  readonly lefts: Int32Array
  readonly rights: Int32Array
  /** Relations of all children so far, a bit each (relation modulo 31). */
  readonly kinds: Int32Array
}

/** Makes room for the trees of sentences of at most `limit` tokens, one after another. */
export function openParse(limit: number): Parse {
  const column = () => new Int32Array(limit + 2)
  return {
    size: 0,
    front: 0,
    depth: 0,
    stack: column(),
    head: column(),
    relation: column(),
    left: column(),
    left2: column(),
    right: column(),
    right2: column(),
    lefts: column(),
    rights: column(),
    kinds: column(),
  }
}

/** Begins a new tree. */
export function startParse(parse: Parse, size: number): void {
  parse.size = size
  parse.front = 0
  parse.depth = 0
  for (const column of [parse.head, parse.left, parse.left2, parse.right, parse.right2])
    column.fill(-1, 0, size + 1)
  for (const column of [parse.lefts, parse.rights, parse.kinds, parse.relation]) column.fill(0, 0, size + 1)
}

/** Whether every token has its head. */
export function isFinished(parse: Parse): boolean {
  return parse.front === parse.size && parse.depth === 0
}

/** Whether a move is possible; the root takes one child alone. */
export function canMove(parse: Parse, move: number): boolean {
  if (move === SHIFT) return parse.front < parse.size
  if (move === RIGHT) return parse.depth > 1
  return parse.depth > 0 && (parse.front < parse.size || parse.depth === 1)
}

/** Moves the front of the buffer onto the stack. */
export function shift(parse: Parse): void {
  parse.stack[parse.depth++] = parse.front++
}

/** Gives the top of the stack its head and takes it off. */
export function attach(parse: Parse, child: number, head: number, relation: number): void {
  parse.depth--
  parse.head[child] = head
  parse.relation[child] = relation
  parse.kinds[head]! |= 1 << (relation % 31)
  if (child < head) {
    parse.left2[head] = parse.left[head]!
    parse.left[head] = child
    parse.lefts[head]!++
  } else {
    parse.right2[head] = parse.right[head]!
    parse.right[head] = child
    parse.rights[head]!++
  }
}
