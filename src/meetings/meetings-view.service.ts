import { Injectable } from '@nestjs/common';
import { PresentRevision } from '../platform/record/present-revision.service.js';
import type { Write } from '../platform/record/write.js';
import { Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordViews } from '../platform/record/record-views.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { ActionIdentity, ActionReport, ActionStatement } from './action.entity.js';
import { closedNow, underPresentRights, type ClosedNow } from './closed-now.js';
import { BodyIdentity, BodyStatement } from './body.entity.js';
import {
  InterestDeclaration,
  MeetingAgenda,
  MeetingAttendance,
  MeetingDispatch,
  MeetingIdentity,
  MeetingReport,
  MeetingStatement,
  MinutesAgreement,
  MinutesText,
} from './meeting.entity.js';
import { meetingsView, type MeetingsRows, type MeetingsView } from './meetings-view.js';

/** The tables of the domain. */
export const MEETING_ENTITIES = {
  bodies: BodyIdentity,
  bodyStatements: BodyStatement,
  meetings: MeetingIdentity,
  statements: MeetingStatement,
  reports: MeetingReport,
  dispatches: MeetingDispatch,
  agendas: MeetingAgenda,
  attendances: MeetingAttendance,
  interests: InterestDeclaration,
  minutesTexts: MinutesText,
  agreements: MinutesAgreement,
  actions: ActionIdentity,
  actionStatements: ActionStatement,
  actionReports: ActionReport,
};

/** Serves bodies, meetings and actions as views of the record. */
@Injectable()
export class MeetingsViewService {
  private readonly rows: WholeRows<MeetingsRows>;
  /** A view depends on nothing but record and point, so it is kept by these. */
  private readonly views: RecordViews<MeetingsView>;

  private closed = { revision: 0, found: closedNow({ agendas: [], actionStatements: [] }, 0) };

  constructor(
    snapshots: Snapshots,
    private readonly present: PresentRevision,
  ) {
    this.views = snapshots.views('meetings', { share: 2 });
    this.rows = snapshots.whole<MeetingsRows>(MEETING_ENTITIES);
  }

  /** How bodies, meetings and actions stand at a point of the record, of every project and of none. */
  view(point: RecordPoint): Promise<MeetingsView> {
    return this.views.at(point.revision, point.asAt, async () =>
      meetingsView(await this.rows.upTo(point.revision), point),
    );
  }

  /** How they stand at a point as somebody may see it now: what is closed by now is closed there too. */
  async shown(point: RecordPoint): Promise<MeetingsView> {
    return underPresentRights(await this.view(point), await this.closedNow(point.revision));
  }

  /** What is kept from the public now; `revision` is one that the asker knows of, for what this instance wrote itself. */
  async closedNow(revision: number): Promise<ClosedNow> {
    const present = Math.max(revision, this.present.value);
    if (this.closed.revision !== present) {
      const rows = await this.rows.upTo(present);
      this.closed = { revision: present, found: closedNow(rows, present) };
    }
    return this.closed.found;
  }

  /** How they stand inside a write, its own rows so far among them. */
  async viewWithin(write: Write, asAt: string): Promise<MeetingsView> {
    return meetingsView(await this.rows.within(write), { asAt, revision: write.revision });
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<MeetingsRows> {
    return this.rows.within(write);
  }
}
