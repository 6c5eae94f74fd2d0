import { Injectable } from '@nestjs/common';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { PresentRevision } from '../platform/record/present-revision.service.js';
import type { Write } from '../platform/record/write.js';
import { Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordPoint } from '../platform/record/standing.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import { boardView, underPresentRights, type BoardRows, type BoardView } from './board-view.js';
import { DecisionIdentity, DecisionStatement } from './decision.entity.js';

/** The tables of decisions. */
export const BOARD_ENTITIES = { decisions: DecisionIdentity, statements: DecisionStatement };

/** Serves decisions as views of the record. */
@Injectable()
export class BoardViewService {
  private readonly rows: WholeRows<BoardRows>;
  /** A view depends on nothing but record and point, so it is kept by these. */
  private readonly views: Store<BoardView>;

  constructor(
    snapshots: Snapshots,
    stores: Stores,
    private readonly meetings: MeetingsViewService,
    private readonly present: PresentRevision,
  ) {
    this.views = stores.open('decisions', { share: 1 });
    this.rows = snapshots.whole<BoardRows>(BOARD_ENTITIES);
  }

  /** How the decisions of every body stand at a point of the record. */
  async view(point: RecordPoint): Promise<BoardView> {
    const key = `${point.asAt} ${point.revision}`;
    const kept = this.views.get(key);
    if (kept) return kept;
    const view = boardView(await this.rows.upTo(point.revision), await this.meetings.view(point), point);
    this.views.keep(key, view);
    return view;
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
