/** Offices, professions and relations of one person, in the singular. */
export const ROLES = `
president,vice-president,premier,chancellor,minister,secretary,undersecretary,mayor,governor,senator,congressman,congresswoman,
representative,lawmaker,legislator,deputy,councillor,councilor,councilman,councilwoman,ambassador,envoy,diplomat,consul,
commissioner,director,chairman,chairwoman,chairperson,chair,chief,head,leader,boss,spokesman,spokeswoman,spokesperson,adviser,
advisor,aide,official,officer,general,colonel,major,captain,lieutenant,sergeant,corporal,private,admiral,commander,marshal,
inspector,constable,superintendent,detective,sheriff,policeman,policewoman,judge,justice,magistrate,prosecutor,attorney,lawyer,
solicitor,barrister,counsel,defendant,plaintiff,suspect,victim,witness,survivor,professor,lecturer,scientist,researcher,
scholar,economist,analyst,expert,historian,sociologist,psychologist,engineer,architect,doctor,physician,surgeon,nurse,
paramedic,coroner,teacher,headteacher,principal,student,pupil,author,writer,novelist,poet,journalist,reporter,correspondent,
editor,columnist,broadcaster,presenter,anchor,photographer,filmmaker,director,producer,actor,actress,singer,musician,
rapper,composer,artist,painter,designer,model,comedian,athlete,player,footballer,striker,midfielder,goalkeeper,coach,manager,
trainer,champion,sprinter,cyclist,swimmer,boxer,driver,pilot,captain,farmer,fisherman,fisher,miner,worker,employee,trucker,
shopkeeper,merchant,trader,banker,broker,investor,entrepreneur,businessman,businesswoman,owner,founder,co-founder,executive,
CEO,CFO,COO,tycoon,billionaire,landlord,tenant,resident,neighbour,neighbor,villager,activist,campaigner,organiser,organizer,
protester,dissident,candidate,nominee,incumbent,opponent,rival,ally,king,queen,prince,princess,duke,duchess,emperor,sultan,
emir,sheikh,monarch,pope,archbishop,bishop,cardinal,priest,pastor,vicar,imam,rabbi,ayatollah,cleric,monk,nun,reverend,
dictator,warlord,rebel,militant,gunman,attacker,assailant,bomber,shooter,killer,murderer,robber,thief,smuggler,trafficker,
hacker,whistleblower,informant,spy,agent,guard,soldier,veteran,sailor,marine,firefighter,rescuer,volunteer,guide,ranger,
warden,inmate,prisoner,detainee,deportee,migrant,refugee,hostage,captive,fugitive,convict,founder,member,chairman,treasurer,
speaker,whip,auditor,ombudsman,registrar,clerk,librarian,curator,chef,barber,hairdresser,tailor,carpenter,electrician,plumber,
mechanic,welder,technician,programmer,developer,consultant,salesman,cashier,waiter,waitress,cleaner,nanny,babysitter,
father,mother,mum,mom,dad,grandma,grandpa,son,daughter,brother,sister,husband,wife,widow,widower,uncle,aunt,nephew,niece,cousin,grandfather,grandmother,
grandson,granddaughter,stepfather,stepmother,partner,fiancé,fiancée,boyfriend,girlfriend,friend,colleague,man,woman,boy,girl,
teenager,child,baby,toddler,pensioner,passenger,pedestrian,motorist,patient,customer,client,tourist,visitor,hiker,climber,
diver,rider,jockey,referee,umpire,climatologist,seismologist,meteorologist,volcanologist,epidemiologist,virologist,biologist,
geologist,physicist,chemist,astronaut,astronomer,mathematician,philosopher,demographer,pathologist,veterinarian,vet,
harbourmaster,harbormaster,shipowner,skipper,stationmaster,trustee,regent,viceroy,chieftain,elder,headman
`

