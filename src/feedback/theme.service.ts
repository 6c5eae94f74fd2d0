import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { ExerciseShapeService } from './exercise-shape.service.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
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
    private readonly grounds: FeedbackGroundService,
    private readonly shapes: ExerciseShapeService,
  ) {
    super(kinds, PARTS, { ROWS: views });
  }

  async one(project: Project, { id }: { readonly id: string }, actor: Actor): Promise<FeedbackTheme | null> {
    const ground = await this.grounds.ground(project, actor);
    const found = ground.view.byId.themes.get(id);
    return found ? this.shapes.theme(ground, found) : null;
  }
}
