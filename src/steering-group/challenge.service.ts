import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { PlanService } from '../milestones/plan.service.js';
import { addWorkingDays, compileCalendar } from '../platform/calendar/working-days.js';
import type { Actor } from '../platform/auth/actor.js';
import { RoleGrant } from '../platform/auth/role-grant.entity.js';
import { refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { ChallengeEntry, ChallengeIdentity, ChallengeStatement } from './challenge.entity.js';
import type { RaiseChallengeInput } from './challenge.input.js';
import { ANSWER_WORKING_DAYS } from './challenge-life.js';
import { ChallengeShapeService } from './challenge-shape.service.js';
import type { ChallengePayload } from './challenge.type.js';
import { requirePersonOf } from './register-entries.js';

export const CHALLENGE: ProjectKind = {
  entity: ChallengeIdentity,
  table: 'challenge',
  kind: 'Challenge',
  prefix: 'CH',
};

/** An act without what most acts do not have. */
export const BARE_ACT = { words: null, answererId: null, dueOn: null, outcome: null, willDo: null, actionId: null };

/** Keeps advice and challenges from their raising on: who is named to answer, and by when. */
@Injectable()
export class ChallengeService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly subjects: RecordSubjects,
    private readonly plans: PlanService,
    private readonly shapes: ChallengeShapeService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Raises a challenge, or gives advice, and names who is to answer by when. */
  async raiseChallenge(actor: Actor, input: RaiseChallengeInput): Promise<ChallengePayload> {
    const written = await this.writer.found(actor, 'raiseChallenge', CHALLENGE, input, async (thing) => {
      const { projectId, before, effectiveOn, write } = thing;
      const [subject] = await this.subjects.require([input.subject], { ...before, projectId }, ['input', 'subject']);
      const raisedById = personOf(actor);
      const answererId = this.answerer(thing, input.answererId, raisedById);
      await this.requireAnswerer(thing, answererId, raisedById);
      await write.manager.insert(ChallengeStatement, {
        ...write.dated({ ...input, effectiveOn }),
        challengeId: thing.id,
        kind: input.kind,
        subjectKind: input.subject.kind,
        subjectId: subject?.id ?? input.subject.id,
        question: input.question.trim(),
        whyItMatters: input.whyItMatters.trim(),
        wanted: input.wanted.trim(),
        raisedById,
      });
      await write.manager.insert(ChallengeEntry, {
        ...write.dated({ ...input, effectiveOn }),
        challengeId: thing.id,
        byId: raisedById,
        ...BARE_ACT,
        act: 'ASSIGNED',
        answererId,
        dueOn: await this.dueOn(thing, input.answerBy),
      });
    });
    return this.payload(written);
  }

  /** The day given, else so many working days on; refuses one before the write's own with DUE_TOO_EARLY. */
  async dueOn({ projectId, before, effectiveOn }: ThingWrite, given: string | null | undefined): Promise<string> {
    if (given) {
      if (given >= effectiveOn) return given;
      const message = `answerBy is before ${effectiveOn}. Give that day or a later one.`;
      throw refuse('DUE_TOO_EARLY', message, ['input', 'answerBy']);
    }
    const { calendar } = await this.plans.view(projectId, before);
    return addWorkingDays(compileCalendar(calendar), effectiveOn, ANSWER_WORKING_DAYS);
  }

  /**
   * Refuses as answerer who is not in the register, who raised the challenge (ANSWERER_RAISED_IT), or who holds no role by
   * which to read the project (CANNOT_READ_PROJECT).
   */
  async requireAnswerer(thing: ThingWrite, answererId: string, raisedById: string): Promise<void> {
    const path = ['input', 'answererId'];
    requirePersonOf(thing, answererId, 'answererId');
    const name = thing.register.people.get(answererId)?.name ?? '';
    if (answererId === raisedById) {
      const message = `${name} raised it and so cannot be asked to answer it. Name somebody else as answererId.`;
      throw refuse('ANSWERER_RAISED_IT', message, path, answererId);
    }
    const grants = await thing.write.manager.findBy(RoleGrant, { personId: answererId, withdrawnRevision: IsNull() });
    if (grants.some(({ projectId }) => projectId === null || projectId === thing.projectId)) return;
    const message = `${name} holds no role for ${thing.projectCode} and could not read the challenge. Name somebody else as answererId, or have a role granted.`;
    throw refuse('CANNOT_READ_PROJECT', message, path, answererId);
  }

  async payload({ projectId, id, revision }: Written<unknown>): Promise<ChallengePayload> {
    const project = await this.projects.current(projectId, revision);
    return { challenge: project && (await this.shapes.challengeById(project, id)), problems: [], saved: true };
  }

  /** Who is to answer: the person given, else the project lead, else the SMT lead where the lead raised it. */
  private answerer(thing: ThingWrite, given: string | null | undefined, raisedById: string): string {
    if (given) return recordId(given) ?? given;
    const terms = thing.register.projects.get(thing.projectId);
    const byDefault = terms?.leadId === raisedById ? terms.smtLeadId : terms?.leadId;
    if (byDefault) return byDefault;
    const message = `${thing.projectCode} names no lead who could answer. Name somebody as answererId.`;
    throw refuse('NO_ANSWERER', message, ['input', 'answererId'], thing.projectCode);
  }
}

/** The policy lets nobody write without a person behind the token. */
export function personOf({ personId }: Actor): string {
  if (personId === null) throw new Error('a challenge is written by a person');
  return personId;
}
