import { matchPath } from './path.ts'
import type { View } from './view.ts'
import { StoriesView } from './views/stories.tsx'

interface Entry {
  readonly path: string
  readonly load: () => Promise<View>
}

/** The views by their addresses; each is one file, loaded when it is asked for. The first one that is seen comes with the page. */
const VIEWS: readonly Entry[] = [
  { path: '/', load: async () => StoriesView },
  { path: '/stories', load: async () => StoriesView },
  { path: '/stories/:id', load: async () => (await import('./views/story.tsx')).StoryView },
  { path: '/stories/:id/side-by-side', load: async () => (await import('./views/abreast.tsx')).AbreastView },
  { path: '/decisions', load: async () => (await import('./views/decisions.tsx')).DecisionsView },
  { path: '/search', load: async () => (await import('./views/search.tsx')).SearchView },
  { path: '/sources', load: async () => (await import('./views/sources.tsx')).SourcesView },
  { path: '/sources/:name', load: async () => (await import('./views/source.tsx')).SourceView },
  { path: '/names', load: async () => (await import('./views/names.tsx')).NamesView },
  { path: '/reports/:id', load: async () => (await import('./views/report.tsx')).ReportView },
  { path: '/feeds', load: async () => (await import('./views/feeds.tsx')).FeedsView },
  { path: '/notices', load: async () => (await import('./views/notices.tsx')).NoticesView },
  { path: '/add', load: async () => (await import('./views/add.tsx')).AddView },
]

/** A view with what its address says. */
export interface Found {
  /** Its pattern: two addresses of one view do not make it new. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly load: () => Promise<View>
}

/** The view of an address; one that says so where there is none. */
export function findView(path: string): Found {
  for (const entry of VIEWS) {
    const params = matchPath(entry.path, path)
    if (params) return { ...entry, params }
  }
  return { path: '', params: {}, load: async () => (await import('./views/lost.tsx')).LostView }
}
