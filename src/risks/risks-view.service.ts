import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { RisksView } from './risks-view.js';

/** Serves risks as views of the record. */
@Injectable()
export class RisksViewService {
  /** How risks stand at a point of the record. */
  view(_projectId: string, _point: RecordPoint): Promise<RisksView> {
    return Promise.resolve({});
  }
}
