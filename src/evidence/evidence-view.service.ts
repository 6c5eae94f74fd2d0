import { Injectable } from '@nestjs/common';
import type { ThingWrite } from '../programme/thing-write.js';
import { type ProjectRows, Snapshots } from '../platform/record/snapshots.service.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { EvidenceIdentity, EvidenceReport, EvidenceStatement } from './evidence.entity.js';
import { evidenceView, type EvidenceRows, type EvidenceView } from './evidence-view.js';

/** Serves evidence as views of the record. */
@Injectable()
export class EvidenceViewService {
  private readonly rows: ProjectRows<EvidenceRows>;

  constructor(snapshots: Snapshots) {
    this.rows = snapshots.byProject<EvidenceRows>({
      identities: EvidenceIdentity,
      statements: EvidenceStatement,
      reports: EvidenceReport,
    });
  }

  /** How the evidence of a project stands at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<EvidenceView> {
    return evidenceView(await this.rows.of(projectId, point.revision), projectId, point);
  }

  /** The rows of its project that a write can know. */
  within(thing: Pick<ThingWrite, 'write' | 'projectId'>): Promise<EvidenceRows> {
    return this.rows.within(thing);
  }
}
