import { Injectable } from '@nestjs/common';
import type { Project } from '../programme/project.type.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import { AmendRiskInput, RaiseRiskInput } from './risk.input.js';
import { RISK, RISK_RULES } from './risk.kind.js';
import { RISK_LIST } from './risk.list.js';
import { AssessRiskInput, RespondToRiskInput } from './risk-response.input.js';
import { RiskMapper } from './risk-mapper.service.js';
import type { Risk } from './risk.type.js';
import { RISK_ENTITIES, RisksViewService } from './risks-view.service.js';

const INPUTS = {
  raiseRisk: RaiseRiskInput,
  amendRisk: AmendRiskInput,
  assessRisk: AssessRiskInput,
  respondToRisk: RespondToRiskInput,
};

/** Keeps risks: what is said of them, how they are assessed, met and looked at, and whether they are open. */
@Injectable()
export class RiskService extends RuledService<Risk, typeof RISK_RULES, 'risk'> {
  constructor(
    kinds: Kinds,
    views: RisksViewService,
    private readonly mapper: RiskMapper,
  ) {
    super(kinds, { kind: RISK, entities: RISK_ENTITIES, rules: RISK_RULES, field: 'risk' }, { ROWS: views });
    this.comesInAs({ kind: RISK_LIST, inputs: INPUTS });
  }

  one(project: Project, by: { readonly id: string }): Promise<Risk | null> {
    return this.mapper.risk(project, by);
  }
}
