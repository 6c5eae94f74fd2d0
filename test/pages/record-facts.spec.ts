import { buildSchema, type GraphQLObjectType, parse } from 'graphql';
import { fileQuestion } from '../../src/pages/frame/file-question.js';
import { factsOf } from '../../src/pages/frame/record-facts.js';

const SCHEMA = buildSchema(`
  scalar Date
  scalar DateTime
  interface Node { id: ID! }
  enum Stage { TO_BE_ASKED AGREED }
  type Body implements Node { id: ID! code: String! name: String! secret: String }
  type Level { value: Int! }
  type Score { score: Int! level: Level }
  type Entry { id: ID! text: String! recordedAt: DateTime! recordedBy: String! }
  type Part { title: String! }
  type Nameless { days: Int! }
  type Problem { code: String! message: String! }
  type ThingConnection { totalCount: Int! nodes: [Thing!]! }
  type Thing implements Node {
    id: ID! code: String! version: Int! nextStates: [Stage!]! nextReviewOn: Date stage: Stage sure: Boolean! days: Int
    body: Body bodies: [Body!]! score: Score last: Entry history: [Entry!]! entries: [Entry!]! parts: [Part!]!
    moves: [Nameless!]! problems: [Problem!]! blockers: [Problem!]! names: [String!] on: [Date!] savedAt: DateTime
    things(first: Int): ThingConnection! one(code: String!): Part citation: String
  }
  type Query { thing: [Thing!]! other: [Body!]! }
`);
const DOCUMENT = parse('{ thing @file(table: "things") { stage code } other { code } }');
const heads = (order: string[] = []) =>
  factsOf(SCHEMA.getType('Thing') as GraphQLObjectType, order).map(({ head }) => head);

describe('the facts of a record', () => {
  it('are its values, what it names by code and name, its parts fact by fact, and how many it has of what has no name', () => {
    expect(heads()).toEqual([
      ...['Code', 'Bodies', 'Body code', 'Body', 'Days', 'Last text', 'Moves (number)', 'Names', 'Next review', 'On'],
      ...[
        'Parts',
        'Problems',
        'Saved at (UTC)',
        'Score level value',
        'Score score',
        'Stage',
        'Sure',
        'Things (number)',
        'Source',
      ],
    ]);
  });

  it('stand in the order in which a page asks them', () => {
    expect(heads(['stage', 'days']).slice(0, 3)).toEqual(['Code', 'Stage', 'Days']);
  });

  it('are asked for in the list of the table alone', () => {
    expect(fileQuestion(DOCUMENT, SCHEMA, 'others')).toBeNull();
    const { document, columns } = fileQuestion(DOCUMENT, SCHEMA, 'things')!;
    const text = JSON.stringify(document);
    expect(text.match(/row__type/gu)).toHaveLength(1);
    expect(text).not.toContain('secret');
    expect(columns.map(({ head }) => head).slice(0, 2)).toEqual(['Code', 'Stage']);
  });

  it('are told of a row: days and instants as such, several values each on a line, nothing where there is none', () => {
    const { columns } = fileQuestion(DOCUMENT, SCHEMA, 'things')!;
    const row = {
      ...{ row__type: 'Thing', fact__code: 'T1', fact__stage: 'TO_BE_ASKED', fact__sure: false, fact__days: 3 },
      ...{ fact__nextReviewOn: '2010-01-26', fact__savedAt: '2010-01-26T09:30:00.000Z', fact__on: ['2010-01-05'] },
      ...{
        fact__body: { code: 'B', name: 'Board' },
        fact__bodies: [
          { code: 'B', name: 'Board' },
          { code: 'C', name: 'Cabinet' },
        ],
      },
      ...{ fact__score: { score: 12, level: null }, fact__moves: [{}, {}], fact__things: { totalCount: 4 } },
      ...{ fact__parts: [{ title: 'One' }, { title: 'Two' }], fact__problems: [{ message: 'It is late.' }] },
    };
    const told = Object.fromEntries(columns.map(({ head, value }) => [head, value(row)]));
    expect(told).toEqual({
      ...{ Code: 'T1', Stage: 'To be asked', Sure: false, Days: 3, 'Next review': { day: '2010-01-26' } },
      ...{ 'Saved at (UTC)': { moment: '2010-01-26T09:30:00.000Z' }, On: '2010-01-05', Names: null, Source: null },
      ...{
        'Body code': 'B',
        Body: 'Board',
        Bodies: 'B Board\nC Cabinet',
        'Score score': 12,
        'Score level value': null,
      },
      ...{ 'Moves (number)': 2, 'Things (number)': 4, Parts: 'One\nTwo', Problems: 'It is late.', 'Last text': null },
    });
  });

  it('cannot be had of a row that they were not asked of', () => {
    const [column] = fileQuestion(DOCUMENT, SCHEMA, 'things')!.columns;
    expect(() => column!.value({ code: 'T1' })).toThrow('not one of those that were asked for');
  });
});
