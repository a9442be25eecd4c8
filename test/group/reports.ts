import { analyze } from '../../src/analyze.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import type { Decision } from '../../src/group/decisions.ts'
import { tellStories } from '../../src/group/group.ts'
import { profileReport } from '../../src/group/profile.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'

/** English, loaded once. */
export const language = loadLanguage()

/** An invented report: its day of publication and its text. */
export interface Invented {
  readonly published: string
  readonly text: string
}

/** Invented reports by name. */
export const REPORTS: Readonly<Record<string, Invented>> = {
  'mill fire': {
    published: '2026-03-02',
    text: 'A fire destroyed the cotton mill in Harnell on Monday. Nobody was hurt, the Harnell fire service said, and the mill had been empty since spring.',
  },
  'shop fire': {
    published: '2026-03-06',
    text: 'A fire destroyed a row of shops in Ostrava Bay on Friday. Two cooks were hurt, and the council of Ostrava Bay opened a school for those who live above.',
  },
  'harnell one': {
    published: '2026-03-03',
    text: 'A gunman shot dead two people in a café in Harnell on Monday, police said. The dead were the waiter Lio Tamsin, 24, and a guest. Officers arrested a man of 31 near the Tolle bridge. Chief inspector Edda Rusk said the man had bought the gun in January.',
  },
  'harnell two': {
    published: '2026-03-03',
    text: 'Lio Tamsin, a waiter of 24, is one of two people who were shot dead in a Harnell café on Monday. Police caught a man of 31 at the Tolle bridge within the hour. The gun was bought in January, said chief inspector Edda Rusk of the Harnell police.',
  },
  'vessa one': {
    published: '2026-03-06',
    text: 'A gunman shot dead two people in a bakery in Vessa on Thursday, police said. Officers arrested a woman of 44 at the harbour. The baker Oro Lindqvist, 60, died at the scene. Inspector Pell Amadi asked for videos of the street.',
  },
  'vessa two': {
    published: '2026-03-06',
    text: 'The baker Oro Lindqvist, 60, was one of two people killed when shots were fired in his bakery in Vessa on Thursday. Police arrested a woman of 44 at the harbour of Vessa. Inspector Pell Amadi wants to see videos from the street.',
  },
  'fraud one': {
    published: '2026-04-14',
    text: 'The district court in Marnau sentenced the banker Heiko Brand to six years in prison for fraud on Tuesday. Brand had sold bonds of the Selt savings bank that did not exist. Judge Ana Wirth spoke of 900 cheated savers.',
  },
  'fraud two': {
    published: '2026-04-14',
    text: 'Six years in prison for the banker Heiko Brand: the Marnau district court found him guilty on Tuesday of selling bonds of the Selt savings bank that never existed. About 900 savers were cheated, judge Ana Wirth said.',
  },
  'poison one': {
    published: '2026-04-15',
    text: 'The district court in Marnau opened the trial of the nurse Tilda Roke on Wednesday. Prosecutors accuse her of poisoning four patients of the Elm clinic with insulin. Judge Karl Obi expects a verdict in June.',
  },
  'poison two': {
    published: '2026-04-15',
    text: 'The nurse Tilda Roke went on trial at the district court of Marnau on Wednesday. She is accused of having poisoned four patients at the Elm clinic with insulin. A verdict is due in June, said judge Karl Obi.',
  },
  'tarn one': {
    published: '2026-05-03',
    text: 'Belmar Rovers beat Tarn City 3-1 on Saturday with two goals by Ivo Castell. Tarn lost their goalkeeper Mats Ole to a red card after half an hour at the Mill Road ground.',
  },
  'tarn two': {
    published: '2026-05-03',
    text: 'Ivo Castell scored twice as Belmar Rovers won 3-1 against Tarn City on Saturday. The goalkeeper of Tarn, Mats Ole, was sent off with a red card after half an hour at Mill Road.',
  },
  'olmo one': {
    published: '2026-05-10',
    text: 'Belmar Rovers lost 0-2 at Olmo United on Saturday. Olmo’s captain Jory Pint struck from a corner and from the penalty spot in the rain of the Glass Park, and the Rovers’ coach Una Feld called it a lesson.',
  },
  'olmo two': {
    published: '2026-05-10',
    text: 'A corner and a penalty by captain Jory Pint gave Olmo United a 2-0 win over Belmar Rovers on Saturday. “A lesson,” said the Rovers’ coach Una Feld in the rain of the Glass Park.',
  },
  'round-up': {
    published: '2026-05-04',
    text: `Sunday in brief

A man of 31 has been charged in Harnell with the murder of the waiter Lio Tamsin and of a guest, who were shot dead in a café in March. He was arrested at the Tolle bridge, and chief inspector Edda Rusk said that he had bought the gun in January.

Ivo Castell scored twice as Belmar Rovers beat Tarn City 3-1 on Saturday. The goalkeeper of Tarn, Mats Ole, was sent off with a red card after half an hour at Mill Road.

The zoo of Quill has a young tapir. It weighs six kilos, was born on Friday night and drinks from a bottle, the keeper Sanna Dray said; visitors may see it from June.
`,
  },
}

/** Reads and analyses an invented report. */
export async function analyzeText(file: string, { text, published }: Invented): Promise<Analysis> {
  const { reports } = await read(new TextEncoder().encode(text), { file, published }, language.reading)
  return analyze(reports[0]!, language)
}

/** The named reports, analysed. */
export function readReports(...names: readonly string[]): Promise<readonly Analysis[]> {
  return Promise.all(names.map(name => analyzeText(name, REPORTS[name]!)))
}

/** The names of the reports of each story, sorted. */
export function namesOf(analyses: readonly Analysis[], decisions: readonly Decision[] = []): string[][] {
  const profiles = analyses.map(analysis => profileReport(analysis, language))
  const { stories } = tellStories(profiles, language, decisions)
  const names = stories.map(({ reports }) => reports.map(({ file }) => file).sort())
  return names.sort((a, b) => (a.join() < b.join() ? -1 : 1))
}
