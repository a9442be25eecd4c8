/** Sets of indexes that stand for one thing each. */
export type Clusters = readonly (readonly number[])[]

/** F1 of each measure, 0 to 1; CoNLL is the mean of the three. */
export interface Measures {
  readonly muc: number
  readonly bCubed: number
  readonly ceaf: number
  readonly conll: number
}

/** CoNLL F1 (Pradhan et al. 2012): the mean of MUC, B³ and CEAF-e over the same mentions, 0 to 1. */
export function scoreClusters(gold: Clusters, found: Clusters): number {
  return measureClusters(gold, found).conll
}

/** MUC, B³ and CEAF-e over the same mentions, with their mean. */
export function measureClusters(gold: Clusters, found: Clusters): Measures {
  const scores = { muc: muc(gold, found), bCubed: bCubed(gold, found), ceaf: ceaf(gold, found) }
  return { ...scores, conll: (scores.muc + scores.bCubed + scores.ceaf) / 3 }
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function indexMembers(clusters: Clusters): Map<number, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map(member => [member, index] as const)))
}

function muc(gold: Clusters, found: Clusters): number {
  return f1(mucRecall(found, gold), mucRecall(gold, found))
}

// Links kept over links needed (Vilain et al. 1995).
function mucRecall(key: Clusters, response: Clusters): number {
  const at = indexMembers(response)
  let kept = 0
  let all = 0
  for (const cluster of key) {
    kept += cluster.length - new Set(cluster.map(member => at.get(member))).size
    all += cluster.length - 1
  }
  return all === 0 ? 0 : kept / all
}

/** B³ (Bagga and Baldwin 1998): precision, recall and F1 over the members, 0 to 1. */
export function scoreMembers(
  gold: Clusters,
  found: Clusters,
): Readonly<Record<'precision' | 'recall' | 'f1', number>> {
  const [precision, recall] = [overlapMean(found, gold), overlapMean(gold, found)]
  return { precision, recall, f1: f1(precision, recall) }
}

function bCubed(gold: Clusters, found: Clusters): number {
  return scoreMembers(gold, found).f1
}

function overlapMean(key: Clusters, response: Clusters): number {
  const at = indexMembers(response)
  let sum = 0
  let members = 0
  for (const cluster of key) {
    const counts = new Map<number, number>()
    for (const member of cluster) counts.set(at.get(member)!, (counts.get(at.get(member)!) ?? 0) + 1)
    for (const count of counts.values()) sum += (count * count) / cluster.length
    members += cluster.length
  }
  return sum / members
}

// Similarity of the best pairs of clusters (Luo 2005); pairs are taken greedily, best first, a lower bound that is all but exact.
function ceaf(gold: Clusters, found: Clusters): number {
  const at = indexMembers(found)
  const pairs: { g: number; f: number; likeness: number }[] = []
  for (const [g, cluster] of gold.entries()) {
    const counts = new Map<number, number>()
    for (const member of cluster) counts.set(at.get(member)!, (counts.get(at.get(member)!) ?? 0) + 1)
    for (const [f, count] of counts)
      pairs.push({ g, f, likeness: (2 * count) / (cluster.length + found[f]!.length) })
  }
  const taken = { gold: new Set<number>(), found: new Set<number>() }
  let sum = 0
  for (const { g, f, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (taken.gold.has(g) || taken.found.has(f)) continue
    taken.gold.add(g)
    taken.found.add(f)
    sum += likeness
  }
  return f1(sum / found.length, sum / gold.length)
}
