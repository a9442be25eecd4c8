import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Archive } from '../../../src/archive/archive.ts'
import type { Hit, HitPassage } from '../../../src/archive/query.ts'
import { parseQuery } from '../../../src/archive/search/parse.ts'
import { keepTold, type Told } from '../shelf.ts'

// A file of cases: under `= A shelf` stand its reports, each with `Outlet, date: headline` above its text (a report that
// stands there twice, with `, seen TIME`, has two versions); a `? search` is followed by what it finds, one line a report,
// in order (a search that begins with `first:` asks for the first appearance of a phrase): the outlet, `(earlier)` for a version that is not the latest, the passages, and `[marks]` around what was asked for.

interface Shelf {
  readonly name: string
  readonly told: readonly Told[]
  readonly searches: readonly { readonly typed: string; readonly expected: readonly string[] }[]
}

function readShelves(path: string): readonly Shelf[] {
  const source = readFileSync(new URL(`../../cases/archive/${path}`, import.meta.url), 'utf8')
  return source
    .split(/^= /m)
    .slice(1)
    .map(part => {
      const blocks = part.trim().split(/\n{2,}/)
      return {
        name: blocks[0]!,
        told: blocks
          .slice(1)
          .filter(block => !block.startsWith('? '))
          .map(readTold),
        searches: blocks.filter(block => block.startsWith('? ')).map(readSearch),
      }
    })
}

function readTold(block: string): Told {
  const [head, ...lines] = block.split('\n')
  const parts = /^(.+?), (\S+?)(?:, seen (\S+))?: (.+)$/.exec(head!)!
  const [, outlet, published, seen, headline] = parts
  const text = `${headline}\n\n${lines.join('\n\n')}\n`
  const url = `https://${outlet!.toLowerCase().replaceAll(/[^a-z]/g, '')}.example/${published}`
  return { outlet: outlet!, published: published!, headline: headline!, text, url, ...(seen ? { seen } : {}) }
}

function readSearch(block: string): Shelf['searches'][number] {
  const [typed, ...expected] = block.split('\n')
  return { typed: typed!.slice(2), expected }
}

function drawHit({ outlet, superseded, passages }: Hit): string {
  return `${outlet}${superseded ? ' (earlier)' : ''}: ${passages.map(drawPassage).join(' / ')}`
}

function drawPassage({ start, exact, marks }: HitPassage): string {
  let drawn = ''
  let at = 0
  for (const mark of marks) {
    drawn += `${exact.slice(at, mark.start - start)}[${exact.slice(mark.start - start, mark.end - start)}]`
    at = mark.end - start
  }
  return `${drawn}${exact.slice(at)}`.replaceAll(/\s+/g, ' ')
}

async function find(archive: Archive, typed: string): Promise<readonly string[]> {
  if (typed.startsWith('first: ')) return (await archive.firstWith(typed.slice(7), 20)).map(drawHit)
  const query = parseQuery(typed)
  const { entries, next } = await archive.search(query, { after: null, limit: 20 })
  assert.equal(next, null)
  return [...query.faults.map(fault => `! ${fault}`), ...entries.map(drawHit)]
}

for (const { name, told, searches } of readShelves('search.txt')) {
  const archive = keepTold(told)
  for (const { typed, expected } of searches) {
    test(`${name}: ${typed}`, async () => {
      assert.equal((await find(await archive, typed)).join('\n'), expected.join('\n'))
    })
  }
}
