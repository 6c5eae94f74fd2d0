import { Injectable } from '@nestjs/common';
import type { Write } from '../platform/record/write.js';
import type { ThingWrite } from '../programme/kind/thing.js';
import { type ProjectRows, Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordViews } from '../platform/record/record-views.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { RiskAcceptance, RiskAssessment } from './risk-assessment.entity.js';
import { RiskAction, RiskActionReport, RiskResponse } from './risk-response.entity.js';
import { RiskAppetite, RiskScale } from './risk-rules.entity.js';
import { RiskIdentity, RiskReview, RiskStatement, RiskStateReport } from './risk.entity.js';
import { risksView, type RiskRows, type RisksView, type RowsOfRisks, type RuleRows } from './risks-view.js';

/** The tables of risks. */
export const RISK_ENTITIES = {
  identities: RiskIdentity,
  statements: RiskStatement,
  states: RiskStateReport,
  assessments: RiskAssessment,
  acceptances: RiskAcceptance,
  responses: RiskResponse,
  actions: RiskAction,
  actionReports: RiskActionReport,
  reviews: RiskReview,
};

/** Serves the risk register as views of the record. A view depends on nothing but project and point, so it is kept by these. */
@Injectable()
export class RisksViewService {
  private readonly rows: ProjectRows<RowsOfRisks>;
  /** Of every project and of the organisation, since a project without its own goes by those. */
  private readonly rules: WholeRows<RuleRows>;
  private readonly views: RecordViews<RisksView>;

  constructor(snapshots: Snapshots) {
    this.views = snapshots.views('risks', { share: 2 });
    this.rows = snapshots.byProject<RowsOfRisks>(RISK_ENTITIES);
    this.rules = snapshots.whole<RuleRows>({ scales: RiskScale, appetites: RiskAppetite });
  }

  /** How the register of a project stands at a point of the record. */
  view(projectId: string, point: RecordPoint): Promise<RisksView> {
    return this.views.at(point.revision, `${projectId} ${point.asAt}`, async () =>
      risksView(await this.of(projectId, point.revision), projectId, point),
    );
  }

  /** How the register of a project would stand if a scale were set next. */
  async withScale(projectId: string, { asAt, revision }: RecordPoint, scale: RiskScale): Promise<RisksView> {
    const rows = await this.of(projectId, revision);
    const tried = { ...rows, scales: [...rows.scales.filter((row) => row.revision <= revision), scale] };
    return risksView(tried, projectId, { asAt, revision: scale.revision });
  }

  /** The rows of its project that a write can know. */
  async within(thing: Pick<ThingWrite, 'write' | 'projectId'>): Promise<RiskRows> {
    return { ...(await this.rows.within(thing)), ...(await this.rules.within(thing.write)) };
  }

  /** The rules of every project and of the organisation, up to at least a revision. */
  rulesUpTo(revision: number): Promise<RuleRows> {
    return this.rules.upTo(revision);
  }

  /** The rules that a write can know, of every project and of the organisation. */
  rulesWithin(write: Write): Promise<RuleRows> {
    return this.rules.within(write);
  }

  private async of(projectId: string, revision: number): Promise<RiskRows> {
    const [rows, rules] = await Promise.all([this.rows.of(projectId, revision), this.rules.upTo(revision)]);
    return { ...rows, ...rules };
  }
}
