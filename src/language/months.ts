/** The names of the months, of each group of languages from January to December; a month's names are parted by blanks. */
const NAMES = [
  // German
  'januar jänner, februar feber, märz mrz, april, mai, juni, juli, august, september, oktober okt, november, dezember dez',
  // French
  'janvier janv, février févr fév, mars, avril avr, , juin, juillet juil, août, septembre, octobre, novembre, décembre déc',
  // Spanish
  'enero ene, febrero, marzo, abril abr, mayo, junio, julio, agosto ago, septiembre setiembre, octubre, noviembre, diciembre dic',
  // Portuguese
  'janeiro, fevereiro fev, março, , maio, junho, julho, , setembro set, outubro out, novembro, dezembro',
  // Italian
  'gennaio gen, febbraio, , aprile, maggio mag, giugno giu, luglio lug, , settembre, ottobre ott, , dicembre',
  // Dutch
  'januari, februari, maart mrt, , mei, , , augustus, , , , december',
  // Danish, Norwegian
  ', , marts, , maj, , , , , , , desember des',
  // Swedish
  ', , , , , , , augusti, , , , ',
  // Icelandic
  'janúar, febrúar, , apríl, maí, júní, júlí, ágúst, , október, nóvember, ',
  // Faroese, Greenlandic
  ', , marsi, apriili, maaji, juuni, juuli, aggusti, septemberi, oktoberi, novemberi, decemberi',
  // Finnish
  'tammikuuta tammikuu, helmikuuta helmikuu, maaliskuuta maaliskuu, huhtikuuta huhtikuu, toukokuuta toukokuu, kesäkuuta kesäkuu, heinäkuuta heinäkuu, elokuuta elokuu, syyskuuta syyskuu, lokakuuta lokakuu, marraskuuta marraskuu, joulukuuta joulukuu',
  // Estonian
  'jaanuar, veebruar, märts, aprill, , , , , , oktoober, , detsember',
  // Latvian
  'janvāris janvārī, februāris februārī, martā, aprīlis aprīlī, maijs maijā, jūnijs jūnijā, jūlijs jūlijā, augusts augustā, septembris septembrī, oktobris oktobrī, novembris novembrī, decembris decembrī',
  // Lithuanian
  'sausio, vasario, kovo, balandžio, gegužės, birželio, liepos, rugpjūčio, rugsėjo, spalio, lapkričio, gruodžio',
  // Polish
  'stycznia styczeń, lutego luty, marca marzec, kwietnia kwiecień, maja, czerwca czerwiec, lipca lipiec, sierpnia sierpień, września wrzesień, października październik, listopada listopad, grudnia grudzień',
  // Czech
  'ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince',
  // Slovak
  'januára, februára, , apríla, mája, júna, júla, augusta, septembra, októbra, novembra, decembra',
  // Slovene
  'januarja, februarja, , aprila, , junija, julija, avgusta, , oktobra, , ',
  // Croatian
  'siječnja, veljače, ožujka, travnja, svibnja, lipnja, srpnja, kolovoza, rujna, , studenog studenoga, prosinca',
  // Serbian
  'januara, februara, marta, , , juna, jula, , , , , ',
  // Hungarian
  'január, február, március, április, május, június, július, augusztus, szeptember, , , ',
  // Romanian
  'ianuarie, februarie, martie, aprilie, , iunie, iulie, , septembrie, octombrie, noiembrie, decembrie',
  // Turkish
  'ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık',
  // Russian
  'января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря',
  // Ukrainian
  'січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня',
  // Bulgarian
  'януари, февруари, март, април, май, юни, юли, август, септември, октомври, ноември, декември',
  // Greek
  'ιανουαρίου, φεβρουαρίου, μαρτίου, απριλίου, μαΐου, ιουνίου, ιουλίου, αυγούστου, σεπτεμβρίου, οκτωβρίου, νοεμβρίου, δεκεμβρίου',
  // Indonesian, Malay
  ', , maret mac, , , jun, julai, agustus ogos, , , , disember',
  // Swahili
  ', , machi, aprili, , , , agosti, septemba, oktoba, novemba, desemba',
  // Afrikaans
  'januarie, , , , , junie, julie, , , , , ',
  // Hebrew
  'ינואר, פברואר, מרץ מרס, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר',
  // Arabic
  'يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر',
  // Levantine Arabic
  ', شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, , , ',
]

/** Months' names in lower case to 1–12, in the languages of many outlets: a page's dates are written in its readers' language. */
export const months: Readonly<Record<string, number>> = Object.fromEntries(
  NAMES.flatMap(row =>
    row.split(',').flatMap((names, i) => names.split(' ').flatMap(name => (name ? [[name, i + 1]] : []))),
  ),
)
