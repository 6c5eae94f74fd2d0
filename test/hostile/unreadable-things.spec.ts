import { randomUUID } from 'node:crypto';
import { office } from '../meetings/office.js';
import { requestOf } from '../role-matrix/part.js';
import { PARTS } from '../role-matrix/parts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import type { Request } from './requests.js';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
const ASKERS = ['lead', 'director', 'reviewer', 'stranger', 'guest'] as const;
const SECRET = 'The words of a closed item';

/** A thing that some may not read. */
interface Kept {
  readonly id: string;
  readonly type: string;
  readonly version: number | null;
}

describe('a thing that somebody may not read', () => {
  let app: TestApp;
  let cast: Cast;
  const requests: Record<string, Request> = {};
  /** What only those see who see inside the Board, by type. */
  const closed: Kept[] = [];

  /** What a reader is shown by an id; null where there is nothing for them. */
  const seen = async (token: string, id: string): Promise<Kept | null> => {
    const document = `query($id: ID!) { node(id: $id) { __typename id ... on Record { version } } }`;
    const { body } = await app.gql(token, document, { id });
    const node = body.data?.node;
    return node ? { id, type: node.__typename, version: node.version ?? null } : null;
  };

  const revision = async (): Promise<number> => {
    const [row] = await app.sql.rows<{ n: number }>('test-last', 'SELECT max(revision) AS n FROM journal_entry');
    return row!.n;
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26', env: { LIMIT_TOKENS: '20000', LIMIT_COST: '10000000' } });
    cast = await startCast(app);
    for (const part of PARTS) {
      for (const [name, row] of Object.entries(await part.lay(app, cast))) {
        if (app.schema().getMutationType()!.getFields()[name]) requests[name] = requestOf(app.schema(), name, row);
      }
    }
    const desk = office(app, cast);
    await desk.done('establishBody', { code: 'HIGH', name: 'The Board', kind: 'DECIDING', effectiveOn: '2010-01-04' });
    const held = { bodyCode: 'HIGH', meetsOn: '2010-01-25', code: 'HIGH-1', effectiveOn: '2010-01-04' };
    const { id: meetingId } = await desk.done('planMeeting', held);
    const items = [{ title: 'Staffing', kind: 'DECISION', access: 'CONFIDENTIAL' }];
    const set = await desk.about('setAgenda', 'HIGH-1', { items, effectiveOn: '2010-01-04' });
    await desk.about('reportMeeting', 'HIGH-1', { state: 'HELD', effectiveOn: '2010-01-25' });
    const on = { meetingId, itemId: set.meeting.agenda[0].id };
    const action = await desk.done('raiseAction', { projectCode: 'ALPHA', text: SECRET, ...on });
    const decided = {
      bodyCode: 'HIGH',
      title: SECRET,
      text: SECRET,
      outcome: 'AGREED',
      projectCodes: ['ALPHA'],
      ...on,
    };
    const { decision } = await app.saved(cast.secretary, 'recordDecision', decided, 'decision { id }');
    for (const id of [action.id, decision.id]) closed.push((await seen(cast.secretary, id))!);
  }, 120_000);
  afterAll(() => app.stop());

  it('is to every change that names it as if it were not there', async () => {
    const before = await revision();
    const told: string[] = [];
    const hidden = new Set<string>();
    for (const [operation, request] of Object.entries(requests)) {
      for (const { asked, kept } of await naming(request)) {
        for (const who of ASKERS) {
          if ((await seen(cast[who], kept.id)) !== null) continue;
          const [there, nowhere] = [await answer(who, asked, kept.id), await answer(who, asked, randomUUID())];
          if (there !== nowhere) told.push(`${operation} as ${who}, ${kept.type}: ${there} but ${nowhere}`);
          if (there.includes('NOT_FOUND')) hidden.add(operation);
        }
      }
    }
    expect(told).toEqual([]);
    expect(await revision()).toBe(before);
    expect([...hidden]).toEqual(expect.arrayContaining(['amendAction', 'reportAction', 'amendRisk', 'amendMeeting']));
  }, 300_000);

  it('is in no list that comes in from a file: neither shown beside it nor changed', async () => {
    const before = await revision();
    const [{ code }] = (await app.sql.rows<{ code: string }>('test-code', 'SELECT code FROM action WHERE id = $1', [
      closed[0]!.id,
    ])) as [{ code: string }];
    for (const rows of [`Code,Action\n${code},Other words`, `Action,Due on\n${SECRET},2010-05-01`]) {
      const input = { list: 'ACTIONS', projectCode: 'ALPHA', content: Buffer.from(rows).toString('base64') };
      const { body } = await app.gql(
        cast.lead,
        `query($input: ImportListInput!) { previewListImport(input: $input) {
          imported { added changed lines { outcome code changes { column was } } } problems { code } } }`,
        { input },
      );
      expect(body.errors).toBeUndefined();
      expect(body.data.previewListImport.imported?.changed ?? 0).toBe(0);
      if (!rows.includes(SECRET)) expect(JSON.stringify(body)).not.toContain(SECRET);
    }
    expect(await revision()).toBe(before);
  });

  /** The request about each thing that it names, and about each closed thing of the same type. */
  async function naming(request: Request): Promise<{ readonly asked: (id: string) => Request; readonly kept: Kept }[]> {
    const text = JSON.stringify(request);
    const found: { asked: (id: string) => Request; kept: Kept }[] = [];
    for (const named of new Set(text.match(UUID) ?? [])) {
      const own = (await seen(cast.secretary, named)) ?? (await seen(cast.lead, named));
      if (!own) continue;
      for (const kept of [own, ...closed.filter(({ type }) => type === own.type)]) {
        const asked = (id: string): Request => {
          const { query, variables } = JSON.parse(text.replaceAll(named, id)) as Request;
          return { query, variables: withVersion(variables, kept.version) };
        };
        found.push({ asked, kept });
      }
    }
    return found;
  }

  /** What is answered, but for the id itself. */
  async function answer(who: (typeof ASKERS)[number], asked: (id: string) => Request, id: string): Promise<string> {
    const { query, variables } = asked(id);
    const { body } = await app.gql(cast[who], query, variables);
    const told = (key: string, value: unknown): unknown =>
      key === 'extensions' ? (value as { code: string }).code : value;
    return JSON.stringify(body, told).replaceAll(id, 'ID');
  }
});

function withVersion(variables: Request['variables'], version: number | null): Record<string, unknown> {
  return JSON.parse(JSON.stringify(variables), (key: string, value: unknown) =>
    key === 'expectedVersion' ? (version ?? value) : value,
  ) as Record<string, unknown>;
}
