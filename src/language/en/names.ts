import type { NameWords, Place } from '../names.ts'
import { BODIES } from './names-bodies.ts'
import { CITIES, CITY_FORMS } from './names-cities.ts'
import { BRANDS, COMPANIES } from './names-companies.ts'
import { COUNTRIES, REGIONS } from './names-countries.ts'
import { GIVEN_NAMES } from './names-given.ts'
import { ENDINGS, JOINTS } from './names-grammar.ts'
import { CREEDS, GENDERED, PEOPLE, PORTFOLIOS, ROLES, TITLES } from './names-people.ts'
import { PLACES } from './names-places.ts'
import { SURNAMES } from './names-surnames.ts'
import { TOPONYMS } from './names-toponyms.ts'
import {
  ALIAS_CUES,
  BEARERS,
  EVENT_HEADS,
  EVENTS,
  LAW_HEADS,
  LAWS,
  MIND_VERBS,
  NOT_NAMES,
  OPENERS,
  ORGANISATION_HEADS,
  ORGANISATIONS,
  PARTICLES,
  PLACE_HEADS,
  QUANTIFIERS,
  SITES,
  SORTS,
  WORK_NOUNS,
} from './names-words.ts'

const list = (words: string): string[] => words.replaceAll('\n', '').split(',').filter(Boolean)
const set = (words: string): ReadonlySet<string> => new Set(list(words))

/** Lines of parts by `;`, of items by `,`. */
const table = (lines: string): string[][][] =>
  lines
    .trim()
    .split('\n')
    .map(line => line.split(';').map(list))

/** The items of long lists; only commas end their lines, none the last. */
const listAll = (lists: { readonly [key: string]: string }): string[] =>
  Object.values(lists).flatMap(words => words.trim().replaceAll(',\n', ',').split(','))

/** Adds lines of names that stand for the first of each. */
const addForms = (map: Map<string, string>, lines: string): Map<string, string> =>
  lines
    .trim()
    .split('\n')
    .map(line => line.split(','))
    .reduce((all, names) => names.reduce((each, name) => each.set(name, names[0]!), all), map)

const countries = table(COUNTRIES)
const regions = table(REGIONS)
const peoples = [...regions, ...countries]

const addPlaces = (map: Map<string, Place>, lines: readonly string[][][], country: boolean) =>
  lines.reduce(
    (all, [main = [], others = []]) =>
      [...main, ...others].reduce((each, name) => each.set(name, { main: main[0]!, country }), all),
    map,
  )

const addTowns = (map: Map<string, Place>, names: readonly string[]) =>
  names.reduce((all, name) => all.set(name, { main: name, country: false }), map)

const places = new Map<string, Place>()
addTowns(places, listAll(CITIES))
addTowns(places, listAll(PLACES))
addForms(new Map(), CITY_FORMS).forEach((main, name) => {
  places.set(name, { main, country: false })
})
addPlaces(places, regions, false)
addPlaces(places, countries, true)

type Pronoun = 'she' | 'he' | 'either'

const given = Object.values(GIVEN_NAMES).reduce(
  (all: Map<string, Pronoun>, names) =>
    Object.entries(names).reduce(
      (each, [pronoun, words]) =>
        listAll({ words }).reduce((one, name) => one.set(name, pronoun as Pronoun), each),
      all,
    ),
  new Map<string, Pronoun>(),
)

const companies = addForms(new Map(), COMPANIES)

const sorts = SORTS.trim()
  .split('\n')
  .map(line => line.split(':'))
  .flatMap(([sort = '', nouns = '']) => list(nouns).map(noun => [noun, sort] as const))

/** What English calls people, organisations and places, as general knowledge; no list holds persons of the day. */
export const names: NameWords = {
  tag: 'en',
  joints: JOINTS,
  endings: ENDINGS,
  places,
  toponyms: set(TOPONYMS),
  adjectives: new Map(
    peoples.flatMap(([main = [], , adjectives = []]) => adjectives.map(word => [word, main[0]!] as const)),
  ),
  nationals: new Map(
    peoples.flatMap(([main = [], , , people = []]) => people.map(word => [word, main[0]!] as const)),
  ),
  given,
  surnames: new Set(listAll(SURNAMES)),
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
  legalForms: set(
    'Inc,Inc.,Ltd,Ltd.,Limited,LLC,L.L.C.,LLP,LP,L.P.,Corp,Corp.,Co,Co.,PLC,Plc,plc,GmbH,AG,SE,KG,SA,S.A.,SAS,SARL,S.p.A.,SpA,S.r.l.,NV,N.V.,BV,B.V.,AB,A/S,ASA,Oy,Oyj,Pty,Pte,Pvt,Pvt.,Bhd,Bhd.,Tbk,JSC,PJSC,OAO,OOO,KK',
  ),
  placeHeads: set(PLACE_HEADS),
  lawHeads: set(LAW_HEADS),
  eventHeads: set(EVENT_HEADS),
  knownOrganisations: Object.values(BODIES).reduce(addForms, new Map(companies)),
  brands: set(BRANDS),
  companies: new Set(companies.keys()),
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
  branches: set(
    'foundation,administration,board,committee,subcommittee,fund,funds,council,caucus,institute,union,office,museum,academy,trust,commission,court,association,society,library,centre,center',
  ),
  chambers: set('house,senate,commons,lords,assembly'),
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
