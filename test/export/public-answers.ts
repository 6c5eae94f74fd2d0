import type { TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import type { Row, Rows } from './reading.js';

type Answers = Readonly<Record<string, any>>;

const TEXT = 'clauses { kind text }';
const LISTS = {
  papers: `boardPapers(first: 20) { nodes { id reference version withdrawnBecause projects { code title }
    issue { id on at by sealSha256 modelSha256 templateVersion files { format mediaType sha256 } }
    clearance { on at by } consideration { id decision consideredOn recordedBy decisionIds } } }`,
  outputs: `publishedOutputs(first: 20) { nodes { id projectCode code title kind label purpose publishedOn
    badges { organisation signedOn } ${TEXT} parts { title label ${TEXT} } } }`,
  communications: 'issuedCommunications(first: 20) { nodes { id title kind issuedOn issuedBy text contentSha256 } }',
  adopted: `adoptedProtocols(first: 20) { nodes { id projectCode adoptionCode name kind invented purpose outputTitle
    versionLabel publicSince textSha256 clauses { text treatment } signatures { member signatory post signedOn } } }`,
  reports: 'publishedFeedbackReports(first: 20) { nodes { id projectCode exerciseCode subject publishedOn } }',
} as const;
const REPORT = `query($projectCode: String!, $exerciseCode: String!) {
  youSaidWeDid(projectCode: $projectCode, exerciseCode: $exerciseCode) {
    sources { title channel stage opensOn closesOn method bases { asked } }
    themes { code title definition comments(first: 100) { nodes {
      code question youSaid textWithheld outcome because state alsoOn } } } } }`;

/** What anybody is told without signing in: all lists, and each report. */
export async function publicAnswers(app: Client): Promise<Answers> {
  const list = async (name: keyof typeof LISTS): Promise<Row[]> =>
    (await app.query(null, `{ all: ${LISTS[name]} }`)).all.nodes;
  const reports: object[] = [];
  for (const each of await list('reports')) {
    const { projectCode, exerciseCode } = each;
    const { youSaidWeDid } = await app.query(null, REPORT, { projectCode, exerciseCode });
    reports.push({ ...each, source: youSaidWeDid.sources[0], comments: commentsOf(youSaidWeDid.themes) });
  }
  return {
    papers: sorted((await list('papers')).map((each) => ({ ...each, projects: sorted(each['projects']) }))),
    outputs: sorted((await list('outputs')).map((each) => ({ ...each, badges: sorted(each['badges']) }))),
    communications: sorted(await list('communications')),
    adopted: sorted((await list('adopted')).map((each) => ({ ...each, clauses: sorted(each['clauses']) }))),
    reports: sorted(reports),
  };
}

/** Where titles of projects are told: with papers, and in the files of reports. */
export async function titlesTold(app: TestApp): Promise<string> {
  const { papers, reports } = await publicAnswers(app);
  const told = [
    ...papers.map(({ projects }: Row) => projects.map(({ title }: Row) => title).join('\n')),
    ...(await Promise.all(
      reports.map(async ({ projectCode, exerciseCode }: Row) =>
        (await fetch(`${app.url}/you-said-we-did/${projectCode}-${exerciseCode}.md`)).text(),
      ),
    )),
  ];
  return told.join('\n');
}

/** The same put together from the rows of an export. */
export function answersFrom(rows: Rows): Answers {
  return {
    papers: sorted(rows.of('board_paper').map((row) => paper(rows, row))),
    outputs: sorted(rows.of('output_version_report').map((row) => output(rows, row))),
    communications: sorted(rows.of('communication').map((row) => communication(rows, row))),
    adopted: sorted(rows.of('adoption').map((row) => adopted(rows, row))),
    reports: sorted(rows.of('feedback_publication').map((row) => report(rows, row))),
  };
}

function sorted<T>(all: readonly T[]): T[] {
  const key = (one: T): string => JSON.stringify(Object.entries(one as object).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const projectCode = (rows: Rows, id: string): string => rows.one('project', { id })['code'];

function paper(rows: Rows, { id, reference, version, project_ids }: Row) {
  const told = (row: Row | null) => row && { row, write: rows.one('journal_entry', { revision: row['revision'] }) };
  const signed = (row: Row | null) => {
    const found = told(row);
    return found && { on: found.row['effective_on'], at: instant(found.write), by: found.write['actor_name'] };
  };
  const issue = rows.one('board_paper_issue', { paper_id: id });
  const decided = told(rows.maybe('board_paper_consideration', { paper_id: id }));
  const files = rows.of('board_paper_file', { issue_id: issue['id'] }).map(({ format, media_type, sha256 }) => {
    const again = rows.maybe('board_paper_redrawn_file', { issue_id: issue['id'], format });
    return { format, mediaType: media_type, sha256: again?.['sha256'] ?? sha256 };
  });
  return {
    ...{ id, reference, version },
    withdrawnBecause: told(rows.maybe('board_paper_withdrawal', { paper_id: id }))?.write['reason'] ?? null,
    projects: sorted(
      project_ids.map((one: string) => ({
        code: projectCode(rows, one),
        title: rows.one('project_statement', { project_id: one })['title'],
      })),
    ),
    issue: {
      ...{ id: issue['id'], ...signed(issue), sealSha256: issue['seal_sha256'], modelSha256: issue['model_sha256'] },
      ...{ templateVersion: issue['template_version'], files },
    },
    clearance: signed(rows.one('board_paper_clearance', { paper_id: id })),
    consideration: decided && {
      ...{ id: decided.row['id'], decision: decided.row['decision'], consideredOn: decided.row['considered_on'] },
      ...{ recordedBy: decided.write['actor_name'], decisionIds: decided.row['decision_ids'] },
    },
  };
}

const instant = (write: Row): string => new Date(write['recorded_at']).toISOString();

function textOf(rows: Rows, versionId: string) {
  const { clause_ids } = rows.one('output_clause_order', { version_id: versionId });
  return clause_ids.map((id: string) => {
    rows.one('output_clause', { id });
    const { kind, text } = rows.one('output_clause_statement', { clause_id: id });
    return { kind, text };
  });
}

/** A version with its output, as their rows have them. */
function named(rows: Rows, id: string) {
  const { project_id } = rows.one('output_version', { id });
  const { output_id, label, part_version_ids } = rows.one('output_version_statement', { version_id: id });
  const { code } = rows.one('output', { id: output_id });
  const { title, kind, purpose } = rows.one('output_statement', { output_id });
  return { project_id, code, title, kind, purpose, label, parts: (part_version_ids ?? []) as readonly string[] };
}

function output(rows: Rows, { version_id, effective_on }: Row) {
  const { project_id, parts, ...told } = named(rows, version_id);
  const badges = rows.of('output_sign_off', { version_id }).map((row) => {
    const { id } = rows.one('organisation', { id: row['organisation_id'] });
    const { name } = rows.one('organisation_statement', { organisation_id: id });
    return { organisation: name, signedOn: row['effective_on'] };
  });
  return {
    ...{ id: `published:${version_id}`, projectCode: projectCode(rows, project_id), ...told },
    ...{ publishedOn: effective_on, badges: sorted(badges), clauses: textOf(rows, version_id) },
    parts: parts.map((id) => {
      const { title, label } = named(rows, id);
      return { title, label, clauses: textOf(rows, id) };
    }),
  };
}

function communication(rows: Rows, { id }: Row) {
  const { title, kind, owner_team } = rows.one('communication_statement', { communication_id: id });
  const { body } = rows.one('communication_text', { communication_id: id });
  const { effective_on, content_sha256 } = rows.one('communication_report', { communication_id: id, state: 'ISSUED' });
  const told = { id, title, kind, issuedOn: effective_on, issuedBy: owner_team };
  return { ...told, text: body, contentSha256: content_sha256 };
}

function adopted(rows: Rows, { id, code, project_id }: Row) {
  const said = rows.one('adoption_statement', { adoption_id: id });
  const { title, label } = named(rows, said['output_version_id']);
  const { clause_ids } = rows.one('output_clause_order', { version_id: said['output_version_id'] });
  const own = new Map(rows.of('adoption_clause', { adoption_id: id }).map((row) => [row['clause_key'], row]));
  const kept = clause_ids.flatMap((clause: string) => {
    const found = rows.maybe('output_clause', { id: clause });
    if (!found || (own.get(found['origin_id'])?.['treatment'] ?? 'KEPT') !== 'KEPT') return [];
    const { text } = rows.one('output_clause_statement', { clause_id: clause });
    return [{ text, treatment: 'KEPT' }];
  });
  const changed = [...own.values()].filter(({ treatment }) => treatment === 'REWORDED' || treatment === 'ADDED');
  const signatures = said['members'].map(({ organisationId, name }: Row) => {
    const whose = organisationId ? { member_organisation_id: organisationId } : { member_name: name };
    const row = rows.one('adoption_signature', { adoption_id: id, ...whose });
    return { member: name, signatory: row['signatory'], post: row['post'], signedOn: row['effective_on'] };
  });
  const reported = rows.of('adoption_report', { adoption_id: id }).map((row) => row['effective_on']);
  const [first] = rows.of('adoption_signature', { adoption_id: id });
  return {
    ...{ id, projectCode: projectCode(rows, project_id), adoptionCode: code, name: said['name'], kind: said['kind'] },
    ...{ invented: said['invented'], purpose: said['purpose'], outputTitle: title, versionLabel: label },
    publicSince: [...signatures.map((one: Row) => one['signedOn']), ...reported].sort().at(-1),
    textSha256: first?.['text_sha256'],
    clauses: sorted([...kept, ...changed.map(({ text, treatment }) => ({ text, treatment }))]),
    signatures,
  };
}

function report(rows: Rows, { id, exercise_id, effective_on }: Row) {
  const exercise = rows.one('feedback_exercise', { id: exercise_id });
  const said = rows.one('feedback_exercise_statement', { exercise_id });
  const comments = rows.of('feedback_item_statement', { exercise_id }).map(({ item_id, question, text }) => {
    const outcome = rows.maybe('feedback_outcome', { item_id });
    const coded = rows.maybe('feedback_coding', { item_id })?.['theme_ids'] ?? [];
    const meant = coded.map((theme: string) => {
      const { title, definition } = rows.one('feedback_theme_statement', { theme_id: theme });
      return { code: rows.one('feedback_theme', { id: theme })['code'], title, definition };
    });
    const replied = rows.maybe('feedback_reply', { item_id }) !== null;
    return {
      ...{ code: rows.one('feedback_item', { id: item_id })['code'], question, text },
      ...{ outcome: outcome?.['outcome'] ?? null, because: outcome?.['because'] ?? null, replied },
      ...{ theme: meant[0] ?? null, alsoOn: meant.slice(1).map((one: Row) => one['title']) },
    };
  });
  const { title, channel, stage, opens_on, closes_on, method, asked } = said;
  return {
    ...{ id, projectCode: projectCode(rows, exercise['project_id']), exerciseCode: exercise['code'], subject: title },
    ...{ publishedOn: effective_on, comments: sorted(comments) },
    source: { title, channel, stage, opensOn: opens_on, closesOn: closes_on, method, bases: { asked } },
  };
}

function commentsOf(themes: readonly Row[]): object[] {
  const all = themes.flatMap(({ code, title, definition, comments }) =>
    comments.nodes.map(({ code: of, question, youSaid, textWithheld, outcome, because, state, alsoOn }: Row) => ({
      ...{ code: of, question, text: textWithheld ? null : youSaid, outcome, because, replied: state === 'REPLIED' },
      ...{ theme: code === null ? null : { code, title, definition }, alsoOn },
    })),
  );
  return sorted(all);
}
