import { Injectable } from '@nestjs/common';
import type { Write } from '../platform/record/write.js';
import { Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { ConductIdentity, ConductReport } from './conduct.entity.js';
import { conductView, type ConductRows, type ConductSnapshot } from './conduct-view.js';

export const CONDUCT_ENTITIES = { identities: ConductIdentity, reports: ConductReport };

/**
 * Reads challenges between partners. They are in no view of a project, in no paper and in no document; whoever asks here
 * must have asked `MembershipService` before.
 */
@Injectable()
export class ConductViewService {
  private readonly rows: WholeRows<ConductRows>;

  constructor(snapshots: Snapshots) {
    this.rows = snapshots.whole<ConductRows>(CONDUCT_ENTITIES);
  }

  /** The challenges inside one partnership at a point. */
  async view(adoptionId: string, point: RecordPoint): Promise<readonly ConductSnapshot[]> {
    return conductView(await this.rows.upTo(point.revision), adoptionId, point);
  }

  /** The partnership that a challenge belongs to; null: there is no such challenge. */
  async adoptionOf(challengeId: string, revision: number): Promise<string | null> {
    const { identities } = await this.rows.upTo(revision);
    return identities.find((row) => row.id === challengeId && row.revision <= revision)?.adoptionId ?? null;
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<ConductRows> {
    return this.rows.within(write);
  }
}
