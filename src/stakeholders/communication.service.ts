import { Injectable } from '@nestjs/common';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { COMMUNICATION, COMMUNICATION_RULES } from './communication.kind.js';
import { CommunicationMapper } from './communication-mapper.service.js';
import type { Communication } from './communication.type.js';
import { STAKEHOLDER_ENTITIES, StakeholdersViewService } from './stakeholders-view.service.js';

const PARTS = {
  ...{ kind: COMMUNICATION, entities: STAKEHOLDER_ENTITIES, identities: 'communications' },
  ...{ rules: COMMUNICATION_RULES, field: 'communication' as const },
};

/** Keeps communications. */
@Injectable()
export class CommunicationService extends RuledService<Communication, typeof COMMUNICATION_RULES, 'communication'> {
  constructor(
    kinds: Kinds,
    views: StakeholdersViewService,
    private readonly mapper: CommunicationMapper,
  ) {
    super(kinds, PARTS, { ROWS: views, ROWS_AND_PLAN: views.withPlan });
  }

  one(project: Project, { id }: { readonly id: string }): Promise<Communication | null> {
    return this.mapper.communication(project, id);
  }
}
