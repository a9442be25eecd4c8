/** The letters beyond ASCII of a language, the commonest first, and the encodings of one byte in which it was written. */
export interface Alphabet {
  readonly language: string
  /** In lower case; the first half of them are common. */
  readonly letters: string
  /** Labels of the WHATWG's Encoding standard; where two read the same, the first is named. */
  readonly encodings: readonly string[]
}

/** Alphabets by what is commonest on the web: of two that fit equally well, the first is taken. */
export const alphabets: readonly Alphabet[] = [
  { language: 'German', letters: 'üäöß', encodings: ['windows-1252'] },
  { language: 'French', letters: 'éèàêçôîûùâïëœüæ', encodings: ['windows-1252'] },
  { language: 'Spanish', letters: 'óíáéñúü', encodings: ['windows-1252'] },
  { language: 'Portuguese', letters: 'ãçáéíóõêúâàôü', encodings: ['windows-1252'] },
  { language: 'Italian', letters: 'àèùòéìóî', encodings: ['windows-1252'] },
  { language: 'Dutch', letters: 'ëéïèöüóáêç', encodings: ['windows-1252'] },
  { language: 'Danish and Norwegian', letters: 'øåæéòüöä', encodings: ['windows-1252'] },
  { language: 'Swedish and Finnish', letters: 'äåöéüàš', encodings: ['windows-1252'] },
  { language: 'Icelandic and Faroese', letters: 'íðáóúæöþéýø', encodings: ['windows-1252'] },
  { language: 'Catalan', letters: 'àéèóòíúïç·üñ', encodings: ['windows-1252'] },
  { language: 'Estonian', letters: 'äõüöšž', encodings: ['windows-1252', 'windows-1257'] },
  { language: 'Polish', letters: 'ąłęóżśćńź', encodings: ['windows-1250', 'iso-8859-2'] },
  { language: 'Czech', letters: 'íáěéřčžýšůúťňďó', encodings: ['windows-1250', 'iso-8859-2'] },
  { language: 'Slovak', letters: 'áíčéžýšúľťôňäďóĺŕ', encodings: ['windows-1250', 'iso-8859-2'] },
  { language: 'Hungarian', letters: 'áéöőóüíűú', encodings: ['windows-1250', 'iso-8859-2'] },
  { language: 'Romanian', letters: 'ăîţşâșț', encodings: ['windows-1250', 'iso-8859-2', 'iso-8859-16'] },
  { language: 'Croatian, Serbian and Slovene', letters: 'čšžćđ', encodings: ['windows-1250', 'iso-8859-2'] },
  { language: 'Turkish', letters: 'ıüşçğöîâû', encodings: ['windows-1254'] },
  { language: 'Lithuanian', letters: 'ėųįšžąčūęõ', encodings: ['windows-1257'] },
  { language: 'Latvian', letters: 'āīēšņūļžčķģõ', encodings: ['windows-1257'] },
  {
    language: 'Russian',
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
  },
  {
    language: 'Ukrainian',
    letters: 'оаинвітерсклудмпязьбгйчхцюїжєшщфґ',
    encodings: ['windows-1251', 'koi8-u', 'iso-8859-5'],
  },
  { language: 'Bulgarian', letters: 'аиоетнрсвлкдпмзябгучъщйжцхюшфь', encodings: ['windows-1251'] },
  { language: 'Serbian in Cyrillic', letters: 'аиоенртсујвкпмдлзбгшчжцћњхљђфџ', encodings: ['windows-1251'] },
  {
    language: 'Greek',
    letters: 'αοτιενσρκπυηςμλίάόγδέήχθφύώβωξζψϊϋΐ',
    encodings: ['windows-1253', 'iso-8859-7'],
  },
  { language: 'Hebrew', letters: 'יוהלאמרתבשנדםעחקפגכטזסןצךףץ', encodings: ['windows-1255'] },
  {
    language: 'Arabic',
    letters: 'اليمنتروبعدسفهكقحجةىأشصطخضذثئزءغإظؤآ',
    encodings: ['windows-1256', 'iso-8859-6'],
  },
  { language: 'Thai', letters: 'ารนกอเง่้มยลวดทสตะปบคหแจพชขใโไผซศษณธญ', encodings: ['windows-874'] },
]
