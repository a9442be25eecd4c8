import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A page of an outlet with what its body is, line by line. */
export interface LabelledPage {
  /** Country and outlet: `uk/BBC`. */
  readonly outlet: string
  readonly file: string
  readonly source: string
  readonly title: string
  /** Standfirst, headings and paragraphs of the body, in order. */
  readonly lines: readonly string[]
}

/** Reads the labelled pages of the folder `pages/fundus`, each with the version of the labels that fits it best. */
export async function readFundus(data: string): Promise<readonly LabelledPage[]> {
  const root = join(data, 'pages/fundus/resources/parser/test_data')
  const pages: LabelledPage[] = []
  for (const country of (await readdir(root)).sort()) {
    const files = (await readdir(join(root, country))).sort()
    for (const labels of files.filter(file => file.endsWith('.json'))) {
      const name = labels.replace(/\.json$/, '')
      const versions = Object.values(
        JSON.parse(await readFile(join(root, country, labels), 'utf8')) as Record<string, Version>,
      )
      for (const file of files.filter(each => each.startsWith(`${name}_`) && each.endsWith('.gz'))) {
        const source = gunzipSync(await readFile(join(root, country, file))).toString('utf8')
        const version = chooseVersion(versions, source)
        pages.push({
          outlet: `${country}/${name}`,
          file,
          source,
          title: version.title ?? '',
          lines: linesOf(version),
        })
      }
    }
  }
  return pages
}

interface Version {
  readonly title?: string
  readonly body: {
    readonly summary: readonly string[]
    readonly sections: readonly {
      readonly headline: readonly string[]
      readonly paragraphs: readonly string[]
    }[]
  }
}

function linesOf({ body }: Version): readonly string[] {
  return [
    ...body.summary,
    ...body.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
  ]
}

// The version of which most lines begin as words of the page do.
function chooseVersion(versions: readonly Version[], source: string): Version {
  const count = (version: Version): number => {
    const lines = linesOf(version)
    return lines.filter(line => source.includes(line.slice(0, 12))).length / (lines.length + 1)
  }
  return versions.reduce((best, each) => (count(each) > count(best) ? each : best))
}
