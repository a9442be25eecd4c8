import type { Amount } from './amount.ts'
import type { Measured } from './measured.ts'

/** A value in a unit of the SI, or what stands for one: bytes, bits. */
export interface Converted {
  readonly value: number
  readonly upper?: number
  readonly unit: string
}

/**
 * A measure in the SI's unit; null where its unit has none, or many: a gallon is American or imperial, a ton short, long
 * or metric, a month has 28 to 31 days. A difference of temperatures has no offset; where it may be one or none
 * ("1.5C of warming"), there is no value.
 */
export function convert(
  { kind, unit }: Measured,
  { value, upper }: Amount,
  difference: boolean | null,
): Converted | null {
  if (kind !== 'measure' || unit === null || value === null || !Object.hasOwn(UNITS, unit)) return null
  const [si, factor, offset = 0] = UNITS[unit]!
  if (difference === null && offset !== 0) return null
  const into = (x: number) => round(x * factor + (difference ? 0 : offset))
  return { value: into(value), ...(upper === undefined ? {} : { upper: into(upper) }), unit: si }
}

/** Digits beyond these are the machine's, not the measure's. */
const DIGITS = 12

function round(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

// Factors are exact by definition (SI brochure, 9th edition; international yard and pound of 1959), but for those of
// hp and PS, psi and lb-ft, which are exact quotients cut after sixteen digits.
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number, offset?: number]>> = {
  A: ['A', 1],
  mA: ['A', 0.001],
  B: ['B', 1],
  GB: ['B', 1000000000],
  KB: ['B', 1000],
  MB: ['B', 1000000],
  PB: ['B', 1000000000000000],
  TB: ['B', 1000000000000],
  Bq: ['Bq', 1],
  kBq: ['Bq', 1000],
  MBq: ['Bq', 1000000],
  GHz: ['Hz', 1000000000],
  Hz: ['Hz', 1],
  kHz: ['Hz', 1000],
  MHz: ['Hz', 1000000],
  eV: ['J', 1.602176634e-19],
  GJ: ['J', 1000000000],
  GWh: ['J', 3600000000000],
  J: ['J', 1],
  kJ: ['J', 1000],
  kWh: ['J', 3600000],
  MJ: ['J', 1000000],
  MWh: ['J', 3600000000],
  TWh: ['J', 3600000000000000],
  Wh: ['J', 3600],
  K: ['K', 1],
  '°C': ['K', 1, 273.15],
  '°F': ['K', 5 / 9, (459.67 * 5) / 9],
  kN: ['N', 1000],
  'lb-ft': ['N·m', 1.3558179483314],
  Nm: ['N·m', 1],
  GPa: ['Pa', 1000000000],
  hPa: ['Pa', 100],
  kPa: ['Pa', 1000],
  mbar: ['Pa', 100],
  MPa: ['Pa', 1000000],
  Pa: ['Pa', 1],
  psi: ['Pa', 6894.757293168361],
  mSv: ['Sv', 0.001],
  Sv: ['Sv', 1],
  µSv: ['Sv', 1e-6],
  kV: ['V', 1000],
  MV: ['V', 1000000],
  mV: ['V', 0.001],
  V: ['V', 1],
  GW: ['W', 1000000000],
  hp: ['W', 745.6998715822702],
  kW: ['W', 1000],
  MW: ['W', 1000000],
  mW: ['W', 0.001],
  PS: ['W', 735.49875],
  TW: ['W', 1000000000000],
  W: ['W', 1],
  bit: ['bit', 1],
  Gbit: ['bit', 1000000000],
  kbit: ['bit', 1000],
  Mbit: ['bit', 1000000],
  Gbps: ['bit/s', 1000000000],
  Mbps: ['bit/s', 1000000],
  ct: ['kg', 0.0002],
  g: ['kg', 0.001],
  Gt: ['kg', 1000000000000],
  kg: ['kg', 1],
  kt: ['kg', 1000000],
  lb: ['kg', 0.45359237],
  'long ton': ['kg', 1016.0469088],
  mg: ['kg', 1e-6],
  Mt: ['kg', 1000000000],
  ng: ['kg', 1e-12],
  oz: ['kg', 0.028349523125],
  'oz t': ['kg', 0.0311034768],
  'short ton': ['kg', 907.18474],
  st: ['kg', 6.35029318],
  t: ['kg', 1000],
  µg: ['kg', 1e-9],
  au: ['m', 149597870700],
  cm: ['m', 0.01],
  dm: ['m', 0.1],
  ft: ['m', 0.3048],
  ftm: ['m', 1.8288],
  fur: ['m', 201.168],
  in: ['m', 0.0254],
  km: ['m', 1000],
  ly: ['m', 9.4607304725808e15],
  m: ['m', 1],
  mi: ['m', 1609.344],
  mm: ['m', 0.001],
  nm: ['m', 1e-9],
  nmi: ['m', 1852],
  pm: ['m', 1e-12],
  yd: ['m', 0.9144],
  µm: ['m', 1e-6],
  'ft/s': ['m/s', 0.3048],
  'km/h': ['m/s', 1 / 3.6],
  'km/s': ['m/s', 1000],
  kn: ['m/s', 1852 / 3600],
  'm/s': ['m/s', 1],
  mph: ['m/s', 0.44704],
  acre: ['m²', 4046.8564224],
  'cm²': ['m²', 0.0001],
  'ft²': ['m²', 0.09290304],
  ha: ['m²', 10000],
  'in²': ['m²', 0.00064516],
  'km²': ['m²', 1000000],
  'mi²': ['m²', 2589988.110336],
  'm²': ['m²', 1],
  'yd²': ['m²', 0.83612736],
  cc: ['m³', 0.000001],
  cL: ['m³', 1e-5],
  'cm³': ['m³', 0.000001],
  dL: ['m³', 0.0001],
  'ft³': ['m³', 0.028316846592],
  hL: ['m³', 0.1],
  'imp gal': ['m³', 0.00454609],
  'in³': ['m³', 0.000016387064],
  'km³': ['m³', 1000000000],
  L: ['m³', 0.001],
  mL: ['m³', 1e-6],
  'm³': ['m³', 1],
  'US gal': ['m³', 0.003785411784],
  'yd³': ['m³', 0.764554857984],
  rad: ['rad', 1],
  day: ['s', 86400],
  h: ['s', 3600],
  min: ['s', 60],
  ms: ['s', 0.001],
  ns: ['s', 0.000000001],
  s: ['s', 1],
  week: ['s', 604800],
  µs: ['s', 0.000001],
  kΩ: ['Ω', 1000],
  Ω: ['Ω', 1],
}
