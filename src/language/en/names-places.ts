/** Countries and territories: name, other names, adjectives, people in the plural; parts by `;`, items by `,`. */
export const COUNTRIES = `
Afghanistan;;Afghan;Afghans
Albania;;Albanian;Albanians
Algeria;;Algerian;Algerians
Andorra;;Andorran;Andorrans
Angola;;Angolan;Angolans
Argentina;;Argentine,Argentinian;Argentines,Argentinians
Armenia;;Armenian;Armenians
Australia;;Australian;Australians
Austria;;Austrian;Austrians
Azerbaijan;;Azerbaijani,Azeri;Azerbaijanis,Azeris
Bahamas;The Bahamas;Bahamian;Bahamians
Bahrain;;Bahraini;Bahrainis
Bangladesh;;Bangladeshi;Bangladeshis
Barbados;;Barbadian;Barbadians
Belarus;;Belarusian;Belarusians
Belgium;;Belgian;Belgians
Belize;;Belizean;Belizeans
Benin;;Beninese;
Bermuda;;Bermudian;Bermudians
Bhutan;;Bhutanese;
Bolivia;;Bolivian;Bolivians
Bosnia;Bosnia and Herzegovina,Bosnia-Herzegovina;Bosnian;Bosnians
Botswana;;Botswanan;Batswana
Brazil;;Brazilian;Brazilians
Britain;Great Britain,United Kingdom,U.K.,UK;British;Britons,Brits
Brunei;;Bruneian;Bruneians
Bulgaria;;Bulgarian;Bulgarians
Burkina Faso;;Burkinabe;
Burma;Myanmar;Burmese;
Burundi;;Burundian;Burundians
Cambodia;;Cambodian;Cambodians
Cameroon;;Cameroonian;Cameroonians
Canada;;Canadian;Canadians
Cape Verde;Cabo Verde;Cape Verdean;Cape Verdeans
Central African Republic;;Central African;
Chad;;Chadian;Chadians
Chile;;Chilean;Chileans
China;People's Republic of China;Chinese;
Colombia;;Colombian;Colombians
Comoros;;Comorian;Comorians
Congo;Democratic Republic of the Congo,Democratic Republic of Congo,Republic of the Congo,DRC,DR Congo;Congolese;
Costa Rica;;Costa Rican;Costa Ricans
Croatia;;Croatian;Croatians,Croats
Cuba;;Cuban;Cubans
Cyprus;;Cypriot;Cypriots
Czech Republic;Czechia;Czech;Czechs
Denmark;;Danish;Danes
Djibouti;;Djiboutian;Djiboutians
Dominica;;Dominican;Dominicans
Dominican Republic;;Dominican;Dominicans
East Timor;Timor-Leste;Timorese;
Ecuador;;Ecuadorian,Ecuadorean;Ecuadorians,Ecuadoreans
Egypt;;Egyptian;Egyptians
El Salvador;;Salvadoran,El Salvadorian,Salvadorean;Salvadorans,Salvadoreans
England;;English;
Equatorial Guinea;;Equatorial Guinean;
Eritrea;;Eritrean;Eritreans
Estonia;;Estonian;Estonians
Eswatini;Swaziland;Swazi;Swazis
Ethiopia;;Ethiopian;Ethiopians
Fiji;;Fijian;Fijians
Finland;;Finnish;Finns
France;;French;
Gabon;;Gabonese;
Gambia;The Gambia;Gambian;Gambians
Georgia;;Georgian;Georgians
Germany;;German;Germans
Ghana;;Ghanaian;Ghanaians
Greece;;Greek;Greeks
Greenland;;Greenlandic;Greenlanders
Grenada;;Grenadian;Grenadians
Guatemala;;Guatemalan;Guatemalans
Guinea;;Guinean;Guineans
Guinea-Bissau;;Bissau-Guinean;
Guyana;;Guyanese;
Haiti;;Haitian;Haitians
Honduras;;Honduran;Hondurans
Hong Kong;;Hongkonger;Hongkongers,Hong Kongers
Hungary;;Hungarian;Hungarians
Iceland;;Icelandic;Icelanders
India;;Indian;Indians
Indonesia;;Indonesian;Indonesians
Iran;;Iranian;Iranians
Iraq;;Iraqi;Iraqis
Ireland;;Irish;Irishmen
Israel;;Israeli;Israelis
Italy;;Italian;Italians
Ivory Coast;Côte d'Ivoire,Cote d'Ivoire;Ivorian;Ivorians
Jamaica;;Jamaican;Jamaicans
Japan;;Japanese;
Jordan;;Jordanian;Jordanians
Kazakhstan;;Kazakh,Kazakhstani;Kazakhs
Kenya;;Kenyan;Kenyans
Kosovo;;Kosovar,Kosovan;Kosovars,Kosovans
Kuwait;;Kuwaiti;Kuwaitis
Kyrgyzstan;;Kyrgyz;
Laos;;Laotian,Lao;Laotians
Latvia;;Latvian;Latvians
Lebanon;;Lebanese;
Lesotho;;Basotho;
Liberia;;Liberian;Liberians
Libya;;Libyan;Libyans
Liechtenstein;;Liechtensteiner;Liechtensteiners
Lithuania;;Lithuanian;Lithuanians
Luxembourg;;Luxembourgish;Luxembourgers
Madagascar;;Malagasy;
Malawi;;Malawian;Malawians
Malaysia;;Malaysian;Malaysians
Maldives;;Maldivian;Maldivians
Mali;;Malian;Malians
Malta;;Maltese;
Mauritania;;Mauritanian;Mauritanians
Mauritius;;Mauritian;Mauritians
Mexico;;Mexican;Mexicans
Micronesia;;Micronesian;Micronesians
Moldova;;Moldovan;Moldovans
Monaco;;Monegasque;Monegasques
Mongolia;;Mongolian;Mongolians
Montenegro;;Montenegrin;Montenegrins
Morocco;;Moroccan;Moroccans
Mozambique;;Mozambican;Mozambicans
Namibia;;Namibian;Namibians
Nauru;;Nauruan;Nauruans
Nepal;;Nepali,Nepalese;Nepalis
Netherlands;The Netherlands,Holland;Dutch;Dutchmen
New Caledonia;;New Caledonian;New Caledonians
New Zealand;;;New Zealanders
Nicaragua;;Nicaraguan;Nicaraguans
Niger;;Nigerien;Nigeriens
Nigeria;;Nigerian;Nigerians
North Korea;DPRK;North Korean;North Koreans
North Macedonia;Macedonia;Macedonian;Macedonians
Northern Ireland;;Northern Irish;
Norway;;Norwegian;Norwegians
Oman;;Omani;Omanis
Pakistan;;Pakistani;Pakistanis
Palau;;Palauan;Palauans
Palestine;;Palestinian;Palestinians
Panama;;Panamanian;Panamanians
Papua New Guinea;;Papua New Guinean;Papua New Guineans
Paraguay;;Paraguayan;Paraguayans
Peru;;Peruvian;Peruvians
Philippines;The Philippines;Filipino,Philippine;Filipinos
Poland;;Polish;Poles
Portugal;;Portuguese;
Puerto Rico;;Puerto Rican;Puerto Ricans
Qatar;;Qatari;Qataris
Romania;;Romanian;Romanians
Russia;Russian Federation,Soviet Union,USSR;Russian,Soviet;Russians,Soviets
Rwanda;;Rwandan;Rwandans
Samoa;;Samoan;Samoans
San Marino;;Sammarinese;
Saudi Arabia;;Saudi,Saudi Arabian;Saudis
Scotland;;Scottish;Scots
Senegal;;Senegalese;
Serbia;;Serbian;Serbs,Serbians
Seychelles;;Seychellois;
Sierra Leone;;Sierra Leonean;Sierra Leoneans
Singapore;;Singaporean;Singaporeans
Slovakia;;Slovak,Slovakian;Slovaks
Slovenia;;Slovenian,Slovene;Slovenians,Slovenes
Solomon Islands;;Solomon Islander;Solomon Islanders
Somalia;Somaliland;Somali;Somalis
South Africa;;South African;South Africans
South Korea;;South Korean;South Koreans
South Sudan;;South Sudanese;
Spain;;Spanish;Spaniards
Sri Lanka;;Sri Lankan;Sri Lankans
Sudan;;Sudanese;
Suriname;;Surinamese;
Sweden;;Swedish;Swedes
Switzerland;;Swiss;
Syria;;Syrian;Syrians
Taiwan;;Taiwanese;
Tajikistan;;Tajik;Tajiks
Tanzania;;Tanzanian;Tanzanians
Thailand;;Thai;Thais
Tibet;;Tibetan;Tibetans
Togo;;Togolese;
Tonga;;Tongan;Tongans
Trinidad and Tobago;Trinidad;Trinidadian;Trinidadians
Tunisia;;Tunisian;Tunisians
Turkey;Türkiye,Turkiye;Turkish;Turks
Turkmenistan;;Turkmen;Turkmens
Tuvalu;;Tuvaluan;Tuvaluans
Uganda;;Ugandan;Ugandans
Ukraine;;Ukrainian;Ukrainians
United Arab Emirates;UAE,U.A.E.;Emirati;Emiratis
United States;United States of America,U.S.,US,USA,U.S.A.,America;American;Americans
Uruguay;;Uruguayan;Uruguayans
Uzbekistan;;Uzbek;Uzbeks
Vanuatu;;Vanuatuan;Vanuatuans
Vatican City;Vatican,Holy See;;
Venezuela;;Venezuelan;Venezuelans
Vietnam;;Vietnamese;
Wales;;Welsh;Welshmen
Western Sahara;;Sahrawi;Sahrawis
Yemen;;Yemeni;Yemenis
Yugoslavia;;Yugoslav;Yugoslavs
Zambia;;Zambian;Zambians
Zimbabwe;;Zimbabwean;Zimbabweans
Africa;;African;Africans
Asia;;Asian;Asians
Europe;;European;Europeans
Americas;;;
North America;;North American;North Americans
South America;;South American;South Americans
Latin America;;Latin American;Latin Americans
Central America;;Central American;Central Americans
Antarctica;;Antarctic;
Middle East;Mideast;Middle Eastern;
Caribbean;;;
Oceania;;;
Scandinavia;;Scandinavian;Scandinavians
Catalonia;;Catalan;Catalans
Kurdistan;;Kurdish;Kurds
Chechnya;;Chechen;Chechens
`

