import { Injectable } from '@nestjs/common';
import { ExerciseService } from '../../feedback/exercise.service.js';
import { FeedbackViewService } from '../../feedback/feedback-view.service.js';
import { ItemService } from '../../feedback/item.service.js';
import { ThemeService } from '../../feedback/theme.service.js';
import { OutputsViewService } from '../../outputs/outputs-view.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import {
  FEEDBACK_EXERCISES,
  FEEDBACK_ITEMS,
  FEEDBACK_PROJECT,
  FEEDBACK_THEMES,
  type FeedbackItemRow,
  OUTCOMES_ON,
  THEMES_FROM,
} from '../first-programme/feedback.js';
import { PROJECTS } from '../first-programme/projects.js';

type Done = Map<string, string>;

const LEAD = PROJECTS.find((each) => each.code === FEEDBACK_PROJECT)!.lead;

/** Puts the first programme's feedback on record. */
@Injectable()
export class LoadFeedbackService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly projects: ProjectViewService,
    private readonly outputs: OutputsViewService,
    private readonly views: FeedbackViewService,
    private readonly exercises: ExerciseService,
    private readonly themes: ThemeService,
    private readonly items: ItemService,
  ) {}

  async load(done: Done): Promise<void> {
    const project = { projectCode: FEEDBACK_PROJECT };
    for (const { onDraft, ...row } of FEEDBACK_EXERCISES) {
      await this.steps.once(done, `feedback exercise ${row.code}`, LEAD, async (actor) => {
        const draft = onDraft ? (await this.protocol(actor, row.effectiveOn)).at(0) : undefined;
        const outputVersionIds = draft === undefined ? [] : [draft];
        return this.exercises.write(actor, 'recordFeedbackExercise', { ...row, ...project, outputVersionIds });
      });
    }
    for (const row of FEEDBACK_THEMES) {
      await this.steps.once(done, `feedback theme ${row.code}`, LEAD, (actor) =>
        this.themes.write(actor, 'defineFeedbackTheme', { ...row, ...project, effectiveOn: THEMES_FROM }),
      );
    }
    for (const row of FEEDBACK_ITEMS) await this.comment(done, row);
  }

  private async comment(done: Done, { exercise, outcome, themes, ...row }: FeedbackItemRow): Promise<void> {
    const exerciseId = done.get(`feedback exercise ${exercise}`) ?? '';
    const step = `feedback item ${row.code}`;
    await this.steps.once(done, step, LEAD, (actor) => {
      const input = {
        ...row,
        projectCode: FEEDBACK_PROJECT,
        exerciseId,
        themes: [...themes],
        effectiveOn: THEMES_FROM,
      };
      return this.items.write(actor, 'recordFeedbackItem', input);
    });
    const itemId = done.get(step) ?? '';
    await this.steps.once(done, `feedback outcome ${row.code}`, LEAD, async (actor) => {
      const { projectId } = await this.projects.visible(actor, FEEDBACK_PROJECT);
      const { byId } = await this.views.latest(projectId, actor.revision);
      const current = outcome.changed ? (await this.protocol(actor, OUTCOMES_ON)).at(-1) : undefined;
      return this.items.write(actor, 'reportFeedbackOutcome', {
        itemId,
        expectedVersion: byId.items.get(itemId)?.version ?? 0,
        outcome: outcome.outcome,
        because: outcome.because,
        changedVersionId: current ?? null,
        effectiveOn: OUTCOMES_ON,
        assumed: true,
      });
    });
  }

  /** The versions of the protocol that were there on a day, oldest first. */
  private async protocol(actor: Actor, asAt: string): Promise<readonly string[]> {
    const { projectId } = await this.projects.visible(actor, FEEDBACK_PROJECT);
    const { outputs } = await this.outputs.view(projectId, { asAt, revision: actor.revision });
    return outputs
      .filter(({ terms }) => terms.kind === 'PROTOCOL')
      .flatMap(({ versions }) => versions.map(({ id }) => id));
  }
}
