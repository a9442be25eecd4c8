import { askStory, rule, undoRuling } from '../api.ts'
import { tellDone } from '../undo.ts'
import { count, WORDS } from '../words.ts'

/** Joins stories into the first of them, and offers to take it back. */
export async function mergeStories(ids: readonly string[]): Promise<void> {
  const stories = await Promise.all(ids.map(id => askStory(id)))
  const [first, ...others] = stories.flatMap(story => story.members[0]?.report ?? [])
  if (first === undefined) return
  const numbers: number[] = []
  for (const other of others) {
    const { number } = await rule({ kind: 'merge', report: first, other }, null)
    numbers.push(number)
  }
  tellDone(`${WORDS.merged} ${count(ids.length, WORDS['one story'], WORDS['many stories'])}.`, async () => {
    for (const number of numbers.toReversed()) await undoRuling(number)
  })
}
