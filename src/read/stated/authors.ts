import { bylines } from '../../language/bylines.ts'
import type { ReadingWords } from '../../language/reading.ts'
import { findAgency } from '../agency.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { dropBefore } from '../opening.ts'
import type { Datum } from '../report.ts'
import { wordsBeforeDate } from './instant.ts'
import { plainText } from './thing.ts'

/** Where words for authors were found. */
export interface Place {
  readonly from: string
  readonly how: Datum['how']
  /** The names by which the page calls its outlet and publisher: an outlet is not its own author. */
  readonly outlets: readonly string[]
  /** Whether the words are a byline that the page shows, in which "di" or "van" is "by"; not so by default. */
  readonly shown?: boolean
}

/** The longest list of authors, in characters; what is longer is a text about them. */
const LONGEST = 300

/** The people that a field or byline names, however it lists them, and the agencies among them as the wire. */
export function claimAuthors(words: string, place: Place, reading: ReadingWords): readonly Claim[] {
  const plain = plainText(words)
  if (plain.length > LONGEST || isHandle(plain)) return []
  const names = dropBefore(place.shown ? wordsBeforeDate(plain, reading) : plain, place.shown === true)
  const pieces = findAgency(names, reading) ? [names] : splitNames(names)
  return pieces.flatMap((piece, i) => {
    const agency = findAgency(piece, reading)
    if (agency) return makeClaim('wire', agency, 'stated', place.from)
    const name = trimName(piece)
    const { from, how } = place
    return isName(name, i, place) ? makeClaim('author', name, how, from) : []
  })
}

// https://www.facebook.com/harbour, @harbour, mara.silva@harbour.example, mara-silva
function isHandle(words: string): boolean {
  return (
    /^(?:https?:|www\.|@)/i.test(words) ||
    /^[^\s@]+@\S+$/.test(words) ||
    /^[\p{Ll}\d]+(?:[-_.][\p{Ll}\d]+)+$/u.test(words)
  )
}

/** Names side by side: "Mara Silva, Tom Reed and Ana Paz", "Mara Silva/Tom Reed", "Mara Silva; Tom Reed". */
function splitNames(words: string): readonly string[] {
  const rough = words
    .replace(/\s?[([][^()[\]]*[)\]]/g, '')
    .split(/(?:(?<!\s)\s+)?[,;|•·、，/]\s*|(?<!\s)\s+[-–—]\s+/)
  return rough.flatMap(splitPair).filter(piece => piece !== '')
}

function splitPair(piece: string): readonly string[] {
  const all = piece.split(' ')
  const pieces: string[][] = [[]]
  for (const [i, word] of all.entries()) {
    const before = pieces.at(-1)!
    // In "Ana Costa e Silva" the small word stands inside a name: a name after it has two words.
    const parts =
      bylines.and.has(word.toLowerCase()) &&
      word === word.toLowerCase() &&
      ((word.length > 1 && !/^\p{L}$/u.test(word)) || all.length - i > 2) &&
      (i === 0 || before.length > 0)
    if (parts) pieces.push([])
    else before.push(word)
  }
  return pieces.map(each => each.join(' '))
}

function trimName(piece: string): string {
  const bare = piece
    .replace(/(?<![^\s@])[^\s@]+@\S+/g, '')
    .replace(/^[\s.:,–—-]+|(?<![\s:,–—-])[\s:,–—-]+$/g, '')
  const all = bare.split(' ')
  const isJob = (word: string): boolean => bylines.jobs.has(word.toLowerCase())
  const rest = all.slice(
    all.findIndex(word => !isJob(word)),
    all.findLastIndex(word => !isJob(word)) + 1,
  )
  // In "Quay Staff" the job belongs to the name.
  return rest.length > 1 || UNSPACED.test(rest[0] ?? '') ? rest.join(' ') : bare
}

/** Words of a name at most. */
const MOST_WORDS = 6

/** Whether the words at a place of a list are a name, and not the outlet, its newsroom, a job or a city. */
function isName(name: string, index: number, place: Place): boolean {
  const all = name.split(' ')
  if (name.length < 2 || all.length > MOST_WORDS || !/\p{L}/u.test(name)) return false
  if (/[\d:?!"<>{}=@]|\.\p{Ll}{2,3}$/u.test(name) || isHandle(name)) return false
  if (all.every(word => bylines.newsroom.has(word.toLowerCase()))) return false
  if (place.outlets.some(outlet => isBody(name, outlet))) return false
  if (UNSPACED.test(name)) return true
  // After the first name, and in a line that a page shows, a single word is a place or a section, and small words a job.
  return index === 0 && !place.shown
    ? true
    : all.length > 1 && all.every(isNameWord) && !all.every(word => /^\p{Ll}/u.test(word))
}

function isNameWord(word: string): boolean {
  return !/^\p{Ll}/u.test(word) || bylines.inside.has(word) || /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(word)
}

/** Writing whose names have no blank. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u

/** Whether a name is that of the outlet or its newsroom: "Harbour Times", "Harbour Times staff", "Harbour" of "Harbour: all the news". */
function isBody(name: string, outlet: string): boolean {
  const [author, body] = [bareOutlet(name), bareOutlet(outlet)]
  if (author === body || author === '' || body === '') return author === body
  const bodies: readonly string[] = outlet.toLowerCase().match(/\p{L}+/gu) ?? []
  // A person can be called as an outlet begins: "Marsha" is not of "Marsh".
  const rest = (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    word => !bodies.includes(word) && word !== body,
  )
  if (author.startsWith(body) && UNSPACED.test(name)) return true
  if (author.startsWith(body)) return rest.every(word => bylines.jobs.has(word) || bylines.newsroom.has(word))
  return rest.length === 0 && body.startsWith(author)
}

/** Whether two names are of one outlet: the same letters, or one begins the other ("Harbour", "Harbour – news of the bay"). */
export function sameOutlet(a: string, b: string): boolean {
  const [short, long] = [bareOutlet(a), bareOutlet(b)].sort((x, y) => x.length - y.length) as [string, string]
  return short.length >= SHORTEST_OUTLET
    ? long.startsWith(short) || long.endsWith(short)
    : short === long && short !== ''
}

const SHORTEST_OUTLET = 4

/** The letters of an outlet's name, without the end of its site. */
export function bareOutlet(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:www\.)|\.(?:\p{L}{2,4}\.)?\p{L}{2,7}$/gu, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '')
}
