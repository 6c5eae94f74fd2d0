import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';

/** Each second operation needs what the first one of the same document saved. */
const PAIRS: readonly (readonly [why: string, who: keyof Cast, document: string])[] = [
  [
    'a meeting of a body that was just established',
    'secretary',
    `mutation {
      first: establishBody(input: { code: "BOARD", name: "Board", kind: DECIDING, effectiveOn: "2010-01-04" }) { saved }
      second: planMeeting(input: { bodyCode: "BOARD", meetsOn: "2010-02-23" }) { saved problems { message } }
    }`,
  ],
  [
    'a decision that replaces one just recorded',
    'secretary',
    `mutation {
      first: recordDecision(input: { bodyCode: "BOARD", code: "D1", title: "One", text: "One.", outcome: AGREED }) { saved }
      second: recordDecision(input: { bodyCode: "BOARD", code: "D2", title: "Two", text: "Two.", outcome: NOTED, projectCodes: ["ALPHA"] }) { saved problems { message } }
    }`,
  ],
  [
    'a paper composed about a project just started',
    'secretary',
    `mutation {
      first: startProject(input: { programmeCode: "PARTNERSHIPS", code: "GAMMA", title: "Third", start: "2010-01-04" }) { saved }
      second: composeBoardPaper(input: { reference: "10/1", title: "Third", programmeCode: "PARTNERSHIPS", projectCodes: ["GAMMA"], meetingDate: "2010-02-23", asAt: "2010-01-26" }) { saved problems { message } }
    }`,
  ],
];

describe('a document with several mutations', () => {
  let app: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    app = await startTestApp();
    cast = await startCast(app);
  });
  afterAll(() => app.stop());

  it.each(PAIRS)('sees at the second what the first saved: %s', async (_, who, document) => {
    const { body } = await app.gql<Record<string, unknown>>(cast[who] as string, document);
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({ first: { saved: true }, second: { saved: true } });
  });

  it('answers each with the record as it was after it', async () => {
    const document = `mutation {
      first: addPerson(input: { name: "A" }) { revision person { version } }
      second: addPerson(input: { name: "B" }) { revision person { version } }
    }`;
    const { body } = await app.gql<Record<string, { revision: number; person: { version: number } }>>(
      cast.secretary,
      document,
    );
    expect(body.data['second']!.revision).toBe(body.data['first']!.revision + 1);
    expect(body.data['first']!.person.version).toBe(body.data['first']!.revision);
  });
});
