import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

interface Change {
  readonly revision: number;
  readonly operation: string;
  readonly recordedAt: string;
  readonly touched: readonly { readonly id: string; readonly kind: string; readonly code: string }[];
  readonly touchedMore: boolean;
}

const CHANGE = 'revision operation recordedAt touchedMore touched { id kind code }';
const READERS = ['administrator', 'secretary', 'director', 'lead', 'reviewer', 'stranger'] as const;

describe('what was written, as a reader is told of it', () => {
  let here: TestApp;
  let there: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    here = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(here);
    there = await startTestApp({ today: '2010-01-26', databaseUrl: here.databaseUrl });
  });
  afterAll(async () => {
    await there.stop();
    await here.stop();
  });

  const page = async (token: string, revision: number, first = 100, app = here) =>
    (
      await app.query<{ changesSince: { changes: Change[]; upTo: number; hasMore: boolean } }>(
        token,
        `query($revision: Int!, $first: Int!) { changesSince(revision: $revision, first: $first) { upTo hasMore changes { ${CHANGE} } } }`,
        { revision, first },
      )
    ).changesSince;
  /** Everything since a revision, page by page. */
  const all = async (token: string, revision = 0, first = 7): Promise<Change[]> => {
    const found: Change[] = [];
    for (let [from, more] = [revision, true]; more;) {
      const { changes, upTo, hasMore } = await page(token, from, first);
      found.push(...changes);
      [from, more] = [upTo, hasMore];
    }
    return found;
  };
  const subscribe = (app: TestApp, token: string, sinceRevision: number | null) => {
    const client = createClient({
      url: `${app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const query = `subscription($since: Int) { recordChanged(sinceRevision: $since) { ${CHANGE} } }`;
    return {
      client,
      events: client.iterate<{ recordChanged: Change }>({ query, variables: { since: sinceRevision } }),
    };
  };
  const pilot = (app: TestApp, projectCode: string, name: string): Promise<unknown> => {
    const token = projectCode === 'ALPHA' ? cast.lead : cast.stranger;
    return app.saved(token, 'identifyPilot', { projectCode, name, authorityType: 'UNITARY' });
  };
  const revision = async (): Promise<number> => (await all(ADMIN_TOKEN)).at(-1)!.revision;

  it('comes to the same for who asks now and then and for who listens, however many write on two servers', async () => {
    const since = await revision();
    const names = Array.from({ length: 40 }, (_, at) => `Authority ${at}`);
    const writing = Promise.all(names.map((name, at) => pilot(at % 2 ? here : there, at % 3 ? 'ALPHA' : 'BETA', name)));
    let written = false;
    void writing.finally(() => (written = true));
    const polled: Change[] = [];
    const poll = async (): Promise<void> => {
      for (let from = since; ;) {
        const last = written;
        const { changes, upTo } = await page(cast.reviewer, from, 3, polled.length % 2 ? here : there);
        polled.push(...changes);
        if (last && changes.length === 0) return;
        from = upTo;
      }
    };
    const own = names.filter((_, at) => at % 3).length;
    const listening = [here, there].map((app) => subscribe(app, cast.reviewer, since));
    const heard = listening.map(async ({ events }) => {
      const changes: Change[] = [];
      while (changes.length < own) changes.push((await events.next()).value.data.recordChanged);
      return changes;
    });
    const [, , ...told] = await Promise.all([writing, poll(), ...heard]);
    for (const { client } of listening) await client.dispose();
    expect(polled).toHaveLength(own);
    expect(polled.map((change) => change.revision)).toEqual(
      [...new Set(polled.map((change) => change.revision))].sort((a, b) => a - b),
    );
    expect(polled.flatMap(({ touched }) => touched.map(({ kind }) => kind))).toEqual(Array(own).fill('Pilot'));
    for (const changes of told) expect(changes).toEqual(polled);
    expect(await all(cast.reviewer, since, 5)).toEqual(polled);
  });

  it('is of the future alone for who does not say what is known', async () => {
    const { client, events } = subscribe(here, cast.reviewer, null);
    const before = await revision();
    const coming = events.next().then(({ value }) => value.data.recordChanged);
    const telling = { on: true };
    void coming.finally(() => (telling.on = false));
    for (let at = 0; telling.on; at++) await pilot(there, 'ALPHA', `Late authority ${at}`); // nobody hears a subscription begin
    const heard = await coming;
    expect(heard.operation).toBe('identifyPilot');
    expect(heard.revision).toBeGreaterThan(before);
    await client.dispose();
  });

  it.each(READERS)('names to a %s only what node gives them, and leaves out what touched none of it', async (who) => {
    const paper = {
      reference: '10/23',
      title: 'Partnerships',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-01-26',
    };
    await here.run(cast.secretary, 'composeBoardPaper', paper);
    await here.saved(cast.lead, 'chooseMail', { digestHour: 9 }); // it touches a person whom every reader may read
    await pilot(here, 'BETA', `For ${who}`);
    const everything = await all(ADMIN_TOKEN, 0, 100);
    const own = await all(cast[who], 0, 100);
    const wanted: unknown[] = [];
    for (const { touched, operation, ...change } of everything) {
      const seen = [];
      for (const thing of touched) {
        const { node } = await here.query(cast[who], 'query($id: ID!) { node(id: $id) { id __typename } }', {
          id: thing.id,
        });
        if (node || who === 'administrator' || who === 'secretary')
          seen.push({ ...thing, kind: node?.__typename ?? thing.kind });
      }
      const ofAccess = /Token|Role|chooseMail|signIn|bootstrap/u.test(operation);
      const office = who === 'administrator' || who === 'secretary';
      if (office || (seen.length > 0 && !ofAccess)) wanted.push({ ...change, operation, touched: seen });
    }
    expect(own).toEqual(wanted);
    expect(own.length).toBeGreaterThan(5);
    const operations = new Set(own.map(({ operation }) => operation));
    expect(operations.has('chooseMail')).toBe(who === 'administrator' || who === 'secretary');
    expect(operations.has('composeBoardPaper')).toBe(['administrator', 'secretary'].includes(who));
  });

  it('says nothing of what comes to nobody: how far a page goes is the last write that the reader is told of', async () => {
    const { upTo } = await page(cast.stranger, 0, 100);
    await pilot(here, 'ALPHA', 'Unknown to the stranger');
    expect(await page(cast.stranger, upTo)).toEqual({ changes: [], upTo, hasMore: false });
  });

  it('goes on behind many writes of which the reader may know none', async () => {
    const since = await revision();
    await here.sql.rows(
      'test-many',
      `WITH tick AS (UPDATE record_clock SET revision = revision + 1200, at = at + interval '1 s' RETURNING revision, at)
       INSERT INTO journal_entry (revision, recorded_at, actor_name, operation, reason, project_ids, subjects)
       SELECT revision - 1200 + n, at, 'Somebody', 'identifyPilot', 'A test.', ARRAY[$1::uuid],
         jsonb_build_array(jsonb_build_object('kind', 'Pilot', 'id', gen_random_uuid(), 'code', 'P'))
       FROM tick, generate_series(1, 1200) n`,
      [cast.projectIds.ALPHA],
    );
    const { changes, hasMore } = await page(cast.reviewer, since);
    expect({ changes, hasMore }).toEqual({ changes: [], hasMore: true });
    await pilot(here, 'ALPHA', 'Behind them all');
    expect((await all(cast.reviewer, since)).map(({ operation }) => operation)).toEqual(['identifyPilot']);
  });

  it('is refused for a revision below none and for pages that are too large', async () => {
    for (const args of ['revision: -1', 'revision: 0, first: 101', 'revision: 0, first: 0']) {
      const { codes } = await here.gql(cast.reviewer, `{ changesSince(${args}) { upTo } }`);
      expect(codes).toEqual(['BAD_USER_INPUT']);
    }
  });
});
