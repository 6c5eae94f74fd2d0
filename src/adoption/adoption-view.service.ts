import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { AdoptionView } from './adoption-view.js';

/** Serves adoption as views of the record. */
@Injectable()
export class AdoptionViewService {
  /** How adoption stand at a point of the record. */
  view(_projectId: string, _point: RecordPoint): Promise<AdoptionView> {
    return Promise.resolve({});
  }
}
