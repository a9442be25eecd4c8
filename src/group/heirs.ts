import { hashText, shortenHash } from '../text/hash.ts'
import type { Holding } from './bonds.ts'
import { type Desk, type Draft, joinDraft, openDraft } from './desk.ts'

type Group = readonly Holding[]

/** Makes groups the stories of the desk, in place of those that they come from: a story keeps its id as long as it goes on. */
export function nameGroups(desk: Desk, near: readonly Draft[], groups: readonly Group[]): void {
  const heirs = findHeirs(near, groups)
  const before = groups.map(group => [...new Set(group.flatMap(({ home }) => home?.id ?? []))])
  const drafts = groups.map((group, index) => {
    const heir = heirs[index] ?? null
    if (heir !== null && sizeOf(group, heir) === heir.members.length) return heir
    return openDraft(heir?.id ?? nameStory(desk, group, heirs), heir?.was ?? [])
  })
  const going = new Set(drafts.map(({ id }) => id))
  for (const { id } of near) {
    if (going.has(id)) continue
    desk.stories.delete(id)
    desk.touched.add(id)
  }
  for (const [index, draft] of drafts.entries()) {
    fillDraft(desk, draft, groups[index]!)
    const was = before[index]!.filter(id => id !== draft.id && !draft.was.includes(id))
    if (was.length > 0) draft.was = [...draft.was, ...was]
    desk.stories.set(draft.id, draft)
  }
}

// A story that only grows stays as it is.
function fillDraft(desk: Desk, draft: Draft, group: Group): void {
  const others = group.filter(({ home }) => home !== draft).flatMap(({ members }) => members)
  for (const number of others.sort((a, b) => a - b)) joinDraft(desk, draft, desk.reports.get(number)!)
}

function sizeOf(group: Group, draft: Draft): number {
  return group.reduce((sum, { home, members }) => (home === draft ? sum + members.length : sum), 0)
}

// A story goes on in the group that holds most of its reports; where several go on in one, the largest gives the id.
function findHeirs(near: readonly Draft[], groups: readonly Group[]): readonly (Draft | null)[] {
  const heirs: (Draft | null)[] = groups.map(() => null)
  const shares = groups.map(() => 0)
  for (const draft of near) {
    const own = groups.map(group => sizeOf(group, draft))
    const at = own.indexOf(Math.max(...own))
    if (own[at]! <= shares[at]!) continue
    heirs[at] = draft
    shares[at] = own[at]!
  }
  return heirs
}

// A story has the id of the report that opened it, as far as no other story has it.
function nameStory(desk: Desk, group: Group, heirs: readonly (Draft | null)[]): string {
  const first = Math.min(...group.map(({ members }) => members[0]!))
  const { report } = desk.reports.get(first)!.profile
  for (let tried = 0; ; tried++) {
    const id = shortenHash(tried === 0 ? report : hashText(`${report} ${tried}`))
    if (!desk.stories.has(id) && !heirs.some(heir => heir?.id === id)) return id
  }
}
