/** An address made absolute by what is around it, the outermost base first; null for what is no web address. */
export function resolveAddress(
  address: string | null | undefined,
  bases: readonly (string | null | undefined)[],
): string | null {
  const plain = address?.trim().slice(0, LONGEST)
  if (!plain) return null
  const base = bases.reduce<string | null>((outer, inner) => join(inner?.trim(), outer) ?? outer, null)
  const resolved = join(plain, base)
  return resolved && /^https?:/.test(resolved) ? resolved : null
}

/** Longer addresses are none, in code units. */
const LONGEST = 4000

function join(address: string | undefined, base: string | null): string | null {
  if (!address) return null
  if (base !== null) return URL.canParse(address, base) ? new URL(address, base).href : null
  return URL.canParse(address) ? new URL(address).href : null
}
