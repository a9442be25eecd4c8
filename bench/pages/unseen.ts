import { reading } from '../../src/language/en/reading.ts'
import { openJudge } from '../../src/read/page/judge.ts'
import { readPage } from '../../src/read/page.ts'
import { hashText } from '../../src/text/hash.ts'
import type { Page } from '../../train/pages/fundus.ts'
import { makeLesson } from '../../train/pages/lessons.ts'
import { learnPages } from '../../train/pages.ts'
import type { Measured } from './measure.ts'
import { listParts } from './readers.ts'
import { scoreReading } from './score.ts'

/** Outlets are told apart into so many shares; each is read with what was learned of all others. */
const SHARES = 5

/** Reads each page with what was learned of other outlets alone; only the body is to be looked at. */
export async function measureUnseen(pages: readonly Page[]): Promise<readonly Measured[]> {
  const lessons = pages.map(makeLesson)
  const all: Measured[] = []
  for (let share = 0; share < SHARES; share++) {
    const judge = openJudge(learnPages(lessons.filter(({ outlet }) => shareOf(outlet) !== share)))
    for (const [i, { outlet, source }] of lessons.entries()) {
      if (shareOf(outlet) !== share) continue
      const { text, parts } = readPage(source, reading, judge)
      const labelled = listParts({ text, parts }, true)
      const found = {
        title: '',
        authors: [],
        published: null,
        body: labelled.map(part => part.text),
        parts: [...labelled, ...listParts({ text, parts }, false)],
      }
      all.push({ ...scoreReading(pages[i]!.truth, found, NOTHING), page: pages[i]!, ms: 0, reading: found })
    }
    console.log(`${all.length} of ${pages.length} pages read with what was learned of other outlets`)
  }
  return all
}

// Titles and authors are not looked at here.
const NOTHING = { headings: [], bodies: [] }

function shareOf(outlet: string): number {
  return Number.parseInt(hashText(`unseen ${outlet}`).slice(0, 8), 16) % SHARES
}
