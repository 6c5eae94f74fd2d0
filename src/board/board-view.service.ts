import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { BoardView } from './board-view.js';

/** Serves board as views of the record. */
@Injectable()
export class BoardViewService {
  /** How board stand at a point of the record. */
  view(_point: RecordPoint): Promise<BoardView> {
    return Promise.resolve({});
  }
}
