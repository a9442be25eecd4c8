import type { LemmaWords } from '../lemmas.ts'

/** Forms and their lemmas that no rule gives, by kind of word: `form lemma` pairs. */
function pairs(words: string): ReadonlyMap<string, string> {
  const list = words.split(/\s+/).filter(Boolean)
  return new Map(list.flatMap((form, i) => (i % 2 === 0 ? [[form, list[i + 1]!] as const] : [])))
}

/** Irregular forms of verbs and auxiliaries. */
const VERBS = pairs(`
  am be is be are be was be were be been be being be 's be ’s be 'm be ’m be 're be ’re be
  has have had have having have 've have ’ve have
  does do did do done do doing do goes go went go gone go
  ca can could could wo will 'll will ’ll will sha shall 'd would ’d would
  said say says say told tell thought think knew know known know made make took take taken take
  saw see seen see came come got get gotten get gave give given give found find felt feel
  left leave kept keep held hold brought bring began begin begun begin bought buy built build caught catch
  chose choose chosen choose dealt deal drew draw drawn draw drove drive driven drive drank drink drunk drink
  ate eat eaten eat fell fall fallen fall fed feed fought fight fled flee flew fly flown fly
  forbade forbid forbidden forbid forgot forget forgotten forget forgave forgive forgiven forgive froze freeze frozen freeze
  grew grow grown grow hung hang heard hear hid hide hidden hide laid lay lain lie led lead lent lend lost lose lit light
  meant mean met meet mistook mistake mistaken mistake overcame overcome overtook overtake overthrew overthrow overthrown overthrow
  oversaw oversee overseen oversee paid pay proven prove rode ride ridden ride rang ring rung ring rose rise risen rise
  ran run sought seek sold sell sent send shook shake shaken shake shone shine shot shoot showed show shown show shrank shrink shrunk shrink
  sang sing sung sing sank sink sunk sink sat sit slept sleep slid slide spoke speak spoken speak sped speed spent spend
  sprang spring sprung spring stood stand stole steal stolen steal stuck stick struck strike stricken strike sung sing swore swear sworn swear
  swept sweep swam swim swum swim swung swing taught teach tore tear torn tear threw throw thrown throw
  understood understand undertook undertake undertaken undertake undid undo undone undo upheld uphold woke wake woken wake
  wore wear worn wear wept weep won win withdrew withdraw withdrawn withdraw withheld withhold withstood withstand
  wrote write written write wound wind bore bear born bear borne bear beaten beat became become befell befall bent bend bet bet
  bit bite bitten bite bled bleed blew blow blown blow broke break broken break bred breed clung cling crept creep
  dug dig dreamt dream dove dive foresaw foresee foreseen foresee forsaken forsake ground grind knelt kneel leapt leap learnt learn
  misled mislead outdid outdo rebuilt rebuild redid redo remade remake resold resell retold retell rethought rethink
  arose arise arisen arise awoke awake awoken awake shed shed spun spin stank stink stung sting strove strive strung string
  swollen swell trod tread trodden tread wove weave woven weave wrung wring spat spit split split
  added add adding add gon go wan want got/VBP get s be m be re be ve have 'd/VBD have
  dying die lying lie tying tie died die lied lie tied tie vied vie vying vie
  panicked panic panicking panic trafficked traffic trafficking traffic mimicked mimic picnicked picnic
  focused focus focusing focus focuses focus biased bias canceled cancel canceling cancel
  travelled travel travelling travel cancelled cancel cancelling cancel labelled label modelled model signalled signal fuelled fuel fuelling fuel
  controlled control controlling control compelled compel compelling compel expelled expel expelling expel propelled propel
  repelled repel dispelled dispel rebelled rebel excelled excel patrolled patrol patrolling patrol enrolled enrol enrolling enrol
  fulfilled fulfill fulfilling fulfill installed install called call calling call
  singing sing bringing bring hanging hang ringing ring swinging swing
`)

/** Irregular plurals. */
const NOUNS = pairs(`
  men man women woman children child people person feet foot teeth tooth geese goose mice mouse oxen ox
  lives life wives wife knives knife leaves leaf halves half wolves wolf thieves thief loaves loaf shelves shelf selves self calves calf scarves scarf hooves hoof elves elf
  criteria criterion phenomena phenomenon media media data data bacteria bacterium analyses analysis crises crisis bases basis theses thesis
  hypotheses hypothesis diagnoses diagnosis oases oasis axes axis parentheses parenthesis emphases emphasis
  alumni alumnus fungi fungus nuclei nucleus stimuli stimulus syllabi syllabus cacti cactus curricula curriculum memoranda memorandum
  indices index matrices matrix appendices appendix vertices vertex
  potatoes potato tomatoes tomato heroes hero echoes echo vetoes veto torpedoes torpedo embargoes embargo cargoes cargo mosquitoes mosquito
  buses bus gases gas viruses virus campuses campus bonuses bonus statuses status censuses census choruses chorus caucuses caucus lenses lens
  series series species species means means headquarters headquarters politics politics economics economics news news
  police police cattle cattle spouses spouse houses house horses horse causes cause uses use abuses abuse cases case
  movies movie cookies cookie ties tie lies lie pies pie zombies zombie calories calorie rookies rookie selfies selfie prairies prairie
  aches ache headaches headache caches cache niches niche avalanches avalanche psyches psyche
  sizes size prizes prize quizzes quiz fezzes fez axe axe 
  servicemen serviceman policemen policeman congressmen congressman spokesmen spokesman businessmen businessman gunmen gunman
  firefighters firefighter passersby passerby attorneys attorney
  regards regards pants pants grounds grounds supplies supply pm p.m. am a.m.
  pounds pound goods goods odds odds thanks thanks clothes clothes troops troop remains remains
`)

/** Irregular comparatives and superlatives. */
const DEGREES = pairs(`
  better/ADV well best/ADV well better good best good worse bad worst bad more more most most less less least least further far farther far furthest far
  later late latest late larger large largest large closer close closest close nicer nice safer safe safest safe wider wide
  fewer few elder old eldest old simpler simple simplest simple abler able freer free
  finer fine finest fine purer pure rarer rare rarest rare ruder rude sorer sore truer true wiser wise braver brave bravest brave
  stranger strange strangest strange severer severe stabler stable gentler gentle humbler humble nobler noble feebler feeble
  earlier early earliest early
`)

/** Pronouns, particles, marks and shortened words; a Penn tag after a slash where the lemma hangs on it. */
const WORDS = pairs(`
  me I i I him he them they us we her/PRP she an a n't not n’t not nt not 'em they ’em they em/PRP they 's/PRP we
  these this those that whom who na/TO to ta/TO to mine my yours you hers she ours we theirs they
  “ " ” " \`\` " '' " « " » " – - — - -- - \` ' … ...
`)

/** English forms whose lemma no rule gives. */
export const lemmas: LemmaWords = { verbs: VERBS, nouns: NOUNS, degrees: DEGREES, words: WORDS }
