import { type Alpha, startAlpha } from '../support/alpha.js';
import { faults } from '../support/client.js';

/** A programme with a start and a target end, and projects within them or not. */
describe('the dates of a programme', () => {
  let alpha: Alpha;
  const programme = async (code: string) =>
    (
      await alpha.app.query(
        alpha.cast.reviewer,
        `{ programme(code: "${code}") { version start targetEnd history { start targetEnd } } }`,
      )
    ).programme;
  const amend = async (said: object) =>
    alpha.app.run(
      alpha.cast.secretary,
      'amendProgramme',
      { programmeCode: 'DATED', expectedVersion: (await programme('DATED')).version, ...said },
      'programme { start targetEnd }',
    );
  const project = (code: string, said: object) =>
    alpha.app.run(
      alpha.cast.secretary,
      'startProject',
      { programmeCode: 'DATED', code, title: code, ...said },
      'project { problems { code message } }',
    );

  beforeAll(async () => {
    alpha = await startAlpha({ today: '2010-03-26' });
    await alpha.app.saved(alpha.cast.secretary, 'startProgramme', {
      ...{ code: 'DATED', title: 'Dated', ownerOrganisationId: alpha.cast.organisationId },
      ...{ start: '2010-01-04', targetEnd: '2010-06-30', effectiveOn: '2010-01-04' },
    });
  });
  afterAll(() => alpha.app.stop());

  it('are said at the start, amended, cleared and kept in the history', async () => {
    expect(await programme('DATED')).toMatchObject({ start: '2010-01-04', targetEnd: '2010-06-30' });
    expect(await amend({ targetEnd: '2010-09-30', effectiveOn: '2010-02-01' })).toMatchObject({ saved: true });
    expect(await amend({ start: null, effectiveOn: '2010-03-01' })).toMatchObject({
      programme: { start: null, targetEnd: '2010-09-30' },
    });
    expect((await programme('DATED')).history).toEqual([
      { start: '2010-01-04', targetEnd: '2010-06-30' },
      { start: '2010-01-04', targetEnd: '2010-09-30' },
      { start: null, targetEnd: '2010-09-30' },
    ]);
  });

  it('refuse an end before the start, at the start and later', async () => {
    const wrong = { code: 'WRONG', title: 'Wrong', ownerOrganisationId: alpha.cast.organisationId };
    const refused = await alpha.app.run(alpha.cast.secretary, 'startProgramme', {
      ...{ ...wrong, start: '2010-02-01', targetEnd: '2010-01-31' },
    });
    expect(faults(refused)).toEqual(['END_BEFORE_START targetEnd']);
    expect(faults(await amend({ start: '2010-10-01' }))).toEqual(['END_BEFORE_START targetEnd']);
  });

  it('are noted, and refuse nothing, where a project lies outside them', async () => {
    await amend({ start: '2010-01-04' });
    const notes = async (code: string, said: object): Promise<string[]> => {
      const answer: any = await project(code, said);
      expect(answer.saved).toBe(true);
      return answer.project.problems.map(({ code: what, message }: any) => `${what} ${message}`);
    };
    expect(await notes('WITHIN', { start: '2010-02-01', targetEnd: '2010-09-30' })).toEqual([]);
    expect(await notes('EARLY', { start: '2009-12-01' })).toEqual([
      'OUTSIDE_PROGRAMME EARLY starts on 1 December 2009, before its programme, which starts on 4 January 2010.',
    ]);
    expect(await notes('LONG', { start: '2010-02-01', targetEnd: '2010-12-24' })).toEqual([
      'OUTSIDE_PROGRAMME LONG ends on 24 December 2010, after its programme, which ends on 30 September 2010.',
    ]);
    expect(await notes('LATE', { start: '2010-11-01', targetEnd: '2010-12-24' })).toEqual([
      'OUTSIDE_PROGRAMME LATE starts on 1 November 2010, after its programme, which ends on 30 September 2010.',
    ]);
  });
});
