import { useEffect, useState } from 'preact/hooks'
import { WORDS } from '../words.ts'

interface Item {
  readonly id: string
  readonly title: string
  /** Lines; null where a section has none to count. */
  readonly count: number | null
}

/** The table of contents of a brief, read off its headings. */
export function Contents({ markup }: { readonly markup: string }) {
  const [items, setItems] = useState<readonly Item[]>([])
  useEffect(() => setItems(readItems()), [markup])
  return (
    <nav class="contents" aria-label={WORDS.contents}>
      <ol>
        {items.map(({ id, title, count }) => (
          <li key={id} class={count === 0 ? 'empty' : ''}>
            <a href={`#${id}`}>
              {title}
              {count !== null && count > 0 && <span class="figure"> {count}</span>}
            </a>
          </li>
        ))}
        <li>
          <a href="#members">{WORDS['why together']}</a>
        </li>
      </ol>
    </nav>
  )
}

function readItems(): readonly Item[] {
  return [...document.querySelectorAll<HTMLElement>('.brief section > h2[id]')].map(heading => {
    const section = heading.parentElement
    const counted = section?.querySelector('.lines') || section?.classList.contains('empty')
    return {
      id: heading.id,
      title: heading.textContent ?? '',
      count: counted ? (section?.querySelectorAll(':scope > .lines > .line').length ?? 0) : null,
    }
  })
}
