import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { type Change, firstOf, maybe, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite, type Written } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
import { FeedbackRespondentStatement } from './feedback-respondent.entity.js';
import { exerciseNamed, FeedbackWritingService, refuseAny, RESPONDENT } from './feedback-writing.service.js';
import { ItemShapeService } from './item-shape.service.js';
import type { AmendFeedbackRespondentInput, RecordFeedbackRespondentInput } from './respondent.input.js';
import type { FeedbackRespondentPayload } from './respondent.type.js';

type Terms = Pick<
  FeedbackRespondentStatement,
  'type' | 'name' | 'organisationId' | 'organisationName' | 'permission' | 'pilotId'
>;

const TERMS: TermsOf<Terms> = {
  type: needed(),
  name: maybe(),
  organisationId: maybeId(),
  organisationName: maybe(),
  permission: needed(),
  pilotId: maybeId(),
};

/** Keeps who responded, and what may be published of it. */
@Injectable()
export class RespondentService {
  constructor(
    private readonly writer: RecordWriter,
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
      const terms = firstOf(TERMS, input);
      await this.requireNamed(thing, terms);
      refuseAny(respondentFaults(terms));
      await thing.write.manager.insert(FeedbackRespondentStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        respondentId: thing.id,
        exerciseId: exercise.id,
        ...terms,
      });
    });
    return this.payload(actor, written);
  }

  /** States anew who responded, or what may be published. */
  async amendFeedbackRespondent(actor: Actor, input: AmendFeedbackRespondentInput): Promise<FeedbackRespondentPayload> {
    const subject = { id: input.respondentId, idField: 'respondentId' };
    const operation = 'amendFeedbackRespondent';
    const written = await this.writer.about(actor, operation, RESPONDENT, input, subject, async (thing) => {
      const own = (await this.writing.rows(thing)).respondentStatements.filter((row) => row.respondentId === thing.id);
      const change = saidOf(TERMS, input);
      await this.requireNamed(thing, change);
      const said = { terms: TERMS, change, input, faults: respondentFaults };
      await amend(thing, FeedbackRespondentStatement, own, said);
    });
    return this.payload(actor, written);
  }

  /** Refuses an organisation or a pilot that was not there on the day. */
  private async requireNamed(thing: ThingWrite, { organisationId, pilotId }: Change<Terms>): Promise<void> {
    const { register, before, projectId } = thing;
    if (organisationId && !register.organisations.has(organisationId)) {
      const message = 'This organisation is not in the register. Add it first.';
      throw refuse('NOT_FOUND', message, ['input', 'organisationId'], organisationId);
    }
    const pilots = pilotId ? [{ kind: 'PILOT' as const, id: pilotId }] : [];
    await this.subjects.require(pilots, { ...before, projectId }, ['input', 'pilotId']);
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

function respondentFaults({ organisationId, organisationName }: Terms): Problem[] {
  if (!organisationId || !organisationName) return [];
  const message = 'Give the organisation of the register or its name in words, not both.';
  return [{ code: 'ORGANISATION_TWICE', message, path: ['input', 'organisationName'], subject: organisationName }];
}
