import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { type Change, firstOf, list, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite, type Written } from '../programme/thing-write.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { exerciseFaults } from './exercise-findings.js';
import { ExerciseShapeService } from './exercise-shape.service.js';
import type { AmendFeedbackExerciseInput, RecordFeedbackExerciseInput } from './exercise.input.js';
import type { FeedbackExercise, FeedbackExercisePayload } from './exercise.type.js';
import { FeedbackExerciseStatement } from './feedback-exercise.entity.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
import { EXERCISE, FeedbackWritingService, refuseAny } from './feedback-writing.service.js';

type Terms = Pick<
  FeedbackExerciseStatement,
  'title' | 'channel' | 'stage' | 'opensOn' | 'closesOn' | 'method' | 'asked' | 'responded' | 'outputVersionIds'
>;

const TERMS: TermsOf<Terms> = {
  title: needed(),
  channel: needed(),
  stage: needed(),
  opensOn: maybe(),
  closesOn: maybe(),
  method: needed(),
  asked: maybe(),
  responded: maybe(),
  outputVersionIds: list((ids: readonly string[]) => [...new Set(ids.map(plainId))]),
};

/** Keeps the exercises that gather feedback. */
@Injectable()
export class ExerciseService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly writing: FeedbackWritingService,
    private readonly subjects: RecordSubjects,
    private readonly projects: ProjectViewService,
    private readonly grounds: FeedbackGroundService,
    private readonly shapes: ExerciseShapeService,
  ) {}

  /** Records an exercise. */
  async recordFeedbackExercise(actor: Actor, input: RecordFeedbackExerciseInput): Promise<FeedbackExercisePayload> {
    const written = await this.writer.found(actor, 'recordFeedbackExercise', EXERCISE, input, (thing) =>
      this.recorded(thing, input),
    );
    return this.payload(actor, written);
  }

  /** States anew what an exercise is. */
  async amendFeedbackExercise(actor: Actor, input: AmendFeedbackExerciseInput): Promise<FeedbackExercisePayload> {
    const subject = { id: input.exerciseId, idField: 'exerciseId' };
    const written = await this.writer.about(actor, 'amendFeedbackExercise', EXERCISE, input, subject, async (thing) => {
      const rows = await this.writing.rows(thing);
      const own = rows.exerciseStatements.filter((row) => row.exerciseId === thing.id);
      const change = saidOf(TERMS, input);
      await this.requireVersions(thing, change);
      await this.keepVersions(thing, change);
      const said = { terms: TERMS, change, input, faults: exerciseFaults };
      await amend(thing, FeedbackExerciseStatement, own, said);
    });
    return this.payload(actor, written);
  }

  /** The exercise after a write, as its writer sees it. */
  async written(actor: Actor, { projectId, id, revision }: Written<unknown>): Promise<FeedbackExercise | null> {
    const project = await this.projects.current(projectId, revision);
    if (!project) return null;
    const ground = await this.grounds.ground(project, actor);
    const found = ground.view.byId.exercises.get(id);
    return found ? this.shapes.exercise(ground, found) : null;
  }

  private async recorded(thing: ThingWrite, input: RecordFeedbackExerciseInput): Promise<void> {
    const terms = firstOf(TERMS, input);
    refuseAny(exerciseFaults(terms));
    await this.requireVersions(thing, terms);
    await thing.write.manager.insert(FeedbackExerciseStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      exerciseId: thing.id,
      ...terms,
    });
  }

  /** Refuses versions that were not there on the day. */
  private async requireVersions(thing: ThingWrite, { outputVersionIds }: Change<Terms>): Promise<void> {
    const at = { ...thing.before, projectId: thing.projectId };
    const on = (outputVersionIds ?? []).map((id) => ({ kind: 'OUTPUT_VERSION' as const, id }));
    await this.subjects.require(on, at, ['input', 'outputVersionIds']);
  }

  /** Refuses to take away a version that comments are on. */
  private async keepVersions(thing: ThingWrite, { outputVersionIds }: Change<Terms>): Promise<void> {
    if (!outputVersionIds) return;
    const { items } = await this.writing.ever(thing);
    const left = items.filter(({ terms }) => terms.exerciseId === thing.id && terms.outputVersionId !== null);
    const lost = left.find(({ terms }) => !outputVersionIds.includes(terms.outputVersionId ?? ''));
    if (!lost) return;
    const message = `Comment ${lost.code} is on a version that ${thing.code} would no longer be on. Keep the version, or bind the comment to another first.`;
    throw refuse('VERSION_HAS_ITEMS', message, ['input', 'outputVersionIds'], lost.terms.outputVersionId);
  }

  private async payload(actor: Actor, written: Written<unknown>): Promise<FeedbackExercisePayload> {
    return { exercise: await this.written(actor, written), problems: [], saved: true };
  }
}
