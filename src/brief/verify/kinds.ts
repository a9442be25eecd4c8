import type { Governor, Standing } from '../../find/clauses.ts'
import type { Channel, Manner } from '../../find/statements.ts'
import type {
  AllegedRole,
  BasisKind,
  ChangedKind,
  CheckKind,
  DecidedKind,
  DifferenceKind,
  InsideKind,
  OverviewSlot,
  Section,
  SpeakerKind,
} from '../brief.ts'

/** Turns words into the record that `oneOf` wants, so that the compiler misses none and allows no other. */
type All<T extends string> = Readonly<Record<T, true>>

export const STANDINGS: All<Standing> = {
  'own voice': true,
  attributed: true,
  alleged: true,
  denied: true,
  'no evidence': true,
  'not verified': true,
  hearsay: true,
  conditional: true,
  planned: true,
}

export const MANNERS: All<Manner> = {
  say: true,
  claim: true,
  accuse: true,
  deny: true,
  confirm: true,
  promise: true,
  threaten: true,
  warn: true,
  ask: true,
  demand: true,
  argue: true,
  criticise: true,
  praise: true,
  agree: true,
  order: true,
  plan: true,
  think: true,
  call: true,
  rule: true,
  show: true,
  decline: true,
  report: true,
  'no evidence': true,
  stance: true,
}

export const CHANNELS: All<Channel> = {
  post: true,
  interview: true,
  'press conference': true,
  statement: true,
  video: true,
  document: true,
  court: true,
  speech: true,
  letter: true,
  call: true,
  broadcast: true,
}

export const CHECKS: All<CheckKind> = {
  'figures differ': true,
  'dates differ': true,
  'polarity differs': true,
  'words differ': true,
  'places differ': true,
  'hedged against flat': true,
  'attribution differs': true,
  'names differ': true,
  'allegation without evidence': true,
  denied: true,
  'deniers differ': true,
  'variants of a quotation': true,
  'speakers differ': true,
  'stamps contradict': true,
  'at odds with its own quotation': true,
  'one source behind many': true,
  corrected: true,
  'direct words of one side only': true,
}

export const DIFFERENCES: All<DifferenceKind> = {
  figure: true,
  time: true,
  place: true,
  name: true,
  age: true,
  attribution: true,
  wording: true,
  'inside or outside the marks': true,
  speaker: true,
  polarity: true,
  opposite: true,
  'other word': true,
  certainty: true,
  'who denies': true,
}

export const ROLES: All<AllegedRole> = {
  alleged: true,
  denied: true,
  'no evidence': true,
  'not verified': true,
  disputed: true,
  'reported without source': true,
}

export const SPEAKERS: All<SpeakerKind> = {
  'office-holder': true,
  organisation: true,
  'named person': true,
  unnamed: true,
  'not known': true,
}

export const BASES: All<BasisKind> = {
  scene: true,
  pictures: true,
  'video supplied': true,
  document: true,
  'named source': true,
  'unnamed source': true,
  agency: true,
  'other outlet': true,
  post: true,
  hearsay: true,
  'limits of access': true,
}

export const INSIDES: All<InsideKind> = {
  'own voice against quotation': true,
  'cue against content': true,
  'text against embed': true,
  'stamp against event': true,
  'printed twice': true,
  'two figures': true,
}

export const SLOTS: All<OverviewSlot> = {
  event: true,
  claim: true,
  answer: true,
  'same day': true,
  'next step': true,
}

export const SECTIONS: All<Section> = {
  summary: true,
  overview: true,
  check: true,
  different: true,
  alleged: true,
  several: true,
  said: true,
  basis: true,
  inside: true,
  only: true,
  timeline: true,
  next: true,
  names: true,
  changed: true,
  decided: true,
  reports: true,
}

export const GOVERNORS: All<Governor['kind']> = {
  source: true,
  cue: true,
  negation: true,
  hedge: true,
  modal: true,
  condition: true,
  quantifier: true,
  question: true,
  antecedent: true,
}

export const DECIDED: All<DecidedKind> = {
  'one point by hand': true,
  'not one point by hand': true,
  'speaker by hand': true,
  'speaker not known by hand': true,
  'shared origin by hand': true,
  'no shared origin by hand': true,
  'belongs by hand': true,
  'set apart by hand': true,
}

export const CHANGED: All<ChangedKind> = {
  correction: true,
  clarification: true,
  update: true,
  altered: true,
  removed: true,
  added: true,
}
