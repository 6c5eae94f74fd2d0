import { Injectable } from '@nestjs/common';
import { Snapshots, type WholeRows } from '../../platform/record/snapshots.service.js';
import { versionOf } from '../../platform/record/history.js';
import { inForce, type RecordPoint } from '../../platform/record/in-force.js';
import type { Write } from '../../platform/record/write.js';
import { MeetingsViewService } from '../../meetings/meetings-view.service.js';
import { isNamed } from '../paper-decisions.js';
import { HouseStyleStatement } from './house-style.entity.js';
import type { HouseStyle } from './house-style.js';
import type { StyleRow } from './style-view.js';

interface StyleRows {
  readonly styles: readonly HouseStyleStatement[];
}

/** Reads house styles: that of a body, and that of the papers for the body that goes by a name. */
@Injectable()
export class HouseStyles {
  /** Of all bodies together: there are few, and those of a page of papers are looked at at once. */
  private readonly rows: WholeRows<StyleRows>;

  constructor(
    private readonly meetings: MeetingsViewService,
    snapshots: Snapshots,
  ) {
    this.rows = snapshots.whole<StyleRows>({ styles: HouseStyleStatement });
  }

  /** The style of a body at a point; null: none was set. */
  async ofBody(bodyId: string, point: RecordPoint): Promise<StyleRow | null> {
    return inForce(ofBody(await this.rows.upTo(point.revision), bodyId), point).at(-1) ?? null;
  }

  /** The number of the last write about the style of a body, of whichever day; 0: there was none. */
  async version(bodyId: string, revision: number): Promise<number> {
    return versionOf(revision, ofBody(await this.rows.upTo(revision), bodyId));
  }

  /** The same for a write that has its turn. */
  async versionWithin(write: Write, bodyId: string): Promise<number> {
    return versionOf(write.revision, ofBody(await this.rows.within(write), bodyId));
  }

  /** The style of papers for a meeting on a day of the body that goes by this name; null: the record has none. */
  async ofPapers(body: string, meetingDate: string, revision: number): Promise<HouseStyle | null> {
    const point = { asAt: meetingDate, revision };
    const { bodies } = await this.meetings.view(point);
    const found = bodies.find(({ code, projectId, terms }) => {
      return projectId === null && isNamed({ code, name: terms.name }, body);
    });
    return found ? ((await this.ofBody(found.id, point))?.style ?? null) : null;
  }
}

function ofBody({ styles }: StyleRows, bodyId: string): readonly HouseStyleStatement[] {
  return styles.filter((row) => row.bodyId === bodyId);
}
