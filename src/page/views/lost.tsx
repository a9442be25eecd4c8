import { Title } from '../parts/title.tsx'
import type { ViewProps } from '../view.ts'
import { WORDS } from '../words.ts'

/** Where no view has the address. */
export function LostView({ place }: ViewProps) {
  return (
    <>
      <Title name={WORDS['lost title']} />
      <p>{WORDS['lost text']}</p>
      <p>
        <bdi class="address">{place.path}</bdi>
      </p>
      <p>
        <a href="/stories">{WORDS['lost home']}</a> · <a href="/search">{WORDS.search}</a>
      </p>
    </>
  )
}
