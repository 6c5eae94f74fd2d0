import { Injectable } from '@nestjs/common';
import { OutputsViewService } from '../outputs/outputs-view.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { everAt } from '../programme/kind/derived-rules.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { FeedbackContextService } from './feedback-context.service.js';
import { FEEDBACK_ENTITIES, FeedbackViewService } from './feedback-view.service.js';
import { ANSWER_RULES } from './item-answer.rules.js';
import { ITEM, ITEM_RULES } from './item.kind.js';
import { ItemMapper } from './item-mapper.service.js';
import type { FeedbackItem } from './item.type.js';

const RULES = { ...ITEM_RULES, ...ANSWER_RULES };
const PARTS = {
  ...{ kind: ITEM, entities: FEEDBACK_ENTITIES, identities: 'items' },
  ...{ rules: RULES, field: 'item' as const },
};

/** Keeps comments: their words, what they are on, their themes, and what came of them. */
@Injectable()
export class ItemService extends RuledService<FeedbackItem, typeof RULES, 'item'> {
  constructor(
    kinds: Kinds,
    views: FeedbackViewService,
    outputs: OutputsViewService,
    private readonly contexts: FeedbackContextService,
    private readonly mapper: ItemMapper,
  ) {
    super(kinds, PARTS, {
      ROWS: views,
      OUTPUTS: {
        within: async ({ projectId, before }) => ({ outputs: await outputs.view(projectId, before) }),
      },
      LATER_OUTPUTS: {
        within: async (thing) => ({ laterOutputs: await outputs.view(thing.projectId, everAt(thing)) }),
      },
    });
  }

  async one(project: Project, { id }: { readonly id: string }, actor: Actor): Promise<FeedbackItem | null> {
    const context = await this.contexts.context(project, actor);
    const found = context.view.byId.items.get(id);
    return found ? this.mapper.item(context, found) : null;
  }
}
