import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinEntities } from '../../src/align/entities.ts'
import { analyze } from '../../src/analyze.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { makeReport } from '../annotated.ts'

const language = loadLanguage()

/** What several reports name, each as "name: A B" with the letters of the reports that name it. */
function joinTexts(...texts: readonly string[]): string[] {
  const analyses = texts.map((text, index) => analyze({ ...makeReport(text), id: `${index}` }, language))
  const { entities, joint } = joinEntities(analyses, language)
  for (const [report, ids] of joint.entries()) {
    for (const [entity, id] of ids.entries()) {
      assert.ok(entities[id]!.members.some(member => member.report === report && member.entity === entity))
    }
  }
  return entities.map(({ name, members }) => {
    const reports = [...new Set(members.map(({ report }) => String.fromCharCode(65 + report)))]
    return `${name}: ${reports.join(' ')}`
  })
}

function has(found: readonly string[], ...wanted: readonly string[]): void {
  for (const each of wanted) assert.ok(found.includes(each), `${each} is not among ${found.join(', ')}`)
}

test('full and short names of one person are one', () => {
  has(
    joinTexts(
      'Minister Mara Silva spoke on Monday. She left early.',
      'Ms Silva spoke on Monday.',
      'Mara J. Silva spoke on Monday.',
    ),
    'Mara Silva: A B C',
  )
})

test('the order of the reports does not matter to a lone surname', () => {
  has(joinTexts('Ms Silva spoke on Monday.', 'Mara Silva spoke on Monday.'), 'Silva: A B')
})

test('a surname that two people bear joins neither, wherever the second comes', () => {
  const found = joinTexts(
    'Mara Silva spoke on Monday.',
    'Ms Silva spoke on Monday.',
    'Rui Silva, the mayor, spoke on Monday.',
  )
  has(found, 'Mara Silva: A', 'Silva: B', 'Rui Silva: C')
})

test('other given names are other people', () => {
  has(joinTexts('Mara Silva spoke.', 'Rui Silva spoke.'), 'Mara Silva: A', 'Rui Silva: B')
})

test('an accent does not make another person', () => {
  has(joinTexts('José Varela spoke on Monday.', 'Jose Varela spoke on Monday.'), 'José Varela: A B')
})

test('a title that one person bears is hers, one that two bear is nobody’s', () => {
  has(
    joinTexts('Interior Minister Mara Silva spoke on Monday.', 'The interior minister spoke on Monday.'),
    'Mara Silva: A B',
  )
  const two = joinTexts(
    'Interior Minister Mara Silva spoke. Interior Minister Rui Orro of Tessel did not.',
    'The interior minister spoke on Monday.',
  )
  assert.ok(!two.includes('Mara Silva: A B') && !two.includes('Rui Orro: A B'))
})

test('a river with and without its noun is one, a town of that name is not', () => {
  const joined = joinTexts(
    'The bridge fell into the Ternel River.',
    'Cars fell into the Ternel.',
    'The Ternel river was high.',
  )
  assert.match(joined.join('\n'), /^Ternel(?: River)?: A B C$/m)
})

test('initials of three letters stand for the only organisation that has them', () => {
  has(
    joinTexts('The Orro Port Authority closed the gate.', 'The OPA closed the gate.'),
    'Orro Port Authority: A B',
  )
})

test('a name that lacks a word is the same where only one fits', () => {
  has(
    joinTexts('The East Ferry Terminal was empty.', 'The East Terminal was empty.'),
    'East Ferry Terminal: A B',
  )
  const two = joinTexts(
    'The East Ferry Terminal and the East Cargo Terminal were empty.',
    'The East Terminal was empty.',
  )
  assert.ok(two.includes('East Terminal: B'))
})

test('a university of a town is not the town, nor is new Orro old Orro', () => {
  has(
    joinTexts('She taught at the University of Sant Orel.', 'The minister spoke in Sant Orel.'),
    'University of Sant Orel: A',
    'Sant Orel: B',
  )
})

