import { Injectable } from '@nestjs/common';
import type { ThingWrite } from '../programme/thing-write.js';
import { type ProjectRows, Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { PilotIdentity, PilotReport, PilotStatement } from './pilot.entity.js';
import { pilotsView, type PilotRows, type PilotsView } from './pilots-view.js';

/** Serves pilots as views of the record. */
@Injectable()
export class PilotsViewService {
  private readonly rows: ProjectRows<PilotRows>;
  private readonly identities: WholeRows<Pick<PilotRows, 'identities'>>;

  constructor(snapshots: Snapshots) {
    this.identities = snapshots.whole<Pick<PilotRows, 'identities'>>({ identities: PilotIdentity });
    this.rows = snapshots.byProject<PilotRows>({
      identities: PilotIdentity,
      statements: PilotStatement,
      reports: PilotReport,
    });
  }

  /** How the pilots of a project stand at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<PilotsView> {
    return pilotsView(await this.rows.of(projectId, point.revision), projectId, point);
  }

  /** The project of a pilot known at a revision; null: there is none. */
  async projectOf(pilotId: string, revision: number): Promise<string | null> {
    const { identities } = await this.identities.upTo(revision);
    return identities.find((row) => row.id === pilotId && row.revision <= revision)?.projectId ?? null;
  }

  /** The rows of its project that a write can know. */
  within(thing: Pick<ThingWrite, 'write' | 'projectId'>): Promise<PilotRows> {
    return this.rows.within(thing);
  }
}
