import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLObjectType,
  isLeafType,
  isListType,
  NoUnusedVariablesRule,
  KnownDirectivesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { DemoTokensService } from '../../src/demo/demo-tokens.service.js';
import { labelOf } from '../../src/pages/frame/fact-labels.js';
import { fileQuestion } from '../../src/pages/frame/file-question.js';
import { sayEnum } from '../../src/pages/frame/words.js';
import { linkCode } from '../../src/pages/plan/plan-facts.js';
import { Role } from '../../src/platform/auth/role.js';
import { itWith, run, temporaryFolder } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { statementsDuring } from '../support/statements.js';
import { everybody, type Person } from './every-form/walk.js';
import { plain } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { exceptionOf, isWithoutRecords, type List, LISTS, TABLES, typeOfFile, typesOfTable } from './table-list.js';

const SCHEMA = buildSchema(readFileSync(new URL('../../src/schema.graphql', import.meta.url), 'utf8'));

const OPENPYXL = ['/usr/bin/python3', '-c', 'import openpyxl'] as const;
/** Rows of many files as openpyxl reads them: days as "date 2010-01-05", numbers as numbers, what is blank as null. */
const READ = `import datetime, json, sys, openpyxl
def value(cell):
    if cell.data_type == 'f': return 'FORMULA ' + str(cell.value)
    if isinstance(cell.value, datetime.datetime):
        return ('moment ' if 'h' in cell.number_format else 'date ') + cell.value.isoformat()[:19 if 'h' in cell.number_format else 10]
    return cell.value
def rows(file):
    return [[value(c) for c in row] for row in openpyxl.load_workbook(file).active.iter_rows()]
print(json.dumps([rows(file) for file in sys.argv[1:]]))`;

/** The directive of our own is known here alone, and a question for the rest has no use for every variable. */
const RULES = specifiedRules.filter((rule) => rule !== KnownDirectivesRule && rule !== NoUnusedVariablesRule);

type Row = Readonly<Record<string, unknown>>;
type Field = ReturnType<GraphQLObjectType['getFields']>[string];

/** The fields of a type that are one value, or several of a kind; a former name of a field says nothing more. */
const scalars = (type: string): Field[] =>
  Object.values((SCHEMA.getType(type) as GraphQLObjectType).getFields()).filter(
    ({ type: value, args, deprecationReason }) =>
      isLeafType(getNamedType(value)) && args.length === 0 && deprecationReason == null,
  );

/** How the column of a field is headed. */
const headOf = (type: string, { name, type: value }: Field): string =>
  labelOf(type, name) + (getNamedType(value).name === 'DateTime' ? ' (UTC)' : '');

/** Every question that the pages ask. */
async function documents(): Promise<string[]> {
  const pages = new URL('../../src/pages/', import.meta.url);
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.graphql.ts'),
  );
  const modules = await Promise.all(files.map(async (name) => import(new URL(name, pages).href) as Promise<object>));
  return modules
    .flatMap((one) => Object.values(one))
    .filter((value) => typeof value === 'string' && /^\s*(?:query\b|\{)/u.test(value));
}

/** A value of the interface as openpyxl reads it. */
function cellOf(field: Field, given: unknown): unknown {
  if (given === null || given === undefined) return null;
  if (isListType(getNullableType(field.type))) {
    return (given as unknown[]).map((one) => String(textOf(field, one))).join('\n') || null;
  }
  const { name } = getNamedType(field.type);
  if (name === 'Date') return `date ${given as string}`;
  if (name === 'DateTime') return `moment ${(given as string).slice(0, 19)}`;
  return textOf(field, given);
}

function textOf(field: Field, given: unknown): unknown {
  const { name } = getNamedType(field.type);
  if (typeof given === 'boolean') return given ? 'yes' : 'no';
  if (!['String', 'Date', 'DateTime', 'Int', 'Float', 'ID'].includes(name)) return sayEnum(given as string);
  return given === '' ? null : given; // openpyxl takes an empty text for no text
}

