import { test } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import type { Case } from './contract/cases.ts'
import { COMMIT_CASES } from './contract/commits.ts'
import { DESK_CASES } from './contract/desk.ts'
import { REPORT_CASES } from './contract/reports.ts'
import { STORY_CASES } from './contract/stories.ts'

const CASES: readonly Case[] = [...COMMIT_CASES, ...REPORT_CASES, ...STORY_CASES, ...DESK_CASES]

/** What holds for every archive; `makeEmpty` gives a way to open an empty one, each time the same. */
export function testArchive(name: string, makeEmpty: () => Promise<() => Promise<Archive>>): void {
  for (const { law, holds } of CASES) test(`${name}: ${law}`, () => holdCase(makeEmpty, holds))
}

async function holdCase(
  makeEmpty: () => Promise<() => Promise<Archive>>,
  holds: Case['holds'],
): Promise<void> {
  const open = await makeEmpty()
  const opened: Archive[] = []
  const openOne = async () => {
    const archive = await open()
    opened.push(archive)
    return archive
  }
  try {
    await holds(await openOne(), openOne)
  } finally {
    for (const archive of opened) await archive.close()
  }
}
