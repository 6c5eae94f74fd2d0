import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Sql } from '../platform/database/sql.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { viewSuffix } from '../platform/record/view-id.js';
import { RegisterService } from '../programme/register.service.js';

/** A point of the record, and what is added to every id seen at it. A project's view is one. */
export interface ViewPoint extends RecordPoint {
  readonly suffix: string;
}

/** Settles at which point of the record somebody looks who looks at no single project. */
@Injectable()
export class ViewPointService {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
    private readonly register: RegisterService,
  ) {}

  /** The date asked for, else today; as known at `knownAt`, else at the revision that the reader can know. */
  async asked(revision: number, asAt: string | null | undefined, knownAt: Date | null | undefined): Promise<ViewPoint> {
    const known = knownAt ? await this.revisionAt(knownAt) : null;
    const date = asAt ?? this.clock.today();
    return { asAt: date, revision: known ?? revision, suffix: viewSuffix(asAt ?? null, known, date) };
  }

  /** The current view of what belongs to a project or to none, for the answer to a write. */
  async current(projectId: string | null, revision: number): Promise<ViewPoint> {
    if (projectId === null) return { asAt: this.clock.today(), revision, suffix: '' };
    return { ...(await this.register.pointFor(projectId, { asAt: null, revision })), suffix: '' };
  }

  private async revisionAt(instant: Date): Promise<number> {
    const [row] = await this.sql.rows<{ revision: number }>(
      'meetings_revision_at',
      'SELECT COALESCE(MAX(revision), 0) AS revision FROM journal_entry WHERE recorded_at <= $1',
      [instant],
    );
    return row?.revision ?? 0;
  }
}
