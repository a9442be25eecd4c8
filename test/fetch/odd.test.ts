import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkContact } from '../../src/fetch/capture.ts'
import { isReadable, parseMedia, settleType } from '../../src/fetch/media.ts'
import { parseRetryAfter } from '../../src/fetch/retry.ts'
import { parseRules } from '../../src/fetch/robots.ts'

/** Words of rules, right and wrong, in any order. */
const RULES = fc.array(
  fc.constantFrom(
    'User-agent: *\n',
    'User-agent: Crossread/9\n',
    'User-agent:\n',
    'User-agent: __proto__\n',
    'Disallow: /a\n',
    'Disallow: /%zz%\ud800\n',
    'Allow: *$*$\n',
    'Crawl-delay: Infinity\n',
    'Crawl-delay: 1e400\n',
    'Sitemap:\n',
    ':\n',
    '# a',
    '\r',
    '\0',
  ),
  { maxLength: 12 },
)

test('any robots.txt allows or disallows, and asks for a delay or none', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        RULES.map(parts => parts.join('')),
        fc.string(),
      ),
      async text => {
        const rules = await parseRules('https://harbour.example/robots.txt', text)
        assert.ok(rules.kind === 'rules')
        assert.equal(typeof rules.allows('https://harbour.example/a?b=%F0'), 'boolean')
        assert.ok(rules.delayMs === null || rules.delayMs > 0)
      },
    ),
  )
})

test('any Content-Type is a type and perhaps a character set', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom(';charset', 'a/b;charset="', ';;=;', "text/html;CHARSET='x'")),
      header => {
        const { mediaType, charset } = parseMedia(header)
        assert.equal(typeof isReadable(mediaType), 'boolean')
        assert.match(charset ?? 'utf-8', /^[\w:.-]+$/)
      },
    ),
  )
})

test('any bytes settle to a type or to none', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('', 'text/html', 'application/pdf', 'image/png'),
      (bytes, stated) => {
        const settled = settleType(stated, bytes)
        assert.ok(settled === null || isReadable(settled))
      },
    ),
  )
})

test('any Retry-After is a time to wait or none', () => {
  fc.assert(
    fc.property(fc.string(), value => {
      const wait = parseRetryAfter(value, 0)
      assert.ok(wait === null || wait >= 0)
    }),
  )
})

test('no contact breaks out of its header', () => {
  for (const contact of [
    'desk@harbour.example',
    'mailto:desk@harbour.example',
    'https://harbour.example/contact',
  ])
    assert.equal(checkContact(contact), null)
  fc.assert(
    fc.property(fc.string(), contact => {
      if (checkContact(contact) === null) assert.doesNotMatch(contact, /[\s()\p{Cc}]/u)
    }),
  )
  for (const odd of ['', 'me', 'desk@harbour.example\r\nCookie: a', 'a b@c', 'javascript:1', '(a@b)'])
    assert.notEqual(checkContact(odd), null)
})
