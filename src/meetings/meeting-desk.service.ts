import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { correctionFaults } from '../platform/record/history.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import type { AboutMeetingInput } from './meeting.input.js';
import { MeetingIdentity } from './meeting.entity.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import type { MeetingStanding } from './meeting-standing.js';
import type { MeetingPayload } from './meeting.type.js';
import type { MeetingsRows, MeetingsView } from './meetings-view.js';
import { MeetingsViewService } from './meetings-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingKind, type ThingWrite } from '../programme/thing-write.js';
import { ViewPointService } from './view-point.service.js';

export const MEETING: ThingKind<MeetingIdentity> = { entity: MeetingIdentity, table: 'meeting', kind: 'Meeting' };

/** A write about one meeting, with how all stood on its day and every row there is. */
export interface MeetingWrite extends ThingWrite<string | null> {
  readonly meeting: MeetingStanding;
  readonly view: MeetingsView;
  readonly rows: MeetingsRows;
  /** The row that the new one corrects; null: none. */
  readonly corrects: string | null;
}

type Said = Omit<AboutMeetingInput, 'corrects'> & { readonly corrects?: string | null };

/** The tables of rows about meetings, as the view names them. */
type RowsAboutMeetings =
  'statements' | 'reports' | 'dispatches' | 'agendas' | 'attendances' | 'interests' | 'minutesTexts' | 'agreements';

/** The way in which things are written about a meeting that is there. */
@Injectable()
export class MeetingDesk {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: MeetingsViewService,
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
  ) {}

  /**
   * Writes about a meeting and gives it as it then stands. Nothing is written about one that was not there on the day.
   * @param table whose rows `corrects` may name
   */
  async about(
    actor: Actor,
    operation: Operation,
    input: Said,
    table: RowsAboutMeetings,
    work: (thing: MeetingWrite) => Promise<void>,
  ): Promise<MeetingPayload> {
    const subject = { id: input.meetingId, idField: 'meetingId' };
    const { projectId } = await this.writer.readable(actor, MEETING, subject);
    const { id, revision } = await this.writer.aboutOwned(actor, operation, MEETING, input, subject, async (thing) => {
      const rows = await this.views.within(thing.write);
      const view = await this.views.viewWithin(thing.write, thing.effectiveOn);
      const meeting = view.meetings.find((each) => each.id === thing.id);
      if (!meeting) {
        const message = `${thing.code} was not on record on ${thing.effectiveOn}. Give a later day.`;
        throw refuse('NOT_FOUND', message, ['input', 'effectiveOn'], thing.code);
      }
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const own = (rows[table] as readonly (DatedReport & { meetingId: string })[]).filter(
        (row) => row.meetingId === thing.id,
      );
      const faults = correctionFaults(own, corrects, ['input', 'corrects']);
      if (faults.length) throw new Refusal(faults);
      await work({ ...thing, meeting, view, rows, corrects });
    });
    return this.payload(actor, projectId, id, revision);
  }

  /** The meeting as it stands after a write. */
  async payload(actor: Actor, projectId: string | null, id: string, revision: number): Promise<MeetingPayload> {
    const point = await this.points.current(projectId, revision);
    return { meeting: await this.reads.meetingById(actor, point, id), problems: [], saved: true };
  }
}

/** The base columns of a row about the meeting, for `manager.insert`. */
export function aboutMeeting(thing: MeetingWrite, input: Pick<Said, 'citation' | 'assumed'>) {
  const { write, effectiveOn, corrects, id } = thing;
  const { citation, assumed } = input;
  return { ...write.dated({ citation, assumed, effectiveOn, corrects }), meetingId: id };
}

/** Refuses to go on with a meeting that is cancelled. */
export function requireNotCancelled({ meeting }: MeetingWrite): void {
  if (meeting.state !== 'CANCELLED') return;
  const message = `${meeting.code} is cancelled. Plan another meeting, or correct the report that cancelled it.`;
  throw refuse('MEETING_CANCELLED', message, ['input', 'meetingId'], meeting.code);
}
