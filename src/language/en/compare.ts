import type { CompareWords, Ending } from '../compare.ts'
import { COUNTRIES } from './names-countries.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const mapGroups = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map(line => line.trim().split(/\s+/))
      .flatMap(group => group.map(word => [word, group[0]!] as const)),
  )

/** Opposites, each pair written both ways. */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(',')
      .map(pair => pair.trim().split(/\s+/) as [string, string])
      .flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
  )

/** Words of numbers, from one on, each with its digits. */
const numerals = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(' ').map((word, at) => [word, `${at + 1}`]))

/** A line holds two groups; each word of one is the opposite of each word of the other. */
const contraries = (text: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const sides = text
    .trim()
    .split('\n')
    .map(line => line.split('/').map(side => side.trim().split(/\s+/)) as [string[], string[]])
    .flatMap(([one, other]) => [
      ...one.map(word => [word, other] as const),
      ...other.map(word => [word, one] as const),
    ])
  return new Map(
    [...Map.groupBy(sides, ([word]) => word)].map(([word, all]) => [
      word,
      new Set(all.flatMap(([, others]) => others)),
    ]),
  )
}

/** Country, other names, adjectives and people stand for the last word of the country's name. */
const origins: ReadonlyMap<string, string> = new Map(
  COUNTRIES.trim()
    .toLowerCase()
    .split('\n')
    .map(line => line.split(/[;,]/).filter(Boolean))
    .flatMap(names => names.map(name => [name, names[0]!.split(' ').at(-1)!] as const)),
)

// deportation, deportee, deported → deport; affiliation, affiliate → affiliat; imprisonment → imprison.
const endings: readonly Ending[] = [
  { ending: 'isation', keep: 4, put: 'is' },
  { ending: 'ization', keep: 4, put: 'is' },
  { ending: 'ations', keep: 4, put: '' },
  { ending: 'ation', keep: 4, put: '' },
  { ending: 'ities', keep: 4, put: '' },
  { ending: 'ition', keep: 4, put: '' },
  { ending: 'ments', keep: 4, put: '' },
  { ending: 'ment', keep: 4, put: '' },
  { ending: 'ness', keep: 4, put: '' },
  { ending: 'ities', keep: 4, put: '' },
  { ending: 'ion', keep: 4, put: '' },
  { ending: 'ing', keep: 4, put: '' },
  { ending: 'ity', keep: 4, put: '' },
  { ending: 'ees', keep: 4, put: '' },
  { ending: 'ee', keep: 4, put: '' },
  { ending: 'ers', keep: 4, put: '' },
  { ending: 'er', keep: 4, put: '' },
  { ending: 'or', keep: 4, put: '' },
  { ending: 'al', keep: 4, put: '' },
  { ending: 'ly', keep: 4, put: '' },
  { ending: 'ed', keep: 4, put: '' },
  { ending: 'ize', keep: 4, put: 'is' },
  { ending: 'ise', keep: 4, put: 'is' },
  { ending: 'ate', keep: 4, put: '' },
  { ending: 'e', keep: 4, put: '' },
]

const spelled = (pairs: string): readonly Ending[] =>
  pairs.split(', ').map(pair => {
    const [ending = '', put = ''] = pair.split(' ')
    return { ending, keep: 3, put }
  })

// analysed, analyzed; colour, color; travelled, traveled; centre, center.
const spellings = spelled(
  `ise ize, ised ized, ises izes, ising izing, isation ization, isations izations, yse yze, ysed yzed, ysing yzing, ` +
    `our or, ours ors, oured ored, ouring oring, lled led, lling ling, tre ter, tres ters, ` +
    `ogue og, ogues ogs, wards ward, mme m, mmes ms, nce nse, grey gray`,
)

const contractions = new Map([
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'s", 'is'],
  ["'d", 'would'],
  ["'ll", 'will'],
  ["n't", 'not'],
  ['ca', 'can'],
  ['wo', 'will'],
])

