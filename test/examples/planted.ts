/**
 * What was planted in the invented events of `examples/`, written down by their author before any brief of them existed.
 *
 * A test of the briefs (`brief --full` of each folder) reads it so:
 * - Each entry of `PLANTED` must be met by **one** entry of the named section: each side's `words` stand inside the
 *   `exact` of an evidence of that entry which comes from the side's `file`. Where `any` is set, one side suffices.
 *   Sides without `words` (an empty string) ask only for some evidence of that file in the entry.
 * - `kind` is the entry's `kind` (for `basis`, `check`, `different`, `inside`, `names`, `changed`, `said`), its `slot`
 *   (`overview`) or its `topic` (`only`); where it is absent, any will do. `role` is the side's role in an `alleged`
 *   entry. `speaker` is a name that the speaker of a `said` entry must contain. `edtf` is what the entry's EDTF begins
 *   with. `update` and `background` are the fields of that name.
 * - No entry of the named section may hold all sides of an entry of `ABSENT` together. A single side there means that
 *   the words may not stand in that section at all, with that `kind` or `speaker` where one is given.
 * - `FAMILIES` lists the reports that share an origin; all others of the folder stand alone in their group.
 * - `APART` lists the reports that belong to no story of their folder.
 * - `SEVERAL` lists points that two or more groups make in their own voice; they stand in the section `several`.
 * - `ASIDE` lists words that belong to no part of the news itself.
 * - `UNDATED` lists the reports without a publication date and what dates them.
 *
 * Whether an entry is `shown` does not matter here: the JSON holds everything.
 *
 * `words` occur exactly once in the visible text of their file, but in the section `names`, where they are the form
 * itself and any of its places will do.
 *
 * The false friends and traps, by event:
 * - bridge: a bridge that opened in 2019 and an account that was opened in 2019; eleven vehicles, nine of eleven
 *   vehicles reached, nine dead; 17 people saved and 19 in hospital; seven dead and seven adults among nine dead; a
 *   chief engineer of a firm and of a city; another bridge on the same day.
 * - terminal: 40 seats and 40 arrests; families for whom there is a place until 31 March and a sale to be signed by
 *   31 March; occupiers of the terminal and occupiers of Pier 4; gas in another terminal on the same day, with forty
 *   flights and families; one quotation in a dozen reports, which is no sign of shared origin; eleven injured and
 *   eleven offers of beds; 14 arrests in a correction.
 * - leak: all residents of a care home and all residents of a town; three tonnes and three years; two burnt workers.
 * - minutes: a majority of 19 and 19 months; three warnings and the third minister; a quotation that is the auditor's.
 */
import type { AllegedRole, Section } from '../../src/brief/brief.ts'

/** Exact words of one file. */
export interface Side {
  readonly file: string
  readonly words: string
  readonly role?: AllegedRole
}

/** One thing that was planted, or one that may not be found. */
export interface Planted {
  /** The folder below `examples/`. */
  readonly event: string
  readonly section: Section
  readonly kind?: string
  readonly speaker?: string
  readonly edtf?: string
  readonly update?: boolean
  readonly background?: boolean
  readonly any?: boolean
  readonly sides: readonly Side[]
}

