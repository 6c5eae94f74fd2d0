import { argumentsOf, chosenIn, filtersOf } from '../../src/pages/feedback/feedback-filters.js';
import { feedbackPage } from '../../src/pages/feedback/feedback-page.js';
import { outcomeTag } from '../../src/pages/feedback/feedback-words.js';
import {
  columnsOf,
  guessedColumns,
  responsesInput,
  responsesOf,
  sentResponses,
} from '../../src/pages/feedback/responses-page.js';

const ID = '00000000-0000-4000-8000-000000000001';

describe('which comments an address asks for', () => {
  it.each<[Record<string, string>, object]>([
    [{}, {}],
    [
      { exercise: 'X4', theme: 'MONEY' },
      { exercise: 'X4', themes: ['MONEY'] },
    ],
    [{ theme: '-' }, { withoutTheme: true }],
    [{ outcome: 'OPEN' }, { state: 'OPEN' }],
    [{ outcome: 'TO_COME' }, { changeToCome: true }],
    [
      { outcome: 'NOTED', type: 'OFFICER' },
      { outcome: 'NOTED', respondentType: 'OFFICER' },
    ],
    [
      { version: ID, clause: `${ID}@2010-01-26`, search: ' money ' },
      { version: ID, clause: ID, search: 'money' },
    ],
    [{ outcome: 'NONSENSE', type: 'x', theme: '<b>', version: '1', search: 'a'.repeat(301) }, {}],
  ])('%j', (query, asked) => {
    const given = Object.entries(argumentsOf(chosenIn(query))).filter(([, value]) => value !== null);
    expect(Object.fromEntries(given)).toEqual(asked);
  });

  it('is drawn with what was chosen', () => {
    const none = { exercises: [], themes: [], versions: [], clauses: [] };
    const filters = filtersOf(chosenIn({ outcome: 'OPEN' }), none);
    expect(filters.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])).toEqual([
      ['outcome', 'OPEN'],
    ]);
  });

  it('keeps what was chosen when another day is asked for, whose ids are those of another view', () => {
    const offered = { exercises: [], themes: [], versions: [], clauses: [{ value: `${ID}@2010-01-26`, text: '1.1' }] };
    const clause = filtersOf(chosenIn({ clause: ID }), offered).find(({ name }) => name === 'clause');
    expect(clause).toMatchObject({ value: ID, choices: [{ value: ID }] });
  });
});

describe('what came of a comment', () => {
  it.each([
    [null, 'No outcome yet'],
    ['ACCEPTED_IN_PART', 'Accepted in part'],
    ['NOT_ACCEPTED', 'Not accepted'],
  ])('%s is said as “%s”', (outcome, text) => {
    expect(outcomeTag(outcome).text).toBe(text);
  });
});

