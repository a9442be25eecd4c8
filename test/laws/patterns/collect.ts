import { relative } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Node, SyntaxKind } from 'typescript/unstable/ast'
import { API } from 'typescript/unstable/sync'
import { ROOT } from '../../house/sources.ts'

/** A pattern of `src/`, and where it is written or made: `read/stamp.ts:119`. */
export interface Pattern {
  readonly pattern: RegExp
  readonly places: readonly string[]
}

/** What the sources say: patterns as they are written, and the places where one is made of words. */
export interface Written {
  readonly literals: readonly Pattern[]
  /** Files and lines where `RegExp` is called. */
  readonly makers: readonly string[]
}

/** Reads all patterns of `src/` with the compiler's own parser, so that a new one is among them by itself. */
export function readPatterns(): Written {
  const api = new API({ cwd: ROOT })
  try {
    const snapshot = api.updateSnapshot({ openProject: `${ROOT}/tsconfig.json` })
    const { rootFiles, program } = snapshot.getProjects()[0]!
    const literals = new Map<string, string[]>()
    const makers: string[] = []
    for (const path of rootFiles.filter(path => path.startsWith(`${ROOT}/src/`))) {
      const file = program.getSourceFile(path)!
      const place = (node: Node): string =>
        `${relative(`${ROOT}/src`, path).replaceAll('\\', '/')}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      walk(file, node => {
        if (node.kind === SyntaxKind.RegularExpressionLiteral) {
          const text = node.getText()
          literals.set(text, [...(literals.get(text) ?? []), place(node)])
        } else if (isMaker(node)) makers.push(place(node))
      })
    }
    return { literals: [...literals].map(([text, places]) => ({ pattern: toPattern(text), places })), makers }
  } finally {
    api.close()
  }
}

function walk(node: Node, look: (node: Node) => void): void {
  look(node)
  node.forEachChild(child => walk(child, look))
}

/** `new RegExp(…)` or `RegExp(…)`; the name of the type is none. */
function isMaker(node: Node): boolean {
  const makes = node.kind === SyntaxKind.NewExpression || node.kind === SyntaxKind.CallExpression
  return makes && /^(?:new\s+)?(?:globalThis\.)?RegExp\s*\(/.test(node.getText())
}

function toPattern(literal: string): RegExp {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}

/** Runs the pipeline where each call of `RegExp` is noted: the patterns that are made of word lists, by place. */
export async function collectMade(): Promise<readonly Pattern[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Made[]>()
  const worker = new Worker(new URL('./made.ts', import.meta.url))
  worker.once('message', resolve).once('error', reject)
  const made = await promise
  return made.map(({ source, flags, place }) => ({ pattern: new RegExp(source, flags), places: [place] }))
}

/** What the worker sends. */
export interface Made {
  readonly source: string
  readonly flags: string
  readonly place: string
}
