/** Organisations of the world: a line each, its name and its short forms. */
export const BODIES = {
  international: `
United Nations,UN,U.N.
UN Security Council,U.N. Security Council,United Nations Security Council,Security Council
UN General Assembly,U.N. General Assembly,United Nations General Assembly,General Assembly
UN Human Rights Council,U.N. Human Rights Council,United Nations Human Rights Council,Human Rights Council
UN Human Rights Office,U.N. Human Rights Office,OHCHR
World Health Organization,World Health Organisation,WHO
World Bank
International Monetary Fund,IMF
World Trade Organization,World Trade Organisation,WTO
International Criminal Court,ICC
International Court of Justice,ICJ,World Court
Permanent Court of Arbitration
UNICEF,Unicef
UNESCO,Unesco
UNHCR,UN Refugee Agency,U.N. Refugee Agency
UNRWA,Unrwa
UNDP
UNEP
UNFPA
UNODC
UNOCHA,OCHA
UNAIDS
UNIFIL,Unifil
UNAMA
UNAMID
MINUSMA
MONUSCO
MINUSTAH
UN Women,U.N. Women
World Food Programme,World Food Program,WFP
Food and Agriculture Organization,Food and Agriculture Organisation,FAO
International Labour Organization,International Labor Organization,International Labour Organisation,ILO
International Organization for Migration,International Organisation for Migration,IOM
International Atomic Energy Agency,IAEA
International Maritime Organization,International Maritime Organisation,IMO
International Civil Aviation Organization,ICAO
International Telecommunication Union,ITU
World Meteorological Organization,World Meteorological Organisation,WMO
Intergovernmental Panel on Climate Change,IPCC
International Energy Agency,IEA
International Finance Corporation,IFC
International Air Transport Association,IATA
Organisation for the Prohibition of Chemical Weapons,Organization for the Prohibition of Chemical Weapons,OPCW
Organisation for Economic Co-operation and Development,Organization for Economic Cooperation and Development,OECD
Organization for Security and Co-operation in Europe,Organisation for Security and Cooperation in Europe,OSCE
Pan American Health Organization,PAHO
NATO,Nato,North Atlantic Treaty Organization
European Union,EU,E.U.
European Commission
European Council
European Parliament
Council of the European Union
Council of Europe
European Central Bank
European Court of Justice,CJEU
European Court of Human Rights,ECHR,ECtHR
European Investment Bank,EIB
European Bank for Reconstruction and Development,EBRD
European Medicines Agency
European Space Agency,ESA
Eurostat
Eurogroup
Eurojust
Europol
Frontex
Interpol,INTERPOL
Eurocontrol
EFTA
CERN
African Union,AU
African Development Bank,AfDB
Africa CDC
Arab League,League of Arab States
Gulf Cooperation Council,GCC
Organisation of Islamic Cooperation,Organization of Islamic Cooperation,OIC
OPEC,Opec
ASEAN,Asean
APEC,Apec
SAARC
ECOWAS,Ecowas
SADC
IGAD
CARICOM,Caricom
Mercosur
UNASUR,Unasur
CELAC
BRICS,Brics
Group of Seven,G7,G-7
Group of Eight,G8,G-8
Group of 20,G20,G-20
Group of 77,G77
Shanghai Cooperation Organisation,Shanghai Cooperation Organization,SCO
Asian Development Bank,ADB
Asian Infrastructure Investment Bank,AIIB
Inter-American Development Bank,IDB
Organization of American States,OAS
Inter-American Court of Human Rights
Inter-American Commission on Human Rights,IACHR
Commonwealth of Independent States
Collective Security Treaty Organization,Collective Security Treaty Organisation,CSTO
Eurasian Economic Union,EAEU
Nordic Council
Five Eyes
AUKUS,Aukus
Pacific Islands Forum
Bank for International Settlements
Financial Action Task Force,FATF
World Economic Forum,WEF
World Organisation for Animal Health,WOAH
International Seabed Authority
International Whaling Commission
Mekong River Commission
Warsaw Pact
League of Nations
Non-Aligned Movement
`,
  charities: `
Red Cross
Red Crescent
International Committee of the Red Cross,ICRC
International Federation of Red Cross and Red Crescent Societies,IFRC
Palestinian Red Crescent Society,Palestinian Red Crescent,Palestine Red Crescent Society,Palestine Red Crescent,PRCS
Magen David Adom
Syrian Arab Red Crescent
White Helmets,Syrian Civil Defence,Syria Civil Defence
Syrian Observatory for Human Rights,SOHR
Amnesty International
Human Rights Watch,HRW
Greenpeace
Médecins Sans Frontières,Medecins Sans Frontieres,Doctors Without Borders,MSF
Save the Children
Oxfam
CARE International
Caritas
ActionAid
Islamic Relief
Christian Aid
Mercy Corps
World Vision
World Central Kitchen
International Rescue Committee
International Crisis Group
Norwegian Refugee Council
Danish Refugee Council
Refugees International
Reporters Without Borders
Committee to Protect Journalists,CPJ
International Federation of Journalists
Transparency International
Freedom House
Global Witness
Human Rights First
Physicians for Human Rights
Open Society Foundations
Gates Foundation
Ford Foundation
Wellcome Trust
World Wildlife Fund,World Wide Fund for Nature,WWF
Friends of the Earth
Sierra Club
Extinction Rebellion
Just Stop Oil
Sea-Watch
Sea Shepherd
Bellingcat
B'Tselem,B’Tselem
Breaking the Silence
Peace Now
ACLU,American Civil Liberties Union
NAACP
Southern Poverty Law Center,SPLC
Anti-Defamation League,ADL
Council on American-Islamic Relations,CAIR
Planned Parenthood
National Rifle Association,NRA
Black Lives Matter
Salvation Army
Habitat for Humanity
YMCA
RNLI
NSPCC
RSPCA
Médecins du Monde
SOS Méditerranée
Handicap International
Medical Aid for Palestinians
Chatham House
Brookings Institution
Carnegie Endowment for International Peace
Heritage Foundation
Cato Institute
Atlantic Council
Council on Foreign Relations
Pew Research Center
Gallup
YouGov
Ipsos
SIPRI,Stockholm International Peace Research Institute
Institute for the Study of War
`,
  stateBodies: `
White House
Pentagon
Kremlin
Elysee,Élysée
Whitehall
Congress
Senate
Parliament
House of Representatives
House of Commons
House of Lords
Supreme Court
State Department,Department of State
Homeland Security
Department of Homeland Security,DHS
Justice Department,Department of Justice,DOJ
Defense Department,Department of Defense
Treasury Department,Department of the Treasury
Federal Reserve
FBI,Federal Bureau of Investigation
CIA,Central Intelligence Agency
NSA,National Security Agency
National Security Council
IRS,Internal Revenue Service
NASA,Nasa
NOAA
DEA,Drug Enforcement Administration
EPA,Environmental Protection Agency
FDA,Food and Drug Administration
CDC,Centers for Disease Control and Prevention
FEMA,Federal Emergency Management Agency
FAA,Federal Aviation Administration
NTSB,National Transportation Safety Board
FCC,Federal Communications Commission
FTC,Federal Trade Commission
SEC,Securities and Exchange Commission
ICE,Immigration and Customs Enforcement
CBP,Customs and Border Protection
TSA,Transportation Security Administration
ATF
USAID
USDA
USGS,US Geological Survey,U.S. Geological Survey
National Weather Service
National Hurricane Center
National Institutes of Health,NIH
National Labor Relations Board,NLRB
Congressional Budget Office
Government Accountability Office
Secret Service
Capitol Police
Coast Guard
National Guard
Border Patrol
Joint Chiefs of Staff
Centcom,CENTCOM
Delta Force
Navy SEALs
Supreme People's Court,Supreme People’s Court
Scotland Yard,Metropolitan Police
MI5
MI6
GCHQ
NHS
HMRC
Ofcom
Ofsted
Ofgem
Foreign Office
Home Office
Cabinet Office
Ministry of Defence
Crown Prosecution Service,CPS
Police Service of Northern Ireland,PSNI
Garda,Gardaí,Gardai,An Garda Síochána
Dáil,Dail
Seanad
Senedd
Bundestag
Bundesrat
Bundeswehr
Bundesbank
Bundeskriminalamt,BKA
Verfassungsschutz
National Assembly
Conseil d'État,Conseil d’État
Quai d'Orsay,Quai d’Orsay
Gendarmerie
Guardia Civil,Civil Guard
Mossos d'Esquadra,Mossos d’Esquadra
Guardia di Finanza
Carabinieri
Sejm
Knesset
Duma,State Duma
Verkhovna Rada,Rada
Storting
Riksdag
Folketing
Eduskunta
Althing
Majlis
Lok Sabha
Rajya Sabha
Loya Jirga
Rosgvardia
FSB,Federal Security Service
GRU
SVR
KGB
Roskomnadzor
Roscosmos
Stasi
Gestapo
Wehrmacht
Red Army
Rostec
Rosatom
Energoatom
Naftogaz
Ukrenergo
SBU,Security Service of Ukraine
NABU
Mossad
Shin Bet
IDF,Israel Defense Forces,Israel Defence Forces,Israeli Defense Forces
COGAT,Cogat
Palestinian Authority
Palestinian Health Ministry
Revolutionary Guards,Revolutionary Guard,Islamic Revolutionary Guard Corps,IRGC
Quds Force
Basij
Guardian Council
Assembly of Experts
Central Bank of Iran
AFAD
Popular Mobilization Forces,Popular Mobilisation Forces,Popular Mobilization Units,Hashd al-Shaabi
Syrian Democratic Forces
Free Syrian Army
Syrian National Army
Peshmerga
Presidential Leadership Council
Southern Transitional Council,STC
Libyan National Army
Government of National Unity
Rapid Support Forces
Janjaweed
Sovereignty Council
Inter-Services Intelligence,ISI
Inter-Services Public Relations,ISPR
National Accountability Bureau
Central Bureau of Investigation
National Investigation Agency
Enforcement Directorate
Election Commission of India
ISRO,Isro
DRDO
Border Security Force
Assam Rifles
Rapid Action Battalion
Tatmadaw
National Unity Government
State Administration Council
KPK
Politburo
National People's Congress,National People’s Congress
People's Liberation Army,People’s Liberation Army,PLA
Central Military Commission
Kuomintang,KMT
Legislative Yuan
Legislative Council,LegCo
National Diet
Self-Defense Forces
Japan Meteorological Agency
Bank of Japan
People's Bank of China,People’s Bank of China
Reserve Bank of India
Reserve Bank of Australia,RBA
Reserve Bank of New Zealand
Bank of England
Bank of Canada
Bank of Korea
Bank of Russia
Banque de France
Swiss National Bank
Riksbank
Norges Bank
South African Reserve Bank
Central Bank of Nigeria
RCMP,Royal Canadian Mounted Police
CSIS
Australian Federal Police
Australian Border Force
ASIO
CSIRO
EFCC,Economic and Financial Crimes Commission
INEC
African Union Mission in Somalia,AMISOM
ATMIS
Constitutional Court
Pemex
PDVSA
Polícia Federal
IBAMA,Ibama
INPE
Funai,FUNAI
Swiss Guard
Roman Curia
`,
  partiesAndMovements: `
Republican Party,GOP
Democratic Party
Republican National Committee,RNC
Democratic National Committee,DNC
Tea Party
Labour,Labour Party
Conservative Party
Liberal Democrats,Lib Dems
Reform UK
UKIP,Ukip
Scottish National Party,SNP
Plaid Cymru
Democratic Unionist Party,DUP
SDLP
Ulster Unionist Party
Sinn Féin,Sinn Fein
Fianna Fáil,Fianna Fail
Fine Gael
Bloc Québécois,Bloc Quebecois
Parti Québécois
New Democratic Party,NDP
CDU,Christian Democratic Union
CSU,Christian Social Union
SPD
FDP,Free Democratic Party
AfD,Alternative for Germany
Die Linke
Pegida
Rassemblement National,National Rally
Front National
La France Insoumise,France Unbowed
Les Républicains
La République En Marche,En Marche
Forza Italia
Lega Nord
Fratelli d'Italia,Fratelli d’Italia,Brothers of Italy
Five Star Movement
Partito Democratico
CasaPound
Podemos
Ciudadanos
Partido Popular
PSOE
Esquerra Republicana
Syriza
New Democracy
Golden Dawn
Pasok
Fidesz
Jobbik
Law and Justice,PiS
Civic Platform
Civic Coalition
Solidarność
United Russia
Batkivshchyna
Georgian Dream
Vlaams Belang
N-VA
Sweden Democrats
Danish People's Party,Danish People’s Party
Finns Party
Vetëvendosje
AKP,Justice and Development Party
CHP,Republican People's Party,Republican People’s Party
MHP
HDP
Likud
Yesh Atid
Shas
United Torah Judaism
Yisrael Beiteinu
Otzma Yehudit,Jewish Power
Bharatiya Janata Party,BJP
Indian National Congress
Aam Aadmi Party,AAP
Trinamool Congress
Shiv Sena
Rashtriya Swayamsevak Sangh
Bajrang Dal
Awami League
Jamaat-e-Islami
Bangladesh Nationalist Party
Pakistan Tehreek-e-Insaf,Tehreek-e-Insaf
Pakistan Muslim League-Nawaz,PML-N
Pakistan Peoples Party
Tehreek-e-Labbaik Pakistan,TLP
National League for Democracy,NLD
UMNO
Barisan Nasional
Pakatan Harapan
Golkar
Gerindra
Pheu Thai
Move Forward Party
Communist Party of China,Chinese Communist Party,CCP
Democratic Progressive Party,DPP
Liberal Democratic Party,LDP
Komeito
People Power Party
Workers' Party of Korea,Workers’ Party of Korea
African National Congress,ANC
Democratic Alliance
Economic Freedom Fighters,EFF
Inkatha Freedom Party
uMkhonto weSizwe
ZANU-PF,Zanu-PF
MDC
SWAPO,Swapo
Frelimo,FRELIMO
Renamo,RENAMO
MPLA
UNITA,Unita
All Progressives Congress
Peoples Democratic Party,PDP
Chama Cha Mapinduzi
Ennahda
Muslim Brotherhood
PRI,Institutional Revolutionary Party
Farabundo Martí National Liberation Front,FMLN
Nuevas Ideas
Sandinista National Liberation Front,FSLN
Movimiento al Socialismo
La Libertad Avanza
Baath Party,Ba'ath Party,Ba’ath Party
Komsomol
AFL-CIO
Teamsters
United Auto Workers,UAW
Trades Union Congress,TUC
IG Metall
COSATU,Cosatu
`,
  armedGroups: `
Hamas
Hezbollah,Hizbollah,Hizbullah
Taliban
Tehreek-e-Taliban Pakistan,Tehrik-i-Taliban Pakistan,TTP
Haqqani Network
Islamic State,ISIS,ISIL,IS,Daesh
Islamic State Khorasan,ISIS-K,IS-K,ISKP
ISWAP
al-Qaeda,al-Qaida,Al-Qaeda,Al Qaeda,al Qaeda,Al-Qaida,Al Qaida
Hayat Tahrir al-Sham,HTS
Jabhat al-Nusra,Nusra Front,al-Nusra Front
Ahrar al-Sham
Boko Haram
al-Shabab,al-Shabaab,Al-Shabaab,Al-Shabab
JNIM
Ansaru
Ansar al-Sharia
Ansar Allah,Ansarullah
Kataib Hezbollah,Kata'ib Hezbollah
Asaib Ahl al-Haq
Islamic Jihad,Palestinian Islamic Jihad,PIJ
Qassam Brigades,al-Qassam Brigades,Al-Qassam Brigades
Al-Aqsa Martyrs Brigades,Al-Aqsa Martyrs' Brigades,Al-Aqsa Martyrs’ Brigades
Fatah
PLO,Palestine Liberation Organization,Palestine Liberation Organisation
PFLP
PKK,Kurdistan Workers' Party,Kurdistan Workers’ Party
YPG,People's Protection Units,People’s Protection Units
Lashkar-e-Taiba,Lashkar-e-Tayyiba
Jaish-e-Mohammed,Jaish-e-Mohammad
Hizbul Mujahideen
Balochistan Liberation Army,BLA
Tamil Tigers,Liberation Tigers of Tamil Eelam,LTTE
Khmer Rouge
Viet Cong
Abu Sayyaf
Jemaah Islamiyah
Moro Islamic Liberation Front,MILF
New People's Army,New People’s Army
Arakan Army
Karen National Union
Kachin Independence Army
Lord's Resistance Army,Lord’s Resistance Army
Allied Democratic Forces
M23
FDLR
Mai-Mai
Anti-balaka
Seleka,Séléka
Mau Mau
Tigray People's Liberation Front,Tigray People’s Liberation Front,TPLF
Oromo Liberation Army
SPLM
Wagner Group,PMC Wagner
Azov Battalion,Azov Brigade
FARC,Revolutionary Armed Forces of Colombia
ELN
M-19
Sendero Luminoso,Shining Path
Tupamaros
Zapatistas
Contras
IRA,Irish Republican Army
Provisional IRA
Real IRA
New IRA
UVF
UDA
ETA
Red Brigades
Red Army Faction
Proud Boys
Oath Keepers
Ku Klux Klan
Aryan Brotherhood
QAnon
Antifa
MS-13,Mara Salvatrucha
Barrio 18
Tren de Aragua
Primeiro Comando da Capital
Comando Vermelho
Sinaloa Cartel
Jalisco New Generation Cartel,CJNG
Los Zetas
Clan del Golfo,Gulf Clan
Los Choneros
Cosa Nostra
Camorra
'Ndrangheta,’Ndrangheta
Yakuza
Hells Angels
Aum Shinrikyo
`,
  newsOutlets: `
Associated Press,AP
Reuters
Agence France-Presse,AFP
United Press International,UPI
Press Association
Bloomberg,Bloomberg News
BBC,British Broadcasting Corporation
BBC News
BBC World Service
ITV
Channel 4
Sky News
GB News
CNN
CNBC
NBC,NBC News
CBS,CBS News
ABC,ABC News
PBS
NPR
MSNBC
Fox News
Newsmax
C-SPAN
ESPN
Univision
Telemundo
Al Jazeera,Al-Jazeera
Al Arabiya,Al-Arabiya
Al Mayadeen
Al-Manar
Al-Ahram
Deutsche Welle
ARD
ZDF
ARTE
RTL
ORF
SRF
RTÉ,RTE
CBC
CTV
SABC
NHK
KBS
China Central Television
CGTN
NDTV
Doordarshan
Press TV
TRT
RAI
RTVE
Radio Free Europe,RFE/RL
Radio Free Asia
Voice of America,VOA
Radio France Internationale,RFI
France Info
Euronews
New York Times,The New York Times
Washington Post,The Washington Post
Wall Street Journal,The Wall Street Journal
Financial Times,The Financial Times
Los Angeles Times
Chicago Tribune
Boston Globe
Miami Herald
USA Today
New York Post
New York Daily News
New Yorker
Guardian,The Guardian
Daily Telegraph
Daily Mail
Daily Mirror
Daily Express
Sunday Times
Evening Standard
Irish Times
Irish Independent
The Economist
The Atlantic
The Times
Politico
Axios
ProPublica
BuzzFeed
HuffPost
Newsweek
Globe and Mail
Toronto Star
Sydney Morning Herald
Le Monde
Le Figaro
Libération
Le Parisien
Mediapart
Charlie Hebdo
Der Spiegel,Spiegel
Die Zeit
Die Welt
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung
Handelsblatt
Der Standard
Neue Zürcher Zeitung
Le Temps
De Standaard
De Telegraaf
NRC Handelsblad
Volkskrant
Le Soir
Corriere della Sera
La Repubblica
La Stampa
Il Sole 24 Ore
ANSA
El País,El Pais
El Mundo
La Vanguardia
EFE
Lusa
Público
Folha de S.Paulo
O Globo
Clarín
La Nación
El Universal
El Tiempo
El Comercio
El Faro
Granma
Telesur
Aftenposten
Dagens Nyheter
Svenska Dagbladet
Helsingin Sanomat
Politiken
Berlingske
Jyllands-Posten
Ritzau
Yle
NRK
Gazeta Wyborcza
TVN
Kathimerini
Hürriyet,Hurriyet
Cumhuriyet
Anadolu Agency,Anadolu
Haaretz
Jerusalem Post
Times of Israel
Yedioth Ahronoth
Maariv
Wafa
IRNA
ISNA
Tasnim
Fars News Agency
Asharq Al-Awsat
Okaz
Xinhua
Global Times
People's Daily,People’s Daily
South China Morning Post
Caixin
Taipei Times
Nikkei
Asahi Shimbun
Mainichi Shimbun
Yomiuri Shimbun
Kyodo,Kyodo News
Jiji Press
Yonhap
Chosun Ilbo
Hankyoreh
KCNA,Korean Central News Agency
Rodong Sinmun
Straits Times
Bangkok Post
Jakarta Post
Kompas
Bernama
Rappler
Philippine Star
VnExpress
Times of India
Hindustan Times
The Hindu
Indian Express
Press Trust of India
PTI
ANI
Geo News
TOLOnews
Khaama Press
Daily Star
Prothom Alo
TASS,Tass
RIA Novosti,RIA
Interfax
Kommersant
Vedomosti
Izvestia
Pravda
Novaya Gazeta
Meduza
Rossiya 1
Russia Today
Kyiv Independent
Kyiv Post
Ukrainska Pravda
Ukrinform
Suspilne
Daily Nation
Daily Maverick
Mail & Guardian
Premium Times
Jeune Afrique
Sudan Tribune
Radio Dabanga
Addis Standard
AllAfrica
Wikipedia
Wikileaks,WikiLeaks
`,
  sport: `
FIFA,Fifa
UEFA,Uefa
IOC,International Olympic Committee
International Paralympic Committee
CONMEBOL,Conmebol
CONCACAF,Concacaf
World Athletics
World Anti-Doping Agency,WADA
World Rugby
Court of Arbitration for Sport
FIA
FINA
IAAF
NBA
WNBA
NFL
NHL
MLB
MLS
NCAA
NASCAR,Nascar
UFC
WWE
PGA Tour
LIV Golf
ATP
WTA
Premier League
English Football League,EFL
Football Association
La Liga,LaLiga
Serie A
Bundesliga
Ligue 1
Eredivisie
Major League Baseball
Major League Soccer
National Football League
National Basketball Association
National Hockey League
BCCI
Real Madrid
FC Barcelona
Atlético Madrid,Atletico Madrid
Athletic Bilbao
Real Sociedad
Manchester United
Manchester City
Arsenal
Tottenham Hotspur
Aston Villa
West Ham United,West Ham
Newcastle United
Leeds United
Crystal Palace
Nottingham Forest
Wolverhampton Wanderers
Brighton & Hove Albion
Bayern Munich,FC Bayern
Borussia Dortmund
Bayer Leverkusen
RB Leipzig
Eintracht Frankfurt
Schalke
Juventus
AC Milan
Inter Milan,Internazionale
AS Roma
SSC Napoli,Napoli
Paris Saint-Germain,PSG
Olympique de Marseille
Olympique Lyonnais
AS Monaco
PSV Eindhoven
Feyenoord
Benfica
Sporting Lisbon
FC Porto
Galatasaray
Fenerbahçe,Fenerbahce
Beşiktaş,Besiktas
Olympiacos,Olympiakos
Panathinaikos
Red Star Belgrade
Partizan Belgrade
Dinamo Zagreb
Shakhtar Donetsk
Dynamo Kyiv
Zenit St. Petersburg
Spartak Moscow
CSKA Moscow
Boca Juniors
River Plate
Flamengo
Palmeiras
Fluminense
Peñarol
Al-Hilal
Al-Nassr
Al-Ittihad
Al Ahly
Zamalek
Kaizer Chiefs
Orlando Pirates
Los Angeles Lakers,Lakers
Golden State Warriors
Boston Celtics
Chicago Bulls
Miami Heat
New York Knicks,Knicks
Brooklyn Nets
Dallas Cowboys
New England Patriots
Kansas City Chiefs
Green Bay Packers
San Francisco 49ers
Philadelphia Eagles
New York Yankees,Yankees
Boston Red Sox,Red Sox
Los Angeles Dodgers,Dodgers
New York Mets,Mets
Chicago Cubs
Houston Astros
Toronto Maple Leafs
Montreal Canadiens
Toronto Blue Jays
Toronto Raptors
All Blacks
Springboks
Red Bull Racing
Scuderia Ferrari
`,
  universitiesAndMuseums: `
MIT,Massachusetts Institute of Technology
UCLA
Caltech
Sorbonne
Sciences Po
ETH Zurich
Max Planck Society
CNRS
Smithsonian,Smithsonian Institution
British Museum
Guggenheim
Uffizi
La Scala
Bolshoi
Johns Hopkins University,Johns Hopkins
Mayo Clinic
Bodleian
RSF
`,
} as const
