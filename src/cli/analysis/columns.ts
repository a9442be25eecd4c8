/** Width of a character in a terminal: 0 for marks that combine, 2 for East Asian wide ones and pictures. */
export function measureCharacter(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$|^[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u.test(
    character,
  )
    ? 2
    : 1
}

/** The character as it may be sent to a terminal: control characters, which could command it, are shown as pictures. */
export function tameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  // C1 controls, and marks that turn the direction of writing around.
  return /^[\u0080-\u009f\u202a-\u202e\u2066-\u2069]$/.test(character) ? '\ufffd' : character
}
