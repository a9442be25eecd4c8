import { readFile } from 'node:fs/promises'
import { analyze } from '../../src/analyze.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import type { Entity } from '../../src/find/mentions.ts'
import type { Language } from '../../src/language/language.ts'
import { read } from '../../src/read/read.ts'
import type { Sentence } from '../../src/segment/segmented.ts'
import { hashText } from '../../src/text/hash.ts'
import { listTexts, makeChance } from '../speed/synthesis.ts'

type Chance = ReturnType<typeof makeChance>

/** One report in so many opens an event; the others tell of the event of one of the latest so many. */
const NEW_EVENT = 4
const LATEST = 6_000
/** Reports of one day. */
const PER_DAY = 2_000
/** Words and names that there are; how often each is used follows Zipf's law. */
const WORDS = 200_000
const NAMES = 100_000
/** Ranks of the commonest words that name no event's matter. */
const GENERAL = 300
/** Names and words of an event, and names that nothing else has. */
const EVENT_NAMES = 14
const EVENT_WORDS = 40
const OWN_NAMES = 4
/** Matters such as fires or takeovers, whose words the events of one have in common. */
const TOPICS = 150
const TOPIC_WORDS = 120
/** Of a hundred words of a report, those of its event, at least and more by chance; and those of its matter. */
const OF_EVENT = 12
const OF_EVENT_MORE = 28
const OF_TOPIC = 25
/** Of a hundred names of a report, those of its event, at least and more by chance. */
const NAMES_OF_EVENT = 50
const NAMES_OF_EVENT_MORE = 40
/** One event in so many is of a kind with an earlier one: it has its matter, and half of its names and words. */
const ALIKE = 3
/** One report in so many is a round-up, each part of which tells of another event. */
const ROUNDUP = 15
/** Draws of a word in a report, by which its rarity is reckoned from its share of all words. */
const DRAWS = 150

/** A report to be placed, and the number of the event that it tells of. */
export interface Drawn {
  readonly analysis: Analysis
  readonly event: number
}

const EXAMPLES = ['bridge', 'leak', 'minutes', 'terminal']

/** Analyses of real length whose words are replaced: the texts of the bundled examples, each with the next one. */
export async function readModels(language: Language): Promise<readonly Analysis[]> {
  const models: Analysis[] = []
  for (const files of await Promise.all(EXAMPLES.map(listTexts))) {
    const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
    for (const [i, text] of texts.entries()) {
      const both = `${text}\n\n${texts[(i + 1) % texts.length]}`
      const { reports } = await read(new TextEncoder().encode(both), { file: files[i]! })
      models.push(...reports.map(report => analyze(report, language)))
    }
  }
  return models
}

/** The language with the rarity of the invented words: `w17` and `n17` are the seventeenth word and name by frequency. */
export function rateWords(language: Language): Language {
  const of = (lemma: string) => {
    const rank = Number(lemma.slice(1))
    if (Number.isNaN(rank)) return language.rarity.of(lemma)
    // A name is one word in ten.
    const expected = DRAWS / Math.log(lemma[0] === 'n' ? NAMES : WORDS) / (lemma[0] === 'n' ? 10 : 1)
    return Math.max(0.5, Math.log((Math.max(rank, 1) + expected) / expected))
  }
  return { ...language, rarity: { of } }
}

/** A stream of reports: few events have many (Yule 1925, Simon 1955), and words have a long tail. */
export function openStream(models: readonly Analysis[]): (index: number) => Drawn {
  const events: number[] = []
  const eventOf = (index: number) => {
    for (let i = events.length; i <= index; i++) {
      const chance = makeChance(7 * i + 1)
      chance(2)
      const isNew = i === 0 || chance(NEW_EVENT) === 0
      events.push(isNew ? i : events[i - 1 - chance(Math.min(i, LATEST))]!)
    }
    return events[index]!
  }
  return index => ({ analysis: drawReport(models, eventOf, index), event: eventOf(index) })
}

// A word of a rank drawn so that it is the rarer the higher, in proportion.
function drawRank(chance: Chance, most: number): number {
  return Math.floor(most ** (chance(1_000_003) / 1_000_003))
}

interface Matter {
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly topic: readonly string[]
}

