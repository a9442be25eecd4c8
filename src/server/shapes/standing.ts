import { CHANNELS, GOVERNORS, MANNERS, STANDINGS } from '../../brief/verify/kinds.ts'
import { oneOf } from './oneof.ts'
import { spanWith } from './report.ts'

export const standing = oneOf(STANDINGS)
export const manner = oneOf(MANNERS)
export const channel = oneOf(CHANNELS)
export const governor = spanWith({ kind: oneOf(GOVERNORS) }).meta({
  id: 'Governor',
  description: 'Something that words stand under, and without which they may not be shown.',
})
