import type { Section } from '../../src/brief/brief.ts'

/** How hard the reader thought it: easy, needs syntax or values, needs judgement. */
export type Mark = 'E' | 'M' | 'H'

/** Something that a line of the brief must show: sentences by their number in the two reports (N, P). */
export interface Expected {
  readonly id: string
  readonly section: Section
  readonly mark: Mark
  /** Each side is a sentence; one entry must show all sides. */
  readonly sides: readonly string[]
  /** The kind of the entry, where its section has kinds. */
  readonly kind?: string
  /** Words of the speaker's name, for `said`; `null` when it must be not known. */
  readonly speaker?: string | null
  /** A word that the content of the statement must hold. */
  readonly word?: string
  readonly edtf?: string
}

/** Sentences that may not stand together in one entry of a section. */
export interface Forbidden {
  readonly id: string
  readonly section: Section
  readonly sides: readonly string[]
  readonly kind?: string
  readonly speaker?: string
  readonly word?: string
  readonly edtf?: string
}

const several: readonly Expected[] = [
  ['A1', 'E', 'N1 P3'],
  ['A2', 'M', 'N1 P3'],
  ['A3', 'E', 'N16 P5'],
  ['A4', 'M', 'N16 P22'],
  ['A5', 'E', 'N6 P4'],
  ['A6', 'M', 'N3 P14'],
  ['A7', 'M', 'N19 P13'],
  ['A8', 'E', 'N24 P11'],
  ['A9', 'M', 'N10 P12'],
  ['A10', 'E', 'N32 P35'],
  ['A11', 'M', 'N32 P4'],
].map(([id, mark, sides]) => ({ id: id!, section: 'several', mark: mark as Mark, sides: sides!.split(' ') }))

const different: readonly Expected[] = [
  ['D1', 'M', 'certainty', 'N3 P31'],
  ['D2', 'M', 'attribution', 'N8 P9'],
  ['D3', 'H', '', 'N10 P12'],
  ['D4', 'M', 'who denies', 'N11 P10'],
  ['D5', 'M', 'attribution', 'N5 P12'],
].map(([id, mark, kind, sides]) => ({
  id: id!,
  section: 'different',
  mark: mark as Mark,
  sides: sides!.split(' '),
  ...(kind ? { kind } : {}),
}))

const alleged: readonly Expected[] = [
  ['C1 alleged', 'E', 'N1 P9'],
  ['C1 accuser of the lead', 'M', 'P3 P9'],
  ['C1 repeated', 'M', 'P12 P9'],
  ['C1 claims', 'M', 'N8 P9'],
  ['C1 denied', 'E', 'N11 P10'],
  ['C1 against its denial', 'M', 'P9 P10'],
  ['C1 evidence', 'M', 'P12 P10'],
  ['C2', 'M', 'N10'],
  ['C8', 'E', 'N3'],
].map(([id, mark, sides]) => ({ id: id!, section: 'alleged', mark: mark as Mark, sides: sides!.split(' ') }))

const said: readonly Expected[] = [
  ['S1', 'M', 'N13 N14', 'Noem', 'consequences'],
  ['S2', 'M', 'N24 N25', 'Noem', 'toured'],
  ['S2 embed', 'M', 'N20 N24', 'Noem', 'toured'],
  ['S3', 'M', 'P11', 'Noem', 'haven'],
  ['S4', 'M', 'P12', 'Noem', 'members'],
  ['S5', 'M', 'P12', 'Noem', 'worst'],
  ['S6', 'M', 'N15', 'Noem', 'intent'],
  ['S7', 'M', 'P28', 'Noem', 'meet'],
  ['S8', 'M', 'N8', 'Trump', 'members'],
  ['S9', 'M', 'N1', 'administration', 'affiliations'],
  ['S10', 'E', 'N10', 'administration', 'threats'],
  ['S11', 'M', 'N5', 'administration', 'worst'],
  ['S12', 'M', 'P3', 'U.S.', 'ties'],
  ['S13', 'M', 'P9', 'fficials', 'members'],
  ['S14', 'M', 'P20', 'officials', 'tattoos'],
  ['S15', 'E', 'P7', 'Trump', 'Teslas'],
  ['S16', 'E', 'P37', 'Trump', 'tariffs'],
  ['S17', 'M', 'P41', 'Trump', 'April'],
  ['S18', 'M', 'P10', 'administration', 'terrorist'],
  ['S19', 'M', 'N15', 'Homeland Security', 'increasing'],
  ['S20', 'M', 'N26', 'Rubio', 'jails'],
  ['S21', 'E', 'N27 N28', 'Bukele', 'fee'],
  ['S22', 'M', 'P29 P30', 'Bukele', 'allies'],
  ['S23', 'M', 'N6', 'Bukele', 'deportees'],
  ['S24', 'M', 'P33', 'Bukele', 'homicides'],
  ['S25', 'M', 'P13', 'Bukele', 'dictator'],
  ['S26', 'M', 'P19', 'Villatoro', 'marker'],
  ['S27', 'M', 'N9', 'court', 'block'],
  ['S28', 'E', 'N29 N30', 'Flores', 'criminals'],
  ['S30', 'M', 'P38', 'Petro', 'return'],
  ['S31', 'M', 'P21', 'Hanson', 'signify'],
  ['S32', 'E', 'N11', 'families', 'ties'],
  ['S33', 'M', 'N12', 'advocates', 'process'],
  ['S34', 'M', 'P10', 'families', 'affiliation'],
  ['S35', 'E', 'P34', 'watchers', 'abuses'],
].map(([id, mark, sides, speaker, word]) => ({
  id: id!,
  section: 'said',
  mark: mark as Mark,
  sides: sides!.split(' '),
  speaker: speaker!,
  word: word!,
}))

