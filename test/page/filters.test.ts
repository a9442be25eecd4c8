import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameText, readPasted } from '../../src/page/adding/given.ts'
import { type Filters, onlyPhrase, readFilters, writeQuery } from '../../src/page/search/filters.ts'

const NONE: Filters = { words: '', outlet: '', by: '', saidBy: '', names: '', from: '', until: '', in: '' }

test('a query is read into the fields of the form', () => {
  assert.deepEqual(
    readFilters(
      'ferry "struck the pier" outlet:"Harbour Radio" said-by:okoro from:2024-05-01 -fire in:quotes',
    ),
    {
      ...NONE,
      words: 'ferry "struck the pier" -fire',
      outlet: 'Harbour Radio',
      saidBy: 'okoro',
      from: '2024-05-01',
      in: 'quotes',
    },
  )
})

test('what no field holds stays among the words: a second outlet, an excluded one, a field that is not there', () => {
  const query = 'outlet:Northway outlet:Post -outlet:Radio colour:red'
  assert.deepEqual(readFilters(query), {
    ...NONE,
    words: 'outlet:Post -outlet:Radio colour:red',
    outlet: 'Northway',
  })
})

test('a month or a year as a day can be asked for, and stays among the words', () => {
  assert.deepEqual(readFilters('ferry from:2026-03 until:2026-04-02'), {
    ...NONE,
    words: 'ferry from:2026-03',
    until: '2026-04-02',
  })
})

test('fields are written as the query that is read into them', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const words = fc.array(word, { maxLength: 3 }).map(all => all.join(' '))
  const filters = fc.record({
    words,
    outlet: words,
    by: words,
    saidBy: words,
    names: words,
    from: fc.constantFrom('', '2024-05-01'),
    until: fc.constantFrom('', '2024-06-01'),
    in: fc.constantFrom('', 'quotes', 'headline'),
  })
  fc.assert(
    fc.property(filters, some => {
      assert.deepEqual(readFilters(writeQuery(some)), { ...some })
    }),
  )
})

test('the first appearance can be asked for of one phrase only', () => {
  assert.equal(onlyPhrase('"struck the pier" from:2024-05-01'), 'struck the pier')
  assert.equal(onlyPhrase('“struck the pier”'), 'struck the pier')
  assert.equal(onlyPhrase('"one" "other"'), null)
  assert.equal(onlyPhrase('outlet:"Harbour Radio" ferry'), null)
  assert.equal(onlyPhrase('ferry'), null)
})

test('what is pasted is addresses where every line is one, or else a text', () => {
  assert.deepEqual(readPasted(' https://a.example/x \n\nb.example/y?z=1\n'), {
    kind: 'addresses',
    addresses: ['https://a.example/x', 'https://b.example/y?z=1'],
  })
  assert.deepEqual(readPasted('http://127.0.0.1:8080/page'), {
    kind: 'addresses',
    addresses: ['http://127.0.0.1:8080/page'],
  })
  const text = 'Ferry hits pier\n\nNine people were hurt. See https://a.example/x'
  assert.deepEqual(readPasted(text), { kind: 'text', text })
  assert.deepEqual(readPasted('javascript:alert(1)'), { kind: 'text', text: 'javascript:alert(1)' })
  assert.deepEqual(readPasted(' \n '), { kind: 'nothing' })
})

test('a pasted text is named by its first line, without what a name of a file cannot have', () => {
  assert.equal(nameText('\n Ferry/pier: “Nine hurt”\n\nText'), 'Ferry pier: “Nine hurt”.txt')
  assert.equal(nameText(`${'a'.repeat(1000)}\u202e`), `${'a'.repeat(60)}.txt`)
})