describe('tables as files', () => {
  let app: TestApp;
  let people: readonly Person[];
  const tokens = new Map<string, string>();
  const folder = temporaryFolder();

  beforeAll(async () => {
    app = await startPages();
    people = await everybody(app);
    const roles = { secretary: Role.SECRETARY, 'project lead': Role.PROJECT_LEAD, reviewer: Role.REVIEWER };
    const made = await app.app.get(DemoTokensService).renew();
    for (const [who, role] of Object.entries(roles)) tokens.set(who, made.find((one) => one.role === role)!.secret);
  }, LOADING_MS);
  afterAll(() => app.stop());

  const visitorOf = (who: string) => people.find((one) => one.who === who)!.visitor;
  const sheets = async (who: string, addresses: readonly string[]): Promise<Row[][]> => {
    const files: string[] = [];
    for (const [at, address] of addresses.entries()) {
      const answer = await visitorOf(who).get(address);
      expect([address, answer.status]).toEqual([address, 200]);
      files.push(folder.write(`${at}.xlsx`, new Uint8Array(await answer.arrayBuffer())));
    }
    const read = JSON.parse(run('/usr/bin/python3', ['-c', READ, ...files])) as [string[], ...unknown[][]][];
    return read.map(([heads, ...rows]) =>
      rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]]))),
    );
  };
  const asked = async (who: string, question: string): Promise<any> => {
    const { body } = await app.gql(tokens.get(who)!, question);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  /** Every file that the pages of the demonstration offer somebody, one of each kind. */
  const offered = async ({ visitor, pages, who }: Person): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    const queue = [...pages];
    for (const page of queue) {
      const html = await (await visitor.get(page)).text();
      for (const [, href = ''] of html.matchAll(/href="([^"]*[?&]file=[^"]*\.csv)"/gu)) {
        const link = plain(href);
        const kind = `${typeOfFile(link) ?? ''} ${/[?&]file=(.*)\.csv$/u.exec(link)![1]!}`;
        if (!found.has(kind)) found.set(kind, link);
      }
      if (who !== 'a partner' || page.startsWith('/my-partnerships/')) continue;
      const own = new Set([...html.matchAll(/href="(\/my-partnerships\/[^"#?/]+)"/gu)].map(([, href = '']) => href));
      for (const href of own) queue.push(href, `${href}/text`);
    }
    return found;
  };

  it(
    'have every fact of the record that is one value, whoever asks, or a reason stands here',
    async () => {
      const missing: string[] = [];
      const types = new Set<string>();
      for (const person of people) {
        for (const link of (await offered(person)).values()) {
          if (isWithoutRecords(link)) continue;
          const type = typeOfFile(link);
          if (type === null) {
            missing.push(`${link} is of no type that is known here`);
            continue;
          }
          types.add(type);
          const answer = await person.visitor.get(link);
          const [line = ''] = (await answer.text()).replace('\ufeff', '').split('\r\n');
          const heads = line.split(',');
          if (new Set(heads).size !== heads.length) missing.push(`${link} has a column twice: ${line}`);
          for (const field of scalars(type)) {
            if (exceptionOf(type, field.name) !== null) continue;
            const head = headOf(type, field);
            if (!heads.includes(head))
              missing.push(`${person.who}: ${type}.${field.name} is not in ${link} as ${head}`);
          }
        }
      }
      expect(missing).toEqual([]);
      expect(types.size).toBeGreaterThan(35);
    },
    LOADING_MS,
  );

  it('ask every list that names a table for all of its facts, whether or not the demonstration has rows for it', async () => {
    const asked = new Set<string>();
    for (const document of await documents()) {
      for (const [, table = ''] of document.matchAll(/@file\(table: "([^"]+)"\)/gu)) {
        const { columns, lists } = fileQuestion(parse(document), SCHEMA, table)!;
        const paged = document.match(new RegExp(`nodes @file\\(table: "${table}"\\)`, 'gu'))?.length ?? 0;
        expect([table, lists.length]).toEqual([table, paged]); // what comes page by page is had whole
        for (const { rest } of lists) expect(validate(SCHEMA, rest, RULES).map(({ message }) => message)).toEqual([]);
        const heads = columns.map(({ head }) => head);
        const lacking = typesOfTable(table).map((type) =>
          scalars(type).filter(
            (field) => exceptionOf(type, field.name) === null && !heads.includes(headOf(type, field)),
          ),
        );
        expect([table, lacking.some((fields) => fields.length === 0)]).toEqual([table, true]);
        expect([table, new Set(heads).size]).toEqual([table, heads.length]);
        asked.add(table);
      }
    }
    expect([...asked].sort()).toEqual([...TABLES]);
  });

  for (const who of ['secretary', 'project lead', 'reviewer']) {
    itWith(OPENPYXL, `have what the interface answers a ${who}, days as days and numbers as numbers`, async () => {
      const readable: [List, Field[], readonly Row[]][] = [];
      for (const list of LISTS) {
        const fields = scalars(typeOfFile(list.address)!).filter(
          ({ name }) => exceptionOf(typeOfFile(list.address)!, name) === null,
        );
        const { body } = await app.gql(tokens.get(who)!, list.question(fields.map(({ name }) => name).join(' ')));
        const hidden = body.errors !== undefined || Object.values(body.data as object).includes(null);
        if (hidden) expect((await visitorOf(who).get(list.address)).status).toBe(404);
        else readable.push([list, fields, list.rows(body.data)]);
      }
      expect(readable.filter(([, , rows]) => rows.length > 0).length).toBeGreaterThan(7);
      const files = await sheets(who, readable.map(([{ address }]) => address)); // prettier-ignore
      for (const [at, [{ address }, fields, rows]] of readable.entries()) {
        const type = typeOfFile(address)!;
        const ofRow = (cell: (field: Field) => unknown): Row =>
          Object.fromEntries(fields.map((field) => [headOf(type, field), cell(field)]));
        const found = files[at]!.map((row) => ofRow((field) => row[headOf(type, field)]));
        expect([address, found]).toEqual([
          address,
          rows.map((row) => ofRow((field) => cellOf(field, row[field.name]))),
        ]);
      }
    });
  }

  itWith(OPENPYXL, 'tell of parts and of other things what they are: scores, references, several values', async () => {
    const [risks = [], challenges = [], comments = [], commitments = []] = await sheets('secretary', [
      '/projects/CFPS/risks?file=risks.xlsx&sort=CODE',
      '/projects/CFPS/challenges?file=challenges.xlsx',
      '/projects/MCC/feedback?file=comments.xlsx',
      '/projects/CFPS/commitments?file=commitments.xlsx',
    ]);
    const score = '{ effectiveOn rationale score { score likelihood { value } impact { value } band { name } } }';
    const { cfps, mcc } = await asked(
      'secretary',
      `{ cfps: project(code: "CFPS") {
        risks(first: 100, sort: CODE) { nodes { owner { name } actionees { name } response { response note } current ${score} } }
        challenges(first: 100, sort: DUE) { nodes { subject { kind code title } raisedBy { name } answer { outcome reasons on } } }
        commitments(first: 100) { nodes { to { code title } owner { name } milestone { code title } moves { workingDays } } } }
      mcc: project(code: "MCC") { feedbackItems(first: 100) { nodes {
        themes { code title } clause { code title } outcome { outcome because } reply { text } } } } }`,
    );
    const lines = (things: readonly { code?: string; name?: string; title?: string }[]): string | null =>
      things.map(({ code, name, title }) => [code, title ?? name].filter(Boolean).join(' ')).join('\n') || null;
    const word = (value: string | null | undefined): string | null => (value ? sayEnum(value) : null);
    expect(risks).toEqual(
      cfps.risks.nodes.map(({ owner, actionees, response, current }: any) =>
        expect.objectContaining({
          ...{ Owner: owner?.name ?? null, Actionees: lines(actionees), Response: word(response?.response) },
          ...{ 'Response note': response?.note ?? null, 'Current rationale': current?.rationale ?? null },
          'Current likelihood': current?.score.likelihood.value ?? null,
          'Current impact': current?.score.impact.value ?? null,
          ...{ 'Current score': current?.score.score ?? null, 'Current band': current?.score.band.name ?? null },
          'Current assessed on': current ? `date ${current.effectiveOn}` : null,
        }),
      ),
    );
    expect(challenges).toEqual(
      cfps.challenges.nodes.map(({ subject, raisedBy, answer }: any) =>
        expect.objectContaining({
          ...{
            'Subject kind': word(subject?.kind),
            'Subject code': subject?.code ?? null,
            Subject: subject?.title ?? null,
          },
          ...{ 'Raised by': raisedBy?.name ?? null, 'Answer outcome': word(answer?.outcome) },
          ...{ 'Answer reasons': answer?.reasons ?? null, 'Answer on': answer ? `date ${answer.on}` : null },
        }),
      ),
    );
    expect(comments).toEqual(
      mcc.feedbackItems.nodes.map(({ themes, clause, outcome, reply }: any) =>
        expect.objectContaining({
          ...{ Themes: lines(themes), 'Clause code': clause?.code ?? null, Clause: clause?.title ?? null },
          ...{
            Outcome: word(outcome?.outcome),
            'Outcome because': outcome?.because ?? null,
            Reply: reply?.text ?? null,
          },
        }),
      ),
    );
    expect(commitments).toEqual(
      cfps.commitments.nodes.map(({ to, owner, milestone, moves }: any) =>
        expect.objectContaining({
          ...{ 'Made to code': to?.code ?? null, 'Made to': to?.title ?? null, Owner: owner?.name ?? null },
          ...{ 'Milestone code': milestone?.code ?? null, Milestone: milestone?.title ?? null },
          'Moves (number)': moves.length,
        }),
      ),
    );
  });

  itWith(
    OPENPYXL,
    'have the dates of stages, tasks and milestones in the same columns, and what each waits for',
    async () => {
      const [rows = []] = await sheets('project lead', ['/projects/CFPS/plan?file=plan.xlsx']);
      const { project } = await asked(
        'project lead',
        `{ project(code: "CFPS") { plan { links { from to type lag lagUnit }
        stages { code start finish baselineStart baselineFinish actualFinish }
        tasks { code durationDays start finish baselineStart baselineFinish actualFinish ownerForecastFinish }
        milestones { code baselineDate forecastDate actualDate ownerForecastDate } } } }`,
      );
      const { links, stages, tasks, milestones } = project.plan;
      const date = (day: string | null | undefined): string | null => (day ? `date ${day}` : null);
      const facts = (item: any): [string, unknown] => {
        const day = item.actualDate ?? item.forecastDate;
        const before = links.filter((link: any) => link.to === item.code).map(linkCode);
        const columns = {
          ...{
            Start: date(item.start ?? day),
            Finish: date(item.finish ?? day),
            Predecessors: before.join('\n') || null,
          },
          'Baseline start': date(item.baselineStart ?? item.baselineDate),
          'Baseline finish': date(item.baselineFinish ?? item.baselineDate),
          'Actual finish': date(item.actualDate ?? item.actualFinish),
          'Owner forecast': date(item.ownerForecastDate ?? item.ownerForecastFinish),
          'Duration (working days)': item.durationDays ?? null,
        };
        return [item.code, expect.objectContaining(columns)];
      };
      expect(rows.length).toBeGreaterThan(20);
      const found = Object.fromEntries(rows.map((row) => [row['Code'], row]));
      expect(found).toEqual(Object.fromEntries([...stages, ...tasks, ...milestones].map(facts)));
    },
  );

  it('have ISO days and bare numbers in CSV', async () => {
    const text = await (await visitorOf('project lead').get('/projects/CFPS/plan?file=plan.csv')).text();
    expect(text).toMatch(/^\ufeff?Code,Title,Kind,Start,Finish/u);
    expect(text).toMatch(/,2010-\d\d-\d\d,/u);
    expect(text).not.toContain('(critical)');
    expect(text).not.toMatch(/\d{1,2} (?:January|February) 2010,\d/u);
  });

  it('cost no statements beside those of their page', async () => {
    const count = async (address: string): Promise<number> => {
      await app.gql(tokens.get('project lead')!, '{ me { name } }');
      const { statements } = await statementsDuring(async () => (await visitorOf('project lead').get(address)).text());
      return statements.length;
    };
    for (const { address } of LISTS.filter((list) => list.address.startsWith('/projects/'))) {
      const page = address.replace(/[?&]file=[^&]*/u, '');
      const [, ofPage, ofFile] = [await count(page), await count(page), await count(address)];
      expect([address, ofFile <= ofPage + 2]).toEqual([address, true]);
    }
  });
});
