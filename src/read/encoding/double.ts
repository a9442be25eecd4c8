/** How well bytes are text in an encoding of two bytes a sign. */
export interface Fit {
  readonly encoding: string
  /** The share of its signs that are common ones, 0 to 1. */
  readonly score: number
}

/** What is known of an encoding: bytes that begin a sign, those that follow, and which signs are common in running text. */
interface Double {
  readonly encoding: string
  readonly leads: (lead: number) => boolean
  readonly trails: (trail: number) => boolean
  /** What a sign tells, 0 to 1: kana, Hangul, and the ideographs of the first level of each standard are common. */
  readonly weigh: (lead: number, trail: number) => number
  /** Signs without which there is no text in the language of the encoding, be the others as common as they like. */
  readonly needs?: (lead: number, trail: number) => boolean
  /** Bytes beyond ASCII that stand alone. */
  readonly alone?: (byte: number) => boolean
}

const within = (value: number, first: number, last: number): boolean => value >= first && value <= last
const high = (byte: number): boolean => within(byte, 0xa1, 0xfe)

// The ranges are those of JIS X 0208, KS X 1001, GB 2312 and Big5; each sorts its common signs before the others.
const DOUBLES: readonly Double[] = [
  {
    encoding: 'shift_jis',
    leads: lead => within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xfc),
    trails: trail => within(trail, 0x40, 0xfc) && trail !== 0x7f,
    weigh: lead => (within(lead, 0x81, 0x83) || within(lead, 0x88, 0x97) ? 1 : 0),
    needs: (lead, trail) => (lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96),
    alone: byte => within(byte, 0xa1, 0xdf),
  },
  {
    encoding: 'euc-jp',
    leads: high,
    trails: high,
    weigh: lead => (within(lead, 0xa1, 0xa5) || within(lead, 0xb0, 0xcf) ? 1 : 0),
    needs: lead => within(lead, 0xa4, 0xa5),
  },
  {
    encoding: 'euc-kr',
    leads: lead => within(lead, 0x81, 0xfe),
    trails: trail => within(trail, 0x41, 0xfe),
    weigh: (lead, trail) =>
      !high(trail) ? 0 : within(lead, 0xb0, 0xc8) ? 1 : within(lead, 0xa1, 0xa3) ? 0.5 : 0,
  },
  {
    encoding: 'gb18030',
    leads: lead => within(lead, 0x81, 0xfe),
    trails: trail => within(trail, 0x30, 0xfe) && trail !== 0x7f,
    weigh: (lead, trail) =>
      !high(trail) ? 0 : within(lead, 0xb0, 0xd7) ? 0.9 : within(lead, 0xa1, 0xa3) ? 0.8 : 0,
  },
  {
    encoding: 'big5',
    leads: lead => within(lead, 0x81, 0xfe),
    trails: trail => within(trail, 0x40, 0x7e) || high(trail),
    weigh: lead => (within(lead, 0xa4, 0xc6) ? 0.9 : lead === 0xa1 ? 0.8 : 0),
  },
]

/** The share of bytes that may not belong, in a file that was cut or damaged. */
const MOST_BROKEN = 0.01

/** The encoding of two bytes a sign that fits best, or null where none fits. */
export function scoreDouble(bytes: Uint8Array): Fit | null {
  const fits = DOUBLES.flatMap(double => fitDouble(bytes, double) ?? [])
  return fits.reduce<Fit | null>((best, fit) => (best && best.score >= fit.score ? best : fit), null)
}

/** Of Japanese in running text at least this share is kana. */
const LEAST_NEEDED = 0.15

function fitDouble(bytes: Uint8Array, { encoding, leads, trails, weigh, needs, alone }: Double): Fit | null {
  let signs = 0
  let needed = 0
  let broken = 0
  let sum = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    signs++
    if (alone?.(byte)) continue
    const next = bytes[i + 1]
    if (next === undefined) break
    if (leads(byte) && trails(next)) {
      sum += weigh(byte, next)
      if (needs?.(byte, next)) needed++
      i++
    } else broken++
  }
  if (signs === 0 || broken > signs * MOST_BROKEN) return null
  return needs && needed < signs * LEAST_NEEDED ? null : { encoding, score: sum / signs }
}
