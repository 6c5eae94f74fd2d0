import { office } from '../meetings/office.js';
import { type Outputs, startOutputs, TEXT } from '../outputs/outputs-app.js';
import { answersFrom, publicAnswers } from './public-answers.js';
import { exportedTables, Rows, type Tables } from './reading.js';

/** The words that rows hold. */
const textsOf = (tables: Tables): string => JSON.stringify(tables);

describe('an export for the public', () => {
  let own: Outputs;
  let open: Tables;
  let whole: Tables;

  /** An output with one version; gives the version's code. */
  const written = async (title: string, changes: object[]): Promise<string> => {
    const plan = { projectCode: 'ALPHA', kind: 'PROTOCOL', title, effectiveOn: '2010-01-05' };
    const { code } = await own.done('planOutput', plan);
    const begun = await own.done('beginOutputVersion', {
      projectCode: 'ALPHA',
      outputCode: code,
      effectiveOn: '2010-01-06',
    });
    await own.done('reviseClauses', { ...(await own.about(begun.code, '2010-01-10')), changes });
    return begun.code;
  };

  const published = async (): Promise<void> => {
    const code = await written('A published text', TEXT);
    const clause = (await own.version(code)).clauses.nodes[3];
    const changes = [{ reword: { clauseId: clause.id, text: 'Share the minutes within a week' } }];
    await own.done('reviseClauses', { ...(await own.about(code, '2010-01-12')), changes });
    const { contentSha256 } = await own.version(code);
    for (const organisationId of own.sponsorIds) {
      const signed = { organisationId, contentSha256, signatory: 'A. Signatory, director' };
      await own.done('signOffVersion', { ...(await own.about(code, '2010-01-15')), ...signed });
    }
    await own.done('moveOutputVersion', { ...(await own.about(code, '2010-01-20')), state: 'AGREED' });
    await own.done('publishOutputVersion', await own.about(code, '2010-02-20'), own.cast.director);
    await own.done('beginOutputVersion', { projectCode: 'ALPHA', outputCode: 'O1', effectiveOn: '2010-03-06' });
    const drafted = [
      { add: { kind: 'HEADING', text: 'Secret heading' } },
      { add: { kind: 'CLAUSE', text: 'Secret clause' } },
    ];
    await own.done('reviseClauses', { ...(await own.about('O1-V2', '2010-03-10')), changes: drafted });
  };

  const communications = async (): Promise<void> => {
    const reads = { Communication: 'id code version contentSha256' };
    const run = (operation: string, input: object, token?: string): Promise<any> =>
      own.done(operation, input, token, reads);
    for (const [title, last] of [
      ['An issued release', 'ISSUED'],
      ['Secret release', 'CLEARED'],
    ] as const) {
      const planned = { projectCode: 'ALPHA', title, kind: 'PRESS_RELEASE', audience: 'Secret audience' };
      let at = await run('planCommunication', { ...planned, effectiveOn: '2010-01-11' });
      const about = (effectiveOn: string) => ({ communicationId: at.id, expectedVersion: at.version, effectiveOn });
      at = await run('draftCommunication', { ...about('2010-01-12'), body: `Secret first words of ${title}` });
      at = await run('draftCommunication', {
        ...about('2010-01-13'),
        body: last === 'ISSUED' ? 'The words as issued' : 'Secret words',
      });
      at = await run('submitCommunication', { ...about('2010-01-14'), note: 'Secret note' });
      const { contentSha256 } = at;
      at = await run('clearCommunication', { ...about('2010-01-15'), contentSha256 }, own.cast.director);
      if (last === 'ISSUED') await run('issueCommunication', about('2010-01-16'));
    }
  };

  const meeting = async (): Promise<void> => {
    const desk = office(own.app, own.cast);
    await desk.done('establishBody', { code: 'BOARD', name: 'Board', kind: 'DECIDING', effectiveOn: '2010-01-04' });
    const planned = { bodyCode: 'BOARD', meetsOn: '2010-01-25', code: 'BOARD-1', effectiveOn: '2010-01-04' };
    const { id: meetingId } = await desk.done('planMeeting', planned);
    const items = [
      { title: 'Secret item', kind: 'DECISION', access: 'CONFIDENTIAL' },
      { title: 'Open item', kind: 'DECISION', access: 'OPEN' },
    ];
    const set = await desk.about('setAgenda', 'BOARD-1', { items, effectiveOn: '2010-01-04' });
    await desk.about('reportMeeting', 'BOARD-1', { state: 'HELD', effectiveOn: '2010-01-25' });
    for (const [index, word] of ['Secret', 'Open'].entries()) {
      const on = { meetingId, itemId: set.meeting.agenda[index].id };
      const action = await desk.done('raiseAction', { projectCode: 'ALPHA', text: `${word} action`, ...on });
      const reported = {
        actionId: action.id,
        expectedVersion: action.version,
        state: 'COMPLETE',
        note: `${word} note`,
      };
      await desk.done('reportAction', reported);
      const decided = { bodyCode: 'BOARD', title: `${word} decision`, text: `${word} text`, outcome: 'AGREED', ...on };
      await own.app.saved(own.cast.secretary, 'recordDecision', decided);
    }
  };

  beforeAll(async () => {
    own = await startOutputs();
    await published();
    await communications();
    await meeting();
    open = await exportedTables(own.app.databaseUrl, true);
    whole = await exportedTables(own.app.databaseUrl, false);
  }, 120_000);
  afterAll(() => own.app.stop());

  it('holds nothing of meetings, of a draft or of what was not issued', () => {
    expect(textsOf(whole).split('Secret').length).toBeGreaterThan(12);
    expect(textsOf(open)).not.toContain('Secret');
    expect(
      Object.keys(open).filter((name) => /^(action|decision|meeting|plan|risk|challenge|person)/u.test(name)),
    ).toEqual([]);
  });

  it('says of outputs and communications what anybody is told without signing in, and has no row beside', async () => {
    const rows = new Rows(open);
    const told = await publicAnswers(own.app);
    expect([told['outputs'].length, told['communications'].length]).toEqual([1, 1]);
    expect(answersFrom(rows)).toEqual(told);
    expect(rows.unused()).toEqual([]);
  });
});
