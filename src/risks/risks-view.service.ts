import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Write } from '../platform/record/write.js';
import { RowKeeper } from '../platform/record/row-keeper.js';
import type { RecordPoint } from '../platform/record/standing.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import { RiskAcceptance, RiskAssessment } from './risk-assessment.entity.js';
import { RiskAction, RiskActionReport, RiskResponse } from './risk-response.entity.js';
import { RiskAppetite, RiskScale } from './risk-rules.entity.js';
import { RiskIdentity, RiskReview, RiskStatement, RiskStatusReport } from './risk.entity.js';
import { risksView, type RiskRows, type RisksView } from './risks-view.js';

/** Serves the risk register as views of the record. A view depends on nothing but project and point, so it is kept by these. */
@Injectable()
export class RisksViewService {
  private readonly rows: RowKeeper<RiskRows>;
  private readonly views: Store<RisksView>;

  constructor(@InjectDataSource() dataSource: DataSource, stores: Stores) {
    this.views = stores.open('risks', { share: 2 });
    this.rows = new RowKeeper<RiskRows>(
      dataSource,
      {
        identities: RiskIdentity,
        statements: RiskStatement,
        statuses: RiskStatusReport,
        assessments: RiskAssessment,
        acceptances: RiskAcceptance,
        responses: RiskResponse,
        actions: RiskAction,
        actionReports: RiskActionReport,
        reviews: RiskReview,
        scales: RiskScale,
        appetites: RiskAppetite,
      },
      stores,
    );
  }

  /** How the register of a project stands at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<RisksView> {
    const key = `${projectId} ${point.asAt} ${point.revision}`;
    const kept = this.views.get(key);
    if (kept) return kept;
    const view = risksView(await this.rows.upTo(point.revision), projectId, point);
    this.views.keep(key, view);
    return view;
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<RiskRows> {
    return this.rows.within(write);
  }
}
