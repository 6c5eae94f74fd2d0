import { Injectable } from '@nestjs/common';
import { PlanService } from '../milestones/plan.service.js';
import type { ThingWrite } from '../programme/kind/thing.js';
import type { Reader } from '../programme/kind/kind-writer.service.js';
import { type ProjectRows, Snapshots } from '../platform/record/snapshots.service.js';
import type { RecordViews } from '../platform/record/record-views.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { inSteps } from '../platform/work/steps.js';
import { CommitmentIdentity, CommitmentReport, CommitmentStatement } from './commitment.entity.js';
import {
  CommunicationIdentity,
  CommunicationOverride,
  CommunicationReport,
  CommunicationStatement,
  CommunicationText,
} from './communication.entity.js';
import type { RowsAndPlan } from './communication.kind.js';
import {
  StakeholderAssessment,
  StakeholderEngagement,
  StakeholderIdentity,
  StakeholderStatement,
} from './stakeholder.entity.js';
import type { StakeholderRows } from './stakeholder-rows.js';
import { stakeholdersView, type StakeholdersView } from './stakeholders-view.js';

/** The tables of the domain. */
export const STAKEHOLDER_ENTITIES = {
  stakeholders: StakeholderIdentity,
  stakeholderStatements: StakeholderStatement,
  assessments: StakeholderAssessment,
  engagements: StakeholderEngagement,
  commitments: CommitmentIdentity,
  commitmentStatements: CommitmentStatement,
  commitmentReports: CommitmentReport,
  communications: CommunicationIdentity,
  communicationStatements: CommunicationStatement,
  communicationTexts: CommunicationText,
  communicationReports: CommunicationReport,
  communicationOverrides: CommunicationOverride,
};

/** Serves stakeholders as views of the record. A view depends on nothing but record and point, so it is kept by these. */
@Injectable()
export class StakeholdersViewService {
  /** For rules that go by the plan as well. */
  readonly withPlan: Reader;
  private readonly keeper: ProjectRows<StakeholderRows>;
  private readonly views: RecordViews<StakeholdersView>;

  constructor(
    snapshots: Snapshots,
    private readonly plans: PlanService,
  ) {
    this.views = snapshots.views('stakeholders', { share: 2 });
    this.keeper = snapshots.byProject<StakeholderRows>(STAKEHOLDER_ENTITIES);
    this.withPlan = {
      within: async (thing): Promise<RowsAndPlan> => ({
        ...(await this.keeper.within(thing)),
        plan: await this.plans.view(thing.projectId, thing.before),
      }),
    };
  }

  /** How the stakeholders of a project stand at a point of the record. */
  view(projectId: string, { asAt, revision }: RecordPoint): Promise<StakeholdersView> {
    return this.views.at(revision, `${projectId} ${asAt}`, async () => {
      const plan = await this.plans.view(projectId, { asAt, revision });
      const rows = await this.keeper.of(projectId, revision);
      return inSteps(stakeholdersView(rows, projectId, { asAt, revision }, plan));
    });
  }

  /** All rows of a project up to at least `revision`. */
  rows(projectId: string, revision: number): Promise<StakeholderRows> {
    return this.keeper.of(projectId, revision);
  }

  /** The rows of its project that a write can know. */
  within(thing: Pick<ThingWrite, 'write' | 'projectId'>): Promise<StakeholderRows> {
    return this.keeper.within(thing);
  }
}
