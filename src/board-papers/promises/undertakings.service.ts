import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Write } from '../../platform/record/write.js';
import { RowKeeper } from '../../platform/record/row-keeper.js';
import type { RecordPoint } from '../../platform/record/standing.js';
import { Stores } from '../../platform/memory/stores.service.js';
import { PaperUndertaking, PaperUndertakingReport, PaperUndertakingStatement } from './undertaking.entity.js';
import { undertakingsAt, type UndertakingRows, type UndertakingStanding } from './undertaking.js';

/** Serves undertakings noted by hand as views of the record. */
@Injectable()
export class UndertakingsService {
  private readonly rows: RowKeeper<UndertakingRows>;

  constructor(@InjectDataSource() dataSource: DataSource, stores: Stores) {
    this.rows = new RowKeeper<UndertakingRows>(
      dataSource,
      {
        identities: PaperUndertaking,
        statements: PaperUndertakingStatement,
        reports: PaperUndertakingReport,
      },
      stores,
    );
  }

  /** All undertakings at a point, of every project. */
  async view(point: RecordPoint): Promise<readonly UndertakingStanding[]> {
    return undertakingsAt(await this.rows.upTo(point.revision), point);
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<UndertakingRows> {
    return this.rows.within(write);
  }
}
