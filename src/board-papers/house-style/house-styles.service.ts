import { Injectable } from '@nestjs/common';
import { Sql } from '../../platform/database/sql.js';
import type { EntityManager } from 'typeorm';
import { standing, type RecordPoint } from '../../platform/record/standing.js';
import { MeetingsViewService } from '../../meetings/meetings-view.service.js';
import { isNamed } from '../paper-decisions.js';
import type { HouseStyle } from './house-style.js';
import type { StyleRow } from './style-view.js';

const ROWS = `SELECT id, effective_on AS "effectiveOn", revision, corrects, citation, assumed, body_id AS "bodyId", style
  FROM house_style WHERE body_id = $1 AND revision <= $2`;

/** Reads house styles: that of a body, and that of the papers for the body that goes by a name. */
@Injectable()
export class HouseStyles {
  constructor(
    private readonly sql: Sql,
    private readonly meetings: MeetingsViewService,
  ) {}

  /** The style of a body at a point; null: none was set. */
  async ofBody(bodyId: string, point: RecordPoint, manager?: EntityManager): Promise<StyleRow | null> {
    const rows = await this.sql.rows<StyleRow>('house-style', ROWS, [bodyId, point.revision], manager);
    return standing(rows, point).at(-1) ?? null;
  }

  /** The number of the last write about the style of a body, of whichever day; 0: there was none. */
  async version(bodyId: string, revision: number, manager?: EntityManager): Promise<number> {
    const rows = await this.sql.rows<StyleRow>('house-style', ROWS, [bodyId, revision], manager);
    return Math.max(0, ...rows.map((row) => row.revision));
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
