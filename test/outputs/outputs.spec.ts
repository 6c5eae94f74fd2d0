import { saved } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';
import { faults, type Outputs, OUTPUT, startOutputs, TEXT } from './outputs-app.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const numbers = (version: any): string[] =>
  version.clauses.nodes.map((each: any) => `${each.number ?? '-'} ${each.text}`);

describe('outputs and their versions over GraphQL', () => {
  let own: Outputs;
  beforeAll(async () => {
    own = await startOutputs();
  });
  afterAll(() => own.app.stop());

  it('plans an output with the next free code, and amends what is said', async () => {
    const input = { projectCode: 'ALPHA', kind: 'PROTOCOL', title: ' Protocol ', effectiveOn: '2010-01-05' };
    const made = await own.done('planOutput', { ...input, citation: '10/23 ¶3.2.1' });
    expect(made).toMatchObject({ code: 'O1', title: 'Protocol', kind: 'PROTOCOL', parts: [], currentVersion: null });
    const amended = await own.done('amendOutput', {
      outputId: made.id,
      purpose: 'To say how partners behave.',
      expectedVersion: made.version,
      effectiveOn: '2010-01-06',
    });
    expect(amended).toMatchObject({ title: 'Protocol', purpose: 'To say how partners behave.' });
    expect(await own.output('O1', OUTPUT, { asAt: '2010-01-05' })).toMatchObject({ purpose: null });
    expect(await own.output('O1', 'code', { asAt: '2010-01-04' })).toBeNull();
  });

  it('begins a version empty, as a draft, and numbers clauses by their place', async () => {
    const input = { projectCode: 'ALPHA', outputCode: 'O1', effectiveOn: '2010-01-10' };
    const begun = await own.done('beginOutputVersion', input);
    expect(begun).toMatchObject({ code: 'O1-V1', label: 'Version 1', state: 'DRAFT', since: null, begunFrom: null });
    expect(begun.blockers.map((each: any) => each.code)).toEqual([
      'NOT_AGREED',
      'EMPTY_VERSION',
      'NOT_SIGNED',
      'NOT_SIGNED',
    ]);
    const about = await own.about('O1-V1', '2010-01-12');
    const text = await own.done('reviseClauses', { ...about, changes: TEXT, citation: 'protocol', assumed: true });
    expect(numbers(text)).toEqual([
      '1 Work openly',
      '- Partners keep nothing from one another.',
      '1.1 Say what a meeting is for',
      '1.2 Share the minutes',
      '2 Be fair',
      '- Every partner counts.',
      '- Partners undertake to:',
      '2.1 Hear each partner',
    ]);
    expect(text.clauses.nodes[7]).toMatchObject({ sectionNumber: 2, citation: 'protocol', assumed: true });
    expect((await own.version('O1-V1', { asAt: '2010-01-11' })).clauses.totalCount).toBe(0);
  });
});
