/** Countries, territories and wide parts of the world: name, other names, adjectives, people in the plural; parts by `;`, items by `,`. */
export const COUNTRIES = `
Afghanistan;;Afghan;Afghans
Albania;;Albanian;Albanians
Algeria;;Algerian;Algerians
American Samoa;;American Samoan;American Samoans
Andorra;;Andorran;Andorrans
Angola;;Angolan;Angolans
Anguilla;;Anguillian;Anguillians
Antigua and Barbuda;Antigua;Antiguan;Antiguans
Argentina;;Argentine,Argentinian;Argentines,Argentinians
Armenia;;Armenian;Armenians
Aruba;;Aruban;Arubans
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
Bonaire;;;
Bosnia;Bosnia and Herzegovina,Bosnia-Herzegovina;Bosnian;Bosnians
Botswana;;Botswanan;Batswana
Brazil;;Brazilian;Brazilians
Britain;Great Britain,United Kingdom,U.K.,UK;British;Britons,Brits
British Virgin Islands;;;
Brunei;;Bruneian;Bruneians
Bulgaria;;Bulgarian;Bulgarians
Burkina Faso;;Burkinabe,Burkinabé;
Burma;Myanmar;Burmese;
Burundi;;Burundian;Burundians
Cambodia;;Cambodian;Cambodians
Cameroon;;Cameroonian;Cameroonians
Canada;;Canadian;Canadians
Cape Verde;Cabo Verde;Cape Verdean;Cape Verdeans
Cayman Islands;Caymans;Caymanian;Caymanians
Central African Republic;;Central African;
Chad;;Chadian;Chadians
Channel Islands;;Channel Islander;Channel Islanders
Chile;;Chilean;Chileans
China;People's Republic of China,People’s Republic of China,PRC;Chinese;
Colombia;;Colombian;Colombians
Comoros;;Comorian;Comorians
Congo;Democratic Republic of the Congo,Democratic Republic of Congo,DRC,DR Congo,D.R. Congo;Congolese;
Cook Islands;;Cook Islander;Cook Islanders
Costa Rica;;Costa Rican;Costa Ricans
Croatia;;Croatian;Croatians,Croats
Cuba;;Cuban;Cubans
Curaçao;Curacao;Curaçaoan;Curaçaoans
Cyprus;;Cypriot;Cypriots
Czech Republic;Czechia;Czech;Czechs
Czechoslovakia;;Czechoslovak,Czechoslovakian;Czechoslovaks,Czechoslovakians
Denmark;;Danish;Danes
Djibouti;;Djiboutian;Djiboutians
Dominica;;Dominican;Dominicans
Dominican Republic;;Dominican;Dominicans
East Germany;GDR;East German;East Germans
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
Falkland Islands;Falklands,Malvinas;Falkland Islander;Falkland Islanders
Faroe Islands;Faroes;Faroese;
Fiji;;Fijian;Fijians
Finland;;Finnish;Finns
France;;French;
French Guiana;;French Guianese;
French Polynesia;;French Polynesian;French Polynesians
Gabon;;Gabonese;
Gambia;The Gambia;Gambian;Gambians
Georgia;;Georgian;Georgians
Germany;;German;Germans
Ghana;;Ghanaian;Ghanaians
Gibraltar;;Gibraltarian;Gibraltarians
Greece;;Greek;Greeks
Greenland;;Greenlandic;Greenlanders
Grenada;;Grenadian;Grenadians
Guadeloupe;;Guadeloupean;Guadeloupeans
Guam;;Guamanian;Guamanians
Guatemala;;Guatemalan;Guatemalans
Guernsey;;;
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
Iran;Islamic Republic of Iran,Islamic Republic;Iranian;Iranians
Iraq;;Iraqi;Iraqis
Ireland;Republic of Ireland;Irish;Irishmen
Isle of Man;;Manx;
Israel;;Israeli;Israelis
Italy;;Italian;Italians
Ivory Coast;Côte d'Ivoire,Cote d'Ivoire,Côte d’Ivoire;Ivorian;Ivorians
Jamaica;;Jamaican;Jamaicans
Japan;;Japanese;
Jordan;;Jordanian;Jordanians
Kazakhstan;;Kazakh,Kazakhstani;Kazakhs
Kenya;;Kenyan;Kenyans
Kiribati;;I-Kiribati;
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
Macau;Macao;Macanese;
Madagascar;;Malagasy;
Malawi;;Malawian;Malawians
Malaysia;;Malaysian;Malaysians
Maldives;;Maldivian;Maldivians
Mali;;Malian;Malians
Malta;;Maltese;
Marshall Islands;;Marshallese;
Martinique;;Martinican;Martinicans
Mauritania;;Mauritanian;Mauritanians
Mauritius;;Mauritian;Mauritians
Mayotte;;Mahoran;Mahorans
Mexico;;Mexican;Mexicans
Micronesia;;Micronesian;Micronesians
Moldova;;Moldovan;Moldovans
Monaco;;Monegasque;Monegasques
Mongolia;;Mongolian;Mongolians
Montenegro;;Montenegrin;Montenegrins
Montserrat;;Montserratian;Montserratians
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
Niue;;Niuean;Niueans
North Korea;DPRK,Democratic People's Republic of Korea,Democratic People’s Republic of Korea;North Korean;North Koreans
North Macedonia;Macedonia;Macedonian;Macedonians
North Vietnam;;North Vietnamese;
Northern Cyprus;Turkish Republic of Northern Cyprus;Turkish Cypriot;Turkish Cypriots
Northern Ireland;;Northern Irish;
Northern Mariana Islands;;;
Norway;;Norwegian;Norwegians
Oman;;Omani;Omanis
Ottoman Empire;;Ottoman;Ottomans
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
Prussia;;Prussian;Prussians
Puerto Rico;;Puerto Rican;Puerto Ricans
Qatar;;Qatari;Qataris
Republic of the Congo;Republic of Congo,Congo-Brazzaville;;
Republika Srpska;;Bosnian Serb;Bosnian Serbs
Réunion;La Réunion;Réunionese;
Rhodesia;;Rhodesian;Rhodesians
Romania;;Romanian;Romanians
Russia;Russian Federation;Russian;Russians
Rwanda;;Rwandan;Rwandans
Saint Helena;St. Helena,St Helena;;
Saint Kitts and Nevis;St. Kitts and Nevis,St Kitts and Nevis,St. Kitts,St Kitts;Kittitian;Kittitians
Saint Lucia;St. Lucia,St Lucia;St. Lucian,St Lucian;St. Lucians,St Lucians
Saint Vincent and the Grenadines;St. Vincent and the Grenadines,St Vincent and the Grenadines;Vincentian;Vincentians
Samoa;;Samoan;Samoans
San Marino;;Sammarinese;
São Tomé and Príncipe;Sao Tome and Principe,Sao Tome;Santomean;Santomeans
Saudi Arabia;;Saudi,Saudi Arabian;Saudis
Scotland;;Scottish;Scots
Senegal;;Senegalese;
Serbia;;Serbian;Serbs,Serbians
Seychelles;;Seychellois;
Sierra Leone;;Sierra Leonean;Sierra Leoneans
Singapore;;Singaporean;Singaporeans
Sint Maarten;St. Maarten,St Maarten;;
Slovakia;;Slovak,Slovakian;Slovaks
Slovenia;;Slovenian,Slovene;Slovenians,Slovenes
Solomon Islands;;Solomon Islander;Solomon Islanders
Somalia;;Somali;Somalis
Somaliland;;Somalilander;Somalilanders
South Africa;;South African;South Africans
South Korea;Republic of Korea;South Korean;South Koreans
South Sudan;;South Sudanese;
South Vietnam;;South Vietnamese;
Soviet Union;USSR,U.S.S.R.;Soviet;Soviets
Spain;;Spanish;Spaniards
Sri Lanka;;Sri Lankan;Sri Lankans
Sudan;;Sudanese;
Suriname;;Surinamese;
Sweden;;Swedish;Swedes
Switzerland;;Swiss;
Syria;Syrian Arab Republic;Syrian;Syrians
Taiwan;Republic of China;Taiwanese;
Tajikistan;;Tajik;Tajiks
Tanzania;;Tanzanian;Tanzanians
Thailand;;Thai;Thais
Tibet;;Tibetan;Tibetans
Togo;;Togolese;
Tokelau;;Tokelauan;Tokelauans
Tonga;;Tongan;Tongans
Trinidad and Tobago;Trinidad;Trinidadian;Trinidadians
Tunisia;;Tunisian;Tunisians
Turkey;Türkiye,Turkiye;Turkish;Turks
Turkmenistan;;Turkmen;Turkmens
Turks and Caicos;Turks and Caicos Islands;;
Tuvalu;;Tuvaluan;Tuvaluans
U.S. Virgin Islands;US Virgin Islands;;
Uganda;;Ugandan;Ugandans
Ukraine;;Ukrainian;Ukrainians
United Arab Emirates;UAE,U.A.E.;Emirati;Emiratis
United States;United States of America,U.S.,US,USA,U.S.A.,America;American;Americans
Uruguay;;Uruguayan;Uruguayans
Uzbekistan;;Uzbek;Uzbeks
Vanuatu;;Ni-Vanuatu,Vanuatuan;Vanuatuans
Vatican City;Vatican,Holy See;;
Venezuela;;Venezuelan;Venezuelans
Vietnam;;Vietnamese;
Wales;;Welsh;Welshmen
West Germany;;West German;West Germans
Western Sahara;;Sahrawi;Sahrawis
Yemen;;Yemeni;Yemenis
Yugoslavia;;Yugoslav;Yugoslavs
Zaire;;Zairean;Zaireans
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
Southeast Asia;South-East Asia,South East Asia;Southeast Asian,South-East Asian;Southeast Asians,South-East Asians
East Asia;;East Asian;East Asians
South Asia;;South Asian;South Asians
Central Asia;;Central Asian;Central Asians
West Africa;;West African;West Africans
East Africa;;East African;East Africans
North Africa;;North African;North Africans
Southern Africa;;Southern African;Southern Africans
Sub-Saharan Africa;sub-Saharan Africa;Sub-Saharan African;
Eastern Europe;;Eastern European,East European;Eastern Europeans,East Europeans
Western Europe;;Western European,West European;Western Europeans,West Europeans
Central Europe;;Central European;Central Europeans
Eurasia;;Eurasian;Eurasians
Australasia;;Australasian;Australasians
Polynesia;;Polynesian;Polynesians
Melanesia;;Melanesian;Melanesians
Indochina;;Indochinese;
Asia-Pacific;Asia Pacific;;
Indo-Pacific;;;
`

