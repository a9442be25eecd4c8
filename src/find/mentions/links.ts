import type { Draft } from './draft.ts'
import type { View } from './view.ts'

/** Two mentions that the text itself says are one thing, by their indexes. */
export interface Link {
  readonly from: number
  readonly to: number
}

/** Finds "the centre, known as TCC", "Orro Port Authority (OPA)" and "the minister, Mara Silva," among drafts in order. */
export function findLinks(view: View, drafts: readonly Draft[]): Link[] {
  const links: Link[] = []
  const known = new Set<number>()
  const byStart = new Map<number, number>()
  for (const [index, draft] of drafts.entries())
    if (!byStart.has(draft.first)) byStart.set(draft.first, index)
  for (const [index, draft] of drafts.entries()) {
    if (draft.form === 'pronoun' || draft.kind === 'group') continue
    const to =
      aliasAfter(view, drafts, byStart, index, known) ??
      bracketAfter(view, drafts, byStart, index) ??
      appositionAfter(view, drafts, byStart, index)
    if (to !== null) links.push({ from: index, to })
  }
  return links
}

/** The mention that begins at a token, after an article, if it is a name. */
function nameAt(
  view: View,
  drafts: readonly Draft[],
  byStart: ReadonlyMap<number, number>,
  at: number,
): number | null {
  const index =
    byStart.get(at) ?? (view.words.definite.has(view.lower[at] ?? '') ? byStart.get(at + 1) : undefined)
  return index !== undefined && drafts[index]!.name ? index : null
}

type Starts = ReadonlyMap<number, number>

/** , more commonly known as TCC; after such an alias also ", or the Terror Confinement Centre". */
function aliasAfter(
  view: View,
  drafts: readonly Draft[],
  byStart: Starts,
  index: number,
  known: Set<number>,
): number | null {
  const draft = drafts[index]!
  const last = view.segmented.sentences[view.sentence[draft.first]!]!.last
  let at = draft.last
  if (view.word[at] === ',' || view.word[at] === '(') at++
  for (const cue of view.words.aliasCues) {
    if (!cue.every((word, i) => view.lower[at + i] === word && at + i < last)) continue
    if (cue.length === 1 && cue[0] === 'or' && !known.has(index)) continue
    // “called Silva” is a call; only a comma makes it a name
    if (cue.length === 1 && at === draft.last && cue[0] !== 'or') continue
    const quote = /^["“‘]$/.test(view.word[at + cue.length] ?? '') ? 1 : 0
    const to = nameAt(view, drafts, byStart, at + cue.length + quote)
    if (to === null || !compatible(draft, drafts[to]!)) return null
    known.add(to)
    return to
  }
  return null
}

/** Orro Port Authority (OPA): one name alone in brackets, right after a name, that is no place or party. */
function bracketAfter(view: View, drafts: readonly Draft[], byStart: Starts, index: number): number | null {
  const draft = drafts[index]!
  if (view.word[draft.last] !== '(' || !draft.name) return null
  const to = nameAt(view, drafts, byStart, draft.last + 1)
  if (to === null || view.word[drafts[to]!.last] !== ')') return null
  const inner = drafts[to]!
  const acronym = view.shape[inner.name!.first] === 'capitals' && inner.last - inner.first === 1
  if (!acronym || draft.kind === 'person' || view.words.places.has(view.word[inner.first]!)) return null
  return view.lower[draft.name.first]![0] === view.lower[inner.first]![0] || draft.kind === 'organisation'
    ? to
    : null
}

function compatible(a: Draft, b: Draft): boolean {
  const person = a.kind === 'person'
  return person === (b.kind === 'person') && b.kind !== 'group'
}

/** The minister, Mara Silva, said: a definite description, a comma, a name, and a stop that closes the apposition. */
function appositionAfter(
  view: View,
  drafts: readonly Draft[],
  byStart: Starts,
  index: number,
): number | null {
  const draft = drafts[index]!
  if (draft.form !== 'description' || view.word[draft.last] !== ',') return null
  const to = nameAt(view, drafts, byStart, draft.last + 1)
  if (
    to === null ||
    drafts[to]!.kind !== draft.kind ||
    drafts[to]!.titles.some(title => title.last <= drafts[to]!.last)
  )
    return null
  const end = drafts[to]!.last
  const sentence = view.segmented.sentences[view.sentence[draft.first]!]!
  const closed =
    end >= sentence.last || /^[,.;:)—–]$/.test(view.word[end]!) || view.lower[end] === view.words.joints.of
  const sure = draft.kind === 'person' || endsList(view, draft, end) || depends(view, draft, drafts[to]!)
  return closed && !listed(view, end) && sure ? to : null
}

/** the minister, Mara Silva, and Tomás Orro — a list as likely as an apposition */
function listed(view: View, end: number): boolean {
  const { joints } = view.words
  return (
    view.word[end] === ',' &&
    (view.lower[end + 1] === joints.and ||
      view.lower[end + 1] === joints.or ||
      view.shape[end + 1] === 'capital')
  )
}

/** “the bridge, the bank and the capital, Port Sanna, were named”: after "and" no other comes. */
function endsList({ lower, word, segmented }: View, draft: Draft, end: number): boolean {
  return (
    segmented.tokens.tag[draft.first - 1] === 'CCONJ' && lower[draft.first - 1] !== 'but' && word[end] === ','
  )
}

function depends({ segmented: { tokens }, parsed }: View, draft: Draft, name: Draft): boolean {
  if (!parsed) return true
  for (let i = name.first; i < name.last; i++)
    if (tokens.head[i] === draft.head && tokens.relation[i] === 'appos') return true
  return tokens.relation[draft.head] === 'appos'
}
