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
import { ruleDifferences, rulePoints, ruleStatements } from './ruled.ts'
import { findRulings, type Ruling, ruleSpeakers } from './rulings.ts'
import { joinStatements } from './sayings.ts'
import { holdShorts } from './support.ts'
import { findTensions } from './tensions.ts'

/** Holds the analyses of one story against each other; they come sorted by publication, then id. What was decided by hand goes before what is found. */
export function align(
  given: readonly Analysis[],
  language: Language,
  decided: readonly Ruling[] = [],
): Comparison {
  const rulings = findRulings(given, decided)
  const analyses = ruleSpeakers(given, rulings)
  const vocabulary = makeVocabulary()
  const families = findFamilies(analyses, language, rulings)
  const joined = joinEntities(analyses, language)
  const passages: Passage[] = []
  for (const [report, analysis] of analyses.entries()) {
    passages.push(
      ...makePassages(analysis, report, joined.joint[report]!, language, vocabulary, passages.length),
    )
  }
  const points = rulePoints(findPoints(passages, { analyses, language, vocabulary }), passages, rulings)
  const joint = joinStatements(analyses, joined.joint, language, vocabulary)
  const statements = ruleStatements(joint, analyses, rulings)
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
    rulings,
    differences: ruleDifferences(findDifferences(compared), rulings),
    tensions: findTensions(analyses, passages, statements, language, vocabulary),
    namings: findNamings(analyses, joined, passages, points, language),
  }
}
