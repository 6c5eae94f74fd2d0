import { Injectable } from '@nestjs/common';
import { PlanService } from '../milestones/plan.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { EXERCISE, EXERCISE_RULES } from './exercise.kind.js';
import { ExerciseMapper } from './exercise-mapper.service.js';
import type { FeedbackExercise } from './exercise.type.js';
import { FeedbackContextService } from './feedback-context.service.js';
import { exerciseNamed } from './feedback-rule.js';
import { FEEDBACK_ENTITIES, FeedbackViewService } from './feedback-view.service.js';
import { ImportReadingService } from './import-reading.service.js';
import { IMPORT_RULES, type ReadImport } from './import.rules.js';
import { PUBLICATION_RULES } from './publication.rules.js';

const RULES = { ...EXERCISE_RULES, ...PUBLICATION_RULES, ...IMPORT_RULES };
const PARTS = {
  ...{ kind: EXERCISE, entities: FEEDBACK_ENTITIES, identities: 'exercises' },
  ...{ rules: RULES, field: 'exercise' as const },
};

/** Keeps the exercises that gather feedback, the files taken into them, and the publication of their reports. */
@Injectable()
export class ExerciseService extends RuledService<FeedbackExercise, typeof RULES, 'exercise'> {
  constructor(
    kinds: Kinds,
    views: FeedbackViewService,
    plans: PlanService,
    files: ImportReadingService,
    private readonly contexts: FeedbackContextService,
    private readonly mapper: ExerciseMapper,
  ) {
    super(kinds, PARTS, {
      ROWS: views,
      STANDINGS: {
        within: async (thing) => ({ snapshots: await views.before(thing) }),
      },
      WINDOWS: {
        within: async ({ projectId, before }) => ({
          windows: (await plans.view(projectId, before)).calendar.restrictedWindows,
        }),
      },
      FILE: {
        within: async (thing, input) => {
          const rows = await views.within(thing);
          const exercise = exerciseNamed({ ...thing, rows }, thing.id);
          const sent = input as unknown as ReadImport;
          const context = { projectId: thing.projectId, point: thing.before, exercise, rows };
          return { file: await files.read(sent, context, sent.read) };
        },
      },
    });
  }

  async one(project: Project, { id }: { readonly id: string }, actor: Actor): Promise<FeedbackExercise | null> {
    const context = await this.contexts.context(project, actor);
    const found = context.view.byId.exercises.get(id);
    return found ? this.mapper.exercise(context, found) : null;
  }
}
