import type { ActWords, NamingWords } from '../namings.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Particles are joined to their verb by an underscore. */
const act = (verbs: string, nouns: string): ActWords => ({
  verbs: new Set([...words(verbs)].map(verb => verb.replace('_', ' '))),
  nouns: words(nouns),
})

const suffer = (verbs: string, nouns: string) => ({ role: 'patient' as const, ...act(verbs, nouns) })
const perform = (verbs: string, nouns: string) => ({ role: 'agent' as const, ...act(verbs, nouns) })

const removal = act(
  `remove evict clear expel eject oust dislodge uproot displace drive turf throw_out turf_out drive_out drive_from
  boot boot_out force_out kick_out turn_out push_out chase_out clear_out flush_out haul_out drag_out throw_from
  move_out order_out`,
  'removal eviction clearance expulsion ejection ouster displacement clearing',
)

/** English for laying names side by side. */
export const namings: NamingWords = {
  generic: words(
    `man woman person people individual human adult one other member local citizen group crowd number`,
  ),
  others: words('other another more further additional how'),
  alike: words('similar such previous earlier former second third new future any no every each'),
  placeKinds:
    words(`city town village municipality province state region district county prefecture governorate island
    peninsula archipelago river lake sea bay valley mountain desert forest area territory neighbourhood neighborhood`),
  belongings:
    words(`team account website page site headquarters server system building staff spokesman spokeswoman
    spokesperson official member chief head leader boss director chairman store shop app`),
  human: 'person',
  of: 'of',
  relatives: words('who that which whom'),
  who: 'who',
  whom: 'whom',
  be: 'be',
  by: 'by',
  particles: words('out up down in off away into from back dead'),
  away: words('out off away from'),
  actors:
    words(`official authority police officer cop lawyer attorney solicitor advocate activist campaigner reporter
    journalist correspondent photographer firefighter medic paramedic prosecutor judge guard soldier troop
    agent diplomat minister lawmaker legislator senator politician councillor councilor expert analyst economist
    researcher scientist academic watcher monitor observer inspector investigator spokesperson spokesman spokeswoman
    volunteer rescuer responder executive leader adviser aide partner ally critic opponent
    supporter witness onlooker bystander neighbour neighbor contractor commander crew deputy marine`),
  trades: words(
    'nurse doctor teacher worker employee staff engineer contractor builder cleaner driver owner manager guest',
  ),
  parts: words('child woman boy girl baby infant toddler pupil student mother father pensioner'),
  calling: words('call dub label brand term'),
  police: words('police officer cop policeman policewoman'),
  anyPolice: words('riot local city police armed'),
  kin: words(`family relative parent mother father son daughter child brother sister wife husband widow friend colleague
    supporter neighbour neighbor partner ally lawyer attorney`),
  vague:
    words(`company firm group agency organisation organization body team party union department office business
    government administration regime state nation country city town village region area border center centre building
    stadium school shop store restaurant house church newspaper magazine bank`),
  wide: words(`country nation state province region district county city town capital municipality borough suburb
    neighbourhood neighborhood village island peninsula archipelago territory continent republic kingdom border coast sea
    bay river lake mountain forest volcano highway road street airport port harbour harbor
    avenue boulevard lane row ward mountains hill hills valley islands coast delta quarter strip corridor point rio
    prison jail penitentiary mega-prison hospital hotel school university`),
  stay: act(
    `live stay shelter squat camp sleep reside occupy inhabit dwell settle lodge move_into move_in`,
    'occupation stay',
  ),
  removal,
  assault: act('storm invade raid breach break_into force_into rush', 'storming invasion raid'),
  acts: [
    { role: 'patient', ...removal },
    suffer(
      'send fly deport expel transfer ship return repatriate render',
      'deportation removal transfer expulsion repatriation',
    ),
    suffer('arrest detain nick seize apprehend collar round_up pick_up', 'arrest detention'),
    suffer(
      'hold house detain imprison jail confine incarcerate intern lock_up',
      'imprisonment detention internment confinement',
    ),
    suffer('enter storm raid invade rush', 'raid storming assault'),
    suffer(
      'kill slay murder execute massacre slaughter gun_down shoot_dead',
      'killing murder execution massacre slaughter',
    ),
    suffer('fire sack dismiss oust axe dump', 'dismissal sacking ouster firing'),
    suffer('hit bomb strike shell attack target pound', 'strike bombing shelling attack'),
    perform('resign quit step_down stand_down bow_out', 'resignation departure exit'),
    perform('collapse fall drop snap crumble plunge buckle topple', 'collapse fall'),
    perform('escape leak spill spew seep', 'escape leak spill'),
    perform('die perish', 'death'),
  ],
  networks: words(
    'x twitter facebook instagram telegram tiktok youtube whatsapp threads bluesky mastodon reddit weibo',
  ),
}
