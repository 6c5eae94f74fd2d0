import { Injectable } from '@nestjs/common';
import type { Write } from '../../platform/record/write.js';
import { Snapshots, type WholeRows } from '../../platform/record/snapshots.service.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import { PaperUndertaking, PaperUndertakingReport, PaperUndertakingStatement } from './undertaking.entity.js';
import { undertakingsAt, type UndertakingRows, type UndertakingSnapshot } from './undertaking.js';

/** The tables of undertakings. */
export const UNDERTAKING_ENTITIES = {
  identities: PaperUndertaking,
  statements: PaperUndertakingStatement,
  reports: PaperUndertakingReport,
};

/** Serves undertakings noted by hand as views of the record. */
@Injectable()
export class UndertakingsService {
  private readonly rows: WholeRows<UndertakingRows>;

  constructor(snapshots: Snapshots) {
    this.rows = snapshots.whole<UndertakingRows>(UNDERTAKING_ENTITIES);
  }

  /** All undertakings at a point, of every project. */
  async view(point: RecordPoint): Promise<readonly UndertakingSnapshot[]> {
    return undertakingsAt(await this.rows.upTo(point.revision), point);
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<UndertakingRows> {
    return this.rows.within(write);
  }
}
