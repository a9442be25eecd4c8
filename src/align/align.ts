import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { makeVocabulary } from '../match/vocabulary.ts'
import { findClaims } from './claims.ts'
import type { Comparison } from './comparison.ts'
import { findDifferences } from './differences.ts'
import { joinEntities } from './entities.ts'
import { findFamilies } from './families.ts'
import { findNamings } from './namings.ts'
import { makePassages, type Passage } from './passages.ts'
import { findPoints } from './points.ts'
import { joinStatements } from './sayings.ts'
import { holdShorts } from './support.ts'
import { findTensions } from './tensions.ts'

/** Holds the analyses of one story against each other; they come sorted by publication, then id. */
export function align(analyses: readonly Analysis[], language: Language): Comparison {
  const vocabulary = makeVocabulary()
  const families = findFamilies(analyses, language)
  const joined = joinEntities(analyses, language)
  const passages: Passage[] = []
  for (const [report, analysis] of analyses.entries()) {
    passages.push(
      ...makePassages(analysis, report, joined.joint[report]!, language, vocabulary, passages.length),
    )
  }
  const points = findPoints(passages, { analyses, language, vocabulary })
  const statements = joinStatements(analyses, joined.joint, language, vocabulary)
  const claims = findClaims({ analyses, joint: joined.joint, language, vocabulary }, statements)
  const compared = {
    analyses,
    language,
    vocabulary,
    families,
    entities: joined.entities,
    passages,
    points,
    statements,
    claims,
    held: holdShorts(analyses, language),
  }
  return {
    ...compared,
    differences: findDifferences(compared),
    tensions: findTensions(analyses, passages, statements, language, vocabulary),
    namings: findNamings(analyses, joined, passages, points, language),
  }
}
