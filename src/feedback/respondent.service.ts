import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { FeedbackContextService } from './feedback-context.service.js';
import { FEEDBACK_ENTITIES, FeedbackViewService } from './feedback-view.service.js';
import { ItemMapper } from './item-mapper.service.js';
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
    private readonly contexts: FeedbackContextService,
    private readonly mapper: ItemMapper,
  ) {
    super(kinds, PARTS, { ROWS: views });
  }

  async one(project: Project, { id }: { readonly id: string }, actor: Actor): Promise<FeedbackRespondent | null> {
    const context = await this.contexts.context(project, actor);
    const found = context.view.byId.respondents.get(id);
    return found ? this.mapper.respondent(context, found) : null;
  }
}
