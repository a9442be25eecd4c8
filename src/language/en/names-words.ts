/** Capitalised words that make the name that they end (or that stands before "of") an organisation. */
export const ORGANISATION_HEADS = `
Ministry,Department,Agency,Bureau,Office,Administration,Authority,Commission,Committee,Council,Board,Court,Tribunal,Senate,
Congress,Parliament,Assembly,Knesset,Duma,Bundestag,House,Cabinet,Government,Treasury,Service,Services,Force,Forces,Army,Navy,
Guard,Corps,Marines,Police,Constabulary,Patrol,Brigade,Brigades,Battalion,Regiment,Command,Intelligence,Security,Enforcement,
University,College,Institute,Institution,School,Academy,Hospital,Clinic,Laboratory,Laboratories,Observatory,Museum,Library,
Church,Diocese,Synagogue,Party,Movement,Front,Alliance,Coalition,League,Union,Federation,Confederation,Association,Society,
Organization,Organisation,Foundation,Fund,Trust,Charity,Network,Group,Company,Corporation,Corp,Corp.,Inc,Inc.,Ltd,Ltd.,LLC,LLP,
PLC,plc,GmbH,AG,S.A.,SA,Co.,Bank,Insurance,Holdings,Industries,Enterprises,Partners,Capital,Airlines,Airways,Aviation,Railways,
Railway,Motors,Energy,Petroleum,Oil,Steel,Telecom,Media,News,Press,Times,Post,Herald,Tribune,Gazette,Guardian,Journal,Chronicle,
Observer,Courier,Torch,Mutual,Assurance,Review,Dispatch,Weekly,Daily,Mail,Telegraph,Mirror,Standard,Today,Broadcasting,Radio,Television,TV,Newspaper,Magazine,Reuters,Watch,International,Nations,Club,FC,F.C.,United,
Team,Cartel,Gang,Mafia,Militia,Caucus,Secretariat,Directorate,Inspectorate,Registry,Exchange,Reserve,Mission,Embassy,Consulate,
Chamber,Cooperative,Collective,Syndicate,Consortium,Studio,Studios,Pictures,Records,Entertainment,Systems,Technologies,Software,
Pharmaceuticals,Foods,Stores,Supermarkets,Hotel,Hotels,Restaurant,Theatre,Theater,Orchestra,Ensemble,Choir,Station,Survey,
Monitor,Project,Programme,Program,Initiative,Taskforce,Jury,Bar,Legion,Cross,Crescent,Governorate,Municipality,Prefecture,
Center,Centre,Logistics,Shipping,Lines,Ports,Farms,Labs,Works,Brothers,Solutions,Consulting,Associates,Democrats,Republicans,Greens,
Campaign,Forum,Congregation,Ministries,Monastery,Orchestras,Syndicates,Confederacy,Platform,Polytechnic,Gymnasium,Kindergarten,Hospice,
Pharma,Biotech,Biosciences,Therapeutics,Microfinance,Finance,Financial,Securities,Investments,Investors,Ventures,Equity,Properties,Estates,
Developers,Construction,Constructions,Engineering,Builders,Contractors,Aerospace,Dynamics,Automotive,Autos,Mobility,Robotics,Electronics,
Electric,Semiconductor,Semiconductors,Networks,Telecoms,Communications,Wireless,Mobile,Analytics,Digital,Technology,Mining,Mines,Minerals,
Resources,Metals,Aluminium,Cement,Chemicals,Plastics,Packaging,Paper,Timber,Textiles,Garments,Apparel,Footwear,Breweries,Brewery,Brewers,
Distillers,Dairies,Dairy,Fisheries,Seafoods,Plantations,Bakeries,Beverages,Freight,Cargo,Haulage,Couriers,Utilities,Power,Gas,Hydro,Solar,
Renewables,Recycling,Publishing,Publishers,Publications,Bookshop,Booksellers,Advertising,Marketing,Retail,Retailers,Outfitters,Healthcare,
Rovers,Wanderers,Rangers,Athletic,Albion,Hotspur,Falcons,Eagles,Hawks,Lions,Tigers,Panthers,Bears,Wolves,Bulls,Sharks,Dolphins,Giants,
Titans,Warriors,Knights,Raiders,Pirates,Vikings,Stars,Rockets,Hornets,Cubs,Dodgers,Yankees,Lakers,Celtics,Patriots,Cowboys,Packers
`

