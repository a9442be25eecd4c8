import type { Analysis } from '../../find/analysis.ts'
import type { Entity, EntityKind, Mention } from '../../find/mentions.ts'
import type { Language } from '../../language/language.ts'
import { tokenFrom } from '../../segment/tree.ts'
import { foldName } from './keys.ts'

/** What has the same name or, word for word, the same description in one or more reports. */
export interface Draft {
  readonly kind: EntityKind
  /** Whether some report gives it a proper name. */
  readonly named: boolean
  /** Each name as printed with the number of reports that use it; for what is only described, its first description. */
  readonly names: Map<string, number>
  /** Names and aliases as they are compared. */
  readonly keys: Set<string>
  readonly reports: Set<number>
  readonly members: { report: number; entity: number }[]
  /** Titles that its mentions bear, as they are compared. */
  readonly titles: Set<string>
  /** Pronouns that its reports, its titles or its given name show. */
  readonly pronouns: Set<string>
  /** Its descriptions as they are compared. */
  readonly described: Described[]
}

/** A description of one thing: its noun and what stands before it. */
export interface Described {
  readonly words: string
  readonly head: string
  /** Nouns before the head: "ferry" of "the disused ferry terminal". */
  readonly nouns: readonly string[]
  /** Whether an adjective stands before it: "regional" of "the regional hospital". */
  readonly told: boolean
  readonly definite: boolean
  /** Whether "a" opens it: it is told as something new. */
  readonly fresh: boolean
}

/** Collects the entities of all reports, those of one name or description as one draft. */
export function draftEntities(analyses: readonly Analysis[], language: Language): Draft[] {
  const drafts: Draft[] = []
  const byKey = new Map<string, Draft>()
  for (const [report, analysis] of analyses.entries()) {
    for (const entity of analysis.entities) {
      const seen = describeEntity(analysis, entity, language)
      const found = findDraft(byKey, seen) ?? addDraft(drafts, seen)
      for (const key of seen.shared)
        if (!byKey.has(`${seen.sort} ${key}`)) byKey.set(`${seen.sort} ${key}`, found)
      fill(found, seen, report, entity)
    }
  }
  return drafts
}

/** An entity of one report as it is compared. */
interface Seen {
  readonly kind: EntityKind
  /** Kinds that may be one thing: a prison is a place in one report and an organisation in another. */
  readonly sort: string
  readonly named: boolean
  readonly name: string
  readonly keys: readonly string[]
  /** Keys by which it is the same as in another report without more. */
  readonly shared: readonly string[]
  readonly titles: readonly string[]
  readonly pronouns: readonly string[]
  readonly described: readonly Described[]
}

function describeEntity(analysis: Analysis, entity: Entity, language: Language): Seen {
  const mentions = entity.mentions.map(index => analysis.mentions[index]!)
  const named = mentions.some(({ name }) => name !== undefined)
  const described = mentions
    .filter(({ form }) => form === 'description')
    .map(mention => describeMention(analysis, mention, language))
  const keys = named
    ? [entity.name, ...entity.aliases].flatMap(name =>
        keysOf(analysis, mentions, name, entity.kind, language),
      )
    : []
  const shared = named
    ? keys.filter(key => isWholeName(key, entity.kind))
    : sharedWords(described, entity.kind, language)
  const titles = mentions.flatMap(({ title }) =>
    title ? [foldName(analysis.report.text.slice(title.start, title.end))] : [],
  )
  return {
    kind: entity.kind,
    sort: sortOf(entity.kind),
    named,
    name: entity.name,
    keys,
    shared,
    titles,
    pronouns: entity.kind === 'person' ? showPronouns(entity, titles, language) : [],
    described,
  }
}

// "Mrs Silva", "Mara Silva": a given name that goes with one pronoun nearly everywhere shows it
function showPronouns({ pronoun, name }: Entity, titles: readonly string[], { names }: Language): string[] {
  const given = name.includes(' ') ? names.given.get(name.slice(0, name.indexOf(' '))) : undefined
  const shown = titles.flatMap(title => title.split(' ')).flatMap(word => names.gendered.get(word) ?? [])
  const found = pronoun ? [pronoun] : shown.length > 0 ? shown : given ? [given] : []
  return found.filter(each => each === 'she' || each === 'he')
}

