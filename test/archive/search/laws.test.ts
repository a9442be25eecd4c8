import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Archive, Change, NewVersion } from '../../../src/archive/archive.ts'
import type { Findings } from '../../../src/archive/findings.ts'
import type { Query } from '../../../src/archive/query.ts'
import { isInHeadline, matchQuery } from '../../../src/archive/search/matching.ts'
import { dayOf } from '../../../src/archive/search/moments.ts'
import { parseQuery } from '../../../src/archive/search/parse.ts'
import { openArchive } from '../../../src/archive/sqlite.ts'
import type { Report } from '../../../src/read/report.ts'
import { hashText, shortenHash } from '../../../src/text/hash.ts'

// What a search finds through its index is held against what reading every text would find.

const WORDS = ['ferry', 'ferries', 'port', 'close', 'closed', 'the', 'not', 'said', 'pier', 'Łódź']
const NAMES = ['Mara Silva', 'Ada Brandt', 'Silva Berg']

/** What a version is made of: numbers of words, in sentences. */
interface Made {
  readonly address: number
  readonly headline: readonly number[]
  readonly sentences: readonly (readonly number[])[]
  readonly day: number | null
  /** Whether the headline stands in the text. */
  readonly inText: boolean
  /** Whether it is an older copy that comes late. */
  readonly late: boolean
}

const some = (least: number, most: number) =>
  fc.array(fc.nat(WORDS.length - 1), { minLength: least, maxLength: most })
const made: fc.Arbitrary<Made> = fc.record({
  address: fc.nat(15),
  headline: some(1, 3),
  sentences: fc.array(some(1, 6), { minLength: 1, maxLength: 5 }),
  day: fc.option(fc.integer({ min: 1, max: 9 })),
  inText: fc.boolean(),
  late: fc.boolean(),
})

