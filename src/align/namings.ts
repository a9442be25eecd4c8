import type { Analysis } from '../find/analysis.ts'
import type { EntityKind, Mention } from '../find/mentions.ts'
import type { Language } from '../language/language.ts'
import { makeUnion, type Union } from '../match/union.ts'
import { tokenFrom } from '../segment/tree.ts'
import { spansFrom } from '../text/span.ts'
import type { JointEntities } from './entities.ts'
import type { Passage } from './passages.ts'
import type { Point } from './points.ts'

/** One way in which a report names something, with its places. */
export interface Form {
  /** As first printed. */
  readonly form: string
  /** Inside quotation marks only. */
  readonly quoted: boolean
  readonly places: readonly { readonly start: number; readonly end: number }[]
}

/** What each report calls one entity. */
export interface Naming {
  readonly name: string
  readonly kind: EntityKind
  readonly reports: readonly { readonly report: number; readonly forms: readonly Form[] }[]
  /** Indexes of namings that look like this one but are not known to be the same. */
  readonly lookAlike: readonly number[]
}

/** Lays the names side by side that each report gives the same people, places, groups and acts. */
export function findNamings(
  analyses: readonly Analysis[],
  joined: JointEntities,
  passages: readonly Passage[],
  points: readonly Point[],
  language: Language,
): Naming[] {
  const traits = joined.entities.map(({ kind }, entity) =>
    kind === 'group' ? readGroup(analyses, joined, entity, language) : null,
  )
  const union = makeUnion(joined.entities.length)
  joinGroups(union, traits)
  joinByRole(union, traits, analyses, joined, passages, points)
  const groups = union.groups().map(members => members.map(member => joined.entities[member]!))
  const namings = groups.map(members => describeNaming(analyses, members))
  const kept = namings.map((naming, index) => ({ naming, index })).filter(({ naming }) => isTelling(naming))
  const heads = kept.map(({ index }) => new Set(groups[index]!.flatMap(({ id }) => traits[id]?.head ?? [])))
  const byHead = indexHeads(heads)
  return kept.map(({ naming }, at) => ({ ...naming, lookAlike: findLookAlikes(at, heads, byHead) }))
}

/** What tells one group of people from another. */
interface Traits {
  /** Places named by their adjectives: "venezuela". */
  readonly origins: ReadonlySet<string>
  readonly head: string
}

function readGroup(
  analyses: readonly Analysis[],
  joined: JointEntities,
  entity: number,
  { compare }: Language,
): Traits {
  const origins = new Set<string>()
  let head = ''
  for (const member of joined.entities[entity]!.members) {
    const analysis = analyses[member.report]!
    for (const index of analysis.entities[member.entity]!.mentions) {
      const mention = analysis.mentions[index]!
      if (mention.form === 'pronoun') continue
      const words = analysis.report.text
        .slice(mention.start, mention.end)
        .toLowerCase()
        .split(/[^\p{L}.]+/u)
      for (const word of words) if (compare.demonyms.has(word)) origins.add(compare.demonyms.get(word)!)
      if (head === '') head = analysis.report.text.slice(mention.head.start, mention.head.end).toLowerCase()
    }
  }
  return { origins, head: compare.synonyms.get(head.replace(/s$/, '')) ?? head.replace(/s$/, '') }
}

