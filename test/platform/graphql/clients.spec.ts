import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import relay from 'relay-runtime';
import { itWith, run, temporaryFolder } from '../../documents/tools.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';

const SCHEMA = path.resolve(import.meta.dirname, '../../../src/schema.graphql');

/** What a component of a page that pages and is fetched again would ask for. */
const COMPONENT = `import { graphql } from 'relay-runtime';
export const milestones = graphql\`
  fragment Plan_project on Project
  @refetchable(queryName: "PlanPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    milestones(first: $count, after: $cursor) @connection(key: "Plan_milestones") {
      edges { node { id code title forecastDate } }
    }
  }
\`;
export const risk = graphql\`
  fragment Plan_risk on Risk @refetchable(queryName: "PlanRiskQuery") { code title }
\`;
export const query = graphql\`
  query PlanQuery($code: String!) { project(code: $code) { ...Plan_project risks(first: 5) { nodes { ...Plan_risk } } } }
\`;
`;

/** What a page would ask for that shows things and beside them what points at them. */
const POINTED_AT = `import { graphql } from 'relay-runtime';
export const query = graphql\`
  query KeptQuery {
    project(code: "ALPHA") { plan { milestones { id kind code } } }
    journalEntries(first: 50) { nodes { id subjects { id kind code } } }
  }
\`;
`;