/** What an editor would demand of the briefs. */
export const PLANTED: readonly Planted[] = [
  // bridge: a toll that rises over a day; an update is no contradiction.
  {
    event: 'bridge',
    section: 'different',
    kind: 'figure',
    update: true,
    sides: [
      { file: 'kestpress.txt', words: 'at least four people' },
      { file: 'kestria-one.html', words: 'Seven people have died' },
      { file: 'bradno-courier.txt', words: 'Nine people were dead by 8 p.m.' },
    ],
  },
  // The same vehicles at the same moment: two outlets disagree.
  {
    event: 'bridge',
    section: 'different',
    kind: 'figure',
    update: false,
    sides: [
      { file: 'kestpress.txt', words: 'Eleven vehicles were on the span' },
      { file: 'the-torch.txt', words: 'Fourteen vehicles were on the span' },
    ],
  },
  {
    event: 'bridge',
    section: 'check',
    kind: 'figures differ',
    sides: [
      { file: 'kestpress.txt', words: 'Eleven vehicles were on the span' },
      { file: 'the-torch.txt', words: 'Fourteen vehicles were on the span' },
    ],
  },
  // The deniers shrink from three to two to one.
  {
    event: 'bridge',
    section: 'different',
    kind: 'who denies',
    sides: [
      { file: 'bradno-courier.txt', words: "and the Bridge and Tunnel Workers' Union all deny" },
      { file: 'tavarian-observer.html', words: 'Velin-Okoro and its insurer deny' },
      { file: 'the-torch.txt', words: 'The company denies skipping inspections' },
    ],
  },
  {
    event: 'bridge',
    section: 'check',
    kind: 'deniers differ',
    any: true,
    sides: [
      { file: 'bradno-courier.txt', words: "and the Bridge and Tunnel Workers' Union all deny" },
      { file: 'tavarian-observer.html', words: 'Velin-Okoro and its insurer deny' },
    ],
  },
  // An allegation, its denial, and the missing evidence of that same allegation.
  {
    event: 'bridge',
    section: 'alleged',
    sides: [
      { file: 'kestria-one.html', words: 'of skipping three inspections last year', role: 'alleged' },
      {
        file: 'kestria-one.html',
        words: 'has not produced any evidence that inspections were skipped',
        role: 'no evidence',
      },
      {
        file: 'bradno-courier.txt',
        words: 'all deny that any inspection was skipped',
        role: 'denied',
      },
    ],
  },
  {
    event: 'bridge',
    section: 'check',
    kind: 'allegation without evidence',
    sides: [
      { file: 'kestria-one.html', words: 'has not produced any evidence that inspections were skipped' },
    ],
  },
  // A hedge that one report drops.
  {
    event: 'bridge',
    section: 'different',
    kind: 'certainty',
    sides: [
      { file: 'kestpress.txt', words: 'had reportedly been closed to trucks since January' },
      { file: 'the-torch.txt', words: 'had been closed to lorries since January' },
    ],
  },
  {
    event: 'bridge',
    section: 'check',
    kind: 'hedged against flat',
    sides: [
      { file: 'kestpress.txt', words: 'had reportedly been closed to trucks since January' },
      { file: 'the-torch.txt', words: 'had been closed to lorries since January' },
    ],
  },
  // One quotation, whole in one report and split by its cue in another.
  {
    event: 'bridge',
    section: 'said',
    kind: 'direct',
    speaker: 'Esquivel',
    sides: [
      { file: 'kestria-one.html', words: '“Someone signed for this bridge, and I want to know who,”' },
      { file: 'tavarian-observer.html', words: '‘Someone signed for this bridge,’' },
    ],
  },
  // The same words with another cue and two words less.
  {
    event: 'bridge',
    section: 'said',
    kind: 'direct',
    speaker: 'Tak',
    sides: [
      { file: 'kestpress.txt', words: 'We do not know how many are still inside the cars.' },
      { file: 'the-torch.txt', words: '“We do not know how many are still inside,”' },
    ],
  },
  {
    event: 'bridge',
    section: 'said',
    speaker: 'Hetzel',
    sides: [
      { file: 'kestpress.txt', words: 'the road behind me was not there' },
      { file: 'the-torch.txt', words: '“I looked in the mirror and the road behind me just was not there,”' },
    ],
  },
  {
    event: 'bridge',
    section: 'said',
    kind: 'direct',
    speaker: 'Prakash',
    sides: [{ file: 'bradno-courier.txt', words: 'They signed the book every month.' }],
  },
  // An expert in indirect words; the second sentence names him by a pronoun.
  {
    event: 'bridge',
    section: 'said',
    kind: 'indirect',
    speaker: 'Iyer',
    sides: [
      {
        file: 'tavarian-observer.html',
        words: 'vibrations of the deck would have been measurable for weeks',
      },
    ],
  },
  // A date ahead, in two styles.
  {
    event: 'bridge',
    section: 'next',
    edtf: '2026-02-24',
    sides: [
      { file: 'bradno-courier.txt', words: 'on Tuesday, February 24' },
      { file: 'tavarian-observer.html', words: 'on 24 February' },
    ],
  },
  {
    event: 'bridge',
    section: 'basis',
    kind: 'scene',
    sides: [{ file: 'kestria-one.html', words: 'a Kestria One reporter at the scene saw' }],
  },
  {
    event: 'bridge',
    section: 'only',
    sides: [{ file: 'kestria-one.html', words: 'Prosecutors searched the company’s Bradno depot' }],
  },
  {
    event: 'bridge',
    section: 'timeline',
    edtf: '2026-02-10',
    sides: [
      { file: 'kestpress.txt', words: '7:40 a.m.' },
      { file: 'the-torch.txt', words: '7.40 this morning' },
    ],
  },
  {
    event: 'bridge',
    section: 'overview',
    kind: 'event',
    any: true,
    sides: [
      { file: 'kestpress.txt', words: 'fell into the Ternel River during the morning rush' },
      { file: 'kestria-one.html', words: 'collapsed into the Ternel on Tuesday morning' },
      { file: 'bradno-courier.txt', words: 'dropped into the Ternel' },
      { file: 'the-torch.txt', words: 'a rush-hour bridge snapped in two' },
      { file: 'tavarian-observer.html', words: 'who died when part of the Saint Ilve bridge' },
    ],
  },
  {
    event: 'bridge',
    section: 'overview',
    kind: 'next step',
    any: true,
    sides: [
      { file: 'bradno-courier.txt', words: 'on Tuesday, February 24' },
      { file: 'tavarian-observer.html', words: 'on 24 February' },
    ],
  },

  // terminal: one wire text behind three reports.
  {
    event: 'terminal',
    section: 'check',
    kind: 'one source behind many',
    any: true,
    sides: [
      { file: 'solmark.txt', words: '' },
      { file: 'lomnava-herald.txt', words: '' },
      { file: 'amaro-star.txt', words: '' },
    ],
  },
  // The same children at the same door.
  {
    event: 'terminal',
    section: 'different',
    kind: 'figure',
    update: false,
    sides: [
      { file: 'kestria-one.html', words: 'Sixty-one children were taken to the sports hall' },
      { file: 'lower-quay-voice.txt', words: '73 children were brought to the sports hall' },
    ],
  },
  {
    event: 'terminal',
    section: 'check',
    kind: 'figures differ',
    sides: [
      { file: 'kestria-one.html', words: 'Sixty-one children were taken to the sports hall' },
      { file: 'lower-quay-voice.txt', words: '73 children were brought to the sports hall' },
    ],
  },
  // The injured: 11, 15 at five, 17 at six.
  {
    event: 'terminal',
    section: 'different',
    kind: 'figure',
    update: true,
    sides: [
      { file: 'kestria-one.html', words: 'Eleven people were injured' },
      { file: 'sant-orel-post.txt', words: 'Seventeen people were injured' },
    ],
  },
  {
    event: 'terminal',
    section: 'different',
    kind: 'polarity',
    sides: [
      { file: 'lower-quay-voice.txt', words: 'Police had no court order' },
      { file: 'civic-standard.txt', words: 'Police had a court order' },
    ],
  },
  {
    event: 'terminal',
    section: 'check',
    kind: 'polarity differs',
    sides: [
      { file: 'lower-quay-voice.txt', words: 'Police had no court order' },
      { file: 'civic-standard.txt', words: 'Police had a court order' },
    ],
  },
  // One quotation under four cues: told, boasted, admitted, conceded; shorter in one, half outside the marks in another.
  {
    event: 'terminal',
    section: 'said',
    speaker: 'Valkenburg',
    sides: [
      { file: 'solmark.txt', words: '"We used more gas than we had planned, and it worked,"' },
      { file: 'the-torch.html', words: '“We used more gas than we planned, and it worked,”' },
      { file: 'lower-quay-voice.txt', words: '“We used more gas than we had planned.”' },
      { file: 'kestria-today.txt', words: '"We used more gas than we had planned, and it worked,"' },
      { file: 'kestria-one.html', words: '“and it worked”' },
    ],
  },
  {
    event: 'terminal',
    section: 'different',
    kind: 'inside or outside the marks',
    sides: [
      { file: 'solmark.txt', words: '"We used more gas than we had planned, and it worked,"' },
      { file: 'kestria-one.html', words: 'had used more gas than planned' },
    ],
  },
  {
    event: 'terminal',
    section: 'check',
    kind: 'variants of a quotation',
    any: true,
    sides: [
      { file: 'solmark.txt', words: '"We used more gas than we had planned, and it worked,"' },
      { file: 'solmark.txt', words: '"Nobody was carried out against their will,' },
    ],
  },
  {
    event: 'terminal',
    section: 'said',
    speaker: 'Solano',
    sides: [
      { file: 'solmark.txt', words: '"Nobody was carried out against their will,' },
      { file: 'tavarian-observer.txt', words: '‘Nobody was carried out against their will,’' },
      { file: 'kestria-one.html', words: '“and nobody will sleep on the street tonight”' },
      {
        file: 'the-torch.html',
        words: '‘Nobody was carried out against their will and nobody will sleep on the street tonight,’',
      },
      { file: 'civic-standard.txt', words: '“Nobody was carried out against their will,' },
      { file: 'amaro-live.txt', words: '“Nobody was carried out against their will,' },
      { file: 'sant-orel-post.txt', words: '“Nobody was carried out against their will,' },
    ],
  },
  // Cue and speaker follow a colon; the same words stand under a cue elsewhere.
  {
    event: 'terminal',
    section: 'said',
    kind: 'direct',
    speaker: 'Achterkamp',
    sides: [
      { file: 'kestria-one.html', words: 'Four men carried my mother down the stairs' },
      { file: 'amaro-live.txt', words: 'Four men carried my mother down the stairs' },
    ],
  },
  {
    event: 'terminal',
    section: 'said',
    kind: 'indirect',
    speaker: 'Lindqvist',
    sides: [{ file: 'tavarian-observer.txt', words: 'needed the consent of a judge' }],
  },
  {
    event: 'terminal',
    section: 'said',
    kind: 'indirect',
    speaker: 'Lindqvist',
    sides: [{ file: 'sant-orel-post.txt', words: "required a judge's consent in winter" }],
  },
  // Stolen goods: alleged by the minister, denied by three, by two or by one, and not shown.
  {
    event: 'terminal',
    section: 'alleged',
    sides: [
      { file: 'kestria-one.html', words: 'that stolen goods had been kept in the building', role: 'alleged' },
      { file: 'kestria-one.html', words: 'has shown no evidence of stolen goods', role: 'no evidence' },
      {
        file: 'solmark.txt',
        words: "The residents' committee, its lawyer and the port chaplaincy denied",
        role: 'denied',
      },
    ],
  },
  {
    event: 'terminal',
    section: 'check',
    kind: 'allegation without evidence',
    any: true,
    sides: [
      { file: 'kestria-one.html', words: 'has shown no evidence of stolen goods' },
      { file: 'tavarian-observer.txt', words: 'No evidence of it was shown' },
    ],
  },
  {
    event: 'terminal',
    section: 'different',
    kind: 'who denies',
    sides: [
      { file: 'solmark.txt', words: "The residents' committee, its lawyer and the port chaplaincy denied" },
      { file: 'tavarian-observer.txt', words: 'the residents’ committee denied' },
    ],
  },
  // Inside the family, too: the reprint drops the chaplaincy.
  {
    event: 'terminal',
    section: 'different',
    kind: 'who denies',
    sides: [
      { file: 'solmark.txt', words: "The residents' committee, its lawyer and the port chaplaincy denied" },
      { file: 'amaro-star.txt', words: "The residents' committee and its lawyer denied" },
    ],
  },
  {
    event: 'terminal',
    section: 'different',
    kind: 'certainty',
    sides: [
      { file: 'solmark.txt', words: 'A canister reportedly set fire to bedding' },
      { file: 'the-torch.html', words: 'A canister set fire to bedding' },
    ],
  },
  {
    event: 'terminal',
    section: 'check',
    kind: 'hedged against flat',
    sides: [
      { file: 'solmark.txt', words: 'A canister reportedly set fire to bedding' },
      { file: 'the-torch.html', words: 'A canister set fire to bedding' },
    ],
  },
  {
    event: 'terminal',
    section: 'next',
    edtf: '2026-03-16',
    sides: [
      { file: 'solmark.txt', words: 'on Monday, March 16' },
      { file: 'kestria-one.html', words: 'on 16 March' },
      { file: 'lower-quay-voice.txt', words: 'on Monday, 16 March at 9.30' },
    ],
  },
  {
    event: 'terminal',
    section: 'next',
    edtf: '2026-03-10',
    sides: [{ file: 'sant-orel-post.txt', words: 'on Tuesday, March 10' }],
  },
  {
    event: 'terminal',
    section: 'names',
    kind: 'group',
    sides: [
      { file: 'the-torch.html', words: 'squatters' },
      { file: 'kestria-one.html', words: 'families' },
      { file: 'solmark.txt', words: 'occupiers' },
    ],
  },
  {
    event: 'terminal',
    section: 'changed',
    kind: 'correction',
    sides: [{ file: 'sant-orel-post.txt', words: 'said that 14 people had been arrested' }],
  },
  {
    event: 'terminal',
    section: 'check',
    kind: 'corrected',
    sides: [{ file: 'sant-orel-post.txt', words: 'said that 14 people had been arrested' }],
  },
  {
    event: 'terminal',
    section: 'basis',
    kind: 'unnamed source',
    sides: [{ file: 'the-torch.html', words: 'a police source told The Torch' }],
  },
  {
    event: 'terminal',
    section: 'basis',
    kind: 'agency',
    sides: [{ file: 'lomnava-herald.txt', words: 'provided by Solmark News Agency' }],
  },
  {
    event: 'terminal',
    section: 'only',
    sides: [
      { file: 'amaro-live.txt', words: 'has asked the interior ministry for a copy of the court order' },
    ],
  },
  {
    event: 'terminal',
    section: 'overview',
    kind: 'event',
    any: true,
    sides: [
      { file: 'solmark.txt', words: 'Police cleared a disused ferry terminal' },
      { file: 'lomnava-herald.txt', words: 'Police cleared a disused ferry terminal' },
      {
        file: 'kestria-one.html',
        words: 'Police have removed the families living in the East Ferry Terminal',
      },
      { file: 'amaro-star.txt', words: 'The old East Ferry Terminal stood empty' },
      { file: 'tavarian-observer.txt', words: 'Riot police in the Kestrian port city' },
      { file: 'the-torch.html', words: 'Two hundred cops stormed the ferry terminal' },
    ],
  },
  {
    event: 'terminal',
    section: 'overview',
    kind: 'next step',
    any: true,
    sides: [
      { file: 'sant-orel-post.txt', words: 'on Tuesday, March 10' },
      { file: 'solmark.txt', words: 'on Monday, March 16' },
      { file: 'kestria-one.html', words: 'on 16 March' },
      { file: 'lower-quay-voice.txt', words: 'on Monday, 16 March at 9.30' },
      { file: 'kestria-today.txt', words: 'on 16 March' },
      { file: 'port-gazette.html', words: 'on Monday, 9 March' },
      { file: 'lomnava-herald.txt', words: 'on Monday, March 16' },
      { file: 'amaro-star.txt', words: 'on Monday, March 16' },
    ],
  },

  // leak: a report at odds with its own quotation.
  {
    event: 'leak',
    section: 'inside',
    kind: 'own voice against quotation',
    sides: [
      { file: 'the-torch.txt', words: 'ALL residents of Dolmara' },
      { file: 'the-torch.txt', words: 'only residents of the lower town' },
    ],
  },
  {
    event: 'leak',
    section: 'check',
    kind: 'at odds with its own quotation',
    sides: [{ file: 'the-torch.txt', words: 'only residents of the lower town' }],
  },
  {
    event: 'leak',
    section: 'said',
    kind: 'direct',
    speaker: 'Marchetti-Obi',
    sides: [
      { file: 'kestpress.txt', words: '"We asked only residents of the lower town to leave,"' },
      { file: 'the-torch.txt', words: '“We asked only residents of the lower town to leave,”' },
      { file: 'dolmara-dispatch.txt', words: '“We asked only residents of the lower town to leave,' },
    ],
  },
  // Two sources, two figures of one thing.
  {
    event: 'leak',
    section: 'different',
    kind: 'figure',
    update: false,
    sides: [
      { file: 'kestpress.txt', words: 'About three metric tons of ammonia escaped' },
      { file: 'kestria-one.html', words: 'Some 1.2 tonnes of ammonia escaped' },
    ],
  },
  {
    event: 'leak',
    section: 'check',
    kind: 'figures differ',
    sides: [
      { file: 'kestpress.txt', words: 'About three metric tons of ammonia escaped' },
      { file: 'kestria-one.html', words: 'Some 1.2 tonnes of ammonia escaped' },
    ],
  },
  {
    event: 'leak',
    section: 'different',
    kind: 'figure',
    update: true,
    sides: [
      { file: 'kestpress.txt', words: '26 people had been treated' },
      { file: 'dolmara-dispatch.txt', words: 'Forty-three people were treated in hospital' },
    ],
  },
  {
    event: 'leak',
    section: 'different',
    kind: 'certainty',
    sides: [
      { file: 'kestpress.txt', words: 'A valve reportedly froze' },
      { file: 'the-torch.txt', words: 'A frozen valve caused the leak' },
    ],
  },
  {
    event: 'leak',
    section: 'different',
    kind: 'who denies',
    sides: [
      { file: 'kestpress.txt', words: 'and the works council denied' },
      { file: 'kestria-one.html', words: 'Arkwold and its contractor deny' },
      { file: 'the-torch.txt', words: 'Arkwold denied switching off the alarm' },
    ],
  },
  {
    event: 'leak',
    section: 'check',
    kind: 'deniers differ',
    any: true,
    sides: [
      { file: 'kestpress.txt', words: 'and the works council denied' },
      { file: 'kestria-one.html', words: 'Arkwold and its contractor deny' },
    ],
  },
  {
    event: 'leak',
    section: 'alleged',
    sides: [
      {
        file: 'kestpress.txt',
        words: "of having switched off the plant's alarm in December",
        role: 'alleged',
      },
      { file: 'kestria-one.html', words: 'no evidence that the alarm was switched off', role: 'no evidence' },
      { file: 'the-torch.txt', words: 'Arkwold denied switching off the alarm', role: 'denied' },
    ],
  },
  {
    event: 'leak',
    section: 'check',
    kind: 'allegation without evidence',
    sides: [{ file: 'kestria-one.html', words: 'no evidence that the alarm was switched off' }],
  },
  // The expert is named in one sentence and a pronoun in the next.
  {
    event: 'leak',
    section: 'said',
    kind: 'indirect',
    speaker: 'Ibanez-Kroll',
    sides: [{ file: 'kestria-one.html', words: 'would not cause lasting harm to healthy adults' }],
  },
  {
    event: 'leak',
    section: 'said',
    kind: 'direct',
    speaker: 'Bielak',
    sides: [{ file: 'kestria-one.html', words: '“They sang on the way,”' }],
  },
  {
    event: 'leak',
    section: 'next',
    edtf: '2026-01-30',
    sides: [
      { file: 'kestpress.txt', words: 'by January 30' },
      { file: 'kestria-one.html', words: 'until 30 January' },
      { file: 'dolmara-dispatch.txt', words: 'by Friday, 30 January' },
    ],
  },
  {
    event: 'leak',
    section: 'changed',
    kind: 'correction',
    sides: [{ file: 'kestria-one.html', words: 'said that chlorine had escaped' }],
  },
  {
    event: 'leak',
    section: 'check',
    kind: 'corrected',
    sides: [{ file: 'kestria-one.html', words: 'said that chlorine had escaped' }],
  },
  {
    event: 'leak',
    section: 'timeline',
    edtf: '2026-01-15',
    sides: [
      { file: 'kestpress.txt', words: '4:10 a.m.' },
      { file: 'dolmara-dispatch.txt', words: '4.10 a.m.' },
    ],
  },
  {
    event: 'leak',
    section: 'only',
    sides: [{ file: 'dolmara-dispatch.txt', words: 'The town council meets on Tuesday, 20 January' }],
  },
  {
    event: 'leak',
    section: 'overview',
    kind: 'event',
    any: true,
    sides: [
      { file: 'kestpress.txt', words: 'Ammonia escaped from a cold store' },
      { file: 'kestria-one.html', words: 'ammonia escaped from a cold store' },
      { file: 'dolmara-dispatch.txt', words: 'ammonia from the Arkwold plant' },
    ],
  },
  {
    event: 'leak',
    section: 'overview',
    kind: 'claim',
    any: true,
    sides: [
      { file: 'kestpress.txt', words: "of having switched off the plant's alarm in December" },
      { file: 'kestria-one.html', words: 'of switching off the alarm in the plant in December' },
      { file: 'the-torch.txt', words: 'of switching off the alarm before Christmas' },
    ],
  },
  {
    event: 'leak',
    section: 'overview',
    kind: 'answer',
    any: true,
    sides: [
      { file: 'kestpress.txt', words: 'denied that the alarm had been switched off' },
      { file: 'kestria-one.html', words: 'no evidence that the alarm was switched off' },
      { file: 'kestria-one.html', words: 'Arkwold and its contractor deny' },
      { file: 'the-torch.txt', words: 'Arkwold denied switching off the alarm' },
    ],
  },

  // minutes: a quotation under the wrong name.
  {
    event: 'minutes',
    section: 'different',
    kind: 'speaker',
    sides: [
      { file: 'solmark.txt', words: '"I warned the ministry three times, and three times I was thanked,"' },
      {
        file: 'lindhaven-mail.txt',
        words: '"I warned the ministry three times, and three times I was thanked,"',
      },
    ],
  },
  {
    event: 'minutes',
    section: 'check',
    kind: 'speakers differ',
    sides: [
      { file: 'solmark.txt', words: '"I warned the ministry three times, and three times I was thanked,"' },
      {
        file: 'lindhaven-mail.txt',
        words: '"I warned the ministry three times, and three times I was thanked,"',
      },
    ],
  },
  {
    event: 'minutes',
    section: 'said',
    kind: 'direct',
    speaker: 'Rossmann',
    sides: [
      { file: 'solmark.txt', words: '"I warned the ministry three times, and three times I was thanked,"' },
      {
        file: 'kestrian-review.txt',
        words: '“I warned the ministry three times, and three times I was thanked,”',
      },
      {
        file: 'sant-orel-post.html',
        words: '“I warned the ministry three times, and three times I was thanked,”',
      },
    ],
  },
  // Said, admitted; half outside the marks on one side, the other half on the other.
  {
    event: 'minutes',
    section: 'said',
    speaker: 'Vandermark',
    sides: [
      { file: 'solmark.txt', words: '"I did not read the minutes, and I should have,"' },
      { file: 'sant-orel-post.html', words: '“I did not read the minutes, and I should have,”' },
      { file: 'lindhaven-mail.txt', words: '"I did not read the minutes, and I should have,"' },
      { file: 'kestrian-review.txt', words: '“and I should have.”' },
      { file: 'civic-standard.html', words: '“I did not read the minutes,”' },
    ],
  },
  {
    event: 'minutes',
    section: 'different',
    kind: 'inside or outside the marks',
    sides: [
      { file: 'solmark.txt', words: '"I did not read the minutes, and I should have,"' },
      { file: 'kestrian-review.txt', words: '“and I should have.”' },
    ],
  },
  {
    event: 'minutes',
    section: 'check',
    kind: 'variants of a quotation',
    any: true,
    sides: [
      { file: 'solmark.txt', words: '"I did not read the minutes, and I should have,"' },
      { file: 'kestrian-review.txt', words: '“and I should have.”' },
    ],
  },
  {
    event: 'minutes',
    section: 'different',
    kind: 'figure',
    update: false,
    sides: [
      { file: 'solmark.txt', words: 'The lottery lost 412 million crowns in 2024' },
      { file: 'kestrian-review.txt', words: 'The lottery lost 421 million crowns in 2024' },
    ],
  },
  {
    event: 'minutes',
    section: 'check',
    kind: 'figures differ',
    sides: [
      { file: 'solmark.txt', words: 'The lottery lost 412 million crowns in 2024' },
      { file: 'kestrian-review.txt', words: 'The lottery lost 421 million crowns in 2024' },
    ],
  },
  // Three deny, then two, then one.
  {
    event: 'minutes',
    section: 'different',
    kind: 'who denies',
    sides: [
      { file: 'solmark.txt', words: 'The prime minister, his chief of staff and the Civic Union denied' },
      { file: 'sant-orel-post.html', words: 'Arrieta and his chief of staff denied' },
      { file: 'lindhaven-mail.txt', words: 'The prime minister denied having seen them' },
    ],
  },
  {
    event: 'minutes',
    section: 'check',
    kind: 'deniers differ',
    any: true,
    sides: [
      { file: 'solmark.txt', words: 'The prime minister, his chief of staff and the Civic Union denied' },
      { file: 'lindhaven-mail.txt', words: 'The prime minister denied having seen them' },
    ],
  },
  {
    event: 'minutes',
    section: 'alleged',
    sides: [
      {
        file: 'solmark.txt',
        words: 'that Prime Minister Sefton Arrieta had seen the minutes as well',
        role: 'alleged',
      },
      { file: 'solmark.txt', words: 'She gave no evidence for the claim', role: 'no evidence' },
      {
        file: 'solmark.txt',
        words: 'The prime minister, his chief of staff and the Civic Union denied',
        role: 'denied',
      },
    ],
  },
  {
    event: 'minutes',
    section: 'check',
    kind: 'allegation without evidence',
    sides: [{ file: 'solmark.txt', words: 'She gave no evidence for the claim' }],
  },
  // An embedded post dates the weekday of the report that carries it.
  {
    event: 'minutes',
    section: 'timeline',
    edtf: '2026-03-18',
    sides: [{ file: 'kestrian-review.txt', words: 'On Wednesday' }],
  },
  {
    event: 'minutes',
    section: 'next',
    edtf: '2026-03-24',
    sides: [
      { file: 'solmark.txt', words: 'on Tuesday, March 24' },
      { file: 'sant-orel-post.html', words: 'for March 24' },
      { file: 'kestrian-review.txt', words: 'next Tuesday' },
      { file: 'lindhaven-mail.txt', words: 'next Tuesday' },
    ],
  },
  {
    event: 'minutes',
    section: 'next',
    edtf: '2026-03-20',
    sides: [
      { file: 'solmark.txt', words: 'will be sworn in on Friday' },
      { file: 'sant-orel-post.html', words: 'on March 20' },
      { file: 'civic-standard.html', words: 'will be sworn in on Friday' },
    ],
  },
  {
    event: 'minutes',
    section: 'check',
    kind: 'stamps contradict',
    sides: [{ file: 'lindhaven-mail.txt', words: 'March 17, 2026, 6:15 p.m.' }],
  },
  {
    event: 'minutes',
    section: 'inside',
    kind: 'stamp against event',
    sides: [{ file: 'lindhaven-mail.txt', words: 'March 17, 2026, 6:15 p.m.' }],
  },
  {
    event: 'minutes',
    section: 'changed',
    kind: 'update',
    sides: [{ file: 'lindhaven-mail.txt', words: 'March 17, 2026, 6:15 p.m.' }],
  },
  // One post embedded in two reports is one statement.
  {
    event: 'minutes',
    section: 'said',
    speaker: 'Quist-Owens',
    sides: [
      { file: 'kestrian-review.txt', words: 'Now ask who else had a copy.' },
      { file: 'sant-orel-post.html', words: 'Now ask who else had a copy.' },
    ],
  },
  {
    event: 'minutes',
    section: 'overview',
    kind: 'event',
    any: true,
    sides: [
      { file: 'solmark.txt', words: 'resigned on Wednesday' },
      { file: 'sant-orel-post.html', words: 'resigned on Wednesday' },
      { file: 'lindhaven-mail.txt', words: 'stepped down on Wednesday' },
      { file: 'civic-standard.html', words: 'stepped down on Wednesday' },
      { file: 'kestrian-review.txt', words: 'The finance minister resigned at noon' },
    ],
  },
  {
    event: 'minutes',
    section: 'overview',
    kind: 'next step',
    any: true,
    sides: [
      { file: 'solmark.txt', words: 'on Tuesday, March 24' },
      { file: 'solmark.txt', words: 'will be sworn in on Friday' },
      { file: 'sant-orel-post.html', words: 'for March 24' },
      { file: 'sant-orel-post.html', words: 'on March 20' },
      { file: 'civic-standard.html', words: 'will be sworn in on Friday' },
      { file: 'civic-standard.html', words: 'comes to a vote on Tuesday' },
    ],
  },
]

