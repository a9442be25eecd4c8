/** Capitals, large cities and towns that the news often names, by where they lie. */
export const CITIES = {
  africa: `
Aba,Abéché,Abeokuta,Abidjan,Abuja,Accra,Addis Ababa,Adigrat,Ado-Ekiti,Agadez,Agadir,Aksum,Akure,Alexandria,Algiers,Antananarivo,
Arusha,Asaba,Asmara,Assab,Aswan,Asyut,Atbara,Awassa,Awka,Axum,Bafoussam,Bahir Dar,Baidoa,Bamako,Bamenda,Bangui,Banjul,Batna,
Bauchi,Beira,Béjaïa,Benghazi,Benguela,Beni Mellal,Benin City,Bentiu,Berbera,Birnin Kebbi,Bishoftu,Bissau,Blantyre,Bloemfontein,
Bobo-Dioulasso,Bolgatanga,Bor,Bosaso,Bouaké,Brazzaville,Buea,Bujumbura,Bukavu,Bulawayo,Bunia,Butembo,Cabinda,Cabo Delgado,Cairo,
Calabar,Cape Coast,Cape Town,Casablanca,Ceuta,Chibok,Chitungwiza,Conakry,Cotonou,Dadaab,Dakar,Damaturu,Damietta,Derna,Dessie,
Diffa,Dire Dawa,Djenné,Djibo,Dodoma,Douala,Durban,Dutse,East London,Ekurhuleni,El Fasher,El Geneina,El Obeid,Eldoret,Entebbe,
Enugu,Essaouira,Francistown,Freetown,Gaborone,Galkayo,Gao,Garissa,Garoua,Gitega,Giza,Goma,Gombe,Gondar,Gonder,Gulu,Gusau,Gwoza,
Harar,Harare,Hargeisa,Hawassa,Huambo,Hurghada,Ibadan,Ilorin,Ismailia,Jalingo,Jijiga,Jimma,Johannesburg,Juba,Kabwe,Kaduna,
Kairouan,Kakuma,Kampala,Kananga,Kano,Kasese,Kassala,Khartoum,Kidal,Kigali,Kinshasa,Kisangani,Kisumu,Kitwe,Kolwezi,Kosti,Kumasi,
Laayoune,Lagos,Libreville,Likasi,Lilongwe,Lobamba,Lokoja,Luanda,Lubango,Lubumbashi,Lusaka,Maiduguri,Makurdi,Malabo,Malindi,
Mansoura,Maradi,Maseru,Mbabane,Mbarara,Mbuji-Mayi,Mekelle,Meknes,Melilla,Minya,Misrata,Mogadishu,Mombasa,Monrovia,Moroni,
Mthatha,Mutare,Mwanza,Nairobi,Nakuru,Nampula,Ndola,Niamey,Nouakchott,Nyala,Omdurman,Onitsha,Oran,Osogbo,Ouagadougou,
Pointe-Noire,Port Harcourt,Port Louis,Port Said,Port Sudan,Porto-Novo,Praia,Pretoria,Rabat,Saint-Louis,Sfax,Sharm El-Sheikh,
Sharm el-Sheikh,Shashemene,Sirte,Sousse,Soweto,Tanta,Timbuktu,Tobruk,Tripoli,Tshwane,Tunis,Victoria Falls,Wad Madani,Windhoek,
Yamoussoukro,Zaria
`,
  middleEast: `
Abadan,Abha,Abu Dhabi,Abu Ghraib,Adana,Adapazari,Aden,Afrin,Ahvaz,Ajman,Al Ain,Al-Bukamal,Al-Hasakah,Al-Mukalla,Aleppo,Amman,
Ankara,Antalya,Aqaba,Arak,Arbil,Ardabil,Ashdod,Ashkelon,Azaz,Baalbek,Babylon,Baghdad,Balad,Bandar Abbas,Baqubah,Basra,Beirut,
Beit Hanoun,Beit Lahia,Beit Shemesh,Bethlehem,Bint Jbeil,Birjand,Bnei Brak,Bojnurd,Buraydah,Bureij,Bursa,Bushehr,Damascus,
Dammam,Denizli,Dhahran,Dimona,Doha,Dohuk,Douma,Dubai,Duhok,Edirne,Eilat,Erzurum,Eskisehir,Fallujah,Famagusta,Fordow,Fujairah,
Gaza City,Hadera,Haditha,Haifa,Halabja,Hama,Hamadan,Hasakah,Hatay,Hebron,Herzliya,Hillah,Holon,Homs,Huwara,Incirlik,Irbid,
Isfahan,Izmit,Jabalia,Jenin,Jericho,Jisr al-Shughour,Jubail,Karaj,Karak,Karbala,Kashan,Kayseri,Kerman,Kermanshah,Kfar Aza,
Khan Sheikhoun,Kharg,Khobar,Khorramabad,Khorramshahr,Kirkuk,Kiryat Gat,Kiryat Shmona,Kobani,Konya,Kuwait City,Kyrenia,Limassol,
Maghazi,Malatya,Manama,Manbij,Marib,Masafer Yatta,Mashhad,Medina,Mersin,Metula,Mokha,Mosul,Muscat,Nablus,Nahariya,Najaf,Najran,
Nasiriyah,Natanz,Nazareth,Netanya,Netivot,Nicosia,Nineveh,Nuseirat,Ofakim,Palmyra,Paphos,Petah Tikva,Qalqilya,Qamishli,Qatif,
Qom,Rafah,Rahat,Ramadi,Ramallah,Riyadh,Saada,Sanandaj,Sderot,Shiraz,Sidon,Sivas,Tabriz,Tehran,Tiberias,Tikrit,Tulkarem,Uşak,
Zahedan
`,
  asia: `
Abbottabad,Agartala,Agra,Ahmedabad,Aizawl,Ajmer,Aktobe,Aligarh,Amritsar,Andijan,Asansol,Ashgabat,Attari,Aurangabad,Ayodhya,
Badaun,Baghlan,Bagram,Bahawalpur,Baikonur,Baku,Bamiyan,Baramulla,Bareilly,Bhatinda,Bhilai,Bhopal,Bhubaneswar,Bhuj,Bihar Sharif,
Bikaner,Bilaspur,Bishkek,Bokaro,Bukhara,Chaman,Chandigarh,Charsadda,Coimbatore,Colombo,Comilla,Cox's Bazar,Cox’s Bazar,Cuttack,
Dadri,Darjeeling,Davangere,Dehradun,Delhi,Dera Ghazi Khan,Dera Ismail Khan,Dhanbad,Dharamsala,Dharamshala,Durgapur,Dushanbe,
Faisalabad,Faizabad,Faridabad,Galle,Gandhinagar,Gangtok,Gardez,Ghaziabad,Ghazni,Godhra,Gorakhpur,Gujranwala,Guntur,Gwadar,
Gwalior,Haldwani,Hambantota,Hathras,Herat,Hisar,Hubli,Hyderabad,Imphal,Indore,Islamabad,Itanagar,Jabalpur,Jaffna,Jaipur,
Jaisalmer,Jalalabad,Jalandhar,Jammu,Jamnagar,Jamshedpur,Jessore,Jhansi,Jodhpur,Joshimath,Kabul,Kandy,Kannur,Kanpur,Karachi,
Karaganda,Kargil,Kathmandu,Kathua,Khost,Khulna,Kohima,Kolhapur,Kollam,Kostanay,Kota,Kottayam,Kozhikode,Kunduz,Kurnool,Lahore,
Lalitpur,Larkana,Lashkar Gah,Leh,Lucknow,Ludhiana,Lumbini,Madurai,Malappuram,Malé,Malegaon,Mardan,Mathura,Meerut,Mirpur,Moga,
Mohali,Moradabad,Morbi,Multan,Muridke,Murshidabad,Muzaffarabad,Muzaffarnagar,Muzaffarpur,Mymensingh,Nagpur,Nainital,Namangan,
Nanded,Narayanganj,Nashik,Navi Mumbai,Nellore,New Delhi,Noida,Osh,Pahalgam,Panaji,Panchkula,Panipat,Patna,Peshawar,Port Blair,
Pulwama,Pune,Quetta,Rajkot,Ranchi,Rangpur,Rawalpindi,Rustavi,Samarkand,Semey,Shymkent,Sialkot,Srinagar,Sukhumi,Surat,Sylhet,
Taloqan,Tashkent,Tbilisi,Thane,Thimphu,Tiruchirappalli,Tirunelveli,Torkham,Tskhinvali,Udaipur,Vadodara,Visakhapatnam,Yerevan,
Zugdidi
`,
  eastAsia: `
Akihabara,Akita,Anshan,Anyang,Aomori,Asahikawa,Baoding,Baotou,Bengbu,Bucheon,Causeway Bay,Changchun,Changsha,Changzhou,Chengde,
Chengdu,Cheongju,Chiayi,Chongqing,Daejeon,Dalian,Dandong,Daqing,Datong,Dongguan,Dunhuang,Foshan,Fukuoka,Fukushima,Funabashi,
Fushun,Fuzhou,Gangnam,Ganzhou,Gifu,Gimhae,Ginza,Guangzhou,Guilin,Guiyang,Hachioji,Haikou,Hakodate,Hamamatsu,Handan,Haneda,
Hangzhou,Harbin,Hefei,Hegang,Hengyang,Himeji,Hiroshima,Hohhot,Hotan,Hsinchu,Huainan,Hualien,Huizhou,Huzhou,Hwaseong,Incheon,
Ishinomaki,Itaewon,Iwaki,Iwakuni,Jecheon,Jeju,Jiamusi,Jiangmen,Jiaxing,Jilin City,Jinan,Jingdezhen,Jinhua,Jining,Jinzhou,
Jiujiang,Kagoshima,Kaifeng,Kanggye,Kaohsiung,Kashgar,Kawasaki City,Keelung,Kinmen,Kobe,Kowloon,Kumamoto,Kunming,Kunshan,Kyoto,
Langfang,Lantau,Lanzhou,Lhasa,Lianyungang,Lijiang,Linfen,Linyi,Liuzhou,Luoyang,Luzhou,Matsu,Mianyang,Mito,Mong Kok,Mudanjiang,
Nagasaki,Nagoya,Nanchang,Nanchong,Nanjing,Nanning,Nantong,Nara,Narita,New Taipei,New Territories,Niigata,Ningbo,Okinawa City,
Ordos,Osaka,Osan,Panmunjom,Penghu,Pingdingshan,Pingtung,Pohang,Putian,Pyeongchang,Pyongyang,Qingdao,Qinhuangdao,Qiqihar,
Quanzhou,Quzhou,Rason,Roppongi,Saga City,Sanya,Sapporo,Sariwon,Sendai,Seoul,Sha Tin,Shanghai,Shantou,Shaoxing,Shenyang,Shenzhen,
Shihezi,Shijiazhuang,Shizuoka,Sinpo,Suzhou,Taichung,Tainan,Taipei,Taitung,Taiyuan,Taizhou,Tangshan,Taoyuan,Tianjin,Tianshui,
Tokyo,Tsim Sha Tsui,Tuen Mun,Tumen,Uljin,Ulsan,Victoria Harbour,Wan Chai,Weifang,Weihai,Wenzhou,Wuhan,Wuhu,Wuxi,Xi'an,Xiamen,
Xiangyang,Xianyang,Xichang,Xining,Xinxiang,Xi’an,Xuzhou,Yan'an,Yancheng,Yangzhou,Yanji,Yantai,Yan’an,Yichang,Yilan,Yinchuan,
Yining,Yiwu,Yokohama,Yuen Long,Yulin,Zhangjiakou,Zhanjiang,Zhengzhou,Zhenjiang,Zhongshan,Zhuhai,Zhuzhou,Zibo,Zunyi
`,
  southeastAsia: `
Alor Setar,Ambon,Angeles City,Antipolo,Ayutthaya,Bacolod,Bacoor,Bago,Baguio,Balikpapan,Banda Aceh,Bandar Lampung,
Bandar Seri Begawan,Bandung,Bangkok,Banjarmasin,Banyuwangi,Batam,Batangas,Battambang,Baucau,Bekasi,Bengkulu,Biak,Bien Hoa,
Binh Duong,Bogor,Bukittinggi,Buthidaung,Butuan,Cagayan de Oro,Calamba,Calapan,Caloocan,Can Tho,Cavite,Cebu,Cebu City,Chiang Mai,
Chiang Rai,Cianjur,Cilacap,Cirebon,Cotabato,Da Lat,Dagupan,Dalat,Dasmariñas,Davao,Davao City,Dawei,Denpasar,Depok,Dien Bien Phu,
Dili,Dumaguete,General Santos,George Town,Gorontalo,Ha Long,Hai Phong,Haiphong,Hakha,Hanoi,Hat Yai,Hlaingthaya,Hoi An,Hpa-An,
Hpakant,Hua Hin,Huế,Iligan,Iloilo,Ipoh,Jakarta,Jambi,Jayapura,Jember,Johor,Johor Bahru,Jolo,Kalay,Kampong Cham,Kampot,
Kanchanaburi,Kediri,Kendari,Khon Kaen,Klang,Ko Samui,Koh Samui,Kota Bharu,Kota Kinabalu,Krabi,Kuala Lumpur,Kuala Terengganu,
Kuantan,Kuching,Kupang,Kuta,Langkawi,Laoag,Lapu-Lapu,Las Piñas,Lashio,Legazpi,Loikaw,Lombok,Lop Buri,Luang Prabang,Lucena,
Mae Sot,Magelang,Magway,Makassar,Makati,Malang,Malolos,Mamuju,Manado,Mandalay,Mandaluyong,Manila,Marawi,Marikina,Maungdaw,Medan,
Myawaddy,Myitkyina,Nonthaburi,Ormoc,Pagadian,Palembang,Palu,Paranaque,Pasay,Pasig,Pattani,Pekanbaru,Phnom Penh,Putrajaya,Pyay,
San Fernando,Semarang,Sittwe,Surabaya,Surigao,Taguig,Tarlac,Thaton,Timika,Ubud,Vang Vieng,Vientiane,Vung Tau,Wamena,Zamboanga,
Zamboanga City
`,
  westernEurope: `
Aachen,Aberdeen,Aberfan,Aberystwyth,Accrington,Aix-en-Provence,Ajaccio,Albacete,Albi,Aldershot,Alessandria,Algeciras,Alicante,
Amersfoort,Amesbury,Amiens,Amsterdam,Andorra la Vella,Angoulême,Annecy,Aosta,Apeldoorn,Arezzo,Arles,Armagh,Arnhem,Aschaffenburg,
Athlone,Augsburg,Avignon,Aylesbury,Badalona,Ballymena,Bamberg,Bangor,Barcelona,Barnsley,Barnstaple,Barrow-in-Furness,Basel,
Basildon,Basingstoke,Bastia,Bataclan,Bautzen,Bayonne,Bayreuth,Beauvais,Belfast,Bern,Besançon,Béziers,Biarritz,Bielefeld,Bilbao,
Birkenhead,Birmingham,Blackpool,Bobigny,Bochum,Bologna,Bonn,Bordeaux,Boulogne-sur-Mer,Bourges,Bournemouth,Bracknell,Brandenburg,
Brandenburg Gate,Braunschweig,Breda,Bregenz,Bremen,Bremerhaven,Brescia,Brest,Brighton,Bristol,Brixton,Brussels,Burnley,
Bury St Edmunds,Cáceres,Caen,Caerphilly,Cahors,Calais,Canary Wharf,Cannes,Canterbury,Carcassonne,Cardiff,Cartagena,Catania,
Catanzaro,Cayenne,Chamonix,Champs-Élysées,Champs-Elysées,Charleroi,Chelmsford,Cheltenham,Chemnitz,Cherbourg,Chesterfield,
Chichester,Clermont-Ferrand,Colchester,Colmar,Compiègne,Cottbus,Coventry,Cowley,Créteil,Croydon,Cutro,Dachau,Darmstadt,Davos,
Delft,Dieppe,Dijon,Doncaster,Dordrecht,Dornbirn,Dortmund,Dover,Dresden,Drogheda,Dublin,Duisburg,Dumfries,Dundalk,Dundee,
Dunfermline,Dunkirk,Eastbourne,Edinburgh,Eindhoven,Enniskillen,Enschede,Erfurt,Erlangen,Esch-sur-Alzette,Essen,Évian,Évry,
Exeter,Falkirk,Falmouth,Faro,Fleetwood,Flensburg,Florence,Folkestone,Fontainebleau,Fort-de-France,Frankfurt,Freiburg,Fréjus,
Galway,Gateshead,Gelsenkirchen,Genoa,Gera,Ghent,Gijón,Gloucester,Göppingen,Görlitz,Göttingen,Granada,Grangemouth,Graz,Greenock,
Greifswald,Grenfell Tower,Grenoble,Grimsby,Groningen,Guildford,Haarlem,Hackney,Hamburg,Hanau,Hannover,Hanover,Harrogate,
Hartlepool,Harwich,Hasselt,Heathrow,Heidelberg,Heilbronn,Hereford,Hertford,High Wycombe,Hildesheim,Hillsborough,Hilversum,
Holyhead,Huddersfield,Huelva,Hyde Park,Ibiza Town,Ingolstadt,Innsbruck,Inverness,Ipswich,Islington,Jaén,Jena,Kaiserslautern,
Karlsruhe,Kassel,Kettering,Kidderminster,Kiel,Kilkenny,Killarney,Kilmarnock,Klagenfurt,Koblenz,Kortrijk,La Rochelle,Lambeth,
Las Palmas,Le Bourget,Le Havre,Le Mans,Leamington Spa,Leeds,Leicester,Leiden,Leipzig,Letterkenny,Leuven,Lichfield,Liège,Lille,
Limoges,Lisburn,Llandudno,Llanelli,Lockerbie,London,Lorient,Loughborough,Lowestoft,Luton,Lyon,Maastricht,Madrid,Maidenhead,
Maidstone,Mamoudzou,Margate,Mechelen,Merthyr Tydfil,Messina,Metz,Middlesbrough,Milton Keynes,Molenbeek,Montauban,Montmartre,
Montpellier,Montreuil,Monza,Móstoles,Motherwell,Mulhouse,Namur,Nanterre,Nantes,Narbonne,Neuilly-sur-Seine,Newport,Newquay,Newry,
Nijmegen,Nîmes,Northampton,Norwich,Notre-Dame,Notting Hill,Nottingham,Nouméa,Oldham,Omagh,Orléans,Ostend,Oviedo,Oxford,Palermo,
Papeete,Paris,Penzance,Perpignan,Perth,Perugia,Peterborough,Pforzheim,Plymouth,Pointe-à-Pitre,Poitiers,Pompeii,Portadown,
Portsmouth,Potsdam,Quimper,Ramsgate,Ravenna,Redcar,Regensburg,Reims,Rennes,Rochdale,Rostock,Rotherham,Rotterdam,Roubaix,Rouen,
Sabadell,Saint-Denis,Saint-Étienne,Saint-Malo,Saint-Nazaire,Saint-Tropez,Salzburg,Sankt Pölten,Schengen,Schiphol,Scunthorpe,
Sellafield,Shannon Airport,Sheffield,Shrewsbury,Skegness,Sligo,Solihull,Solingen,Southampton,Southend-on-Sea,Southport,
Southwark,St Albans,St Andrews,St. Pölten,Stansted,Stevenage,Stockport,Stoke-on-Trent,Strasbourg,Stratford-upon-Avon,Stuttgart,
Sunderland,Swansea,Swindon,Syracuse,Tamworth,Taormina,Tarbes,Taunton,Telford,Tilburg,Torquay,Tottenham,Toulon,Toulouse,
Tourcoing,Tower Hamlets,Trafalgar Square,Tralee,Treviso,Trieste,Troyes,Truro,Tunbridge Wells,Utrecht,Vaduz,Valencia,Valletta,
Veldhoven,Versailles,Vichy,Villeurbanne,Walsall,Warrington,Waterford,Waterloo,Watford,Wels,Wembley,West Bromwich,
Weston-super-Mare,Wexford,Weymouth,Wiesbaden,Wigan,Wimbledon,Wolverhampton,Worcester,Worthing,Wrexham,Wuppertal,Yeovil,Ypres,
Zaventem,Zeebrugge,Zug,Zwolle
`,
  northernEurope: `
Aalborg,Aarhus,Akureyri,Ålesund,Älmhult,Alytus,Bergen,Bodø,Borås,Copenhagen,Daugavpils,Drammen,Enköping,Esbjerg,Eskilstuna,
Espoo,Gävle,Grindavik,Grindavík,Halmstad,Hammerfest,Helsingborg,Helsinki,Ilulissat,Imatra,Jelgava,Joensuu,Jönköping,Jūrmala,
Jyväskylä,Kalmar,Kangerlussuaq,Karlstad,Kaunas,Keflavik,Kirkenes,Kiruna,Klaipėda,Klaipeda,Kohtla-Järve,Kongsberg,Kristiansand,
Kuopio,Lahti,Lappeenranta,Liepāja,Lillehammer,Linköping,Longyearbyen,Luleå,Mariehamn,Narva,Norrköping,Nuuk,Oslo,Panevėžys,Pori,
Riga,Södertälje,Stockholm,Svolvær,Tallinn,Trondheim,Umeå,Vaasa,Västerås,Ventspils,Vilnius
`,
  easternEurope: `
Abakan,Alchevsk,Alexandroupoli,Arad,Auschwitz,Avdeyevka,Avdiivka,Bacău,Baia Mare,Bakhmut,Balakliia,Bălți,Banja Luka,
Banská Bystrica,Baranovichi,Barnaul,Belgorod,Belgrade,Berdiansk,Berdyansk,Bielsko-Biała,Bihać,Bila Tserkva,Bitola,Bobruisk,
Borodianka,Borodyanka,Boryspil,Brăila,Brașov,Brasov,Bratislava,Bratsk,Brest-Litovsk,Brno,Brovary,Bucha,Bucharest,Budapest,Budva,
Budyonnovsk,Burgas,Buzău,Bydgoszcz,Čačak,Cahul,Celje,Česke Budějovice,České Budějovice,Cetinje,Chania,Chasiv Yar,Chelyabinsk,
Cherkasy,Chernihiv,Chernivtsi,Chernobyl,Chornobyl,Cluj,Cluj-Napoca,Comrat,Constanța,Constanta,Corinth,Craiova,Częstochowa,
Debaltseve,Debrecen,Delphi,Derbent,Deveselu,Dobropillia,Druzhkivka,Dubrovnik,Durrës,Eger,Elbasan,Elbląg,Enerhodar,Evros,
Feodosia,Galați,Galati,Gdynia,Gjakova,Gjilan,Gliwice,Gomel,Grodno,Győr,Handlová,Henichesk,Heraklion,Horlivka,Hostomel,
Hradec Králové,Hrodna,Huliaipole,Iași,Iasi,Ioannina,Irkutsk,Irpin,Ivano-Frankivsk,Izhevsk,Izium,Izyum,Kakhovka,Kalamata,
Kaliningrad,Kamianets-Podilskyi,Kamianske,Karlovy Vary,Katowice,Kavala,Kazan,Kecskemét,Kerch,Khmelnytskyi,Kielce,Kočani,Koper,
Košice,Kosice,Kostiantynivka,Kostroma,Kotor,Kragujevac,Kramatorsk,Kranj,Krasnodar,Krasnoyarsk,Kremenchuk,Kreminna,Krivoy Rog,
Kropyvnytskyi,Kryvyi Rih,Kumanovo,Kupiansk,Kurakhove,Kurgan,Kursk,Legnica,Lesbos,Leskovac,Liberec,Ljubljana,Lublin,Lubyanka,
Lugansk,Lutsk,Lysychansk,Makiivka,Marhanets,Maribor,Mariinka,Mariupol,Maykop,Melitopol,Minsk,Miskolc,Mogilev,Mostar,Mozyr,
Mytilene,Nikšić,Niš,Nitra,Nizhnekamsk,Nova Kakhovka,Novi Pazar,Novi Sad,Novorossiysk,Novosibirsk,Nyíregyháza,Ohrid,Olomouc,
Olsztyn,Omsk,Opole,Oradea,Orenburg,Osijek,Ostrava,Pančevo,Pardubice,Patras,Pécs,Peja,Perm,Piraeus,Pitești,Pleven,Ploiești,
Ploiesti,Plovdiv,Plzeň,Plzen,Podgorica,Pokrovsk,Polotsk,Prague,Prešov,Prijedor,Prizren,Przemyśl,Pula,Pyatigorsk,Pylos,Płock,
Radom,Red Square,Rethymno,Rijeka,Rybnik,Samara,Sarajevo,Saratov,Sevastopol,Severodonetsk,Severodvinsk,Shebekino,Shkodër,Šibenik,
Sibiu,Skopje,Sliven,Sloviansk,Smederevo,Smolensk,Sochi,Sofia,Sopot,Sopron,Sparta,Srebrenica,Stara Zagora,Subotica,Suceava,
Sudzha,Surgut,Syktyvkar,Szczecin,Szeged,Szombathely,Słupsk,Taganrog,Târgu Mureș,Tarnów,Tempe Valley,Ternopil,Tetovo,Timișoara,
Timisoara,Tirana,Tiraspol,Tomsk,Toretsk,Toruń,Trebinje,Treblinka,Trenčín,Trnava,Tuzla,Ufa,Ústí nad Labem,Užice,Varna,
Veliko Tarnovo,Višegrad,Vitebsk,Vladivostok,Vlora,Vlorë,Volos,Voronezh,Vukovar,Warsaw,Yenakiieve,Zadar,Zagreb,Zakopane,Zenica,
Zielona Góra,Žilina,Zlín,Zrenjanin
`,
  northAmerica: `
Abilene,Acapulco,Akron,Albany,Albuquerque,Allentown,Altadena,Amarillo,Anaheim,Anchorage,Ann Arbor,Annapolis,Arlington,Asheville,
Atlanta,Atlantic City,Austin,Bakersfield,Baltimore,Bar Harbor,Baton Rouge,Bedminster,Bellevue,Bellingham,Berkeley,Bethesda,
Beverly Hills,Biloxi,Binghamton,Bismarck,Bloomington,Boca Raton,Boise,Boston,Bozeman,Bridgeport,Broadway,Brownsville,Burbank,
Burlington,Butler County,Butler Township,Cabo San Lucas,Calgary,Camp David,Cape Canaveral,Capitol,Carson City,Cedar Rapids,
Celaya,Central Park,Champaign,Chapel Hill,Charleston,Charlottesville,Charlottetown,Chattanooga,Cheyenne,Chicago,Chichén Itzá,
Chilpancingo,Chula Vista,Cincinnati,Clearwater,Cleveland,Colorado Springs,Columbine,Coney Island,Coral Gables,Coral Springs,
Corpus Christi,Cozumel,Cupertino,Dallas,Dallas-Fort Worth,Daytona Beach,Dearborn,Denver,Des Moines,Detroit,Dothan,Dubuque,
Duluth,Eagle Pass,East Palestine,Ecatepec,Edmonton,El Paso,Ellis Island,Evanston,Evansville,Fairbanks,Fargo,Fayetteville,
Fifth Avenue,Foggy Bottom,Fort Lauderdale,Fort Myers,Fort Wayne,Fort Worth,Framingham,Fresnillo,Fresno,Gainesville,Galveston,
Georgetown,Gettysburg,Glendale,Grand Rapids,Great Falls,Green Bay,Greensboro,Greenwich Village,Ground Zero,Guadalajara,Gulfport,
Hamtramck,Harrisburg,Hartford,Hattiesburg,Hermosillo,Hialeah,Hilo,Hoboken,Honolulu,Houston,Huntington Beach,Huntsville,
Indianapolis,Iowa City,Jacksonville,Jefferson City,Jersey City,Juneau,Kalamazoo,Kansas City,Kenosha,Key West,Knoxville,L.A.,LA,
Lahaina,Lake Charles,Lakeland,Lansing,Laramie,Laredo,Las Cruces,Las Vegas,Levittown,Lexington,Little Rock,Long Beach,Los Alamos,
Los Angeles,Louisville,Lower Manhattan,Lubbock,Malibu,Mar-a-Lago,Maui,Medicine Hat,Memphis,Menlo Park,Mexico City,Miami,
Miami Beach,Milwaukee,Minneapolis,Missoula,Mobile Bay,Modesto,Monclova,Monterey Park,Monterrey,Montgomery County,Montpelier,
Morelia,Mountain View,Myrtle Beach,Nantucket,Nashville,National Mall,New Haven,New Orleans,Newark,Newport Beach,Newtown,
Nezahualcóyotl,Norfolk,Oakland,Oceanside,Oklahoma City,Omaha,Orlando,Ottawa,Oxnard,Pachuca,Pacific Palisades,Palm Beach,
Palm Springs,Palo Alto,Parkland,Pasadena,Pawtucket,Pennsylvania Avenue,Philadelphia,Phoenix,Pittsburgh,Port Arthur,Portland,
Prince George,Puerto Vallarta,Raleigh,Rapid City,Red Deer,Reynosa,Rio Grande Valley,Roanoke,Rochester,Rockford,Sacramento,
Saint John,Salt Lake City,San Antonio,San Bernardino,San Diego,San Francisco,San Marcos,Sandy Springs,Santa Ana,Santa Barbara,
Santa Clara,Santa Cruz,Santa Fe,Santa Monica,Santa Rosa,Sarasota,Saratoga Springs,Scranton,Seattle,Sherbrooke,Skid Row,
South Bend,South Side,Southaven,Springfield,St. Paul,Standing Rock,Sunset Strip,Tallahassee,Tampa,Tampa Bay,Tempe,Thunder Bay,
Tijuana,Times Square,Toronto,Tucson,Tulum,Tuscaloosa,Upper East Side,Upper West Side,Uvalde,Vancouver,Venice Beach,
Virginia Beach,Washington,Washington D.C.,West Palm Beach,Whitehorse,Wichita,Wichita Falls,Williamsburg,Wilmington,Winnipeg,
Winston-Salem,Yellowknife,Youngstown,Zapopan
`,
  centralAmericaAndCaribbean: `
Basse-Terre,Basseterre,Belize City,Belmopan,Bluefields,Bridgetown,Camagüey,Cap-Haïtien,Cap-Haitien,Castries,Charlotte Amalie,
Choluteca,Ciénaga,Cienfuegos,Cité Soleil,Cite Soleil,Croix-des-Bouquets,Delmas,Escuintla,Esquipulas,Estelí,Freeport,Gonaïves,
Gonaives,Guatemala City,Gustavia,Havana,Holguín,Jacmel,Kingston,Kingstown,La Ceiba,Managua,Marigot,Montego Bay,Nassau,
Oranjestad,Panama City,Philipsburg,Port of Spain,Port-au-Prince,Puerto Cortés,Punta Cana,Road Town,Roseau,San Juan,San Miguel,
San Salvador,Santa Tecla,Santiago de Cuba,Santo Domingo,Spanish Town,St. George's,St. George’s,Tegucigalpa,Willemstad
`,
  southAmerica: `
Ambato,Antofagasta,Aracaju,Araraquara,Arequipa,Arica,Ayacucho,Bahía Blanca,Bariloche,Barinas,Barquisimeto,Barranquilla,Bauru,
Belo Horizonte,Blumenau,Boa Vista,Brumadinho,Bucaramanga,Buenaventura,Buenos Aires,Cajamarca,Calama,Cali,Callao,Campina Grande,
Campinas,Campo Grande,Caracas,Catatumbo,Caxias do Sul,Chaco,Chiclayo,Chillán,Chimbote,Chuquicamata,Ciudad Bolívar,
Ciudad Guayana,Ciudad del Este,Cochabamba,Comodoro Rivadavia,Contagem,Copacabana,Copiapó,Coquimbo,Corrientes,Cúcuta,Cuiabá,
Cumaná,Curitiba,Cusco,Cuzco,Diadema,Duque de Caxias,El Alto,El Callao,Esmeraldas,Feira de Santana,Formosa,Fortaleza,
Foz do Iguaçu,Guarulhos,Guasdualito,Guayaquil,Huancavelica,Huancayo,Huánuco,Ibagué,Ica,Iguazú,Ilhéus,Ipanema,Ipatinga,Iquique,
Iquitos,Joinville,Juazeiro do Norte,Jujuy,Juliaca,Jundiaí,La Guaira,La Paz,La Plata,La Rioja,La Serena,Lima,Loja,Londrina,
Los Teques,Macaé,Macapá,Machala,Machu Picchu,Manaus,Manizales,Manta,Mar del Plata,Maracaibo,Maracay,Maringá,Maturín,Mitú,
Montería,Montevideo,Mossoró,Neiva,Niterói,Nova Iguaçu,Novo Hamburgo,Oruro,Osasco,Osorno,Ouro Preto,Palmas,Paramaribo,Pasto,
Paulista Avenue,Paysandú,Pelotas,Petrópolis,Plaza de Mayo,Porto Alegre,Puerto Cabello,Puerto La Cruz,Puerto Maldonado,
Punta Arenas,Quilpué,Quito,Recife,Rio Branco,Rio de Janeiro,Rosario,San Antonio de los Cobres,San Luis,Santa Cruz de la Sierra,
Santa Maria,Santiago,São José dos Campos,São Luís,Sucre,Talcahuano,Tarapoto,Teresina,Trelew,Tumaco,Valparaíso
`,
  oceania: `
Adelaide,Albury,Alice Springs,Alofi,Alotau,Apia,Auckland,Avarua,Ballarat,Bendigo,Bondi,Bondi Beach,Bondi Junction,Brisbane,
Broken Hill,Bundaberg,Byron Bay,Cairns,Canberra,Christchurch,Coffs Harbour,Coober Pedy,Cronulla,Darwin,Dubbo,Dunedin,
Fitzroy Crossing,Fremantle,Funafuti,Geelong,Gold Coast,Goroka,Gosford,Hagåtña,Hagatna,Hobart,Honiara,Invercargill,Karratha,
Koror,Launceston,Lautoka,Lismore,Madang,Majuro,Melbourne,Mildura,Mount Isa,Nadi,Ngerulmud,Pago Pago,Palikir,Port Augusta,
Port Moresby,Port Vila,Rotorua,Saipan,South Tarawa,Suva,Sydney,Tarawa,Timaru,Wellington,Whangārei,Wollongong,Woomera,Yaren
`,
} as const