/** Nouns for people that are seldom an office; with the roles above, the heads of groups when plural. */
export const PEOPLE = `
people,person,individual,citizen,national,civilian,inhabitant,local,resident,native,immigrant,emigrant,expatriate,exile,
asylum-seeker,seeker,newcomer,settler,alien,foreigner,family,household,parent,relative,sibling,kid,youth,youngster,adult,
crowd,mourner,worshipper,worshiper,pilgrim,believer,follower,supporter,backer,critic,opponent,demonstrator,marcher,striker,
picketer,rioter,looter,onlooker,bystander,eyewitness,observer,watcher,monitor,inspector,investigator,negotiator,mediator,
delegate,authority,troop,trooper,fighter,insurgent,guerrilla,guerilla,jihadist,extremist,terrorist,separatist,
peacekeeper,commando,paratrooper,conscript,reservist,casualty,dead,wounded,injured,evacuee,returnee,escapee,criminal,offender,
gangster,gang member,dealer,advocate,defender,campaigner,environmentalist,conservationist,unionist,politician,mp,parliamentarian,
republican,democrat,conservative,liberal,socialist,nationalist,islamist,lawyer,juror,voter,taxpayer,consumer,shopper,buyer,
seller,vendor,shareholder,stakeholder,creditor,borrower,homeowner,commuter,traveller,traveler,
driver,biker,crew,crewman,crewmember,seafarer,docker,dockworker,steelworker,staff,staffer,personnel,responder,medic,midwife,
caregiver,carer,clinician,specialist,academic,graduate,alumnus,undergraduate,schoolchild,schoolgirl,schoolboy,fan,spectator,
teammate,viewer,listener,reader,user,subscriber,follower,blogger,influencer,commentator,pundit,celebrity,star,fisherfolk,
herder,herdsman,pastoralist,peasant,labourer,laborer,landowner,squatter,occupier,trespasser,cop,evictee,beneficiary,applicant,claimant,petitioner,appellant,
complainant,accuser,perpetrator,abuser,stowaway,castaway,slave,orphan,infant,newborn,twin,elderly,homeless,gentleman,lady,
`

/** Words that show which pronoun one person has. */
export const GENDERED = {
  she: `mrs.,mrs,ms.,ms,miss,madam,madame,mme,mme.,lady,dame,señora,sra.,senhora,signora,frau,sister,queen,princess,duchess,
empress,baroness,countess,congresswoman,councilwoman,chairwoman,spokeswoman,businesswoman,policewoman,actress,waitress,
mother,daughter,wife,widow,aunt,niece,grandmother,granddaughter,stepmother,fiancée,girlfriend,woman,girl,nun,schoolgirl,
headmistress,sportswoman,midfielderess,mum,mom`,
  he: `mr.,mr,sir,monsieur,señor,sr.,senhor,signor,herr,brother,king,prince,duke,emperor,baron,count,congressman,
councilman,chairman,spokesman,businessman,policeman,actor,waiter,father,son,husband,widower,uncle,nephew,grandfather,grandson,
stepfather,fiancé,boyfriend,man,boy,monk,priest,pope,imam,fisherman,schoolboy,headmaster,gunman,sultan,emir,sheikh,dad`,
} as const

