import { Injectable } from '@nestjs/common';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Refusal, refuse } from '../platform/record/problem.js';
import { standing } from '../platform/record/standing.js';
import { recordId } from '../platform/record/view-id.js';
import { pastDate } from '../programme/effective-date.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { ProjectWriter, type ThingKind, type ThingWrite, type Written } from '../programme/project-writer.service.js';
import { requireOrganisation, requirePersonOf } from './register-entries.js';
import { SeatIdentity, SeatStatement, SteeringGroupIdentity, SteeringGroupStatement } from './steering-group.entity.js';
import type {
  AddSeatInput,
  AmendSeatInput,
  AmendTermsOfReferenceInput,
  StateTermsOfReferenceInput,
} from './steering-group.input.js';
import { SteeringGroupShapeService } from './steering-group-shape.service.js';
import type { SeatPayload, TermsOfReferencePayload } from './steering-group.type.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';

/** A project has one group, so its code is always the same. */
const GROUP_CODE = 'TERMS';
const GROUP: ThingKind = {
  entity: SteeringGroupIdentity,
  table: 'steering_group',
  kind: 'Terms of reference',
  prefix: GROUP_CODE,
};
export const SEAT: ThingKind = { entity: SeatIdentity, table: 'steering_group_seat', kind: 'Seat', prefix: 'SEAT-' };

/** What is said of a group, and of a seat. */
type Terms = Omit<SteeringGroupStatement, 'groupId' | keyof ReturnType<ThingWrite['write']['dated']>>;
type SeatTerms = Omit<SeatStatement, 'seatId' | keyof ReturnType<ThingWrite['write']['dated']>>;

/** The value given, else the former one; null clears. */
function kept<T>(given: T | null | undefined, former: T | null): T | null {
  return given === undefined ? former : given;
}

/** An id given in whichever view, else the former one; null clears. */
function keptId(given: string | null | undefined, former: string | null): string | null {
  return given === undefined ? former : given && recordId(given);
}

/** Keeps terms of reference and seats. */
@Injectable()
export class SteeringGroupService {
  constructor(
    private readonly writer: ProjectWriter,
    private readonly views: SteeringGroupViewService,
    private readonly shapes: SteeringGroupShapeService,
    private readonly projects: ProjectViewService,
    private readonly meetings: MeetingsViewService,
    private readonly clock: Clock,
  ) {}

  /** States a project's first terms of reference. */
  async stateTermsOfReference(actor: Actor, input: StateTermsOfReferenceInput): Promise<TermsOfReferencePayload> {
    const named = { ...input, code: GROUP_CODE };
    try {
      const written = await this.writer.found(actor, 'stateTermsOfReference', GROUP, named, (thing) =>
        this.state(thing, input, null),
      );
      return await this.termsPayload(written);
    } catch (error) {
      if (!(error instanceof Refusal) || error.problems[0]?.code !== 'CODE_TAKEN') throw error;
      const message = `${input.projectCode} has terms of reference already. Amend them with amendTermsOfReference.`;
      throw refuse('ALREADY_STATED', message, ['input', 'projectCode'], input.projectCode);
    }
  }

  /** States terms of reference anew. */
  async amendTermsOfReference(actor: Actor, input: AmendTermsOfReferenceInput): Promise<TermsOfReferencePayload> {
    const subject = { id: input.termsOfReferenceId, idField: 'termsOfReferenceId' };
    const written = await this.writer.about(actor, 'amendTermsOfReference', GROUP, input, subject, async (thing) => {
      const { statements } = await this.views.within(thing.write);
      const own = statements.filter((row) => row.groupId === thing.id);
      const former = standing(own, thing.before).at(-1);
      if (!former) throw notThere('The terms of reference were', thing.effectiveOn);
      await this.state(thing, input, former);
    });
    return this.termsPayload(written);
  }

  /** Adds a seat. */
  async addSeat(actor: Actor, input: AddSeatInput): Promise<SeatPayload> {
    const written = await this.writer.found(actor, 'addSeat', SEAT, input, async (thing) => {
      const { seats } = await this.views.bare(thing.projectId, thing.before);
      const last = Math.max(0, ...seats.map((seat) => seat.terms.position));
      await this.seat(thing, input, {
        position: input.position ?? last + 1,
        organisationId: recordId(input.organisationId) ?? input.organisationId,
        representativeId: keptId(input.representativeId, null),
        substituteId: keptId(input.substituteId, null),
      });
    });
    return this.seatPayload(written);
  }

