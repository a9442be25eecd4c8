import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { makeApi } from '../../src/server/app.ts'
import { FAILURES } from '../../src/server/failure.ts'
import { HAPPENINGS } from '../../src/server/happenings.ts'
import { RATES } from '../../src/server/rate.ts'
import type { Serving } from '../../src/server/serving.ts'
import type { Streams } from '../../src/server/streams.ts'
import { ROOT } from '../house/sources.ts'

const text = readFileSync(`${ROOT}/docs/api.md`, 'utf8')
const api = await (await makeApi({} as Serving, {} as Streams).request('/openapi.json')).text()
const paths = JSON.parse(api).paths as Record<
  string,
  Record<string, { parameters?: { name: string; in: string }[] }>
>

test('each route is documented, and no other', () => {
  const told = [...text.matchAll(/(GET|POST|DELETE) `(\/[^`]*)`/g)].map(
    ([, method, path]) => `${method} ${path}`,
  )
  const there = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
  )
  assert.deepEqual([...new Set(told)].sort(), [...there, 'GET /openapi.json'].sort())
})

test('each parameter of a route is documented', () => {
  for (const [path, methods] of Object.entries(paths)) {
    for (const { parameters = [] } of Object.values(methods)) {
      for (const { name } of parameters.filter(
        each => each.in === 'query' && !['after', 'limit'].includes(each.name),
      ))
        assert.match(text.toLowerCase(), new RegExp(`\`${name}[\`=]`), `${path} ${name}`)
    }
  }
})

test('each failure, event and rate is documented', () => {
  for (const [code, status] of Object.entries(FAILURES))
    assert.ok(text.includes(`| \`${code}\` | ${status} |`), code)
  for (const kind of HAPPENINGS) assert.ok(text.includes(`\`${kind}\``), kind)
  const { ask, change } = RATES
  assert.ok(
    text.includes(
      `${ask.burst} requests at once or ${ask.perS} a second, of changes ${change.burst} and ${change.perS}`,
    ),
  )
})
