import { Injectable } from '@nestjs/common';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { PresentRevision } from '../platform/record/present-revision.service.js';
import type { Write } from '../platform/record/write.js';
import { Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordViews } from '../platform/record/record-views.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { boardView, underPresentRights, type BoardRows, type BoardView } from './board-view.js';
import { DecisionIdentity, DecisionStatement } from './decision.entity.js';

/** The tables of decisions. */
export const BOARD_ENTITIES = { decisions: DecisionIdentity, statements: DecisionStatement };

/** Serves decisions as views of the record. */
@Injectable()
export class BoardViewService {
  private readonly rows: WholeRows<BoardRows>;
  /** A view depends on nothing but record and point, so it is kept by these. */
  private readonly views: RecordViews<BoardView>;

  constructor(
    snapshots: Snapshots,
    private readonly meetings: MeetingsViewService,
    private readonly present: PresentRevision,
  ) {
    this.views = snapshots.views('decisions', { share: 1 });
    this.rows = snapshots.whole<BoardRows>(BOARD_ENTITIES);
  }

  /** How the decisions of every body stand at a point of the record. */
  view(point: RecordPoint): Promise<BoardView> {
    return this.views.at(point.revision, point.asAt, async () =>
      boardView(await this.rows.upTo(point.revision), await this.meetings.view(point), point),
    );
  }

  /** How they stand at a point as somebody may see it now: what is taken on an item closed by now is closed there too. */
  async shown(point: RecordPoint): Promise<BoardView> {
    const { itemIds } = await this.meetings.closedNow(point.revision);
    const present = Math.max(point.revision, this.present.value);
    return underPresentRights(await this.view(point), await this.rows.upTo(present), itemIds, present);
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<BoardRows> {
    return this.rows.within(write);
  }
}