/** English for the comparing stages. */
export const compare: CompareWords = {
  endings,
  spellings,
  contractions,
  others: words('other others'),
  light: words(`be have do say tell get go make take come give put let see know think use become seem keep
    add note year month week day time people man woman thing way part place number case fact news report
    first last new old other more most many much few several some any all such same own also still even just
    very well now then here there when while one two as not no can could may might must shall should will
    would about after before over under up down out off into from with without it they he she we you i who
    which that this these those and or but if than so because since until during between among through
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december morning afternoon evening night today yesterday tomorrow
    official statement mr mrs ms dr continue include around another both each every`),
  synonyms: mapGroups(`
    kill die dead death perish fatality slain killed killing
    injure wound hurt injury casualty injured wounded wounding injuring
    arrest detain custody arrested
    treat hospitalize hospitalise
    prison jail penitentiary mega-prison
    deport expel remove removal expulsion deportee
    send fly transfer transport
    visit tour
    film video footage clip
    photo picture image photograph
    blaze fire inferno
    evacuate evacuation
    collapse cave
    explosion blast explode
    inmate prisoner detainee
    house hold accommodate
    tie link affiliation connection
    member membership
    company firm
    police officer
    bar outlaw ban prohibit
    begin start
    shut close closure
    rise increase climb grow
    fall drop decrease decline
    buy purchase acquire
    vote ballot
    attack assault raid
    lawyer attorney
    family relative
    resident inhabitant villager townsfolk
    worker employee
    allow permit
    ton tonne
`),
  opposites:
    pairs(`rise fall, open close, accept reject, approve refuse, allow deny, guilty innocent, alive dead,
    win lose, confirm deny, before after, increase reduce, safe unsafe, legal illegal, begin end, support oppose,
    agree disagree, intact damaged, present absent, voluntary forced`),
  contraries: contraries(`
    keep retain preserve maintain / remove delete erase discard drop abandon scrap abolish eliminate lose
    allow permit let authorise authorize enable / ban forbid prohibit bar block prevent force require order stop
    recommend suggest advise / order force require compel oblige demand mandate
    accept approve endorse welcome back support favour favor praise / reject refuse oppose condemn criticise criticize denounce veto deny
    rise increase grow climb gain jump surge soar expand raise / fall decrease drop decline shrink plunge slump lower cut reduce slip lose
    start begin launch open resume continue / end finish stop close halt cancel suspend quit
    win succeed / lose fail
    arrive enter join come / leave exit depart quit go
    find discover / lose miss
    buy purchase acquire / sell
    hire employ appoint / fire dismiss sack
    release free acquit / arrest detain jail imprison hold convict
    confirm affirm admit / deny dispute
    strengthen improve boost / weaken worsen hurt damage
    attack / defend
    import / export
    remember / forget
    save rescue protect / kill destroy harm endanger
    borrow / lend
    include / exclude
    love like / hate dislike
    build construct / demolish destroy
    hide conceal / reveal show disclose
    arrive / depart
    inside within / outside
    before / after
    first / last
    small little tiny / large big huge giant
    young / old elderly
    new / old
    many / few
    more / fewer less
    public / private
    civilian civil commercial / military
    male man boy / female woman girl
    day / night
    north northern / south southern
    east eastern / west western
    rich / poor
    peaceful / violent
    light bright glowing glow lit / dark
    safe / dangerous unsafe
    success / failure
    victory / defeat
    profit / loss
    peace / war
    friend ally / enemy
    dead / alive
    guilty / innocent
    legal / illegal
    cheap / expensive
    strong / weak
    early / late
    hot / cold
    dry / wet
    high / low
  `),
  denying: words('un non non- anti anti-'),
  refusing: words('refuse deny fail lack unable disappear'),
  empty:
    words(`be have do say tell get go make take can could may might must shall should will would as so such
    more most other another also too even just still due`),
  slight: words('the a an and that to in into of on at for by with just really very'),
  numerals: numerals('one two three four five six seven eight nine ten eleven twelve'),
  demonyms: origins,
  universal: words('all any every everyone each whole entire no both anyone always'),
  restricting: words('only some solely merely partly except few part certain just half'),
  legal: words(`court judge law ruling lawsuit sue charge indict indictment injunction convict
    prosecutor prosecution trial hearing verdict constitution legal illegal unlawful lawyer attorney
    warrant custody bail plea tribunal magistrate legislation criminal inquiry inquest`),
  perhapsLegal: words('act appeal sentence rights right bill record process permit case'),
  scene:
    words(`wear stand walk sit smell smoke rain wave cheer shout cry silent wide-eyed helmet crowd street sun
    wind cold hot line queue look carry hold hand face mask shirt cap tattoo`),
  office:
    words(`president minister secretary mayor governor senator spokesman spokeswoman spokesperson chancellor
    ambassador commissioner councillor councilor chief sheriff police prosecutor official officer government
    administration ministry department senator deputy premier king queen congressman congresswoman lawmaker
    politician judge court general attorney chairman chairwoman prime representative harbourmaster harbormaster
    prefect leader inspector marshal agency council regulator parliament party`),
  bodies: words('authority'),
  unnamed: words('source sources insider insiders whistleblower whistleblowers'),
  human:
    words(`man woman child person people resident migrant deportee inmate prisoner worker family protester
    demonstrator soldier refugee passenger student villager squatter occupier activist victim patient detainee
    member officer fighter rebel militant tenant fisherman farmer driver nurse`),
  plan: words(`plan schedule expect intend set due aim slate prepare hope promise vow pledge hold begin start meet
    visit decide publish vote open resume`),
  achieving: words(
    'begin start continue manage go come get proceed help use stand happen turn prove find know',
  ),
  undoing: words('from without'),
  means: words('by'),
  further: words('other others another additional further else too'),
  pictured:
    /^(?:image|photo) (?:copyright|caption)\b|\bin this (?:[\w.,]+ ){0,5}(?:photo|photograph|picture|image|frame grab)\b/i,
  vague:
    words(`appear seem look remain continue include involve contain show feature represent address concern relate
    regard view work force lead leave cause mean need want try effect serve set`),
  happens:
    words(`happen occur begin start continue resume end finish conclude follow come last ensue erupt unfold
    arise persist ongoing be`),
  relatives: words('who that'),
  which: 'which',
  personal: words('he she i we you'),
  ahead: words('next'),
  suspect: words('allege accuse suspect claim insist purport'),
  background: words(`open found build establish capacity house hold population locate know call border born
    designate create launch own notorious home largest`),
  anyone: words('person people body victim human civilian'),
  including: words('include including among'),
  charging: words('charge indict accuse prosecute sue arraign indictment'),
  hearsay: words('reportedly allegedly supposedly purportedly apparently'),
  yet: words('yet far still ever never since until before'),
  former: words('previously formerly earlier originally initially former prior previous initial'),
  charges: words(`claim allegation accusation charge wrongdoing involvement responsibility suggestion report
    rumour rumor assertion support evidence proof misconduct notion argument theory accuse allege
    it that this`),
  faults: words('wrongdoing misconduct involvement responsibility'),
  accusations: words('allegation accusation charge rumour rumor'),
  turnDown: words('reject dismiss'),
  dispute: words('dispute contest challenge'),
  tolls:
    words(`kill die injure wound miss arrest detain displace evacuate rescue hospitalize hospitalise treat dead
    injury death missing injured wounded hurt killed arrested wounding injuring killing`),
}
