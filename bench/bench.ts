import { readdir } from 'node:fs/promises'

/** A program that measures; it may give an exit code. */
interface Bench {
  main(args: readonly string[]): unknown
}

const [name, ...args] = process.argv.slice(2)
const names = (await readdir(import.meta.dirname))
  .filter(file => file.endsWith('.ts') && file !== 'bench.ts')
  .map(file => file.replace(/\.ts$/, ''))
  .sort()

if (name !== undefined && names.includes(name)) {
  const bench = (await import(`./${name}.ts`)) as Bench
  const code = await bench.main(args)
  if (typeof code === 'number') process.exitCode = code
} else {
  const said = name === undefined ? '' : `There is no bench "${name}". `
  console.error(`${said}npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exitCode = 2
}
