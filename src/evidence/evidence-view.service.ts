import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Write } from '../platform/record/write.js';
import { RowKeeper } from '../platform/record/row-keeper.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { Stores } from '../platform/memory/stores.service.js';
import { EvidenceIdentity, EvidenceReport, EvidenceStatement } from './evidence.entity.js';
import { evidenceView, type EvidenceRows, type EvidenceView } from './evidence-view.js';

/** Serves evidence as views of the record. */
@Injectable()
export class EvidenceViewService {
  private readonly rows: RowKeeper<EvidenceRows>;

  constructor(@InjectDataSource() dataSource: DataSource, stores: Stores) {
    this.rows = new RowKeeper<EvidenceRows>(
      dataSource,
      {
        identities: EvidenceIdentity,
        statements: EvidenceStatement,
        reports: EvidenceReport,
      },
      stores,
    );
  }

  /** How the evidence of a project stands at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<EvidenceView> {
    return evidenceView(await this.rows.upTo(point.revision), projectId, point);
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<EvidenceRows> {
    return this.rows.within(write);
  }
}
