import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const FIELDS = `id code title objectives start targetEnd reportingDate asAt version tolerances { amberDays redDays }
  sponsors { name } lead { name post } smtLead { name } approval { body decidedOn } narratives { topic paragraphs }`;

describe('programmes, projects, people and organisations', () => {
  let app: TestApp;
  let cast: Cast;

  const project = async (token: string, args = 'code: "ALPHA"') => {
    const { body } = await app.gql(token, `{ project(${args}) { ${FIELDS} } }`);
    return body.errors?.[0]?.extensions ?? body.data?.project;
  };
  const mutate = async (token: string, field: string, type: string, input: unknown, selection = '') => {
    const document = `mutation($input: ${type}!) { ${field}(input: $input) { saved problems { code message path subject } ${selection} } }`;
    const { body } = await app.gql(token, document, { input });
    return body.data?.[field] ?? body.errors?.[0]?.extensions;
  };
  const amend = async (change: Record<string, unknown>) => {
    const { version } = await project(cast.secretary);
    const input = { projectCode: 'ALPHA', expectedVersion: version, ...change };
    return mutate(cast.secretary, 'amendProject', 'AmendProjectInput', input, `project { ${FIELDS} }`);
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
  });

  afterAll(() => app.stop());

  it('keeps terms as dated statements: a past day shows the terms of that day', async () => {
    const answer = await amend({
      effectiveOn: '2010-01-20',
      title: 'A better title',
      smtLeadId: cast.personIds['Dora Director'],
      sponsorIds: [cast.organisationId],
    });
    expect(answer).toMatchObject({
      saved: true,
      project: {
        title: 'A better title',
        sponsors: [{ name: 'Standards for England' }],
        smtLead: { name: 'Dora Director' },
      },
    });
    const then = await project(cast.secretary, 'code: "ALPHA", asAt: "2010-01-19"');
    expect(then).toMatchObject({ title: 'Project ALPHA', sponsors: [], smtLead: null, asAt: '2010-01-19' });
    expect(then.id).toBe(`${(await project(cast.secretary)).id}@2010-01-19`);
  });

  it('keeps what is left out and clears what is null', async () => {
    await amend({ objectives: ['Be respected'], approvedBy: 'The Board', approvedOn: '2009-07-07' });
    const answer = await amend({ approvedBy: null });
    expect(answer.project).toMatchObject({ objectives: ['Be respected'], approval: null, title: 'A better title' });
  });

  it.each([
    ['END_BEFORE_START', ['input', 'targetEnd'], { targetEnd: '2010-01-01' }],
    ['TOLERANCE_ORDER', ['input', 'redDays'], { amberDays: 10, redDays: 10 }],
    ['FUTURE_DATE', ['input', 'effectiveOn'], { effectiveOn: '2010-01-27' }],
    ['NOT_FOUND', ['input', 'leadId'], { leadId: '00000000-0000-4000-8000-000000000000' }],
    ['VERSION_CONFLICT', ['input', 'expectedVersion'], { expectedVersion: 1 }],
  ])('refuses new terms with %s and leaves the old', async (code, path, change) => {
    const before = await project(cast.secretary);
    expect(await amend(change)).toMatchObject({ saved: false, project: null, problems: [{ code, path }] });
    expect(await project(cast.secretary)).toEqual(before);
  });

  it('refuses a sponsor named twice with SPONSOR_TWICE', async () => {
    const sponsorIds = [cast.organisationId, cast.organisationId];
    expect(await amend({ sponsorIds })).toMatchObject({ saved: false, problems: [{ code: 'SPONSOR_TWICE' }] });
  });

  it.each([
    [
      'CODE_TAKEN',
      'startProject',
      'StartProjectInput',
      { programmeCode: 'PARTNERSHIPS', code: 'ALPHA', title: 'x', start: '2010-01-04' },
    ],
    [
      'NOT_FOUND',
      'startProject',
      'StartProjectInput',
      { programmeCode: 'NONE', code: 'GAMMA', title: 'x', start: '2010-01-04' },
    ],
    [
      'CODE_TAKEN',
      'startProgramme',
      'StartProgrammeInput',
      { code: 'PARTNERSHIPS', title: 'x', ownerOrganisationId: '00000000-0000-4000-8000-000000000000' },
    ],
    [
      'NOT_FOUND',
      'startProgramme',
      'StartProgrammeInput',
      { code: 'OTHER', title: 'x', ownerOrganisationId: '00000000-0000-4000-8000-000000000000' },
    ],
    ['NAME_TAKEN', 'addOrganisation', 'AddOrganisationInput', { name: 'standards for england' }],
    ['NOT_FOUND', 'addPerson', 'AddPersonInput', { name: 'x', organisationId: '00000000-0000-4000-8000-000000000000' }],
    ['BAD_USER_INPUT', 'addPerson', 'AddPersonInput', { name: '   ' }],
    ['BAD_USER_INPUT', 'addPerson', 'AddPersonInput', { name: 'x\u0000y' }],
    ['BAD_USER_INPUT', 'addOrganisation', 'AddOrganisationInput', { name: 'x'.repeat(201) }],
  ])('refuses with %s: %s', async (code, field, type, input) => {
    expect(await mutate(ADMIN_TOKEN, field, type, input)).toMatchObject({ saved: false, problems: [{ code }] });
  });

  it('renames a person from a day on, once for each version', async () => {
    const people = async () => (await app.gql(ADMIN_TOKEN, '{ people { id name version } }')).body.data.people;
    const rita = (await people()).find((each: { name: string }) => each.name === 'Rita Reviewer');
    const input = { personId: rita.id, name: 'Rita Reader', expectedVersion: rita.version };
    const answers = await Promise.all(
      [1, 2].map(() => mutate(ADMIN_TOKEN, 'amendPerson', 'AmendPersonInput', input, 'person { name }')),
    );
    expect(answers.map((answer) => answer.saved).sort()).toEqual([false, true]);
    expect((await people()).map((each: { name: string }) => each.name)).toContain('Rita Reader');
  });

  it('renames an organisation from a day on', async () => {
    const read = async () =>
      (await app.gql(ADMIN_TOKEN, '{ organisations { id name version } }')).body.data.organisations;
    const [organisation] = await read();
    const input = {
      organisationId: organisation.id,
      name: 'The Standards Board',
      expectedVersion: organisation.version,
      effectiveOn: '2010-01-25',
    };
    await app.saved(ADMIN_TOKEN, 'amendOrganisation', input, 'organisation { name }');
    expect((await project(cast.secretary)).sponsors).toEqual([{ name: 'The Standards Board' }]);
    expect((await project(cast.secretary, 'code: "ALPHA", asAt: "2010-01-24"')).sponsors).toEqual([
      { name: 'Standards for England' },
    ]);
  });

  it('records what a project says of itself, in the order papers print it', async () => {
    const record = async (topic: string, paragraphs: string[]) => {
      const { version } = await project(cast.lead);
      const input = { projectCode: 'ALPHA', topic, paragraphs, expectedVersion: version };
      return mutate(cast.lead, 'recordNarrative', 'RecordNarrativeInput', input, 'project { version }');
    };
    expect(await record('RISK', ['Nobody owns it.'])).toMatchObject({ saved: true });
    expect(await record('PURPOSE', ['To help.', 'A lot.'])).toMatchObject({ saved: true });
    expect((await project(cast.lead)).narratives).toEqual([
      { topic: 'PURPOSE', paragraphs: ['To help.', 'A lot.'] },
      { topic: 'RISK', paragraphs: ['Nobody owns it.'] },
    ]);
  });

  it('takes the status for the reporting date, and for today where none is set', async () => {
    const set = (reportingDate: string | null) =>
      mutate(
        cast.lead,
        'setReportingDate',
        'SetReportingDateInput',
        { projectCode: 'ALPHA', reportingDate },
        `project { ${FIELDS} }`,
      );
    expect((await set('2010-01-15')).project).toMatchObject({
      asAt: '2010-01-15',
      reportingDate: '2010-01-15',
      title: 'Project ALPHA',
    });
    expect((await set(null)).project).toMatchObject({
      asAt: '2010-01-26',
      reportingDate: null,
      title: 'A better title',
    });
  });

  it('shows each reader the projects of their roles, and not that there are others', async () => {
    const codes = async (token: string) =>
      (
        await app.gql(
          token,
          '{ projects { code } programmes { projectCodes } programme(code: "PARTNERSHIPS") { title } }',
        )
      ).body.data;
    expect(await codes(cast.stranger)).toMatchObject({
      projects: [{ code: 'BETA' }],
      programmes: [{ projectCodes: ['BETA'] }],
    });
    expect(await codes(cast.administrator)).toMatchObject({ projects: [{ code: 'ALPHA' }, { code: 'BETA' }] });
    expect(await project(cast.stranger)).toBeNull();
    expect(await project(cast.stranger, 'code: "NONE"')).toBeNull();
  });

  it('says that a project was not there yet', async () => {
    expect(await project(cast.lead, 'code: "ALPHA", asAt: "2009-12-31"')).toBeNull();
    const { body } = await app.gql(cast.lead, '{ projects(asAt: "2009-12-31") { code } }');
    expect(body.data.projects).toEqual([]);
  });

  it.each([0, 101, -1])('refuses a page of %i rows', async (first) => {
    const { body } = await app.gql(cast.lead, `{ projects(first: ${first}) { code } }`);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('writes who did what, when and why into the journal, which nobody can rewrite', async () => {
    const { body } = await app.gql(
      cast.secretary,
      '{ journal(first: 100) { revision operation actorName reason requestId subjects { kind code } } }',
    );
    const entries = body.data.journal as {
      operation: string;
      actorName: string;
      reason: string;
      requestId: string | null;
    }[];
    expect(entries.map((entry) => entry.operation)).toContain('amendProject');
    const narrative = entries.find((entry) => entry.operation === 'recordNarrative');
    expect(narrative).toMatchObject({ actorName: 'Leo Lead', subjects: [{ kind: 'Project', code: 'ALPHA' }] });
    expect(narrative?.requestId).toBeTruthy();
  });
});
