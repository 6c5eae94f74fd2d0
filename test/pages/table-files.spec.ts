import { DemoTokensService } from '../../src/demo/demo-tokens.service.js';
import { Role } from '../../src/platform/auth/role.js';
import type { TestApp } from '../support/app.js';
import { itWith, run, temporaryFolder } from '../documents/tools.js';
import { sayEnum } from '../../src/pages/frame/words.js';
import { linkCode } from '../../src/pages/plan/plan-facts.js';
import { LOADING_MS, startPages } from './page-app.js';
import { Visitor } from './visitor.js';

const OPENPYXL = ['/usr/bin/python3', '-c', 'import openpyxl'] as const;
/** Rows as openpyxl reads them: days as "date 2010-01-05", numbers as numbers, what is blank as null. */
const READ = `import datetime, json, sys, openpyxl
def value(cell):
    if cell.data_type == 'f': return 'FORMULA ' + str(cell.value)
    if isinstance(cell.value, datetime.datetime): return 'date ' + cell.value.date().isoformat()
    return cell.value
print(json.dumps([[value(c) for c in row] for row in openpyxl.load_workbook(sys.argv[1]).active.iter_rows()]))`;

type Row = Readonly<Record<string, unknown>>;

const date = (day: string | null | undefined): string | null => (day ? `date ${day}` : null);
const yes = (is: boolean): string => (is ? 'yes' : 'no');
const word = (value: string | null | undefined): string | null => (value ? sayEnum(value) : null);

const SCORE = 'effectiveOn rationale score { score likelihood { value } impact { value } band { name } }';
const ITEM = `code title stageCode totalFloat freeFloat critical deadline constraint { kind date } slipWorkingDays late rag ragReason
  owner { name } ownerTeam lastReportedOn citation assumed unknownReason`;