/** Capitalised words that make a name a place, as last word or before it ("Lake Tessel", "Mount Orro"). */
export const PLACE_HEADS = `
River,Lake,Mount,Mountain,Mountains,Hill,Hills,Valley,Island,Islands,Isle,Isles,Peninsula,Bay,Gulf,Strait,Sea,Ocean,Coast,
Beach,Desert,Forest,Canyon,Falls,Creek,Canal,Channel,Harbor,Harbour,Port,Airport,Airfield,Airbase,Base,Bridge,Tunnel,Highway,
Road,Street,Avenue,Boulevard,Lane,Drive,Square,Plaza,Park,Garden,Gardens,County,Province,District,Region,State,City,Town,
Township,Village,Borough,Parish,Oblast,Territory,Territories,Kingdom,Republic,Emirate,Emirates,Palace,Castle,Tower,Towers,
Stadium,Arena,Prison,Jail,Penitentiary,Camp,Cemetery,Cathedral,Mosque,Temple,Monastery,Basilica,Dam,Reservoir,Mine,Quarry,
Plant,Refinery,Pier,Dock,Terminal,Crossing,Border,Volcano,Glacier,Cape,Point,Ridge,Pass,Plateau,Delta,Basin,Springs,Heights,
Fort,Ranch,Mall,Quay,Wharf,Row,Ward,Quarter,Suburb,Corridor,Strip,Rue,Calle,Avenida,Plaza,Plaça,Piazza,Rio,Río,Mont,Monte
`

/** Capitalised words that make a name a law or treaty, an event, or a work. */
export const LAW_HEADS = `
Act,Law,Bill,Amendment,Constitution,Treaty,Convention,Accord,Accords,Agreement,Protocol,Charter,Code,Statute,Directive,
Regulation,Resolution,Ordinance,Decree,Covenant,Pact,Proclamation,Title,Article,Section,Declaration
`
export const EVENT_HEADS = `
War,Olympics,Olympic,Paralympics,Games,Cup,Championship,Championships,Tournament,Summit,Conference,Forum,Festival,Election,
Elections,Referendum,Revolution,Uprising,Intifada,Spring,Hurricane,Typhoon,Cyclone,Storm,Earthquake,Tsunami,Massacre,Genocide,
Holocaust,Marathon,Prix,Open,Awards,Biennale,Expo,Operation,Ceremony,Parade,Attack,Attacks,Crisis,Pandemic,Depression,Riots,
Bombing,Disaster,Congress,Series,Bowl,Derby,Rally,Day,Exhibition
`
export const WORK_NOUNS = `
book,novel,film,movie,song,album,play,opera,poem,essay,series,documentary,show,painting,podcast,memoir,biography,novella,
musical,single,ballad,anthem,sculpture,photograph
`

/** Nouns for an organisation, lower case: "the agency". */
export const ORGANISATIONS = `
organisation,organization,agency,ministry,department,bureau,office,administration,government,authority,commission,committee,
council,board,court,tribunal,senate,congress,parliament,assembly,legislature,cabinet,treasury,service,force,army,navy,military,
guard,police,constabulary,patrol,brigade,battalion,regiment,militia,university,college,institute,institution,academy,museum,
party,movement,alliance,coalition,league,union,federation,confederation,association,society,foundation,fund,charity,network,
group,company,corporation,firm,business,bank,insurer,airline,carrier,railway,operator,manufacturer,maker,carmaker,automaker,
retailer,supplier,contractor,developer,builder,lender,creditor,shipbuilder,steelmaker,publisher,broadcaster,newspaper,magazine,outlet,station,channel,club,team,cartel,gang,
mafia,caucus,secretariat,directorate,inspectorate,registry,regulator,watchdog,exchange,embassy,consulate,chamber,cooperative,
consortium,conglomerate,startup,studio,orchestra,jury,junta,regime,opposition,monarchy,church,diocese,think-tank,utility,
startup,subsidiary,supermarket,chain,brand,giant,faction,wing,task-force,leadership,delegation,presidency,crew
`

