import { assemble, type Kernel } from './assembler.ts'

/** The parts of the WebAssembly interface that are used here; the house's types name no browser. */
interface WebAssemblyLike {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => GrowingMemory
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean
}

interface GrowingMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** One memory that kernels and typed arrays share, handed out from the bottom; addresses are in bytes. */
export interface Memory {
  readonly raw: GrowingMemory
  /** The first free address. */
  top: number
}

const PAGE = 2 ** 16
const MAXIMUM_PAGES = 2 ** 16
/** Sixteen floats: a line of a cache. */
const ALIGNMENT = 64

/** Opens a memory of so many bytes, which grows when more is reserved. */
export function openMemory(bytes: number): Memory {
  const initial = Math.max(1, Math.ceil(bytes / PAGE))
  return { raw: new (findEngine().Memory)({ initial, maximum: MAXIMUM_PAGES }), top: ALIGNMENT }
}

/** Makes functions of kernels over a memory. */
export function loadKernels<Functions>(kernels: readonly Kernel[], memory: Memory): Functions {
  const engine = findEngine()
  const bytes = assemble(kernels)
  if (!engine.validate(bytes)) throw new Error('This engine runs no WebAssembly SIMD, which the nets need.')
  const instance = new engine.Instance(new engine.Module(bytes), { house: { memory: memory.raw } })
  return instance.exports as Functions
}

function findEngine(): WebAssemblyLike {
  const engine = (globalThis as { readonly WebAssembly?: WebAssemblyLike }).WebAssembly
  if (!engine) throw new Error('This engine runs no WebAssembly, which the nets need.')
  return engine
}

/**
 * Reserves bytes and gives their address; what lies there is what was left there.
 * The memory may grow, which empties all views made before: make views anew after reserving.
 */
export function reserve(memory: Memory, bytes: number): number {
  const at = memory.top
  const top = at + Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
  const missing = Math.ceil((top - memory.raw.buffer.byteLength) / PAGE)
  if (missing > 0) memory.raw.grow(Math.max(missing, 64))
  memory.top = top
  return at
}

/** Runs something and frees what it reserves, also where it throws. */
export function withRoom<Result>(memory: Memory, run: () => Result): Result {
  const mark = memory.top
  try {
    return run()
  } finally {
    memory.top = mark
  }
}

/** Frees all that was reserved since `memory.top` was `mark`. */
export function release(memory: Memory, mark: number): void {
  memory.top = mark
}

/** So many float32 at an address; good until the memory grows. */
export function viewFloats(memory: Memory, at: number, length: number): Float32Array<ArrayBuffer> {
  return new Float32Array(memory.raw.buffer, at, length)
}

/** So many int32 at an address; good until the memory grows. */
export function viewWholes(memory: Memory, at: number, length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(memory.raw.buffer, at, length)
}

/** So many int16 at an address; good until the memory grows. */
export function viewShorts(memory: Memory, at: number, length: number): Int16Array<ArrayBuffer> {
  return new Int16Array(memory.raw.buffer, at, length)
}

/** So many int8 at an address; good until the memory grows. */
export function viewBytes(memory: Memory, at: number, length: number): Int8Array<ArrayBuffer> {
  return new Int8Array(memory.raw.buffer, at, length)
}
