import { Injectable } from '@nestjs/common';
import { isDay } from '../platform/calendar/date-range.js';
import { Sql } from '../platform/database/sql.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { type PastView, viewSuffix } from '../platform/record/view-id.js';
import { RegisterService } from '../programme/register.service.js';

/** A point of the record, and what is added to every id seen at it. A project's view is one. */
export interface ViewPoint extends RecordPoint {
  readonly suffix: string;
}

/** Settles at which point of the record somebody looks who looks at no single project. */
@Injectable()
export class ViewPointService {
  constructor(
    private readonly sql: Sql,
    private readonly register: RegisterService,
  ) {}

  /** The date asked for, else the common status date; as known at `knownAt`, else at the revision that the reader can know. */
  async asked(revision: number, asAt: string | null | undefined, knownAt: Date | null | undefined): Promise<ViewPoint> {
    const known = knownAt ? await this.revisionAt(knownAt) : null;
    const point = await this.register.pointForAll({ asAt: asAt ?? null, revision: known ?? revision });
    return { ...point, suffix: viewSuffix(asAt ?? null, known, point.asAt) };
  }

  /** The current view of what belongs to a project or to none, for the answer to a write. */
  async current(projectId: string | null, revision: number): Promise<ViewPoint> {
    const asked = { asAt: null, revision };
    const point = projectId === null ? this.register.pointForAll(asked) : this.register.pointFor(projectId, asked);
    return { ...(await point), suffix: '' };
  }

  /** The current or past view that an id is of; null: there is none such. */
  async ofId(projectId: string | null, revision: number, past: PastView | null): Promise<ViewPoint | null> {
    if (past === null) return this.current(projectId, revision);
    const { asAt, known } = past;
    if (!isDay(asAt) || (known !== null && known > revision)) return null;
    return { asAt, revision: known ?? revision, suffix: viewSuffix(asAt, known, asAt) };
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
