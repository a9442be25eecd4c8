import type { NameWords, Place } from '../names.ts'
import { CREEDS, GENDERED, GIVEN_NAMES, PEOPLE, PORTFOLIOS, ROLES, TITLES } from './names-people.ts'
import { COUNTRIES, PLACES } from './names-places.ts'
import {
  ALIAS_CUES,
  BEARERS,
  COMPANIES_KNOWN,
  EVENT_HEADS,
  EVENTS,
  LAW_HEADS,
  LAWS,
  MIND_VERBS,
  NOT_NAMES,
  OPENERS,
  ORGANISATION_HEADS,
  ORGANISATIONS,
  ORGANISATIONS_KNOWN,
  PARTICLES,
  PLACE_HEADS,
  QUANTIFIERS,
  SITES,
  SORTS,
  WORK_NOUNS,
} from './names-words.ts'

const list = (words: string): string[] => words.replaceAll('\n', '').split(',').filter(Boolean)
const set = (words: string): ReadonlySet<string> => new Set(list(words))

const countries = COUNTRIES.trim()
  .split('\n')
  .map(line => line.split(';').map(list))

const places: readonly (readonly [string, Place])[] = [
  ...list(PLACES).map(name => [name, { main: name, country: false }] as const),
  ...countries.flatMap(([main = [], others = []]) =>
    [...main, ...others].map(name => [name, { main: main[0]!, country: true }] as const),
  ),
]

const forms = (lines: string): (readonly [string, string])[] =>
  lines
    .trim()
    .split('\n')
    .map(list)
    .flatMap(names => names.map(name => [name, names[0]!] as const))

const companies = forms(COMPANIES_KNOWN)

const sorts = SORTS.trim()
  .split('\n')
  .map(line => line.split(':'))
  .flatMap(([sort = '', nouns = '']) => list(nouns).map(noun => [noun, sort] as const))

