import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { nextCode } from '../platform/record/next-code.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { firstOf, saidOf } from '../platform/record/terms.js';
import { standing } from '../platform/record/standing.js';
import type { BodyStanding } from './body-view.js';
import type { AmendMeetingInput, DispatchPapersInput, PlanMeetingInput, ReportMeetingInput } from './meeting.input.js';
import { MeetingDispatch, MeetingReport, MeetingStatement } from './meeting.entity.js';
import { aboutMeeting, MEETING, MeetingDesk, type MeetingWrite, requireNotCancelled } from './meeting-desk.service.js';
import { amendFaults, dispatchFaults, reportFaults } from './meeting-steps.js';
import { hoursFaults, MEETING_TERMS } from './meeting-terms.js';
import type { MeetingPayload } from './meeting.type.js';
import { MeetingsViewService } from './meetings-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { mayReadOwned } from '../platform/auth/owner.js';

/** Everything recorded so far, whatever day it speaks of. */
const ALWAYS = '9999-12-31';

/** Keeps meetings: when and where, how far they have come, whether their papers went out. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly desk: MeetingDesk,
    private readonly writer: RecordWriter,
    private readonly views: MeetingsViewService,
  ) {}

  /** Plans a meeting of a body, with a date or without one. */
  async planMeeting(actor: Actor, input: PlanMeetingInput): Promise<MeetingPayload> {
    const body = await this.body(actor, input.bodyCode);
    const { meetsOn = null } = input;
    const terms = firstOf(MEETING_TERMS, input);
    const faults = hoursFaults(terms);
    if (faults.length) throw new Refusal(faults);
    const founding = {
      projectId: body.projectId,
      code: input.code ?? ((taken: readonly string[]) => freeCode(body.code, meetsOn, taken)),
      more: { bodyId: body.id },
    };
    const { id, revision } = await this.writer.foundOwned(
      actor,
      'planMeeting',
      MEETING,
      input,
      founding,
      async (thing) => {
        const { bodies } = await this.views.viewWithin(thing.write, thing.effectiveOn);
        if (!bodies.some((each) => each.id === body.id)) {
          const message = `${body.code} was not on record on ${thing.effectiveOn}. Give a later day.`;
          throw refuse('NOT_FOUND', message, ['input', 'effectiveOn'], body.code);
        }
        await thing.write.manager.insert(MeetingStatement, {
          ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
          meetingId: thing.id,
          ...terms,
        });
      },
    );
    return this.desk.payload(actor, body.projectId, id, revision);
  }

  /** States anew when or where a meeting is. A date that is moved needs its reason. */
  amendMeeting(actor: Actor, input: AmendMeetingInput): Promise<MeetingPayload> {
    return this.desk.about(actor, 'amendMeeting', input, 'statements', async (thing) => {
      // a meeting held later than the day given has been held all the same
      const state = this.reportsOf(thing).at(-1)?.state ?? 'PLANNED';
      const to = { meetsOn: input.meetsOn, dateReason: input.dateReason };
      const faults = amendFaults({ ...thing.meeting, state }, to);
      if (faults.length) throw new Refusal(faults);
      const own = thing.rows.statements.filter((row) => row.meetingId === thing.id);
      const change = saidOf(MEETING_TERMS, input);
      await amend(thing, MeetingStatement, own, { terms: MEETING_TERMS, change, input, faults: hoursFaults });
    });
  }

  /** Reports the state that a meeting reached. */
  reportMeeting(actor: Actor, input: ReportMeetingInput): Promise<MeetingPayload> {
    return this.desk.about(actor, 'reportMeeting', input, 'reports', async (thing) => {
      const { effectiveOn, corrects } = thing;
      const report = { state: input.state, effectiveOn, corrects };
      const faults = reportFaults(thing.meeting, this.reportsOf(thing), report);
      if (faults.length) throw new Refusal(faults);
      await thing.write.manager.insert(MeetingReport, {
        ...aboutMeeting(thing, input),
        state: input.state,
        note: input.note ?? null,
      });
    });
  }

  /** Records that the papers of a meeting went out, on the day that the write speaks of. */
  dispatchPapers(actor: Actor, input: DispatchPapersInput): Promise<MeetingPayload> {
    return this.desk.about(actor, 'dispatchPapers', input, 'dispatches', async (thing) => {
      requireNotCancelled(thing);
      const faults = dispatchFaults(thing.meeting, thing.effectiveOn, thing.corrects);
      if (faults.length) throw new Refusal(faults);
      await thing.write.manager.insert(MeetingDispatch, {
        ...aboutMeeting(thing, input),
        note: input.note ?? null,
      });
    });
  }

  /** The reports of the meeting's state that stand, of whatever day. */
  private reportsOf({ id, rows, before }: MeetingWrite): readonly MeetingReport[] {
    const own = rows.reports.filter((row) => row.meetingId === id);
    return standing(own, { asAt: ALWAYS, revision: before.revision });
  }

  /** The body with a code that the actor may read, as it is known by now. */
  private async body(actor: Actor, code: string): Promise<BodyStanding> {
    const { bodies } = await this.views.view({ asAt: ALWAYS, revision: actor.revision });
    const found = bodies.find((each) => each.code === code);
    if (found && mayReadOwned(actor, found.projectId)) return found;
    throw refuse('NOT_FOUND', `There is no body ${code} that you may read.`, ['input', 'bodyCode'], code);
  }
}

/** The body and the day, such as BOARD-2010-01-26, where that is free; else the next free number. */
function freeCode(body: string, meetsOn: string | null, taken: readonly string[]): string {
  if (meetsOn === null) return nextCode(`${body}-M`, taken);
  const code = `${body}-${meetsOn}`;
  return taken.includes(code) ? nextCode(`${code}-`, [...taken, `${code}-1`]) : code;
}