test('a described place is the only named one that it fits', () => {
  has(
    joinTexts('Police cleared a disused ferry terminal.', 'The East Ferry Terminal was empty.'),
    'East Ferry Terminal: A B',
  )
  const other = joinTexts('Police cleared a disused bus terminal.', 'The East Ferry Terminal was empty.')
  has(other, 'East Ferry Terminal: B')
})

test('officials, judges and the company of two reports are not joined by the word alone', () => {
  const found = joinTexts(
    'Officials of the port said no. The company paid. A judge asked why.',
    'Officials of the city said no. The company sued. A judge agreed.',
  )
  assert.ok(!found.some(each => /^(?:officials|the company|a judge)\b.*: A B$/i.test(each)), found.join(', '))
})

test('what is called after a person is not the person', () => {
  has(
    joinTexts(
      'The Silva administration said no. Mara Silva slept.',
      'Mara Silva slept. The Silva administration said no.',
    ),
    'Mara Silva: A B',
    'The Silva administration: A B',
  )
})

test('of two that bear a surname the pronoun or the title tells which is meant', () => {
  has(
    joinTexts(
      'President Rui Silva spoke on Monday. He left early.',
      'Mrs Mara Silva spoke on Monday.',
      'President Silva spoke on Monday.',
      'Mrs Silva spoke on Monday.',
    ),
    'Rui Silva: A C',
    'Mara Silva: B D',
  )
})

test('a son is not his father', () => {
  has(
    joinTexts('Rui Silva spoke on Monday.', 'Rui Silva Jr. spoke on Monday.', 'Mr Silva spoke on Monday.'),
    'Rui Silva: A C',
  )
})

test('Mr and Mrs of one surname are two, wherever they stand', () => {
  const found = joinTexts('Mr Orlev spoke.', 'Mrs Orlev left.', 'Mr Orlev stayed.')
  assert.equal(found.filter(line => line.startsWith('Orlev')).length, 3)
})

test('two countries whose names end alike are two', () => {
  has(
    joinTexts('North Korea spoke.', 'South Korea left.', 'South Korea stayed.'),
    'North Korea: A',
    'South Korea: B C',
  )
})

test('full stops and hyphens do not make another name', () => {
  has(
    joinTexts('Park Min-seo met the O.P.A. chief.', 'The OPA met Park Min Seo on Monday.'),
    'Park Min-seo: A B',
    'O.P.A.: A B',
  )
})

test('letters that a report spells out mean only that', () => {
  has(
    joinTexts('The Orro Port Authority (OPA) closed the quay.', 'The Olm Pension Agency opened an office.'),
    'Orro Port Authority: A',
    'Olm Pension Agency: B',
  )
})

test('a noun of which a story has many is not the one that has a name', () => {
  has(joinTexts('Tessel Stadium was hit.', 'The stadium closed last year.'), 'Tessel Stadium: A')
})

test('father and son are told apart in one report and over several', () => {
  has(
    joinTexts(
      'Rui Orlev met his son Rui Orlev Jr. on Monday. Orlev left.',
      'Rui Orlev spoke.',
      'Rui Orlev Jr. did not.',
    ),
    'Rui Orlev: A B',
    'Rui Orlev Jr.: A C',
  )
})

test('a name that is short for two is neither', () => {
  has(
    joinTexts(
      'The Kestrian Harbour Council met. The Harbour Council voted.',
      'The National Harbour Council met on Friday.',
      'The Harbour Council voted.',
    ),
    'Kestrian Harbour Council: A',
    'National Harbour Council: B',
    'Harbour Council: A C',
  )
})

test('the North is the one country of the north, where no other is in the story', () => {
  has(
    joinTexts('North Korea met South Korea. The North left.', 'The South stayed. North Korea did not.'),
    'North Korea: A B',
    'South Korea: A B',
  )
})
