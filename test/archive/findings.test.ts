import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawFindings, readCases } from '../annotated.ts'
import { readTold } from './shelf.ts'

for (const { heading, text, drawn, expected } of readCases('archive/findings.txt')) {
  test(heading, async () => {
    const { findings } = await readTold({ outlet: 'The Harbour Herald', text })
    const quotations = findings.quotations.map(span => ({ ...span, label: 'QUOTATION' }))
    assert.equal(drawFindings(drawn, quotations), expected)
  })
}

const TEXT =
  'Mara Silva, the harbour minister, said the port would stay open. Ada Brandt, a baker, said she would come.\n\nThe strikers shouted. Silva left. “The strikers lie,” Silva said.\n'

test('a statement tells its speaker by the fullest name, and what kind of source it is', async () => {
  const { findings, report } = await readTold({ outlet: 'The Harbour Herald', text: TEXT })
  assert.deepEqual(
    findings.statements.map(({ speaker, speakerKind, kind, start, end }) => [
      speaker,
      speakerKind,
      kind,
      report.text.slice(start, end),
    ]),
    [
      [
        'Mara Silva',
        'office-holder',
        'indirect',
        'Mara Silva, the harbour minister, said the port would stay open',
      ],
      ['Ada Brandt', 'named person', 'indirect', 'Ada Brandt, a baker, said she would come'],
      ['Mara Silva', 'office-holder', 'direct', '“The strikers lie,” Silva said'],
    ],
  )
})

test('names tell their forms, in the report’s own voice and inside quotation marks, and who holds an office', async () => {
  const { findings, report } = await readTold({ outlet: 'The Harbour Herald', text: TEXT })
  const told = findings.names.map(({ name, office, forms }) => [
    name,
    office,
    forms.map(({ form, own, quoted }) => `${form} ${own}+${quoted}`).join(', '),
  ])
  assert.deepEqual(told, [
    ['Mara Silva', true, 'Mara Silva 1+0, Silva 2+0'],
    ['Ada Brandt', false, 'Ada Brandt 1+0'],
    ['The strikers', false, 'The strikers 1+1'],
  ])
  for (const { forms } of findings.names)
    for (const { form, first } of forms) assert.equal(report.text.slice(first.start, first.end), form)
})

test('sentences are told in order and lie in the text', async () => {
  const { findings, report } = await readTold({ outlet: 'The Harbour Herald', text: TEXT })
  assert.deepEqual(
    findings.sentences.map(({ start, end }) => report.text.slice(start, end).split(' ')[0]),
    ['Mara', 'Ada', 'The', 'Silva', '“The'],
  )
})

test('a source bears a name only where it has one of its own', async () => {
  const text =
    'Harbour Minister Mara Silva said the port would stay open. Police said two men were held. The harbour authority denied it. A spokesman for the ministry said it would look. Arkwold and its contractor said the pier was safe. Orro Bank said it would wait. “It will open,” the minister said.\n'
  const { findings } = await readTold({ outlet: 'The Harbour Herald', text })
  assert.deepEqual(
    findings.statements.map(({ speaker, speakerKind, named }) => [speaker, speakerKind, named]),
    [
      ['Mara Silva', 'office-holder', true],
      ['Police', 'office-holder', false],
      ['The harbour authority', 'organisation', false],
      ['A spokesman for the ministry', 'office-holder', false],
      ['Arkwold and its contractor', 'organisation', false],
      ['Orro Bank', 'organisation', true],
      ['Mara Silva', 'office-holder', true],
    ],
  )
})