/** Cities with several names: a line each, the main name first. */
export const CITY_FORMS = `
Kyiv,Kiev
Kharkiv,Kharkov
Odesa,Odessa
Lviv,Lvov
Dnipro,Dnipropetrovsk
Mykolaiv,Nikolaev
Chișinău,Chisinau
Brasília,Brasilia
Bogotá,Bogota
São Paulo,Sao Paulo
Medellín,Medellin
Asunción,Asuncion
Córdoba,Cordoba
San José,San Jose
Mérida,Merida
Cancún,Cancun
Culiacán,Culiacan
Ciudad Juárez,Ciudad Juarez
Torreón,Torreon
Querétaro,Queretaro
Mazatlán,Mazatlan
Belém,Belem
Goiânia,Goiania
Florianópolis,Florianopolis
Maceió,Maceio
João Pessoa,Joao Pessoa
Malmö,Malmo
Gothenburg,Göteborg
Düsseldorf,Dusseldorf,Duesseldorf
Zürich,Zurich
Nuremberg,Nürnberg
Munich,München
Cologne,Köln
Kraków,Krakow,Cracow
Łódź,Lodz
Wrocław,Wroclaw
Poznań,Poznan
Gdańsk,Gdansk
Rzeszów,Rzeszow
Białystok,Bialystok
Lucerne,Luzern
Geneva,Genève
Reykjavik,Reykjavík
Tromsø,Tromso
Izmir,İzmir
Istanbul,İstanbul
Diyarbakir,Diyarbakır
Gaziantep,Antep
Sanliurfa,Şanlıurfa
Jerusalem,Al-Quds
Tel Aviv,Tel Aviv-Yafo
Beersheba,Be'er Sheva,Beer Sheva
Khan Younis,Khan Yunis
Deir al-Balah,Deir el-Balah
Sanaa,Sana'a
Hodeidah,Hudaydah,Al Hudaydah
Taiz,Taizz
Deir ez-Zor,Deir al-Zor,Deir Ezzor
Latakia,Lattakia
Sweida,Suwayda
Daraa,Deraa
Raqqa,Raqqah
Idlib,Idleb
Erbil,Irbil
Sulaymaniyah,Sulaimaniyah,Sulaimaniya
Mecca,Makkah
Jeddah,Jiddah
Kandahar,Qandahar
Mazar-i-Sharif,Mazar-e-Sharif
N'Djamena,N’Djamena,Ndjamena
Marrakech,Marrakesh
Tangier,Tangiers
Fez,Fès
Dar es Salaam,Dar-es-Salaam
Nay Pyi Taw,Naypyidaw,Naypyitaw
Yangon,Rangoon
Mumbai,Bombay
Kolkata,Calcutta
Chennai,Madras
Bengaluru,Bangalore
Gurugram,Gurgaon
Varanasi,Benares
Kochi,Cochin
Thiruvananthapuram,Trivandrum
Mysuru,Mysore
Mangaluru,Mangalore
Puducherry,Pondicherry
Prayagraj,Allahabad
Guwahati,Gauhati
Dhaka,Dacca
Chittagong,Chattogram
Ho Chi Minh City,Saigon
Da Nang,Danang
Beijing,Peking
Ürümqi,Urumqi
Busan,Pusan
Daegu,Taegu
Gwangju,Kwangju
Ulaanbaatar,Ulan Bator
Astana,Nur-Sultan
Almaty,Alma-Ata
St. Petersburg,St Petersburg,Saint Petersburg,Leningrad
Volgograd,Stalingrad
Yekaterinburg,Ekaterinburg
Rostov-on-Don,Rostov
Stepanakert,Khankendi
Prishtina,Pristina
Mitrovica,Mitrovicë
The Hague,Hague,Den Haag
Bruges,Brugge
Antwerp,Antwerpen
Marseille,Marseilles
San Sebastián,San Sebastian,Donostia
Seville,Sevilla
Zaragoza,Saragossa
A Coruña,La Coruña
Porto,Oporto
Lisbon,Lisboa
Thessaloniki,Salonika
Turin,Torino
Lomé,Lome
Yaoundé,Yaounde
Montreal,Montréal
Québec City,Quebec City
St. John's,St. John’s,St John's,St John’s
New York City,NYC
St. Louis,St Louis
Derry,Londonderry
Newcastle,Newcastle upon Tyne
Gqeberha,Port Elizabeth
Maputo,Lourenço Marques
Nukuʻalofa,Nuku'alofa,Nuku’alofa
Tórshavn,Torshavn
`
