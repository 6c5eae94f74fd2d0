import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { ExerciseMapper } from './exercise-mapper.service.js';
import { FeedbackContextService } from './feedback-context.service.js';
import { FEEDBACK_ENTITIES, FeedbackViewService } from './feedback-view.service.js';
import { THEME, THEME_RULES } from './theme.kind.js';
import type { FeedbackTheme } from './theme.type.js';

const PARTS = {
  ...{ kind: THEME, entities: FEEDBACK_ENTITIES, identities: 'themes' },
  ...{ rules: THEME_RULES, field: 'theme' as const },
};

/** Keeps the code frame: the themes that comments are given. */
@Injectable()
export class ThemeService extends RuledService<FeedbackTheme, typeof THEME_RULES, 'theme'> {
  constructor(
    kinds: Kinds,
    views: FeedbackViewService,
    private readonly contexts: FeedbackContextService,
    private readonly mapper: ExerciseMapper,
  ) {
    super(kinds, PARTS, { ROWS: views });
  }

  async one(project: Project, { id }: { readonly id: string }, actor: Actor): Promise<FeedbackTheme | null> {
    const context = await this.contexts.context(project, actor);
    const found = context.view.byId.themes.get(id);
    return found ? this.mapper.theme(context, found) : null;
  }
}
