import { monitorEventLoopDelay } from 'node:perf_hooks';
import writeXlsxFile from 'write-excel-file/node';
import { type Feedback, startFeedback } from './feedback-app.js';

/** Milliseconds that nothing may hold the server's own thread: probes and other people are answered meanwhile. */
const LONGEST_HOLD = 200;
/** A busy machine only ever adds to what is measured: the least of so many attempts is what the import itself costs. */
const ATTEMPTS = 3;

/** The longest time for which the event loop was held while something was done, and what came of it. */
async function held<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const result = await work();
  delay.disable();
  return { ms: delay.max / 1e6, result };
}

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
    const holds: number[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { ms, result } = await held(() => previewed(sent));
      expect(result).toEqual({ problems: [], items: ROWS });
      holds.push(ms);
    }
    expect(Math.min(...holds)).toBeLessThan(LONGEST_HOLD);
  });
});
