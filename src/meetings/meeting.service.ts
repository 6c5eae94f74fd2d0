import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import { nextCode } from '../platform/record/next-code.js';
import { refuse } from '../platform/record/refusal.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { OwnedRuledService } from '../programme/kind/ruled.service.js';
import type { ThingKind, Written } from '../programme/kind/thing.js';
import { BodySeats } from './body-seats.service.js';
import type { BodySnapshot } from './body-view.js';
import type { PlanMeetingInput } from './meeting.input.js';
import { MEETING, MEETING_RULES } from './meeting.kind.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import type { Meeting, MeetingPayload } from './meeting.type.js';
import { MEETING_ENTITIES, MeetingsViewService } from './meetings-view.service.js';
import { ViewPointService } from './view-point.service.js';

/** Everything recorded so far, whatever day it speaks of. */
const ALWAYS = '9999-12-31';

/** Meetings as those who name one find them. */
export const MEETINGS: ThingKind = { table: MEETING.table, kind: MEETING.name };
const PARTS = {
  ...{ kind: MEETING, entities: MEETING_ENTITIES, identities: 'meetings' },
  ...{ rules: MEETING_RULES, field: 'meeting' as const },
};

/** Keeps meetings: when and where, how far they have come, whether their papers went out. */
@Injectable()
export class MeetingService extends OwnedRuledService<Meeting, typeof MEETING_RULES, 'meeting'> {
  constructor(
    kinds: Kinds,
    private readonly views: MeetingsViewService,
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
    seats: BodySeats,
  ) {
    super(kinds, PARTS, {
      ROWS: { within: ({ write }) => views.within(write) },
      SEATS: { within: async (thing) => ({ sits: await seats.within(thing) }) },
    });
  }

  /** Plans a meeting of a body, with a date or without one. */
  async planMeeting(actor: Actor, input: PlanMeetingInput): Promise<MeetingPayload> {
    const body = await this.body(actor, input.bodyCode);
    const { meetsOn = null } = input;
    const founding = {
      projectId: body.projectId,
      code: input.code ?? ((taken: readonly string[]) => freeCode(body.code, meetsOn, taken)),
      more: { bodyId: body.id },
    };
    return this.write(actor, 'planMeeting', input, founding);
  }

  /** The meeting as it stands after a write. */
  protected async asWritten(actor: Actor, { projectId, id, revision }: Written<string | null>) {
    const point = await this.points.current(projectId, revision);
    return this.reads.meetingById(actor, point, id);
  }

  /** The body with a code that the actor may read, as it is known by now. */
  private async body(actor: Actor, code: string): Promise<BodySnapshot> {
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
