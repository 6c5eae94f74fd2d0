import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { requireOwner } from '../platform/auth/owner.js';
import { nextCode } from '../platform/record/next-code.js';
import { refuse } from '../platform/record/refusal.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { OwnedRuledService } from '../programme/kind/ruled.service.js';
import type { Written } from '../programme/kind/thing.js';
import { AmendActionInput, RaiseActionInput, ReportActionInput } from './action.input.js';
import { ACTION_LIST } from './action.list.js';
import { ACTION, ACTION_RULES } from './action.kind.js';
import type { Action, ActionPayload } from './action.type.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import { MEETINGS } from './meeting.service.js';
import { MEETING_ENTITIES, MeetingsViewService } from './meetings-view.service.js';
import { ViewPointService } from './view-point.service.js';

const PARTS = {
  ...{ entities: MEETING_ENTITIES, identities: 'actions' },
  ...{ rules: ACTION_RULES, field: 'action' as const },
};

/** Keeps actions, of meetings and of projects. */
@Injectable()
export class ActionService extends OwnedRuledService<Action, typeof ACTION_RULES, 'action'> {
  constructor(
    kinds: Kinds,
    views: MeetingsViewService,
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
  ) {
    const mayRead = (actor: Actor) => reads.actionsFor(actor);
    super(kinds, { ...PARTS, kind: { ...ACTION, mayRead } }, { ROWS: { within: ({ write }) => views.within(write) } });
    this.comesInAs({
      kind: ACTION_LIST,
      inputs: { raiseAction: RaiseActionInput, amendAction: AmendActionInput, reportAction: ReportActionInput },
      prefix: (projectCode) => `${projectCode}-A`,
    });
  }

  /** Raises an action at a meeting, in a project, or both. */
  async raiseAction(actor: Actor, input: RaiseActionInput): Promise<ActionPayload> {
    return this.write(actor, 'raiseAction', input, await this.founding(actor, input));
  }

  /** Reports how far an action has come. */
  async reportAction(actor: Actor, input: ReportActionInput): Promise<ActionPayload> {
    if (input.closedAtMeetingId) await this.meeting(actor, input.closedAtMeetingId, 'closedAtMeetingId');
    return this.write(actor, 'reportAction', input);
  }

  protected async asWritten(actor: Actor, { projectId, id, revision }: Written<string | null>) {
    return this.reads.readableAction(actor, await this.points.current(projectId, revision), id);
  }

  /** Where an action belongs: the project named, else that of the meeting; refuses one that belongs nowhere. */
  private async founding(actor: Actor, input: RaiseActionInput) {
    const project = input.projectCode ? await this.kinds.projects.visible(actor, input.projectCode) : null;
    const meeting = input.meetingId ? await this.meeting(actor, input.meetingId, 'meetingId') : null;
    if (meeting) requireOwner(actor, 'raiseAction', meeting.projectId); // the lead of a project writes nothing of the Board
    const prefix = meeting?.code ?? project?.code;
    if (prefix === undefined) {
      const message = 'Select the meeting or the project in which the action is raised, or both.';
      throw refuse('NO_HOME', message, ['input', 'projectCode']);
    }
    if (project && meeting && meeting.projectId !== null && meeting.projectId !== project.projectId) {
      const message = 'The meeting is of another project. Leave the project blank, or select that one.';
      throw refuse('PROJECT_NOT_OF_BODY', message, ['input', 'projectCode'], project.code);
    }
    const code = input.code ?? ((taken: readonly string[]) => nextCode(`${prefix}-A`, taken));
    return {
      projectId: project?.projectId ?? meeting?.projectId ?? null,
      code,
      more: { meetingId: meeting?.id ?? null },
    };
  }

  private meeting(actor: Actor, id: string, idField: string) {
    return this.kinds.things.readable(actor, MEETINGS, id, idField);
  }
}
