import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Write } from '../platform/record/write.js';
import { RowKeeper } from '../platform/record/row-keeper.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { Stores } from '../platform/memory/stores.service.js';
import { PilotIdentity, PilotReport, PilotStatement } from './pilot.entity.js';
import { pilotsView, type PilotRows, type PilotsView } from './pilots-view.js';

/** Serves pilots as views of the record. */
@Injectable()
export class PilotsViewService {
  private readonly rows: RowKeeper<PilotRows>;

  constructor(@InjectDataSource() dataSource: DataSource, stores: Stores) {
    this.rows = new RowKeeper<PilotRows>(
      dataSource,
      {
        identities: PilotIdentity,
        statements: PilotStatement,
        reports: PilotReport,
      },
      stores,
    );
  }

  /** How the pilots of a project stand at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<PilotsView> {
    return pilotsView(await this.rows.upTo(point.revision), projectId, point);
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<PilotRows> {
    return this.rows.within(write);
  }
}
