import { useEffect, useState } from 'preact/hooks'
import type { KeptRuling } from '../../archive/archive.ts'
import { askRulings, rule, undoRuling } from '../api.ts'
import { Answer, asError, useAsked } from '../asked.tsx'
import { RulingLine } from '../decisions/ruling.tsx'
import { listen } from '../events.ts'
import { useMoving } from '../parts/moving.ts'
import { Title } from '../parts/title.tsx'
import { Ago } from '../parts/when.tsx'
import { tellDone } from '../undo.ts'
import { WORDS } from '../words.ts'

/** Decisions that are shown at a time. */
const STEP = 30

/** What was decided by hand, the latest first, each with who, when and why; each can be taken back. */
export function DecisionsView() {
  const rulings = useAsked(askRulings, [])
  const [shown, setShown] = useState(STEP)
  useMoving()
  useEffect(() => listen('ruling', rulings.again), [rulings.again])
  return (
    <div class="decisions">
      <Title name={WORDS.decisions} />
      <p class="lead">{WORDS['decisions lead']}</p>
      <Answer asked={rulings}>
        {all => (
          <>
            {all.length === 0 && <p class="none">{WORDS['no decision']}</p>}
            <ol class="lines" reversed>
              {all
                .toReversed()
                .slice(0, shown)
                .map(kept => (
                  <DecisionLine key={kept.number} kept={kept} again={rulings.again} />
                ))}
            </ol>
            {all.length > shown && (
              <button type="button" onClick={() => setShown(shown + STEP)}>
                {WORDS.more}
              </button>
            )}
          </>
        )}
      </Answer>
    </div>
  )
}

function DecisionLine({ kept, again }: { readonly kept: KeptRuling; readonly again: () => void }) {
  const takeBack = async () => {
    try {
      await undoRuling(kept.number)
      tellDone(WORDS['decision undone'], () => rule(kept.ruling, kept.why).then(again))
      again()
    } catch (reason) {
      tellDone(asError(reason).message)
    }
  }
  return (
    <li class="line decision" data-row>
      <div class="row-side">
        <p>
          <Ago time={kept.time} />
        </p>
        <p class="label">
          {WORDS['decided by']} <bdi>{kept.by}</bdi>
        </p>
        <button type="button" onClick={() => void takeBack()}>
          {WORDS.undo}
        </button>
      </div>
      <div>
        <RulingLine ruling={kept.ruling} />
        {kept.why && (
          <p class="why">
            <span class="label">{WORDS['decided why']}</span> <bdi>{kept.why}</bdi>
          </p>
        )}
      </div>
    </li>
  )
}
