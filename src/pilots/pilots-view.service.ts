import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { PilotsView } from './pilots-view.js';

/** Serves pilots as views of the record. */
@Injectable()
export class PilotsViewService {
  /** How pilots stand at a point of the record. */
  view(_projectId: string, _point: RecordPoint): Promise<PilotsView> {
    return Promise.resolve({});
  }
}