// "Venezuelan migrants", "deported Venezuelans": one origin, and human both; "Colombian migrants" stay apart.
function joinGroups(union: Union, traits: readonly (Traits | null)[]): void {
  const firsts = new Map<string, number>()
  for (const [entity, trait] of traits.entries()) {
    if (trait?.origins.size !== 1) continue
    const [origin] = [...trait.origins]
    const key = OWN_HEADS.has(trait.head) || trait.head === origin ? origin! : `${origin}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, entity)
    else if (compatible(traits[first]!, trait)) union.join(first, entity)
  }
}

const OWN_HEADS = new Set(['migrant', 'deportee', 'man', 'men', 'people', 'person'])
const OFFICES = new Set([
  'official',
  'authority',
  'authoritie',
  'lawyer',
  'advocate',
  'officer',
  'police',
  'government',
])

function compatible(a: Traits, b: Traits): boolean {
  return OFFICES.has(a.head) === OFFICES.has(b.head)
}

// Aligned passages with the same predicate: what fills the same role there is the same people.
function joinByRole(
  union: Union,
  traits: readonly (Traits | null)[],
  analyses: readonly Analysis[],
  joined: JointEntities,
  passages: readonly Passage[],
  points: readonly Point[],
): void {
  for (const point of points) {
    const [first, ...rest] = point.passages.map(index => passages[index]!)
    const a = first && objectGroup(analyses, joined, first, traits)
    for (const passage of rest) {
      const b = objectGroup(analyses, joined, passage, traits)
      if (a == null || b == null || passage.predicate < 0 || passage.predicate !== first!.predicate) continue
      if (agreeOrigins(traits[a]!, traits[b]!)) union.join(a, b)
    }
  }
}

function agreeOrigins(a: Traits, b: Traits): boolean {
  if (OFFICES.has(a.head) !== OFFICES.has(b.head)) return false
  return a.origins.size === 0 || b.origins.size === 0 || [...a.origins].some(origin => b.origins.has(origin))
}

const OBJECT = new Set(['obj', 'nsubj:pass'])

function objectGroup(
  analyses: readonly Analysis[],
  joined: JointEntities,
  passage: Passage,
  traits: readonly (Traits | null)[],
): number | null {
  const analysis = analyses[passage.report]!
  const { predicate } = analysis.clauses[passage.clause]!
  for (const mention of spansFrom(analysis.mentions, passage)) {
    if (mention.end > passage.end || mention.entity === null) continue
    const token = tokenFrom(analysis, mention.head.start)
    const entity = joined.joint[passage.report]![mention.entity]!
    if (analysis.tokens.head[token] !== predicate) continue
    if (OBJECT.has(analysis.tokens.relation[token]!) && traits[entity]) return entity
  }
  return null
}

type Members = readonly JointEntities['entities'][number][]

function describeNaming(analyses: readonly Analysis[], members: Members): Omit<Naming, 'lookAlike'> {
  const byReport = new Map<number, Mention[]>()
  for (const { members: places } of members) {
    for (const { report, entity } of places) {
      const mentions = analyses[report]!.entities[entity]!.mentions.map(
        index => analyses[report]!.mentions[index]!,
      )
      byReport.set(report, [...(byReport.get(report) ?? []), ...mentions])
    }
  }
  const reports = [...byReport]
    .sort(([a], [b]) => a - b)
    .map(([report, mentions]) => ({ report, forms: countForms(analyses[report]!, mentions) }))
  return {
    name: members[0]!.name,
    kind: members[0]!.kind,
    reports: reports.filter(({ forms }) => forms.length > 0),
  }
}

function countForms({ report: { text } }: Analysis, mentions: readonly Mention[]): Form[] {
  const forms = new Map<string, { form: string; quoted: boolean; places: { start: number; end: number }[] }>()
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (mention.form === 'pronoun') continue
    const words = text.slice(mention.start, mention.end)
    const key = `${mention.quoted} ${words.toLowerCase().replace(/^(?:the|an?) /, '')}`
    const form = forms.get(key) ?? { form: words, quoted: mention.quoted, places: [] }
    form.places.push({ start: mention.start, end: mention.end })
    forms.set(key, form)
  }
  return [...forms.values()]
}

// Worth laying side by side: several reports, or one that uses several names.
function isTelling({ reports, kind }: Omit<Naming, 'lookAlike'>): boolean {
  const forms = new Set(reports.flatMap(report => report.forms.map(({ form }) => form.toLowerCase())))
  return forms.size > 1 && (reports.length > 1 || kind === 'group')
}

function indexHeads(heads: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const byHead = new Map<string, number[]>()
  for (const [at, set] of heads.entries()) {
    for (const head of set) {
      const known = byHead.get(head)
      if (known) known.push(at)
      else byHead.set(head, [at])
    }
  }
  return byHead
}

/** Look-alikes named for one entry; a head word that more share tells nothing. */
const MOST_LOOK_ALIKES = 12

function findLookAlikes(
  at: number,
  heads: readonly ReadonlySet<string>[],
  byHead: ReadonlyMap<string, readonly number[]>,
): number[] {
  const found = new Set(
    [...heads[at]!].flatMap(head => (byHead.get(head) ?? []).slice(0, MOST_LOOK_ALIKES + 1)),
  )
  found.delete(at)
  return [...found].sort((a, b) => a - b).slice(0, MOST_LOOK_ALIKES)
}