describe('the schema, for clients that others wrote', () => {
  const folder = temporaryFolder();

  itWith('relay-compiler', 'relay-compiler takes queries that page and that fetch again', () => {
    fs.mkdirSync(path.join(folder.path, 'src'));
    folder.write('src/Plan.ts', COMPONENT);
    const config = { src: path.join(folder.path, 'src'), schema: SCHEMA, language: 'typescript' };
    const file = folder.write('relay.config.json', JSON.stringify(config));
    run('relay-compiler', [file]);
    const made = fs.readdirSync(path.join(folder.path, 'src/__generated__')).sort();
    expect(made).toEqual([
      'PlanPageQuery.graphql.ts',
      'PlanQuery.graphql.ts',
      'PlanRiskQuery.graphql.ts',
      'Plan_project.graphql.ts',
      'Plan_risk.graphql.ts',
    ]);
    return Promise.resolve();
  });

  itWith(['gqlclientgen', '-h'], 'a strict generator in Go reads it', () => {
    const code = path.join(folder.path, 'tracker.go');
    run('gqlclientgen', ['-s', SCHEMA, '-o', code, '-n', 'tracker']);
    const text = fs.readFileSync(code, 'utf8');
    expect(text).toMatch(/^type Milestone struct \{$/mu);
    expect(text).toMatch(/^type ReportMilestoneInput struct \{$/mu);
    return Promise.resolve();
  });
});

describe('a server, for clients that others wrote', () => {
  const folder = temporaryFolder();
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp();
    cast = await startCast(app);
    const changes = [
      { addTask: { code: 'T1', title: 'Work', duration: { days: 5 } } },
      { addMilestone: { code: 'M1', title: 'Done' } },
      { addLink: { from: 'T1', to: 'M1' } },
    ];
    const plan = { projectCode: 'ALPHA', expectedVersion: 0, changes, effectiveOn: '2010-01-04' };
    await app.saved(cast.lead, 'revisePlan', plan);
  });
  afterAll(() => app.stop());

  it('keeps the cache of Apollo Client whole: an object asked for in parts is one object, and nothing is warned of', async () => {
    const said: unknown[] = [];
    const { warn, error } = console;
    const hear = (...words: unknown[]): void => void said.push(words);
    Object.assign(console, { warn: hear, error: hear });
    try {
      const cache = new InMemoryCache({ possibleTypes: {} });
      const link = new HttpLink({ uri: `${app.url}/graphql`, headers: { authorization: `Bearer ${cast.lead}` } });
      const client = new ApolloClient({ cache, link });
      const ask = (fields: string) =>
        client.query({ query: gql(`{ project(code: "ALPHA") { id ${fields} } }`), fetchPolicy: 'network-only' });
      await ask('plan { id finish milestones { id code } }');
      await ask('plan { id tasks { id code } } milestones { nodes { id title } }');
      const both = cache.readQuery({
        query: gql(
          '{ project(code: "ALPHA") { id plan { id finish milestones { id code title } tasks { id code } } } }',
        ),
      });
      expect(both).toMatchObject({
        project: { plan: { milestones: [{ code: 'M1', title: 'Done' }], tasks: [{ code: 'T1' }] } },
      });
      client.stop();
    } finally {
      Object.assign(console, { warn, error });
    }
    expect(said).toEqual([]);
  });

  itWith('relay-compiler', 'keeps the store of Relay whole, as the API document says', async () => {
    fs.mkdirSync(path.join(folder.path, 'kept'));
    folder.write('kept/Kept.js', POINTED_AT);
    const config = { src: path.join(folder.path, 'kept'), schema: SCHEMA, language: 'javascript' };
    run('relay-compiler', [folder.write('kept.config.json', JSON.stringify(config))]);
    const request = createRequire(import.meta.url)(
      path.join(folder.path, 'kept/__generated__/KeptQuery.graphql.js'),
    ) as relay.ConcreteRequest;
    const network = relay.Network.create(async ({ text }) => {
      const { body } = await app.gql(ADMIN_TOKEN, text!);
      expect(body.errors).toBeUndefined();
      return body as relay.GraphQLResponse;
    });
    const kindsFrom = async (options: Partial<relay.EnvironmentConfig>): Promise<string> => {
      const store = new relay.Store(new relay.RecordSource());
      const environment = new relay.Environment({ network, store, ...options });
      const { project } = (await relay.fetchQuery(environment, request, {}).toPromise()) as {
        project: { plan: { milestones: { kind: string }[] } };
      };
      return project.plan.milestones[0]!.kind;
    };
    const getDataID: relay.EnvironmentConfig['getDataID'] = ({ id }, type) => id && `${type}:${String(id)}`;
    expect(await kindsFrom({ getDataID })).toBe('MILESTONE');
  });

  it('fetches what has an id again by that id alone, in the view that it is of', async () => {
    const found = await app.gql(
      cast.lead,
      `{ programmes { id } organisations { id } people { id } now: project(code: "ALPHA") { id plan { tasks { id } milestones { id } } }
         then: project(code: "ALPHA", asAt: "2010-01-10") { id asAt plan { tasks { id } } } }`,
    );
    const { programmes, organisations, people, now, then } = found.body.data;
    const node = async (id: string, token = cast.lead) =>
      (
        await app.gql(
          token,
          `query ($id: ID!) { node(id: $id) { __typename id ... on Task { code } ... on Project { asAt } } }`,
          { id },
        )
      ).body.data.node;
    expect(await node(now.id)).toMatchObject({ __typename: 'Project', id: now.id });
    expect(await node(then.id)).toEqual({ __typename: 'Project', id: then.id, asAt: '2010-01-10' });
    expect(await node(now.plan.tasks[0].id)).toEqual({ __typename: 'Task', id: now.plan.tasks[0].id, code: 'T1' });
    expect(await node(then.plan.tasks[0].id)).toEqual({ __typename: 'Task', id: then.plan.tasks[0].id, code: 'T1' });
    expect(await node(now.plan.milestones[0].id)).toMatchObject({ __typename: 'Milestone' });
    expect(await node(programmes[0].id)).toMatchObject({ __typename: 'Programme' });
    expect(await node(organisations[0].id)).toMatchObject({ __typename: 'Organisation' });
    expect(await node(people[0].id)).toMatchObject({ __typename: 'Person' });
    for (const id of [
      'nobody',
      '00000000-0000-4000-8000-000000000000',
      `${now.id}@2010-99-99`,
      `${now.id}@2010-01-10~999999`,
    ]) {
      expect(await node(id)).toBeNull();
    }
    expect(await node(now.id, cast.stranger)).toBeNull(); // leads another project
    expect(await node(now.plan.tasks[0].id, cast.stranger)).toBeNull();
  });

  it('is read by its interfaces: what came of any write, any record, any row of a history', async () => {
    const outcome = 'fragment Outcome on Payload { saved revision problems { code } }';
    const row = 'fragment Row on DatedEntry { effectiveOn recordedBy }';
    const write = async (operation: string, type: string, input: object) => {
      const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { ...Outcome
        ... on PilotPayload { pilot { id version history { ...Row } } } } } ${outcome} ${row}`;
      return (await app.gql(cast.lead, document, { input })).body.data[operation];
    };
    const pilot = { projectCode: 'ALPHA', name: 'A council', authorityType: 'COUNTY', effectiveOn: '2010-01-04' };
    const { pilot: made } = await write('identifyPilot', 'IdentifyPilotInput', pilot);
    const state = { pilotId: made.id, expectedVersion: made.version, state: 'APPROACHED', effectiveOn: '2010-01-11' };
    const reported = await write('reportPilot', 'ReportPilotInput', state);
    expect(reported).toMatchObject({ saved: true, revision: reported.pilot.version, problems: [] });
    expect(reported.pilot.history).toEqual([{ effectiveOn: '2010-01-11', recordedBy: 'Leo Lead' }]);
    expect(await write('reportPilot', 'ReportPilotInput', state)).toMatchObject({
      saved: false,
      revision: null,
      problems: [{ code: 'VERSION_CONFLICT' }],
    });
    const record = 'query ($id: ID!) { node(id: $id) { __typename ... on Record { code version } } }';
    const { body } = await app.gql(cast.lead, record, { id: made.id });
    expect(body.data.node).toEqual({ __typename: 'Pilot', code: 'P1', version: reported.pilot.version });
  });

  it('answers what it can where a part of a question is not there', async () => {
    const { body } = await app.gql(
      cast.lead,
      '{ none: project(code: "NONE") { code } project(code: "ALPHA") { code } }',
    );
    expect(body.data).toEqual({ none: null, project: { code: 'ALPHA' } });
    expect(body.errors).toBeUndefined();
  });
});
