import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
import { FEEDBACK_ENTITIES, FeedbackViewService } from './feedback-view.service.js';
import { ItemShapeService } from './item-shape.service.js';
import { RESPONDENT, RESPONDENT_RULES } from './respondent.kind.js';
import type { FeedbackRespondent } from './respondent.type.js';

const PARTS = {
  ...{ kind: RESPONDENT, entities: FEEDBACK_ENTITIES, identities: 'respondents' },
  ...{ rules: RESPONDENT_RULES, field: 'respondent' as const },
};

/** Keeps who responded, and what may be published of it. */
@Injectable()
export class RespondentService extends RuledService<FeedbackRespondent, typeof RESPONDENT_RULES, 'respondent'> {
  constructor(
    kinds: Kinds,
    views: FeedbackViewService,
    private readonly grounds: FeedbackGroundService,
    private readonly shapes: ItemShapeService,
  ) {
    super(kinds, PARTS, { ROWS: views });
  }

  async one(project: Project, { id }: { readonly id: string }, actor: Actor): Promise<FeedbackRespondent | null> {
    const ground = await this.grounds.ground(project, actor);
    const found = ground.view.byId.respondents.get(id);
    return found ? this.shapes.respondent(ground, found) : null;
  }
}
