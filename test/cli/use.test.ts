import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCrossread } from './run.ts'

// Spawning dominates; the commands of one test run side by side.

test('wrong use ends with 2, one line and a suggestion', async () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['breif', 'a.txt'], /unknown command 'breif'\n\(Did you mean brief\?\)/],
    [['brief', '--fromat', 'json', 'a.txt'], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
    [
      ['brief', '--format', 'pdf', 'a.txt'],
      /'pdf' is invalid\. Allowed choices are text, markdown, html, json, csv/,
    ],
    [['read'], /no report is named/],
    [['read', '--manifest', 'm.csv', 'a.txt'], /a manifest alone names the files/],
    [['read', '--published', 'yesterday', 'a.txt'], /--published "yesterday" is no date/],
    [['analyze', '-', '-'], /standard input can be read only once/],
    [['verify'], /missing required argument 'brief.json'/],
  ]
  await Promise.all(
    cases.map(async ([args, said]) => {
      const { code, out, err } = await runCrossread(args)
      assert.equal(code, 2, args.join(' '))
      assert.match(err, said)
      assert.equal(out, '')
    }),
  )
})

test('help ends with 0 and shows examples', async () => {
  const helps = [['--help'], ['brief', '--help'], ['help', 'verify'], ['analyze', '-h'], ['read', '--help']]
  const runs = await Promise.all(helps.map(args => runCrossread(args)))
  for (const { code, out, err } of runs) {
    assert.equal(code, 0)
    assert.match(out, /\nExamples:\n {2}crossread /)
    assert.equal(err, '')
  }
})