describe('what waits on the page of feedback', () => {
  const NONE = { items: 0, open: 0, changeToCome: 0, replied: 0, byOutcome: [] };
  const exercise = (more: object) => ({
    ...{ code: 'X1', title: 'Seminar', channel: 'SEMINAR', state: 'CLOSED', opensOn: null, closesOn: null },
    ...{ reportState: 'NOT_PUBLISHED', counts: { items: 0, open: 0 } },
    ...more,
  });
  const page = (counts: object, exercises: object[] = []) =>
    feedbackPage(
      {
        ...{ code: 'P', title: 'Project', asAt: '2010-01-26', feedbackCounts: { ...NONE, ...counts } },
        ...{ feedbackByTheme: [], feedbackByClause: [], feedbackThemes: { nodes: [] }, outputs: { nodes: [] } },
        feedbackExercises: { nodes: exercises as never },
        feedbackItems: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
      },
      chosenIn({}),
      { here: '/x', asAt: null, after: null },
      () => [],
    );
  const says = (counts: object, exercises: object[] = []) =>
    page(counts, exercises).waits.map((one) => ('says' in one ? `${one.text}: ${one.says}` : one.text));

  it.each([
    ['nothing, where there is nothing', {}, [], []],
    ['comments without an outcome', { items: 3, open: 2 }, [], ['2 comments await an outcome']],
    [
      'changes still to be made',
      { items: 1, changeToCome: 1 },
      [],
      ['1 comment was accepted and has changed nothing yet'],
    ],
    [
      'an exercise that closes within a fortnight',
      {},
      [exercise({ state: 'OPEN', closesOn: '2010-02-09', counts: { items: 4, open: 4 } })],
      ['X1 Seminar: closes on 9 February 2010, with 4 comments so far'],
    ],
    ['not one that closes later', {}, [exercise({ state: 'OPEN', closesOn: '2010-02-10' })], []],
    [
      'a report that could go out',
      {},
      [exercise({ counts: { items: 4, open: 0 } })],
      ['X1 Seminar: every comment has an outcome, and the report is not published'],
    ],
    ['not one that is out', {}, [exercise({ counts: { items: 4, open: 0 }, reportState: 'PUBLISHED' })], []],
  ])('is %s', (_, counts, exercises, waits) => {
    expect(says(counts, exercises)).toEqual(waits);
  });

  it('leads from each count to the comments that it counts', () => {
    const counts = { ...NONE, items: 2, open: 1, byOutcome: [{ outcome: 'NOTED' as const, items: 1 }] };
    const model = feedbackPage(
      {
        ...{ code: 'P', title: 'Project', asAt: '2010-01-26', feedbackCounts: counts },
        feedbackByTheme: [{ code: null, title: null, counts }],
        feedbackByClause: [{ clause: { id: ID, code: 'V1 ¶1.1', title: 'Ask' }, counts }],
        ...{ feedbackThemes: { nodes: [] }, outputs: { nodes: [] }, feedbackExercises: { nodes: [] } },
        feedbackItems: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
      },
      chosenIn({}),
      { here: '/x', asAt: '2010-01-26', after: null },
      () => [],
    );
    const links = (table: { readonly rows: readonly (readonly { readonly href?: string }[])[] }) =>
      table.rows.flat().flatMap(({ href }) => href ?? []);
    expect(links(model.tables.themes)).toEqual([
      '/projects/P/feedback?theme=-&asAt=2010-01-26#comments',
      '/projects/P/feedback?theme=-&outcome=OPEN&asAt=2010-01-26#comments',
      '/projects/P/feedback?theme=-&outcome=NOTED&asAt=2010-01-26#comments',
    ]);
    expect(links(model.tables.clauses)[0]).toBe(`/projects/P/feedback?clause=${ID}&asAt=2010-01-26#comments`);
  });
});

describe('a file of responses', () => {
  it('is looked at for what its columns seem to hold', () => {
    const header = ['Name', 'Authority', 'Your comment', 'What else?', 'Theme', 'Anything'];
    expect(guessedColumns(header)).toMatchObject({
      ...{
        texts: ['Your comment', 'What else?'],
        respondent: 'Name',
        organisation: 'Authority',
        themes: 'Theme',
        clause: '',
      },
    });
  });

  it('is read with the columns that were chosen, by their place', () => {
    const body = { mapped: '1', 'texts:1': 'true', respondent: 'Name' };
    const sent = sentResponses(body, { id: 'kept', name: 'r.csv' })!;
    const columns = columnsOf(sent, ['Name', 'Said "so"']);
    expect(responsesInput(responsesOf(sent, Buffer.from('x')), columns, 'x', 4)).toEqual({
      ...{ exerciseId: 'x', expectedVersion: 4, content: 'eA==', fileName: 'r.csv', defaultPermission: 'WITHHELD' },
      columns: { texts: ['Said "so"'], respondent: 'Name' },
    });
  });

  it('is none where nothing was sent', () => {
    expect(sentResponses({ pasted: ' ' }, null)).toBeNull();
    expect(sentResponses(null, null)).toBeNull();
  });
});
