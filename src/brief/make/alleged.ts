import type { ClaimVoice } from '../../align/claims/voices.ts'
import type { Claim } from '../../align/claims.ts'
import type { Comparison } from '../../align/comparison.ts'
import type { AllegedEntry } from '../brief.ts'
import { makeEvidence, makeQuote } from './evidence.ts'
import { rankEntries } from './rank.ts'

/** By claim: who alleges, who denies, what is said about evidence; the most contested first. */
export function makeAlleged(comparison: Comparison): AllegedEntry[] {
  const entries = comparison.claims.map(claim => makeEntry(comparison, claim))
  return rankEntries(entries, (a, b) => weigh(b) - weigh(a))
}

type Bare = Omit<AllegedEntry, 'rank' | 'shown'>

// A claim that is also denied or lacks evidence goes before one that stands alone; more voices before fewer.
function weigh({ roles }: Bare): number {
  const kinds = new Set(roles.map(({ role }) => role))
  return kinds.size * 100 + Math.min(roles.length, 99)
}

const ORDER = ['alleged', 'denied', 'no evidence', 'disputed', 'not verified', 'reported without source']

function makeEntry(comparison: Comparison, { voices }: Claim): Bare {
  const ordered = spreadRoles([...voices].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role)))
  return {
    evidence: ordered.map(voice => makeEvidence(comparison, placeOf(comparison, voice))),
    roles: ordered.map(({ role, saying }) => {
      const analysis = comparison.analyses[saying.report]!
      const source = analysis.statements[saying.statement]!.source[0]
      return { role, source: source ? makeQuote(analysis, source) : null }
    }),
  }
}

// The first of each role before the second of any, so that what is shown is the claim and its answer.
function spreadRoles(voices: readonly ClaimVoice[]): ClaimVoice[] {
  const firsts = voices.filter(({ role }, i) => voices.findIndex(other => other.role === role) === i)
  return [...new Set([...firsts, ...voices])]
}

function placeOf({ analyses }: Comparison, { saying }: ClaimVoice) {
  const { start, end } = analyses[saying.report]!.statements[saying.statement]!
  return { report: saying.report, start, end }
}