/** Nouns for a place, lower case: "the prison". */
export const SITES = `
country,nation,state,province,region,district,county,city,town,village,capital,municipality,borough,suburb,neighbourhood,
neighborhood,island,peninsula,archipelago,territory,continent,republic,kingdom,prison,jail,mega-prison,penitentiary,facility,
centre,center,camp,compound,airport,airfield,port,harbour,harbor,dock,pier,terminal,bridge,tunnel,highway,road,street,
square,park,forest,mountain,volcano,river,lake,reservoir,dam,sea,bay,coast,border,crossing,checkpoint,hospital,clinic,school,
hotel,restaurant,theatre,theater,stadium,arena,market,mall,factory,plant,refinery,mine,quarry,warehouse,farm,cathedral,mosque,
temple,synagogue,monastery,cemetery,palace,castle,tower,building,courthouse,headquarters,courtroom,station,shipyard,lighthouse
`

/** Nouns for laws and for events, lower case, that a definite phrase may take up again. */
export const LAWS = `act,law,bill,amendment,constitution,treaty,convention,accord,agreement,protocol,statute,directive,
regulation,resolution,ordinance,decree,pact,deal,legislation,measure,proclamation,order,ruling`
export const EVENTS = `war,olympics,championship,tournament,summit,conference,festival,election,referendum,revolution,uprising,
hurricane,typhoon,cyclone,storm,earthquake,tsunami,massacre,genocide,attack,bombing,explosion,blast,fire,wildfire,flood,crash,
collision,derailment,strike,protest,march,rally,raid,shooting,siege,coup,ceremony,crisis,pandemic,outbreak,eruption,landslide`

/** Which nouns may take up a thing named or described by another: sort, then its nouns; a line a sort. */
export const SORTS = `
prison:prison,jail,mega-prison,penitentiary,confinement,detention,correctional,facility,gaol,penal
court:court,tribunal
company:company,corporation,firm,business,contractor,builder,supplier,developer,insurer,lender,inc,inc.,corp,corp.,ltd,ltd.,llc,plc,gmbh,manufacturer,maker,operator,giant,conglomerate,holdings,enterprises
airline:airline,airlines,airways,carrier,company
bank:bank,lender
administration:administration,government
government:government,administration,cabinet
army:army,military,forces
police:police,force,constabulary
gang:gang,cartel,mafia
newspaper:newspaper,paper,daily,tribune,gazette,herald,courier
university:university,college
party:party,movement
group:group,organisation,organization,charity,association,network,foundation,coalition,alliance
agency:agency,bureau
department:department
ministry:ministry
hospital:hospital,clinic,infirmary
airport:airport,airfield
port:port,harbour,harbor
country:country,nation
city:city,town
law:law,act,legislation,statute
treaty:treaty,accord,agreement,pact,convention,protocol,deal
order:order,decree,proclamation
storm:storm,hurricane,typhoon,cyclone
war:war,conflict
union:union
club:club,team
ship:ship,vessel,boat,ferry,tanker,freighter
`

/** Lower-case words inside a name, before a capitalised word: "Mara de la Silva", "Omar bin Rashid al-Tessel". */
export const PARTICLES = `
de,del,della,dello,dei,degli,di,da,das,dos,du,des,la,las,le,les,los,van,von,vom,zu,zum,zur,der,den,ter,te,al,el,bin,bint,ibn,ben,
abu,ould,av,y,ul,ur,ud,az,ar,ash,dit
`

