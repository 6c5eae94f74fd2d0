import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Role } from '../platform/auth/role.js';
import { correctionFaults, orderFaults } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { standing } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite } from '../programme/thing-write.js';
import { holds } from './challenge-rights.js';
import { INVITATION_LIFE, OWN_ANSWERS } from './invitation-life.js';
import { InvitationReport } from './steering-group.entity.js';
import type { ReportInvitationInput } from './steering-group.input.js';
import { SEAT } from './steering-group.service.js';
import { SteeringGroupShapeService } from './steering-group-shape.service.js';
import type { SeatPayload } from './steering-group.type.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';

/** Keeps invitations to the steering group and the answers to them. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: SteeringGroupViewService,
    private readonly shapes: SteeringGroupShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Reports how the invitation to a seat stood on a day. */
  async reportInvitation(actor: Actor, input: ReportInvitationInput): Promise<SeatPayload> {
    const subject = { id: input.seatId, idField: 'seatId' };
    const { projectId, id, revision } = await this.writer.about(
      actor,
      'reportInvitation',
      SEAT,
      input,
      subject,
      (thing) => this.report(actor, input, thing),
    );
    const project = await this.projects.current(projectId, revision);
    return { seat: project && (await this.shapes.seat(project, id)), problems: [], saved: true };
  }

  private async report(actor: Actor, input: ReportInvitationInput, thing: ThingWrite): Promise<void> {
    const { invitations, seatStatements } = await this.views.within(thing);
    const statements = seatStatements.filter((row) => row.seatId === thing.id);
    if (standing(statements, thing.before).length === 0) {
      const message = `${thing.code} was not there on ${thing.effectiveOn}. Give a later day.`;
      throw refuse('NOT_FOUND', message, ['input', 'effectiveOn']);
    }
    const own = invitations.filter((row) => row.seatId === thing.id);
    const corrects = input.corrects ? recordId(input.corrects) : null;
    const ever = { asAt: '9999-12-31', revision: thing.before.revision };
    // who sits there by now answers, whatever day the answer is of
    const representativeId = standing(statements, ever).at(-1)?.representativeId ?? null;
    const stands = standing(own, ever);
    const from = stands.filter((row) => row.id !== corrects).at(-1)?.state ?? 'TO_BE_INVITED';
    const faults = [
      ...seatFaults(actor, input, thing, representativeId),
      ...correctionFaults(own, corrects, ['input', 'corrects']),
      ...orderFaults(stands, thing.effectiveOn, corrects),
      ...answerByFaults(input, thing.effectiveOn),
    ];
    if (faults.length) throw new Refusal(faults);
    const step = stepFault(INVITATION_LIFE, { from, to: input.state, corrects, subject: thing.code, field: 'state' });
    if (step) throw step;
    await thing.write.manager.insert(InvitationReport, {
      ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
      seatId: thing.id,
      state: input.state,
      answerBy: input.answerBy ?? null,
      note: input.note?.trim() ?? null,
    });
  }
}

/** Who is not project lead may only report answers, and only those of the seat they hold. */
function seatFaults(
  actor: Actor,
  { state }: ReportInvitationInput,
  { code, projectId }: ThingWrite,
  representativeId: string | null,
): Problem[] {
  if (holds(actor, Role.PROJECT_LEAD, projectId)) return [];
  if (actor.personId !== representativeId) {
    const message = `You do not sit on ${code}. Its answer is reported by its representative or by the project lead.`;
    return [{ code: 'NOT_YOUR_SEAT', message, path: ['input', 'seatId'], subject: code }];
  }
  if (OWN_ANSWERS.includes(state)) return [];
  const message = `A representative reports ${OWN_ANSWERS.join(', ')}; ask the project lead for ${state}.`;
  return [{ code: 'NOT_YOUR_SEAT', message, path: ['input', 'state'], subject: code }];
}

function answerByFaults({ state, answerBy }: ReportInvitationInput, effectiveOn: string): Problem[] {
  if (answerBy === undefined || answerBy === null) return [];
  const path = ['input', 'answerBy'];
  if (state !== 'INVITED') {
    return [{ code: 'NO_ANSWER_WANTED', message: 'answerBy belongs to an invitation. Leave it out.', path }];
  }
  if (answerBy >= effectiveOn) return [];
  const message = `answerBy is before the invitation of ${effectiveOn}. Give that day or a later one.`;
  return [{ code: 'DUE_TOO_EARLY', message, path }];
}
