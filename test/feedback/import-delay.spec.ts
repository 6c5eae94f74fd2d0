import writeXlsxFile from 'write-excel-file/node';
import { ATTEMPTS, held, leastHold, LONGEST_HOLD } from '../support/held.js';
import { type Feedback, startFeedback } from './feedback-app.js';

describe('the largest files that are taken', () => {
  let f: Feedback;
  const ROWS = 20_000;
  const comment = (n: number): string => `${n} is too long, they say.`;

  const input = async (content: Uint8Array, columns: object) => {
    const { id, version } = await f.exercise('X1');
    return {
      exerciseId: id,
      expectedVersion: version,
      fileName: 'x',
      content: Buffer.from(content).toString('base64'),
      columns,
    };
  };
  const previewed = async (sent: object): Promise<any> => {
    const document = `query($input: ImportFeedbackInput!) { previewFeedbackImport(input: $input) { problems { code } items } }`;
    const { body } = await f.app.gql(f.cast.lead, document, { input: sent });
    return body.data.previewFeedbackImport;
  };

  beforeAll(async () => {
    f = await startFeedback();
    await f.record('Questionnaire', { channel: 'ONLINE_QUESTIONNAIRE' });
  });
  afterAll(() => f.app.stop());

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, object]>([
    [
      'CSV',
      () => Buffer.from(`Name,Comment\n${Array.from({ length: ROWS }, (_, n) => `P${n},"${comment(n)}"\n`).join('')}`),
      { texts: ['Comment'], respondent: 'Name' },
    ],
    [
      'XLSX',
      () =>
        writeXlsxFile(
          [['Name', 'Comment'], ...Array.from({ length: ROWS }, (_, n) => [`P${n}`, comment(n)])].map((row) =>
            row.map((value) => ({ value })),
          ),
        ).toBuffer(),
      { texts: ['Comment'], respondent: 'Name' },
    ],
  ])('a preview of %s of twenty thousand rows leaves the loop to others', async (_, file, columns) => {
    const sent = await input(await file(), columns);
    const least = await leastHold(f.app.url, async () => {
      expect(await previewed(sent)).toEqual({ problems: [], items: ROWS });
    });
    expect(least).toBeLessThan(LONGEST_HOLD);
  });

  it('saving twenty thousand rows leaves the loop to others', async () => {
    const document = `mutation($input: ImportFeedbackInput!) { importFeedback(input: $input) { problems { code } saved } }`;
    let [least, sent] = [Infinity, 0];
    for (; sent < ATTEMPTS && least >= LONGEST_HOLD; sent++) {
      const rows = Array.from({ length: ROWS }, (_, n) => `P${n},"${comment(n)}"\n`).join('');
      const columns = { texts: ['Comment'], respondent: 'Name' };
      const file = await input(Buffer.from(`Name,Comment\n${rows}${'\n'.repeat(sent)}`), columns);
      const { ms, result } = await held(f.app.url, () => f.app.gql(f.cast.lead, document, { input: file }));
      expect(result.body.data).toEqual({ importFeedback: { problems: [], saved: true } });
      least = Math.min(least, ms);
    }
    expect((await f.exercise('X1')).bases.items).toBe(sent * ROWS);
    expect(least).toBeLessThan(LONGEST_HOLD);
  });
});
