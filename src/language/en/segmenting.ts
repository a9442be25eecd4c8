import type { SegmentWords } from '../segmenting.ts'

function list(words: string): Set<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}

const MONTHS = `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`
const WEEKDAYS = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`

/** The words that decide where an English sentence or token ends. */
export const segmenting: SegmentWords = {
  titles:
    list(`mr mrs ms mx messrs mme mlle dr prof rev fr hon pres gov lt gen sen rep reps sens col maj capt cmdr cpl
    sgt adm supt det insp amb atty st ste mt ft brig pvt pfc spc msgr sec asst dep dir mgr vs v e.g i.e cf viz`),
  abbreviations: list(`inc corp co ltd llc plc bros cos jr sr esq etc al dept univ assn ave blvd rd hwy
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo ont que alta approx est min max ext tel dist ed eds vol pp op ph d.c`),
  numbered: list('no nos p pp vol art ch fig sec ver est ca c r'),
  afterTime:
    list(`${MONTHS} ${WEEKDAYS} et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet ist jst
    akst hst eastern central mountain pacific local greenwich moscow beijing kyiv`),
  starters:
    list(`the a an this that these those there here he she it its his her their they we our i you your my
    in on at by for from with after before during since until while when where why how what who which if as
    but and or so yet nor both all some many most several few none no not also however meanwhile still then now
    according asked earlier later last more another other such one two three is are was were do does did
    officials police authorities critics supporters although though because despite once until under over
    between among about against instead nearly nevertheless nonetheless thus therefore to of`),
  asking:
    list(`said says asked asks added adds wrote writes shouted yelled tweeted posted replied wondered told
    exclaimed declared joked quipped recalled responded cried continued demanded chanted screamed explained`),
  goers:
    list(`also has had was were is are said says will would did does could may might can later then now never still
    told added called has have threatened promised wants wanted`),
  bodies:
    list(`senate house congress government supreme president presidents army navy force forces marine marines coast
    department embassy attorney secretary ambassador constitution treasury state states district capitol court
    representative senator military troops officials officers citizens agency agencies border customs geological
    census postal steel open federal central national chamber commerce dollar dollars bank security council
    general administration authorities lawmakers intelligence prosecutors prosecutor judge team media bureau service
    fish soccer women men olympic consulate mission envoy assembly charter peacekeepers`),
  pasts: [
    ...list(`froze sank shrank swam drank sang rang sprang stank began ran came became overcame gave forgave ate drove
    rode rose arose wrote rewrote spoke broke woke awoke stole chose wove threw overthrew blew flew grew knew drew
    withdrew took mistook undertook overtook shook wore tore swore went underwent forbade strove forgot slew trod
    clung flung slunk wrung crept wept fled knelt`),
  ],
  prefixes:
    list(`anti ante arch auto be bi bio co counter cross cyber de e eco ex extra hyper infra inter intra
    macro mega meta micro mid mini mono multi neo non over pan para poly post pre pro proto pseudo psycho quasi re
    semi socio sub super supra tele trans tri ultra un uni vice uh`),
  fused: new Map([
    ['cannot', [3, 3]],
    ['gonna', [3, 2]],
    ['wanna', [3, 2]],
    ['gotta', [3, 2]],
    ['gimme', [3, 2]],
    ['lemme', [3, 2]],
    ['dunno', [2, 1, 2]],
    ['dont', [2, 2]],
    ['didnt', [3, 2]],
    ['doesnt', [4, 2]],
    ['isnt', [2, 2]],
    ['wasnt', [3, 2]],
    ['im', [1, 1]],
  ]),
  clitics: list('s m d re ve ll'),
  domains:
    list(`com org net gov edu mil int co io ly uk eu us ca au de fr es ru ua cn jp in br tv fm me info biz news
    be gl gd ie nz za app dev ai gg html htm php doc pdf jpg jpeg png gif txt xls ppt zip`),
}
