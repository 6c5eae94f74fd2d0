import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { StakeholdersView } from './stakeholders-view.js';

/** Serves stakeholders as views of the record. */
@Injectable()
export class StakeholdersViewService {
  /** How stakeholders stand at a point of the record. */
  view(_projectId: string, _point: RecordPoint): Promise<StakeholdersView> {
    return Promise.resolve({});
  }
}
