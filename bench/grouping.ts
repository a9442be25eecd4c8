// Which reports are of one event, against what people said; and how fast a report is placed beside many others.
import { analyze } from '../src/analyze.ts'
import { groupProfiles } from '../src/group/group.ts'
import { type Profile, profileReport } from '../src/group/profile.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/load/language.ts'
import { read } from '../src/read/read.ts'
import { scoreMembers } from './clusters.ts'
import { dataFolder, type Labelled, readFeeds, SETS } from './grouping/sets.ts'
import { printSpeed } from './grouping/speed.ts'

/** Prints B³ for each set of reports that people grouped, pairs of feed items, and speed; `errors` also prints what was put wrongly, `speed` only the speed. */
export async function main([mode]: readonly string[]): Promise<number> {
  const language = loadLanguage()
  if (mode !== 'speed') {
    const sets = Object.entries(SETS).map(([name, load]) => [name, load()] as const)
    if (sets.every(([, items]) => items.length === 0)) {
      console.error(`There is no ${dataFolder()}/ecbplus, news-cluster or basil: set CROSSREAD_DATA.`)
      return 2
    }
    console.log('set            reports  events  found  precision  recall  B³ F1')
    for (const [name, items] of sets)
      if (items.length > 0) printGrouping(name, items, await profileAll(items, language), mode === 'errors')
    const feeds = readFeeds()
    if (feeds.length > 0) printFeeds(feeds, await profileAll(feeds, language))
  }
  await printSpeed(language)
  return 0
}

async function profileAll(items: readonly Labelled[], language: Language): Promise<readonly Profile[]> {
  const profiles: Profile[] = []
  for (const { about, text } of items) {
    const { reports } = await read(new TextEncoder().encode(text), about)
    profiles.push(profileReport(analyze(reports[0]!, language), language))
  }
  return profiles
}

function printGrouping(
  name: string,
  items: readonly Labelled[],
  profiles: readonly Profile[],
  errors: boolean,
): void {
  const gold = [...Map.groupBy(items.keys(), index => items[index]!.event).values()]
  const { stories, spread } = groupProfiles(profiles)
  const found = [...stories, ...spread.map(index => [index])]
  const { precision, recall, f1 } = scoreMembers(gold, found)
  const counts = [items.length, gold.length, found.length].map(each => String(each).padStart(7)).join(' ')
  console.log(
    `${name.padEnd(13)} ${counts}  ${[precision, recall, f1].map(each => each.toFixed(3).padStart(8)).join('')}`,
  )
  if (errors) for (const members of gold) printErrors(members, items, found)
}

function printErrors(
  members: readonly number[],
  items: readonly Labelled[],
  found: readonly (readonly number[])[],
): void {
  const parts = found.filter(story => story.some(index => members.includes(index)))
  if (parts.length === 1 && parts[0]!.length === members.length) return
  console.log(`  ${items[members[0]!]!.event}: ${members.length}`)
  for (const part of parts) {
    const others = part.filter(index => !members.includes(index)).map(index => items[index]!.event)
    const own = part.filter(index => members.includes(index)).map(index => items[index]!.about.file)
    const beside = others.length > 0 ? `  beside ${others.length} of ${[...new Set(others)].join(', ')}` : ''
    console.log(`    ${own.length}${own.length < 4 ? ` (${own.join(', ')})` : ''}${beside}`)
  }
}

// Duplicates are items that are one report: by address or by text.
function printFeeds(items: readonly Labelled[], profiles: readonly Profile[]): void {
  const { stories } = groupProfiles(profiles)
  const storyOf = new Map(stories.flatMap((members, story) => members.map(index => [index, story] as const)))
  const counts = { same: { right: 0, all: 0 }, story: { right: 0, all: 0 }, gold: 0 }
  for (const [i, item] of items.entries()) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [profiles[i]!, profiles[j]!]
      const isGold = item.event === items[j]!.event
      if (isGold) counts.gold++
      const same = a.report === b.report || a.version === b.version
      if (same) counts.same.all++
      if (same && isGold) counts.same.right++
      const together = storyOf.get(i) !== undefined && storyOf.get(i) === storyOf.get(j)
      if (together) counts.story.all++
      if (together && isGold) counts.story.right++
    }
  }
  const share = (part: number, whole: number) => `${part} of ${whole} (${(part / whole).toFixed(3)})`
  console.log(`\nfeed duplicates: ${items.length} items, ${counts.gold} pairs`)
  for (const [name, { right, all }] of Object.entries({
    'the same report': counts.same,
    'one story': counts.story,
  }))
    console.log(`  ${name.padEnd(16)} precision ${share(right, all)}  recall ${share(right, counts.gold)}`)
}
