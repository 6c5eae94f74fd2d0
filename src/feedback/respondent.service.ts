import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { refuse } from '../platform/record/problem.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { ProjectWriter, type ThingWrite, type Written } from '../programme/project-writer.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
import { FeedbackRespondentStatement } from './feedback-respondent.entity.js';
import { exerciseNamed, FeedbackWritingService, RESPONDENT } from './feedback-writing.service.js';
import { ItemShapeService } from './item-shape.service.js';
import type { AmendFeedbackRespondentInput, RecordFeedbackRespondentInput } from './respondent.input.js';
import type { FeedbackRespondentPayload } from './respondent.type.js';

type Terms = Pick<
  FeedbackRespondentStatement,
  'exerciseId' | 'type' | 'name' | 'organisationId' | 'organisationName' | 'permission' | 'pilotId'
>;

/** Keeps who responded, and what may be published of it. */
@Injectable()
export class RespondentService {
  constructor(
    private readonly writer: ProjectWriter,
    private readonly writing: FeedbackWritingService,
    private readonly subjects: RecordSubjects,
    private readonly projects: ProjectViewService,
    private readonly grounds: FeedbackGroundService,
    private readonly shapes: ItemShapeService,
  ) {}

  /** Records a respondent to an exercise. */
  async recordFeedbackRespondent(
    actor: Actor,
    input: RecordFeedbackRespondentInput,
  ): Promise<FeedbackRespondentPayload> {
    const written = await this.writer.found(actor, 'recordFeedbackRespondent', RESPONDENT, input, async (thing) => {
      const exercise = exerciseNamed(await this.writing.before(thing), thing, input.exerciseId);
      await this.state(thing, input, {
        exerciseId: exercise.id,
        type: input.type,
        name: input.name?.trim() ?? null,
        organisationId: input.organisationId ? recordId(input.organisationId) : null,
        organisationName: input.organisationName?.trim() ?? null,
        permission: input.permission,
        pilotId: input.pilotId ? recordId(input.pilotId) : null,
      });
    });
    return this.payload(actor, written);
  }

  /** States anew who responded, or what may be published. */
  async amendFeedbackRespondent(actor: Actor, input: AmendFeedbackRespondentInput): Promise<FeedbackRespondentPayload> {
    const subject = { id: input.respondentId, idField: 'respondentId' };
    const operation = 'amendFeedbackRespondent';
    const written = await this.writer.about(actor, operation, RESPONDENT, input, subject, async (thing) => {
      const former = (await this.writing.before(thing)).byId.respondents.get(thing.id)?.terms;
      if (!former)
        throw refuse('NOT_FOUND', `${thing.code} was not there on ${thing.effectiveOn}.`, ['input', 'effectiveOn']);
      const { name, organisationId, organisationName, pilotId } = input;
      await this.state(thing, input, {
        exerciseId: former.exerciseId,
        type: input.type ?? former.type,
        name: name === undefined ? former.name : (name?.trim() ?? null),
        organisationId:
          organisationId === undefined ? former.organisationId : organisationId && recordId(organisationId),
        organisationName: organisationName === undefined ? former.organisationName : (organisationName?.trim() ?? null),
        permission: input.permission ?? former.permission,
        pilotId: pilotId === undefined ? former.pilotId : pilotId && recordId(pilotId),
      });
    });
    return this.payload(actor, written);
  }

  private async state(thing: ThingWrite, input: object, terms: Terms): Promise<void> {
    const { write, register, before, projectId } = thing;
    if (terms.organisationId && !register.organisations.has(terms.organisationId)) {
      const message = 'organisationId names no organisation of the register. Add the organisation first.';
      throw refuse('NOT_FOUND', message, ['input', 'organisationId'], terms.organisationId);
    }
    if (terms.organisationId && terms.organisationName) {
      const message = 'Give the organisation of the register or its name in words, not both.';
      throw refuse('ORGANISATION_TWICE', message, ['input', 'organisationName'], terms.organisationName);
    }
    const pilots = terms.pilotId ? [{ kind: 'PILOT' as const, id: terms.pilotId }] : [];
    await this.subjects.require(pilots, { ...before, projectId }, ['input', 'pilotId']);
    await write.manager.insert(FeedbackRespondentStatement, {
      ...write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      respondentId: thing.id,
      ...terms,
    });
  }

  private async payload(
    actor: Actor,
    { projectId, id, revision }: Written<unknown>,
  ): Promise<FeedbackRespondentPayload> {
    const project = await this.projects.current(projectId, revision);
    const ground = project && (await this.grounds.ground(project, actor));
    const found = ground?.view.byId.respondents.get(id);
    return { respondent: ground && found ? this.shapes.respondent(ground, found) : null, problems: [], saved: true };
  }
}
