import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPlain } from './bag.ts'

const LISTS = ['bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'] as const

/** Looks whether a bag is whole: each fault is a sentence that begins with the name of the file. */
export async function checkBag(folder: string): Promise<readonly string[]> {
  if (!isPlain(folder, 'folder')) return ['there is no such folder']
  for (const list of LISTS)
    if (!isPlain(join(folder, list), 'file')) return [`${list}: is not there, so this is no bag`]
  if (!/^BagIt-Version: [01]\.\d+\r?\n/.test(readFileSync(join(folder, LISTS[0]), 'utf8')))
    return ['bagit.txt: does not say that this is a bag']
  const payload = readManifest(folder, LISTS[1])
  const tags = readManifest(folder, LISTS[2])
  const faults = [...tags.faults, ...payload.faults]
  if (!tags.files.has(LISTS[1])) faults.push(`${LISTS[2]}: does not list the manifest`)
  for (const [path, sha256] of [...tags.files, ...payload.files]) {
    const fault = await checkFile(join(folder, path), sha256)
    if (fault !== null) faults.push(`${path}: ${fault}`)
  }
  const extra = listFiles(folder, 'data').filter(path => !payload.files.has(path))
  return [...faults, ...extra.map(path => `${path}: is in no manifest`)]
}

interface Manifest {
  /** Path → SHA-256. */
  readonly files: ReadonlyMap<string, string>
  readonly faults: string[]
}

function readManifest(folder: string, name: string): Manifest {
  const files = new Map<string, string>()
  const faults: string[] = []
  for (const line of readFileSync(join(folder, name), 'utf8').split(/\r?\n/)) {
    if (line === '') continue
    const parts = /^([0-9a-f]{64}) {1,2}(\S.*)$/.exec(line)
    // A list that leads out of the folder is not followed.
    const leads = parts?.[2]?.split(/[\\/]/).some(step => step === '..' || step === '.' || step === '')
    if (!parts || leads) faults.push(`${name}: a line does not name a file with its hash`)
    else files.set(parts[2]!, parts[1]!)
  }
  return { files, faults }
}

async function checkFile(path: string, sha256: string): Promise<string | null> {
  if (!isPlain(path, 'file')) return 'is not there'
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex') === sha256 ? null : 'differs from its hash'
}

function listFiles(folder: string, path: string): readonly string[] {
  if (!isPlain(join(folder, path), 'folder')) return []
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap(entry => {
    const own = `${path}/${entry.name}`
    return entry.isDirectory() ? listFiles(folder, own) : [own]
  })
}