/** What may not stand together in one entry. */
export const ABSENT: readonly Planted[] = [
  // A bridge and a bank account.
  {
    event: 'bridge',
    section: 'several',
    sides: [
      { file: 'kestria-one.html', words: 'which opened in 2019' },
      { file: 'the-torch.txt', words: 'an account he opened in 2019' },
    ],
  },
  {
    event: 'bridge',
    section: 'timeline',
    sides: [
      { file: 'bradno-courier.txt', words: 'The Saint Ilve Bridge opened in 2019' },
      { file: 'the-torch.txt', words: 'an account he opened in 2019' },
    ],
  },
  // Saved from the water and treated in hospital.
  {
    event: 'bridge',
    section: 'different',
    sides: [
      { file: 'kestpress.txt', words: '17 people' },
      { file: 'kestria-one.html', words: 'Nineteen people are being treated' },
    ],
  },
  // Seven of the nine are adults: no smaller toll.
  {
    event: 'bridge',
    section: 'different',
    sides: [
      { file: 'kestria-one.html', words: 'Seven people have died' },
      { file: 'bradno-courier.txt', words: 'seven adults' },
    ],
  },
  // Nine vehicles were reached, eleven were on the span.
  {
    event: 'bridge',
    section: 'different',
    sides: [
      { file: 'kestria-one.html', words: 'nine of the eleven vehicles' },
      { file: 'bradno-courier.txt', words: 'Nine people were dead' },
    ],
  },
  // Two days after 24 February, not after the day of the report.
  {
    event: 'bridge',
    section: 'next',
    edtf: '2026-02-13',
    sides: [{ file: 'tavarian-observer.html', words: 'two days later' }],
  },
  // “There is no suggestion” is said of the lunches, not of the inspections.
  {
    event: 'bridge',
    section: 'alleged',
    sides: [
      { file: 'the-torch.txt', words: 'There is no suggestion that the lunches broke the law' },
      { file: 'the-torch.txt', words: 'The company denies skipping inspections' },
    ],
  },
  {
    event: 'bridge',
    section: 'said',
    speaker: 'Esquivel',
    sides: [{ file: 'bradno-courier.txt', words: 'They signed the book every month.' }],
  },
  // The pronoun is the fire chief's, not the nurse's.
  {
    event: 'bridge',
    section: 'said',
    speaker: 'Hetzel',
    sides: [{ file: 'the-torch.txt', words: '“We do not know how many are still inside,”' }],
  },

  // Seats and arrests, in one report and across two.
  {
    event: 'terminal',
    section: 'several',
    sides: [
      { file: 'solmark.txt', words: 'arresting 40 people' },
      { file: 'tavarian-observer.txt', words: 'won 40 seats' },
    ],
  },
  {
    event: 'terminal',
    section: 'different',
    sides: [
      { file: 'solmark.txt', words: 'holds 40 of the 71 seats' },
      { file: 'sant-orel-post.txt', words: 'Forty people were arrested' },
    ],
  },
  // The figure that was corrected is no figure of this report.
  {
    event: 'terminal',
    section: 'different',
    sides: [
      { file: 'solmark.txt', words: 'arresting 40 people' },
      { file: 'sant-orel-post.txt', words: '14 people had been arrested' },
    ],
  },
  // Part of the arrested are under 18.
  {
    event: 'terminal',
    section: 'different',
    sides: [
      { file: 'amaro-live.txt', words: 'Twelve of those held are under 18' },
      { file: 'solmark.txt', words: 'arresting 40 people' },
    ],
  },
  // Homeless in October, awake in the hall in March, waiting for a bed in the evening.
  {
    event: 'terminal',
    section: 'different',
    sides: [
      { file: 'solmark.txt', words: '1,900 people homeless' },
      { file: 'kestria-today.txt', words: '188 people' },
    ],
  },
  // 200 officers and 188 people.
  {
    event: 'terminal',
    section: 'different',
    sides: [
      { file: 'solmark.txt', words: 'About 200 officers' },
      { file: 'kestria-today.txt', words: '188 people' },
    ],
  },
  // The place in the sports hall and the sale of the terminal have the same last day.
  {
    event: 'terminal',
    section: 'next',
    sides: [
      { file: 'kestria-one.html', words: 'until 31 March' },
      { file: 'civic-standard.txt', words: 'is to be signed by March 31' },
    ],
  },
  // Those who occupy Pier 4 are dockers.
  {
    event: 'terminal',
    section: 'names',
    sides: [
      { file: 'solmark.txt', words: 'occupiers' },
      { file: 'port-gazette.html', words: 'occupiers of Pier 4' },
    ],
  },
  {
    event: 'terminal',
    section: 'names',
    sides: [
      { file: 'solmark.txt', words: 'occupiers' },
      { file: 'port-gazette.html', words: 'dockers' },
    ],
  },
  {
    event: 'terminal',
    section: 'names',
    sides: [
      { file: 'the-torch.html', words: 'squatters' },
      { file: 'the-torch.html', words: 'cops' },
    ],
  },
  // What the minister “made plain” is the correspondent's sentence; the spokesman of the dockers is not of the families.
  {
    event: 'terminal',
    section: 'said',
    speaker: 'Achterkamp',
    sides: [{ file: 'port-gazette.html', words: '“Nobody has talked to us about police,”' }],
  },
  {
    event: 'terminal',
    section: 'said',
    speaker: 'Solano',
    sides: [{ file: 'sant-orel-post.txt', words: 'I have not been given the paper' }],
  },
  {
    event: 'terminal',
    section: 'said',
    speaker: 'Valkenburg',
    sides: [{ file: 'lower-quay-voice.txt', words: 'The window came in first' }],
  },
  // What the committee's chair disputes is that nobody was carried out, not the stolen goods.
  {
    event: 'terminal',
    section: 'alleged',
    sides: [
      { file: 'kestria-one.html', words: 'disputed that' },
      { file: 'solmark.txt', words: 'that stolen goods had been stored in the building' },
    ],
  },
  // The committee and the chaplaincy deny the goods; of the court order only the lawyer speaks.
  {
    event: 'terminal',
    section: 'alleged',
    sides: [
      { file: 'kestria-today.txt', words: 'says there was none' },
      { file: 'lower-quay-voice.txt', words: 'their lawyer and the port chaplaincy all deny it' },
    ],
  },
  // Denied are the stolen goods, not the fire.
  {
    event: 'terminal',
    section: 'alleged',
    sides: [
      { file: 'solmark.txt', words: 'A canister reportedly set fire to bedding' },
      { file: 'solmark.txt', words: "The residents' committee, its lawyer and the port chaplaincy denied" },
    ],
  },

  // The home's residents are not the town's.
  {
    event: 'leak',
    section: 'inside',
    sides: [
      { file: 'kestria-one.html', words: 'All residents of the Saint Lucy care home' },
      { file: 'kestria-one.html', words: 'People from the lower town of Dolmara' },
    ],
  },
  {
    event: 'leak',
    section: 'different',
    sides: [
      { file: 'the-torch.txt', words: 'ALL residents of Dolmara' },
      { file: 'kestria-one.html', words: 'All residents of the Saint Lucy care home' },
    ],
  },
  {
    event: 'leak',
    section: 'different',
    sides: [
      { file: 'kestpress.txt', words: 'about 2,400 people' },
      { file: 'kestpress.txt', words: 'The 60 residents' },
    ],
  },
  {
    event: 'leak',
    section: 'different',
    sides: [
      { file: 'kestpress.txt', words: 'Two plant workers' },
      { file: 'the-torch.txt', words: '140 workers' },
    ],
  },
  // The corrected word is no claim of this report.
  {
    event: 'leak',
    section: 'different',
    sides: [
      { file: 'kestria-one.html', words: 'chlorine had escaped' },
      { file: 'kestpress.txt', words: 'About three metric tons of ammonia escaped' },
    ],
  },
  // Sirens half an hour later are another point than the leak's beginning.
  {
    event: 'leak',
    section: 'different',
    sides: [
      { file: 'kestpress.txt', words: '4:10 a.m.' },
      { file: 'the-torch.txt', words: '4.40am' },
    ],
  },
  {
    event: 'leak',
    section: 'said',
    speaker: 'Tennant',
    sides: [{ file: 'the-torch.txt', words: '“My eyes were on fire.' }],
  },

  // A majority and a number of months.
  {
    event: 'minutes',
    section: 'different',
    sides: [
      { file: 'solmark.txt', words: 'a majority of 19' },
      { file: 'kestrian-review.txt', words: 'for 19 months' },
    ],
  },
  {
    event: 'minutes',
    section: 'several',
    sides: [
      { file: 'solmark.txt', words: 'a majority of 19' },
      { file: 'sant-orel-post.html', words: 'for 19 months' },
    ],
  },
  // A statement of four sentences in a courtyard and a speech at the congress are two occasions.
  {
    event: 'minutes',
    section: 'said',
    speaker: 'Vandermark',
    sides: [{ file: 'civic-standard.html', words: '“Let her bring one page with my initials on it,”' }],
  },
  {
    event: 'minutes',
    section: 'said',
    speaker: 'Arrieta',
    sides: [{ file: 'solmark.txt', words: '"I did not read the minutes, and I should have,"' }],
  },
  // That nobody lied “so far as anyone can show” is said of all, not of the prime minister's minutes.
  {
    event: 'minutes',
    section: 'alleged',
    sides: [
      { file: 'kestrian-review.txt', words: 'No one has taken a bribe' },
      { file: 'solmark.txt', words: 'She gave no evidence for the claim' },
    ],
  },
  // The update stamp dates nothing.
  {
    event: 'minutes',
    section: 'timeline',
    edtf: '2026-03-11',
    sides: [{ file: 'lindhaven-mail.txt', words: 'on Wednesday' }],
  },
  {
    event: 'minutes',
    section: 'timeline',
    edtf: '2026-03-17',
    sides: [{ file: 'lindhaven-mail.txt', words: 'on Wednesday' }],
  },
]

