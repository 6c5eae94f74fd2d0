import { Injectable } from '@nestjs/common';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { AmendStakeholderInput, AssessStakeholderInput, IdentifyStakeholderInput } from './stakeholder.input.js';
import { STAKEHOLDER_LIST } from './stakeholder.list.js';
import { STAKEHOLDER, STAKEHOLDER_RULES } from './stakeholder.kind.js';
import { StakeholderMapper } from './stakeholder-mapper.service.js';
import type { Stakeholder } from './stakeholder.type.js';
import { STAKEHOLDER_ENTITIES, StakeholdersViewService } from './stakeholders-view.service.js';

const PARTS = {
  ...{ kind: STAKEHOLDER, entities: STAKEHOLDER_ENTITIES, identities: 'stakeholders' },
  ...{ rules: STAKEHOLDER_RULES, field: 'stakeholder' as const },
};

const INPUTS = {
  identifyStakeholder: IdentifyStakeholderInput,
  amendStakeholder: AmendStakeholderInput,
  assessStakeholder: AssessStakeholderInput,
};

/** Keeps stakeholders. */
@Injectable()
export class StakeholderService extends RuledService<Stakeholder, typeof STAKEHOLDER_RULES, 'stakeholder'> {
  constructor(
    kinds: Kinds,
    views: StakeholdersViewService,
    private readonly mapper: StakeholderMapper,
  ) {
    super(kinds, PARTS, { ROWS: views });
    this.comesInAs({ kind: STAKEHOLDER_LIST, inputs: INPUTS });
  }

  one(project: Project, { id }: { readonly id: string }): Promise<Stakeholder | null> {
    return this.mapper.stakeholder(project, id);
  }
}
