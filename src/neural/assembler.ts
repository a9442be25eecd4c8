/** Bytes of WebAssembly, in order; an expression is the code that leaves its value on the stack. */
export type Code = readonly (number | Code)[]

/** A local variable; written as an expression it is the code that reads it. */
export type Local = readonly [typeof READ, number]

/** The types of the values of a kernel's own locals; its parameters are i32 all. */
const TYPES = { i32: 0x7f, v128: 0x7b } as const

export type Type = keyof typeof TYPES

/** A function of a module: i32 parameters, no result; its work lies in the memory. */
export interface Kernel {
  readonly name: string
  readonly parameters: number
  readonly locals: readonly Type[]
  readonly body: Code
}

/** Opens a local of a type. */
export type Open = (type: Type) => Local

/** Makes a kernel; `build` gets its parameters by name and writes its body. */
export function defineKernel<Name extends string>(
  name: string,
  parameters: readonly Name[],
  build: (of: Readonly<Record<Name, Local>>, open: Open) => Code,
): Kernel {
  const locals: Type[] = []
  const open = (type: Type): Local => [READ, parameters.length + locals.push(type) - 1]
  const of = Object.fromEntries(parameters.map((each, at) => [each, [READ, at]])) as unknown as Readonly<
    Record<Name, Local>
  >
  const body = build(of, open)
  return { name, parameters: parameters.length, locals, body }
}

/** Writes a module that imports its memory as `house.memory` and exports its kernels by their names. */
export function assemble(kernels: readonly Kernel[]): Uint8Array<ArrayBuffer> {
  const types = kernels.map(({ parameters }) => [0x60, list(Array(parameters).fill([TYPES.i32])), list([])])
  const memory = [write('house'), write('memory'), 0x02, 0x00, 0x01]
  const exports = kernels.map(({ name }, at) => [write(name), 0x00, count(at)])
  return Uint8Array.from(
    flatten([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, list(types)),
      section(2, list([memory])),
      section(3, list(kernels.map((_, at) => [count(at)]))),
      section(7, list(exports)),
      section(10, list(kernels.map(writeBody))),
    ]),
  )
}

function writeBody({ locals, body }: Kernel): Code {
  const code = flatten([list(locals.map(type => [1, TYPES[type]])), body, END])
  return [count(code.length), code]
}

function section(id: number, content: Code): Code {
  const bytes = flatten(content)
  return [id, count(bytes.length), bytes]
}

function list(items: readonly Code[]): Code {
  return [count(items.length), items]
}

/** A name of ASCII letters. */
function write(name: string): Code {
  return [count(name.length), [...name].map(letter => letter.charCodeAt(0))]
}

function flatten(code: Code): number[] {
  const bytes: number[] = []
  const visit = (part: Code) => {
    for (const each of part) {
      if (typeof each === 'number') bytes.push(each)
      else visit(each)
    }
  }
  visit(code)
  return bytes
}

/** An unsigned number in LEB128. */
function count(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, count(value >>> 7)]
}

/** A signed number in LEB128. */
function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, signed(value >> 7)]
}

const READ = 0x20
const END = 0x0b
const BLOCK = [0x02, 0x40]
const LOOP = [0x03, 0x40]

/** A whole number. */
export const whole = (value: number): Code => [0x41, signed(value)]

export const set = (local: Local, value: Code): Code => [value, 0x21, local[1]]

type Binary = (left: Code, right: Code) => Code
type Unary = (value: Code) => Code

export const add: Binary = (left, right) => [left, right, 0x6a]
export const subtract: Binary = (left, right) => [left, right, 0x6b]
export const times: Binary = (left, right) => [left, right, 0x6c]
export const equal: Binary = (left, right) => [left, right, 0x46]
/** Whether an unsigned number is less than another; addresses are unsigned. */
export const less: Binary = (left, right) => [left, right, 0x49]
export const shiftLeft = (value: Code, bits: number): Code => [value, whole(bits), 0x74]

export const loadWhole = (address: Code, offset = 0): Code => [address, 0x28, 0x02, count(offset)]

/** Adds to a local. */
export const advance = (local: Local, by: Code): Code => set(local, add(local, by))

/** The smaller of two unsigned numbers; both are evaluated twice. */
export const lesser: Binary = (left, right) => [left, right, less(left, right), 0x1b]

export const when = (condition: Code, then: Code, otherwise?: Code): Code => [
  condition,
  [0x04, 0x40],
  then,
  otherwise ? [0x05, otherwise] : [],
  END,
]

/** Repeats the body while the condition holds, which is asked before the first time too. */
export const repeat = (condition: Code, body: Code): Code => [
  BLOCK,
  [condition, 0x45, 0x0d, 0],
  LOOP,
  body,
  [condition, 0x0d, 0],
  END,
  END,
]

/** An instruction on vectors. */
const vector = (opcode: number): Code => [0xfd, count(opcode)]
const unary =
  (opcode: number): Unary =>
  value => [value, vector(opcode)]
const binary =
  (opcode: number): Binary =>
  (left, right) => [left, right, vector(opcode)]

/** The 16 bytes at an address, which need not be aligned. */
export const load = (address: Code, offset = 0): Code => [address, vector(0x00), 0, count(offset)]
/** The float32 at an address in all four lanes. */
export const spread = (address: Code, offset = 0): Code => [address, vector(0x09), 0, count(offset)]
export const store = (address: Code, value: Code, offset = 0): Code => [
  address,
  value,
  vector(0x0b),
  0,
  count(offset),
]
/** Copies the float32 at one address to another. */
export const copyFloat = (to: Code, offset: number, from: Code): Code => [
  to,
  [from, 0x2a, 0x02, 0],
  [0x38, 0x02, count(offset)],
]
/** A float32 in all four lanes. */
export const floats = (value: number): Code => [
  0x43,
  [...new Uint8Array(Float32Array.of(value).buffer)],
  vector(0x13),
]
/** Sixteen bytes of 0. */
export const ZERO: Code = [vector(0x0c), Array<number>(16).fill(0)]

export const absF: Unary = unary(0xe0)
export const rootF: Unary = unary(0xe3)
export const addF: Binary = binary(0xe4)
export const subtractF: Binary = binary(0xe5)
export const timesF: Binary = binary(0xe6)
export const divideF: Binary = binary(0xe7)
export const maxF: Binary = binary(0xe9)
/** To the nearest whole number, to the even one of two. */
export const roundF: Unary = unary(0x6a)

/** Eight int16 of the first or last eight int8. */
export const widenLowBytes: Unary = unary(0x87)
export const widenHighBytes: Unary = unary(0x88)
export const addShorts: Binary = binary(0x8e)
/** Four int32 of the first or last four int16. */
export const widenLowShorts: Unary = unary(0xa7)
export const widenHighShorts: Unary = unary(0xa8)
/** Eight int16 of four int32 and four more, cut off at the ends. */
export const narrowWholes: Binary = binary(0x85)
/** Four int32: the sums of the products of each two int16 that stand together. */
export const dotShorts: Binary = binary(0xba)
export const addWholes: Binary = binary(0xae)
/** Four int32 of four float32, cut off behind the point. */
export const toWholes: Unary = unary(0xf8)
/** Four float32 of four int32. */
export const toFloats: Unary = unary(0xfa)