/** Reports of one event that share an origin. */
export const FAMILIES: readonly { readonly event: string; readonly files: readonly string[] }[] = [
  { event: 'terminal', files: ['solmark.txt', 'lomnava-herald.txt', 'amaro-star.txt'] },
]

/** Reports that belong to no story of their folder. */
export const APART: readonly { readonly event: string; readonly file: string }[] = [
  { event: 'bridge', file: 'kelm-evening-news.txt' },
  { event: 'terminal', file: 'radio-kelm.txt' },
]

/** Points that two or more groups make in their own voice. */
export const SEVERAL: readonly Planted[] = [
  {
    event: 'bridge',
    section: 'several',
    background: true,
    sides: [
      { file: 'kestria-one.html', words: 'which opened in 2019' },
      { file: 'bradno-courier.txt', words: 'The Saint Ilve Bridge opened in 2019' },
    ],
  },
  {
    event: 'bridge',
    section: 'several',
    sides: [
      { file: 'kestpress.txt', words: 'was built by Velin-Okoro' },
      { file: 'tavarian-observer.html', words: 'was built by Velin-Okoro' },
    ],
  },
  {
    event: 'bridge',
    section: 'several',
    sides: [
      { file: 'kestpress.txt', words: 'fell into the Ternel River' },
      { file: 'tavarian-observer.html', words: 'fell into the Ternel river' },
    ],
  },
  {
    event: 'terminal',
    section: 'several',
    sides: [
      { file: 'solmark.txt', words: 'Police cleared a disused ferry terminal' },
      {
        file: 'kestria-one.html',
        words: 'Police have removed the families living in the East Ferry Terminal',
      },
    ],
  },
  {
    event: 'terminal',
    section: 'several',
    sides: [
      { file: 'solmark.txt', words: 'arresting 40 people' },
      { file: 'civic-standard.txt', words: 'Forty people were arrested' },
      { file: 'sant-orel-post.txt', words: 'Forty people were arrested' },
    ],
  },
  {
    event: 'terminal',
    section: 'several',
    background: true,
    sides: [
      { file: 'tavarian-observer.txt', words: 'opened in 1964' },
      { file: 'port-gazette.html', words: 'opened in 1964' },
    ],
  },
  {
    event: 'leak',
    section: 'several',
    sides: [
      { file: 'kestpress.txt', words: 'Ammonia escaped from a cold store' },
      { file: 'kestria-one.html', words: 'ammonia escaped from a cold store' },
    ],
  },
  {
    event: 'minutes',
    section: 'several',
    sides: [
      { file: 'solmark.txt', words: 'resigned on Wednesday' },
      { file: 'sant-orel-post.html', words: 'resigned on Wednesday' },
    ],
  },
  {
    event: 'minutes',
    section: 'several',
    sides: [
      { file: 'solmark.txt', words: 'The lottery lost 412 million crowns in 2024' },
      { file: 'sant-orel-post.html', words: 'The state lottery lost 412 million crowns in 2024' },
    ],
  },
]

