import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../../src/analyze.ts'
import { findBasis } from '../../src/find/basis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'

const language = loadLanguage()

async function groundsOf(text: string): Promise<string[]> {
  const { reports } = await read(new TextEncoder().encode(text), { file: 'a.txt' })
  return findBasis(analyze(reports[0]!, language), language.basis).map(({ kind }) => kind)
}

/** Sentences that show on what a report rests, and sentences that only hold the same words. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  ['A reporter for the Courier at the scene saw two bodies beside the road.', ['scene']],
  ['Two bodies were seen by a photographer from the agency.', ['scene']],
  ['Officials and reporters were separated from the prisoners by a yellow line.', ['scene']],
  ['Investigative journalists have spent a year with the files of the bank.', []],
  ['The images spread on social media within hours.', []],
  ['Reporters had no opportunity to ask questions.', ['limits of access']],
  ['Journalists were barred from the courtroom.', ['limits of access']],
  ['The mayor told reporters that he would not ban the march.', []],
  ['Photographs of the visit showed crowded cells.', ['pictures']],
  ['The minister said that she had the full picture.', []],
  ['A video released by the ministry showed the men in chains.', ['video supplied']],
  ['The guards released a video of the cells.', ['video supplied']],
  ['Court documents show that the company paid twice.', ['document']],
  ['The firm paid twice, according to an indictment.', ['document']],
  ['The council published a report on the flood last year.', []],
  ['The valve had frozen, the Kelm newspaper reported.', ['other outlet']],
  ['Three guards were hurt, according to local media.', ['other outlet']],
  ['Newspaper writers said they would strike.', []],
  ['The agency said that the water was safe.', []],
  ['“A reporter saw two bodies,” said Mara Silva.', []],
]

for (const [sentence, grounds] of SENTENCES) {
  test(`${grounds.length === 0 ? 'no basis' : grounds.join(', ')}: ${sentence}`, async () => {
    deepEqual(await groundsOf(sentence), grounds)
  })
}