/** Words that are capitalised for other reasons than being or beginning a name. */
export const NOT_NAMES = `
i,i'm,i've,i'll,i'd,monday,tuesday,wednesday,thursday,friday,saturday,sunday,mondays,tuesdays,wednesdays,thursdays,fridays,
saturdays,sundays,january,february,march,april,may,june,july,august,september,october,november,december,jan.,feb.,mar.,apr.,
jun.,jul.,aug.,sep.,sept.,oct.,nov.,dec.,feb,apr,jun,jul,aug,sep,sept,oct,nov,dec,
a.m.,p.m.,am,pm,gmt,utc,est,edt,et,pst,pdt,pt,cst,cdt,bst,cet,christmas,easter,ramadan,thanksgiving,hanukkah,diwali,eid,
ok,okay,tv,dna,gdp,vip,ngo,ngos,covid,covid-19,hiv,aids,gps,pdf,suv,suvs,atm,faq,id,editor's,no.,vs,vs.,god,internet,web,
the,a,an,this,that,these,those,he,she,it,they,we,you,his,her,its,their,our,my,your,him,them,us,me,
and,or,but,nor,so,yet,if,when,while,as,at,by,for,from,in,into,of,on,to,with,without,what,who,why,how,where,which,whose,
there,here,then,now,also,however,meanwhile,although,though,because,since,until,after,before,during,despite,whether,both,
some,many,most,all,any,each,every,several,few,other,another,such,not,is,are,was,were,be,been,has,have,had,do,does,did,
will,would,can,could,should,may,might,must,under,over,about,amid,between,among,against,just,only,even,still,once,yes,
according,asked,more,less,than,through,out,up,down,off,per,via,except,like,unlike,within,upon,
`

/** Words that open a sentence in capitals far more often than they begin a name; they begin one before another name only. */
export const OPENERS = `
new,old,north,south,east,west,northern,southern,eastern,western,central,one,two,three,four,five,six,seven,eight,nine,ten,
first,second,third,last,next,former,acting,late,police,officials,authorities,residents,reporters,photos,photo,video,watch,
read,update,updated,breaking,exclusive,opinion,analysis,live,advertisement,related,image,file,caption,reporting,additional,
story,report,reports,post,bible,quran,koran,english,lord,dear,hello,thanks,thank,please,well,great,good,big,best,local,
federal,national,international,public,private,human,social,military,state,city,government,war,world,people,men,women,children,
families,lawyers,workers,students,teachers,doctors,experts,scientists,researchers,critics,supporters,protesters,witnesses,
inside,outside,today,yesterday,tomorrow,tonight,never,always,perhaps,maybe,instead,indeed,finally,later,earlier,recently,
prison,court,law,school,church,hospital,company,bank,market,money,work,life,love,time,day,night,morning,summer,winter,spring,
`

/** What links a name to another name of the same thing: "known as", "formerly". */
export const ALIAS_CUES = `
known as
also known as
better known as
commonly known as
more commonly known as
widely known as
otherwise known as
also called
formerly
formerly known as
previously known as
now known as
now called
dubbed
called
abbreviated
nicknamed
or
aka
a.k.a.
`

/** Nouns that count or select the people that follow after "of". */
export const QUANTIFIERS = `
hundred,thousand,dozen,score,million,billion,ten,number,group,crowd,mass,handful,couple,pair,majority,minority,unit,team,wave,
generation,convoy,caravan,series,army,line,list,rest,lot
`

/** Verbs whose subject speaks, thinks or decides, by lemma. */
export const MIND_VERBS = `
say,tell,announce,claim,insist,deny,refer,argue,believe,think,know,hope,want,warn,promise,pledge,vow,threaten,ask,call,urge,demand,
admit,acknowledge,confirm,declare,describe,explain,note,add,reply,respond,write,post,tweet,accuse,allege,suspect,plan,decide,intend,
refuse,agree,consider,condemn,criticise,criticize,welcome,reject,order,propose,report,reiterate,maintain,suggest,estimate,expect
`

/** Nouns that bear the name before them: "the Tren de Orro gang" is one thing, "the Silva administration" is not Silva. */
export const BEARERS = `
gang,group,party,company,firm,militia,cartel,movement,network,airline,team,club,newspaper,magazine,agency,news-agency,union,platform,
site,website,app,channel,broadcaster,river,island,district,province,region,neighbourhood,neighborhood,village,town,city,state,
county,suburb,area,tribe,clan,brand,chain
`
