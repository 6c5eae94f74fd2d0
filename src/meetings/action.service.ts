import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { nextCode } from '../platform/record/next-code.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { type Change, firstOf, list, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId, recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import type { SubjectRef } from '../programme/record-subject.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { ActionIdentity, ActionReport, ActionStatement } from './action.entity.js';
import type { AmendActionInput, RaiseActionInput, ReportActionInput } from './action.input.js';
import { actionFaults } from './action-steps.js';
import type { ActionPayload } from './action.type.js';
import { MEETINGS } from './meeting.service.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import { MeetingsViewService } from './meetings-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingKind, type ThingWrite } from '../programme/thing-write.js';
import { requireOwner } from '../platform/auth/owner.js';
import { ViewPointService } from './view-point.service.js';

const ACTION: ThingKind<ActionIdentity> = { entity: ActionIdentity, table: 'action', kind: 'Action' };

/** What is said of an action. */
type Terms = Pick<ActionStatement, 'text' | 'ownerId' | 'ownerName' | 'dueOn' | 'itemId' | 'subjects'>;

const TERMS: TermsOf<Terms> = {
  text: needed(),
  ownerId: maybeId(),
  ownerName: maybe(),
  dueOn: maybe(),
  itemId: maybeId(),
  subjects: list((said: readonly SubjectRef[]) => said.map(({ kind, id }) => ({ kind, id: plainId(id) }))),
};

