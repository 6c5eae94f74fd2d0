import { Injectable } from '@nestjs/common';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import {
  type Change,
  firstOf,
  list,
  maybe,
  maybeId,
  needed,
  neededId,
  saidOf,
  type TermsOf,
} from '../platform/record/terms.js';
import { pastDate } from '../programme/effective-date.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
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
const GROUP: ProjectKind = {
  entity: SteeringGroupIdentity,
  table: 'steering_group',
  kind: 'Terms of reference',
  prefix: GROUP_CODE,
};
export const SEAT: ProjectKind = { entity: SeatIdentity, table: 'steering_group_seat', kind: 'Seat', prefix: 'SEAT-' };

/** What is said of a group, and of a seat. */
type Terms = Omit<SteeringGroupStatement, 'groupId' | keyof ReturnType<ThingWrite['write']['dated']>>;
type SeatTerms = Omit<SeatStatement, 'seatId' | keyof ReturnType<ThingWrite['write']['dated']>>;

const TERMS: TermsOf<Terms> = {
  purpose: needed(),
  responsibilities: list(),
  membership: maybe(),
  chairId: maybeId(),
  frequency: maybe(),
  quorum: maybe(),
  reporting: maybe(),
  paperDays: maybe(),
  agreedOn: maybe(),
  bodyId: maybeId(),
};

const SEAT_TERMS: TermsOf<SeatTerms> = {
  position: needed(),
  organisationId: neededId(),
  representativeId: maybeId(),
  substituteId: maybeId(),
};

/** Keeps terms of reference and seats. */
@Injectable()
export class SteeringGroupService {
  constructor(
    private readonly writer: RecordWriter,
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
        this.stated(thing, input),
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
      const { statements } = await this.views.within(thing);
      const own = statements.filter((row) => row.groupId === thing.id);
      const change = saidOf(TERMS, input);
      await this.requireNamed(thing, change);
      await amend(thing, SteeringGroupStatement, own, { terms: TERMS, change, input });
    });
    return this.termsPayload(written);
  }

  /** Adds a seat. */
  async addSeat(actor: Actor, input: AddSeatInput): Promise<SeatPayload> {
    const written = await this.writer.found(actor, 'addSeat', SEAT, input, async (thing) => {
      const { seats } = await this.views.bare(thing.projectId, thing.before);
      const last = Math.max(0, ...seats.map((seat) => seat.terms.position));
      const terms = firstOf({ ...SEAT_TERMS, position: needed(last + 1) }, input);
      const faults = seatFaults(terms);
      if (faults.length) throw new Refusal(faults);
      requireSeated(thing, terms);
      await thing.write.manager.insert(SeatStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        seatId: thing.id,
        ...terms,
      });
    });
    return this.seatPayload(written);
  }

  /** States anew whose seat it is, its place, or who sits on it. */
  async amendSeat(actor: Actor, input: AmendSeatInput): Promise<SeatPayload> {
    const subject = { id: input.seatId, idField: 'seatId' };
    const written = await this.writer.about(actor, 'amendSeat', SEAT, input, subject, async (thing) => {
      const { seatStatements } = await this.views.within(thing);
      const own = seatStatements.filter((row) => row.seatId === thing.id);
      const change = saidOf(SEAT_TERMS, input);
      requireSeated(thing, change);
      await amend(thing, SeatStatement, own, { terms: SEAT_TERMS, change, input, faults: seatFaults });
    });
    return this.seatPayload(written);
  }

  private async stated(thing: ThingWrite, input: StateTermsOfReferenceInput): Promise<void> {
    const terms = firstOf(TERMS, input);
    await this.requireNamed(thing, terms);
    await thing.write.manager.insert(SteeringGroupStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      groupId: thing.id,
      ...terms,
    });
  }

  /** Refuses a chair or a body that was not there on the day, and an agreement still to come. */
  private async requireNamed(thing: ThingWrite, { chairId, agreedOn, bodyId }: Change<Terms>): Promise<void> {
    if (chairId) requirePersonOf(thing, chairId, 'chairId');
    if (agreedOn) pastDate(agreedOn, agreedOn, this.clock.today(), 'agreedOn');
    if (bodyId) await this.requireBody(thing, bodyId);
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

/** Refuses an organisation or people that were not in the register on the day. */
function requireSeated(thing: ThingWrite, said: Change<SeatTerms>): void {
  if (said.organisationId) requireOrganisation(thing, said.organisationId, 'organisationId');
  requirePersonOf(thing, said.representativeId ?? null, 'representativeId');
  requirePersonOf(thing, said.substituteId ?? null, 'substituteId');
}

function seatFaults({ representativeId, substituteId }: SeatTerms): Problem[] {
  if (representativeId === null || representativeId !== substituteId) return [];
  const message = 'Representative and substitute are the same person. Name somebody else as substitute, or nobody.';
  return [{ code: 'SAME_PERSON', message, path: ['input', 'substituteId'], subject: substituteId }];
}