const typed: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: some(2, 3).map(row => `"${row.map(word => WORDS[word]).join(' ')}"`) },
      fc.constantFrom(...WORDS).map(word => `-${word}`),
      some(2, 2).map(row => `-"${row.map(word => WORDS[word]).join(' ')}"`),
      fc.constantFrom(
        'said-by:silva',
        'said-by:"Mara Silva"',
        'said-by:berg',
        'names:brandt',
        'outlet:3',
        'outlet:harbour',
      ),
      fc.constantFrom('in:quotes', 'in:headline', 'from:2026-03-04', 'until:2026-03-06'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(terms => terms.join(' '))

/** Each sentence is a statement of somebody, and every second one stands between quotation marks. */
function makeVersion(
  { address, headline: words, sentences, day, inText, late }: Made,
  index: number,
): NewVersion {
  const headline = words.map(word => WORDS[word]).join(' ')
  const findings = {
    sentences: [] as object[],
    quotations: [] as object[],
    statements: [] as object[],
    names: [] as object[],
  }
  let text = inText ? `${headline}\n\n` : 'News of the day\n\n'
  for (const [number, sentence] of sentences.entries()) {
    const start = text.length
    const said = sentence.map(word => WORDS[word]).join(' ')
    const name = NAMES[(address + number) % NAMES.length]!
    const quoted = number % 2 === 0
    text += quoted ? `“${said},”` : said
    const content = { start, end: text.length }
    if (quoted) findings.quotations.push(content)
    text += ` said ${name}. `
    const source = { start: content.end + 6, end: content.end + 6 + name.length }
    findings.sentences.push({ start, end: text.length - 1 })
    findings.statements.push({
      start,
      end: text.length - 2,
      source: [source],
      cue: [],
      content: [content],
      speaker: name,
      speakerKind: 'office-holder',
      named: true,
      kind: 'direct',
      manner: 'say',
      edtf: null,
    })
    findings.names.push({
      name,
      kind: 'person',
      office: true,
      forms: [{ form: name, own: 1, quoted: 0, first: source }],
    })
  }
  const datum = (value: string) => ({ value, how: 'stated', from: 'option' }) as const
  const url = `https://harbour.example/${address}`
  const id = shortenHash(hashText(url))
  const report = {
    file: url,
    id,
    version: hashText(text),
    text,
    parts: [],
    headline: datum(headline),
    outlet: datum(`Harbour ${address % 5}`),
    publisher: null,
    url: datum(url),
    authors: [],
    published: day === null ? null : datum(`2026-03-0${day}`),
    modified: null,
    received: { sha256: hashText(url), mediaType: 'text/html', encoding: 'utf-8', bytes: 1 },
    notes: [],
  } as unknown as Report
  const profile = {
    report: id,
    version: report.version,
    day: null,
    terms: [],
    weights: [],
    names: {},
    words: {},
    days: [],
    passages: [],
  }
  const seen = new Date(Date.UTC(2026, 2, late ? 3 : 5, 0, index)).toISOString().replace('.000', '')
  return {
    report,
    findings: findings as unknown as Findings,
    profile: profile as unknown as NewVersion['profile'],
    seen,
  }
}

/** By reading everything: report → the latest version that meets the search. */
function readAll(versions: readonly NewVersion[], query: Query): ReadonlyMap<string, NewVersion> {
  const found = new Map<string, NewVersion>()
  const inOrder = [...versions].sort((a, b) => (a.seen < b.seen ? -1 : 1))
  for (const version of inOrder) {
    const { report, findings } = version
    const first = inOrder.find(other => other.report.id === report.id)!.seen
    const day = dayOf(report.published?.value ?? null, first)
    if ((query.from !== null && day < query.from) || (query.until !== null && day > query.until)) continue
    if (matchQuery(query, { report, findings })) found.set(report.id, version)
  }
  return found
}

async function searchAll(archive: Archive, query: Query, limit: number) {
  const found: { readonly report: string; readonly version: string }[] = []
  let after: string | null = null
  do {
    const page = await archive.search(query, { after, limit })
    assert.ok(page.entries.length <= limit)
    found.push(...page.entries)
    after = page.next
  } while (after !== null)
  return found
}

test('a search finds what reading every text would find, each report once, and those with the words in the headline first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 1, maxLength: 40 }),
      fc.array(typed, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 1, max: 7 }),
      async (all, searches, limit) => {
        const known = new Set<string>()
        const versions = all.map(makeVersion).filter(({ report: { id, version } }) => {
          const isNew = !known.has(`${id} ${version}`)
          known.add(`${id} ${version}`)
          return isNew
        })
        const archive = await openArchive(':memory:')
        const changes = versions.map((version): Change => ({ kind: 'version', version }))
        await archive.commit(changes, { by: 'test', time: '2026-03-06T00:00:00Z' })
        for (const each of searches) {
          const query = parseQuery(each)
          const { words, phrases, outlet, saidBy, names, from, until } = query
          const asks =
            [...words, ...phrases, ...outlet, ...saidBy, ...names].length > 0 ||
            from !== null ||
            until !== null
          const expected = asks ? readAll(versions, query) : new Map<string, NewVersion>()
          const found = await searchAll(archive, query, limit)
          const tell = (list: Iterable<readonly [string, string]>) =>
            [...list].map(pair => pair.join(' ')).sort()
          assert.deepEqual(
            tell(found.map(({ report, version }) => [report, version])),
            tell(
              [...expected].map(
                ([
                  report,
                  {
                    report: { version },
                  },
                ]) => [report, version],
              ),
            ),
            each,
          )
          if (query.in === null && words.length + phrases.length > 0) {
            const first = found.map(({ report }) => isInHeadline(query, expected.get(report)!.report))
            assert.equal(first.lastIndexOf(true) + 1, first.filter(Boolean).length, each)
          }
        }
        await archive.close()
      },
    ),
    { numRuns: 60 },
  )
})