  /** States anew whose seat it is, its place, or who sits on it. */
  async amendSeat(actor: Actor, input: AmendSeatInput): Promise<SeatPayload> {
    const subject = { id: input.seatId, idField: 'seatId' };
    const written = await this.writer.about(actor, 'amendSeat', SEAT, input, subject, async (thing) => {
      const { seatStatements } = await this.views.within(thing.write);
      const own = seatStatements.filter((row) => row.seatId === thing.id);
      const former = standing(own, thing.before).at(-1);
      if (!former) throw notThere(`${thing.code} was`, thing.effectiveOn);
      await this.seat(thing, input, {
        position: input.position ?? former.position,
        organisationId: keptId(input.organisationId, former.organisationId) ?? former.organisationId,
        representativeId: keptId(input.representativeId, former.representativeId),
        substituteId: keptId(input.substituteId, former.substituteId),
      });
    });
    return this.seatPayload(written);
  }

  private async state(
    thing: ThingWrite,
    input: StateTermsOfReferenceInput | AmendTermsOfReferenceInput,
    former: SteeringGroupStatement | null,
  ): Promise<void> {
    const terms: Terms = {
      purpose: input.purpose?.trim() ?? former?.purpose ?? '',
      responsibilities: input.responsibilities?.map((each) => each.trim()) ?? former?.responsibilities ?? [],
      membership: kept(input.membership, former?.membership ?? null),
      chairId: keptId(input.chairId, former?.chairId ?? null),
      frequency: kept(input.frequency, former?.frequency ?? null),
      quorum: kept(input.quorum, former?.quorum ?? null),
      reporting: kept(input.reporting, former?.reporting ?? null),
      paperDays: kept(input.paperDays, former?.paperDays ?? null),
      agreedOn: kept(input.agreedOn, former?.agreedOn ?? null),
      bodyId: keptId(input.bodyId, former?.bodyId ?? null),
    };
    requirePersonOf(thing, terms.chairId, 'chairId');
    if (terms.agreedOn !== null) pastDate(terms.agreedOn, terms.agreedOn, this.clock.today(), 'agreedOn');
    if (terms.bodyId !== null) await this.requireBody(thing, terms.bodyId);
    await thing.write.manager.insert(SteeringGroupStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      groupId: thing.id,
      ...terms,
    });
  }

  /** A group's meetings are those of an advisory body of its own project. */
  private async requireBody({ before, projectId, projectCode }: ThingWrite, bodyId: string): Promise<void> {
    const { bodies } = await this.meetings.view(before);
    const body = bodies.find((each) => each.id === bodyId && each.projectId === projectId);
    const path = ['input', 'bodyId'];
    if (!body) throw refuse('NOT_FOUND', `bodyId names no body of ${projectCode}. Add the body first.`, path, bodyId);
    if (body.terms.kind === 'ADVISORY') return;
    const message = `${body.terms.name} decides, and a steering group only advises. Name an advisory body.`;
    throw refuse('NOT_ADVISORY', message, path, body.code);
  }

  private async seat(thing: ThingWrite, input: AddSeatInput | AmendSeatInput, terms: SeatTerms): Promise<void> {
    requireOrganisation(thing, terms.organisationId, 'organisationId');
    requirePersonOf(thing, terms.representativeId, 'representativeId');
    requirePersonOf(thing, terms.substituteId, 'substituteId');
    if (terms.representativeId !== null && terms.representativeId === terms.substituteId) {
      const message = 'Representative and substitute are the same person. Name somebody else as substitute, or nobody.';
      throw refuse('SAME_PERSON', message, ['input', 'substituteId'], terms.substituteId);
    }
    await thing.write.manager.insert(SeatStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      seatId: thing.id,
      ...terms,
    });
  }

  private async termsPayload({ projectId, revision }: Written<unknown>): Promise<TermsOfReferencePayload> {
    const project = await this.projects.current(projectId, revision);
    const group = project && (await this.shapes.steeringGroup(project));
    return { termsOfReference: group?.termsOfReference ?? null, problems: [], saved: true };
  }

  private async seatPayload({ projectId, id, revision }: Written<unknown>): Promise<SeatPayload> {
    const project = await this.projects.current(projectId, revision);
    return { seat: project && (await this.shapes.seat(project, id)), problems: [], saved: true };
  }
}

function notThere(what: string, day: string): Refusal {
  return refuse('NOT_FOUND', `${what} not there on ${day}. Give a later day.`, ['input', 'effectiveOn']);
}
