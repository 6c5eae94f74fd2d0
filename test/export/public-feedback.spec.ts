import { type Feedback, startFeedback } from '../feedback/feedback-app.js';
import { answersFrom, publicAnswers, titlesTold } from './public-answers.js';
import { exportedTables, type Row, Rows, type Tables } from './reading.js';

describe('an export for the public of feedback', () => {
  let f: Feedback;
  let tables: Tables;

  const answer = async (code: string, because: string): Promise<void> => {
    const { id, version } = await f.item(code);
    await f.done('reportFeedbackOutcome', { itemId: id, expectedVersion: version, outcome: 'NOTED', because });
  };
  const told = async (operation: string, code: string, more = {}): Promise<void> => {
    const { id, version } = await f.exercise(code);
    await f.done(operation, { exerciseId: id, expectedVersion: version, ...more });
  };
  const redact = async (code: string): Promise<void> => {
    const { id, version } = await f.item(code);
    const about = { itemId: id, expectedVersion: version, redaction: 'TEXT', because: 'Under inquiry.' };
    await f.done('redactFeedbackItem', about);
  };

  /** An exercise with comments that are answered. */
  const heard = async (title: string, themes: readonly string[], words: readonly string[]): Promise<string> => {
    const { id } = await f.record(title);
    for (const text of words) {
      const { code } = await f.say(id, text, { themes });
      await answer(code, 'It was heard.');
    }
    return id;
  };

  beforeAll(async () => {
    f = await startFeedback();
    for (const code of ['OPEN', 'CLOSED', 'LATER']) await f.define(code);
    const published = await heard('Published', ['OPEN'], ['Said aloud.', 'Hidden since.']);
    const kept = await f.respond(published, { name: 'Hidden Person', permission: 'WITHHELD' });
    const { code } = await f.say(published, 'Hidden then.', { respondentId: kept.id, question: 'What else?' });
    await answer(code, 'It was said.');
    await heard('Hidden exercise', ['CLOSED'], ['Hidden words.']);
    await heard('Hidden again', ['CLOSED'], ['Hidden and taken back.']);
    const { id, version } = await f.item('F1');
    await f.done('replyToFeedback', { itemId: id, expectedVersion: version, text: 'Hidden letter.' });
    await told('publishFeedbackReport', 'X1');
    await told('publishFeedbackReport', 'X3');
    await told('withdrawFeedbackReport', 'X3', { because: 'Hidden reason.' });
    await redact('F2');
    await answer('F1', 'Hidden second thoughts.');
    await f.say(published, 'Hidden and late.', { themes: ['LATER'] });
    tables = await exportedTables(f.app.databaseUrl, true);
  }, 120_000);
  afterAll(() => f.app.stop());

  it('holds published reports as they came out, without what is withheld by then or by now', async () => {
    const rows = new Rows(tables);
    const answers = await publicAnswers(f.app);
    const seen = answers['reports'].map((one: Row) => [
      one['exerciseCode'],
      one['comments'].map((each: Row) => each['text']),
    ]);
    expect(seen).toEqual([['X1', expect.arrayContaining(['Said aloud.', null, null])]]);
    expect(answersFrom(rows)).toEqual(answers);
    const titles = await titlesTold(f.app);
    for (const { title } of rows.of('project_statement')) expect(titles).toContain(title);
    expect(rows.unused()).toEqual([]);
    expect(JSON.stringify(tables)).not.toContain('Hidden');
  });
});
