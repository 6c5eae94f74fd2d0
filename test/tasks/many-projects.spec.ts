import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { statementsDuring } from '../support/statements.js';
import { type Cast, startCast } from '../support/people.js';

describe('the tasks of somebody with more than a hundred projects', () => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    for (let number = 100; number < 200; number += 1) {
      const input = { programmeCode: 'PARTNERSHIPS', code: `A${number}`, title: 'Another', start: '2010-01-04' };
      await app.saved(ADMIN_TOKEN, 'startProject', input);
    }
    const about = { projectCode: 'ALPHA', title: 'Seminar', channel: 'SEMINAR', stage: 'DRAFT' };
    const exercise = { ...about, method: 'Groups wrote down what they thought.' };
    const kept = await app.saved(cast.lead, 'recordFeedbackExercise', exercise, 'exercise { id }');
    const comment = { projectCode: 'ALPHA', exerciseId: kept.exercise.id, text: 'Too long.' };
    await app.saved(cast.lead, 'recordFeedbackItem', comment);
  });
  afterAll(() => app.stop());

  it('are found in the last of them, too', async () => {
    const asked = statementsDuring(() => app.query(cast.secretary, '{ me { tasks { nodes { kind projectCode } } } }'));
    const { result, statements } = await asked;
    expect(result.me.tasks.nodes).toContainEqual({ kind: 'ANSWER_FEEDBACK', projectCode: 'ALPHA' });
    expect(statements.length).toBeLessThan(500); // about 60 tables, for 25 projects at once
  });
});
