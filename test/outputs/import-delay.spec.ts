import { leastHold, LONGEST_HOLD } from '../support/held.js';
import { type Outputs, startOutputs } from './outputs-app.js';
import { para, run, styled, wordFile } from './word-file.js';

describe('the largest documents that are taken', () => {
  let own: Outputs;
  /** As many as one text may have. */
  const CLAUSES = 1_000;
  /** So that all words come close to the characters that one text may have. */
  const WORDS = 'We say who answers for each decision, and why it was taken so. '.repeat(3).trim();
  /** A word processor may put each letter into a run of its own: close to the elements and bytes that one document may have. */
  const LETTERS = 140;

  const listed = (n: number): string => `- ${n} ${WORDS.slice(0, 170)}`;
  const clauses = Array.from({ length: CLAUSES - 1 }, (_, n) => listed(n)).join('\n');
  const shredded = (n: number): string =>
    `<w:p>${[...WORDS.slice(0, LETTERS).padEnd(LETTERS, `${n}`)].map((letter) => run(letter).replace(' xml:space="preserve"', '')).join('')}</w:p>`;
  const word = (): string => {
    const body = Array.from({ length: CLAUSES - 2 }, (_, n) => shredded(n)).join('');
    return wordFile(styled('Openness', 'Heading1') + para('It says:') + body);
  };

  beforeAll(async () => {
    own = await startOutputs();
    await own.done('planOutput', { projectCode: 'ALPHA', kind: 'PROTOCOL', title: 'P', effectiveOn: '2010-01-05' });
    await own.done('beginOutputVersion', { projectCode: 'ALPHA', outputCode: 'O1', effectiveOn: '2010-01-06' });
  });
  afterAll(() => own.app.stop());

  it.each<[string, () => string]>([
    ['TEXT', () => `Openness\n\n${clauses}\n`],
    ['MARKDOWN', () => `# Openness\n\n${clauses}\n`],
    ['DOCX', word],
  ])('a preview of %s of a thousand pieces leaves the loop to others', async (format, content) => {
    const document = `query($input: ImportClausesInput!) { previewClauseImport(input: $input) { problems { code message } placed { kind } unplaced { line } } }`;
    const input = { ...(await own.about('O1-V1')), format, content: content() };
    const least = await leastHold(own.app.url, async () => {
      const { body } = await own.app.gql(own.cast.lead, document, { input });
      const shown: { problems: object[]; placed: object[]; unplaced: object[] } = body.data.previewClauseImport;
      expect(shown.problems).toEqual([]);
      expect(shown.placed.length + shown.unplaced.length).toBeGreaterThanOrEqual(CLAUSES);
    });
    expect(least).toBeLessThan(LONGEST_HOLD);
  });
});