/** Parts of countries and towns that have adjectives or a word for their people, in the same form. */
export const REGIONS = `
Gaza;;Gazan;Gazans
Kashmir;;Kashmiri;Kashmiris
Crimea;;Crimean;Crimeans
Bavaria;;Bavarian;Bavarians
Saxony;;Saxon;Saxons
Sicily;;Sicilian;Sicilians
Sardinia;;Sardinian;Sardinians
Corsica;;Corsican;Corsicans
Lombardy;;Lombard;Lombards
Tuscany;;Tuscan;Tuscans
Andalusia;;Andalusian;Andalusians
Galicia;;Galician;Galicians
Basque Country;;Basque;Basques
Brittany;;Breton;Bretons
Flanders;;Flemish;Flemings
Wallonia;;Walloon;Walloons
Frisia;;Frisian;Frisians
Cornwall;;Cornish;
Siberia;;Siberian;Siberians
Abkhazia;;Abkhazian,Abkhaz;Abkhazians
South Ossetia;;South Ossetian;South Ossetians
North Ossetia;;North Ossetian;North Ossetians
Ingushetia;;Ingush;
Dagestan;;Dagestani;Dagestanis
Tatarstan;;Tatar;Tatars
Bashkortostan;;Bashkir;Bashkirs
Transylvania;;Transylvanian;Transylvanians
Moravia;;Moravian;Moravians
Bohemia;;Bohemian;Bohemians
Silesia;;Silesian;Silesians
Dalmatia;;Dalmatian;
Crete;;Cretan;Cretans
Punjab;;Punjabi;Punjabis
Sindh;;Sindhi;Sindhis
Balochistan;Baluchistan;Baloch,Baluch;
Gujarat;;Gujarati;Gujaratis
Bihar;;Bihari;Biharis
Assam;;Assamese;
Goa;;Goan;Goans
Aceh;;Acehnese;
Java;;Javanese;
Bali;;Balinese;
Sumatra;;Sumatran;Sumatrans
Okinawa;;Okinawan;Okinawans
Darfur;;Darfuri;Darfuris
Biafra;;Biafran;Biafrans
Zanzibar;;Zanzibari;Zanzibaris
Quebec;Québec;Québécois,Quebecois;Quebecers,Quebeckers,Québécois
Ontario;;Ontarian;Ontarians
Alberta;;Albertan;Albertans
Newfoundland;;;Newfoundlanders
Nova Scotia;;Nova Scotian;Nova Scotians
Tasmania;;Tasmanian;Tasmanians
Hawaii;Hawai’i,Hawai'i;Hawaiian;Hawaiians
Alaska;;Alaskan;Alaskans
Florida;;Floridian;Floridians
Ohio;;Ohioan;Ohioans
Alabama;;Alabamian;Alabamians
Arizona;;Arizonan;Arizonans
Colorado;;Coloradan;Coloradans
Minnesota;;Minnesotan;Minnesotans
Oklahoma;;Oklahoman;Oklahomans
Oregon;;Oregonian;Oregonians
Pennsylvania;;Pennsylvanian;Pennsylvanians
Louisiana;;Louisianan;Louisianans
Kansas;;Kansan;Kansans
Iowa;;Iowan;Iowans
Nebraska;;Nebraskan;Nebraskans
Kentucky;;Kentuckian;Kentuckians
Tennessee;;Tennessean;Tennesseans
Mississippi;;Mississippian;Mississippians
Michigan;;Michigander;Michiganders
Nevada;;Nevadan;Nevadans
Montana;;Montanan;Montanans
Vienna;;Viennese;
Venice;;Venetian;Venetians
Naples;;Neapolitan;Neapolitans
Rome;;Roman;Romans
Milan;Milano;Milanese;
Moscow;;;Muscovites
Berlin;;;Berliners
Athens;;Athenian;Athenians
Glasgow;;Glaswegian;Glaswegians
Liverpool;;Liverpudlian;Liverpudlians
Manchester;;Mancunian;Mancunians
`
