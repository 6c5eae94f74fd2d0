import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { refuse } from '../platform/record/problem.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { ProjectWriter, type ThingWrite, type Written } from '../programme/project-writer.service.js';
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

/** Keeps the exercises that gather feedback. */
@Injectable()
export class ExerciseService {
  constructor(
    private readonly writer: ProjectWriter,
    private readonly writing: FeedbackWritingService,
    private readonly subjects: RecordSubjects,
    private readonly projects: ProjectViewService,
    private readonly grounds: FeedbackGroundService,
    private readonly shapes: ExerciseShapeService,
  ) {}

  /** Records an exercise. */
  async recordFeedbackExercise(actor: Actor, input: RecordFeedbackExerciseInput): Promise<FeedbackExercisePayload> {
    const written = await this.writer.found(actor, 'recordFeedbackExercise', EXERCISE, input, (thing) =>
      this.state(thing, input, {
        title: input.title.trim(),
        channel: input.channel,
        stage: input.stage,
        opensOn: input.opensOn ?? null,
        closesOn: input.closesOn ?? null,
        method: input.method.trim(),
        asked: input.asked ?? null,
        responded: input.responded ?? null,
        outputVersionIds: versionIds(input.outputVersionIds ?? []),
      }),
    );
    return this.payload(actor, written);
  }

  /** States anew what an exercise is. */
  async amendFeedbackExercise(actor: Actor, input: AmendFeedbackExerciseInput): Promise<FeedbackExercisePayload> {
    const subject = { id: input.exerciseId, idField: 'exerciseId' };
    const written = await this.writer.about(actor, 'amendFeedbackExercise', EXERCISE, input, subject, async (thing) => {
      const standings = await this.writing.before(thing);
      const former = standings.byId.exercises.get(thing.id)?.terms;
      if (!former)
        throw refuse('NOT_FOUND', `${thing.code} was not there on ${thing.effectiveOn}.`, ['input', 'effectiveOn']);
      const outputVersionIds = input.outputVersionIds ? versionIds(input.outputVersionIds) : former.outputVersionIds;
      const { items } = await this.writing.ever(thing);
      const left = items.filter(({ terms }) => terms.exerciseId === thing.id && terms.outputVersionId !== null);
      const lost = left.find(({ terms }) => !outputVersionIds.includes(terms.outputVersionId ?? ''));
      if (lost) {
        const message = `Comment ${lost.code} is on a version that ${thing.code} would no longer be on. Keep the version, or bind the comment to another first.`;
        throw refuse('VERSION_HAS_ITEMS', message, ['input', 'outputVersionIds'], lost.terms.outputVersionId);
      }
      const kept = <K extends keyof Terms>(key: K, given: Terms[K] | undefined): Terms[K] =>
        given === undefined ? former[key] : given;
      await this.state(thing, input, {
        title: input.title?.trim() ?? former.title,
        channel: input.channel ?? former.channel,
        stage: input.stage ?? former.stage,
        opensOn: kept('opensOn', input.opensOn),
        closesOn: kept('closesOn', input.closesOn),
        method: input.method?.trim() ?? former.method,
        asked: kept('asked', input.asked),
        responded: kept('responded', input.responded),
        outputVersionIds,
      });
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

  private async state(
    thing: ThingWrite,
    input: RecordFeedbackExerciseInput | AmendFeedbackExerciseInput,
    terms: Terms,
  ): Promise<void> {
    const { write, before, projectId } = thing;
    refuseAny(exerciseFaults(terms));
    const on = terms.outputVersionIds.map((id) => ({ kind: 'OUTPUT_VERSION' as const, id }));
    await this.subjects.require(on, { ...before, projectId }, ['input', 'outputVersionIds']);
    await write.manager.insert(FeedbackExerciseStatement, {
      ...write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      exerciseId: thing.id,
      ...terms,
    });
  }

  private async payload(actor: Actor, written: Written<unknown>): Promise<FeedbackExercisePayload> {
    return { exercise: await this.written(actor, written), problems: [], saved: true };
  }
}

function versionIds(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => recordId(id) ?? id))];
}