/** What English calls people, organisations and places, as general knowledge; no list holds persons of the day. */
export const names: NameWords = {
  tag: 'en',
  places: new Map(places),
  placeStarts: new Set(places.filter(([name]) => /[ -]/.test(name)).map(([name]) => name.split(/[ -]/)[0]!)),
  adjectives: new Map(
    countries.flatMap(([main = [], , adjectives = []]) => adjectives.map(word => [word, main[0]!] as const)),
  ),
  nationals: new Map(
    countries.flatMap(([main = [], , , people = []]) => people.map(word => [word, main[0]!] as const)),
  ),
  given: new Map([
    ...list(GIVEN_NAMES.either).map(name => [name, 'either'] as const),
    ...list(GIVEN_NAMES.she).map(name => [name, 'she'] as const),
    ...list(GIVEN_NAMES.he).map(name => [name, 'he'] as const),
  ]),
  titles: set(TITLES),
  portfolios: set(PORTFOLIOS),
  roles: set(ROLES),
  people: set(PEOPLE),
  creeds: set(CREEDS),
  gendered: new Map([
    ...list(GENDERED.she).map(word => [word, 'she'] as const),
    ...list(GENDERED.he).map(word => [word, 'he'] as const),
  ]),
  organisationHeads: set(ORGANISATION_HEADS),
  placeHeads: set(PLACE_HEADS),
  lawHeads: set(LAW_HEADS),
  eventHeads: set(EVENT_HEADS),
  knownOrganisations: new Map([...forms(ORGANISATIONS_KNOWN), ...companies]),
  companies: new Set(companies.map(([name]) => name)),
  frontHeads: set('Lake,Mount,Fort,Cape,Port,Río,Rio,Mont,Rue,Calle,Piazza,Plaza,Wadi,Camp,Isle'),
  frontEvents: set('Hurricane,Typhoon,Cyclone,Storm,Tropical,Operation,Battle,Feast'),
  placeHolders: set(
    'mayor,governor,resident,people,citizen,president,king,queen,prince,bishop,archbishop,inhabitant,villager,sheriff,ambassador,republic,kingdom,city,town,village,port,capital,province,district,region,island,state,suburb,outskirts,coast,north,south,east,west,northeast,northwest,southeast,southwest,county,municipality,emirate,commune,parish,harbour,airport,streets,part,side,centre',
  ),
  owners: set(
    'St,St.,Saint,People,Children,Women,Men,Workers,Farmers,Teachers,Veterans,Nurses,Lloyd,King,Queen,Prince,Princess,Lord,Lords,Mariners,Fishermen,Peoples,Citizens,Students,Soldiers,Writers,Lawyers,Doctors,Master,Saint,Consumers,Employers',
  ),
  namesakes: set('administration,presidency,family,campaign,regime,brothers,era,trial,verdict'),
  collectives: set('crowd,family,couple,public,household,staff,crew,audience,mob,personnel,electorate'),
  frontOrganisations: set(
    'Air,Radio,Banco,Banca,Banque,Bank,Universidad,Université,Universität,Grupo,Groupe,Gruppo,Deutsche,Royal,Partido,Partito,Parti,Real,Club,Team,Save,Friends,Sons,Daughters,Mothers,Doctors,Reporters,Citizens',
  ),
  corporate: set(
    'company,corporation,corp,corp.,inc,inc.,ltd,ltd.,llc,plc,gmbh,ag,group,holdings,news,agency,media,airlines,airways,motors,industries,logistics,shipping,lines,energy,enterprises,international,partners,telecom,technologies,systems,pharmaceuticals,party,movement,storage,cold,steel,chemicals,foods,freight,transport,electric,power,gas,water,mining,minerals,capital,insurance,assurance,life,mutual,bank,financial,properties,construction,engineering,works,labs,studios,software,digital,networks,mobile,brewery,dairy,line,ferries,hotels,railways,express',
  ),
  postal: set(
    'AL,AK,AZ,AR,CA,CO,CT,DE,FL,GA,HI,ID,IL,IN,IA,KS,KY,LA,ME,MD,MA,MI,MN,MS,MO,MT,NE,NV,NH,NJ,NM,NY,NC,ND,OH,OK,OR,PA,RI,SC,SD,TN,TX,UT,VT,VA,WA,WV,WI,WY,DC,ON,QC,BC,NSW,ACT',
  ),
  personal: set(
    'death,murder,arrest,resignation,remarks,comments,visit,speech,testimony,body,funeral,trial,home,house,life,career,face,eyes,voice,husband,wife,family,lawyer,lawyers,attorney,mother,father,son,daughter,brother,sister,mum,widow,supporters,aide,aides,predecessor,successor',
  ),
  placeFronts: set(
    'Saint,St,St.,San,Santa,Santo,São,Sant,Sankt,Sainte,El,Los,Las,La,Le,New,Port,Fort,Bad,Nizhny,Ciudad,Villa,Puerto,Monte',
  ),
  belongings: set(
    'plant,factory,shares,stock,executives,employees,workers,subsidiary,headquarters,customers,brand,products,engineers,stores,branches,earnings,profits',
  ),
  stateNouns: set(
    'government,parliament,ministry,minister,army,military,economy,border,borders,currency,constitution,president,premier,capital,king,queen,ambassador,embassy,president,mayor,streets,airport,coast,city,leaders,voters,citizens,residents,foreign,interior,finance,supreme,prime,central,navy,population,largest,biggest,main',
  ),
  bareOrganisations: set('police,parliament,congress'),
  directions: set(
    'North,South,East,West,Northern,Southern,Eastern,Western,Central,Northeast,Northwest,Southeast,Southwest,Upper,Lower,Greater,Downtown,Old',
  ),
  ambiguousHeads: set(
    'Law,Bill,Day,Open,Cross,Post,Bar,Guard,Price,Press,Storm,Spring,Code,Section,Title,Watch,Capital,Bank',
  ),
  ranks: set('prime,vice,deputy,chief,attorney,acting,first,executive,managing'),
  organisations: set(ORGANISATIONS),
  sites: set(SITES),
  laws: set(LAWS),
  events: set(EVENTS),
  works: set(WORK_NOUNS),
  sorts: new Map(
    sorts.map(([noun]) => [noun, sorts.filter(other => other[0] === noun).map(other => other[1])] as const),
  ),
  particles: set(PARTICLES),
  notNames: set(NOT_NAMES),
  openers: set(OPENERS),
  aliasCues: ALIAS_CUES.trim()
    .split('\n')
    .map(line => line.split(' '))
    .toSorted((a, b) => b.length - a.length),
  bearers: set(BEARERS),
  quantifiers: set(QUANTIFIERS),
  mindVerbs: set(MIND_VERBS),
  pronouns: new Map([
    ...list('she,her,hers,herself').map(word => [word, 'she'] as const),
    ...list('he,him,his,himself').map(word => [word, 'he'] as const),
    ...list('they,them,their,theirs,themselves').map(word => [word, 'they'] as const),
    ...list('it,its,itself').map(word => [word, 'it'] as const),
  ]),
  definite: set('the'),
  demonstrative: set('this,that,these,those'),
  indefinite: set(
    'a,an,one,another,some,any,many,several,few,no,every,each,all,most,more,other,two,three,both,either,neither',
  ),
  copulas: set('be,become,remain,as,elect,name,appoint'),
  unreal: set('no,any,every,each,neither,either'),
  possessives: set('my,your,his,her,its,our,their'),
  plurals: set(
    'people,police,crew,staff,personnel,elderly,homeless,wounded,injured,dead,children,men,women,troops,youth',
  ),
  locatives: set(
    'in,at,near,from,to,into,across,outside,inside,around,toward,towards,through,throughout,off,above,beyond,via,within',
  ),
  suffixes: set('qc,kc,sc,jr,jr.,sr,sr.,ii,iii,iv,v,phd,ph.d.,md,m.d.,mp,esq,esq.,q.c.,k.c.'),
  loose: set(
    'many,other,some,several,few,more,most,all,both,certain,various,numerous,countless,these,those,the,any,no,such',
  ),
}
