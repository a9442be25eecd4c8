import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCertificate } from './certificate.ts'
import { codeOf, failureOf, openTest, sendPage, serve, serveRaw, withoutRules } from './servers.ts'

const page = withoutRules((_request, response) => sendPage(response))
const HOST = 'harbour.example'

test('an encrypted connection that is trusted gives a page', async () => {
  const certificate = makeCertificate({ host: HOST })
  const { port } = await serve(page, certificate)
  const { capture } = await openTest({ trust: certificate.cert }).fetchPage(`https://${HOST}:${port}/a`)
  assert.equal(capture.status, 200)
})

const BROKEN: readonly (readonly [
  why: string,
  made: ReturnType<typeof makeCertificate>,
  trusted: boolean,
])[] = [
  ['its certificate is signed by itself alone', makeCertificate({ host: HOST }), false],
  ['its certificate is for another host', makeCertificate({ host: 'torch.example' }), true],
  ['its certificate has expired', makeCertificate({ host: HOST, to: '210101000000Z' }), true],
  ['its certificate is not valid yet', makeCertificate({ host: HOST, from: '480101000000Z' }), true],
]

for (const [why, certificate, trusted] of BROKEN)
  test(`no page is taken where ${why}`, async () => {
    const site = await serve(page, certificate)
    const { fetchPage } = openTest(trusted ? { trust: certificate.cert } : {})
    const error = await failureOf(fetchPage(`https://${HOST}:${site.port}/a`))
    assert.equal(error.code, 'tls-broken')
    assert.ok(error.message.endsWith(`(the connection cannot be trusted: ${why}).`), error.message)
    assert.deepEqual(site.seen, [])
  })

test('the environment cannot make a broken connection a trusted one', async () => {
  const { NODE_TLS_REJECT_UNAUTHORIZED: before } = process.env
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  try {
    const { port } = await serve(page, makeCertificate({ host: HOST }))
    assert.equal(await codeOf(openTest().fetchPage(`https://${HOST}:${port}/a`)), 'tls-broken')
  } finally {
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before
  }
})

test('a site that does not speak TLS is no encrypted one', async () => {
  const { port } = await serve(page)
  assert.equal(await codeOf(openTest().fetchPage(`https://${HOST}:${port}/a`)), 'tls-broken')
})

test('a site that never answers the handshake is left', async () => {
  const { port } = await serveRaw(() => {})
  const limits = { connectMs: 200, requestMs: 3000, tries: 1 }
  assert.equal(await codeOf(openTest({ limits }).fetchPage(`https://${HOST}:${port}/a`)), 'timeout-connect')
})

test('an encrypted site that leads to one that is not is followed, and both are told', async () => {
  const open = await serve(page)
  const certificate = makeCertificate({ host: HOST })
  const { port } = await serve(
    withoutRules((_request, response) =>
      response.writeHead(301, { location: `http://${HOST}:${open.port}/a` }).end(),
    ),
    certificate,
  )
  const { capture } = await openTest({ trust: certificate.cert }).fetchPage(`https://${HOST}:${port}/a`)
  assert.match(capture.asked, /^https:/)
  assert.match(capture.reached, /^http:/)
})