function sortOf(kind: EntityKind): string {
  return kind === 'person' || kind === 'group' ? kind : 'thing'
}

// "Silva" alone is looked up among those who bear it; see `joinPersons`.
function isWholeName(key: string, kind: EntityKind): boolean {
  return kind !== 'person' || key.includes(' ')
}

function keysOf(
  { report }: Analysis,
  mentions: readonly Mention[],
  name: string,
  kind: EntityKind,
  { names }: Language,
): string[] {
  const country = kind === 'place' ? names.places.get(name) : undefined
  const key = foldName(country?.country ? country.main : name)
  if (kind === 'person' || kind === 'group' || key.includes(' ')) return [key]
  // "into the Ternel": with an article it may be the river, without one only the town
  const withArticle = mentions.some(
    mention =>
      mention.name &&
      report.text.slice(mention.name.start, mention.name.end) === name &&
      /\bthe $/i.test(report.text.slice(Math.max(0, mention.name.start - 4), mention.name.start)),
  )
  return withArticle ? [key, `${key} river`] : [key]
}

function describeMention(analysis: Analysis, mention: Mention, { names }: Language): Described {
  const { tokens, report } = analysis
  const head = tokenFrom(analysis, mention.head.start)
  const nouns: string[] = []
  let told = false
  for (let token = tokenFrom(analysis, mention.start); token < head; token++) {
    const tag = tokens.tag[token]
    told ||= tag === 'ADJ'
    if (tag === 'NOUN' || tag === 'PROPN') nouns.push(tokens.lemma[token]!.toLowerCase())
  }
  const printed = report.text.slice(mention.start, mention.end)
  const first = printed.slice(0, printed.search(/\s|$/)).toLowerCase()
  return {
    words: names.possessives.has(first) ? '' : foldName(printed),
    head: tokens.lemma[head]!.toLowerCase(),
    nouns,
    told,
    definite: names.definite.has(first),
    fresh: names.indefinite.has(first),
  }
}

// "its lawyer", "a judge" and "the man" are others in another report; "the interior minister" is hardly.
function sharedWords(
  described: readonly Described[],
  kind: EntityKind,
  { names, namings }: Language,
): string[] {
  return described
    .filter(({ words, head, definite }) => {
      if (!words.includes(' ')) return names.bareOrganisations.has(words)
      if (!definite && namings.vague.has(head)) return false
      return kind === 'group' ? namings.actors.has(head) : definite || kind !== 'person'
    })
    .map(({ words }) => words)
}

function findDraft(byKey: ReadonlyMap<string, Draft>, { sort, shared }: Seen): Draft | null {
  for (const key of shared) {
    const found = byKey.get(`${sort} ${key}`)
    if (found) return found
  }
  return null
}

function addDraft(drafts: Draft[], { kind, named }: Seen): Draft {
  const draft: Draft = {
    kind,
    named,
    names: new Map(),
    keys: new Set(),
    reports: new Set(),
    members: [],
    titles: new Set(),
    pronouns: new Set(),
    described: [],
  }
  drafts.push(draft)
  return draft
}

/** Descriptions kept of one thing; more say nothing new. */
const MOST_DESCRIBED = 12

function fill(draft: Draft, seen: Seen, report: number, entity: Entity): void {
  draft.names.set(seen.name, (draft.names.get(seen.name) ?? 0) + 1)
  draft.members.push({ report, entity: entity.id })
  draft.reports.add(report)
  for (const key of seen.keys) draft.keys.add(key)
  for (const title of seen.titles) draft.titles.add(title)
  for (const pronoun of seen.pronouns) draft.pronouns.add(pronoun)
  for (const each of seen.described) if (draft.described.length < MOST_DESCRIBED) draft.described.push(each)
}
