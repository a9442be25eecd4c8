import { z } from 'zod'
import { notFound } from '../failure.ts'
import { type App, addRoute } from '../route.ts'
import type { Serving } from '../serving.ts'
import { told } from '../shapes/common.ts'
import { handRuling, keptRuling } from '../shapes/rulings.ts'

/** Decisions by hand: those that are heeded, a new one, and taking one back. */
export function addRulings(app: App, { archive, intake, by }: Serving): void {
  addRoute(
    app,
    {
      method: 'get',
      path: '/rulings',
      about: 'Lists the decisions by hand that are heeded, in the order in which they were made.',
      answer: z.array(keptRuling),
    },
    async () => await archive.rulings(),
  )
  addRoute(
    app,
    {
      method: 'post',
      path: '/rulings',
      about: 'Decides something by hand: heeded from then on, and said so in briefs.',
      body: z.strictObject({ ruling: handRuling, why: told.nullable() }),
      answer: keptRuling,
    },
    async ({ body: { ruling, why } }) => await intake.rule(ruling, { by, ...(why === null ? {} : { why }) }),
  )
  addRoute(
    app,
    {
      method: 'delete',
      path: '/rulings/{number}',
      about: 'Takes a decision back, and what it did to stories.',
      params: z.strictObject({ number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      answer: null,
    },
    async ({ params: { number } }) => {
      const rulings = await archive.rulings()
      if (!rulings.some(each => each.number === number)) throw notFound(String(number), `decision ${number}`)
      await intake.undo(number, { by })
    },
  )
}
