import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { SteeringGroupView } from './steering-group-view.js';

/** Serves steering-group as views of the record. */
@Injectable()
export class SteeringGroupViewService {
  /** How steering-group stand at a point of the record. */
  view(_projectId: string, _point: RecordPoint): Promise<SteeringGroupView> {
    return Promise.resolve({});
  }
}
