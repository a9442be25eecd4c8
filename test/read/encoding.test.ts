import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeBytes } from '../../src/read/decode.ts'
import { read } from '../../src/read/read.ts'
import { encodeText } from './encoded.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** One story in languages that have each their own encodings, as old pages are written. */
const STORIES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'French',
    'La navette s’est échouée lundi soir près de la vieille digue, a déclaré le capitaine du port. Où était le garçon ?',
    ['windows-1252'],
  ],
  [
    'English with a few marks',
    'The ferry ran aground – “all are safe”, the harbour master said; it’s the third time, and repairs cost £50,000.',
    ['windows-1252'],
  ],
  [
    'Polish',
    'Prom osiadł na mieliźnie w poniedziałek wieczorem przy starym molo; wszyscy są cali, powiedział kapitan. Życie toczy się dalej, źródła milczą.',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Czech',
    'Trajekt najel v pondělí večer na mělčinu u starého mola, všichni jsou v pořádku, řekl přístavní kapitán. Škoda ještě není známá, ťukali na dveře.',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Hungarian',
    'A komp hétfő este futott zátonyra a régi mólónál, és mindenkit kimentettek – közölte a kikötő vezetője. Őket a révkalauz hajója vitte partra.',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Romanian',
    'Feribotul a eşuat luni seara lângă vechiul dig, iar toţi au fost aduşi la ţărm, a spus căpitanul portului.',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Turkish',
    'Feribot pazartesi akşamı eski iskelenin yakınında karaya oturdu, herkesin sağ olduğu liman başkanınca açıklandı.',
    ['windows-1254'],
  ],
  [
    'Latvian',
    'Prāmis pirmdienas vakarā uzskrēja uz sēkļa pie vecā mola, un visi tika nogādāti krastā, sacīja ostas kapteinis.',
    ['windows-1257'],
  ],
  [
    'Russian',
    'Паром сел на мель в понедельник вечером у старого мола, все доставлены на берег, сообщил начальник порта.',
    ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
  ],
  [
    'Ukrainian',
    'Пором сів на мілину в понеділок увечері біля старого молу, і всіх їх доправили на берег, повідомив начальник порту.',
    ['windows-1251', 'koi8-u'],
  ],
  [
    'Greek',
    'Το πλοίο προσάραξε το βράδυ της Δευτέρας στον παλιό μόλο και όλοι οι επιβάτες είναι καλά, είπε ο λιμενάρχης.',
    ['windows-1253', 'iso-8859-7'],
  ],
  [
    'Hebrew',
    'המעבורת עלתה על שרטון ביום שני בערב ליד המזח הישן, וכולם הובאו לחוף בשלום, אמר מנהל הנמל.',
    ['windows-1255'],
  ],
  [
    'Arabic',
    'جنحت العبارة مساء الاثنين قرب الرصيف القديم، وقد نقلوا جميعا إلى الشاطئ، بحسب مدير الميناء.',
    ['windows-1256'],
  ],
  ['Thai', 'เรือข้ามฟากเกยตื้นเมื่อคืนวันจันทร์ใกล้ท่าเรือเก่า ทุกคนปลอดภัย เจ้าหน้าที่ท่าเรือกล่าว', ['windows-874']],
  [
    'Japanese',
    '月曜日の夜、四十一人を乗せたフェリーが古い防波堤の近くで座礁したが、全員が無事に救助されたと港長は語った。',
    ['shift_jis', 'euc-jp'],
  ],
  [
    'Korean',
    '월요일 저녁 승객 마흔한 명을 태운 여객선이 낡은 방파제 근처에서 좌초했으나 모두 구조됐다고 항만 당국이 밝혔다.',
    ['euc-kr'],
  ],
  [
    'Chinese, simplified',
    '渡轮星期一晚上在旧码头附近搁浅，船上有四十一人，港务长说，所有人都已经安全上岸。',
    ['gb18030'],
  ],
  [
    'Chinese, traditional',
    '渡輪星期一晚上在舊碼頭附近擱淺，船上有四十一人，港務長說，所有人都已經安全上岸。',
    ['big5'],
  ],
]

for (const [language, story, encodings] of STORIES) {
  for (const encoding of encodings) {
    test(`${language} in ${encoding} is read though nothing declares it`, () => {
      const bytes = encodeText(story, encoding)
      const { text, notes } = decodeBytes(bytes)
      assert.equal(text, new TextDecoder(encoding).decode(bytes))
      assert.deepEqual(
        notes.map(note => note.code),
        ['encoding-guessed'],
      )
    })
  }
}

const STORY = 'Le café « Amaro » — fermé depuis vendredi — a rouvert lundi.'

function page(declared: string, story: Uint8Array, before = ''): Uint8Array {
  return Uint8Array.from([
    ...utf8(`<html><head>${before}${declared}</head><body><article><p>`),
    ...story,
    ...utf8('</p></article>'),
  ])
}

async function encodingOf(
  bytes: Uint8Array,
  charset?: string,
): Promise<readonly [string, readonly string[]]> {
  const about = charset === undefined ? { file: 'a.html' } : { file: 'a.html', charset }
  const [report] = (await read(bytes, about)).reports
  const codes = report!.notes.map(({ code }) => code).filter(code => code.startsWith('encoding'))
  assert.ok(report!.text.includes(STORY), report!.text)
  return [report!.received.encoding, codes]
}

const french = encodeText(STORY, 'windows-1252')

test('the transfer goes before the page', async () => {
  const turkish = page('<meta charset="iso-8859-9">', french)
  assert.deepEqual(await encodingOf(turkish, 'windows-1252'), ['windows-1252', []])
})

test('a page declares its encoding in the older form, in XML, and far from its beginning', async () => {
  const form = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
  assert.deepEqual(await encodingOf(page(form, french)), ['windows-1252', []])
  const far = page('<meta charset="latin1">', french, `<script>${'x'.repeat(5000)}</script>`)
  assert.deepEqual(await encodingOf(far), ['windows-1252', []])
  const xml = Uint8Array.from([...utf8('<?xml version="1.0" encoding="windows-1252"?>'), ...page('', french)])
  assert.deepEqual(await encodingOf(xml), ['windows-1252', []])
})

test('a page in UTF-8 that says otherwise is UTF-8, and that is noted', async () => {
  const bytes = page('<meta charset="iso-8859-1">', utf8(STORY))
  assert.deepEqual(await encodingOf(bytes), ['utf-8', ['encoding-contradicts']])
})

test('a page that says UTF-8 and is not is read by its letters, and that is noted', async () => {
  const bytes = page('<meta charset="utf-8">', french)
  assert.deepEqual(await encodingOf(bytes), ['windows-1252', ['encoding-guessed', 'encoding-contradicts']])
})

test('text that was encoded twice is noted, and stands as it came', () => {
  const twice = new TextDecoder('windows-1252').decode(utf8('“It’s shut,” said Mara’s café'))
  const { text, notes } = decodeBytes(utf8(twice))
  assert.equal(text, twice)
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['encoding-twice'],
  )
  assert.deepEqual(decodeBytes(utf8('SÃO PAULO — À LÂ FRANÇAISE')).notes, [])
})

test('a long file of any byte is decoded in linear time', () => {
  for (const byte of [0xff, 0xe9, 0xa4, 0x3c]) {
    const start = performance.now()
    decodeBytes(new Uint8Array(2_000_000).fill(byte))
    assert.ok(performance.now() - start < 2000)
  }
})
