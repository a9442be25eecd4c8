/** What must find nothing in a whole archive: a query, and what a row of it is a fault of; `name` and `other` are its columns. */
export interface Agreement {
  readonly sql: string
  readonly fault: string
}

/** What the tables say of each other. */
export const AGREEMENTS: readonly Agreement[] = [
  {
    fault: 'report NAME: its latest version is not there',
    sql: `select id as name from report left join version on version.number = report.latest
      where version.report is not report.number`,
  },
  {
    fault: 'report NAME: the number of its versions is not what it says',
    sql: `select id as name from report
      where versions <> (select count(*) from version where version.report = report.number)`,
  },
  {
    fault: 'report NAME: it is not among the reports of its story OTHER',
    sql: `select id as name, story as other from report
      where story is not null and not exists
        (select 1 from member where member.report = report.number and member.story = report.story and home = 1)`,
  },
  {
    fault: 'story NAME: a report is at home in it that says otherwise: OTHER',
    sql: `select member.story as name, id as other from member join report on report.number = member.report
      where home = 1 and report.story is not member.story`,
  },
  {
    fault: 'story NAME: the number of its reports is not what it says',
    sql: `select id as name from story
      where reports <> (select count(*) from member where member.story = story.id)`,
  },
  {
    fault: 'story NAME: the story that took it in is not there: OTHER',
    sql: `select id as name, into_story as other from story
      where into_story is not null and into_story not in (select id from story)`,
  },
  {
    fault: 'version NAME of report OTHER: what was read is not there',
    sql: `select version as name, report.id as other from version join report on report.number = version.report
      where version.deleted = 0 and version <> 'gone' and version.number not in (select version from content)`,
  },
  {
    fault: 'version NAME of report OTHER: the bytes from which it was read are not there',
    sql: `select version as name, report.id as other from version join report on report.number = version.report
      where version.deleted = 0 and version.bytes is not null and not exists
        (select 1 from bytes where bytes.sha256 = version.bytes and packed is not null)`,
  },
  {
    fault: 'version NAME of report OTHER: the log does not tell of it',
    sql: `select version as name, report.id as other from version join report on report.number = version.report
      except select about ->> '$.version', about ->> '$.report' from log where action = 'version'`,
  },
  {
    fault: 'version NAME of report OTHER: the log tells of it and it is not there',
    sql: `select about ->> '$.version' as name, about ->> '$.report' as other from log where action = 'version'
      except select version, report.id from version join report on report.number = version.report`,
  },
  {
    fault: 'bytes NAME: the log does not tell of them',
    sql: `select sha256 as name from capture join bytes on bytes.number = capture.bytes
      except select about ->> '$.sha256' from log where action = 'captured'`,
  },
  {
    fault: 'bytes NAME: the log tells of them and they are not there',
    sql: `select about ->> '$.sha256' as name from log where action = 'captured'
      except select sha256 from capture join bytes on bytes.number = capture.bytes`,
  },
  {
    fault: 'decision NAME: the log does not tell of it',
    sql: `select number as name from ruling
      where number not in (select number from log where action = 'ruled')`,
  },
]
