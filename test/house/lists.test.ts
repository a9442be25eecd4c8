import assert from 'node:assert/strict'
import { test } from 'node:test'
import { names } from '../../src/language/en/names.ts'
import { BODIES } from '../../src/language/en/names-bodies.ts'
import { CITIES, CITY_FORMS } from '../../src/language/en/names-cities.ts'
import { BRANDS, COMPANIES } from '../../src/language/en/names-companies.ts'
import { COUNTRIES, REGIONS } from '../../src/language/en/names-countries.ts'
import { GIVEN_NAMES } from '../../src/language/en/names-given.ts'
import { PLACES } from '../../src/language/en/names-places.ts'
import { SURNAMES } from '../../src/language/en/names-surnames.ts'
import { TOPONYMS } from '../../src/language/en/names-toponyms.ts'
import { PUBLISHERS, publishing } from '../../src/language/en/publishers.ts'

const split = (words: string) => words.split(/[,\n]/).filter(Boolean)

/** The names and other names of lines whose parts a semicolon ends. */
const splitPeoples = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .flatMap(line => split(line.split(';').slice(0, 2).join(',')))

/** Names that lead a line of forms stand among the cities as well, or only here. */
const forms = CITY_FORMS.trim().split('\n').map(split)

/** Each list, with what it holds as written. */
const lists = {
  places: [
    ...splitPeoples(COUNTRIES),
    ...splitPeoples(REGIONS),
    ...Object.values(PLACES).flatMap(split),
    ...Object.values(CITIES).flatMap(split),
    ...forms.flat(),
  ],
  toponyms: split(TOPONYMS),
  organisations: [...Object.values(BODIES).flatMap(split), ...split(COMPANIES)],
  brands: split(BRANDS),
  given: Object.values(GIVEN_NAMES).flatMap(group => Object.values(group).flatMap(split)),
  surnames: Object.values(SURNAMES).flatMap(split),
}

const findDoubles = (all: readonly string[]) => all.filter((name, i) => all.indexOf(name) !== i)
const findShared = (a: Iterable<string>, b: { has(name: string): boolean }) =>
  [...a].filter(name => b.has(name))

for (const [list, all] of Object.entries(lists)) {
  test(`the list of ${list} holds no name twice`, () => {
    assert.deepEqual(findDoubles(all), [])
  })

  test(`the list of ${list} is written as printed: capitals, composed letters, no stray spaces`, () => {
    const wrong = all.filter(
      name =>
        !(/^(?:\p{Lu}|[a-z]+[-\p{Lu}]|al |['’])/u.test(name) && /\p{Lu}/u.test(name)) ||
        name !== name.normalize('NFC') ||
        name !== name.trim() ||
        /\s\s|[^\p{L}\p{M}\p{N} .'’ʻ&/\-!]/u.test(name),
    )
    assert.deepEqual(wrong, [])
  })
}

test('every name that is written is read', () => {
  assert.deepEqual([...new Set(lists.places)].sort(), [...names.places.keys()].sort())
  assert.deepEqual([...new Set(lists.organisations)].sort(), [...names.knownOrganisations.keys()].sort())
  assert.deepEqual([...new Set(lists.given)].sort(), [...names.given.keys()].sort())
  assert.deepEqual([...new Set(lists.surnames)].sort(), [...names.surnames].sort())
})

test('a name that is surely a place is surely nothing else', () => {
  assert.deepEqual(findShared(names.places.keys(), names.given), [])
  assert.deepEqual(findShared(names.places.keys(), names.surnames), [])
  assert.deepEqual(findShared(names.places.keys(), names.knownOrganisations), [])
  assert.deepEqual(findShared(names.places.keys(), names.adjectives), [])
})

test('a name that is only a hint of an organisation is no sure one', () => {
  assert.deepEqual(findShared(names.brands, names.knownOrganisations), [])
})

test('no name of the lists is a word that is never a name', () => {
  const isWord = (name: string) => names.notNames.has(name.toLowerCase())
  // The World Health Organization is WHO, the Islamic State IS, the United States US: in capitals only.
  const all = [...names.places.keys(), ...names.given.keys(), ...names.surnames, ...names.brands]
  assert.deepEqual(
    all.filter(name => isWord(name) && name !== name.toUpperCase()),
    [],
  )
})

test('given and family names are single words', () => {
  const words = [...names.given.keys(), ...names.surnames]
  assert.deepEqual(
    words.filter(name => /[ -]/.test(name)),
    [],
  )
})

test('each site has one publisher, and is written as registered', () => {
  const { bySite, suffixes, hosts } = publishing
  const sites = PUBLISHERS.trim()
    .split('\n')
    .flatMap(line => split(line.split(';')[1] ?? '').map(site => site.trim()))
  assert.equal(bySite.size, sites.length)
  const wrong = sites.filter(site => {
    const labels = site.split('.')
    const long = labels.at(-1)!.length === 2 && suffixes.has(labels.at(-2)!)
    return site !== site.toLowerCase() || hosts.has(site) || labels.length !== (long ? 3 : 2)
  })
  assert.deepEqual(wrong, [])
})