describe('tables as files', () => {
  let app: TestApp;
  let lead: Visitor;
  const folder = temporaryFolder();

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const sheet = async (address: string): Promise<readonly Row[]> => {
    const answer = await lead.get(address);
    expect(answer.status).toBe(200);
    const file = folder.write('table.xlsx', new Uint8Array(await answer.arrayBuffer()));
    const [heads, ...rows] = JSON.parse(run('/usr/bin/python3', ['-c', READ, file])) as [string[], ...unknown[][]];
    return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]])));
  };
  const asked = async (selection: string): Promise<any> => {
    const { body } = await app.gql(await leadToken(app), `{ ${selection} }`);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const record = async (selection: string): Promise<any> =>
    (await asked(`project(code: "CFPS") { ${selection} }`)).project;

  itWith(OPENPYXL, 'the register has every fact of each risk in a column of its own', async () => {
    const { risks } =
      await record(`risks(first: 100) { nodes { code title nature category status statusSince raisedOn cause event
      effect owner { name } proximity response { response note } actionees { name } appetiteReading nextReviewOn citation assumed
      inherent { ${SCORE} } current { ${SCORE} } target { ${SCORE} } } }`);
    const assessed = (head: string, one: any): Row => ({
      [`${head} likelihood`]: one?.score.likelihood.value ?? null,
      [`${head} impact`]: one?.score.impact.value ?? null,
      [`${head} score`]: one?.score.score ?? null,
      [`${head} band`]: one?.score.band.name ?? null,
      [`${head} assessed on`]: date(one?.effectiveOn),
      [`${head} rationale`]: one?.rationale ?? null,
    });
    const rows = await sheet('/projects/CFPS/risks?file=risks.xlsx&sort=CODE');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows).toEqual(
      [...risks.nodes]
        .sort((a: any, b: any) => Number(a.code.slice(1)) - Number(b.code.slice(1)))
        .map((risk: any) => ({
          ...{ Code: risk.code, Title: risk.title, Nature: word(risk.nature), Category: word(risk.category) },
          ...{ Status: word(risk.status), 'Status since': date(risk.statusSince), 'Raised on': date(risk.raisedOn) },
          ...{ Cause: risk.cause, Event: risk.event, Effect: risk.effect, Owner: risk.owner?.name ?? null },
          Proximity: word(risk.proximity),
          ...assessed('Inherent', risk.inherent),
          ...assessed('Current', risk.current),
          ...assessed('Target', risk.target),
          Response: word(risk.response?.response),
          'Response note': risk.response?.note ?? null,
          Actionees: risk.actionees.map((one: any) => one.name).join(', ') || null,
          ...{ Appetite: word(risk.appetiteReading), 'Next review': date(risk.nextReviewOn) },
          ...{ Source: risk.citation, Assumed: yes(risk.assumed) },
        })),
    );
  });

  itWith(OPENPYXL, 'the plan has every fact of each stage, task and milestone in a column of its own', async () => {
    const { plan } = await record(`plan { links { from to type lag lagUnit }
      stages { ${ITEM} start finish baselineStart baselineFinish actualFinish }
      tasks { ${ITEM} durationDays start finish baselineStart baselineFinish actualStart actualFinish ownerForecastFinish }
      milestones { ${ITEM} baselineDate forecastDate actualDate ownerForecastDate } }`);
    const facts = (item: any, type: string): Row => {
      const day = item.actualDate ?? item.forecastDate;
      const before = plan.links.filter((link: any) => link.to === item.code).map(linkCode);
      return {
        ...{ Code: item.code, Title: item.title, Type: type, Stage: item.stageCode },
        ...{ Start: date(item.start ?? day), Finish: date(item.finish ?? day) },
        'Duration (working days)': item.durationDays ?? null,
        Predecessors: before.join('; ') || null,
        ...{ 'Total float (working days)': item.totalFloat, 'Free float (working days)': item.freeFloat },
        Critical: yes(item.critical),
        'Baseline start': date(item.baselineStart ?? item.baselineDate),
        'Baseline finish': date(item.baselineFinish ?? item.baselineDate),
        'Owner forecast': date(item.ownerForecastDate ?? item.ownerForecastFinish),
        'Actual start': date(item.actualStart),
        'Actual finish': date(item.actualDate ?? item.actualFinish),
        ...{ Deadline: date(item.deadline), Constraint: word(item.constraint?.kind) },
        'Constraint date': date(item.constraint?.date),
        ...{
          'Slip (working days)': item.slipWorkingDays,
          Late: yes(item.late),
          RAG: word(item.rag),
          Reason: item.ragReason,
        },
        Owner: item.owner?.name ?? item.ownerTeam ?? null,
        'Last reported': date(item.lastReportedOn),
        'Not known because': type === 'Stage' ? null : (item.unknownReason ?? null),
        ...{ Source: item.citation, Assumed: yes(item.assumed) },
      };
    };
    const rows = await sheet('/projects/CFPS/plan?file=plan.xlsx');
    const expected = [
      ...plan.stages.map((one: any) => facts(one, 'Stage')),
      ...plan.tasks.map((one: any) => facts(one, 'Task')),
      ...plan.milestones.map((one: any) => facts(one, 'Milestone')),
    ];
    const byCode = (list: readonly Row[]): readonly Row[] =>
      [...list].sort((a, b) => (String(a['Code']) < String(b['Code']) ? -1 : 1));
    expect(rows.length).toBeGreaterThan(20);
    expect(byCode(rows)).toEqual(byCode(expected));
  });

  itWith(OPENPYXL, 'actions, commitments and challenges have every fact in a column of its own', async () => {
    const { commitments, challenges } = await record(`
      commitments(first: 100) { nodes { code what dueOn firstDueOn overdue overdueWorkingDays state to { title } owner { name }
        ownerTeam milestone { code } milestoneDate moves { effectiveOn } } }
      challenges(first: 100, sort: DUE) { nodes { code projectCode kind question subject { code title } raisedBy { name } raisedOn
        answerer { name } dueOn overdue state satisfied } }`);
    const actions = await asked(
      `actions(first: 100) { nodes { code text owner raisedOn raisedAt raisedAtItem projectCode dueOn overdue state since closedAt
        subjects { code title } citation assumed } }`,
    );
    const rows = await sheet('/actions?file=actions.xlsx');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(
      actions.actions.nodes.map((one: any) => ({
        ...{
          Code: one.code,
          Action: one.text,
          Owner: one.owner,
          'Raised on': date(one.raisedOn),
          'Raised at': one.raisedAt,
        },
        ...{ 'Raised under item': one.raisedAtItem, Project: one.projectCode, Due: date(one.dueOn) },
        ...{
          Overdue: yes(one.overdue),
          State: word(one.state),
          'State since': date(one.since),
          'Closed at': one.closedAt,
        },
        About: one.subjects.map((subject: any) => `${subject.code} ${subject.title}`).join('\n') || null,
        ...{ Source: one.citation, Assumed: yes(one.assumed) },
      })),
    );
    expect(await sheet('/projects/CFPS/commitments?file=commitments.xlsx')).toEqual(
      commitments.nodes.map((one: any) => ({
        ...{ Code: one.code, Commitment: one.what, To: one.to?.title ?? null, Owner: one.owner?.name ?? one.ownerTeam },
        ...{ 'First due': date(one.firstDueOn), Due: date(one.dueOn), 'Times moved': one.moves.length },
        ...{
          Milestone: one.milestone?.code ?? null,
          'Milestone date': date(one.milestoneDate),
          State: word(one.state),
        },
        ...{ Overdue: yes(one.overdue), 'Overdue (working days)': one.overdueWorkingDays },
      })),
    );
    expect(await sheet('/projects/CFPS/challenges?file=challenges.xlsx')).toEqual(
      challenges.nodes.map((one: any) => ({
        ...{ Code: one.code, Project: one.projectCode, Type: word(one.kind), Question: one.question },
        About: one.subject ? `${one.subject.code} ${one.subject.title}` : null,
        ...{
          'Raised by': one.raisedBy?.name ?? null,
          'Raised on': date(one.raisedOn),
          Answerer: one.answerer?.name ?? null,
        },
        ...{ Due: date(one.dueOn), Overdue: yes(one.overdue), State: word(one.state) },
        Satisfied: one.satisfied === null ? null : yes(one.satisfied),
      })),
    );
  });

  itWith(OPENPYXL, 'decisions have every fact in a column of its own', async () => {
    const { decisions } = await asked(`decisions(first: 100) { nodes { code title text outcome state decidedOn maker
      body { name } meetingCode item paperReference projectCodes recommendation reasons alternatives conflicts dispensation
      replaces replacement replacedBy citation assumed } }`);
    const rows = await sheet('/decisions?file=decisions.xlsx');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(
      decisions.nodes.map((one: any) => ({
        ...{ Code: one.code, Title: one.title, Text: one.text, Outcome: word(one.outcome) },
        ...{ 'Taken on': date(one.decidedOn), State: word(one.state), Body: one.body.name, 'Taken by': one.maker },
        ...{ Meeting: one.meetingCode, Item: one.item, Paper: one.paperReference },
        ...{ Projects: one.projectCodes.join(', ') || null, Recommendation: one.recommendation, Reasons: one.reasons },
        ...{ Alternatives: one.alternatives?.join('\n') || null, Conflicts: one.conflicts?.join('\n') || null },
        ...{ Dispensation: one.dispensation, Replaces: one.replaces, 'Replaces how': word(one.replacement) },
        ...{ 'Replaced by': one.replacedBy, Source: one.citation, Assumed: yes(one.assumed) },
      })),
    );
  });

  itWith(OPENPYXL, 'stakeholders have every fact in a column of its own', async () => {
    const { stakeholders } =
      await record(`stakeholders(first: 100) { nodes { code name stake interest influence position
      treatment active silentDays citation owner { name } organisation { name } person { name }
      lastEngagement { effectiveOn dayKnown channel } assessments { effectiveOn rationale correctedBy } } }`);
    const rows = await sheet('/projects/CFPS/stakeholders?file=stakeholders.xlsx');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(
      stakeholders.nodes.map((one: any) => {
        const assessed = one.assessments.filter((each: any) => each.correctedBy === null).at(-1);
        const last = one.lastEngagement;
        return {
          ...{ Code: one.code, Name: one.name, Stake: one.stake, Organisation: one.organisation?.name ?? null },
          ...{ Person: one.person?.name ?? null, Interest: word(one.interest), Influence: word(one.influence) },
          ...{ Position: word(one.position), 'Looked after': word(one.treatment) },
          ...{ 'Assessed on': date(assessed?.effectiveOn), Rationale: assessed?.rationale ?? null },
          Owner: one.owner?.name ?? null,
          'Last heard on': last?.dayKnown ? date(last.effectiveOn) : null,
          ...{ 'Last heard by': word(last?.channel), 'Days of silence allowed': one.silentDays },
          ...{ 'Still a stakeholder': yes(one.active), Source: one.citation },
        };
      }),
    );
  });

  it('a CSV has ISO days and bare numbers', async () => {
    const text = await (await lead.get('/projects/CFPS/plan?file=plan.csv')).text();
    expect(text).toMatch(/^Code,Title,Type,Stage,Start,Finish/u);
    expect(text).toMatch(/,2010-\d\d-\d\d,/u);
    expect(text).not.toContain('(critical)');
    expect(text).not.toMatch(/\d{1,2} (?:January|February) 2010,\d/u);
  });
});

/** A token of the project lead of the demonstration. */
async function leadToken(app: TestApp): Promise<string> {
  const tokens = await app.app.get(DemoTokensService).renew();
  return tokens.find(({ role }) => role === Role.PROJECT_LEAD)!.secret;
}
