import { type PaperApp, startPaperApp } from '../paper-app.js';

const MEETING = `meeting { code version agenda { id number paperReference }
  papers { reference state title body meetingDate confidentiality projects { code } }
  papersDue { reference title numbers projectCodes confidentiality itemIds } }`;

interface Item {
  readonly id: string;
  readonly number: number;
  readonly paperReference: string | null;
}

describe('Papers composed from their meeting', () => {
  let on: PaperApp;
  let meetingId = '';

  const meeting = async (token = on.cast.secretary) => {
    const answer = await on.app.gql(token, `{ meeting(code: "BOARD-2010-03-02") { id ${MEETING.slice(10, -2)} } }`);
    return answer.body.data.meeting;
  };
  const compose = async (itemIds: readonly string[], more: object = {}, token = on.cast.secretary) => {
    const { version } = await meeting();
    const input = { meetingId, itemIds, expectedVersion: version, ...more };
    return on.app.run(token, 'composeMeetingPapers', input, MEETING) as Promise<any>;
  };

  beforeAll(async () => {
    on = await startPaperApp();
    const { app, cast } = on;
    const body = { code: 'BOARD', name: 'Board of the Agency', kind: 'DECIDING', effectiveOn: '2010-01-04' };
    await app.saved(cast.secretary, 'establishBody', body, 'body { id }');
    const planned = await app.saved(
      cast.secretary,
      'planMeeting',
      { bodyCode: 'BOARD', meetsOn: '2010-03-02' },
      'meeting { id version }',
    );
    meetingId = planned.meeting.id;
    const items = [
      { title: 'Progress of the guide', kind: 'DECISION', projectCode: 'ALPHA', access: 'OPEN' },
      { title: 'Any other business', kind: 'DISCUSSION', access: 'OPEN' },
      {
        title: 'Costs of the guide',
        kind: 'DECISION',
        projectCode: 'ALPHA',
        access: 'CONFIDENTIAL',
        paperReference: '10/40',
      },
    ];
    await app.saved(
      cast.secretary,
      'setAgenda',
      { meetingId, items, expectedVersion: planned.meeting.version },
      'meeting { id }',
    );
  });
  afterAll(() => on.app.stop());

  it('are told beforehand with all that is known of them, to those who may compose them', async () => {
    const { papersDue } = await meeting();
    expect(
      papersDue.map(({ itemIds, ...rest }: { itemIds: string[] }) => ({ ...rest, items: itemIds.length })),
    ).toEqual([
      {
        reference: '10/41',
        title: 'Progress of the guide',
        numbers: [1],
        projectCodes: ['ALPHA'],
        confidentiality: 'OPEN',
        items: 1,
      },
      {
        reference: '10/40',
        title: 'Costs of the guide',
        numbers: [3],
        projectCodes: ['ALPHA'],
        confidentiality: 'CONFIDENTIAL',
        items: 1,
      },
    ]);
    expect((await meeting(on.cast.director)).papersDue).toEqual([]);
  });

  it('are refused together where an item has none to be composed', async () => {
    const { agenda } = await meeting();
    const refused = await compose((agenda as Item[]).map(({ id }) => id));
    expect([refused.saved, refused.problems[0].code, refused.problems[0].path]).toEqual([
      false,
      'ITEM_UNKNOWN',
      ['input', 'itemIds'],
    ]);
    expect((await meeting()).papers).toEqual([]);
  });

  it('are begun in one write, and named on the agenda', async () => {
    const before = await meeting();
    const stale = await compose([before.agenda[0].id], { expectedVersion: before.version - 1 });
    expect(stale.problems[0].code).toBe('VERSION_CONFLICT');
    expect((await meeting()).papers).toEqual([]); // nothing of it was kept

    const done = await compose([before.agenda[0].id, before.agenda[2].id]);
    expect([done.saved, done.problems]).toEqual([true, []]);
    expect(done.meeting.agenda.map(({ paperReference }: Item) => paperReference)).toEqual(['10/41', null, '10/40']);
    expect(done.meeting.papersDue).toEqual([]);
    expect(done.meeting.papers).toEqual([
      {
        reference: '10/41',
        state: 'DRAFT',
        title: 'Progress of the guide',
        body: 'Board',
        meetingDate: '2010-03-02',
        confidentiality: 'OPEN',
        projects: [{ code: 'ALPHA' }],
      },
      {
        reference: '10/40',
        state: 'DRAFT',
        title: 'Costs of the guide',
        body: 'Board',
        meetingDate: '2010-03-02',
        confidentiality: 'CONFIDENTIAL',
        projects: [{ code: 'ALPHA' }],
      },
    ]);
    const again = await compose([before.agenda[0].id]);
    expect(again.problems[0].code).toBe('ITEM_UNKNOWN');
  });

  it('are composed by nobody else', async () => {
    const { agenda } = await meeting();
    for (const token of [on.cast.lead, on.cast.director])
      await expect(compose([(agenda as Item[])[0]!.id], {}, token)).rejects.toThrow('FORBIDDEN');
    expect((await meeting(on.cast.lead)).papers).toEqual([]); // drafts are read by few
  });
});