/** Words that stand before a person's name and belong to no name, lower case, with and without full stop. */
export const TITLES = `
mr,mr.,mrs,mrs.,ms,ms.,miss,mx,mx.,dr,dr.,prof,prof.,sir,dame,lord,lady,madam,madame,mme,mme.,monsieur,señor,señora,sr,sr.,sra,
sra.,senhor,senhora,signor,signora,herr,frau,sen,sen.,rep,rep.,gov,gov.,lt,lt.,col,col.,gen,gen.,maj,maj.,capt,capt.,cmdr,
cmdr.,adm,adm.,sgt,sgt.,cpl,cpl.,pvt,pvt.,det,det.,insp,insp.,supt,supt.,rev,rev.,fr,fr.,hon,hon.,amb,amb.,pres,pres.,
justice,judge,president,vice-president,premier,chancellor,minister,secretary,undersecretary,mayor,governor,senator,
congressman,congresswoman,representative,deputy,councillor,councilor,councilman,councilwoman,ambassador,envoy,consul,
commissioner,director,chairman,chairwoman,chair,chief,speaker,spokesman,spokeswoman,spokesperson,general,colonel,major,captain,
lieutenant,sergeant,corporal,private,admiral,commander,marshal,inspector,constable,superintendent,detective,sheriff,officer,
prosecutor,attorney,professor,doctor,king,queen,prince,princess,duke,duchess,emperor,empress,sultan,emir,sheikh,sheik,sheikha,
pope,archbishop,bishop,cardinal,father,sister,brother,pastor,imam,rabbi,ayatollah,reverend,mullah,maulana,prophet,ombudsman,chaplain,baron,baroness,
count,countess,coach,ceo,cfo,coo,mp,mep,msp,congressmember,assemblyman,assemblywoman,assemblymember,alderman,trustee,datuk,tan,
tun,shri,smt,daw,haji,hajji,hadji,alhaji,alhaja,hajiya,dato,ratu,tuanku,mufti,sayyid,sayed,begum,swami,pandit,monsignor,msgr,msgr.,padre,abbot,abbess,oba,archdeacon,
vicar,deacon,cadet,ensign,brig,brig.,brigadier,commodore,
moulay,lalla,pir,hazrat,hafiz,qari,nawab,maharaja,maharani,sardar,hojatoleslam,seyyed,cheikh,tengku,tunku,raden,kyai,ustaz,ustad,
encik,puan,khun,sayadaw,ven,ven.,rinpoche,geshe,doña,dona,fray,sor,suor,fra,hermana,hermano,abbé,mère,frère,maître,freiherr,freifrau,
graf,gräfin,gospodin,metropolitan,patriarch,archimandrite,reb,rebbe,mallam,malam,mwalimu,mzee,weizero,woizero,abune,kgosi,inkosi,kabaka,
viscount,viscountess,marquess,marquis,earl,infanta,gunnery,trooper,ranger,uncle,aunt,leader,adviser,advisor,candidate,founder,co-founder,economist,analyst,author,actor,actress,singer,editor
`

/** Fields of an office after "of": "Secretary of State", "Minister of Foreign Affairs". */
export const PORTFOLIOS = `
state,defense,defence,health,education,justice,interior,labor,labour,transportation,transport,energy,agriculture,commerce,trade,
finance,treasury,war,foreign,affairs,home,security,homeland,veterans,housing,urban,development,human,services,environment,culture,
sport,sports,tourism,economy,planning,science,technology,information,communications,water,fisheries,mines,industry,infrastructure,
the,and,staff,police,operations,intelligence,mission,commons,house,parliament,senate,assembly,board,department,public,works,army,navy,air,force,immigration,migration,
youth,women,children,social,welfare,internal,external,international,cooperation,general
`

/** Capitalised words for people of one creed, party or people, in the singular; they name no single thing. */
export const CREEDS = `
Muslim,Christian,Jew,Hindu,Sikh,Buddhist,Catholic,Protestant,Sunni,Shiite,Shia,Shi'ite,Evangelical,Mormon,Anglican,Lutheran,
Methodist,Baptist,Republican,Democrat,Tory,Conservative,Liberal,Socialist,Communist,Islamist,Marxist,Zionist,Arab,Hispanic,
Latino,Latina,Rohingya,Uyghur,Uighur,Hutu,Tutsi,Pashtun,Hazara,Druze,Yazidi,Houthi,Inuit,Maori,Māori,Roma,Mapuche,Quechua,Tamil,
Sinhalese,Tigrayan,Oromo,Zulu,Yoruba,Igbo,Hausa,Fulani,Berber,Bedouin,Aboriginal,Londoner,Parisian,New Yorker,Texan,Californian,
Australian,Nazi,Confederate,Black,Native American,Asian American,African American,Westerner,Southerner,Northerner,Jewish,Islamic,
Hellenic,Orthodox,Christianity,Islam,Islamophobia,Judaism,Buddhism,Hinduism,Catholicism,Protestantism,Scientology,Communism,Marxism,
Nazism,Zionism,Hajj,Western,Democratic,Arabic,Hebrew,Latin,Mandarin,Cantonese,Swahili,Hindi,Urdu,Bengali,Farsi,Pashto,Dari
`
