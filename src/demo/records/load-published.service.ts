import { Injectable } from '@nestjs/common';
import { AdoptionService } from '../../adoption/adoption.service.js';
import { AdoptionViewService } from '../../adoption/adoption-view.service.js';
import { ExerciseService } from '../../feedback/exercise.service.js';
import { FeedbackViewService } from '../../feedback/feedback-view.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { ADOPTED_VERSION } from '../first-programme/adoption.js';
import { PAPER_DATE } from '../first-programme/projects.js';
import { LAKESIDE, LAKESIDE_SIGNATORY, REPORTED_EXERCISE } from '../first-programme/published.js';
import { idOf } from './load-partnership.js';

type Done = Map<string, string>;

const LEAD = 'LEAD_MCC';
const PROJECT = 'MCC';
const INVENTED = { assumed: true, reason: 'Invented for the demonstration.' };

/** Publishes what the public side of the demonstration shows, once the paper is issued, so that the paper stays as it is. */
@Injectable()
export class LoadPublishedService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly projects: ProjectViewService,
    private readonly feedback: FeedbackViewService,
    private readonly exercises: ExerciseService,
    private readonly adoptions: AdoptionService,
    private readonly adoptionViews: AdoptionViewService,
  ) {}

  async load(done: Done): Promise<void> {
    await this.steps.once(done, 'feedback report published', LEAD, async (actor) => {
      const exerciseId = idOf(done, `feedback exercise ${REPORTED_EXERCISE}`);
      const { projectId } = await this.projects.visible(actor, PROJECT);
      const { byId } = await this.feedback.latest(projectId, actor.revision);
      const expectedVersion = byId.exercises.get(exerciseId)?.version ?? 0;
      const said = { ...INVENTED, exerciseId, expectedVersion, effectiveOn: PAPER_DATE };
      return this.exercises.write(actor, 'publishFeedbackReport', said);
    });
    await this.steps.once(done, 'adoption LAKESIDE', LEAD, (actor) => {
      const outputVersionId = idOf(done, `version ${PROJECT} ${ADOPTED_VERSION}`);
      const members = [{ name: LAKESIDE.name }];
      const input = { ...LAKESIDE, reason: INVENTED.reason, projectCode: PROJECT, outputVersionId, members };
      return this.adoptions.write(actor, 'considerAdoption', input);
    });
    await this.steps.once(done, 'Lakeside adopts the protocol', LEAD, async (actor) => {
      const { about } = await this.lakeside(done, actor);
      const note = 'Agreed by its full council (invented).';
      return this.adoptions.write(actor, 'reportAdoption', { ...INVENTED, ...about, state: 'ADOPTED', note });
    });
    await this.steps.once(done, 'Lakeside signs', LEAD, async (actor) => {
      const { about, textSha256 } = await this.lakeside(done, actor);
      const shown = { signatory: LAKESIDE_SIGNATORY, citation: 'A signed copy (invented)' };
      const member = { name: LAKESIDE.name };
      return this.adoptions.write(actor, 'signUp', { ...INVENTED, ...about, ...shown, member, textSha256 });
    });
  }

  private async lakeside(done: Done, actor: Actor) {
    const adoptionId = idOf(done, 'adoption LAKESIDE');
    const { projectId } = await this.projects.visible(actor, PROJECT);
    const point = { asAt: PAPER_DATE, revision: actor.revision };
    const adoption = await this.adoptionViews.adoption(projectId, adoptionId, point);
    if (!adoption) throw new Error('The demonstration has no Lakeside.');
    const about = { adoptionId, expectedVersion: adoption.version, effectiveOn: PAPER_DATE };
    return { about, textSha256: adoption.textSha256 ?? '' };
  }
}