function drawMatter(event: number): Matter {
  const chance = makeChance(31 * event + 5)
  chance(2)
  const like =
    event > 0 && chance(ALIKE) === 0 ? drawMatter(event - 1 - chance(Math.min(event, LATEST))) : null
  const topical = makeChance(17 * (chance(TOPICS) + 1))
  const wordOf = (own: Chance) => `w${GENERAL + drawRank(own, WORDS)}`
  const own = Array.from({ length: OWN_NAMES }, (_, i) => `n${NAMES + event * OWN_NAMES + i}`)
  const shared = Array.from({ length: EVENT_NAMES - OWN_NAMES }, () => `n${drawRank(chance, NAMES)}`)
  const names = shared.flatMap((name, i) => (i < OWN_NAMES ? [name, own[i]!] : [name]))
  const words = Array.from({ length: EVENT_WORDS }, () => wordOf(chance))
  const either = (mine: string, i: number, theirs: readonly string[] | undefined) =>
    theirs !== undefined && i % 2 === 0 ? theirs[i]! : mine
  return {
    names: names.map((name, i) => either(name, i, like?.names)),
    words: words.map((word, i) => either(word, i, like?.words)),
    topic: like?.topic ?? Array.from({ length: TOPIC_WORDS }, () => wordOf(topical)),
  }
}

/** Shares of a report's words and names that are its event's, of a hundred. */
interface Leaning {
  readonly words: number
  readonly names: number
}

function drawName(chance: Chance, { names }: Matter, leaning: Leaning): string {
  if (chance(100) >= leaning.names) return `n${drawRank(chance, NAMES)}`
  return names[drawRank(chance, names.length + 1) - 1]!
}

function drawWord(chance: Chance, { words, topic }: Matter, leaning: Leaning): string {
  const of = chance(100)
  if (of < leaning.words) return words[drawRank(chance, words.length + 1) - 1]!
  if (of < leaning.words + OF_TOPIC) return topic[drawRank(chance, topic.length + 1) - 1]!
  return `w${drawRank(chance, WORDS)}`
}

const OPEN = new Set(['NOUN', 'VERB', 'NUM', 'ADJ', 'ADV'])

function drawReport(
  models: readonly Analysis[],
  eventOf: (index: number) => number,
  index: number,
): Analysis {
  const chance = makeChance(index + 1)
  const model = models[chance(models.length)]!
  const isRoundup = index > LATEST / 10 && chance(ROUNDUP) === 0
  const words = new Map<string, string>()
  const lemma = [...model.tokens.lemma]
  for (const { first, last } of joinParts(model, isRoundup)) {
    const matter = drawMatter(eventOf(isRoundup && first > 0 ? index - 1 - chance(LATEST / 10) : index))
    const leaning = {
      words: OF_EVENT + chance(OF_EVENT_MORE),
      names: NAMES_OF_EVENT + chance(NAMES_OF_EVENT_MORE),
    }
    if (isRoundup) words.clear()
    for (let i = first; i < last; i++) {
      const tag = model.tokens.tag[i]!
      if (tag !== 'PROPN' && !OPEN.has(tag)) continue
      const drawn =
        words.get(lemma[i]!) ??
        (tag === 'PROPN' ? drawName(chance, matter, leaning) : drawWord(chance, matter, leaning))
      words.set(lemma[i]!, drawn)
      lemma[i] = drawn
    }
  }
  return fillReport(model, index, { lemma, words })
}

// The tokens of each paragraph; of a report of one event all as one.
function joinParts(
  { sentences, tokens }: Analysis,
  apart: boolean,
): readonly Pick<Sentence, 'first' | 'last'>[] {
  if (!apart) return [{ first: 0, last: tokens.lemma.length }]
  const parts = [...Map.groupBy(sentences, ({ part }) => part).values()]
  return parts.map(each => ({ first: each[0]!.first, last: each.at(-1)!.last }))
}

interface Filling {
  readonly lemma: readonly string[]
  readonly words: ReadonlyMap<string, string>
}

function fillReport(model: Analysis, index: number, { lemma, words }: Filling): Analysis {
  const id = hashText(`report ${index}`)
  const day = new Date(Math.floor(index / PER_DAY) * 86_400_000 + Date.UTC(2026, 0, 1))
  const published = { value: day.toISOString().slice(0, 10), how: 'stated', from: 'option' } as const
  return {
    ...model,
    report: { ...model.report, id, version: id, file: `${index}.txt`, headline: null, published },
    tokens: { ...model.tokens, lemma },
    entities: model.entities.map(entity => renameEntity(entity, words)),
  }
}

function renameEntity(entity: Entity, words: ReadonlyMap<string, string>): Entity {
  const name = entity.name
    .split(' ')
    .map(word => words.get(word) ?? words.get(word.toLowerCase()) ?? word)
    .join(' ')
  return { ...entity, name }
}
