import pg from 'pg';
import { type Feedback, startFeedback } from '../feedback/feedback-app.js';
import { manyRecords } from '../support/many-records.js';
import { statementsDuring } from '../support/statements.js';

const WORDS = 'Some <b>words</b> & more';
const MANY = 10_000;
const PREVIEW = `query($input: RequestErasureInput!) { previewErasure(input: $input) {
  problems { code } rows papers findings { what own columns rows entries } } }`;

describe('an erasure whose words thousands of rows hold', () => {
  let f: Feedback;
  let input: { readonly respondentId: string; readonly reason: string; readonly texts: readonly string[] };
  beforeAll(async () => {
    f = await startFeedback('2010-03-01');
    const exercise = await f.record('Open meeting');
    const { id: respondentId } = await f.respond(exercise.id, { name: 'Polly Resident' });
    await f.say(exercise.id, WORDS, { respondentId });
    await f.say(exercise.id, WORDS);
    input = { respondentId, reason: 'Asked for by letter.', texts: ['Polly Resident'] };
  });
  afterAll(() => f.app.stop());

  /** What the work gives, the statements that it sends, and how many rows come back from the database. */
  async function measured<T>(work: () => Promise<T>) {
    const { prototype } = (
      pg as unknown as { Result: { prototype: { addRow: (this: unknown, row: unknown) => void } } }
    ).Result;
    const { addRow } = prototype;
    let rows = 0;
    prototype.addRow = function (row) {
      rows += 1;
      addRow.call(this, row);
    };
    try {
      const { result, statements } = await statementsDuring(work);
      return { result, statements: statements.length, rows };
    } finally {
      prototype.addRow = addRow;
    }
  }
  let times = 0;
  /** Each with another reason, or the server would give the answer that it has kept. */
  const preview = () => {
    const asked = { ...input, reason: `Asked for by letter ${(times += 1)}.` };
    return measured(() => f.app.query(f.cast.secretary, PREVIEW, { input: asked }));
  };

  it('shows how many there are, and reads hardly more rows for it than where there are few', async () => {
    await preview(); // whatever is read once
    const few = await preview();
    await manyRecords(f.app.databaseUrl, MANY, ['feedback_item']);
    const many = await preview();
    const comments = ({ result }: typeof many, own: boolean) =>
      result.previewErasure.findings.find((one: any) => one.what === 'Comments' && one.own === own);
    expect(comments(few, false)).toMatchObject({ rows: 2, columns: ['text'] });
    expect(comments(many, false)).toMatchObject({ rows: MANY, columns: ['text'] });
    expect(comments(many, true)).toMatchObject({ rows: MANY / 2 });
    expect(comments(many, false).entries).toHaveLength(3);
    // rows are counted at all: each look through a table gives one
    expect(few.rows).toBeGreaterThan(50);
    expect(many.rows).toBeLessThan(few.rows + 50);
    expect(many.statements).toBeLessThan(few.statements + 10);
  });
});