const basis: readonly Expected[] = [
  ['B pictures', 'pictures', 'N2'],
  ['B video N', 'video supplied', 'N19'],
  ['B video P', 'video supplied', 'P13'],
  ['B scene', 'scene', 'P16'],
  ['B access', 'limits of access', 'P26'],
  ['B agency', 'agency', 'N33'],
  ['B outlets', 'other outlet', 'P10'],
  ['B embed', 'post', 'N20'],
  ['B post N', 'post', 'N27'],
  ['B post P', 'post', 'P11'],
  ['B hearsay', 'hearsay', 'N3'],
  ['B academic', 'named source', 'P21'],
  ['B officials', 'unnamed source', 'P9'],
].map(([id, kind, sides]) => ({ id: id!, section: 'basis', mark: 'E', kind: kind!, sides: [sides!] }))

const times: readonly Expected[] = [
  ['T since', 'timeline', 'E', 'N18', '2019/..'],
  ['T opened', 'timeline', 'E', 'N16', '2023'],
  ['T opened P', 'timeline', 'E', 'P22', '2023'],
  ['T late January', 'timeline', 'M', 'P36', '2025-01-21/2025-01-31'],
  ['T February', 'timeline', 'M', 'N6', '2025-02'],
  ['T mid-March', 'timeline', 'M', 'P8', '2025-03-11/2025-03-20'],
  ['T visit N', 'timeline', 'M', 'N1', '2025-03-26'],
  ['T visit P', 'timeline', 'M', 'P3', '2025-03-26'],
  ['T ruling', 'timeline', 'M', 'N9', '2025-03-26'],
  ['T afternoon', 'timeline', 'M', 'P15', '2025-03-26'],
  ['X Colombia', 'next', 'M', 'P35', '2025-03-27'],
  ['X Mexico', 'next', 'M', 'P39', '2025-03-28'],
  ['X tariffs', 'next', 'M', 'P41', '2025-04-02'],
  ['X meeting P', 'next', 'M', 'P28', ''],
  ['X meeting N', 'next', 'M', 'N15', ''],
  ['X stops', 'next', 'M', 'N32', ''],
].map(([id, section, mark, sides, edtf]) => ({
  id: id!,
  section: section as Section,
  mark: mark as Mark,
  sides: [sides!],
  ...(edtf ? { edtf } : {}),
}))

const others: readonly Expected[] = [
  { id: 'I stamp', section: 'inside', mark: 'E', kind: 'stamp against event', sides: ['N22', 'N34'] },
  { id: 'I twice', section: 'inside', mark: 'E', kind: 'printed twice', sides: ['N20', 'N24'] },
  { id: 'I scope', section: 'inside', mark: 'H', kind: 'own voice against quotation', sides: ['N6', 'N27'] },
  { id: 'Ch N', section: 'changed', mark: 'E', sides: ['N34'] },
  { id: 'Ch P', section: 'changed', mark: 'E', sides: ['P43'] },
  ...['N9', 'N17', 'N18', 'P8', 'P27', 'P15', 'P17', 'P18', 'P23', 'P25', 'P32'].map(
    (side): Expected => ({ id: `O ${side}`, section: 'only', mark: 'E', sides: [side] }),
  ),
  { id: 'K stamp', section: 'check', mark: 'E', kind: 'stamps contradict', sides: ['N34'] },
  { id: 'K hedge', section: 'check', mark: 'M', kind: 'hedged against flat', sides: ['N3', 'P31'] },
  { id: 'K evidence', section: 'check', mark: 'M', kind: 'allegation without evidence', sides: ['P12'] },
  { id: 'K evidence N', section: 'check', mark: 'M', kind: 'allegation without evidence', sides: ['N10'] },
  { id: 'K deniers', section: 'check', mark: 'M', kind: 'deniers differ', sides: ['N11', 'P10'] },
  { id: 'V event', section: 'overview', mark: 'E', kind: 'event', sides: ['P3'] },
  { id: 'V next', section: 'overview', mark: 'M', kind: 'next step', sides: ['P35'] },
  { id: 'N prison', section: 'names', mark: 'M', sides: ['N1', 'P4'] },
  { id: 'N Bukele', section: 'names', mark: 'E', sides: ['N6', 'P13'] },
  { id: 'N Noem', section: 'names', mark: 'E', sides: ['N1', 'P3'] },
  { id: 'N Trump', section: 'names', mark: 'E', sides: ['N8', 'P6'] },
  { id: 'N gang', section: 'names', mark: 'M', sides: ['N8', 'P9'] },
  { id: 'N men', section: 'names', mark: 'H', sides: ['N1', 'P8'] },
]

