/** Names of places that are names of people or common words as well: only a hint. */
export const TOPONYMS = `
Aba,Adama,Albany,Alexandria,Amazon,Angers,Ashford,Aspen,Augusta,Aurora,Austin,Bar,Bari,Barrie,Bath,Beaumont,Bedford,Berkeley,
Berkshire,Beverly,Blackburn,Bolton,Boulder,Bradford,Brandon,Brighton,Bristol,Broome,Buffalo,Burgos,Burton,Bury,Butler,Butte,
Byron,Cali,Cambridge,Camden,Canton,Carlisle,Carson,Chad,Chandler,Charleston,Charlotte,Chelsea,Chester,Chiba,Clare,Clayton,
Cleveland,Clifton,Clinton,Colón,Columbia,Columbus,Compton,Concepción,Concord,Constantine,Córdoba,Cork,Crawford,Crawley,Cuba,
Cuenca,Dakota,Dallas,Dalton,Darlington,Darwin,Dayton,Denver,Derby,Devon,Douglas,Dover,Dudley,Durham,Eden,Elgin,Ely,Encarnación,
England,Erie,Erode,Essen,Eugene,Everett,Evin,Farah,Ferguson,Flint,Florence,Florida,Fontana,Frederick,Fremont,Fulton,Galle,Ganja,
Garland,Gary,Georgia,Gilbert,Gillette,Gladstone,Granada,Grasse,Greeley,Greenville,Grenada,Halle,Hamilton,Hampton,Hanover,Harlow,
Harris,Harrison,Hastings,Helena,Hempstead,Henderson,Holland,Houston,Hudson,Hue,Hull,Hyde,India,Indiana,Ireland,Irvine,Irving,
Israel,Ithaca,Jackson,Jamaica,Jersey,Jordan,Jos,Juárez,Kaya,Kent,Kerry,Kimberley,Kingston,Kirov,Kobe,Kos,Lafayette,Laguna,
Lancaster,Larissa,Laval,Lawrence,Lens,León,Leticia,Lewis,Lima,Limerick,Linares,Lincoln,Livingston,London,Lorraine,Lourdes,Lugo,
Lund,Lyons,Mackay,Macon,Madison,Maldonado,Male,Malta,Mansfield,Marion,Markham,Mary,Mayo,Medina,Melbourne,Melville,Memphis,
Mendoza,Mercedes,Mérida,Mesa,Milton,Minna,Mobile,Monroe,Montana,Montgomery,Murcia,Nancy,Napier,Nara,Natal,Nelson,Newton,Niagara,
Nice,Norfolk,Norman,Ogden,Olympia,Orange,Orlando,Oxford,Paisley,Palma,Paradise,Paris,Pau,Pemba,Pereira,Perth,Phoenix,Pomona,
Ponce,Portland,Preston,Providence,Pueblo,Puri,Queens,Racine,Raleigh,Reading,Redmond,Regina,Reno,Rhodes,Richmond,Rochester,Rome,
Rosario,Rugby,Ruse,Rutland,Rye,Salamanca,Salem,Salerno,Salinas,Salisbury,Salvador,Samara,Santander,Santiago,Savannah,
Scarborough,Segovia,Selma,Seymour,Shannon,Sheffield,Shelby,Siena,Sierra,Slough,Sofia,Solo,Split,Stafford,Stanley,Sterling,
Stirling,Stockton,Stratford,Surrey,Sutton,Swat,Sydney,Tamale,Tamworth,Temple,Toledo,Tours,Trenton,Trinidad,Troy,Trujillo,Turkey,
Tyler,Tyne,Tyre,Uri,Vail,Valdivia,Valencia,Valera,Van,Venice,Vernon,Verona,Victoria,Vienna,Vigo,Virginia,Vitória,Wakefield,
Wales,Warren,Warwick,Washington,Wayne,Wellington,Wells,Whistler,Winchester,Windsor,Worth,York,Zamora
`
