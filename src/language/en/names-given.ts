/** Given names that are seldom anything else, by where most bear them; those after `she:` and `he:` are used for one gender nearly everywhere. */
export const GIVEN_NAMES = {
  common: {
    she: `
Mary,Maria,María,Elizabeth,Sarah,Anna,Anne,Ann,Margaret,Susan,Linda,Barbara,Patricia,Jennifer,Jessica,Karen,Nancy,Lisa,Helen,
Laura,Emily,Emma,Sophie,Julia,Rebecca,Rachel,Catherine,Katherine,Kathleen,Christine,Christina,Michelle,Melissa,Amanda,Deborah,
Stephanie,Carolyn,Caroline,Janet,Diane,Diana,Alice,Julie,Heather,Teresa,Theresa,Victoria,Olivia,Isabella,Isabel,Charlotte,
Amelia,Hannah,Claire,Martha,Ruth,Judith,Ellen,Eleanor,Louise,Lucia,Lucía,Sofía,Carmen,Claudia,Gabriela,Fernanda,Mariana,
Valentina,Camila,Ana,Elena,Natalia,Tatiana,Olga,Irina,Svetlana,Yulia,Ekaterina,Anastasia,Ursula,Ingrid,Astrid,Birgit,Greta,
Heidi,Giulia,Francesca,Chiara,Giorgia,Fatima,Fatma,Aisha,Ayesha,Khadija,Zainab,Maryam,Mariam,Layla,Leila,Yasmin,Priya,Ananya,
Lakshmi,Sunita,Indira,Yuko,Keiko,Sakura,Akiko,Megan,Nicole,Angela,Brenda,Pamela,Kamala,Kirsten,Nadia,Amina,Halima,Ngozi,
Chiamaka,Wanjiru,Joanna,Agnieszka,Katarzyna,Malgorzata,Zuzana,Ivana,Milena,Vesna,Jacinda,Rosa,Esther,Beatriz,Inés,Juana,
Josefina,Alejandra,Daniela,Paola
`,
    he: `
John,James,Robert,Michael,William,David,Richard,Joseph,Thomas,Charles,Christopher,Daniel,Matthew,Anthony,Donald,Steven,Stephen,
Paul,Andrew,Kenneth,George,Joshua,Kevin,Brian,Edward,Ronald,Timothy,Jeffrey,Gary,Nicholas,Eric,Jonathan,Larry,Scott,Benjamin,
Samuel,Gregory,Patrick,Alexander,Jack,Dennis,Jerry,Peter,Henry,Philip,Simon,Martin,Bruce,Roger,Keith,Carl,Karl,Juan,José,Jose,
Luis,Carlos,Jorge,Miguel,Pedro,Manuel,Francisco,Fernando,Antonio,Rafael,Diego,Javier,Alejandro,Sergio,Ricardo,Eduardo,Gustavo,
Pablo,Andrés,Nicolás,Enrique,Alberto,Roberto,Hugo,Raúl,João,Luiz,Paulo,Marco,Mario,Giovanni,Giuseppe,Francesco,Lorenzo,Matteo,
Silvio,Pierre,Jacques,François,Emmanuel,Olivier,Laurent,Philippe,Nicolas,Jürgen,Klaus,Wolfgang,Hans,Heinz,Friedrich,Olaf,Lars,
Sven,Björn,Erik,Magnus,Jens,Mikhail,Vladimir,Dmitry,Dmitri,Sergei,Sergey,Ivan,Alexei,Aleksandr,Boris,Nikolai,Yuri,Viktor,
Volodymyr,Oleksandr,Andriy,Mykola,Tomasz,Piotr,Wojciech,Jarosław,Jaroslaw,Václav,Recep,Mehmet,Mustafa,Ahmet,Mohammed,Muhammad,
Mohamed,Mohammad,Ahmed,Ahmad,Ali,Hassan,Hussein,Omar,Khalid,Abdullah,Ibrahim,Yusuf,Youssef,Tariq,Karim,Rashid,Saeed,Bashar,
Mahmoud,Hamid,Reza,Hossein,Rajesh,Sanjay,Narendra,Rahul,Amit,Arjun,Vijay,Imran,Nawaz,Shehbaz,Hiroshi,Takashi,Kenji,Shinzo,Akira,
Kofi,Kwame,Chinedu,Emeka,Oluwaseun,Tunde,Jomo,Cyril,Thabo,Nelson,Jacob,Adam,Noah,Ethan,Joe,Bill,Bob,Jim,Mike,Tom,Dan,Tim,Steve,
Greg,Jeff,Jason,Justin,Brandon,Ryan,Sean,Ian,Alan,Neil,Graham,Nigel,Keir,Elon,Barack,Vincent,Arthur,Walter,Frank,Raymond,
Douglas,Harold,Albert,Ernest,Leonard
`,
    either: `
Alex,Chris,Taylor,Morgan,Casey,Jamie,Robin,Kim,Lee,Sam,Pat,Jean,Andrea,Nikita,Sasha,Ariel,Noor,Amal,Wei,Li,Xi,Wang,Zhang,Chen,
Liu,Yang,Huang,Zhao,Wu,Zhou,Xu,Park,Choi,Jung,Kang,Cho,Yoon,Nguyen,Tran,Le,Pham,Singh,Kaur,Min,Hyun,Ji,Soo,Yu,Ming,Hong,Tan,Ng,
Wong,Chan,Cheng,Aung,Thein,Htun,Ko,Su,Moon,Josh,Dmytro,Ban,Antony,Evo,Luca,Nikola,Gabriel,Dominique,Claude,Camille,Michele,
Kelly,Tracy,Dana,Leslie,Ashley,Cameron,Charlie,Frankie,Terry,Marion
`,
  },
  english: {
    she: `
Abigail,Adele,Adrienne,Agatha,Aimee,Alana,Alexandra,Alicia,Alison,Allison,Alyssa,Amelie,Amy,Andie,Angelica,Angelina,Anita,
Annabel,Annette,Annie,Antonia,Antoinette,Arlene,Audrey,Ava,Becky,Belinda,Bella,Beth,Betsy,Bette,Betty,Blanche,Bonnie,Bridget,
Britney,Cara,Carla,Carly,Carol,Carole,Carrie,Celia,Charlene,Cheryl,Chloe,Ciara,Cindy,Clara,Clarissa,Colleen,Cynthia,Deanna,
Debbie,Della,Denise,Donna,Dorothy,Effie,Elaine,Ella,Elise,Erica,Erin,Ethel,Eva,Eve,Evelyn,Felicia,Fiona,Flora,Frances,Freya,
Genevieve,Gertrude,Gillian,Gina,Gladys,Gloria,Gretchen,Guinevere,Gwen,Hattie,Hillary,Hilda,Ida,Imelda,Irene,Iris,Jane,Janice,
Jasmine,Jeanne,Jenna,Jenny,Jill,Jillian,Johanna,Josephine,Joyce,Juanita,Judy,Juliana,Juliette,Kate,Katelyn,Kathryn,Kathy,Katie,
Katrina,Kay,Kimberly,Kristen,Kristin,Kristina,Kylie,Lara,Lauren,Leanne,Leona,Lila,Lois,Loretta,Lori,Lucille,Lucinda,Lucy,Lynda,
Lynette,Lynn,Madeleine,Maggie,Mandy,Marcia,Margot,Marguerite,Marie,Marsha,Maureen,Maxine,Melanie,Melinda,Meredith,Mia,Miriam,
Moira,Monica,Myra,Nadine,Natalie,Natasha,Nellie,Niamh,Nina,Norma,Paige,Patty,Paula,Peggy,Phoebe,Phyllis,Regina,Renee,Rhonda,
Roberta,Roisin,Rosemary,Sally,Samantha,Sandra,Sara,Shannon,Sharon,Sheila,Shelley,Sheri,Sherri,Sienna,Siobhán,Sonia,Stacey,
Suzanne,Sylvia,Tamara,Tammy,Tania,Tanya,Tasha,Tess,Tiffany,Tina,Una,Valerie,Vanessa,Vera,Viola,Wendy,Whitney,Wilma,Yolanda,
Yvette,Zoe,Zoë
`,
    he: `
Aaron,Abe,Abraham,Abram,Alastair,Alasdair,Alfred,Allan,Allen,Ambrose,Andy,Angus,Anton,Arnold,Aubrey,Barry,Bart,Basil,Ben,
Bernard,Bernie,Billy,Blake,Bobby,Brad,Bradley,Brendan,Brett,Bryan,Byron,Calvin,Cecil,Chuck,Clarence,Clayton,Clement,Cliff,Colin,
Corey,Craig,Curtis,Cuthbert,Damian,Danny,Darrell,Darren,Dave,Denis,Derek,Desmond,Dexter,Donnie,Doug,Duane,Duncan,Dustin,Dwight,
Ed,Eddie,Edgar,Edmund,Edwin,Eli,Elias,Elijah,Elliott,Emmett,Eoin,Ernie,Eugene,Evan,Felix,Francis,Fred,Gareth,Geoff,Gerald,
Gilbert,Giles,Glen,Glenn,Gordon,Hank,Harry,Herbert,Herman,Howard,Hugh,Humphrey,Ike,Isaac,Isaiah,Jake,Jared,Jarrod,Jeremy,Jesse,
Jimmy,Joel,Johnny,Jon,Jonah,Julian,Julius,Ken,Kenny,Kirk,Kris,Kyle,Leo,Leon,Leonardo,Levi,Lionel,Lloyd,Louis,Lucas,Lucian,
Luther,Malcolm,Marcus,Marty,Marvin,Matt,Max,Maxwell,Mick,Mitch,Myron,Nate,Nathan,Nathaniel,Nick,Nico,Noel,Oliver,Oscar,Padraig,
Pete,Phil,Phillip,Ralph,Randy,Rex,Rick,Robbie,Ron,Roy,Rudolph,Rudy,Rupert,Russ,Russell,Seth,Shane,Shaun,Sidney,Stan,Stefan,
Stewart,Stuart,Ted,Teddy,Theodore,Tobias,Todd,Tommy,Tony,Travis,Tristan,Troy,Tyler,Tyrone,Vernon,Vic,Victor,Vince,Walt,Wayne,
Woodrow,Xavier,Zach,Zachary
`,
    either: `
Alexis,Courtney,Hilary,Jackie,Jan,Joan,Lindsay,Nicola,Toni,Adi,Cary,Dale,Devon,Harley,Jessie,Jody,Jules,Kai,Kelsey,Kerry,
Lindsey,Loren,Lou,Marley,Peyton,Sammy,Shelby,Tatum
`,
  },
  spanish: {
    she: `
Adela,Adriana,Agustina,Almudena,Amalia,Ángela,Ángeles,Araceli,Ariana,Aurora,Azucena,Begoña,Belén,Berta,Blanca,Bárbara,Carlota,
Carolina,Catalina,Concepción,Conchita,Cristina,Delfina,Dilma,Edurne,Elisa,Elvira,Emilia,Encarnación,Esmeralda,Estefanía,Estela,
Eulalia,Fabiola,Fátima,Florencia,Francisca,Gisela,Graciela,Herminia,Iliana,Inmaculada,Irma,Itziar,Ivonne,Jacinta,Jimena,Josefa,
Julieta,Leonor,Leticia,Lidia,Lorena,Margarita,Maricela,Mayra,Pilar,Ramona,Rigoberta,Rocio,Silvia,Yamileth,Yesenia,Yuliana
`,
    he: `
Adolfo,Agustín,Agustin,Alfonso,Alfredo,Álvaro,Alvaro,Anastasio,Andres,Ángel,Aníbal,Anibal,Antonino,Armando,Arnaldo,Arturo,
Augusto,Aurelio,Baltasar,Bartolomé,Benito,Bernardo,Camilo,Carmelo,César,Cesar,Cristian,Cristóbal,Cristobal,Damián,Darío,Dario,
Delfín,Edgardo,Efraín,Efrain,Eloy,Emiliano,Emilio,Epifanio,Ernesto,Esteban,Eugenio,Eusebio,Evaristo,Fabián,Fabian,Facundo,
Faustino,Federico,Felipe,Félix,Fermín,Fidel,Florencio,Froilán,Gerardo,Germán,Gonzalo,Gregorio,Guillermo,Gumersindo,Héctor,
Heriberto,Hernán,Iñaki,Iván,Jacinto,Jaime,Jacobo,Jerónimo,Manolo,Marcelo,Marcos,Mariano,Mateo,Nayib,Patricio,Ramon,Raul,Renato,
Reynaldo,Rigoberto,Rodrigo,Ruben,Salvador,Saúl,Sebastián,Severino,Unai,Vicente,Wilfredo
`,
    either: `
Guadalupe,Yael
`,
  },
  portuguese: {
    she: `
Adriele,Alzira,Antónia,Antônia,Benedita,Bruna,Cátia,Débora,Eduarda,Elisabete,Filipa,Flávia,Fabiana,Glória,Ilda,Inês,Iolanda,
Isabela,Ivone,Jaqueline,Joana,Jussara,Larissa,Letícia,Lívia,Luana,Luciana,Márcia,Mônica,Regiane,Rosângela,Sônia,Tatiane,Vitória,
Viviane
`,
    he: `
Abílio,Adalberto,Ademir,Aécio,Afonso,Aldo,Alexandre,Aloízio,Anselmo,António,Antônio,Armindo,Artur,Benedito,Bento,Bruno,Caetano,
Caio,Cássio,Ciro,Cláudio,Davi,Diogo,Domingos,Duarte,Edson,Eliseu,Élio,Eurico,Fábio,Fernão,Filipe,Flávio,Geraldo,Getúlio,
Gilberto,Gilmar,Gilson,Gonçalo,Heitor,Joaquim,Leonel,Lúcio,Luís,Mário,Maurício,Michel,Raimundo,Sérgio,Tancredo,Vitor,Zé
`,
    either: `
Simone
`,
  },
  french: {
    she: `
Adèle,Agathe,Agnès,Alix,Amandine,Amélie,Anaïs,Angélique,Annick,Apolline,Ariane,Arlette,Aurélie,Axelle,Béatrice,Bénédicte,
Brigitte,Capucine,Carine,Cécile,Céline,Chantal,Charlène,Chloé,Christelle,Christiane,Clémence,Clémentine,Clotilde,Colette,
Coralie,Danielle,Delphine,Dorothée,Édith,Éléonore,Élisabeth,Elisabeth,Élise,Élodie,Émilie,Eugénie,Fabienne,Fanny,Flavie,
Françoise,Francine,Frédérique,Gaëlle,Geneviève,Germaine,Ghislaine,Ginette,Gisèle,Henriette,Hortense,Jeannine,Laetitia,Laëtitia,
Louisette,Ludivine,Marianne,Morgane,Perrine,Rachida,Sabine,Solène,Stéphanie,Virginie
`,
    he: `
Achille,Adrien,Aimé,Alain,Alphonse,Anatole,André,Antoine,Armand,Arnaud,Aurélien,Barthélémy,Baptiste,Bastien,Benoît,Benoit,
Bertrand,Blaise,Boniface,Cédric,Célestin,Christophe,Clément,Clovis,Corentin,Cyprien,Cyrille,Désiré,Didier,Dieudonné,Édouard,
Edouard,Élie,Éloi,Émile,Emile,Étienne,Etienne,Eugène,Évariste,Fabien,Fabrice,Faustin,Félicien,Ferdinand,Firmin,Florent,Florian,
Franck,Frédéric,Gaël,Gaspard,Gaston,Gauthier,Geoffroy,Georges,Gérald,Gérard,Germain,Gilles,Grégory,Hugues,Léon,Léopold,Loïc,Luc,
Marc,Marcel,Mickaël,Noël,Sylvain,Tanguy,Théo,Thibault,Thierry,Victorin,Yves
`,
    either: `
Laurence,Patrice,Sacha,Ange
`,
  },
  german: {
    she: `
Anja,Anke,Annegret,Anneliese,Annalena,Annika,Antje,Beate,Bettina,Brunhilde,Cornelia,Dagmar,Dörte,Edeltraud,Elfriede,Elke,Erna,
Franziska,Frauke,Frieda,Friederike,Gabi,Gerda,Gerlinde,Gudrun,Hannelore,Hanna,Hedwig,Heike,Helga,Hertha,Hildegard,Ilse,Inge,
Ingeborg,Irmgard,Isolde,Jutta,Karin,Karla,Karoline,Katharina,Kathrin,Katja,Liesel,Lina,Lotte,Sophia,Stefanie,Ulla,Wiebke
`,
    he: `
Achim,Adolf,Albrecht,Alfons,Alois,Andreas,Ansgar,Armin,Arndt,Axel,Benedikt,Bernd,Berthold,Bodo,Burkhard,Carsten,Christoph,Claus,
Clemens,Detlef,Dieter,Dietmar,Dietrich,Eberhard,Eckhard,Egon,Ekkehard,Emil,Engelbert,Erhard,Erich,Ernst,Erwin,Eugen,Ewald,Falko,
Franz,Friedhelm,Fritz,Georg,Gerd,Gerhard,Gernot,Gert,Gottfried,Gottlieb,Götz,Guido,Günter,Günther,Gunter,Hannes,Harald,Hartmut,
Heiko,Heinrich,Heiner,Helmut,Helmuth,Hermann,Holger,Horst,Johann,Josef,Jost,Konrad,Leopold,Lothar,Lutz,Markus,Otto,Rainer,Ralf,
Rudolf,Ullrich,Ulrich,Willy
`,
  },
  italian: {
    she: `
Agnese,Alessandra,Alessia,Annalisa,Annamaria,Antonella,Arianna,Assunta,Benedetta,Carlotta,Carmela,Caterina,Cinzia,Clementina,
Concetta,Costanza,Debora,Donatella,Eleonora,Elisabetta,Elettra,Elly,Emanuela,Enrica,Fabrizia,Federica,Filomena,Fiorella,Flavia,
Franca,Gaia,Giada,Gianna,Ginevra,Gioia,Giovanna,Giuditta,Giuliana,Giuseppina,Grazia,Graziella,Immacolata,Ilaria,Ilenia,Lavinia,
Letizia,Licia,Maddalena,Marilena,Marina,Rosetta,Rossella,Silvana
`,
    he: `
Adriano,Agostino,Alberico,Alessandro,Alessio,Alfio,Amedeo,Amerigo,Angelo,Antonello,Attilio,Battista,Beniamino,Biagio,Calogero,
Carlo,Carmine,Cesare,Claudio,Corrado,Cosimo,Cristiano,Damiano,Daniele,Davide,Domenico,Donato,Edoardo,Elio,Emanuele,Ennio,Enrico,
Enzo,Ettore,Ezio,Fabio,Fabrizio,Ferdinando,Filippo,Flavio,Fulvio,Gaetano,Gennaro,Giacomo,Giampaolo,Giancarlo,Gianfranco,
Gianluca,Gianluigi,Gianmarco,Gianni,Gianpiero,Gino,Giorgio,Giuliano,Giulio,Giusto,Goffredo,Graziano,Guglielmo,Piero,Saverio,
Vittorio
`,
    either: `
Nino
`,
  },
  dutch: {
    she: `
Aafje,Aleida,Anneke,Annemarie,Anouk,Carola,Corrie,Dieuwertje,Dilan,Elsbeth,Esmee,Femke,Fleur,Geertje,Greetje,Griet,Hanneke,
Hendrika,Hilde,Ineke,Jantje,Jannie,Jolanda,Katrien,Leentje,Liesbeth,Lieke,Lieve,Maaike,Machteld,Mirjam,Truus,Willemijn,Ank
`,
    he: `
Aart,Adriaan,Arend,Arie,Arjen,Arnoud,Bastiaan,Bram,Cees,Chiel,Cornelis,Daan,Diederik,Dries,Egbert,Elco,Evert,Frans,Freek,Geert,
Gerben,Gerrit,Gijs,Gustaaf,Halbe,Hein,Hendrik,Henk,Huub,Jaap,Jacobus,Jelle,Jeroen,Jesper,Johan,Joop,Joost,Joris,Jurgen,Jurriaan,
Kees,Lammert,Lieven,Michiel,Roel,Roelof,Sjoerd,Stijn,Teun
`,
  },
  nordic: {
    she: `
Aase,Åsa,Agneta,Agnete,Aino,Alva,Anneli,Annikki,Annemette,Astri,Auður,Barbro,Bente,Berit,Birgitta,Birgitte,Birna,Bodil,Brita,
Britt,Cecilie,Ditte,Dorthe,Ebba,Eeva,Eija,Elin,Elina,Elisabet,Ellinor,Elsebeth,Frida,Gro,Grethe,Guðrún,Gunhild,Gunilla,Gunnel,
Gunvor,Halla,Hanne,Hedda,Hedvig,Hege,Helle,Hildur,Hjördis,Hrefna,Ingebjørg,Inger,Ingibjörg,Inkeri,Jóhanna,Jytte,Kaarina,Kaisa,
Kaja,Karianne,Kirsi,Kirsti,Laila,Malin,Margrét,Margrethe,Marit,Minna,Siv,Tiina,Trine,Vigdis
`,
    he: `
Aage,Ahti,Aki,Aksel,Aleksi,Anders,Antti,Arne,Ari,Árni,Arvid,Asbjørn,Aslak,Aulis,Bengt,Birger,Bjarne,Bjarni,Bjørn,Börje,Christer,
Dag,Davíð,Eero,Einar,Eino,Eirik,Eiríkur,Ejnar,Elof,Esa,Esko,Espen,Eskil,Flemming,Folke,Fredrik,Gísli,Göran,Göte,Gösta,Guðmundur,
Guðni,Gunnar,Gustaf,Gustav,Haakon,Håkan,Håkon,Hannu,Harri,Heikki,Henning,Henrik,Hjalmar,Ilkka,Ilmari,Ingemar,Ingvar,Jaakko,Jari,
Jarmo,Jeppe,Jónas,Jørgen,Jorma,Jørn,Jouko,Juha,Jukka,Jussi,Jyrki,Kaare,Kåre,Kaj,Kalle,Kalevi,Keijo,Kimmo,Kjell,Kjeld,Lasse,
Magnús,Mats,Øystein,Olav,Ole,Palle,Peder,Rasmus,Reijo,Sami,Sauli,Tage,Thor,Torbjørn,Veikko
`,
    either: `
Mika
`,
  },
  slavic: {
    she: `
Agata,Alena,Alina,Aleksandra,Alla,Alyona,Anastasija,Aneta,Antonina,Barbora,Beata,Blanka,Biljana,Bogdana,Bojana,Bożena,Božena,
Danica,Danuta,Daria,Darya,Desislava,Dobrila,Dominika,Dorota,Dragana,Dubravka,Dušica,Edyta,Elżbieta,Elzbieta,Ewa,Galina,Gordana,
Grażyna,Halina,Ilona,Inessa,Inna,Iryna,Iveta,Iwona,Izabela,Jadranka,Jadwiga,Jana,Jasmina,Jelena,Jitka,Jolanta,Jovana,Justyna,
Kalina,Karolina,Katarína,Katerina,Kateryna,Kinga,Klara,Kolinda,Krystyna,Ksenia,Kseniya,Larisa,Larysa,Lenka,Lesya,Liudmila,
Lidija,Lilia,Lilija,Ljiljana,Ljubica,Lucyna,Lyubov,Milica,Mirjana,Nadezhda,Nevena,Olha,Radmila,Ružica,Stefka,Sviatlana,Tetiana,
Urszula,Violetta,Viktoria,Yevgeniya,Zdenka,Zinaida,Zorica,Mihaela,Ileana,Corina,Cristiana,Viorica,Anikó,Ildikó,Krisztina,Réka,
Edona,Teuta
`,
    he: `
Aleksandar,Aleksander,Aleksey,Aleksei,Alexandr,Alexey,Aliaksandr,Anatol,Anatoli,Anatoly,Andrei,Andrej,Andrey,Andrzej,Ante,
Antonín,Arkady,Arkadiusz,Arsen,Arseniy,Artem,Artyom,Bartosz,Bartłomiej,Blagoje,Bogdan,Bogusław,Bohdan,Bohumil,Bojan,Bolesław,
Boyko,Borislav,Borut,Branislav,Branko,Bronisław,Božidar,Cezary,Czesław,Dalibor,Damir,Danil,Danilo,Danylo,Dariusz,Dejan,Denys,
Dimitar,Dimitri,Dobroslav,Dragan,Dragoljub,Dražen,Dušan,Dusan,Edmundas,Eduard,Egor,Evgeni,Evgeny,Filip,František,Frantisek,
Fyodor,Fedor,Gennady,Georgi,Georgy,Gleb,Goran,Grigory,Grzegorz,Gustaw,Henryk,Hrvoje,Ihor,Ignacy,Igor,Ilija,Ilya,Ireneusz,Iurii,
Ivaylo,Ivica,Jacek,Jakub,Janez,Janusz,Jaromír,Jaroslav,Jerzy,Jiří,Jiri,Josip,Jovan,Józef,Juraj,Kamil,Karel,Kazimierz,Kirill,
Kiril,Konstanty,Kostyantyn,Krešimir,Krystian,Krzysztof,Ladislav,Lavr,Lech,Leonid,Leszek,Lev,Lubomír,Luboš,Lubos,Lucjan,Ľudovít,
Łukasz,Lukasz,Maciej,Makar,Maksim,Maksym,Marcin,Marek,Marijan,Marko,Mateusz,Matej,Matěj,Matvei,Matvey,Maxim,Mieczysław,Mihail,
Mijo,Mikalai,Mikołaj,Milenko,Miloš,Milos,Milo,Milorad,Milivoj,Miroslav,Mirosław,Mladen,Momčilo,Mykhailo,Mykyta,Myroslav,Nebojša,
Pavel,Petro,Plamen,Ramzan,Rumen,Savo,Stanislav,Stevan,Stepan,Tadeusz,Vadim,Valeriy,Vasily,Viktors,Vít,Vitali,Vjekoslav,Vlad,
Vladan,Vladimír,Vladyslav,Wiktor,Yevhenii,Yury,Zbigniew,Zdravko,Attila,Endre,Géza,Károly,Mihály,Péter,Tamás,Zoltán,Nicolae,Radu,
Agim,Bujar,Edi,Hashim,Ilir,Isa
`,
    either: `
Nika,Marian
`,
  },
  baltic: {
    she: `
Aija,Aistė,Anželika,Aušra,Baiba,Birutė,Dace,Daina,Dalia,Egle,Eglė,Evika,Gintarė,Giedrė,Ieva,Ilze,Inga,Ingrida,Inguna,Ilvija,
Jolita,Jurgita,Kersti,Kristiina,Laimdota,Liis,Liene,Lolita,Maarja,Marju,Neringa,Vita,Zanda
`,
    he: `
Aigars,Ainārs,Aivars,Algirdas,Andris,Andrius,Andrus,Antanas,Artis,Artūras,Arturs,Arvydas,Dainius,Dainis,Darius,Edgars,Egils,
Egidijus,Eriks,Gediminas,Gintaras,Gints,Gitanas,Guntars,Guntis,Ignas,Imants,Indrek,Ints,Ivars,Jaan,Jānis,Jüri,Juozas,Jurgis,
Kaspars,Kęstutis,Krišjānis,Laimonas,Lauris,Linas,Māris,Maris,Rihards,Uldis,Urmo,Vilis
`,
    either: `
Janis
`,
  },
  greek: {
    she: `
Aikaterini,Aliki,Alkistis,Angeliki,Antigoni,Aphrodite,Areti,Argyro,Aspasia,Athina,Chrysoula,Despina,Dimitra,Dora,Effrosyni,Efi,
Eirini,Ekaterini,Eleftheria,Eleni,Evangelia,Evanthia,Foteini,Fotini,Ioanna,Kalliopi,Konstantina,Kyriaki,Marietta,Theodora
`,
    he: `
Achilleas,Adonis,Alekos,Alexandros,Anastasios,Angelos,Antonis,Apostolos,Argyris,Aris,Aristidis,Aristotelis,Athanasios,
Charalambos,Christos,Costas,Demetris,Dimitrios,Dimitris,Efstathios,Eleftherios,Emmanouil,Epaminondas,Evangelos,Fotis,Georgios,
Gerasimos,Giannis,Giorgos,Grigoris,Haralambos,Ilias,Ioannis,Iosif,Konstantinos,Kostas,Kyriakos,Lambros,Lefteris,Leonidas,Loukas,
Makis,Michalis,Nikolaos,Panayiotis,Paschalis,Pavlos,Prokopis,Sotiris,Stavros,Thanos,Theofilos,Vangelis,Yannis
`,
    either: `
Niki
`,
  },
  turkish: {
    she: `
Asli,Aslı,Asuman,Ayfer,Ayla,Aylin,Aynur,Ayşe,Ayse,Aysel,Ayten,Bahar,Banu,Başak,Begüm,Berna,Betül,Burcu,Canan,Ceren,Defne,Demet,
Derya,Dilek,Duygu,Ebru,Ece,Elif,Emel,Emine,Esra,Fatmagül,Feride,Figen,Filiz,Füsun,Gamze,Gönül,Gül,Gülay,Gülben,Gülşen,Gülten,
Güler,Hande,Hatice,Hülya,Hilal,Hürrem,Meral,Müge,Müjde,Nesrin,Nilüfer,Nurhan,Oya,Özlem,Pinar,Rabia,Sevda,Sevil,Songül,Tansu,
Zeynep
`,
    he: `
Abdulkadir,Adnan,Alparslan,Arda,Atilla,Aydın,Aydin,Aykut,Barış,Baris,Batuhan,Bekir,Berat,Berkay,Binali,Bilal,Burak,Burhan,
Bülent,Bulent,Cem,Cemal,Cemil,Cengiz,Cevdet,Cihan,Cüneyt,Davut,Dogan,Doğan,Efe,Ekrem,Emrah,Emre,Enes,Ercan,Erdal,Erdem,Eren,
Erhan,Erkan,Erol,Ertuğrul,Fahrettin,Faruk,Fatih,Fethullah,Fikret,Furkan,Galip,Gökhan,Gürkan,Güven,Hakan,Halil,Halit,Haluk,Hamza,
Hasan,Haydar,Hikmet,Hulusi,Hüseyin,Huseyin,İbrahim,İlhan,İlker,İsmail,İsmet,Ilker,Ismet,Kadir,Kaan,Koray,Mert,Necati,Numan,Oguz,
Oğuzhan,Okan,Oktay,Osman,Rasim,Rauf,Sabri,Salih,Selahattin,Selim,Serkan,Suat,Şahin,Tahsin,Taner,Tayyip,Tevfik,Tuğrul,Ufuk,Yunus,
Yüksel,Elnur,Hikmat,Ilqar,Orkhan,Rustam
`,
    either: `
Ilhan,Deniz,Evren,Ilkay,İlkay,Özcan,Umay,Yücel,Yeter,Nur
`,
  },
  arabic: {
    she: `
Abeer,Abir,Afaf,Afnan,Ahlam,Alia,Aliaa,Aliya,Alya,Amani,Amira,Areej,Arwa,Asma,Asmaa,Aya,Azza,Badia,Basma,Buthaina,Bushra,Dalal,
Dina,Doaa,Duaa,Fadia,Fadwa,Faiza,Farah,Faten,Fatemah,Fatimah,Fatiha,Fawzia,Ghada,Ghadeer,Habiba,Hafsa,Hajar,Hala,Hanaa,Hanan,
Hanadi,Haneen,Hasna,Hawa,Heba,Hend,Hiba,Hind,Houda,Huda,Ibtisam,Inas,Intisar,Israa,Jamila,Jawaher,Joumana,Jumana,Kadija,Karima,
Kawthar,Khadijah,Khadidja,Khawla,Lama,Lamia,Lamis,Latifa,Lubna,Loujain,Maha,Malak,Manal,Manar,Marwa,Maysa,Nahla,Noha,Reem,Reham,
Safaa,Salma,Samah,Shereen,Souad,Sumaya,Suzan,Wafaa,Yusra
`,
    he: `
Abbas,Abdallah,Abdel,Abdelaziz,Abdelfattah,Abdelhamid,Abdelilah,Abdelkader,Abdelmadjid,Abdelmalek,Abdul,Abdulaziz,Abdulhadi,
Abdulkarim,Abdullahi,Abdulrahman,Abdulmalik,Abdelrahman,Abderrahmane,Adel,Adib,Adil,Akram,Aladdin,Amin,Amir,Ammar,Amr,Anas,
Anwar,Ashraf,Assad,Atef,Ayman,Ayoub,Azmi,Azzam,Aziz,Badr,Bahaa,Bandar,Bashir,Bassam,Bassem,Boutros,Brahim,Chakib,Chafik,Cherif,
Daoud,Dawood,Djamel,Ehab,Emad,Essam,Ezzat,Fadel,Fadi,Fahad,Fahd,Faisal,Faouzi,Fares,Faris,Farouk,Fathi,Fawaz,Fawzi,Fayez,Fayyad,
Firas,Fouad,Gamal,Ghassan,Ghazi,Habib,Haitham,Hadi,Hafez,Hakim,Hamad,Hamed,Hamdan,Hamdi,Hamdy,Hani,Hany,Hatem,Haytham,Hazem,
Hesham,Hisham,Hosni,Houari,Issa,Jafar,Jamal,Kamal,Khaled,Khalil,Maher,Mahdi,Malik,Mamoun,Mansour,Marzouk,Moammar,Mohamad,
Mohamud,Moustapha,Muammar,Muhammed,Mustapha,Nader,Najib,Najm,Nasr,Nayef,Nidal,Nizar,Noureddine,Okba,Osama,Qais,Qasim,Rachid,
Raef,Rafic,Rami,Rashad,Redouane,Ridha,Saddam,Sadiq,Salah,Salahuddin,Saleh,Salem,Saud,Sayed,Shafiq,Taher,Talal,Tamer,Tayeb,
Uthman,Wissam,Yahia,Younis,Zaid,Zaki
`,
    either: `
Dima,Hayat,Ikram,Iman,Alaa,Rida,Ihsan,Ikhlas,Nour,Reda,Shams,Wisam
`,
  },
  persian: {
    she: `
Afsaneh,Anahita,Arezoo,Armita,Atena,Atefeh,Azadeh,Azam,Bahareh,Banafsheh,Behnaz,Elaheh,Elham,Elnaz,Farideh,Farnaz,Farzaneh,
Fatemeh,Forough,Forugh,Ghazaleh,Golnar,Golshifteh,Hengameh,Homa,Jila,Ladan,Laleh,Leili,Mahin,Mahnaz,Mahsa,Mahshid,Mahvash,
Mandana,Marzieh,Masoumeh,Mehrnoosh,Mina,Mitra,Mojgan,Mozhgan,Nahid,Narges,Parinaz,Sedigheh,Sepideh,Sheida,Simin,Zhila
`,
    he: `
Abolfazl,Abolhassan,Afshin,Akbar,Alireza,Aref,Arash,Ardeshir,Arman,Asghar,Ashkan,Babak,Bahman,Bahram,Behnam,Behrouz,Behzad,
Bijan,Danial,Dariush,Davoud,Ebrahim,Ehsan,Esfandiar,Eskandar,Esmail,Esmaeil,Ezzatollah,Farhad,Fariborz,Farrokh,Farshad,Farzad,
Farzin,Fereydoun,Ghassem,Ghasem,Gholamreza,Gholamhossein,Habibollah,Hamidreza,Hesamoddin,Hojjat,Homayoun,Houman,Houshang,Iraj,
Jahangir,Jamshid,Javad,Kamran,Kaveh,Masud,Milad,Naser,Navid,Shahram,Sohrab,Touraj,Vahid,Yashar,Zabihullah,Hashmat,Mirwais,
Nangyalai,Nematullah
`,
    either: `
Sina
`,
  },
  hebrew: {
    she: `
Abital,Ahuva,Avital,Avigail,Avigdora,Ayala,Ayelet,Batsheva,Batya,Chana,Chaya,Dafna,Daphna,Dorit,Efrat,Einat,Einav,Emunah,Galit,
Geula,Gila,Hadas,Hadassah,Hagit,Idit,Ilana,Inbal,Irit,Keren,Limor,Liora,Malka,Mazal,Merav,Meirav,Meital,Miri,Nechama,Netta,
Nirit,Noa,Noga,Nurit,Ofra,Orly,Orna,Shlomit,Tzipi,Tzipora,Yifat
`,
    he: `
Aharon,Alon,Amichai,Amiram,Amnon,Amos,Amram,Aryeh,Asaf,Assaf,Avi,Avichai,Avigdor,Aviv,Avner,Avraham,Avshalom,Baruch,Benzion,
Binyamin,Boaz,Chaim,Dov,Doron,Dror,Dudi,Effi,Efraim,Ehud,Eitan,Elazar,Elchanan,Elhanan,Eliezer,Elyakim,Emanuel,Ephraim,Erel,
Erez,Eyal,Gadi,Gershon,Gilad,Giora,Haim,Herzl,Herzi,Hillel,Hagai,Idan,Ido,Ilan,Itai,Itamar,Itzhak,Itzik,Kobi,Matan,Mattan,Meir,
Menachem,Menashe,Mordechai,Moshe,Nachman,Naftali,Nahum,Nadav,Noam,Ofer,Oren,Tomer,Tuvia,Uzi,Yigal,Ze'ev
`,
    either: `
Michal,Elisha,Gal,Hadar,Lior,Moran,Nitzan,Roni,Shachar,Shahar,Sivan,Stav,Tal,Yarden
`,
  },
  armenianAndGeorgian: {
    she: `
Anahit,Anush,Arpine,Gayane,Hasmik,Lilit,Lusine,Naira,Nane,Ketevan,Khatuna,Lela,Manana,Salome,Shushanik,Siranush,Sona,Tamuna,
Tinatin,Zaruhi,Eka
`,
    he: `
Aram,Ararat,Armen,Artak,Ashot,Avet,Davit,Edvard,Gagik,Garo,Garegin,Gevorg,Giorgi,Grigor,Hagop,Hakob,Hayk,Hovhannes,Hrant,Irakli,
Kakha,Karapet,Kirakos,Levan,Levon,Mamuka,Manuk,Mher,Mikheil,Mkrtich,Narek,Nikol,Otar,Taron,Vahan,Vahe,Vardan,Bidzina
`,
  },
  southAsian: {
    she: `
Aarti,Aishwarya,Alka,Amrita,Anandiben,Anjali,Anju,Ankita,Anuradha,Anusha,Anushka,Aparna,Arundhati,Aruna,Asha,Atishi,Benazir,
Bhavna,Bhumika,Bilkis,Chandrika,Chitra,Deepa,Deepika,Devi,Devika,Divya,Durga,Farzana,Fauzia,Gauri,Gayatri,Geeta,Geetha,Gita,
Harsimrat,Hasina,Heena,Hema,Hina,Indrani,Indu,Ishita,Jaya,Jayanti,Jyoti,Jyotsna,Kajal,Kalpana,Kanchana,Kangana,Kareena,Kavita,
Kavitha,Khaleda,Khushbu,Kiranjit,Komal,Lalita,Lata,Latha,Madhavi,Madhuri,Mahua,Maleeha,Malini,Mallika,Mamata,Maneka,Manisha,
Manju,Mayawati,Medha,Meena,Meenakshi,Meera,Mehbooba,Menaka,Mukhtaran,Nafisa,Nalini,Namrata,Nandini,Nargis,Nasreen,Neelam,Neeta,
Neha,Nikhat,Nita,Padma,Parvati,Rajni,Ramya,Rashmi,Rukhsana,Shalini,Shraddha,Shreya,Smita,Sneha,Sonali,Sudha,Sulochana,Urmila,
Vandana,Vani,Vasundhara,Vijaya
`,
    he: `
Aamir,Abdus,Abhay,Abhijit,Abhinav,Abhishek,Adarsh,Aditya,Ajay,Ajit,Akash,Akhilesh,Akhtar,Akshay,Alok,Amartya,Amarinder,Amarnath,
Ameen,Amol,Anand,Anil,Aniruddha,Anish,Ankit,Ansar,Anuj,Anup,Anupam,Anura,Anurag,Aravind,Arif,Arnab,Arshad,Arun,Arvind,Ashish,
Ashok,Ashwin,Asif,Asad,Ashutosh,Aslam,Asim,Ataur,Atal,Atif,Atul,Avinash,Ayaz,Ayub,Azhar,Babar,Babu,Babul,Balaji,Balasaheb,
Baldev,Balkrishna,Balwinder,Basavaraj,Bhagwant,Bhagwan,Bhaskar,Bhupesh,Bhupinder,Bikram,Bilawal,Bimal,Bipin,Birendra,Brajesh,
Brij,Chandan,Chandra,Chandrababu,Chandrashekhar,Chetan,Chirag,Darshan,Debashish,Deepak,Deepender,Devendra,Dharmendra,Dhananjay,
Dharam,Digvijaya,Dilip,Dinesh,Dipak,Dushyant,Eknath,Ejaz,Fakhruddin,Farooq,Fazal,Fazlur,Feroz,Firoz,Gajanan,Ganesh,Gautam,
Girish,Gopal,Govind,Gulzar,Gurmeet,Gurpreet,Gurdeep,Gurcharan,Gyan,Gyanendra,Hardeep,Hardik,Hari,Harish,Harjit,Harbhajan,
Harshad,Hemant,Himanta,Himanshu,Hrithik,Hridesh,Iftikhar,Ijaz,Ikramullah,Inderjit,Inzamam,Iqbal,Irfan,Irshad,Ishaq,Ishan,Ishwar,
Jagadish,Jagan,Jagdeep,Jagdish,Jagmeet,Jairam,Jalaluddin,Jaswant,Jaswinder,Jatin,Jawaharlal,Jayant,Jayanta,Javed,Jignesh,
Jitendra,Junaid,Jyotiraditya,Kailash,Kalyan,Kamlesh,Kanhaiya,Kanwar,Kapil,Karan,Kartik,Karthik,Kaushik,Keshav,Khurram,Khurshid,
Kiren,Kishan,Kishore,Krishna,Krishnan,Kulbhushan,Kuldeep,Kumar,Mahendra,Mahinda,Masood,Mithun,Moinuddin,Mushtaq,Nadeem,Naveen,
Neeraj,Nitin,Pervaiz,Pervez,Piyush,Pranav,Prashant,Rahman,Rajat,Rajiv,Rajnath,Rakesh,Ram,Ritesh,Riyaz,Sabir,Sajith,Sanjiv,
Sartaj,Satyajit,Saurabh,Saurav,Shahid,Shashi,Shekhar,Shrikant,Siddharth,Siddhartha,Sourabh,Srikanth,Subhash,Subhas,Subrahmanyam,
Sudip,Sukhdev,Suresh,Sushant,Tahir,Tanveer,Uday,Vasant,Vipin,Vipul,Vishnu,Vivek,Yashwant,Yousuf,Zafar,Zahid
`,
    either: `
Harsha,Amarjit,Baljit,Gurinder,Harpreet,Jasbir,Jaspreet,Kiran,Manpreet,Mandeep,Naseem,Nasim,Navdeep,Paramjit,Pema,Saroj,Shaheen,
Sonam,Sukhjit,Suman,Tenzin,Tsering,Dorji,Mingma,Pasang
`,
  },
  eastAsian: {
    she: `
Meiling,Xiaoling,Xiaohong,Ayako,Aiko,Airi,Akemi,Asuka,Atsuko,Ayumi,Chie,Chieko,Chika,Chiyoko,Emi,Emiko,Eri,Eriko,Etsuko,Fumie,
Fumiko,Haruka,Harumi,Hanako,Hiroko,Hiromi,Hisako,Hitomi,Itsuko,Junko,Kanako,Kaori,Katsuko,Kazuko,Kazue,Kimiko,Kiyoko,Kumiko,
Kyoko,Makiko,Mako,Mami,Mariko,Masako,Mayu,Mayumi,Miyuki,Naoko,Noriko,Rina,Sachiko,Sayuri,Setsuko,Shizuka,Yoko,Yoriko,Yukari,
Yumiko
`,
    he: `
Akihiko,Akihiro,Akihito,Akinori,Akio,Atsushi,Daichi,Daisuke,Eiichi,Eiji,Eisuke,Fumio,Fumihiko,Goro,Hajime,Haruki,Haruo,Hayato,
Hideaki,Hideo,Hideki,Hidetoshi,Hideyuki,Hirofumi,Hirohito,Hirokazu,Hiroki,Hironobu,Hiroto,Hiroyuki,Hisashi,Hitoshi,Ichiro,Isamu,
Isao,Itsuki,Jiro,Joji,Junichi,Junichiro,Junji,Katsuhiko,Katsunobu,Katsuya,Kazuhiro,Kazuhiko,Kazuo,Kazuki,Kazuya,Kazuyuki,
Keiichi,Keiji,Keisuke,Keita,Kenichi,Kenjiro,Kenta,Kentaro,Kenzaburo,Koichi,Koji,Kosuke,Mamoru,Manabu,Masaaki,Masahiko,Masaki,
Masato,Masayuki,Mitsuru,Noboru,Ryoichi,Seishiro,Shigeki,Shigeo,Shigeru,Shinichi,Shinya,Shunichi,Taiki,Takahiro,Takehiko,Takuya,
Taro,Tatsuya,Tetsuro,Tomohiro,Tomoyuki,Toru,Toshihiro,Toshiyuki,Tsutomu,Tsuyoshi,Wataru,Yoichi,Yoshihide,Yoshimasa,Yoshio,
Yoshiro,Yosuke,Yudai,Yuichiro,Yusuke,Yutaka,Ganbaatar
`,
    either: `
Hikaru,Kaoru,Maki,Mizuho,Nao,Ryo,Seiko,Shinobu,Tomoe,Tomomi,Yuki,Xiaoming,Xiaoping,Xiaobo,Qiang,Xiaolong,Zhiqiang,Jianguo,
Jianping,Yuhua,Chunhua,Guofeng,Haoran
`,
  },
  southeastAsian: {
    she: `
Bich,Diep,Hanh,Hien,Hoa,Huong,Lan,Linh,Nguyet,Nhung,Quynh,Thao,Thi,Thuy,Trang,Trinh,Tuyet,Ayu,Dewi,Dian,Endang,Fitri,Kartika,
Lestari,Maimunah,Megawati,Mulyani,Nurul,Puspita,Putri,Ratna,Ratih,Retno,Rini,Siti,Susi,Titiek,Tuti,Wahyuni,Wulan,Yuli,Yenny,
Yuni,Aishah,Azizah,Faridah,Rosmah,Jinkee,Ligaya,Maricar,Apinya,Nattaya,Ploy,Siriporn,Somying,Yaowalak,Sreymom
`,
    he: `
Cuong,Dinh,Duc,Duy,Hieu,Hoang,Huy,Khoa,Manh,Nghia,Phong,Phuc,Quang,Quoc,Thang,Thien,Toan,Trung,Tuan,Tung,Agung,Agus,Airlangga,
Anies,Arief,Aryo,Bambang,Basuki,Bayu,Budi,Budiman,Chairul,Darmawan,Dedi,Djoko,Edhy,Eko,Erick,Fadli,Gatot,Gibran,Hary,Hendra,
Heru,Irwan,Jarot,Joko,Juwono,Ketut,Listyo,Luhut,Maruf,Muhaimin,Nyoman,Prabowo,Purnomo,Puji,Putu,Rachmat,Ridwan,Rizal,Rizieq,
Sandiaga,Setya,Slamet,Subagyo,Sugeng,Susilo,Sutiyoso,Taufik,Teguh,Teuku,Wawan,Yusril,Azmin,Azlan,Mahathir,Razak,Shahrir,Syed,
Juanito,Manny,Pichai,Prawit,Prayuth,Sondhi,Surachai,Thaksin,Thanathorn,Thaung,Thura,Chea,Veasna
`,
  },
  westAfrican: {
    she: `
Abena,Abeni,Abosede,Adaeze,Adaobi,Adaora,Adesuwa,Adunni,Afia,Afua,Aïcha,Aïssata,Aissatou,Akosua,Akua,Amaka,Aminata,Aminatou,
Amma,Anuli,Assétou,Awa,Bintou,Bisi,Bolanle,Bukola,Bunmi,Chidinma,Chimamanda,Chinelo,Chinwe,Chioma,Diarra,Djénéba,Dupe,Ebele,
Efua,Ekua,Esi,Fatou,Fatoumata,Fatimata,Folake,Folasade,Funke,Funmilayo,Gbemisola,Hadiza,Maïmouna,Obiageli,Oluremi,Ramatou,Ronke,
Simisola,Yemisi,Zainabu
`,
    he: `
Abdou,Abdoulaye,Abdourahmane,Abdulsalami,Abubakar,Aboubacar,Adamu,Adebayo,Adekunle,Ademola,Adeniyi,Adewale,Adisa,Agyei,Akin,
Akinwumi,Alassane,Alhassan,Aliko,Alioune,Aliou,Aliyu,Amadou,Aminu,Amadu,Ansumane,Ayodeji,Babacar,Babajide,Babatunde,Bakary,
Balarabe,Bassirou,Boubacar,Boubou,Bukar,Cellou,Chidi,Chidozie,Chigozie,Chijioke,Chike,Chima,Chinua,Chukwudi,Chukwuemeka,
Chukwuma,Dauda,Dele,Demba,Dioncounda,Djibril,Ebenezer,Ebuka,Emmerson,Femi,Fela,Fodé,Foday,Folorunsho,Gbenga,Godswill,Hamani,
Hassane,Hamidou,Ibrahima,Ifeanyi,Idrissa,Ikechukwu,Ikenna,Issoufou,Issaka,Jubril,Kabiru,Kojo,Kouassi,Kweku,Modibo,Muhammadu,
Nduka,Nnamdi,Okechukwu,Okey,Olatunde,Olufemi,Oluwole,Ousainou,Rabiu,Sani,Sékou,Seydou,Shehu,Soumaïla,Soumaila,Yahaya,Zakari,
Zanna
`,
    either: `
Abimbola,Abiodun,Abiola,Ayo,Ayodele,Bola,Chinonso,Dami,Damilola,Ebere,Kehinde,Kemi,Olamide,Oluchi,Olusola,Opeyemi,Sola,Taiwo,
Tayo,Temi,Temitope,Tobi,Uche,Yemi
`,
  },
  eastAndSouthernAfrican: {
    she: `
Abeba,Abebech,Achieng,Adanech,Adhiambo,Akinyi,Almaz,Amsale,Anyango,Atieno,Awino,Azeb,Birtukan,Bontle,Busisiwe,Chipo,Dambudzo,
Deqa,Dikeledi,Dudu,Faduma,Fadumo,Farhia,Fartun,Fikile,Furaha,Genet,Hawo,Hibo,Hirut,Hodan,Ifrah,Jepchirchir,Jepkosgei,Jeptoo,
Karungari,Kebebush,Kagendo,Khanyisile,Lerato,Lindiwe,Makena,Makhosazana,Makeda,Mamello,Mbali,Meaza,Meseret,Mihret,Muthoni,
Mwende,Mwikali,Naledi,Nakato,Nalwoga,Namakula,Nandi,Neema,Nekesa,Ngina,Njambi,Njeri,Njoki,Nomalanga,Nomathemba,Nomonde,Nomvula,
Nomzamo,Nosipho,Ntombi,Nyokabi,Sindisiwe,Sinenhlanhla,Sizani,Thabisile,Zodwa
`,
    he: `
Abdi,Abdihakim,Abdikadir,Abdinasir,Abdirahman,Abdirashid,Abdirizak,Abdiqasim,Abdisalam,Abdiweli,Abebe,Abiy,Addisu,Adan,
Alemayehu,Asfaw,Bakari,Bandile,Bekele,Berhanu,Berhane,Bereket,Birhanu,Biniam,Bisrat,Bongani,Cheruiyot,Dawit,Debretsion,Demeke,
Dereje,Eliud,Endalkachew,Eyob,Fekadu,Fikre,Fikru,Fitsum,Gamachu,Gebre,Gedion,Gebremedhin,Getachew,Getahun,Girma,Gitonga,Godana,
Guled,Haile,Hailemariam,Hersi,Hlengani,Isaias,Itumeleng,Jabulani,Jawar,Joram,Juma,Kagiso,Kamau,Kariuki,Kebede,Kgalema,Kgosi,
Khulekani,Kibet,Kimani,Kipchoge,Kipkemboi,Kipkoech,Kiprono,Kiprotich,Kipruto,Kipyego,Lemma,Letsile,Lwazi,Macharia,Maina,Makau,
Mangosuthu,Mulatu,Mulugeta,Njenga,Njoroge,Odhiambo,Ouma,Sibusiso,Siyabonga,Tafari,Taye,Tebogo,Thembinkosi,Thulani,Vusumuzi,
Xolani,Zerihun,Zolani,Zwelinzima,Zweli
`,
    either: `
Ayaan,Farai,Kudzai,Kudzanai,Lungile,Mpho,Munashe,Nyasha,Rutendo,Tatenda,Tendai,Tumelo,Tsitsi,Zuri,Imani,Tumi,Lebo,Lebogang,
Refilwe,Tshego,Simphiwe
`,
  },
  pacific: {
    she: `
Aroha,Hinemoa,Kiri,Leilani,Losa,Mahina,Mele,Moana,Nanaia,Ngaire
`,
    he: `
Aiono,Hone,Manasseh,Rawiri,Sitiveni,Siaosi,Sione,Tane,Taneti,Tamati,Voreqe,Viliame,Wiremu,Epeli,Inoke,Josaia,Laisenia
`,
    either: `
Tui,Ariki
`,
  },
  everywhere: {
    she: `
Oksana,Tereza,Zsuzsanna,Zsófia,Katalin,Ruxandra,Halyna,Lyudmyla,Weronika,Aoife,Gráinne,Marjolein,Annelies,Rasha,Shirin,
Nasrin,Roya,Pooja,Nomsa,Thandiwe,Nkechi,Oumou
`,
    he: `
Ludwig,Haruto,Taras,László,Gábor,Ferenc,Seán,Rhys,Dafydd,Maarten,Willem,Sipho,Mandla,Sunil,Vikram,Obinna,Yaw,Kwabena,
Mamadou,Ousmane,Salif,Oleh,Vasyl,Mihai,Gheorghe,Ștefan
`,
    either: `
Minh,Thanh,Jae,Seung,Xin,Jie,Hao
`,
  },
} as const