/** Keeps actions, of meetings and of projects. */
@Injectable()
export class ActionService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: MeetingsViewService,
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
    private readonly projects: ProjectViewService,
    private readonly subjects: RecordSubjects,
  ) {}

  /** Raises an action at a meeting, in a project, or both. */
  async raiseAction(actor: Actor, input: RaiseActionInput): Promise<ActionPayload> {
    const { projectId, meetingId, prefix } = await this.home(actor, input);
    const founding = {
      projectId,
      code: input.code ?? ((taken: readonly string[]) => nextCode(`${prefix}-A`, taken)),
      more: { meetingId },
    };
    const { id, revision } = await this.writer.foundOwned(actor, 'raiseAction', ACTION, input, founding, (thing) =>
      this.raised(thing, input, meetingId),
    );
    return this.payload(actor, projectId, id, revision);
  }

  /** States anew what is to be done, by whom or by when. */
  async amendAction(actor: Actor, input: AmendActionInput): Promise<ActionPayload> {
    const subject = { id: input.actionId, idField: 'actionId' };
    const { projectId } = await this.writer.readable(actor, ACTION, subject);
    const { id, revision } = await this.writer.aboutOwned(
      actor,
      'amendAction',
      ACTION,
      input,
      subject,
      async (thing) => {
        const { actions, actionStatements } = await this.views.within(thing.write);
        const own = actionStatements.filter((row) => row.actionId === thing.id);
        const meetingId = actions.find((each) => each.id === thing.id)?.meetingId ?? null;
        const change = saidOf(TERMS, input);
        await this.requireNamed(thing, meetingId, change);
        await amend(thing, ActionStatement, own, { terms: TERMS, change, input });
      },
    );
    return this.payload(actor, projectId, id, revision);
  }

  /** Reports how far an action has come. */
  async reportAction(actor: Actor, input: ReportActionInput): Promise<ActionPayload> {
    const subject = { id: input.actionId, idField: 'actionId' };
    const { projectId } = await this.writer.readable(actor, ACTION, subject);
    const closing = input.closedAtMeetingId
      ? await this.writer.readable(actor, MEETINGS, { id: input.closedAtMeetingId, idField: 'closedAtMeetingId' })
      : null;
    const { id, revision } = await this.writer.aboutOwned(
      actor,
      'reportAction',
      ACTION,
      input,
      subject,
      async (thing) => {
        const { actionReports } = await this.views.within(thing.write);
        const own = actionReports.filter((row) => row.actionId === thing.id);
        const corrects = input.corrects ? recordId(input.corrects) : null;
        const closedAtId = closing?.id ?? null;
        const report = { state: input.state, effectiveOn: thing.effectiveOn, corrects, closedAtId };
        const faults = actionFaults(thing.code, own, report);
        if (faults.length) throw new Refusal(faults);
        await thing.write.manager.insert(ActionReport, {
          ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
          actionId: thing.id,
          state: input.state,
          note: input.note ?? null,
          closedAtId,
        });
      },
    );
    return this.payload(actor, projectId, id, revision);
  }

  /** Where an action belongs: the project named, else that of the meeting; refuses one that belongs nowhere. */
  private async home(actor: Actor, input: RaiseActionInput) {
    const project = input.projectCode ? await this.projects.visible(actor, input.projectCode) : null;
    const meeting = input.meetingId
      ? await this.writer.readable(actor, MEETINGS, { id: input.meetingId, idField: 'meetingId' })
      : null;
    if (meeting) requireOwner(actor, 'raiseAction', meeting.projectId); // the lead of a project writes nothing of the Board
    const prefix = meeting?.code ?? project?.code;
    if (prefix === undefined) {
      const message = 'An action is raised at a meeting or in a project. Give meetingId, projectCode or both.';
      throw refuse('NO_HOME', message, ['input', 'projectCode']);
    }
    if (project && meeting && meeting.projectId !== null && meeting.projectId !== project.projectId) {
      const message = `${meeting.code} is of another project. Leave projectCode out, or name that one.`;
      throw refuse('PROJECT_NOT_OF_BODY', message, ['input', 'projectCode'], project.code);
    }
    return { projectId: project?.projectId ?? meeting?.projectId ?? null, meetingId: meeting?.id ?? null, prefix };
  }

  private async raised(
    thing: ThingWrite<string | null>,
    input: RaiseActionInput,
    meetingId: string | null,
  ): Promise<void> {
    const terms = firstOf(TERMS, input);
    await this.requireNamed(thing, meetingId, terms);
    await thing.write.manager.insert(ActionStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      actionId: thing.id,
      ...terms,
    });
  }

  /** Refuses a person, an item or records that were not there on the day. */
  private async requireNamed(
    thing: ThingWrite<string | null>,
    meetingId: string | null,
    said: Change<Terms>,
  ): Promise<void> {
    const { register, before, projectId } = thing;
    if (said.ownerId && !register.people.has(said.ownerId)) {
      const message = 'ownerId names nobody in the register. Add the person, or give ownerName.';
      throw refuse('NOT_FOUND', message, ['input', 'ownerId'], said.ownerId);
    }
    if (said.itemId) await this.requireItem(thing, meetingId, said.itemId);
    const subjects = said.subjects ?? [];
    if (subjects.length > 0 && projectId === null) {
      const message =
        'An action of no project cannot point at records of one. Name its project, or leave subjects out.';
      throw refuse('PROJECT_NEEDED', message, ['input', 'subjects']);
    }
    if (projectId !== null) await this.subjects.require(subjects, { ...before, projectId }, ['input', 'subjects']);
  }

  private async requireItem(
    { write, effectiveOn }: ThingWrite<string | null>,
    meetingId: string | null,
    itemId: string,
  ) {
    const { meetings } = await this.views.viewWithin(write, effectiveOn);
    const meeting = meetings.find((each) => each.id === meetingId);
    if (meeting?.agenda.some((item) => item.itemId === itemId)) return;
    const message = 'itemId names no item on the agenda of the meeting that raised the action.';
    throw refuse('ITEM_UNKNOWN', message, ['input', 'itemId'], itemId);
  }

  private async payload(actor: Actor, projectId: string | null, id: string, revision: number): Promise<ActionPayload> {
    const point = await this.points.current(projectId, revision);
    return { action: await this.reads.actionById(actor, point, id), problems: [], saved: true };
  }
}
