import { ADMIN_TOKEN, type TestApp } from '../support/app.js';
import { formsOfPages } from './every-form/walk.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

/** Whose roles reach one project reads another as a reviewer: nothing there may lead to what is refused. */
describe('whoever leads one project and reads another', () => {
  let app: TestApp;
  let lead: Visitor;

  beforeAll(async () => {
    app = await startPages();
    const { body } = await app.gql<{
      people: { id: string; name: string }[];
      roleGrants: { personId: string; role: string; projectId: string | null }[];
    }>(ADMIN_TOKEN, '{ people { id name } roleGrants { personId role projectId } }');
    const person = body.data.people.find(({ name }) => name === 'Project officer, work with CfPS')!;
    expect(body.data.roleGrants.filter(({ personId }) => personId === person.id)).toHaveLength(1);
    await app.saved(ADMIN_TOKEN, 'grantRole', { personId: person.id, role: 'REVIEWER', projectCode: 'MCC' });
    lead = await new Visitor(app.url).signInAs('project lead');
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('finds no form of the other project that is for its lead', async () => {
    const parts = [
      'changes',
      'plan',
      'outputs',
      'pilots',
      'stakeholders',
      'commitments',
      'communications',
      'evidence',
      'feedback',
      'adoption',
      'risks',
      'steering-group',
      'challenges',
      'settings',
    ];
    const found = await formsOfPages(
      { who: 'lead', visitor: lead, pages: parts.map((part) => `/projects/MCC/${part}`) },
      /^\/(projects\/MCC|forms)\//u,
    );
    const forms = found.filter(({ method }) => method === 'post');
    expect(forms.length).toBeGreaterThan(0);
    const shut: string[] = [];
    for (const { page } of forms) {
      const answer = await lead.get(page);
      if (answer.status !== 200) shut.push(`${page}: ${answer.status}`);
    }
    expect(shut).toEqual([]);
    const operations = new Set(forms.map(({ action }) => action.split('/').at(-1)));
    for (const ofTheLead of [
      'revisePlan',
      'addTask',
      'amendRisk',
      'raiseRisk',
      'recordEvidence',
      'importFeedback',
      'identifyPilot',
      'changeCalendar',
      'addCalendar',
      'amendProject',
    ])
      expect([ofTheLead, operations.has(ofTheLead)]).toEqual([ofTheLead, false]);
    expect(operations.has('raiseChallenge')).toBe(true);
  });

  it('finds those of the own project as before', async () => {
    const html = await (await lead.get('/projects/CFPS/plan')).text();
    expect(html).toContain('Add a task');
    expect(await (await lead.get('/projects/MCC/plan')).text()).not.toContain('Add a task');
  });
});
