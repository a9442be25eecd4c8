import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import type { VersionChange } from '../../src/align/versions.ts'
import type {
  ArchivedCapture,
  ArchivedReport,
  ArchivedStory,
  ArchivedVersion,
  ArchiveSize,
  Check,
  FeedLine,
  Follow,
  HandRuling,
  KeptRuling,
  LogEntry,
  NamingLine,
  Notice,
  OutletLine,
  SaidLine,
  SavedSearch,
  SourceLine,
  StoryLine,
} from '../../src/archive/archive.ts'
import type { Hit, Listed } from '../../src/archive/query.ts'
import type { Aligned } from '../../src/server/aligned.ts'
import { makeApi } from '../../src/server/app.ts'
import type { Serving } from '../../src/server/serving.ts'
import type { listed } from '../../src/server/shapes/common.ts'
import type { archiveSize, logEntry } from '../../src/server/shapes/log.ts'
import type {
  archivedCapture,
  archivedReport,
  archivedVersion,
  changes,
  check,
  outletLine,
} from '../../src/server/shapes/reports.ts'
import type { handRuling, keptRuling } from '../../src/server/shapes/rulings.ts'
import type { hit, namingLine, saidLine, savedSearch, sourceLine } from '../../src/server/shapes/search.ts'
import type { aligned, archivedStory, storyLine } from '../../src/server/shapes/stories.ts'
import type { feedLine, follow, notice } from '../../src/server/shapes/watched.ts'
import type { Streams } from '../../src/server/streams.ts'
import { type Equal, holds, type Writable } from '../house/schema/equal.ts'

type Same<T, Shape extends z.ZodType> = Equal<Writable<T>, Writable<z.infer<Shape>>>
type Change = VersionChange & { readonly removed: string | null; readonly added: string | null }
type Flat<T> = { [K in keyof T]: T[K] }

// What the server says it gives is what an archive gives, to the last field.
holds<Same<StoryLine, typeof storyLine>>()
holds<Same<ArchivedStory, typeof archivedStory>>()
holds<Same<Listed<StoryLine>, ReturnType<typeof listed<typeof storyLine>>>>()
holds<Same<ArchivedReport, typeof archivedReport>>()
holds<Same<ArchivedVersion, typeof archivedVersion>>()
holds<Same<Check, typeof check>>()
holds<Same<ArchivedCapture, typeof archivedCapture>>()
holds<Same<OutletLine, typeof outletLine>>()
holds<Same<Flat<Change>, (typeof changes)['shape']['changes']['element']>>()
holds<Same<Hit, typeof hit>>()
holds<Same<SourceLine, typeof sourceLine>>()
holds<Same<SaidLine, typeof saidLine>>()
holds<Same<NamingLine, typeof namingLine>>()
holds<Same<SavedSearch, typeof savedSearch>>()
holds<Same<Omit<FeedLine, 'items'>, typeof feedLine>>()
holds<Same<Follow, typeof follow>>()
holds<Same<Flat<Notice>, typeof notice>>()
holds<Same<HandRuling, typeof handRuling>>()
holds<Same<KeptRuling, typeof keptRuling>>()
holds<Same<LogEntry, typeof logEntry>>()
holds<Same<ArchiveSize, typeof archiveSize>>()
holds<Same<Aligned, typeof aligned>>()

test('the document of the API is made of the shapes, each once and by name', async () => {
  const document = await (await makeApi({} as Serving, {} as Streams).request('/openapi.json')).text()
  const { openapi, components } = JSON.parse(document)
  assert.equal(openapi, '3.1.0')
  for (const name of ['StoryLine', 'ArchivedStory', 'Evidence', 'Hit', 'Failure'])
    assert.ok(Object.hasOwn(components.schemas, name), name)
  assert.deepEqual(Object.keys(components.securitySchemes), ['token'])
  for (const [, name] of document.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
    assert.ok(Object.hasOwn(components.schemas, name!), name)
})
