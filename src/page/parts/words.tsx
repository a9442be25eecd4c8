import { WORDS } from '../words.ts'

/** Words of a report, apart from the page's own: isolated in their direction, in their language. */
export function Words({
  text,
  lang,
  class: name = 'words',
}: {
  readonly text: string
  /** BCP 47 tag; `und` where it is not known. */
  readonly lang?: string | null
  readonly class?: string
}) {
  return (
    <bdi class={name} dir="auto" lang={plainTag(lang ?? 'und')}>
      {text.toWellFormed()}
    </bdi>
  )
}

/** An outlet's name, or that it is not known. */
export function Outlet({ name }: { readonly name: string | null }) {
  return name === null ? (
    <span class="label">{WORDS['outlet not known']}</span>
  ) : (
    <Words text={name} class="outlet" />
  )
}

/** A tag of a language as `lang` may have it; `und` for what is none. */
export function plainTag(tag: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(tag) ? tag : 'und'
}
