import { Injectable } from '@nestjs/common';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { COMMITMENT, COMMITMENT_RULES } from './commitment.kind.js';
import { CommitmentMapper } from './commitment-mapper.service.js';
import type { Commitment } from './commitment.type.js';
import { STAKEHOLDER_ENTITIES, StakeholdersViewService } from './stakeholders-view.service.js';

const PARTS = {
  ...{ kind: COMMITMENT, entities: STAKEHOLDER_ENTITIES, identities: 'commitments' },
  ...{ rules: COMMITMENT_RULES, field: 'commitment' as const },
};

/** Keeps commitments. */
@Injectable()
export class CommitmentService extends RuledService<Commitment, typeof COMMITMENT_RULES, 'commitment'> {
  constructor(
    kinds: Kinds,
    views: StakeholdersViewService,
    private readonly mapper: CommitmentMapper,
  ) {
    super(kinds, PARTS, { ROWS: views });
  }

  one(project: Project, { id }: { readonly id: string }): Promise<Commitment | null> {
    return this.mapper.commitment(project, id);
  }
}
