import { joinActs } from '../../src/align/join.ts'
import { openJudge } from '../../src/align/judge.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { groupReports } from '../../src/group/group.ts'
import type { Language } from '../../src/language/language.ts'
import type { EcbDocument } from '../../train/ecbplus.ts'
import { readGoldActs } from '../../train/points/acts.ts'
import { type Clusters, scoreClusters } from '../clusters.ts'

/** CoNLL F1 of gold mentions of events joined across documents, in percent. */
export interface Joined {
  /** Mentions whose heads have the same lemma, inside a group of documents. */
  readonly lemma: number
  /** Mentions whose acts are surely of one event, inside a group of documents. */
  readonly ours: number
  readonly mentions: number
}

/** Sureness, in logarithms of odds, from which on gold mentions are joined; fitted on the topics learned from. */
const SURE = -1.4

/** Joins the gold mentions of documents that our own grouping puts together, or that are of one gold event. */
export function joinMentions(
  documents: readonly EcbDocument[],
  analyses: readonly Analysis[],
  language: Language,
  by: 'grouping' | 'gold',
): Joined {
  const gold: string[] = []
  const lemma: string[] = []
  const ours: string[] = []
  for (const [group, members] of groupDocuments(documents, analyses, language, by).entries()) {
    const { acts, chains, vocabulary } = readGoldActs(
      members.map(index => documents[index]!),
      members.map(index => analyses[index]!),
      language,
    )
    gold.push(...chains)
    lemma.push(...acts.map(act => `${group} ${act.lemma}`))
    const sets = joinActs(acts, openJudge(language, vocabulary), vocabulary, { least: SURE, within: true })
    const setOf = new Map(sets.flatMap((set, index) => set.map(act => [act, index] as const)))
    ours.push(...acts.map((_, index) => `${group} ${setOf.get(index)}`))
  }
  const score = (found: readonly string[]) => 100 * scoreClusters(gather(gold), gather(found))
  return { lemma: score(lemma), ours: score(ours), mentions: gold.length }
}

function groupDocuments(
  documents: readonly EcbDocument[],
  analyses: readonly Analysis[],
  language: Language,
  by: 'grouping' | 'gold',
): Clusters {
  return by === 'gold'
    ? gather(documents.map(({ subtopic }) => subtopic))
    : groupReports(analyses, language).stories
}

function gather(keys: readonly string[]): Clusters {
  return [...Map.groupBy(keys.keys(), index => keys[index]!).values()]
}