/** Reports without a publication date, and the words that date their weekdays. */
export const UNDATED: readonly { readonly event: string; readonly file: string; readonly words: string }[] = [
  { event: 'minutes', file: 'kestrian-review.txt', words: 'March 18, 2026' },
]

/** Words of notices, links and promotion, which may stand in no evidence of any section but `reports` and `changed`. */
export const ASIDE: readonly { readonly event: string; readonly file: string; readonly words: string }[] = [
  { event: 'bridge', file: 'kestria-one.html', words: 'Kestria One uses only the cookies' },
  { event: 'bridge', file: 'kestria-one.html', words: 'Lomnava ferry to get a second boat' },
  { event: 'bridge', file: 'kestria-one.html', words: 'Sign up for our newsletter' },
  { event: 'bridge', file: 'bradno-courier.txt', words: 'Did you see the span fall' },
  { event: 'bridge', file: 'bradno-courier.txt', words: 'Support local reporting' },
  { event: 'bridge', file: 'the-torch.txt', words: 'READ MORE' },
  { event: 'bridge', file: 'the-torch.txt', words: 'Got a story?' },
  { event: 'bridge', file: 'tavarian-observer.html', words: 'Sign up for First Edition' },
  { event: 'bridge', file: 'tavarian-observer.html', words: 'last lamplighter' },
  { event: 'bridge', file: 'kestpress.txt', words: 'editing by S. Tolland' },
  { event: 'terminal', file: 'the-torch.html', words: 'our 214 partners' },
  { event: 'terminal', file: 'the-torch.html', words: 'Minister’s dog bites minister' },
  { event: 'terminal', file: 'the-torch.html', words: 'Subscribe to Torchlight' },
  { event: 'terminal', file: 'solmark.txt', words: 'Editing by Conrad Yilmaz-Hope' },
  { event: 'terminal', file: 'amaro-star.txt', words: 'Read more: What will the hotel' },
  { event: 'terminal', file: 'civic-standard.txt', words: 'Join the Friends of the Standard' },
  { event: 'terminal', file: 'port-gazette.html', words: 'Subscribe.' },
  { event: 'leak', file: 'kestpress.txt', words: 'editing by Lena Abiodun' },
  { event: 'leak', file: 'the-torch.txt', words: 'Sign up to our newsletter' },
  { event: 'leak', file: 'kestria-one.html', words: 'A poor year for plums' },
  { event: 'minutes', file: 'kestrian-review.txt', words: 'Subscribers make the Review possible' },
  { event: 'minutes', file: 'sant-orel-post.html', words: 'We use cookies to count readers' },
  { event: 'minutes', file: 'sant-orel-post.html', words: 'Politics without shouting' },
  { event: 'minutes', file: 'civic-standard.html', words: 'Congress elects Drozd' },
  { event: 'minutes', file: 'lindhaven-mail.txt', words: 'Advertise here' },
]
