import type { BasisWords } from '../basis.ts'

const words = (line: string): ReadonlySet<string> => new Set(line.trim().split(/\s+/))

/** English words of how a report knows. */
export const basis: BasisWords = {
  reporters: words('reporter journalist correspondent photographer photojournalist videographer'),
  press: words('press media'),
  perceive: words('see watch hear witness observe visit view film photograph count notice smell find'),
  present: words(`separate lead take show escort accompany follow tour enter stand walk wait keep invite allow
    gather drive fly travel crowd`),
  there: words('scene site spot'),
  pictures: words('photo photograph picture image snapshot'),
  videos: words('video footage film clip recording livestream'),
  show: words('show depict capture reveal feature'),
  supply: words('release publish supply provide distribute share post issue circulate upload broadcast air'),
  documents: words(`document filing memo memorandum letter email e-mail record affidavit transcript minutes
    audit leak dossier log logbook lawsuit complaint indictment warrant deposition testimony`),
  obtain: words('obtain see review view examine read leak access inspect'),
  leaked: words('leaked internal confidential unsealed sealed classified declassified'),
  according: words('accord according'),
  outlets: words('outlet newspaper broadcaster magazine daily tabloid website station network agency media'),
  agencies: words('agency network station website'),
  news: words('news television tv radio broadcasting wire'),
  access: words('allow permit ask question enter admit access let visit speak answer take opportunity'),
  keep: words('bar ban block exclude refuse deny prevent prohibit stop turn keep'),
  no: words("no not n't n’t never without neither nor"),
}