/** Regions, states, provinces, seas, rivers, mountains and large cities. */
export const PLACES = `
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,
Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,
New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,
South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,District of Columbia,
Ala.,Ariz.,Ark.,Calif.,Colo.,Conn.,Del.,Fla.,Ga.,Ill.,Ind.,Kan.,Ky.,La.,Md.,Mass.,Mich.,Minn.,Miss.,Mo.,Mont.,Neb.,
Nev.,N.H.,N.J.,N.M.,N.Y.,N.C.,N.D.,Okla.,Ore.,Pa.,R.I.,S.C.,S.D.,Tenn.,Tex.,Vt.,Va.,Wash.,W.Va.,Wis.,Wyo.,D.C.,
Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland,Nova Scotia,Ontario,Quebec,Saskatchewan,Yukon,Nunavut,
New South Wales,NSW,LA,NYC,NY,Queensland,South Australia,Tasmania,Western Australia,Northern Territory,
Bavaria,Saxony,Brittany,Normandy,Provence,Tuscany,Sicily,Sardinia,Corsica,Lombardy,Andalusia,Galicia,Basque Country,
Crimea,Donbas,Donetsk,Luhansk,Kherson,Zaporizhzhia,Transnistria,Nagorno-Karabakh,Abkhazia,South Ossetia,Dagestan,Siberia,
Gaza,Gaza Strip,West Bank,Golan Heights,Sinai,Sinai Peninsula,East Jerusalem,Darfur,Tigray,Sahel,Horn of Africa,
Kashmir,Punjab,Sindh,Balochistan,Gujarat,Kerala,Bihar,Assam,Manipur,Tamil Nadu,Uttar Pradesh,West Bengal,Xinjiang,
Inner Mongolia,Guangdong,Sichuan,Hubei,Yunnan,Hainan,Okinawa,Hokkaido,Java,Sumatra,Borneo,Bali,Papua,Aceh,Mindanao,Luzon,
Rakhine,Katanga,Kivu,North Kivu,South Kivu,Ituri,Biafra,Zanzibar,Patagonia,Amazonia,Chiapas,Oaxaca,Sinaloa,Jalisco,
Balkans,Baltics,Caucasus,Benelux,Maghreb,Levant,Midwest,New England,Silicon Valley,Wall Street,Hollywood,Manhattan,
Brooklyn,Queens,Bronx,Staten Island,Long Island,Harlem,Downing Street,Westminster,Capitol Hill,Guantanamo Bay,Guantánamo,
Atlantic,Pacific,Arctic,Mediterranean,Atlantic Ocean,Pacific Ocean,Indian Ocean,Arctic Ocean,Southern Ocean,
Mediterranean Sea,Black Sea,Red Sea,Baltic Sea,North Sea,Caspian Sea,South China Sea,East China Sea,Aegean,Adriatic,
Gulf of Mexico,Persian Gulf,Gulf of Aden,Bay of Bengal,English Channel,Strait of Hormuz,Suez Canal,Panama Canal,
Bosphorus,Amazon,Nile,Danube,Rhine,Volga,Mekong,Ganges,Yangtze,Mississippi River,Alps,Andes,Himalayas,Rockies,Sahara,
Mount Everest,Kilimanjaro,Mars,Earth,
Abu Dhabi,Abuja,Accra,Addis Ababa,Adelaide,Aden,Ahmedabad,Aleppo,Alexandria,Algiers,Almaty,Amman,Amsterdam,Anchorage,
Ankara,Antananarivo,Antwerp,Ashgabat,Asmara,Astana,Asunción,Athens,Atlanta,Auckland,Austin,Baghdad,Baku,Baltimore,
Bamako,Bangalore,Bengaluru,Bangkok,Bangui,Banjul,Barcelona,Basra,Beijing,Beirut,Belfast,Belgrade,Belmopan,Benghazi,
Berlin,Bern,Bilbao,Birmingham,Bishkek,Bissau,Bogota,Bogotá,Bologna,Bonn,Bordeaux,Boston,Brasília,Brasilia,Bratislava,
Brazzaville,Bridgetown,Brisbane,Bristol,Brussels,Bucharest,Budapest,Buenos Aires,Bujumbura,Busan,Cairo,Calgary,Cali,
Canberra,Cape Town,Caracas,Cardiff,Casablanca,Chengdu,Chennai,Chicago,Chișinău,Chisinau,Chongqing,Christchurch,Cincinnati,
Cleveland,Cologne,Colombo,Conakry,Copenhagen,Córdoba,Dakar,Dallas,Damascus,Dar es Salaam,Darwin,Delhi,Denver,Detroit,
Dhaka,Dili,Doha,Dortmund,Dresden,Dubai,Dublin,Durban,Dushanbe,Düsseldorf,Edinburgh,Edmonton,Eindhoven,Erbil,Essen,Fallujah,
Florence,Frankfurt,Freetown,Fukushima,Gaborone,Gdańsk,Geneva,Genoa,Georgetown,Glasgow,Goma,Gothenburg,Granada,Guadalajara,
Guangzhou,Guatemala City,Guayaquil,Hague,The Hague,Haifa,Hamburg,Hanoi,Harare,Hargeisa,Havana,Helsinki,Hiroshima,
Ho Chi Minh City,Hobart,Homs,Honolulu,Houston,Hyderabad,Idlib,Islamabad,Istanbul,Izmir,Jakarta,Jerusalem,Jeddah,Jenin,
Johannesburg,Juba,Kabul,Kampala,Kandahar,Kano,Karachi,Kathmandu,Khan Younis,Kharkiv,Khartoum,Kiev,Kyiv,Kigali,Kingston,
Kinshasa,Kolkata,Kraków,Krakow,Kuala Lumpur,Kunduz,Lagos,Lahore,Las Vegas,La Paz,Leeds,Leipzig,Libreville,Lille,Lilongwe,
Lima,Lisbon,Liverpool,Ljubljana,Lomé,London,Los Angeles,L.A.,Luanda,Lusaka,Lviv,Lyon,Madrid,Malé,Malmö,Managua,Manama,
Manchester,Manila,Maputo,Mariupol,Marrakech,Marseille,Maseru,Mecca,Medellín,Medina,Melbourne,Memphis,Mexico City,Miami,
Milan,Milwaukee,Minneapolis,Minsk,Mogadishu,Mombasa,Monrovia,Monterrey,Montevideo,Montreal,Montréal,Moroni,Moscow,Mosul,
Mumbai,Munich,Muscat,Nagasaki,Nairobi,Nanjing,Nantes,Naples,Nashville,Nassau,N'Djamena,Naypyidaw,New Delhi,New Orleans,
New York City,Niamey,Nice,Nicosia,Nouakchott,Nuremberg,Odesa,Odessa,Omdurman,Orlando,Osaka,Oslo,Ottawa,Ouagadougou,Oxford,
Palermo,Panama City,Paris,Perth,Peshawar,Philadelphia,Phnom Penh,Phoenix,Pittsburgh,Podgorica,Port-au-Prince,Port Louis,
Port Moresby,Port of Spain,Port Sudan,Portland,Porto,Prague,Praia,Pretoria,Pristina,Pyongyang,Quito,Rabat,Rafah,Ramallah,
Raqqa,Rawalpindi,Reykjavik,Riga,Rio de Janeiro,Riyadh,Rome,Rosario,Rotterdam,Sacramento,Salt Lake City,Salzburg,San Antonio,
San Diego,San Francisco,San José,San Juan,San Salvador,Sanaa,Santiago,Santo Domingo,São Paulo,Sao Paulo,Sarajevo,Seattle,
Seoul,Seville,Shanghai,Sheffield,Shenzhen,Skopje,Sofia,Srebrenica,Srinagar,St. Louis,St. Petersburg,Stockholm,Strasbourg,
Stuttgart,Sucre,Suva,Sydney,Tallinn,Tangier,Tashkent,Tbilisi,Tegucigalpa,Tehran,Tel Aviv,Thessaloniki,Thimphu,Tijuana,
Timbuktu,Tirana,Tokyo,Toronto,Toulouse,Tripoli,Tunis,Turin,Ulaanbaatar,Utrecht,Valencia,Valletta,Vancouver,Venice,Vienna,
Vientiane,Vilnius,Vladivostok,Warsaw,Washington,Washington D.C.,Wellington,Windhoek,Winnipeg,Wuhan,Yangon,Rangoon,Yaoundé,
Yerevan,Zagreb,Zaragoza,Zurich,Zürich
`
