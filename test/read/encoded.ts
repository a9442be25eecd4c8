/** Text in an encoding that is no longer written; signs that it does not have become references, as old pages have them. */
export function encodeText(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap(sign => table.get(sign) ?? [...new TextEncoder().encode(`&#${sign.codePointAt(0)};`)]),
  )
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The bytes of each sign of an encoding: what decodes to one sign. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (bytes: readonly number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes))
    if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes)
  }
  for (let a = 0; a < 256; a++) add([a])
  if (/shift_jis|euc|gb|big5/.test(encoding))
    for (let a = 0x81; a < 255; a++) for (let b = 0x40; b < 255; b++) add([a, b])
  tables.set(encoding, table)
  return table
}