/** All that the reader found and the brief should show. */
export const EXPECTED: readonly Expected[] = [
  ...several,
  ...different,
  ...alleged,
  ...said,
  ...basis,
  ...times,
  ...others,
]

/** Lines that would be wrong, misattributed or misleading. */
export const FORBIDDEN: readonly Forbidden[] = [
  { id: 'exercise breaks are not outdoors', section: 'different', sides: ['N3', 'P24'] },
  { id: '261 and 30 are not one figure', section: 'different', sides: ['N12', 'P8'] },
  { id: 'hundreds and 261 agree', section: 'different', sides: ['P3', 'P8'] },
  { id: '40,000 is not 261', section: 'different', sides: ['N16', 'P8'] },
  { id: '40,000 is not hundreds', section: 'different', sides: ['N16', 'P3'] },
  { id: 'compatible places', section: 'different', sides: ['N1', 'P32'] },
  { id: 'another "open"', section: 'different', sides: ['N16', 'P27'] },
  { id: 'fee and cost are related only', section: 'different', sides: ['N28', 'P27'] },
  { id: 'another "open" is not agreed', section: 'several', sides: ['N16', 'P27'] },
  { id: 'notorious for other things', section: 'several', sides: ['N16', 'P14'] },
  { id: 'no visits is hedged in one', section: 'several', sides: ['N3', 'P31'] },
  { id: 'other families, other claim', section: 'several', sides: ['N11', 'P10'] },
  { id: 'lawyers do not deny in N', section: 'alleged', sides: ['N12', 'P10'], kind: 'denied' },
  { id: 'due process of other people', section: 'several', sides: ['N12', 'P34'] },
  { id: 'the two claims without evidence', section: 'alleged', sides: ['N10', 'P12'] },
  { id: 'who gave no evidence does not say so', section: 'said', sides: ['P12'], speaker: 'administration' },
  { id: 'two sources of one slogan', section: 'said', sides: ['N5', 'P12'] },
  { id: 'two posts are not one', section: 'said', sides: ['N24', 'P11'] },
  { id: 'the gloss is not the court’s', section: 'said', sides: ['N9'], speaker: 'court', word: 'legality' },
  { id: 'the gloss is not the officials’', section: 'said', sides: ['P9'], word: 'Venezuelan' },
  { id: 'however is the reporter’s', section: 'said', sides: ['P21'], word: 'However' },
  { id: 'the department, not Noem', section: 'said', sides: ['N15'], speaker: 'Noem', word: 'increasing' },
  { id: 'the accuser of the lead is not Noem', section: 'said', sides: ['P3'], speaker: 'Noem' },
  { id: 'a heading is no statement', section: 'said', sides: ['N4'] },
  { id: 'a heading is no statement', section: 'said', sides: ['N7'] },
  { id: 'a heading is no statement', section: 'said', sides: ['N23'] },
  { id: 'a heading is no statement', section: 'said', sides: ['N31'] },
  { id: 'demands are no statement', section: 'said', sides: ['P40'], speaker: 'Trump' },
  { id: 'pictures say nothing', section: 'said', sides: ['N2'] },
  { id: 'pictures say nothing', section: 'said', sides: ['P14'] },
  { id: 'a week too early', section: 'timeline', sides: ['N1'], edtf: '2025-03-19' },
  { id: 'a week too early', section: 'timeline', sides: ['N9'], edtf: '2025-03-19' },
  { id: 'a warning is not next', section: 'next', sides: ['N14'] },
  { id: 'a warning is not next', section: 'next', sides: ['N25'] },
  { id: 'a threat without date is not next', section: 'next', sides: ['P7'] },
  { id: 'recent is not known', section: 'timeline', sides: ['N26'] },
  { id: 'a law’s name is no date', section: 'timeline', sides: ['N8'], edtf: '1798' },
  { id: 'exercise breaks', section: 'inside', sides: ['P24', 'P31'] },
  { id: 'look-alikes are not the men', section: 'names', sides: ['P8', 'P22'] },
  { id: 'Colombians are not the men', section: 'names', sides: ['P8', 'P36'] },
]
