/** Builds rows of a body, its meetings and actions by hand; ids and revisions follow from the order of writing. */
import type { MeetingsRows } from '../../src/meetings/meetings-view.js';
import { row } from '../support/rules.js';

type Lists = { -readonly [K in keyof MeetingsRows]: any[] };

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const [ITEM, OTHER_ITEM, NOTE, LATER] = [uuid(101), uuid(102), uuid(103), uuid(104)] as const;

const BODY = {
  ...{ bodyId: 'b', name: 'The Board', kind: 'DECIDING', organisationId: null, quorum: 2, clearDays: 5 },
  ...{ scheme: 'SCHEDULE_12A', closures: [], windows: [] },
};

/** A record of the body B and its meeting on 26 January, which grows by one row a call. */
export class Board {
  readonly lists: Lists = {
    ...{ bodies: [], bodyStatements: [], meetings: [], statements: [], reports: [], dispatches: [] },
    ...{ agendas: [], attendances: [], interests: [], minutesTexts: [], agreements: [] },
    ...{ actions: [], actionStatements: [], actionReports: [] },
  };
  private revision = 0;

  constructor(readonly projectId: string | null = null) {
    this.lists.bodies.push({ id: 'b', projectId, code: 'B', revision: 1, version: 1 });
    this.add('bodyStatements', '2010-01-01', BODY);
    this.meeting('t', 'B-1', '2010-01-26');
  }

  add(list: keyof MeetingsRows, on: string, values: object, about = 't'): string {
    this.revision += 1;
    const id = uuid(this.revision);
    this.lists[list].push({ ...row(id, on, this.revision), meetingId: about, ...values });
    return id;
  }

  /** Says something else of the body from 25 January on. */
  restated(more: object): string {
    return this.add('bodyStatements', '2010-01-25', { ...BODY, ...more });
  }

  meeting(id: string, code: string, meetsOn: string | null, on = '2010-01-04'): this {
    const { projectId, revision } = this;
    this.lists.meetings.push({ id, projectId, code, bodyId: 'b', revision, version: revision });
    this.add('statements', on, { meetsOn, dateReason: null, startsAt: null, endsAt: null, place: null }, id);
    return this;
  }

  reported = (state: string, on = '2010-01-10', about = 't') => this.add('reports', on, { state, note: null }, about);
  agenda = (...itemIds: string[]) => {
    const items = itemIds.map((itemId) => ({
      ...{ itemId, title: `Item ${itemId}`, kind: 'DECISION', paperReference: null, projectId: null },
      ...{ subject: null, access: null, exemptParagraphs: [] },
    }));
    return this.add('agendas', '2010-01-10', { items });
  };
  listed = (...attendees: object[]) =>
    this.add('attendances', '2010-01-10', {
      attendees: attendees.map((each) => ({
        ...{ personId: null, name: null, organisationId: null, kind: 'PRESENT', substituteFor: null, itemIds: null },
        ...each,
      })),
    });
  drafted = () => this.add('minutesTexts', '2010-01-27', { notes: [{ noteId: NOTE, itemId: null, text: 'Agreed.' }] });
  agreed = (draftId: string) => this.add('agreements', '2010-01-27', { agreedAtId: LATER, draftId, textId: draftId });

  get last(): number {
    return this.revision;
  }
}
