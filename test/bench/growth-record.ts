import { Visitor } from '../pages/visitor.js';
import { asAdmin } from '../support/database.js';

export const TOKEN = 'ppt_the-administrator-of-the-benchmark';
/** The project that everything is asked about: the same in every record. */
export const ASKED = 'ASKED';
const ITEMS = 100;
/** Reports of each item. */
const REPORTS = 150;
/** Items of each other project. */
const OTHER_ITEMS = 200;

export type Ask = (query: string, variables?: unknown) => Promise<Record<string, any>>;

export interface Grown {
  /** A token of the asked project's lead. */
  readonly token: string;
  readonly items: number;
  readonly reports: number;
}

/** Asks a server as somebody; throws where it answers an error or saves nothing. */
export function asking(url: string, token: string): Ask {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return async (query, variables) => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const answer = (await response.json()) as { data?: Record<string, any> | null; errors?: unknown };
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer).slice(0, 500));
    const refused = Object.values(answer.data).find((payload) => payload?.saved === false);
    if (refused) throw new Error(JSON.stringify(refused));
    return answer.data;
  };
}

/** The asked project with its plan, through the interface; then its reports, and `others` more projects, by SQL. */
export async function grownRecord(url: string, databaseUrl: string, others: number): Promise<Grown> {
  const token = await askedProject(url);
  await asAdmin(databaseUrl, async (client) => {
    await client.query('SET session_replication_role = replica'); // copies are sound, and nobody has to hear of each
    for (let copy = 1; copy <= others; copy += 1) for (const text of COPY_PROJECT) await client.query(text(copy));
    await client.query(REPORTS_OF_ALL);
    await client.query(JOURNAL_OF_REPORTS);
    await client.query(`UPDATE plan_item i SET version = last.revision
      FROM (SELECT item_id, max(revision) AS revision FROM plan_report GROUP BY item_id) last WHERE last.item_id = i.id`);
    await client.query('UPDATE record_clock SET revision = (SELECT max(revision) FROM journal_entry)');
    // what the server would do of itself in the minutes after so many rows is done now, and not while something is measured
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  });
  const items = ITEMS + others * OTHER_ITEMS;
  return { token, items, reports: items * REPORTS };
}

async function askedProject(url: string): Promise<string> {
  const ask = asking(url, TOKEN);
  const write = async (who: Ask, field: string, input: object, selection = ''): Promise<Record<string, any>> => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${field}(input: $input) { saved problems { message } ${selection} } }`;
    return (await who(document, { input }))[field] as Record<string, any>;
  };
  const { organisation } = await write(ask, 'addOrganisation', { name: 'A body' }, 'organisation { id }');
  await write(ask, 'startProgramme', { code: 'P', title: 'P', ownerOrganisationId: organisation.id });
  const { person } = await write(ask, 'addPerson', { name: 'Lead' }, 'person { id }');
  const link = await write(ask, 'issueSignInLink', { personId: person.id }, 'path');
  const visitor = new Visitor(url);
  await visitor.post(String(link['path']), {});
  const token = await visitor.token();
  const started = { programmeCode: 'P', code: ASKED, title: 'The asked project', start: '2010-01-04' };
  await write(ask, 'startProject', started);
  await write(ask, 'setReportingDate', { projectCode: ASKED, reportingDate: '2010-06-30' });
  await write(ask, 'grantRole', { personId: person.id, role: 'PROJECT_LEAD', projectCode: ASKED });
  await write(ask, 'grantRole', { personId: person.id, role: 'SECRETARY' });
  const changes = Array.from({ length: ITEMS / 2 }, (_, index) => [
    { addTask: { code: `T${index}`, title: `Task ${index}`, duration: { days: 5 } } },
    { addMilestone: { code: `M${index}`, title: `Milestone ${index}` } },
    { addLink: { from: `T${index}`, to: `M${index}` } },
    ...(index % 10 ? [{ addLink: { from: `M${index - 1}`, to: `T${index}` } }] : []),
  ]).flat();
  const input = { projectCode: ASKED, expectedVersion: 0, effectiveOn: '2010-01-04', changes };
  await write(asking(url, token), 'revisePlan', input);
  return token;
}

const fromAsked = `(SELECT id FROM project WHERE code = '${ASKED}')`;
/** The id of the copy of something; items of a copy are twice as many as those of the asked project. */
const idOf = (column: string, copy: string): string => `md5(${column}::text || '-${copy}')::uuid`;
const twice = (copy: number, half: string): string => `${copy}-' || ${half} || '`;

/** The statements that copy the asked project with its plan, its items twice over. */
const COPY_PROJECT: readonly ((copy: number) => string)[] = [
  (
    copy,
  ) => `INSERT INTO project SELECT (p).* FROM (SELECT jsonb_populate_record(p, jsonb_build_object('id', ${idOf('p.id', `${copy}`)},
    'code', 'P' || ${copy})) AS p FROM project p WHERE code = '${ASKED}') q`,
  ...['project_statement', 'project_reporting_date'].map(
    (table) =>
      (copy: number) => `INSERT INTO ${table} SELECT (t).* FROM (SELECT jsonb_populate_record(t, jsonb_build_object(
      'id', ${idOf('t.id', `${copy}`)}, 'project_id', ${idOf('t.project_id', `${copy}`)})) AS t
      FROM ${table} t WHERE project_id = ${fromAsked}) q`,
  ),
  (copy) => `INSERT INTO plan SELECT ${idOf('id', `${copy}`)}, version FROM plan WHERE id = ${fromAsked}`,
  ...(
    [
      ['plan_item', ['id', 'project_id'], true],
      ['plan_item_statement', ['id', 'project_id', 'item_id', 'parent_id'], false],
      ['plan_link', ['id', 'project_id', 'from_id', 'to_id'], false],
      ['plan_link_statement', ['id', 'project_id', 'link_id'], false],
    ] as const
  ).map(([table, columns, coded]) => (copy: number): string => {
    const changed = columns.map((column) => {
      const of = column === 'project_id' ? `${copy}` : twice(copy, 'half');
      return `'${column}', ${idOf(`t.${column}`, of)}`;
    });
    if (coded) changed.push(`'code', t.code || '-' || half`);
    return `INSERT INTO ${table} SELECT (t).* FROM (SELECT jsonb_populate_record(t, jsonb_build_object(${changed.join(', ')})) AS t
      FROM ${table} t, generate_series(1, 2) half WHERE project_id = ${fromAsked}) q`;
  }),
];

/** Reports of every item, each a write of its own, a day or so apart; forecasts near where the network puts them. */
const REPORTS_OF_ALL = `INSERT INTO plan_report (id, effective_on, revision, assumed, project_id, item_id, forecast_on, narrative)
  SELECT gen_random_uuid(), DATE '2010-01-05' + n, (SELECT max(revision) FROM journal_entry) +
      row_number() OVER (ORDER BY n, i.id)::int, false, i.project_id, i.id, DATE '2010-07-01' + (n % 90), 'On course, as far as we can tell.'
    FROM plan_item i, generate_series(1, ${REPORTS}) n`;
const JOURNAL_OF_REPORTS = `INSERT INTO journal_entry (revision, recorded_at, actor_name, operation, reason, project_ids, subjects)
  SELECT revision, TIMESTAMPTZ '2010-01-05' + revision * interval '1 second', 'Lead', 'reportMilestone', 'Weekly update',
      ARRAY[project_id], jsonb_build_array(jsonb_build_object('kind', 'PlanItem', 'id', item_id, 'code', 'M'))
    FROM plan_report`;
