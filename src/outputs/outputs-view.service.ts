import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { OutputsView } from './outputs-view.js';

/** Serves outputs as views of the record. */
@Injectable()
export class OutputsViewService {
  /** How outputs stand at a point of the record. */
  view(_projectId: string, _point: RecordPoint): Promise<OutputsView> {
    return Promise.resolve({});
  }
}
